"""A proposal that begins from an earlier case: as a copy or a renewal, and what did not come along."""

from collections.abc import Callable

from builders import END, a_use
from cast import ANNA, BRAM, ED
from drawn import buttons_on, plain_on, press
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import CloseInactive, Evaluate, Submit
from toets.domain.facts import BasedOn, Withdrawn
from toets.domain.workflow import Status
from toets.services.summaries import Summary
from toets.texts.screens import eerder as words

Screen = Callable[..., AppTest]
HOW, TITLE = "begin-van/hoe", "titel"


def source(how: str) -> str:
    return f"begin-van/uitgangspunt/{how}"


def newest(stage: Stage) -> Case:
    found: list[Summary] = [
        s for s in stage.toets.reading.overview(stage.actor(ANNA)) if s.status is Status.DRAFT
    ]
    cases = [stage.case(summary.reference) for summary in found]
    return next(case for case in cases if case.of(BasedOn))


def test_who_has_no_case_to_begin_from_begins_empty_or_with_a_file(
    staged_screen: Screen,
) -> None:
    test = staged_screen("nieuw", "ed")

    (choice,) = test.button_group
    assert choice.options == ["Leeg", "Begin met een bestand"]
    assert not test.selectbox


def test_a_proposal_begins_from_an_ended_case_of_one_s_own(
    stage: Stage, staged_screen: Screen
) -> None:
    earlier = stage.scenes["negative"]
    test = staged_screen("nieuw", "anna")

    test.button_group(key=HOW).set_value("opnieuw").run()
    assert words.AGAIN_HELP in plain_on(test)
    test.selectbox(key=source("opnieuw")).set_value(earlier).run()
    assert test.text_input(key=TITLE).value == "Zoeken in eigen beelden"
    test.button(key="begin").click().run()

    case = newest(stage)
    (link,) = case.of(BasedOn)
    assert (link.reference, link.renewal) == (earlier, False)
    assert case.draft.answers["A3"] == stage.case(earlier).version.answers["A3"]  # type: ignore[union-attr] -- it was submitted


def test_without_a_case_the_choice_is_asked_for(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("nieuw", "anna")
    before = stage.rows()
    test.button_group(key=HOW).set_value("verlenging").run()
    test.text_input(key=TITLE).set_value("Verder zoeken")

    test.button(key="begin").click().run()

    assert words.CHOOSE_FIRST in plain_on(test)
    assert test.text_input(key=TITLE).value == "Verder zoeken"
    assert stage.rows() == before


def test_the_address_of_a_renewal_chooses_the_permission(
    stage: Stage, staged_screen: Screen
) -> None:
    earlier = stage.scenes["in_execution"]
    stage.act(ANNA, earlier, a_use())
    stage.act(ANNA, earlier, Evaluate("Het hielp."))

    test = staged_screen("nieuw", "anna", verleng=earlier)
    assert test.button_group(key=HOW).value == "verlenging"
    assert test.selectbox(key=source("verlenging")).value == earlier
    test.button(key="begin").click().run()

    (link,) = newest(stage).of(BasedOn)
    assert (link.reference, link.renewal, link.evaluation) == (earlier, True, "Het hielp.")
    assert link.figures is not None
    assert link.figures.uses == 1


def test_the_task_to_renew_leads_to_the_page(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    stage.clock.now = end_of_day(END)
    stage.clock.advance(days=-20)

    test = staged_screen("mijn-werk", "anna")
    card = [b for b in test.button if b.key == f"doe-{reference}"]

    assert [button.label for button in card] == ["Verlenging voorbereiden"]


def test_afterwards_it_says_what_came_along(stage: Stage, staged_screen: Screen) -> None:
    earlier = stage.scenes["negative"]
    begun = stage.toets.drafting.begin_again(stage.actor(ANNA), earlier, "Nog eens", "Eenheid")

    test = staged_screen("nieuw", "anna", begonnen=begun.reference)

    shown = plain_on(test)
    assert words.BEGUN in shown
    assert f"overgenomen uit {earlier}." in shown
    assert words.ALL_CAME_ALONG in shown
    assert words.TO_QUESTIONNAIRE in buttons_on(test)


def test_what_did_not_come_along_is_told_with_the_reason() -> None:
    told = [
        words.left_out("B7", "Bewaren", words.Loss.GONE),
        words.left_out("B2.bewijs", "Effect", words.Loss.UNFIT),
    ]

    assert told == [
        "B7 Bewaren: deze vraag staat niet meer in de vragenlijst",
        "het bewijs bij B2 Effect: de vraag vraagt nu iets anders; geef een nieuw antwoord",
    ]


def renewed(stage: Stage) -> tuple[str, str]:
    earlier = stage.scenes["completed"]
    begun = stage.toets.drafting.renew(stage.actor(ANNA), earlier, "Verder", "Eenheid Verzonnen")
    return earlier, begun.reference


def test_a_renewal_shows_figures_and_evaluation_to_who_may_read_both(
    stage: Stage, staged_screen: Screen
) -> None:
    earlier, reference = renewed(stage)
    stage.act(ANNA, reference, Submit())

    for who in ("anna", "bram"):
        shown = plain_on(staged_screen("zaak", who, zaak=reference, deel="eerder"))
        assert words.RENEWS in shown
        assert f"<dd>{earlier}</dd>" in shown
        assert f"<dt>{words.FACT_USES}</dt><dd>1</dd>" in shown
        assert "Het hielp." in shown
    assert f"{earlier} (verlenging)" in plain_on(staged_screen("zaak", "bram", zaak=reference))


def test_the_earlier_case_leads_to_the_later_one(stage: Stage, staged_screen: Screen) -> None:
    earlier, reference = renewed(stage)
    stage.act(ANNA, reference, Submit())

    test = staged_screen("zaak", "bram", zaak=earlier, deel="eerder")

    assert words.LATER in plain_on(test)
    assert any(reference in caption.value for caption in test.caption)


def test_who_may_not_read_both_sees_no_link(stage: Stage, staged_screen: Screen) -> None:
    earlier, reference = renewed(stage)

    test = staged_screen("zaak", "bram", zaak=earlier, deel="eerder")

    assert reference not in plain_on(test)
    assert "Verwante zaken" not in [name for radio in test.radio for name in radio.options]


def test_the_case_page_offers_to_go_on_to_its_authors_only(
    stage: Stage, staged_screen: Screen
) -> None:
    expected = {
        "negative": words.OFFER_AGAIN,
        "completed": words.OFFER_RENEWAL,
        "in_execution": words.OFFER_RENEWAL,
    }
    for scene, label in expected.items():
        reference = stage.scenes[scene]
        assert label in buttons_on(staged_screen("zaak", "anna", zaak=reference))
        assert label not in buttons_on(staged_screen("zaak", "bram", zaak=reference))


# Closing what nobody works on.


def _closing(reference: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.domain.workflow import Step  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.acts import ACTS, draw_act  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415

    st.query_params["zaak"] = reference
    act = next(found for found in ACTS if found.step is Step.CLOSE_INACTIVE)
    draw_act(act, st.session_state.setdefault("opened", read_in_full()))


def test_the_secretary_closes_a_proposal_once_it_lay_still(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, label = stage.scenes["supplement"], "Stilliggend voorstel sluiten"
    assert label not in buttons_on(staged_screen("zaak", "sara", zaak=reference))
    stage.clock.advance(days=120)
    assert label in buttons_on(staged_screen("zaak", "sara", zaak=reference))
    assert label not in buttons_on(staged_screen("zaak", "bram", zaak=reference))

    staged_screen("uitleg", "sara")
    test = AppTest.from_function(_closing, args=(reference,), default_timeout=60).run()
    test.text_area[0].set_value("Al maanden niets gebeurd.")
    press(test, label)

    (closed,) = stage.case(reference).of(Withdrawn)
    assert closed.reasons == "Al maanden niets gebeurd."
    assert CloseInactive.step.value == "close_inactive"


def test_nobody_else_may_begin_from_a_case(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["negative"]

    for person, name in ((ED, "ed"), (BRAM, "bram")):
        test = staged_screen("nieuw", name, eerder=reference)
        assert reference not in plain_on(test)
        assert person.number not in stage.case(reference).authors
