import asyncio
import io
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest
from documents.builders import EVERY_DOCUMENT, failures, sample
from signing.builders import AT, BOTH, a_file, asked

from toets.documents.fields import field_of
from toets.domain.seals import Seal
from toets.signing.checking import check_signatures
from toets.signing.fields import FIELDS, SEALS
from toets.signing.report import Certification
from toets.signing.sealing import Sealer, SealRequest, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted

needs_pdfsig = pytest.mark.skipif(
    shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not installed"
)
# A signature covers the file as it was when it was put; of two, only the last covers all of it.
# The standard for archives has no word for a second signature, and asks this of each.
ONE_KNOWN = "3a: PDFA3A-SIGNATURE-BYTERANGE-001"


def pdfsig(octets: bytes, directory: Path) -> list[str]:
    """Return what poppler says of every signature: the field, the moment and whether it holds."""
    path = directory / "x.pdf"
    path.write_bytes(octets)
    program = shutil.which("pdfsig")
    assert program is not None
    done = subprocess.run(  # noqa: S603 -- ours
        [program, "-nocert", str(path)], capture_output=True, check=False, env={"TZ": "UTC"}
    )
    told = ("Field Name", "Signing Time", "Validation", "ocument signed")
    lines = (line.strip(" -") for line in done.stdout.decode().splitlines())
    return [line for line in lines if any(word in line for word in told)]


def test_the_names_of_the_fields_are_those_that_documents_have() -> None:
    assert {seal: field_of(seal).name for seal in Seal} == FIELDS
    assert {field: seal for seal, field in FIELDS.items()} == SEALS


def test_a_seal_adds_and_changes_nothing_that_was_there(sealed: bytes) -> None:
    before = a_file(*BOTH)

    assert sealed.startswith(before)


def test_the_first_signature_allows_the_second_and_nothing_else(
    sealed: bytes, trusted: Trusted
) -> None:
    report = check_signatures(sealed, trusted, AT)

    assert [(each.field, each.certification) for each in report.signatures] == [
        (FIELDS[Seal.DIGITALISERING], Certification.FILL_FORMS),
        (FIELDS[Seal.ETHIEK_PRIVACY], Certification.NONE),
    ]


def test_a_signature_alone_allows_nothing_after_it(sealed_once: bytes, trusted: Trusted) -> None:
    (only,) = check_signatures(sealed_once, trusted, AT).signatures

    assert (only.seal, only.certification) == (Seal.COMMUNITY, Certification.NO_CHANGES)


def test_a_signature_says_why_for_whom_and_when(sealer: Sealer) -> None:
    request = SealRequest(
        Seal.COMMUNITY, FIELDS[Seal.COMMUNITY], "Besloten op 2 september", "Ünal, “namens” É. (x)"
    )
    amsterdam = datetime(2026, 9, 2, 15, 30, tzinfo=timezone(timedelta(hours=2)))

    octets = sealer.seal(a_file(Seal.COMMUNITY), [request], amsterdam)

    with pikepdf.open(io.BytesIO(octets)) as pdf:
        put = pdf.Root.AcroForm.Fields[0].V
        assert str(put.Reason) == "Besloten op 2 september"
        assert str(put.Name) == "Ünal, “namens” É. (x)"
        assert str(put.M) == "D:20260902133000Z"


def test_the_clock_of_the_machine_is_nowhere_in_a_sealed_file(sealed: bytes) -> None:
    today = datetime.now(UTC)  # noqa: TID251 -- the machine's, on purpose

    assert f"D:{today:%Y%m%d}".encode() not in sealed
    assert f"{today:%y%m%d}".encode().hex().encode() not in sealed.lower()


def test_a_file_without_the_field_is_not_signed(sealer: Sealer) -> None:
    with pytest.raises(ValueError, match="zegel-community"):
        sealer.seal(a_file(*BOTH), asked(Seal.COMMUNITY), AT)


def test_what_is_no_file_is_not_signed(sealer: Sealer) -> None:
    with pytest.raises(ValueError, match="cannot be signed"):
        sealer.seal(b"geen PDF", asked(Seal.COMMUNITY), AT)


def test_a_seal_without_a_signature_is_no_seal(sealer: Sealer) -> None:
    with pytest.raises(ValueError, match="no signature"):
        sealer.seal(a_file(*BOTH), (), AT)


def test_a_sealer_opens_no_key_before_it_is_needed(tmp_path: Path) -> None:
    sealer = open_sealer(SealerSettings(KeySource.TEST, tmp_path / "keys"))

    assert sealer.is_test
    assert not (tmp_path / "keys").exists()


def test_a_plain_start_loads_nothing_of_signatures() -> None:
    wanted = "toets.signing.sealing, toets.signing.checking, toets.signing.trusted, toets"
    heavy = "{'pyhanko', 'pyhanko_certvalidator', 'pkcs11', 'asn1crypto', 'cryptography'}"
    code = f"import sys, {wanted}; print(sorted({heavy} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603 -- ours

    assert done.stdout.decode().strip() == "[]"


@needs_pdfsig
def test_another_program_finds_both_signatures_good(sealed: bytes, tmp_path: Path) -> None:
    assert pdfsig(sealed, tmp_path) == [
        "Signature Field Name: handtekening-digitalisering",
        "Signing Time: Sep 02 2026 13:30:00",
        "Not total document signed",
        "Signature Validation: Signature is Valid.",
        "Signature Field Name: handtekening-ethiek-privacy",
        "Signing Time: Sep 02 2026 13:30:00",
        "Total document signed",
        "Signature Validation: Signature is Valid.",
    ]


def test_a_file_is_sealed_where_a_loop_of_coroutines_runs(sealer: Sealer) -> None:
    async def serve() -> bytes:
        return sealer.seal(a_file(*BOTH), asked(*BOTH), AT)

    octets = asyncio.run(serve())

    assert octets.startswith(a_file(*BOTH))


# Real documents: of both numbers of signatures in `make test`, of every kind in `make proof`.
SAMPLE = ("permission", "year")


@pytest.mark.parametrize(
    "name",
    [
        name if name in SAMPLE else pytest.param(name, marks=pytest.mark.proof)
        for name in EVERY_DOCUMENT
    ],
)
def test_a_real_document_stays_accessible_and_archival_under_its_signatures(
    name: str, sealer: Sealer, trusted: Trusted, tmp_path: Path
) -> None:
    document = sample(name)
    with pikepdf.open(io.BytesIO(document)) as pdf:
        seals = [SEALS[str(field.T)] for field in pdf.Root.AcroForm.Fields]
        metadata = pdf.Root.Metadata.read_raw_bytes()

    octets = sealer.seal(document, asked(*seals), AT)

    assert failures(document) == []
    found = [failure.partition(" a signature")[0] for failure in failures(octets)]
    assert found == ([ONE_KNOWN] if len(seals) > 1 else [])
    assert check_signatures(octets, trusted, AT).problems == ()
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        assert pdf.Root.Metadata.read_raw_bytes() == metadata
    if shutil.which("pdfsig"):
        valid = "Signature Validation: Signature is Valid."
        assert pdfsig(octets, tmp_path).count(valid) == len(seals)
