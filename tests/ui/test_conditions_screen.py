"""Conditions on the screens: how each stands, reporting with files, and judging."""

from collections.abc import Callable
from datetime import date

import pytest
from builders import REASON, a_condition, a_permit, a_signature
from cast import ANNA, DINA, EDO, TESS
from drawn import buttons_on, choose, filled_buttons_on, plain_on, press, type_in
from stage import A_PDF, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import ReportCondition, SettleCondition, Start
from toets.domain.facts import ConditionReported, ConditionSettled, Moment, Period

Screen = Callable[..., AppTest]

MEASURE = a_condition()
COUNT = a_condition(
    "Tel de treffers.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH
)
WIPE = a_condition("Wis de sjablonen.", moment=Moment.AT_END, due=date(2027, 4, 1))


def permitted(stage: Stage, *conditions: object) -> str:
    """Bring a permission under these conditions of Dina."""
    reference = stage.in_decision()
    stage.act(DINA, reference, a_permit(stage.case(reference), conditions=conditions))
    stage.act(EDO, reference, a_permit(stage.case(reference)))
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))
    return reference


def reported(stage: Stage, *conditions: object) -> str:
    reference = permitted(stage, *conditions)
    file = stage.toets.evidencing.attach(stage.actor(ANNA), reference, 1, "meting.pdf", A_PDF)
    stage.act(ANNA, reference, ReportCondition(1, None, "Gemeten in mei.", (file.id,)))
    return reference


def started(stage: Stage, *conditions: object) -> str:
    reference = permitted(stage, *conditions)
    stage.act(ANNA, reference, Start())
    return reference


def the_page(staged_screen: Screen, who: str, reference: str, **turn: str) -> AppTest:
    return staged_screen("voorwaarde", who, zaak=reference, **{"nummer": "1", **turn})


def test_the_case_page_says_what_is_open_before_the_start_and_how_one_sees_it(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = permitted(stage, MEASURE)

    test = staged_screen("zaak", "anna", zaak=reference)
    text = plain_on(test)

    assert "Wat nog nodig is vóór de start" in text
    assert "Meet de fouten per groep." in text
    assert (
        "Uitgevoerd door proceseigenaar · blijkt uit meetrapport · beoordeeld door een technisch lid"
        in text
    )
    assert filled_buttons_on(test) == ["Voorwaarde nakomen"]


def test_the_tab_sorts_conditions_by_moment_with_how_each_stands(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = permitted(stage, WIPE, COUNT, MEASURE)

    text = plain_on(staged_screen("zaak", "fleur", zaak=reference, deel="voorwaarden"))

    places = [text.index(word) for word in ("Vóór de start", "Tijdens het gebruik")]
    assert places == sorted(places)
    assert "1. Meet de fouten per groep." in text.replace("**", "")
    assert "begint te lopen als de uitvoering start" in text
    assert "Uiterlijk 1\u00a0april\u00a02027" in text


def test_what_is_late_says_so_in_words(stage: Stage, staged_screen: Screen) -> None:
    reference = started(stage, COUNT)
    stage.clock.advance(days=40)

    text = plain_on(staged_screen("zaak", "fleur", zaak=reference))

    assert "Te laat" in text
    assert "Had er op 1\u00a0oktober\u00a02026 moeten zijn" in text


def test_an_author_reports_with_a_file(stage: Stage, staged_screen: Screen) -> None:
    reference = permitted(stage, MEASURE)
    test = the_page(staged_screen, "anna", reference)
    test.file_uploader[0].set_value(("meting.pdf", A_PDF, "application/pdf")).run()
    assert "meting.pdf" in plain_on(test)
    type_in(test, "Hoe is hieraan voldaan?", "Gemeten in mei.")

    press(test, "Melden")

    (report,) = stage.case(reference).of(ConditionReported)
    assert (report.condition, report.occurrence, report.text) == (1, None, "Gemeten in mei.")
    assert [file.name for file in report.files] == ["meting.pdf"]


def test_a_report_about_one_turn_is_about_that_turn(stage: Stage, staged_screen: Screen) -> None:
    reference = started(stage, COUNT)
    test = the_page(staged_screen, "anna", reference, keer="2026-10-01")
    type_in(test, "Hoe is hieraan voldaan?", "Geteld.")

    press(test, "Melden")

    (report,) = stage.case(reference).of(ConditionReported)
    assert report.occurrence == date(2026, 10, 1)


def test_a_file_can_be_taken_away_before_it_is_reported(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = permitted(stage, MEASURE)
    stage.toets.evidencing.attach(stage.actor(ANNA), reference, 1, "fout.pdf", A_PDF)
    test = the_page(staged_screen, "anna", reference)

    press(test, "fout\\.pdf verwijderen")

    assert "fout.pdf" not in plain_on(test)


def test_a_file_of_another_kind_is_refused_in_words(stage: Stage, staged_screen: Screen) -> None:
    test = the_page(staged_screen, "anna", permitted(stage, MEASURE))

    test.file_uploader[0].set_value(("meting.pdf", b"MZ\x90", "application/pdf")).run()

    assert "Dit kan zo niet worden bewaard." in plain_on(test)


def test_an_empty_report_is_refused_and_a_typed_one_survives_a_reload(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = permitted(stage, MEASURE)
    test = the_page(staged_screen, "anna", reference)
    press(test, "Melden")
    assert "Vul de melding in." in plain_on(test)

    type_in(test, "Hoe is hieraan voldaan?", "Half af.")
    again = the_page(staged_screen, "anna", reference)

    assert again.text_area[0].value == "Half af."
    assert stage.case(reference).of(ConditionReported) == ()


def test_a_member_of_the_discipline_reads_report_and_file_and_finds_it_met(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = reported(stage, MEASURE)
    assert filled_buttons_on(staged_screen("zaak", "tess", zaak=reference)) == [
        "Voorwaarde beoordelen"
    ]
    test = the_page(staged_screen, "tess", reference)
    (report,) = stage.case(reference).of(ConditionReported)
    assert "Gemeten in mei." in plain_on(test)
    assert f"[meting.pdf](/bijlage/{reference}/{report.files[0].id})" in plain_on(test)

    choose(test, "Uw oordeel", "ja")
    type_in(test, "Waarom?", "De meting klopt.")
    press(test, "Oordeel vastleggen")

    (settled,) = stage.case(reference).of(ConditionSettled)
    assert (settled.met, settled.reasons, settled.person) == (
        True,
        "De meting klopt.",
        TESS.number,
    )


def test_without_a_report_a_member_can_only_find_it_not_met(
    stage: Stage, staged_screen: Screen
) -> None:
    test = the_page(staged_screen, "tess", permitted(stage, MEASURE))
    assert "Er is nog niets gemeld." in plain_on(test)

    choose(test, "Uw oordeel", "ja")
    type_in(test, "Waarom?", "Ik geloof het wel.")
    press(test, "Oordeel vastleggen")

    assert "meldde de auteur nog niets" in plain_on(test)


def test_a_report_that_came_meanwhile_is_read_first(stage: Stage, staged_screen: Screen) -> None:
    reference = reported(stage, MEASURE)
    test = the_page(staged_screen, "tess", reference)
    stage.act(ANNA, reference, ReportCondition(1, None, "Nog eens gemeten."))

    test.run()

    assert "Er is intussen een nieuwe melding bij deze voorwaarde" in plain_on(test)
    assert buttons_on(test) == ["Verder met de nieuwe stand"]


@pytest.mark.parametrize("who", ["bram", "fleur", "sara", "dina"])
def test_nobody_else_reports_or_judges(stage: Stage, staged_screen: Screen, who: str) -> None:
    test = the_page(staged_screen, who, reported(stage, MEASURE))

    assert buttons_on(test) == []
    assert "Er is hier nu niets wat u kunt doen." in plain_on(test)


@pytest.mark.parametrize("who", ["ed", "uma", "bea"])
def test_who_may_not_read_the_case_finds_no_condition(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    text = plain_on(the_page(staged_screen, who, reported(stage, MEASURE)))

    assert "bestaat niet, of u mag haar niet zien" in text
    assert "Meet de fouten" not in text


@pytest.mark.parametrize("address", [{"nummer": "9"}, {"nummer": "x"}, {"keer": "gisteren"}])
def test_a_condition_that_is_not_there_is_not_found(
    stage: Stage, staged_screen: Screen, address: dict[str, str]
) -> None:
    test = the_page(staged_screen, "anna", permitted(stage, MEASURE), **address)

    assert "Deze voorwaarde bestaat niet" in plain_on(test)


def test_a_condition_found_not_met_asks_its_author_again(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = reported(stage, MEASURE)
    stage.act(TESS, reference, SettleCondition(1, None, met=False, reasons=REASON, reports=1))

    test = the_page(staged_screen, "anna", reference)

    assert "Een lid vond dat hieraan niet is voldaan" in plain_on(test)
    assert "Niet vervuld volgens Tess Techniek" in plain_on(test)
    assert filled_buttons_on(test) == ["Melden"]
