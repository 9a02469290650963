"""Recording a use in a minute, reading it back, and the tab of the case page about uses."""

from collections.abc import Callable

import pytest
from builders import a_use
from cast import ANNA, DINA, UMA
from drawn import buttons_on, filled_buttons_on, plain_on, press, type_in
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import Suspend
from toets.domain.facts import UseRecorded
from toets.texts.document.proces_verbaal import paragraph
from toets.texts.screens import gebruik as words
from toets.ui.web.document_page import page_address

Screen = Callable[..., AppTest]


def fill_in(test: AppTest, **changes: str) -> AppTest:
    figures = {
        words.TASK: "Overval",
        words.AUTHORITY: "OM-2026-0001",
        words.SEARCHED: "12.400",
        words.CANDIDATES: "10",
        words.CONFIRMED: "2",
        words.REJECTED: "7",
    }
    for label, text in {**figures, **changes}.items():
        type_in(test, label, text)
    return test


def the_form(staged_screen: Screen, who: str, reference: str, **more: str) -> AppTest:
    return staged_screen("gebruik", who, zaak=reference, **more)


def recorded(stage: Stage, reference: str) -> UseRecorded:
    return stage.case(reference).of(UseRecorded)[-1]


@pytest.mark.parametrize("who", ["anna", "uma"])
def test_author_and_colleague_of_the_unit_record_a_use_with_six_fields(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    reference = stage.scenes["in_execution"]
    test = fill_in(the_form(staged_screen, who, reference))

    press(test, "Gebruik vastleggen")

    use = recorded(stage, reference)
    assert (use.day, use.unit, use.task, use.authority) == (
        stage.clock.now.date(),
        "Eenheid Verzonnen",
        "Overval",
        "OM-2026-0001",
    )
    assert (use.searched, use.candidates, use.confirmed, use.rejected) == (12400, 10, 2, 7)


def test_after_recording_one_reads_the_number_and_copies_the_paragraph(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_execution"]
    press(fill_in(the_form(staged_screen, "uma", reference)), "Gebruik vastleggen")

    case = stage.case(reference)
    shown = the_form(staged_screen, "uma", reference, nummer="1")
    assert [block.value for block in shown.code] == [paragraph(case, recorded(stage, reference))]
    (document,) = [found for found in case.documents if found.kind == "use"]
    assert f"nummer={document.occasion}" in plain_on(shown)
    assert words.EXTRACT in plain_on(shown)
    assert page_address(reference, document).replace("&", "&amp;") in plain_on(shown)


def test_the_words_tell_what_is_left_of_the_maximum() -> None:
    assert words.recorded(3, 37) == (
        "Gebruik 3 is vastgelegd. U kunt deze toestemming nog 37 keer gebruiken."
    )
    assert "hoogste aantal is bereikt" in words.recorded(40, 0)
    assert "geen hoogste aantal" in words.recorded(3, None)


def test_a_figure_that_does_not_add_up_has_its_sentence_at_once(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_execution"]

    test = fill_in(the_form(staged_screen, "anna", reference), **{words.CONFIRMED: "9"})

    assert "Bevestigd en verworpen zijn samen meer dan het aantal kandidaten" in plain_on(test)
    assert stage.case(reference).of(UseRecorded) == ()


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (words.SEARCHED, "veel", words.NUMBER_UNREAD),
        (words.CANDIDATES, "1,5", words.NUMBER_UNREAD),
        (words.DAY, "gisteren", words.DAY_UNREAD),
        (words.DAY, "01-01-2027", "ligt in de toekomst"),
        (words.DAY, "01-01-2026", "Kies die dag of een latere dag"),
        (words.TASK, "", "Vul het soort feit of de taak in"),
        (words.AUTHORITY, "", "Vul het kenmerk van het gezag in"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(
    stage: Stage, staged_screen: Screen, field: str, typed: str, sentence: str
) -> None:
    reference = stage.scenes["in_execution"]
    test = fill_in(the_form(staged_screen, "uma", reference), **{field: typed})

    press(test, "Gebruik vastleggen")

    assert sentence in plain_on(test)
    assert stage.case(reference).of(UseRecorded) == ()
    again = the_form(staged_screen, "uma", reference)
    (kept,) = [line for line in again.text_input if line.label == words.REJECTED]
    assert kept.value == "7"


def test_an_empty_form_says_what_every_field_lacks(stage: Stage, staged_screen: Screen) -> None:
    test = press(
        the_form(staged_screen, "anna", stage.scenes["in_execution"]), "Gebruik vastleggen"
    )

    assert plain_on(test).count(words.NUMBER_UNREAD) == 4


def test_correcting_begins_from_what_was_recorded_and_replaces_it(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(UMA, reference, a_use())
    test = the_form(staged_screen, "anna", reference, nummer="1", verbeter="ja")
    type_in(test, words.CANDIDATES, "9")
    type_in(test, words.ERRORS_FIGURE, "1")

    press(test, "Verbetering vastleggen")

    use = recorded(stage, reference)
    assert (use.number, use.corrects, use.candidates, use.errors_found) == (2, 1, 9, 1)
    assert (use.task, use.searched) == ("Overval", 5000)
    old = the_form(staged_screen, "anna", reference, nummer="1")
    assert "telt niet meer mee" in plain_on(old)
    assert words.CORRECT not in buttons_on(old)


def test_a_colleague_reads_the_uses_of_the_own_unit_and_nothing_of_the_case(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(ANNA, reference, a_use(task="Vermissing"))

    text = plain_on(the_form(staged_screen, "uma", reference))

    assert "Vermissing" in text
    assert "/toestemmingen" in text
    assert "/zaak?" not in text
    assert "Mijn samenvatting" not in text


@pytest.mark.parametrize("who", ["ed", "bea", "fleur", "dina"])
def test_who_may_not_use_it_is_not_offered_to_record(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    test = the_form(staged_screen, who, stage.scenes["in_execution"])

    assert "Gebruik vastleggen" not in buttons_on(test)
    assert not test.text_input


def test_another_unit_reads_no_use(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(UMA, reference, a_use(task="Vermissing"))

    assert "Vermissing" not in plain_on(the_form(staged_screen, "ed", reference))
    found = plain_on(the_form(staged_screen, "ed", reference, nummer="1"))
    assert "Dit gebruik bestaat niet, of u mag het niet zien." in found


def test_a_case_without_permission_does_not_exist_here(
    stage: Stage, staged_screen: Screen
) -> None:
    for scene in ("draft", "submitted", "refused"):
        text = plain_on(the_form(staged_screen, "uma", stage.scenes[scene]))
        assert "Deze zaak bestaat niet, of u mag haar niet zien." in text


def test_while_suspended_nothing_is_recorded(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    stage.act(DINA, reference, Suspend("Er ging iets mis."))

    test = the_form(staged_screen, "uma", reference)

    assert words.NOT_NOW in plain_on(test)
    assert buttons_on(test) == []


def test_the_author_reaches_the_form_from_the_case_with_the_one_filled_button(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("zaak", "anna", zaak=stage.scenes["in_execution"])

    assert filled_buttons_on(test) == ["Gebruik vastleggen"]


def test_the_tab_adds_the_uses_up_and_leads_to_each(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    stage.act(ANNA, reference, a_use())
    stage.act(UMA, reference, a_use(candidates=5, confirmed=1, rejected=4))

    test = staged_screen("zaak", "fleur", zaak=reference, deel="gebruik")

    assert {metric.label: metric.value for metric in test.metric} == {
        "Keer gebruikt": "2",
        "Kandidaten": "15",
        "Bevestigd": "3",
        "Verworpen": "11",
        "Later onjuist": "0",
        "Incidenten": "0",
    }
    assert f"/gebruik?zaak={reference}&amp;nummer=2" in plain_on(test)


@pytest.mark.parametrize("scene", ["submitted", "refused", "in_decision"])
def test_the_tabs_of_a_permission_are_not_there_before_it(
    stage: Stage, staged_screen: Screen, scene: str
) -> None:
    test = staged_screen("zaak", "sara", zaak=stage.scenes[scene], deel="gebruik")

    assert not {"voorwaarden", "gebruik"} & set(test.radio[0].options)
    assert not test.metric
