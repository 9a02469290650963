"""Text of a user prints as it is and does nothing, however it was meant."""

import re
from dataclasses import replace
from pathlib import Path
from time import monotonic

import builders as cases
import pytest
from cast import BRAM, CHRIS, SARA, TESS
from documents.builders import (
    PEOPLE,
    a_document,
    a_source,
    absent,
    answered,
    needs_poppler,
    signed,
    text_of,
)

from toets.documents.decision import decision_document
from toets.documents.escape import escape, plain
from toets.domain.answer import Answer
from toets.domain.questionnaire import Discipline

HOSTILE = [
    "a < b & <b>c",
    '<img src="/etc/passwd">',
    '<a href="javascript:alert(1)">klik</a>',
    "<para leading=900>",
    "&lt;b&gt; &#60; &nbsp;",
    "%(naam)s {x} [[x]] $y",
    "</font></b>]]>",
]
HANG = 60  # seconds; a guard against a build without end, no measure of speed
ROOM = Path(__file__).parents[2] / "toets" / "documents"
MAKES_A_PARAGRAPH = re.compile(r"import .*\bParagraph\b|\b(Paragraph|Text|Label|Marked|Heading)\(")


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("a < b & <b>c", "a &lt; b &amp; &lt;b&gt;c"),
        ("twee\r\nregels\ren\u2028drie", "twee<br/>regels<br/>en<br/>drie"),
        ("a\n\n\n \n\nb", "a<br/><br/>b"),
        ("bel\x07nul\x00escape\x1b", "belnulescape"),
        ("los\ud800deel", "losdeel"),
        ("foto\u202egpj.exe\u202c", "fotogpj.exe"),
        ("\u2066a\u2069\u200fb\u061cc", "abc"),
        ("cafe\u0301", "café"),
        ("e\u200d\u0301", "é"),
        ("tab\there", "tab here"),
        ("🦊 ❤\ufe0f 漢字", "□ ❤ □□"),
        ("ĳ Ĳ € “x” ☐ ☒ ✓ → ſ", "ĳ Ĳ € “x” ☐ ☒ ✓ → ſ"),
        (" ", " "),
    ],
)
def test_escaping_leaves_what_can_be_seen_and_nothing_that_acts(typed: str, markup: str) -> None:
    assert escape(typed) == markup


def test_a_long_word_gets_places_to_break() -> None:
    assert escape("x" * 2_500) == f"{'x' * 1_000} {'x' * 1_000} {'x' * 500}"


def test_page_after_page_of_new_lines_prints_as_signs() -> None:
    assert escape("a\n" * 600).count("↵") == 599
    assert "↵" not in escape("a\n" * 400)


def test_a_plain_text_is_one_line() -> None:
    assert plain("twee\nregels\x00 & <b>") == "twee regels & <b>"


def test_only_one_module_makes_paragraphs_and_only_of_markup() -> None:
    rooms = sorted(ROOM.glob("*.py"))

    makers = [path.name for path in rooms if MAKES_A_PARAGRAPH.search(path.read_text())]
    # The second holds what all paragraphs have in common, and makes none.
    assert makers == ["blocks.py", "paragraph.py"]


@needs_poppler
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_in_an_answer_prints_literally(hostile: str) -> None:
    text = text_of(a_document(answered({"A3": Answer(text=hostile)})))

    # On page 1, in its part, and in the annex.
    assert text.count(hostile) == 3


@needs_poppler
def test_hostile_text_in_every_other_place_prints_literally_too() -> None:
    hostile = "<b>a</i> & <img src='/etc/passwd'/>"
    people = {number: replace(person, name=hostile) for number, person in PEOPLE.items()}
    condition = replace(cases.a_condition(hostile), owner=hostile, evidence=hostile)
    case = cases.in_decision(cases.submitted({}, title=hostile, unit=hostile))

    text = text_of(decision_document(a_source(signed(case, dina=(condition,)), people=people)))

    wanted = [
        f"Bindend oordeel van de portefeuillehouders {hostile} Inzet · {hostile} · kenmerk",
        f"Portefeuillehouder Digitalisering Portefeuillehouder Ethiek & Privacy {hostile} {hostile}",
        f"Onderwerp {hostile} Eenheid {hostile}",
    ]
    assert absent(wanted, text) == []
    assert text.count("Beoordeling: technisch") == 2


@needs_poppler
def test_a_word_of_200_000_characters_prints_whole_and_soon() -> None:
    case = answered({"A3": Answer(text="x" * 200_000)})
    started = monotonic()

    pdf = a_document(case)

    assert monotonic() - started < HANG
    assert text_of(pdf).count("x") > 2 * 200_000


@needs_poppler
def test_very_long_text_everywhere_prints_whole_and_soon() -> None:
    long = "lang " * 4_000
    case = cases.submitted({"A3": Answer(text=long)}, title=long)
    case = cases.done(case, BRAM, cases.an_advice(case, summary=long))
    case = cases.done(case, CHRIS, cases.an_advice(case, Discipline.ETHISCH, summary=long))
    case = cases.done(case, TESS, cases.an_advice(case, Discipline.TECHNISCH))
    case = cases.done(case, SARA, cases.an_establishing(case, reasons=long))
    started = monotonic()

    pdf = a_document(signed(case, dina=(cases.a_condition(long, owner=long),)))

    assert monotonic() - started < HANG
    # Answer twice, title once, two summaries, reasons, and the condition and its owner twice.
    assert text_of(pdf).count("lang ") > 10 * 3_900


@needs_poppler
def test_a_table_with_a_very_long_cell_prints_as_a_list() -> None:
    rows = ({"nodig": "ja", "waarom": "lang " * 2_000}, {"nodig": "nee", "waarom": "kort"})
    case = cases.submitted({"B1": Answer(rows=rows)})
    case = cases.done(case, BRAM, cases.a_lift(case, "B1-niet-nodig"))

    text = text_of(a_document(signed(cases.in_decision(case))))

    wanted = ["Onderdeel: Verdachte Onvermijdelijk?: Ja Waarom?: lang lang", "Waarom?: kort"]
    assert absent(wanted, text) == []
