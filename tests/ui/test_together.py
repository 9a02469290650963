"""Authors who work together: handing questions over, accepting them, sharing a draft, a new lead."""

from collections.abc import Callable

from builders import REASON
from cast import ADAM, ANNA, BELLA, BRAM, ED, UMA
from drawn import buttons_on, filled_buttons_on, plain_on, press
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import AcceptHandOver, HandOver, ShareDraft, Submit, Transfer
from toets.domain.facts import DraftShared, HandedOver, SharingEnded
from toets.domain.gathering import contacts
from toets.domain.sight import Sight
from toets.texts.screens import samen as words
from toets.texts.screens import vragenlijst as form_words

Screen = Callable[..., AppTest]


def together(staged_screen: Screen, reference: str, who: str = "anna") -> AppTest:
    return staged_screen("vragenlijst", who, zaak=reference, sectie="samen")


def field(reference: str, name: str) -> str:
    return f"vragen-geven/{reference}/{name}"


def _dialog(reference: str, step: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.domain.workflow import Step  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.acts import draw_act  # noqa: PLC0415
    from toets.ui.case.naming import NAMING_ACTS  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415

    st.query_params["zaak"] = reference
    act = next(found for found in NAMING_ACTS if found.step is Step(step))
    draw_act(act, st.session_state.setdefault("opened", read_in_full()))


def dialog(staged_screen: Screen, who: str, reference: str, step: str) -> AppTest:
    """Draw what stands in the dialog of an act; AppTest cannot press buttons inside a real one."""
    staged_screen("uitleg", who)
    return AppTest.from_function(_dialog, args=(reference, step), default_timeout=60).run()


# Handing over.


def test_an_author_hands_questions_to_a_colleague(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = together(staged_screen, reference)
    assert words.HAND_OVER_HELP in plain_on(test)

    test.selectbox(key=field(reference, "collega")).set_value(ED.number).run()
    test.multiselect(key=field(reference, "vragen")).set_value(["A3", "B1"]).run()
    test.text_area(key=field(reference, "bericht")).set_value("Kun jij dit?").run()
    press(test, words.HAND_OVER_BUTTON)

    (handed,) = stage.case(reference).of(HandedOver)
    assert (handed.person, handed.to, handed.questions, handed.message) == (
        ANNA.number,
        ED.number,
        ("A3", "B1"),
        "Kun jij dit?",
    )
    shown = plain_on(test)
    assert "vragen A3 en B1, gevraagd op" in shown
    assert words.NOT_ACCEPTED in shown
    assert test.text_area(key=field(reference, "bericht")).value == ""


def test_a_whole_section_can_be_handed_over(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = together(staged_screen, reference)

    test.selectbox(key=field(reference, "collega")).set_value(ED.number).run()
    test.multiselect(key=field(reference, "vragen")).set_value(["sectie/A"]).run()
    press(test, words.HAND_OVER_BUTTON)

    (handed,) = stage.case(reference).of(HandedOver)
    shown = [q.id for q in stage.case(reference).rules.questionnaire.sections[0].questions]
    assert set(handed.questions) <= set(shown)
    assert len(handed.questions) > 1


def test_without_a_colleague_or_a_question_nothing_is_handed_over(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    test = together(staged_screen, reference)

    press(test, words.HAND_OVER_BUTTON)
    assert words.CHOOSE_FIRST in plain_on(test)
    test.selectbox(key=field(reference, "collega")).set_value(ED.number).run()
    press(test, words.HAND_OVER_BUTTON)

    assert "Kies ten minste één vraag die uw collega beantwoordt." in plain_on(test)
    assert stage.case(reference).of(HandedOver) == ()


def test_what_was_chosen_and_typed_survives_a_reload(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    test = together(staged_screen, reference)
    test.selectbox(key=field(reference, "collega")).set_value(ED.number).run()
    test.multiselect(key=field(reference, "vragen")).set_value(["B1"]).run()
    test.text_area(key=field(reference, "bericht")).set_value("Kun jij dit?").run()

    again = together(staged_screen, reference)

    assert again.selectbox(key=field(reference, "collega")).value == ED.number
    assert again.multiselect(key=field(reference, "vragen")).value == ["B1"]
    assert again.text_area(key=field(reference, "bericht")).value == "Kun jij dit?"


def test_only_who_may_become_author_is_offered(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()

    options = together(staged_screen, reference).selectbox(key=field(reference, "collega")).options

    assert [option.partition(" – ")[0] for option in options] == [ED.name, UMA.name]


# Being asked.


def asked(stage: Stage) -> str:
    reference = stage.begin()
    stage.act(ANNA, reference, HandOver(ED.number, ("A3", "B1"), "Kun jij **dit**?"))
    return reference


def test_who_was_asked_reads_who_asks_what_and_what_yes_means(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)

    test = staged_screen("zaak", "ed", zaak=reference)

    shown = plain_on(test)
    assert stage.toets.reading.open(stage.actor(ED), reference).sight is Sight.ASKED
    for said in (
        words.ASKED_TITLE,
        "Zoeken in eigen beelden",
        f"{ANNA.name}, op",
        "Kun jij **dit**?",
        "<b>A3</b>",
        "<b>B1</b>",
        *words.MEANING,
        words.NO_NEED,
    ):
        assert said in shown
    assert "<b>A1</b>" not in shown
    assert filled_buttons_on(test) == [words.ACCEPT]
    assert not test.radio


def test_it_waits_in_mijn_werk_with_the_way_there(stage: Stage, staged_screen: Screen) -> None:
    reference = asked(stage)

    test = staged_screen("mijn-werk", "ed")

    assert "Vragen van een collega beantwoorden" in buttons_on(test)
    assert f"doe-{reference}" in [button.key for button in test.button]


def test_accepting_makes_an_author_who_sees_exactly_those_questions_first(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)
    press(staged_screen("zaak", "ed", zaak=reference), words.ACCEPT)
    assert ED.number in stage.case(reference).authors

    test = staged_screen("vragenlijst", "ed", zaak=reference)

    assert test.title[0].value == form_words.HANDED
    heads = [header.value for header in test.header if ":gray[" in header.value]
    assert [head.split("]")[0] for head in heads] == [":gray[A3", ":gray[B1"]
    assert f"{ANNA.name} vroeg u dit op" in plain_on(test).replace("\u2060", "")
    assert "Vragen aan u" not in [
        title.value for title in staged_screen("vragenlijst", "adam", zaak=reference).title
    ]


def test_before_accepting_there_is_no_questionnaire(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("vragenlijst", "ed", zaak=asked(stage))

    assert "Deze zaak bestaat niet, of u mag haar niet zien." in plain_on(test)


def test_who_was_not_asked_finds_nothing(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("zaak", "uma", zaak=asked(stage))

    assert "Deze zaak bestaat niet, of u mag haar niet zien." in plain_on(test)
    assert buttons_on(test) == []


def test_a_contact_who_only_reads_the_draft_has_no_author_s_buttons(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    stage.act(ANNA, reference, ShareDraft(BRAM.number))

    test = staged_screen("zaak", "bram", zaak=reference)

    assert "Zoeken in eigen beelden" in plain_on(test)
    assert "Vragenlijst openen" not in buttons_on(test)
    assert words.ACCEPT not in buttons_on(test)


# Sharing.


def test_a_draft_is_shared_with_a_contact_and_closed_again(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    test = together(staged_screen, reference)
    assert words.NOT_SHARED in plain_on(test)

    test.selectbox(key="delen-met").set_value(BELLA.number).run()
    press(test, words.SHARE_BUTTON)
    assert stage.case(reference).of(DraftShared)[0].contact == BELLA.number
    assert "Bella Beding – juridisch lid" in plain_on(test)
    press(test, words.end_sharing_with(BELLA.name))

    assert stage.case(reference).of(SharingEnded)[0].contact == BELLA.number
    assert contacts(stage.case(reference)) == ()


def test_a_supplement_is_not_shared_but_questions_can_be_handed_over(
    stage: Stage, staged_screen: Screen
) -> None:
    test = together(staged_screen, stage.scenes["supplement"])

    assert words.SHARE_BUTTON not in buttons_on(test)
    assert words.HAND_OVER_BUTTON in buttons_on(test)


# Authors and who leads.


def test_a_co_author_is_chosen_by_name_after_reading_what_that_means(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    assert "Medeauteur toevoegen" in buttons_on(together(staged_screen, reference))
    test = dialog(staged_screen, "anna", reference, "add_author")
    assert "kan nooit meer adviseren of oordelen" in plain_on(test)

    test.button(key="benoemen-add_author-doen").click().run()
    assert ED.number not in stage.case(reference).authors
    test.selectbox[0].set_value(ED.number)
    test.button(key="benoemen-add_author-doen").click().run()

    assert stage.case(reference).authors == (ANNA.number, ADAM.number, ED.number)


def test_a_transfer_needs_reasons_and_keeps_what_was_typed(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["submitted"]
    assert "Zaak overdragen" in buttons_on(staged_screen("zaak", "anna", zaak=reference))
    test = dialog(staged_screen, "anna", reference, "transfer")

    test.selectbox[0].set_value(ADAM.number)
    test.button(key="benoemen-transfer-doen").click().run()
    assert "Vul de reden in" in plain_on(test)
    assert test.selectbox[0].value == ADAM.number
    test.text_area[0].set_value(REASON)
    test.button(key="benoemen-transfer-doen").click().run()

    assert stage.case(reference).lead == ADAM.number


def test_the_case_page_says_who_leads(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    stage.act(ANNA, reference, Transfer(ADAM.number, REASON))
    stage.act(ADAM, reference, Submit())

    for who in ("anna", "bram", "sara"):
        shown = plain_on(staged_screen("zaak", who, zaak=reference))
        assert f"<dt>{words.FACT_LEAD}</dt><dd>{ADAM.name}</dd>" in shown
    assert f"{ADAM.name} ({words.LEADS})" not in shown


def test_nobody_but_an_author_is_offered_these_acts(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]

    for who in ("bram", "sara", "fleur"):
        buttons = buttons_on(staged_screen("zaak", who, zaak=reference))
        assert not {"Zaak overdragen", "Medeauteur toevoegen"} & set(buttons)


def test_who_accepted_is_not_asked_again(stage: Stage, staged_screen: Screen) -> None:
    reference = asked(stage)
    stage.act(ED, reference, AcceptHandOver())

    assert words.ACCEPT not in buttons_on(staged_screen("zaak", "ed", zaak=reference))
