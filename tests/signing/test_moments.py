"""A certificate is judged at the moment of signing, as far as that is known."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from signing.builders import AT, BOTH, a_file, asked
from signing.keys import PASSWORD, SINCE, UNTIL, a_pair, an_authority, write_keys

from toets.domain.seals import Seal
from toets.signing.checking import check_signatures
from toets.signing.report import Problem, TimeSource
from toets.signing.sealing import open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted, read_trusted

SECOND = timedelta(seconds=1)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Trusted]:
    """Give a file that was signed with keys that held for one year, and what is pinned."""
    directory = tmp_path_factory.mktemp("keys")
    authority = an_authority("Root")
    write_keys(directory, {seal: a_pair(authority) for seal in Seal}, authority)
    sealer = open_sealer(SealerSettings(KeySource.PKCS12, directory, PASSWORD))
    return sealer.seal(a_file(*BOTH), asked(*BOTH), AT), read_trusted(directory / "vertrouwd.pem")


MOMENTS = {
    SINCE - SECOND: (Problem.NOT_YET_VALID,),
    SINCE: (),
    AT: (),
    UNTIL: (),
    UNTIL + SECOND: (Problem.EXPIRED,),
    datetime(2051, 1, 1, tzinfo=UTC): (Problem.EXPIRED,),
}


@pytest.mark.parametrize(("at", "found"), MOMENTS.items(), ids=str)
def test_a_certificate_must_hold_at_the_moment_that_the_register_gives(
    at: datetime, found: tuple[Problem, ...], signed: tuple[bytes, Trusted]
) -> None:
    octets, trusted = signed

    report = check_signatures(octets, trusted, at)

    assert report.problems == found
    assert {(each.judged_at, each.time_source) for each in report.signatures} == {
        (at, TimeSource.GIVEN)
    }
    assert {each.trusted for each in report.signatures} == {not found}


def test_without_a_register_the_stated_moment_counts_and_proves_nothing(
    signed: tuple[bytes, Trusted],
) -> None:
    octets, trusted = signed

    report = check_signatures(octets, trusted, None)

    assert report.problems == ()
    assert {(each.judged_at, each.time_source) for each in report.signatures} == {
        (AT, TimeSource.STATED)
    }


def test_an_older_key_stays_good_beside_a_newer_one(
    signed: tuple[bytes, Trusted], tmp_path: Path
) -> None:
    octets, trusted = signed
    authority = an_authority("Newer root")
    write_keys(tmp_path, {seal: a_pair(authority) for seal in Seal}, authority)
    newer = read_trusted(tmp_path / "vertrouwd.pem")

    both = Trusted(newer.pinned + trusted.pinned)

    assert check_signatures(octets, newer, AT).problems == (
        Problem.UNKNOWN_CERTIFICATE,
        Problem.UNKNOWN_ROOT,
    )
    assert check_signatures(octets, both, AT).is_sound


def test_real_keys_are_not_taken_for_test_keys(signed: tuple[bytes, Trusted]) -> None:
    octets, trusted = signed

    report = check_signatures(octets, trusted, AT)

    assert (report.is_test, report.signatures[0].subject) == (False, "Politie")
