import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto import cms
from signing.builders import AT, BOTH, a_file, asked
from signing.keys import (
    PASSWORD,
    UNTIL,
    Pair,
    a_pair,
    a_time_stamping_pair,
    an_authority,
    write_keys,
)
from signing.stamps import Service, a_service

from toets.domain.seals import Seal
from toets.errors import DocumentRefusedError, SealingError
from toets.signing.checking import check_signatures
from toets.signing.report import Problem, TimeSource, Timestamp
from toets.signing.sealing import Sealer, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted, read_trusted

FILE = a_file(*BOTH)
STAMPED = datetime(2026, 9, 2, 13, 31, tzinfo=UTC)
LATER = UNTIL + timedelta(days=400)


@pytest.fixture(scope="module")
def root() -> Pair:
    return an_authority("TEST TSA CA")


@pytest.fixture(scope="module")
def stamping(root: Pair) -> Pair:
    return a_time_stamping_pair(root)


@pytest.fixture
def service(stamping: Pair, root: Pair) -> Iterator[str]:
    with a_service(Service(stamping, root, STAMPED)) as url:
        yield url


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> SealerSettings:
    directory = tmp_path_factory.mktemp("keys")
    authority = an_authority()
    write_keys(directory, {seal: a_pair(authority) for seal in Seal}, authority)
    return SealerSettings(KeySource.PKCS12, directory, PASSWORD)


def stamped_by(settings: SealerSettings, url: str) -> Sealer:
    return open_sealer(replace(settings, tsa_url=url))


def pinned(settings: SealerSettings, *services: Pair) -> Trusted:
    found = read_trusted(settings.directory / "vertrouwd.pem")
    return Trusted(found.pinned + tuple(("tsa", pair.der) for pair in services))


def test_a_time_stamp_of_a_pinned_service_is_the_moment_of_signing(
    settings: SealerSettings, service: str, stamping: Pair
) -> None:
    octets = stamped_by(settings, service).seal(FILE, asked(*BOTH), AT)

    report = check_signatures(octets, pinned(settings, stamping), LATER)
    assert report.problems == ()
    assert [(each.stated_at, each.timestamp, each.judged_at) for each in report.signatures] == [
        (AT, Timestamp(STAMPED, "TEST TSA", trusted=True), STAMPED)
    ] * 2
    assert {each.time_source for each in report.signatures} == {TimeSource.TIMESTAMP}


def test_a_service_may_be_pinned_by_the_authority_above_it(
    settings: SealerSettings, service: str, root: Pair
) -> None:
    octets = stamped_by(settings, service).seal(FILE, asked(*BOTH), AT)

    report = check_signatures(octets, pinned(settings, root), LATER)
    assert report.problems == ()


def test_a_time_stamp_of_a_stranger_proves_no_moment(
    settings: SealerSettings, service: str
) -> None:
    octets = stamped_by(settings, service).seal(FILE, asked(*BOTH), AT)

    given = check_signatures(octets, pinned(settings), AT)
    unknown = check_signatures(octets, pinned(settings), None)
    late = check_signatures(octets, pinned(settings), LATER)
    assert [each.timestamp for each in given.signatures] == [
        Timestamp(STAMPED, "TEST TSA", trusted=False)
    ] * 2
    assert [each.time_source for each in given.signatures] == [TimeSource.GIVEN] * 2
    assert [each.time_source for each in unknown.signatures] == [TimeSource.STATED] * 2
    assert (given.problems, unknown.problems, late.problems) == ((), (), (Problem.EXPIRED,))


class Broken(Service):
    """A service that answers with the same bytes to everything."""

    def __init__(self, octets: bytes) -> None:
        self.octets = octets

    def answer(self, _asked: bytes) -> bytes:
        """Return the same as ever."""
        return self.octets


class Forging(Service):
    """A service whose word does not hold: the last bytes, its own signature, are others."""

    def answer(self, asked: bytes) -> bytes:
        """Return an answer with another signature."""
        answer = super().answer(asked)
        return answer[:-8] + bytes(8)


ANSWERS = {
    "nothing": b"",
    "a page": b"<html>Inloggen</html>",
    "a refusal": bytes.fromhex("30053003020102"),
    "too much": bytes(300_000),
}


@pytest.mark.parametrize("octets", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_that_is_no_time_stamp_leaves_the_document_unsigned(
    settings: SealerSettings, octets: bytes
) -> None:
    with a_service(Broken(octets)) as url, pytest.raises(SealingError) as refused:
        stamped_by(settings, url).seal(FILE, asked(*BOTH), AT)

    assert (refused.value.seal, refused.value.code) == (Seal.DIGITALISERING, "timestamp")


def test_a_time_stamp_that_does_not_hold_is_refused_when_it_is_made(
    settings: SealerSettings, stamping: Pair, root: Pair
) -> None:
    forging = Forging(stamping, root, STAMPED)

    with a_service(forging) as url, pytest.raises(SealingError) as refused:
        stamped_by(settings, url).seal(FILE, asked(*BOTH), AT)

    assert refused.value.code == "timestamp"


def test_a_service_that_fails_leaves_the_document_unsigned(
    settings: SealerSettings, stamping: Pair, root: Pair
) -> None:
    whole = Service(stamping, root, STAMPED)

    with a_service(whole, status=503) as url, pytest.raises(SealingError) as refused:
        stamped_by(settings, url).seal(FILE, asked(*BOTH), AT)

    assert refused.value.code == "timestamp"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "file:///etc/hostname", "tsa", "http://["])
def test_an_address_where_nobody_answers_leaves_the_document_unsigned(
    settings: SealerSettings, url: str
) -> None:
    begun = time.monotonic()

    with pytest.raises(SealingError) as refused:
        stamped_by(settings, url).seal(FILE, asked(*BOTH), AT)

    assert refused.value.code == "timestamp"
    assert time.monotonic() - begun < 30  # a guard against hanging


def test_a_time_stamp_of_another_signature_is_reported(
    settings: SealerSettings, service: str, stamping: Pair
) -> None:
    sealer = stamped_by(settings, service)
    mine, other = (sealer.seal(FILE, asked(*BOTH), AT) for _ in range(2))

    report = check_signatures(moved_stamp(mine, other), pinned(settings, stamping), AT)

    assert Problem.TIMESTAMP in report.signatures[-1].problems


def moved_stamp(mine: bytes, other: bytes) -> bytes:
    """Return a file whose last signature carries the time stamp of that in the other file."""

    def last(octets: bytes) -> tuple[int, int, cms.ContentInfo]:
        begin = octets.rindex(b"/Contents <") + len(b"/Contents <")
        end = octets.index(b">", begin)
        return begin, end, cms.ContentInfo.load(bytes.fromhex(octets[begin:end].decode()))

    begin, end, info = last(mine)
    *_, donor = last(other)
    signer = info["content"]["signer_infos"][0]
    signer["unsigned_attrs"] = donor["content"]["signer_infos"][0]["unsigned_attrs"].copy()
    digits = info.dump(force=True).hex().upper().encode()
    assert len(digits) <= end - begin
    return mine[:begin] + digits.ljust(end - begin, b"0") + mine[end:]


def test_a_service_that_was_not_valid_then_proves_nothing(
    settings: SealerSettings, root: Pair
) -> None:
    expired = a_time_stamping_pair(root, until=STAMPED - timedelta(days=1))

    with a_service(Service(expired, root, STAMPED)) as url, pytest.raises(SealingError) as refused:
        stamped_by(settings, url).seal(FILE, asked(*BOTH), AT)

    assert refused.value.code == "timestamp"


@pytest.mark.proof
def test_a_flipped_bit_in_a_time_stamp_is_reported_or_changes_nothing_that_is_reported(
    settings: SealerSettings, service: str, stamping: Pair
) -> None:
    octets = stamped_by(settings, service).seal(FILE, asked(*BOTH), AT)
    trusted = pinned(settings, stamping)
    whole = check_signatures(octets, trusted, AT)
    begin = octets.rindex(STAMP, 0, octets.rindex(b"/ByteRange"))
    told = []

    for place in range(begin, begin + 3200, 16):
        # Another digit, and so other bits of what it stands for.
        digit = b"%X" % (int(octets[place : place + 1], 16) ^ 1)
        try:
            report = check_signatures(octets[:place] + digit + octets[place + 1 :], trusted, AT)
        except DocumentRefusedError:
            continue
        if not report.problems:
            told.append(report)

    assert all(report == whole for report in told)
    # No signature covers what surrounds the token: there, only the hash in the register tells.
    assert 0 < len(told) < 80


# The identifier of a time stamp in a signature, 1.2.840.113549.1.9.16.2.14.
STAMP = b"2A864886F70D010910020E"
