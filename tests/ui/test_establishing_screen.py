"""The screen on which the secretary establishes what the Community advises."""

from collections.abc import Callable

import pytest
from builders import LIFTABLE_HOLD, STOP, an_advice
from cast import BRAM, CHRIS, TESS
from drawn import buttons_on, filled_buttons_on, press, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.facts import EstablishedAdvice, Opinion, ReactionInvited
from toets.domain.workflow import Status

Screen = Callable[..., AppTest]


def test_the_only_possible_outcome_is_the_one_filled_button(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["advised"]
    test = staged_screen("vaststellen", "sara", zaak=reference)
    assert filled_buttons_on(test) == ["Positief advies vaststellen"]
    assert "Technisch: 1 advies" in words_on(test)

    test.text_area[0].set_value("Alle drie zijn positief.").run()
    press(test, "Positief advies vaststellen")

    (established,) = stage.case(reference).of(EstablishedAdvice)
    assert established.reasons == "Alle drie zijn positief."
    assert stage.case(reference).status is Status.IN_DECISION


def test_while_the_quorum_lacks_nothing_can_be_established(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, an_advice(stage.case(reference)))

    test = staged_screen("vaststellen", "sara", zaak=reference)

    assert "Nog 2 adviezen nodig" in words_on(test)
    assert "Er is nog geen technisch advies" in words_on(test)
    assert buttons_on(test) == []


def test_a_refusal_keeps_what_was_typed(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("vaststellen", "sara", zaak=stage.scenes["advised"])

    press(test, "Positief advies vaststellen")

    assert "Vul de reden in" in words_on(test)
    test.text_area[0].set_value("Nu wel.").run()
    assert test.text_area[0].value == "Nu wel."


def test_an_advice_revised_meanwhile_refuses_and_keeps_the_text(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.advise(stage.submitted())
    test = staged_screen("vaststellen", "sara", zaak=reference)
    test.text_area[0].set_value("Alle drie zijn positief.").run()
    revised = an_advice(stage.case(reference), revises=1, summary="Toch iets anders.")
    stage.act(BRAM, reference, revised)

    press(test, "Positief advies vaststellen")

    assert "Een ander deed net iets in deze zaak" in words_on(test)
    assert stage.case(reference).of(EstablishedAdvice) == ()
    press(test, "Verder met de nieuwe stand")
    assert test.text_area[0].value == "Alle drie zijn positief."
    assert "Toch iets anders." in words_on(test)


def test_before_a_negative_advice_the_author_is_asked(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.advise(stage.submitted(), Opinion.NEGATIVE)
    test = staged_screen("vaststellen", "sara", zaak=reference)
    assert filled_buttons_on(test) == ["Reactie vragen"]

    test.text_area[0].set_value("De grondslag ontbreekt.").run()
    press(test, "Reactie vragen")

    (invited,) = stage.case(reference).of(ReactionInvited)
    assert invited.summary == "De grondslag ontbreekt."


def test_until_the_term_or_the_reaction_nothing_negative_is_established(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("vaststellen", "sara", zaak=stage.scenes["invited"])
    assert buttons_on(test) == []
    assert "De auteur kan reageren tot en met" in words_on(test)

    stage.clock.advance(days=30)
    test = staged_screen("vaststellen", "sara", zaak=stage.scenes["invited"])

    assert filled_buttons_on(test) == ["Negatief advies vaststellen"]
    assert "De termijn is voorbij" in words_on(test)


def test_a_stop_and_a_hold_are_named_as_reasons(stage: Stage, staged_screen: Screen) -> None:
    stopped = stage.submitted(STOP, "Toch voorleggen.")
    stage.advise(stopped, Opinion.NEGATIVE, Opinion.NEGATIVE, Opinion.NEGATIVE)
    held = stage.advise(stage.submitted(LIFTABLE_HOLD))

    assert "1 stop" in words_on(staged_screen("vaststellen", "sara", zaak=stopped))
    text = words_on(staged_screen("vaststellen", "sara", zaak=held))
    assert "1 open wacht" in text
    assert "Aanvulling vragen" in text


@pytest.mark.parametrize("who", ["bram", "anna", "dina", "fleur", "bea"])
def test_nobody_else_establishes(stage: Stage, staged_screen: Screen, who: str) -> None:
    test = staged_screen("vaststellen", who, zaak=stage.scenes["advised"])

    assert buttons_on(test) == []
    assert "Mijn samenvatting" not in words_on(test)


def test_every_advice_is_shown_with_its_opinion(stage: Stage, staged_screen: Screen) -> None:
    text = words_on(staged_screen("vaststellen", "sara", zaak=stage.scenes["advised"]))

    for member in (BRAM, CHRIS, TESS):
        assert member.name in text
