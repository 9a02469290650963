"""Test keys and files that were sealed with them, made once per run."""

from pathlib import Path

import pytest
from signing.builders import AT, BOTH, a_file, asked

from toets.domain.seals import Seal
from toets.signing.sealing import Sealer, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted, read_trusted


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sleutels")


@pytest.fixture(scope="session")
def sealer(directory: Path) -> Sealer:
    return open_sealer(SealerSettings(KeySource.TEST, directory))


@pytest.fixture(scope="session")
def sealed(sealer: Sealer) -> bytes:
    """Give a small file under which both seats signed."""
    return sealer.seal(a_file(*BOTH), asked(*BOTH), AT)


@pytest.fixture(scope="session")
def sealed_once(sealer: Sealer) -> bytes:
    """Give a small file under the seal of the Community."""
    return sealer.seal(a_file(Seal.COMMUNITY), asked(Seal.COMMUNITY), AT)


@pytest.fixture(scope="session")
def trusted(sealed: bytes, directory: Path) -> Trusted:
    assert sealed
    return read_trusted(directory / "vertrouwd.pem")
