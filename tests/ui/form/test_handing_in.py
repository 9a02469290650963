"""The summary: what is missing, handing in and its refusals, and the other ways out of a draft."""

from collections.abc import Callable

import pytest
from builders import STOP, UNAVAILABLE
from cast import ANNA
from drawn import filled_buttons_on, plain_on
from stage import UNIT, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.domain.workflow import Status
from toets.texts.screens import indienen as words

Screen = Callable[..., AppTest]


def summary(staged_screen: Screen, reference: str) -> AppTest:
    return staged_screen("vragenlijst", "anna", zaak=reference, sectie="overzicht")


def status(stage: Stage, reference: str) -> Status:
    return stage.case(reference).status


@pytest.fixture
def empty(stage: Stage) -> str:
    return stage.toets.drafting.begin(stage.actor(ANNA), "Zoeken in eigen beelden", UNIT)


def test_everything_missing_is_listed_with_the_way_to_its_question(
    empty: str, staged_screen: Screen
) -> None:
    test = summary(staged_screen, empty)

    links = {
        b.key: b.label.replace("\\", "")
        for b in test.button
        if b.key.startswith("naar/ontbreekt/")
    }
    assert list(links) == [
        f"naar/ontbreekt/{q}" for q in ("A1", "A2", "A3", "B1", "B2", "B5", "B6")
    ]
    assert links["naar/ontbreekt/B2"].startswith("B2 Vraag B2: antwoord ontbreekt en bewijs")
    assert words.lead(7) in plain_on(test)


def test_a_link_opens_the_section_and_names_the_question(
    empty: str, staged_screen: Screen
) -> None:
    test = summary(staged_screen, empty)

    test.button(key="naar/ontbreekt/B5").click().run()

    assert test.query_params == {"zaak": empty, "sectie": "B", "vraag": "B5"}
    assert [title.value for title in test.title] == ["Gegevens"]


def test_a_refusal_names_every_obstacle_with_the_way_there(
    stage: Stage, empty: str, staged_screen: Screen
) -> None:
    test = summary(staged_screen, empty)

    test.button(key="indienen").click().run()

    told = [b.label for b in test.button if b.key.startswith("naar/indienen-")]
    assert "**Dit kan nu niet: voorstel indienen.**" in plain_on(test)
    assert [line.replace("\\", "").partition(":")[0] for line in told] == [
        f"Vraag {question}" for question in ("A1", "A2", "A3", "B1", "B2", "B2", "B5", "B6")
    ]
    assert status(stage, empty) is Status.DRAFT


def test_a_complete_draft_is_handed_in(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = summary(staged_screen, reference)
    assert words.COMPLETE in plain_on(test)
    assert filled_buttons_on(test) == [words.SUBMIT]

    test.button(key="indienen").click().run()

    assert status(stage, reference) is Status.IN_ADVICE


def test_a_stop_is_handed_in_with_reasons_only(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin(STOP)
    test = summary(staged_screen, reference)

    test.button(key="indienen").click().run()
    assert status(stage, reference) is Status.DRAFT
    assert "Vraag B6 geeft een stop" in plain_on(test)

    (area,) = [area for area in test.text_area if area.label == words.DESPITE_STOP]
    area.set_value("Wij willen het oordeel van de Community.").run()
    test.button(key="indienen").click().run()

    version = stage.case(reference).version
    assert version is not None
    assert version.despite_stop == "Wij willen het oordeel van de Community."


def test_a_supplement_is_handed_in_again_once_something_changed(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["supplement"]
    test = summary(staged_screen, reference)

    test.button(key="indienen").click().run()
    assert status(stage, reference) is Status.SUPPLEMENT
    assert "Er is niets veranderd sinds de vorige versie" in plain_on(test)

    stage.answer(reference, {"A3": Answer(text="Nu met een tweede eenheid.")})
    test.button(key="indienen").click().run()

    assert status(stage, reference) is Status.IN_ADVICE


def test_an_exit_is_offered_when_the_answers_fit_it(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin({"A2": Answer(text="ja", explanation="Het is CATCH zelf.")})
    test = summary(staged_screen, reference)
    assert "Het bestaande CATCH" in plain_on(test)
    assert "Geen beelden" not in plain_on(test)

    (area,) = [area for area in test.text_area if area.label == words.EXIT_MOTIVATION]
    area.set_value("Er verandert niets aan CATCH.").run()
    test.button(key="uitgang-catch-knop").click().run()

    assert status(stage, reference) is Status.SCOPE_CLAIMED


def test_withdrawing_needs_a_reason(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = summary(staged_screen, reference)

    test.button(key="terugtrekken").click().run()
    assert "Vul de reden in" in plain_on(test)
    assert status(stage, reference) is Status.DRAFT

    (area,) = [area for area in test.text_area if area.label == words.WITHDRAW_REASON]
    area.set_value("Het plan gaat niet door.").run()
    test.button(key="terugtrekken").click().run()

    assert status(stage, reference) is Status.WITHDRAWN


def test_title_unit_and_urgency_can_change(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = summary(staged_screen, reference)
    title, unit = (
        next(field for field in test.text_input if field.label == label)
        for label in (words.FIELD_TITLE, words.FIELD_UNIT)
    )

    title.set_value("Een betere titel")
    unit.set_value("Eenheid Oost")
    next(button for button in test.button if button.label == words.RENAME).click().run()

    case = stage.case(reference)
    assert (case.title, case.unit) == ("Een betere titel", "Eenheid Oost")


def test_signals_and_evidence_that_is_not_there_yet_are_listed(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin({"B2.bewijs": UNAVAILABLE, "B8": Answer(text="nee")})

    shown = plain_on(summary(staged_screen, reference))

    assert "Dit antwoord geeft hold." in shown
    assert words.MEMBERS_SEE in shown
    assert words.NOT_YET in shown
    assert "B2 De effectbeoordeling: " in shown
