"""The screen on which a member advises."""

import json
from collections.abc import Callable

import pytest
from builders import FLAG, STOP, an_advice
from cast import ANNA, BRAM, CHRIS, EDO
from drawn import buttons_on, choose, filled_buttons_on, go_to, press, type_in, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import ReferBack
from toets.domain.facts import Advice, Moment, Opinion, ThemeScore
from toets.errors import InputRefusedError
from toets.services.noting import LARGEST_NOTE

Screen = Callable[..., AppTest]


def weigh(test: AppTest, theme: str, score: str = "sufficient") -> None:
    go_to(test, theme)
    choose(test, "Uw oordeel over dit thema", score)
    type_in(test, "Waarom?", f"Gewogen: {theme}.")


def written(test: AppTest, *, opinion: str, score: str = "sufficient") -> None:
    """Fill in a whole legal advice and go to its last step."""
    for theme in ("doel", "gegevens"):
        weigh(test, theme, score)
    press(test, "Advies nakijken")
    choose(test, "Wat adviseert u?", opinion)
    type_in(test, "Samenvatting van uw advies", "Dit kan zo.")


def test_an_advice_is_given_theme_by_theme(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)

    written(test, opinion="positive")
    press(test, "Advies geven")

    (given,) = stage.case(reference).of(Advice)
    assert given.person == BRAM.number
    assert given.opinion is Opinion.POSITIVE
    assert [(t.theme, t.score, t.reasons) for t in given.themes] == [
        ("doel", ThemeScore.SUFFICIENT, "Gewogen: doel."),
        ("gegevens", ThemeScore.SUFFICIENT, "Gewogen: gegevens."),
    ]
    assert given.summary == "Dit kan zo."


def test_the_screen_says_that_others_are_read_afterwards(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(CHRIS, reference, an_advice(stage.case(reference), *CHRIS.disciplines))

    text = words_on(staged_screen("advies", "bram", zaak=reference))

    assert "1 lid heeft advies gegeven" in text
    assert "nadat u het uwe hebt gegeven" in text
    assert "Mijn samenvatting" not in text


def test_the_criteria_stand_with_the_matching_answers(stage: Stage, staged_screen: Screen) -> None:
    text = words_on(staged_screen("advies", "bram", zaak=stage.scenes["submitted"]))

    assert "Het doel is helder" in text
    assert "A3: Alleen onze eenheid" in text


def test_everything_lacking_is_named_before_the_advice_can_be_given(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("advies", "bram", zaak=stage.submitted(FLAG))
    press(test, "Advies nakijken")

    text = words_on(test)

    assert "Kies wat u adviseert." in text
    assert "Vul de samenvatting in." in text
    assert "Het thema ‘Doel’ heeft nog geen oordeel met reden." in text
    assert "Het thema ‘Gegevens’ heeft nog geen oordeel met reden." in text
    (give,) = [button for button in test.button if button.label == "Advies geven"]
    assert give.disabled


def test_what_was_written_survives_a_reload(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)
    type_in(test, "Waarom?", "Nog niet af")

    again = staged_screen("advies", "bram", zaak=reference)

    assert [area.value for area in again.text_area] == ["Nog niet af"]
    assert "Bewaard om" in words_on(again)


def test_nobody_else_gets_what_was_written(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)
    type_in(test, "Waarom?", "Nog niet af")

    other = staged_screen("advies", "bella", zaak=reference)

    assert [area.value for area in other.text_area] == [""]


def test_on_a_stop_only_negative_or_supplement_is_offered(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("advies", "bram", zaak=stage.submitted(STOP, "Toch voorleggen."))
    press(test, "Advies nakijken")

    (opinion,) = [group for group in test.button_group if group.label == "Wat adviseert u?"]

    assert opinion.options == ["Negatief", "Terug voor aanvulling"]
    assert "Deze versie heeft een stop" in words_on(test)


def test_a_supplement_names_its_questions(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)
    written(test, opinion="supplement")
    assert "Noem de vragen die de auteur moet aanvullen" in words_on(test)

    test.multiselect[0].set_value(["A3"]).run()
    press(test, "Advies geven")

    (given,) = stage.case(reference).of(Advice)
    assert given.questions == ("A3",)


def test_a_condition_is_written_at_its_theme(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)
    press(test, "Voorwaarde toevoegen")
    type_in(test, "Voorwaarde", "Meet per groep.")
    type_in(test, "Wie voert deze uit?", "de proceseigenaar")
    type_in(test, "Waaruit blijkt het?", "een rapport")
    choose(test, "Wanneer?", "during")
    type_in(test, "Hoe vaak?", "elke maand")

    written(test, opinion="conditional")
    press(test, "Advies geven")

    ((condition,),) = [given.conditions for given in stage.case(reference).of(Advice)]
    assert condition.text == "Meet per groep."
    assert condition.moment is Moment.DURING
    assert condition.interval == "elke maand"


def test_an_incomplete_condition_is_named(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("advies", "bram", zaak=stage.scenes["submitted"])
    press(test, "Voorwaarde toevoegen")
    written(test, opinion="conditional")

    text = words_on(test)

    assert "Voorwaarde 1: vul de tekst in." in text
    assert "Voorwaarde 1: vul het bewijs in." in text


def test_a_flag_has_its_own_required_field(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted(FLAG)
    (flag,) = stage.case(reference).signals
    assert flag.discipline is not None
    (member,) = [p for p in (BRAM, CHRIS) if flag.discipline in p.disciplines]
    who = member.name.partition(" ")[0].lower()
    test = staged_screen("advies", who, zaak=reference)

    assert "Uw reactie op A3" in [area.label for area in test.text_area]
    assert "0 van 1 punt ‘let op’ besproken" in words_on(test)


def test_the_advice_button_is_the_only_filled_one(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("advies", "bram", zaak=stage.scenes["submitted"])
    assert filled_buttons_on(test) == []

    written(test, opinion="positive")

    assert filled_buttons_on(test) == ["Advies geven"]


def test_revising_after_reading_is_marked(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["advised"]
    test = staged_screen("advies", "bram", zaak=reference)
    assert test.text_area[0].value == "Omdat het zo is."

    type_in(test, "Waarom?", "Bij nader inzien.")
    press(test, "Advies nakijken")
    press(test, "Advies herzien")

    revised = stage.case(reference).of(Advice)[-1]
    assert revised.revision == 2
    assert revised.after_reading


def test_a_next_round_begins_from_ones_own_lapsed_advice(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.half_judged()
    stage.act(EDO, reference, ReferBack(1, 1, "De meting ontbreekt."))

    test = staged_screen("advies", "bram", zaak=reference)

    assert test.text_area[0].value == "Omdat het zo is."
    assert "uw eigen tekst uit versie 1, ronde 1" in words_on(test)


def test_a_case_that_moved_on_refuses_clearly_and_keeps_the_text(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = staged_screen("advies", "bram", zaak=reference)
    written(test, opinion="positive")
    stage.advise(reference)
    stage.establish(reference)
    stage.act(EDO, reference, ReferBack(1, 1, "Nog eens."))

    press(test, "Advies geven")

    assert "Inmiddels is het versie 1, ronde 2" in words_on(test)
    assert len(stage.case(reference).of(Advice)) == 3
    press(test, "Verder met de nieuwe stand")
    assert test.text_area[0].value == "Dit kan zo."
    assert "uw eigen tekst uit versie 1, ronde 1" in words_on(test)


def test_an_advice_given_elsewhere_meanwhile_is_not_overwritten(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = staged_screen("advies", "bram", zaak=reference)
    written(test, opinion="positive")
    stage.act(BRAM, reference, an_advice(stage.case(reference)))

    press(test, "Advies geven")

    assert "intussen ergens anders bewaard" in words_on(test)
    assert len(stage.case(reference).of(Advice)) == 1


def test_who_may_not_advise_is_told_why(stage: Stage, staged_screen: Screen) -> None:
    for who in ("anna", "sara", "dina"):
        test = staged_screen("advies", who, zaak=stage.scenes["submitted"])
        assert not test.text_area
        assert buttons_on(test) == []


def test_the_form_is_kept_under_the_version_and_round(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("advies", "bram", zaak=reference)
    type_in(test, "Waarom?", "Nog niet af")

    kept = stage.toets.noting.find(stage.actor(BRAM), reference, "advies/1/1")

    assert kept is not None
    assert json.loads(kept[0]) == {"reasons.doel": "Nog niet af"}
    assert stage.toets.noting.find(stage.actor(ANNA), reference, "advies/1/1") is None


def test_a_form_that_is_too_large_is_refused_whole(stage: Stage) -> None:
    reference, bram = stage.scenes["submitted"], stage.actor(BRAM)
    stage.toets.noting.keep(bram, reference, "advies/1/1", b'{"summary": "Kort."}')

    with pytest.raises(InputRefusedError):
        stage.toets.noting.keep(bram, reference, "advies/1/1", b"x" * (LARGEST_NOTE + 1))

    kept = stage.toets.noting.find(bram, reference, "advies/1/1")
    assert kept is not None
    assert kept[0] == b'{"summary": "Kort."}'
