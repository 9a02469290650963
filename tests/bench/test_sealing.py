"""What two signatures cost: against the building of the document that they are put under."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from documents.builders import a_document, conditional
from signing.builders import AT, BOTH, asked

from toets.signing.checking import check_signatures
from toets.signing.sealing import open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import read_trusted

pytestmark = pytest.mark.bench

_TIMES = 5
_AIM, _MOST = 1, 2


def test_the_cpu_of_two_signatures_against_the_document(
    tmp_path: Path, tell: Callable[..., None]
) -> None:
    case = conditional()
    sealer = open_sealer(SealerSettings(KeySource.TEST, tmp_path))

    built = _cpu(lambda: a_document(case))
    document = a_document(case)
    sealing = _cpu(lambda: sealer.seal(document, asked(*BOTH), AT))
    octets, trusted = (
        sealer.seal(document, asked(*BOTH), AT),
        read_trusted(tmp_path / "vertrouwd.pem"),
    )
    checking = _cpu(lambda: check_signatures(octets, trusted, AT))

    assert check_signatures(octets, trusted, AT).is_sound
    tell("CPU of building a permission", f"{built:.3f} s")
    tell("CPU of two signatures (P-256) under it", f"{sealing:.3f} s")
    tell("CPU of checking them", f"{checking:.3f} s")
    tell("two signatures against the document", f"{sealing / built:.2f}", f"aim ≤ {_AIM}")
    assert sealing / built < _MOST


def _cpu(work: Callable[[], object]) -> float:
    """Return the seconds of CPU of the work, the median of several."""
    work()
    seconds = []
    for _ in range(_TIMES):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)
