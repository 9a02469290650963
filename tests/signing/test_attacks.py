"""Every known class of attack on a signed file is reported, without the hash in the register."""

import io
from collections.abc import Callable
from pathlib import Path
from random import Random

import pikepdf
import pytest
from documents.builders import sample
from pyhanko.sign.signers.pdf_cms import Signer
from signing import attacks
from signing.builders import AT, BOTH, a_file, asked

from toets.domain.seals import Seal
from toets.errors import DocumentRefusedError
from toets.signing.checking import check_signatures
from toets.signing.fields import FIELDS, SEALS
from toets.signing.keys import opened_keys
from toets.signing.report import Changed, Problem
from toets.signing.sealing import Sealer, SealRequest, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted


@pytest.fixture(scope="module")
def other_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a place for keys of an authority that calls itself and its certificates the same."""
    return tmp_path_factory.mktemp("ander")


@pytest.fixture(scope="module")
def imitator(other_directory: Path) -> Sealer:
    return open_sealer(SealerSettings(KeySource.TEST, other_directory))


def a_signer(directory: Path, seal: Seal) -> Signer:
    with opened_keys(SealerSettings(KeySource.TEST, directory), [seal], AT) as keys:
        return keys[seal]


def problems(octets: bytes, trusted: Trusted) -> str:
    """Return the codes of all problems, or why the file is refused."""
    try:
        return " ".join(check_signatures(octets, trusted, AT).problems)
    except DocumentRefusedError as refused:
        return f"refused: {refused.reason}"


def test_a_file_that_nobody_touched_is_sound(sealed: bytes, trusted: Trusted) -> None:
    report = check_signatures(sealed, trusted, AT)

    assert (report.is_sound, report.is_test, report.bytes_after) == (True, True, 0)
    assert [each.changed_after for each in report.signatures] == [
        Changed.SIGNATURE,
        Changed.NOTHING,
    ]


# A revision after the last signature is seen by what it leaves uncovered, whatever it changes.
UNSIGNED_REVISION = "changed_after unsigned_revision not_covered"
REVISIONS = {
    **dict.fromkeys(attacks.REVISIONS, UNSIGNED_REVISION),
    "remove the last signature": f"{UNSIGNED_REVISION} empty_field",
    "remove the first signature": f"certification {UNSIGNED_REVISION} empty_field",
    "remove the certification": f"certification {UNSIGNED_REVISION}",
    "remove all fields": "unsigned",
    "name two fields the same": f"unknown_certificate {UNSIGNED_REVISION} repeated_field",
}


@pytest.mark.parametrize("name", attacks.REVISIONS)
def test_a_revision_after_the_last_signature_is_reported(
    name: str, sealed: bytes, trusted: Trusted
) -> None:
    octets = attacks.updated(sealed, attacks.REVISIONS[name])

    assert problems(octets, trusted) == REVISIONS[name]


def test_a_table_alone_that_points_at_other_objects_is_reported(
    sealed: bytes, trusted: Trusted
) -> None:
    assert problems(attacks.point_at_other_objects(sealed), trusted) == UNSIGNED_REVISION


APPENDED = {
    "one byte": (b"x", "changed_after bytes_after not_covered"),
    "an end": (b"\n%%EOF\n", "changed_after bytes_after not_covered"),
    "zeros": (bytes(5000), "changed_after bytes_after not_covered"),
    "a start without a table": (b"\nstartxref\n0\n%%EOF\n", "refused: broken"),
}


@pytest.mark.parametrize(("more", "found"), APPENDED.values(), ids=APPENDED)
def test_bytes_after_the_end_are_reported(
    more: bytes, found: str, sealed: bytes, sealed_once: bytes, trusted: Trusted
) -> None:
    assert problems(sealed + more, trusted) == found
    assert problems(sealed_once + more, trusted) == found


def test_bytes_after_the_end_are_counted(sealed: bytes, trusted: Trusted) -> None:
    report = check_signatures(sealed + b"meer", trusted, AT)

    assert report.bytes_after == 4
    assert [each.changed_after for each in report.signatures] == [Changed.OTHER] * 2


LOST = "changed_after unsigned_revision not_covered"
WRITTEN_OVER = {
    "the text": (attacks.replaced(b"verleend", b"geweigerd"), "changed"),
    "the record": (attacks.replaced(b'"permit"', b'"refuse"'), "changed"),
    "the reason": (attacks.replaced(b"Ondertekend voor digi", b"Gelezen voor digi"), "changed"),
    "the moment": (attacks.replaced(b"20260902133000", b"20250902133000"), "changed"),
    "the certification": (attacks.replaced(b"/DocMDP", b"/DocMDX"), "changed certification"),
    "what may follow": (attacks.replaced(b"/P 2\n", b"/P 3\n"), "changed certification"),
    "the padding": (attacks.fill_the_padding, "form"),
    "the digits": (attacks.write_the_digits_small, f"misplaced {LOST}"),
    "the range": (attacks.stretch_the_range, f"changed misplaced {LOST}"),
    "the place": (
        attacks.hide_an_entry_in_the_padding,
        f"unreadable certification {LOST}",
    ),
}


@pytest.mark.parametrize(("attack", "found"), WRITTEN_OVER.values(), ids=WRITTEN_OVER)
def test_what_was_written_over_is_reported(
    attack: Callable[[bytes], bytes], found: str, sealed: bytes, trusted: Trusted
) -> None:
    octets = attack(sealed)

    assert octets != sealed
    assert problems(octets, trusted) == found


def test_a_signature_of_another_file_is_reported(
    sealed: bytes, sealer: Sealer, trusted: Trusted
) -> None:
    other = sealer.seal(a_file(*BOTH, text="Iets anders."), asked(*BOTH), AT)
    begin, end = attacks.last_contents(sealed)
    their_begin, their_end = attacks.last_contents(other)
    moved = other[their_begin:their_end].ljust(end - begin, b"0")[: end - begin]

    assert problems(sealed[:begin] + moved + sealed[end:], trusted) == "changed"


def first_revision(octets: bytes) -> bytes:
    """Return a file of two signatures as it was after the first."""
    return octets[: octets.index(b"%%EOF\n", octets.index(b"/ByteRange")) + len(b"%%EOF\n")]


def test_a_file_cut_off_after_its_first_signature_is_reported(
    sealed: bytes, trusted: Trusted
) -> None:
    octets = first_revision(sealed)

    report = check_signatures(octets, trusted, AT)
    assert [each.seal for each in report.signatures] == [Seal.DIGITALISERING]
    assert report.empty_fields == (FIELDS[Seal.ETHIEK_PRIVACY],)
    assert report.problems == (Problem.EMPTY_FIELD,)


def test_a_file_without_a_signature_is_reported(trusted: Trusted) -> None:
    assert problems(a_file(), trusted) == "unsigned"
    assert problems(a_file(*BOTH), trusted) == "unsigned empty_field"


def test_a_file_signed_anew_with_keys_of_the_same_names_is_reported(
    imitator: Sealer, trusted: Trusted
) -> None:
    octets = imitator.seal(a_file(*BOTH), asked(*BOTH), AT)

    report = check_signatures(octets, trusted, AT)
    assert {(each.intact, each.valid, each.trusted) for each in report.signatures} == {
        (True, True, False)
    }
    assert report.problems == (Problem.UNKNOWN_CERTIFICATE, Problem.UNKNOWN_ROOT)


def test_a_certificate_of_the_same_authority_that_nobody_pinned_is_reported(
    sealed: bytes, trusted: Trusted
) -> None:
    without = Trusted(tuple(pin for pin in trusted.pinned if pin[0] != Seal.ETHIEK_PRIVACY))

    assert problems(sealed, without) == "unknown_certificate"


def test_a_pinned_certificate_that_follows_from_no_pinned_root_is_reported(
    sealed: bytes, trusted: Trusted
) -> None:
    without = Trusted(tuple(pin for pin in trusted.pinned if pin[0] != "root"))

    assert problems(sealed, without) == "unknown_root"


def test_one_seat_that_signs_for_the_other_is_reported(sealer: Sealer, trusted: Trusted) -> None:
    twice = [
        SealRequest(Seal.DIGITALISERING, FIELDS[seal], f"Namens {seal}", "Holder") for seal in BOTH
    ]

    report = check_signatures(sealer.seal(a_file(*BOTH), twice, AT), trusted, AT)

    assert [each.problems for each in report.signatures] == [(), (Problem.UNKNOWN_CERTIFICATE,)]


FOREIGN = "unknown_certificate unknown_root"
THIRD = {
    "in a field of its own": ("handtekening-derde", f"unknown_field {FOREIGN}"),
    "in a field that toets knows": (FIELDS[Seal.COMMUNITY], FOREIGN),
}


@pytest.mark.parametrize(("field", "found"), THIRD.values(), ids=THIRD)
def test_a_third_signature_of_a_stranger_is_reported(
    field: str, found: str, sealed: bytes, other_directory: Path, trusted: Trusted
) -> None:
    stranger = a_signer(other_directory, Seal.COMMUNITY)

    octets = attacks.signed_by(sealed, stranger, field, attacks.nothing)

    report = check_signatures(octets, trusted, AT)
    assert len(report.signatures) == 3
    assert report.unknown_fields == ((field,) if "derde" in field else ())
    assert problems(octets, trusted) == found


def test_a_third_signature_with_a_key_of_toets_is_reported(
    sealed: bytes, directory: Path, trusted: Trusted
) -> None:
    community = a_signer(directory, Seal.COMMUNITY)

    octets = attacks.signed_by(sealed, community, FIELDS[Seal.COMMUNITY], attacks.nothing)

    assert problems(octets, trusted) == "changed_after"


def test_a_second_signature_of_a_stranger_is_reported(
    sealed: bytes, other_directory: Path, trusted: Trusted
) -> None:
    stranger = a_signer(other_directory, Seal.ETHIEK_PRIVACY)
    field = FIELDS[Seal.ETHIEK_PRIVACY]

    octets = attacks.signed_by(first_revision(sealed), stranger, field, attacks.nothing)

    report = check_signatures(octets, trusted, AT)
    assert [each.problems for each in report.signatures] == [
        (),
        (Problem.UNKNOWN_CERTIFICATE, Problem.UNKNOWN_ROOT),
    ]
    assert report.signatures[0].changed_after is Changed.NOT_CHECKED


INSIDER = (
    "draw other text",
    "show the shadow",
    "lay a note over the text",
    "enclose another record",
)


@pytest.mark.parametrize("name", INSIDER)
def test_a_second_holder_who_changes_what_the_first_signed_is_reported(
    name: str, sealed: bytes, directory: Path, trusted: Trusted
) -> None:
    holder = a_signer(directory, Seal.ETHIEK_PRIVACY)
    change, field = attacks.REVISIONS[name], FIELDS[Seal.ETHIEK_PRIVACY]

    octets = attacks.signed_by(first_revision(sealed), holder, field, change)

    assert problems(octets, trusted) == "changed_after"


def test_a_second_holder_who_changes_nothing_is_not_reported(
    sealed: bytes, directory: Path, trusted: Trusted
) -> None:
    holder, field = a_signer(directory, Seal.ETHIEK_PRIVACY), FIELDS[Seal.ETHIEK_PRIVACY]

    octets = attacks.signed_by(first_revision(sealed), holder, field, attacks.nothing)

    assert problems(octets, trusted) == ""


# Bit flips: a fixed sample in `make test`, the whole on a real document in `make proof`.


def flipped(octets: bytes, number: int) -> list[bytes]:
    """Return copies of the file with one bit changed each, always the same."""
    chance = Random(2020)  # noqa: S311 -- a sample, no secret
    copies = []
    for _ in range(number):
        copy = bytearray(octets)
        copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
        copies.append(bytes(copy))
    return copies


def test_thirty_flipped_bits_are_all_reported(sealed: bytes, trusted: Trusted) -> None:
    unseen = [octets for octets in flipped(sealed, 30) if not problems(octets, trusted)]

    assert unseen == []


@pytest.mark.proof
@pytest.mark.parametrize("name", ["permission", "negative_advice"])
def test_three_hundred_flipped_bits_of_a_real_document_are_all_reported(
    name: str, sealer: Sealer, trusted: Trusted
) -> None:
    document = sample(name)
    with pikepdf.open(io.BytesIO(document)) as pdf:
        seals = [SEALS[str(field.T)] for field in pdf.Root.AcroForm.Fields]
    octets = sealer.seal(document, asked(*seals), AT)

    unseen = [copy for copy in flipped(octets, 300) if not problems(copy, trusted)]

    assert unseen == []


@pytest.mark.proof
def test_flipped_bits_all_over_a_signature_itself_are_reported(
    sealed: bytes, trusted: Trusted
) -> None:
    begin, end = attacks.last_contents(sealed)
    unseen = []
    for place in range(begin - 12, end + 2, 5):
        copy = bytearray(sealed)
        copy[place] ^= 1 << place % 8
        if not problems(bytes(copy), trusted):
            unseen.append(place)

    assert unseen == []
