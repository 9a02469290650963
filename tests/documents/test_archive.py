"""Every document is PDF/A-3A and PDF/UA-1 at once, by a validator of others, whatever was typed."""

import io
import zlib
from dataclasses import replace

import builders as cases
import pikepdf
import pytest
from cast import DINA, EDO
from documents.builders import (
    EVERY_DOCUMENT,
    ISSUED,
    PEOPLE,
    a_document,
    a_source,
    answered,
    built,
    corrected,
    document_of,
    failures,
    sample,
    signed,
    used,
    year_source,
)
from pikepdf import Name, pdfa

from toets.documents.archive import Enclosure, archived
from toets.documents.blocks import words
from toets.documents.decision import decision_document
from toets.documents.page import Sheet, render
from toets.documents.pages import Pages
from toets.documents.year_report import year_report_document
from toets.domain.answer import Answer
from toets.domain.deeds import Revoke, Suspend
from toets.domain.workflow import Status

HOSTILE = {
    "emoji": "🦊 ❤\ufe0f 👩‍👩‍👧 🇳🇱",
    "missing glyphs": "漢字 \U000e0041 \uf8ff ꙮ",
    "right to left": "foto\u202egpj.exe \u2067שלום\u2069 \u200fمرحبا",
    "a word without an end": "x" * 200_000,
    "markup of reportlab": "<b>a</i> <a href='#x'>b</a> <onDraw name='x'/> %(naam)s <para>",
    "markup of XML": "]]> <!-- & &#0; <?xpacket end='w'?> </rdf:RDF>",
    "operators of PDF": "(EMC) Tj ET /P <</MCID 0>> BDC \\) endstream endobj",
    "controls": "\x00\x07\x1b\ud800 a\u2028b",
}
# pikepdf knows level B only, and no description of another standard.
UNKNOWN = ("pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfuaid:part", "pdfaid:conformance")


def test_the_validator_finds_what_is_wrong() -> None:
    octets = document_of(Status.PERMITTED)

    assert failures(octets.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>7<")) != []
    assert failures(octets.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<")) != []


@pytest.mark.parametrize("name", EVERY_DOCUMENT)
def test_every_kind_of_document_keeps_both_standards(name: str) -> None:
    assert failures(sample(name)) == []


@pytest.mark.parametrize("name", EVERY_DOCUMENT)
def test_a_second_validator_finds_only_the_words_for_pdf_ua_that_it_does_not_know(
    name: str,
) -> None:
    report = pdfa.validate_written(io.BytesIO(sample(name)), "3b")

    messages = [finding.message for finding in report.findings]
    # It has no opinion on fields for signatures and on files inside, and says so.
    judged = [said for said in messages if not said.endswith("are not supported")]
    assert [said for said in judged if not any(word in said for word in UNKNOWN)] == []
    assert len(judged) == 6


@pytest.mark.proof  # test_hostile_kinds has a sample of every kind
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_leaves_both_standards_kept(typed: str) -> None:
    short = typed[:20_000]  # the longest that an act accepts in a field
    people = {number: replace(person, name=short) for number, person in PEOPLE.items()}
    condition = replace(cases.a_condition(short), owner=short, evidence=short)
    answers = {"A3": Answer(text=typed, explanation=short)}
    case = cases.in_decision(cases.submitted(answers, title=short, unit=short))

    source = a_source(signed(case, dina=(condition,)), people=people)

    assert failures(decision_document(source)) == []


@pytest.mark.proof  # test_hostile_kinds fills every field of every kind with a sample of it
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_in_a_later_document_leaves_both_standards_kept(typed: str) -> None:
    short, word = typed[:2_000], typed[:150]
    people = {number: replace(person, name=short) for number, person in PEOPLE.items()}
    use = corrected(used(task=word, authority=word), new=word)
    stop = cases.done(use, DINA, Suspend(short))
    end = cases.done(stop, EDO, Revoke(short))

    for case, kind in (
        (use, "use"),
        (use, "corrigendum"),
        (stop, "suspension"),
        (end, "revocation"),
    ):
        assert failures(built(case, kind, people=people)) == []


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_in_a_yearly_report_leaves_both_standards_kept(typed: str) -> None:
    title = typed[:20_000]
    source = year_source(cases.in_execution())
    (permission,) = source.report.permissions
    named = replace(permission, title=title, unit=title)
    report = replace(source.report, permissions=(named,))

    assert failures(year_report_document(replace(source, report=report))) == []


def test_no_stream_ends_in_a_byte_that_passes_for_a_part_of_its_line_end() -> None:
    # One document in some tens would have such a stream, and a validator would refuse it.
    files = [_document_of_lines(amount) for amount in range(150, 180)]

    assert [octets for octets in files if b"\r\nendstream" in octets] == []
    # Those are written in another way, which must be as good.
    others = [octets for octets in files if b"/ObjStm" not in octets]
    assert [failures(octets) for octets in [files[0], *others]] == [[]] * (1 + len(others))


def test_neither_does_the_stream_of_a_font_that_was_packed_so() -> None:
    sheet = Sheet("Titel", "Auteur", "Onderwerp", "Voet", "Vertrouwelijk", ISSUED)
    drawn = render([words("Regel.")], sheet, Pages())
    with pikepdf.open(io.BytesIO(drawn.octets)) as pdf:
        font = next(iter(pdf.pages[0].Resources.Font.values())).FontDescriptor.FontFile2
        outlines = font.read_bytes()
        tries = (zlib.compress(outlines + b"\x01" * amount) for amount in range(256))
        font.write(next(each for each in tries if each.endswith(b"\r")), filter=Name.FlateDecode)
        out = io.BytesIO()
        pdf.save(out)

    octets = archived(
        replace(drawn, octets=out.getvalue()), sheet, Enclosure("a.json", "A", b"{}")
    )

    assert b"\r\nendstream" not in octets


def _document_of_lines(amount: int) -> bytes:
    sheet = Sheet("Titel", "Auteur", "Onderwerp", "Voet", "Vertrouwelijk", ISSUED)
    story = [words(f"Regel {number}.") for number in range(amount)]
    return archived(render([*story], sheet, Pages()), sheet, Enclosure("a.json", "A", b"{}"))


def test_an_empty_answer_and_an_empty_title_keep_both_standards() -> None:
    case = answered({"A3": Answer(text=" \u200b ")}, title="\u200b", unit="\u200b")

    assert failures(a_document(case)) == []
