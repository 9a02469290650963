"""Whatever comes in gives a report with problems or a refusal, soon, and never another error."""

import io
import time
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from signing.builders import AT, BOTH, a_file
from signing.hostile import HOSTILE, many_fields

from toets.domain.seals import Seal
from toets.errors import DocumentRefusedError
from toets.signing.checking import check_signatures
from toets.signing.keys import opened_keys
from toets.signing.opened import LARGEST_FILE
from toets.signing.report import Problem
from toets.signing.running import finished
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted

# The aim is five seconds; a machine with other work gets more.
MOST_SECONDS = 20


def verdict(octets: bytes, trusted: Trusted) -> str:
    """Return the codes of all problems, or why the file is refused."""
    try:
        return " ".join(check_signatures(octets, trusted, AT).problems)
    except DocumentRefusedError as refused:
        return f"refused: {refused.reason}"


BROKEN = "refused: broken"
LOST = "unreadable certification changed_after unsigned_revision not_covered"
VERDICTS = {
    **dict.fromkeys(HOSTILE, BROKEN),
    **{name: LOST for name in HOSTILE if name.startswith(("a signature", "a range", "contents"))},
    "a packed table": "unsigned",
}


# It takes seconds, and so belongs in `make proof`.
SLOW = "packed objects"


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.proof) if name == SLOW else name for name in HOSTILE],
)
def test_a_file_that_is_made_to_do_harm_is_reported_soon(name: str, trusted: Trusted) -> None:
    octets = HOSTILE[name]()
    begun = time.process_time()

    found = verdict(octets, trusted)

    assert found == VERDICTS[name]
    assert time.process_time() - begun < MOST_SECONDS


NO_FILE = {
    "nothing": b"",
    "a head": b"%PDF-1.7\n",
    "a page": b"<!DOCTYPE html><p>Bindend oordeel</p>",
    "an archive": b"PK\x03\x04" + bytes(200),
    "an end": b"startxref\n0\n%%EOF\n",
    "zeros": bytes(1_000_000),
    "many ends": b"startxref\n0\n%%EOF\n" * 50_000,
}


@pytest.mark.parametrize("octets", NO_FILE.values(), ids=NO_FILE)
def test_what_is_no_whole_pdf_is_refused(octets: bytes, trusted: Trusted) -> None:
    assert verdict(octets, trusted) == BROKEN


def test_a_file_that_is_too_large_is_refused(trusted: Trusted) -> None:
    assert verdict(bytes(LARGEST_FILE + 1), trusted) == "refused: too_large"


def test_a_file_that_was_cut_off_is_never_sound(sealed: bytes, trusted: Trusted) -> None:
    found = {verdict(sealed[:end], trusted) for end in range(0, len(sealed), len(sealed) // 24)}

    assert "" not in found
    assert BROKEN in found


@pytest.mark.parametrize("password", ["", "geheim"])
def test_a_file_that_was_locked_is_refused(password: str, sealed: bytes, trusted: Trusted) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user=password, owner="eigenaar"))

    assert verdict(out.getvalue(), trusted) == "refused: encrypted"


def test_a_file_that_was_saved_anew_is_not_sound(sealed: bytes, trusted: Trusted) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        pdf.save(out)

    assert verdict(out.getvalue(), trusted) not in ("", "unsigned")


def test_a_signature_in_the_way_of_others_is_not_read(
    sealer_settings: SealerSettings, trusted: Trusted
) -> None:
    with opened_keys(sealer_settings, [Seal.COMMUNITY], AT) as keys:
        writer = IncrementalPdfFileWriter(io.BytesIO(a_file(*BOTH)))
        metadata = PdfSignatureMetadata(field_name="Signature1")
        out = io.BytesIO()
        finished(PdfSigner(metadata, keys[Seal.COMMUNITY]).async_sign_pdf(writer, output=out))

    report = check_signatures(out.getvalue(), trusted, AT)

    assert report.unknown_fields == ("Signature1",)
    assert Problem.UNREADABLE in report.problems


@pytest.fixture
def sealer_settings(directory: Path) -> SealerSettings:
    return SealerSettings(KeySource.TEST, directory)


def test_more_signatures_than_toets_reads_are_reported(trusted: Trusted) -> None:
    report = check_signatures(many_fields(20), trusted, AT)

    assert len(report.signatures) == 8
    assert {Problem.TOO_MANY, Problem.REPEATED_FIELD} <= set(report.problems)


def test_nothing_trusted_finds_nothing_sound(sealed: bytes) -> None:
    assert verdict(sealed, Trusted()) == "unknown_certificate unknown_root"
