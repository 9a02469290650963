"""What follows from an answer: signals under it, and questions that would disappear."""

from collections.abc import Callable

from builders import EXPERIMENT
from cast import ANNA
from drawn import plain_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.texts.screens import vragenlijst as words

Screen = Callable[..., AppTest]


def kept(stage: Stage, reference: str, key: str) -> Answer | None:
    return stage.toets.drafting.open(stage.actor(ANNA), reference).answers[key].answer


def test_a_signal_appears_with_what_it_means_and_disappears(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    test.button_group(key=f"{reference}/B8/0/value").set_value("nee").run()

    shown = plain_on(test)
    title = "**Wacht – met dit antwoord kan de zaak niet naar de portefeuillehouders**"
    assert f"{title} :orange[:small[· zojuist ontstaan]]" in shown
    assert "Kijk er nog eens naar." in shown
    assert "Een technisch lid van de Community kan de wacht opheffen" in shown
    assert words.MEMBERS_SEE in shown

    test.button_group(key=f"{reference}/B8/0/value").set_value("ja").run()

    assert title not in plain_on(test)
    assert [v.signal.rule for v in stage.case(reference).draft.vanished] == ["B8-geen-toezicht"]


def test_a_signal_is_news_until_the_next_visit(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")
    test.button_group(key=f"{reference}/B8/0/value").set_value("nee").run()
    assert words.JUST_ARISEN in plain_on(test.run())

    again = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    assert words.SIGNAL_TITLE[
        stage.case(reference).rules.questionnaire.signal_rules["B8-geen-toezicht"].level
    ] in plain_on(again)
    assert words.JUST_ARISEN not in plain_on(again)


def test_a_hold_that_nobody_can_lift_says_so(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin({"B2": Answer(text="nee")})

    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    assert "Niemand kan deze wacht opheffen" in plain_on(test)


def asked_to_hide(stage: Stage, staged_screen: Screen) -> tuple[str, AppTest]:
    reference = stage.begin(EXPERIMENT)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    test.button_group(key=f"{reference}/A1/0/value").set_value("inzet").run()
    return reference, test


def test_before_an_answer_hides_others_they_are_named_and_nothing_is_saved(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, test = asked_to_hide(stage, staged_screen)

    shown = plain_on(test)
    assert "Met dit antwoord vervalt 1 vraag die u al hebt beantwoord" in shown
    assert "- A4 Vraag A4" in shown
    assert words.HIDES_HELP in shown
    assert kept(stage, reference, "A1") == Answer(text="experiment")


def test_going_back_keeps_the_earlier_answer(stage: Stage, staged_screen: Screen) -> None:
    reference, test = asked_to_hide(stage, staged_screen)

    test.button(key=f"{reference}/A1/0/terug").click().run()

    assert kept(stage, reference, "A1") == Answer(text="experiment")
    assert test.button_group(key=f"{reference}/A1/1/value").value == "experiment"
    assert words.HIDES_HELP not in plain_on(test)


def test_going_on_saves_it_and_the_hidden_answer_is_kept(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, test = asked_to_hide(stage, staged_screen)

    test.button(key=f"{reference}/A1/0/verberg").click().run()

    assert kept(stage, reference, "A1") == Answer(text="inzet")
    assert kept(stage, reference, "A4") == Answer(text="Of het werkt.")
    assert "A4" not in [head.value[6:8] for head in test.header]


def test_a_question_that_returns_shows_what_was_answered_before(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, test = asked_to_hide(stage, staged_screen)
    test.button(key=f"{reference}/A1/0/verberg").click().run()

    test.button_group(key=f"{reference}/A1/0/value").set_value("experiment").run()

    assert test.text_area(key=f"{reference}/A4/1/value").value == "Of het werkt."


def test_a_supplement_shows_first_what_was_asked_and_why(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["supplement"]
    case = stage.case(reference)

    test = staged_screen("vragenlijst", "anna", zaak=reference)

    assert case.established is not None
    heads = [head.value for head in test.header]
    assert heads[0].startswith(":orange[:material/undo:] Waarom de Community dit vraagt")
    assert [head[6:8] for head in heads[1:]] == list(case.asked_questions)
    shown = plain_on(test)
    assert words.SUPPLEMENT_INTRO.partition(".")[0] in shown
    assert f":orange-badge[:material/undo: {words.ASKED}]" in shown
