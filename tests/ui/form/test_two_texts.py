"""Two persons, or two windows, at one answer: nothing typed is lost, nothing newer is overwritten."""

from collections.abc import Callable

from cast import ADAM, ANNA
from drawn import plain_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.domain.deeds import Submit
from toets.texts.screens import vragenlijst as words

Screen = Callable[..., AppTest]
FIELD = "A3/0/value"


def adam_writes(stage: Stage, reference: str, text: str) -> None:
    drafting, adam = stage.toets.drafting, stage.actor(ADAM)
    version = drafting.open(adam, reference).answers["A3"].version
    drafting.save(adam, reference, "A3", Answer(text=text), version)


def text_of(stage: Stage, reference: str) -> str:
    answer = stage.toets.drafting.open(stage.actor(ANNA), reference).answers["A3"].answer
    return answer.text if answer else ""


def clashed(stage: Stage, staged_screen: Screen) -> tuple[str, AppTest]:
    """Let Anna type in a field that Adam changed since she opened it."""
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    adam_writes(stage, reference, "Tekst van Adam")
    test.text_input(key=f"{reference}/{FIELD}").set_value("Tekst van Anna").run()
    return reference, test


def test_both_texts_are_shown_with_who_and_when(stage: Stage, staged_screen: Screen) -> None:
    reference, test = clashed(stage, staged_screen)

    shown = plain_on(test)
    assert text_of(stage, reference) == "Tekst van Adam"
    assert f"**{words.CONFLICT}**" in shown
    assert "**Uw tekst**  \nTekst van Anna" in shown
    assert "Tekst van Adam Ander, " in shown
    assert "**  \nTekst van Adam" in shown


def test_the_typed_text_stays_over_other_acts_on_the_screen(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, test = clashed(stage, staged_screen)

    test.button_group(key=f"{reference}/A1/0/value").set_value("experiment").run()
    test.button(key="volgende-sectie").click().run()
    test.button(key="vorige-sectie").click().run()

    assert test.text_input(key=f"{reference}/A3/1/value").value == "Tekst van Anna"
    assert "**Uw tekst**  \nTekst van Anna" in plain_on(test)


def test_keeping_mine_saves_it_over_the_other(stage: Stage, staged_screen: Screen) -> None:
    reference, test = clashed(stage, staged_screen)

    test.button(key=f"{reference}/A3/0/mijn").click().run()

    assert text_of(stage, reference) == "Tekst van Anna"
    assert words.CONFLICT not in plain_on(test)


def test_keeping_theirs_fills_the_field_with_it(stage: Stage, staged_screen: Screen) -> None:
    reference, test = clashed(stage, staged_screen)

    test.button(key=f"{reference}/A3/0/ander").click().run()

    assert text_of(stage, reference) == "Tekst van Adam"
    assert test.text_input(key=f"{reference}/A3/1/value").value == "Tekst van Adam"
    assert words.CONFLICT not in plain_on(test)


def test_my_text_can_be_edited_before_the_choice(stage: Stage, staged_screen: Screen) -> None:
    reference, test = clashed(stage, staged_screen)

    test.text_input(key=f"{reference}/{FIELD}").set_value("Van Anna en Adam samen").run()
    assert text_of(stage, reference) == "Tekst van Adam"
    test.button(key=f"{reference}/A3/0/mijn").click().run()

    assert text_of(stage, reference) == "Van Anna en Adam samen"


def test_a_third_text_that_comes_meanwhile_is_shown_too(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, test = clashed(stage, staged_screen)

    adam_writes(stage, reference, "Adam bedenkt zich")
    test.run()

    assert "**  \nAdam bedenkt zich" in plain_on(test)


def test_an_untouched_field_follows_the_other(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")

    adam_writes(stage, reference, "Tekst van Adam")
    test.button_group(key=f"{reference}/A1/0/value").set_value("experiment").run()

    assert test.text_input(key=f"{reference}/A3/1/value").value == "Tekst van Adam"
    assert text_of(stage, reference) == "Tekst van Adam"


def test_the_same_text_twice_is_no_conflict(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    adam_writes(stage, reference, "Hetzelfde")

    test.text_input(key=f"{reference}/{FIELD}").set_value("Hetzelfde").run()
    test.text_input(key=f"{reference}/{FIELD}").set_value("Hetzelfde en meer").run()

    assert words.CONFLICT not in plain_on(test)
    assert text_of(stage, reference) == "Hetzelfde en meer"


def test_somebodys_other_window_is_called_that(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    one = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    two = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    one.text_input(key=f"{reference}/{FIELD}").set_value("Venster een").run()

    two.text_input(key=f"{reference}/{FIELD}").set_value("Venster twee").run()

    assert words.CONFLICT_OWN in plain_on(two)


def test_a_text_typed_while_a_colleague_handed_in_is_shown_once_more(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    stage.act(ADAM, reference, Submit())

    test.text_input(key=f"{reference}/{FIELD}").set_value("Net te laat").run()

    shown = plain_on(test)
    assert words.UNSAVED in shown
    assert "**A3**  \nNet te laat" in shown


def test_a_text_that_the_browser_brings_to_a_new_session_is_put_beside_the_kept_one(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    staged_screen("uitleg", "anna")
    restarted = AppTest.from_string(_frame(), default_timeout=60)
    restarted.query_params["zaak"] = reference
    restarted.session_state[f"{reference}/{FIELD}"] = "Nog niet verstuurd"

    restarted.run()

    shown = plain_on(restarted)
    assert words.CONFLICT_LEFT in shown
    assert "**Uw tekst**  \nNog niet verstuurd" in shown
    assert text_of(stage, reference) == "Alleen onze eenheid."


def _frame() -> str:
    return "from toets.ui import frame\nframe.show('vragenlijst')"
