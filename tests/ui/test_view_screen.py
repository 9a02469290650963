"""The FG's view: asked, written, kept, shown apart and never counted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from cast import FLEUR
from drawn import buttons_on, filled_buttons_on, press, type_in, words_on
from small_rulebook import PROCEDURE, QUESTIONNAIRE
from stage import SETTINGS, Stage, a_catalogue
from streamlit.testing.v1 import AppTest

from toets.bootstrap import wired
from toets.domain.deeds import GiveView
from toets.domain.facts import ViewGiven
from toets.domain.questionnaire import Test
from toets.ui import session

Screen = Callable[..., AppTest]
LABEL = "Uw zienswijze op deze versie"


def test_the_fg_gives_a_view_that_stands_apart_and_is_not_counted(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["advised"]
    test = staged_screen("zienswijze", "fleur", zaak=reference)
    assert filled_buttons_on(test) == ["Zienswijze geven"]

    type_in(test, LABEL, "De bewaartermijn is te lang.")
    press(test, "Zienswijze geven")

    (given,) = stage.case(reference).of(ViewGiven)
    assert given.text == "De bewaartermijn is te lang."
    text = words_on(staged_screen("zaak", "tess", zaak=reference, deel="advies"))
    assert "Zienswijze van de FG" in text
    assert "Telt niet mee voor de uitkomst" in text
    assert "De bewaartermijn is te lang." in text


def test_a_half_typed_view_is_kept(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    type_in(staged_screen("zienswijze", "fleur", zaak=reference), LABEL, "Nog niet af")

    again = staged_screen("zienswijze", "fleur", zaak=reference)

    assert again.text_area[0].value == "Nog niet af"
    assert "Bewaard om" in words_on(again)


def test_a_view_can_be_changed_and_the_last_one_is_shown(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(FLEUR, reference, GiveView(1, 1, "De eerste."))
    test = staged_screen("zienswijze", "fleur", zaak=reference)
    assert test.text_area[0].value == "De eerste."

    type_in(test, LABEL, "De tweede.")
    press(test, "Zienswijze wijzigen")

    text = words_on(staged_screen("zaak", "bram", zaak=reference, deel="advies"))
    assert "De tweede." in text
    assert "De eerste." not in text


def test_an_empty_view_is_refused_and_says_so(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    test = staged_screen("zienswijze", "fleur", zaak=reference)

    press(test, "Zienswijze geven")

    assert "Vul de tekst in" in words_on(test)
    assert stage.case(reference).of(ViewGiven) == ()


def test_authors_read_the_view_once_the_advice_is_established(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(FLEUR, reference, GiveView(1, 1, "Alleen voor de Community nog."))
    before = words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies"))
    stage.in_decision(reference)
    after = words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies"))

    assert "Alleen voor de Community nog." not in before
    assert "Alleen voor de Community nog." in after


def test_holders_read_the_view_beside_the_advice_they_weigh(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(FLEUR, reference, GiveView(1, 1, "Let op de bewaartermijn."))
    stage.in_decision(reference)

    test = staged_screen("oordeel", "dina", zaak=reference)
    test.radio[0].set_value("e").run()

    assert "Let op de bewaartermijn." in words_on(test)


def test_nobody_else_writes_a_view(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()

    for who in ("bram", "sara", "anna", "dina"):
        test = staged_screen("zienswijze", who, zaak=reference)
        assert not test.text_area
        assert "Zienswijze als FG" not in buttons_on(staged_screen("zaak", who, zaak=reference))


@pytest.fixture
def asking(stage: Stage) -> Iterator[Stage]:
    """Give the stage under a procedure that asks for the FG's view on B2."""
    newer = replace(
        PROCEDURE,
        version="1.1",
        valid_from=date(2026, 8, 1),
        view_when=Test("B2", values=frozenset({"ja"})),
    )
    catalogue = a_catalogue(QUESTIONNAIRE, procedures=(PROCEDURE, newer))
    toets = wired(SETTINGS, replace(stage.toets.context, catalogue=catalogue))
    session.use(toets)
    yield replace(stage, toets=toets)
    session.use(stage.toets)


def test_a_view_that_was_asked_leads_the_fg_to_it_and_tells_everybody_it_is_awaited(
    asking: Stage, staged_screen: Screen
) -> None:
    reference = asking.submitted()

    fg = staged_screen("zaak", "fleur", zaak=reference)
    member = words_on(staged_screen("zaak", "bram", zaak=reference, deel="advies"))
    summary = words_on(staged_screen("zaak", "bram", zaak=reference))
    author = words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies"))
    screen = words_on(staged_screen("zienswijze", "fleur", zaak=reference))

    assert filled_buttons_on(fg) == ["Zienswijze geven"]
    assert "Gevraagd, nog niet gegeven." in member
    assert "telt niet mee voor de uitkomst en houdt de zaak niet tegen" in summary
    assert "U leest haar als de Community haar advies heeft vastgesteld." in author
    assert "Wat is het antwoord op B2?" in screen


def test_an_author_cannot_tell_whether_the_view_was_given_before_the_advice_stands(
    asking: Stage, staged_screen: Screen
) -> None:
    reference = asking.submitted()
    before = words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies"))
    asking.act(FLEUR, reference, GiveView(1, 1, "Nog voor de leden alleen."))

    assert words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies")) == before
