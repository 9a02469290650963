"""One entrance to every document; a document says what was so when it fell due, whatever came after."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import builders as cases
import pikepdf
import pytest
from cast import ANNA, BELLA, BRAM, CAST, CHRIS, DINA, EDO, SARA, TESS
from documents.builders import (
    DEPUTY,
    ENDED,
    PEOPLE,
    a_document,
    a_source,
    built,
    corrected,
    needs_poppler,
    poppler,
    text_of,
    used,
    whole_page,
)

from toets.documents.build import build
from toets.domain.case import Case
from toets.domain.deeds import Evaluate, Pause, Revoke, SettleCondition, Suspend
from toets.domain.facts import Fact
from toets.domain.owed import OUTCOMES, Owed, owed_documents
from toets.domain.workflow import Status

LATER: dict[str, Callable[[], Case]] = {
    "suspension": cases.suspended,
    "revocation": cases.revoked,
    "corrigendum": corrected,
    "use": used,
}
MARKING = dict.fromkeys(LATER, "Politie vertrouwelijk") | {"use": "Voor het strafdossier"}


@pytest.mark.parametrize("kind", OUTCOMES)
def test_an_outcome_has_the_document_that_it_always_had(kind: str) -> None:
    case = replace(ENDED[OUTCOMES[kind]](), documents=())

    assert build(Owed(kind, 1, 1), a_source(case)) == a_document(case)


def test_a_permission_that_was_used_since_has_the_document_of_its_outcome() -> None:
    permitted = replace(cases.permitted(), documents=())
    later = replace(cases.suspended(cases.in_execution()), documents=())

    assert build(Owed("permission", 1, 1), a_source(later)) == a_document(permitted)


@pytest.mark.parametrize("kind", LATER)
def test_later_acts_change_nothing_in_a_document(kind: str) -> None:
    case = LATER[kind]()
    owed = owed_documents(case)[-1]

    assert build(owed, a_source(_gone_on(case))) == build(owed, a_source(case))


def _gone_on(case: Case) -> Case:
    if case.status is Status.REVOKED:
        return cases.done(case, ANNA, Evaluate("Het hielp."))
    case = cases.done(case, EDO, Revoke(cases.REASON))
    if not case.merged_text or not case.merged_text.conditions:
        return case
    return cases.done(
        case, TESS, SettleCondition(1, None, met=False, reasons=cases.REASON, reports=1)
    )


@pytest.mark.parametrize("kind", LATER)
def test_the_same_case_gives_the_same_bytes_twice(kind: str) -> None:
    assert built(LATER[kind](), kind) == built(LATER[kind](), kind)


def test_a_pause_by_an_author_has_no_document() -> None:
    case = cases.done(cases.in_execution(), ANNA, Pause(cases.REASON))

    assert owed_documents(case) == ()
    with pytest.raises(ValueError, match="does not ask for a document"):
        build(Owed("suspension", 1, 1, len(case.facts)), a_source(case))


def test_a_corrigendum_with_one_signature_has_no_document() -> None:
    case = corrected()
    half = replace(case, facts=case.facts[:-1])

    with pytest.raises(ValueError, match="does not ask for a document"):
        build(Owed("corrigendum", 1, 1, len(half.facts)), a_source(half))


@needs_poppler
@pytest.mark.parametrize("kind", LATER)
def test_every_font_is_embedded_and_every_page_marked_and_numbered(kind: str) -> None:
    octets = built(LATER[kind](), kind)
    rows = [line.split() for line in poppler("pdffonts", octets, "-").splitlines()[2:]]
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        total = len(pdf.pages)

    assert {row[0].partition("+")[2] for row in rows} == {
        "DejaVuSansCondensed",
        "DejaVuSansCondensed-Bold",
    }
    assert {row[-5] for row in rows} == {"yes"}
    for page in range(1, total + 1):
        text = whole_page(octets, page)
        assert MARKING[kind] in text
        assert re.findall(r"Bladzijde (\d+) van (\d+)", text) == [(str(page), str(total))]


@needs_poppler
@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("suspension", [DINA]),
        ("revocation", [DINA]),
        ("corrigendum", [DINA, EDO]),
        ("use", []),
    ],
)
def test_only_holders_are_named_and_in_an_extract_nobody(kind: str, named: list[object]) -> None:
    text = text_of(built(LATER[kind](), kind))

    assert [person for person in CAST if person.name in text] == named


@needs_poppler
@pytest.mark.parametrize("kind", LATER)
def test_page_1_names_the_rules_and_what_the_document_is_not(kind: str) -> None:
    text = text_of(built(LATER[kind](), kind), 1)

    assert re.search(r"Wat (deze|dit) \w+ niet is\.", text)
    assert "Regels. " in text


@needs_poppler
def test_a_deputy_is_named_with_the_holder_and_the_mandate() -> None:
    case = cases.in_execution()
    text = text_of(built(cases.done(case, DEPUTY, Suspend(cases.REASON)), "suspension"))

    assert "Dora Digitaal Namens Dina Digitaal, mandaat MD-2026-14 Geschorst" in text
    assert "Dora Digitaal, namens Dina Digitaal, mandaat MD-2026-14, op 1 september 2026" in text


HOSTILE = "<b>a</i> & <img src='/etc/passwd'/> %(naam)s {x}"
LONG = "lang " * 3_000


@needs_poppler
@pytest.mark.parametrize("typed", [HOSTILE, LONG])
def test_any_reasons_print_whole(typed: str) -> None:
    for deed, kind in ((Suspend(typed), "suspension"), (Revoke(typed), "revocation")):
        text = text_of(built(cases.done(cases.in_execution(), DINA, deed), kind))
        assert " ".join(typed.split()) in text


@needs_poppler
def test_hostile_text_in_a_use_and_a_corrigendum_prints_literally() -> None:
    case = corrected(used(task=HOSTILE, authority=HOSTILE), new=HOSTILE)

    use, corrigendum = text_of(built(case, "use")), text_of(built(case, "corrigendum"))

    # On page 1 three times, and twice in the paragraph.
    assert use.count(HOSTILE) == 5
    assert corrigendum.count(HOSTILE) >= 3


@needs_poppler
def test_line_after_line_breaks_no_page() -> None:
    lines = "a\n" * 99
    many = cases.done(cases.in_execution(), DINA, Suspend(lines * 5))
    use = used(task=lines, authority=lines)

    assert text_of(built(many, "suspension")).count("a ") > 495
    assert text_of(built(use, "use")).count("a a a") > 3
    assert text_of(built(corrected(used(), "L3", lines), "corrigendum")).count("a ") > 98


def test_nobody_but_who_acted_needs_to_be_known() -> None:
    bystanders = {person.number for person in (BELLA, BRAM, CHRIS, SARA)}
    people = {number: p for number, p in PEOPLE.items() if number not in bystanders}
    case = cases.suspended()

    assert built(case, "suspension", people=people) == built(case, "suspension")


def test_facts_are_numbered_over_the_whole_case() -> None:
    case = cases.suspended()
    fact: Fact = case.facts[-1]

    assert owed_documents(case)[-1] == Owed("suspension", 1, 1, case.facts.index(fact) + 1)
