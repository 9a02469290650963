"""The fields for signatures: which a document keeps free, and that signing leaves it accessible."""

import io
from pathlib import Path
from typing import Any

import builders as cases
import pikepdf
import pytest
from documents.builders import (
    ABOUT_CASES,
    EVERY_DOCUMENT,
    failures,
    needs_poppler,
    poppler,
    sample,
    year_source,
)
from documents.signing import signed_report, signed_sample
from pikepdf import Name

from toets.documents.fields import COMMUNITY_FIELDS, SealField, field_of
from toets.documents.year_report import year_report_document
from toets.domain.seals import Seal

BOTH = ["handtekening-digitalisering", "handtekening-ethiek-privacy"]
ONE = ["handtekening-digitalisering"]
COMMUNITY = ["zegel-community"]
FIELDS = {
    **dict.fromkeys(EVERY_DOCUMENT, COMMUNITY),
    **dict.fromkeys(["permission", "refusal", "conditional", "history", "everybody"], BOTH),
    **dict.fromkeys(["corrigendum", "shipped corrigendum"], BOTH),
    **dict.fromkeys(["suspension", "shipped suspension"], ONE),
    "revocation": ONE,
    "shipped revocation": ["handtekening-ethiek-privacy"],
}
# The first of two signatures cannot cover what the second one adds: the only rule that is left.
KNOWN = "3a: PDFA3A-SIGNATURE-BYTERANGE-001"


def fields_in(octets: bytes) -> list[dict[str, Any]]:
    """Return the fields of a file in order, with what a screen reader meets of each."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        return [_field(field, pdf) for field in pdf.Root.AcroForm.Fields]


def _field(field: Any, pdf: pikepdf.Pdf) -> dict[str, Any]:
    (widget,) = field.Kids
    forms = [kid for kid in pdf.Root.StructTreeRoot.K.K if Name.Form == kid.S]
    (form,) = [kid for kid in forms if kid.K.Obj.objgen == widget.objgen]
    owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owner = owners[owners.index(int(widget.StructParent)) + 1]
    return {
        "name": str(field.T),
        "said": (str(field.TU), str(widget.TU)),
        "size": [int(side) for side in widget.Rect],
        "is_read": owner.objgen == form.objgen,
        "is_signed": Name.V in field,
    }


@pytest.mark.parametrize("name", EVERY_DOCUMENT)
def test_a_document_keeps_a_field_free_per_signature_that_it_asks_for(name: str) -> None:
    found = fields_in(sample(name))

    assert [field["name"] for field in found] == FIELDS[name]
    assert {field["is_read"] for field in found} == {True}
    assert {field["is_signed"] for field in found} == {False}
    assert {tuple(field["size"]) for field in found} == {(0, 0, 0, 0)}


def test_a_screen_reader_says_whose_signature_belongs_in_a_field() -> None:
    assert [field["said"] for field in fields_in(sample("permission"))] == [
        ("Digitale handtekening: Portefeuillehouder Digitalisering",) * 2,
        ("Digitale handtekening: Portefeuillehouder Ethiek & Privacy",) * 2,
    ]
    assert (
        SealField("zegel-community", "Digitaal zegel van de Community Gezichtsherkenning"),
    ) == COMMUNITY_FIELDS
    assert field_of(Seal.COMMUNITY) == COMMUNITY_FIELDS[0]


@pytest.mark.parametrize(
    "name", ["refusal", "negative_advice", "suspension", "corrigendum", "use"]
)
def test_a_signed_document_stays_accessible_and_archival(name: str) -> None:
    left = [failure.split(" ")[:2] for failure in failures(signed_sample(name))]

    assert left == ([KNOWN.split(" ")] if FIELDS[name] == BOTH else [])


def test_a_signed_report_stays_accessible_and_archival() -> None:
    source = year_source(cases.in_execution())

    assert failures(signed_report(year_report_document(source), source)) == []


@pytest.mark.parametrize("name", ["permission", "use"])
def test_signing_only_adds_to_the_file(name: str) -> None:
    assert signed_sample(name).startswith(sample(name))
    assert {field["is_signed"] for field in fields_in(signed_sample(name))} == {True}


@needs_poppler
@pytest.mark.parametrize("name", ["permission", "scope_exit", "revocation", "corrigendum"])
def test_another_program_finds_each_signature_valid(name: str, tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"  # pdfsig reads no pipe
    file.write_bytes(signed_sample(name))

    told = poppler("pdfsig", b"", "-nocert", str(file))

    assert told.count("Signature Validation: Signature is Valid.") == len(FIELDS[name])
    assert [field for field in FIELDS[name] if f"Signature Field Name: {field}" in told] == (
        FIELDS[name]
    )
    assert told.count("Total document signed") == 1


def test_every_document_about_a_case_is_known_here() -> None:
    assert set(ABOUT_CASES) <= set(FIELDS)
