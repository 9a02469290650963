"""The paragraph for the proces-verbaal: whole sentences that hold on their own."""

from dataclasses import replace
from datetime import date, timedelta

import builders as cases
import pytest
from cast import ANNA, CAST, TESS

from toets.domain.case import Case
from toets.domain.deeds import ReportCondition, SettleCondition
from toets.domain.facts import Moment, Period, UseRecorded
from toets.domain.questionnaire import ScopeItem
from toets.texts.document.duties import duties, standing_sentences
from toets.texts.document.proces_verbaal import paragraph


def said(case: Case) -> str:
    return paragraph(case, case.of(UseRecorded)[-1]).replace("\u00a0", " ")


def used(case: Case | None = None, **changes: object) -> Case:
    return cases.done(case or cases.in_execution(), ANNA, cases.a_use(**changes))


def test_it_tells_everything_of_the_use_and_the_permission() -> None:
    rules = cases.rules_with(use_lines=(ScopeItem("Partijen", "A3"), ScopeItem("Duur", "B3")))
    case = cases.permitted(case=cases.in_decision(cases.submitted(rules=rules)))

    assert said(used(cases.in_execution(case))) == "\n\n".join(
        (
            (
                "Op 1 september 2026 is geautomatiseerde gezichtsherkenning gebruikt door Eenheid"
                " Verzonnen. Het soort feit of taak is: Overval. Het kenmerk van het gezag is:"
                " OM-2026-0001. Dit is gebruik nummer 1 van de toestemming. Zij noemt geen hoogste"
                " aantal. De omvang van de doorzochte verzameling was 5.000. Het systeem gaf 10 kandidaten. Het"
                " aantal bevestigde kandidaten is 2 en het aantal verworpen kandidaten is 7. Het aantal"
                " dat nog niet was beoordeeld, is 1."
            ),
            (
                "Het gebruik valt onder toestemming JET-2026-7K3Q, versie 1. Dat is het bindend oordeel"
                " van de portefeuillehouders Digitalisering en Ethiek & Privacy van de politie van 1"
                " september 2026, volgens de regels ‘Regime voor de proef’. De Community"
                " Gezichtsherkenning adviseerde daarvoor positief. De toestemming geldt van 1 september"
                f" 2026 tot en met 1 maart 2027. Het document van de toestemming heeft deze SHA-256: {'0' * 64}."
            ),
            (
                "Over ‘Partijen’ noemt de toestemming: Alleen onze eenheid. Over ‘Duur’ noemt de"
                " toestemming niets."
            ),
            "Aan de toestemming zijn geen voorwaarden verbonden.",
            (
                "Een resultaat van het systeem is een aanwijzing en geen bewijs. Het mag pas worden"
                " gebruikt nadat opgeleide mensen het onafhankelijk van elkaar hebben bevestigd. De"
                " toestemming is geen wettelijke grondslag. Zij vervangt geen bevel, machtiging of"
                " instemming van de officier van justitie, de rechter-commissaris of de burgemeester."
            ),
        )
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"candidates": 0, "confirmed": 0, "rejected": 0},
            "Het systeem gaf geen kandidaten. ",
        ),
        (
            {"candidates": 1, "confirmed": 1, "rejected": 0, "errors_found": 1},
            "Het systeem gaf 1 kandidaat. Het aantal bevestigde kandidaten is 1",
        ),
        (
            {"confirmed": 2, "errors_found": 1},
            "Van de bevestigde resultaten bleek er later 1 onjuist.",
        ),
        ({"confirmed": 3, "errors_found": 2}, "bleken er later 2 onjuist."),
        ({"task": "Wat was het?\nOverval"}, "Het soort feit of taak is: Wat was het? Overval. "),
    ],
)
def test_figures_read_as_sentences(changes: dict[str, object], sentence: str) -> None:
    text = said(used(**changes)).replace("\n\n", " ")

    assert sentence in text


def test_a_correction_is_the_same_use_and_says_what_it_replaces() -> None:
    case = used(used(used()), corrects=1)

    assert "Dit is gebruik nummer 1 van de toestemming" in said(case)
    assert "Deze opgave vervangt een eerdere opgave van hetzelfde gebruik." in said(case)


def test_it_stays_the_same_whatever_happens_later() -> None:
    case = used(cases.in_execution(cases.permitted(cases.a_condition(moment=Moment.AT_END))))
    use = case.of(UseRecorded)[-1]
    later = cases.done(case, ANNA, ReportCondition(1, None, "Gewist."))

    assert paragraph(cases.revoked(used(later)), use) == paragraph(case, use)


def test_it_names_nobody() -> None:
    text = said(cases.eventful())

    assert [person.name for person in CAST if person.name in text] == []


def test_conditions_stand_as_they_stood_on_the_day_of_the_use() -> None:
    conditions = (
        cases.a_condition(),
        cases.a_condition("Tel.", moment=Moment.DURING, interval="maand", period=Period.MONTH),
        cases.a_condition("Meld.", moment=Moment.DURING, interval="meteen"),
        cases.a_condition("Wis.", moment=Moment.AT_END),
        cases.a_condition("Meet nog eens.", moment=Moment.AT_END),
    )
    case = cases.permitted(*conditions)
    case = cases.done(case, ANNA, ReportCondition(1, None, "Gemeten."))
    found = SettleCondition(1, None, met=True, reasons=cases.REASON, reports=1)
    case = cases.in_execution(cases.done(case, TESS, found))
    case = cases.done(case, ANNA, ReportCondition(5, None, "Gemeten."))

    def standing(on: date) -> str:
        return " ".join(standing_sentences(duties(case, on)))

    assert standing(cases.TODAY) == (
        "Aan de toestemming zijn 5 voorwaarden verbonden. Aan voorwaarde 1 was voldaan. Aan"
        " voorwaarde 5 was volgens een melding voldaan; die melding was nog niet beoordeeld. Aan"
        " voorwaarde 3 was nog niet aantoonbaar voldaan. Aan voorwaarde 2 hoefde nog niet te zijn"
        " voldaan, want de termijn liep nog. Aan voorwaarde 4 hoeft pas later te worden voldaan."
    )
    assert "Aan voorwaarde 2 was niet voldaan." in standing(cases.TODAY + timedelta(days=40))


def test_without_an_issued_document_no_hash_is_named() -> None:
    case = replace(used(), documents=())

    assert "SHA-256" not in said(case)


def test_a_use_of_another_case_has_no_paragraph() -> None:
    case = used()

    with pytest.raises(ValueError, match="not in tuple"):
        paragraph(cases.in_execution(), case.of(UseRecorded)[-1])
