"""SoftHSM2 stands in for a device that keeps keys."""

import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from signing.builders import AT, BOTH, a_file, asked
from signing.keys import Pair, a_pair, an_authority

from toets.domain.seals import Seal
from toets.errors import SealingError
from toets.signing.checking import check_signatures
from toets.signing.sealing import open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted

LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "1234"
FILE = a_file(*BOTH)

pytestmark = pytest.mark.skipif(
    not (LIBRARY.exists() and shutil.which("softhsm2-util") and shutil.which("pkcs11-tool")),
    reason="SoftHSM2 or OpenSC is not installed: no softhsm2-util, pkcs11-tool or libsofthsm2.so",
)


def run(program: str, *arguments: str) -> None:
    path = shutil.which(program)
    assert path is not None
    subprocess.run([path, *arguments], check=True, capture_output=True)  # noqa: S603 -- ours


@pytest.fixture(scope="module")
def authority() -> Pair:
    return an_authority("Root")


@pytest.fixture(scope="module")
def pairs(authority: Pair) -> dict[Seal, Pair]:
    return {seal: a_pair(authority, f"Politie {seal}") for seal in Seal}


@pytest.fixture(scope="module")
def settings(
    pairs: dict[Seal, Pair], authority: Pair, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SealerSettings]:
    """Give a token with all keys, made once: the library reads its place only when it is loaded."""
    directory = tmp_path_factory.mktemp("token")
    (directory / "tokens").mkdir()
    (directory / "softhsm2.conf").write_text(f"directories.tokendir = {directory}/tokens\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(directory / "softhsm2.conf"))
        for token in ("toets", "leeg", "half"):
            pins = ("--so-pin", PIN, "--pin", PIN)
            run("softhsm2-util", "--init-token", "--free", "--label", token, *pins)
        for number, (seal, pair) in enumerate(pairs.items(), 1):
            put(directory, "toets", "cert", seal, number, pair.der)
            put(directory, "toets", "privkey", seal, number, plain(pair))
            put(directory, "half", "cert", seal, number, pair.der)
        put(directory, "toets", "cert", "root", 9, authority.der)
        yield SealerSettings(KeySource.PKCS11, directory, None, LIBRARY, "toets", PIN)


def put(directory: Path, token: str, kind: str, label: str, number: int, octets: bytes) -> None:
    path = directory / "object.der"
    path.write_bytes(octets)
    where = ("--module", str(LIBRARY), "--token-label", token, "--login", "--pin", PIN)
    what = ("--write-object", str(path), "--type", kind, "--label", label, "--id", f"{number:02}")
    run("pkcs11-tool", *where, *what, *(("--usage-sign",) if kind == "privkey" else ()))


def plain(pair: Pair) -> bytes:
    return pair.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def pins(pairs: dict[Seal, Pair], authority: Pair) -> Trusted:
    return Trusted((("root", authority.der), *((seal, pair.der) for seal, pair in pairs.items())))


def test_a_document_is_sealed_with_keys_that_never_leave_the_device(
    settings: SealerSettings, pairs: dict[Seal, Pair], authority: Pair
) -> None:
    octets = open_sealer(settings).seal(FILE, asked(*BOTH), AT)

    report = check_signatures(octets, pins(pairs, authority), AT)
    assert [each.subject for each in report.signatures] == [f"Politie {seal}" for seal in BOTH]
    assert report.problems == ()


def test_many_threads_seal_with_one_device(
    settings: SealerSettings, pairs: dict[Seal, Pair], authority: Pair
) -> None:
    sealer = open_sealer(settings)

    with ThreadPoolExecutor(4) as crowd:
        made = list(crowd.map(lambda _: sealer.seal(FILE, asked(*BOTH), AT), range(6)))

    trusted = pins(pairs, authority)
    assert {check_signatures(octets, trusted, AT).problems for octets in made} == {()}


REFUSED = {
    "a wrong PIN": ({"pin": "4321"}, "locked"),
    "no PIN": ({"pin": None}, "locked"),
    "an unknown token": ({"token": "elders"}, "device"),
    "no library": ({"module": Path("/nergens/pkcs11.so")}, "device"),
    "another library": ({"module": Path("/etc/hostname")}, "device"),
    "a token without certificates": ({"token": "leeg"}, "missing"),
    "a token without keys": ({"token": "half"}, "missing"),
}


@pytest.mark.parametrize(("changes", "code"), REFUSED.values(), ids=REFUSED)
def test_a_device_that_does_not_serve_leaves_the_document_unsigned(
    settings: SealerSettings, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(SealingError) as refused:
        open_sealer(replace(settings, **changes)).seal(FILE, asked(*BOTH), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.DIGITALISERING, code)
    # The device serves the next who asks as it should.
    assert open_sealer(settings).seal(FILE, asked(*BOTH), AT).startswith(FILE)


def test_a_key_that_does_not_belong_to_its_certificate_signs_nothing(
    settings: SealerSettings, pairs: dict[Seal, Pair]
) -> None:
    run(
        "softhsm2-util", "--init-token", "--free", "--label", "fout", "--so-pin", PIN, "--pin", PIN
    )
    for seal, other in zip(BOTH, reversed(BOTH), strict=True):
        put(settings.directory, "fout", "cert", seal, 1, pairs[seal].der)
        put(settings.directory, "fout", "privkey", seal, 1, plain(pairs[other]))

    with pytest.raises(SealingError) as refused:
        open_sealer(replace(settings, token="fout")).seal(FILE, asked(*BOTH), AT)  # noqa: S106 -- a label

    assert (refused.value.seal, refused.value.code) == (Seal.DIGITALISERING, "device")
