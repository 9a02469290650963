"""Every document is PDF/A-3A and PDF/UA-1 at once, by a validator of others, whatever was typed."""

from dataclasses import replace

import builders as cases
import pytest
from documents.builders import (
    ENDED,
    PEOPLE,
    a_document,
    a_source,
    answered,
    conditional,
    document_of,
    failures,
    signed,
    with_history,
)

from toets.documents.decision import decision_document
from toets.domain.answer import Answer
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


def test_the_validator_finds_what_is_wrong() -> None:
    octets = document_of(Status.PERMITTED)

    assert failures(octets.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>7<")) != []
    assert failures(octets.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<")) != []


@pytest.mark.parametrize("status", ENDED)
def test_every_kind_of_document_keeps_both_standards(status: Status) -> None:
    assert failures(document_of(status)) == []


@pytest.mark.parametrize("case", [conditional, with_history])
def test_a_document_with_everything_in_it_keeps_both_standards(case: object) -> None:
    assert failures(a_document(case())) == []  # type: ignore[operator]


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_leaves_both_standards_kept(typed: str) -> None:
    short = typed[:20_000]  # the longest that an act accepts in a field
    people = {number: replace(person, name=short) for number, person in PEOPLE.items()}
    condition = replace(cases.a_condition(short), owner=short, evidence=short)
    answers = {"A3": Answer(text=typed, explanation=short)}
    case = cases.in_decision(cases.submitted(answers, title=short, unit=short))

    source = a_source(signed(case, dina=(condition,)), people=people)

    assert failures(decision_document(source)) == []


def test_every_day_of_a_year_keeps_both_standards() -> None:
    # Other bytes every day: a stream may happen to end in a byte that passes for a line end.
    case = cases.permitted()
    start = a_source(case).issued_at

    days = [start.replace(year=2027, month=month, day=1) for month in range(1, 13)]
    found = [failures(decision_document(a_source(case, issued_at=day))) for day in days]
    assert found == [[]] * 12


def test_an_empty_answer_and_an_empty_title_keep_both_standards() -> None:
    case = answered({"A3": Answer(text=" \u200b ")}, title="\u200b", unit="\u200b")

    assert failures(a_document(case)) == []
