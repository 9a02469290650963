import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from signing.builders import AT, BOTH, a_file, asked
from signing.keys import PASSWORD, SINCE, UNTIL, a_pair, an_authority, write_keys

from toets.domain.seals import Seal
from toets.errors import SealingError
from toets.signing.checking import check_signatures
from toets.signing.making import PASSWORD as NO_SECRET
from toets.signing.making import make_test_keys
from toets.signing.sealing import Sealer, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import read_trusted

FILE = a_file(*BOTH)
NAMES = {"digitalisering.p12", "ethiek-privacy.p12", "community.p12", "vertrouwd.pem", ".sleutels"}


def files_in(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_test_keys_say_so_and_hold_from_the_day_of_the_rules(directory: Path) -> None:
    make_test_keys(directory)

    for seal in Seal:
        octets = (directory / f"{seal}.p12").read_bytes()
        _, certificate, _ = pkcs12.load_key_and_certificates(octets, NO_SECRET.encode())
        assert certificate is not None
        assert "TEST" in certificate.subject.rfc4514_string()
        assert certificate.not_valid_before_utc == datetime(2020, 11, 2, tzinfo=UTC)
        assert certificate.not_valid_after_utc == datetime(2099, 12, 31, tzinfo=UTC)


def test_what_the_test_authority_signed_with_is_thrown_away(directory: Path) -> None:
    make_test_keys(directory)

    pinned = read_trusted(directory / "vertrouwd.pem")
    (root,) = map(x509.load_der_x509_certificate, pinned.of("root"))
    for path in directory.glob("*.p12"):
        key, *_ = pkcs12.load_key_and_certificates(path.read_bytes(), NO_SECRET.encode())
        assert key is not None
        assert key.public_key() != root.public_key()
    assert set(files_in(directory)) == NAMES


def test_only_their_owner_may_read_test_keys(tmp_path: Path) -> None:
    make_test_keys(tmp_path / "nieuw")

    made = (tmp_path / "nieuw").iterdir()
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}


def test_many_who_need_test_keys_at_once_get_the_same(tmp_path: Path) -> None:
    def need(_number: int) -> dict[str, bytes]:
        make_test_keys(tmp_path / "keys")
        return files_in(tmp_path / "keys")

    with ThreadPoolExecutor(8) as crowd:
        seen = list(crowd.map(need, range(8)))

    assert set(seen[0]) == NAMES
    assert all(each == seen[0] for each in seen)


def test_test_keys_of_which_the_making_broke_off_are_made_anew(tmp_path: Path) -> None:
    make_test_keys(tmp_path)
    before = files_in(tmp_path)
    (tmp_path / "vertrouwd.pem").unlink()
    (tmp_path / "community.p12").unlink()

    make_test_keys(tmp_path)

    assert set(files_in(tmp_path)) == NAMES
    assert files_in(tmp_path)["digitalisering.p12"] != before["digitalisering.p12"]


def test_keys_of_others_are_never_overwritten_by_test_keys(tmp_path: Path) -> None:
    authority = an_authority()
    write_keys(tmp_path, {Seal.COMMUNITY: a_pair(authority)}, authority)
    (tmp_path / "vertrouwd.pem").unlink()
    before = (tmp_path / "community.p12").read_bytes()
    sealer = open_sealer(SealerSettings(KeySource.TEST, tmp_path))

    with pytest.raises(SealingError) as refused:
        sealer.seal(a_file(Seal.COMMUNITY), asked(Seal.COMMUNITY), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.COMMUNITY, "locked")
    assert (tmp_path / "community.p12").read_bytes() == before
    assert not (tmp_path / "vertrouwd.pem").exists()


def in_files(directory: Path, password: str | None = PASSWORD) -> Sealer:
    return open_sealer(SealerSettings(KeySource.PKCS12, directory, password))


def test_a_document_is_sealed_with_keys_in_files(tmp_path: Path) -> None:
    root = an_authority("Root")
    middle = an_authority("Middle", root)
    write_keys(tmp_path, {seal: a_pair(middle, f"Politie {seal}") for seal in Seal}, middle, root)
    sealer = in_files(tmp_path)

    octets = sealer.seal(FILE, asked(*BOTH), AT)

    report = check_signatures(octets, read_trusted(tmp_path / "vertrouwd.pem"), AT)
    assert [each.subject for each in report.signatures] == [f"Politie {seal}" for seal in BOTH]
    assert (report.problems, report.is_test, sealer.is_test) == ((), False, False)


@pytest.mark.parametrize("password", ["verkeerd", "", None])
def test_a_wrong_password_leaves_the_key_locked(tmp_path: Path, password: str | None) -> None:
    authority = an_authority()
    write_keys(tmp_path, {seal: a_pair(authority) for seal in Seal}, authority)

    with pytest.raises(SealingError) as refused:
        in_files(tmp_path, password).seal(FILE, asked(*BOTH), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.DIGITALISERING, "locked")


def test_a_file_that_holds_no_key_is_locked(tmp_path: Path) -> None:
    authority = an_authority()
    write_keys(tmp_path, {seal: a_pair(authority) for seal in Seal}, authority)
    only = pkcs12.serialize_java_truststore(
        [pkcs12.PKCS12Certificate(authority.certificate, None)],
        BestAvailableEncryption(PASSWORD.encode()),
    )
    (tmp_path / "ethiek-privacy.p12").write_bytes(only)

    with pytest.raises(SealingError) as refused:
        in_files(tmp_path).seal(FILE, asked(*BOTH), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.ETHIEK_PRIVACY, "locked")


def test_a_key_that_is_not_there_is_missing(tmp_path: Path) -> None:
    authority = an_authority()
    write_keys(tmp_path, {Seal.DIGITALISERING: a_pair(authority)}, authority)

    with pytest.raises(SealingError) as refused:
        in_files(tmp_path).seal(FILE, asked(*BOTH), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.ETHIEK_PRIVACY, "missing")


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("at", [SINCE - SECOND, UNTIL + SECOND])
def test_a_certificate_that_does_not_hold_then_refuses_to_seal(
    tmp_path: Path, at: datetime
) -> None:
    authority = an_authority()
    write_keys(tmp_path, {seal: a_pair(authority) for seal in Seal}, authority)

    with pytest.raises(SealingError) as refused:
        in_files(tmp_path).seal(FILE, asked(*BOTH), at)

    assert (refused.value.seal, refused.value.code) == (Seal.DIGITALISERING, "expired")


@pytest.mark.parametrize("at", [SINCE, UNTIL])
def test_a_certificate_holds_on_its_first_and_last_moment(tmp_path: Path, at: datetime) -> None:
    authority = an_authority()
    write_keys(tmp_path, {seal: a_pair(authority) for seal in Seal}, authority)

    octets = in_files(tmp_path).seal(FILE, asked(*BOTH), at)

    trusted = read_trusted(tmp_path / "vertrouwd.pem")
    assert check_signatures(octets, trusted, at).problems == ()


def test_a_key_that_comes_back_is_used_without_a_new_start(tmp_path: Path) -> None:
    authority = an_authority()
    write_keys(tmp_path / "elders", {seal: a_pair(authority) for seal in Seal}, authority)
    sealer = in_files(tmp_path / "hier")
    with pytest.raises(SealingError):
        sealer.seal(FILE, asked(*BOTH), AT)

    shutil.copytree(tmp_path / "elders", tmp_path / "hier")

    assert sealer.seal(FILE, asked(*BOTH), AT).startswith(FILE)
