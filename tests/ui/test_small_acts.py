"""The small acts of the case page: what they mean, what refuses them, and that text is kept."""

from collections.abc import Callable

import pytest
from builders import LIFTABLE_HOLD, a_permit, an_advice
from cast import ANNA, BRAM, DINA, SARA, TESS
from drawn import buttons_on, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import ReferBack, RequestScopeExit, Withdraw
from toets.domain.facts import HoldLifted, InterestDeclared, Reaction, ReferredBack
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status

Screen = Callable[..., AppTest]


def _dialog(reference: str, step: str, rule: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.domain.workflow import Step  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.acts import ACTS, draw_act, lift  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415

    st.query_params["zaak"] = reference
    act = lift(rule) if rule else next(found for found in ACTS if found.step is Step(step))
    draw_act(act, st.session_state.setdefault("opened", read_in_full()))


def dialog(staged_screen: Screen, who: str, reference: str, step: str, rule: str = "") -> AppTest:
    """Draw what stands in the dialog of an act; AppTest cannot press buttons inside a real one."""
    staged_screen("uitleg", who)
    args = (reference, step, rule)
    return AppTest.from_function(_dialog, args=args, default_timeout=60).run()


def press_without_switching(test: AppTest, label: str) -> None:
    """Press a button that leads to another page, which a test of one function does not have."""
    (found,) = [button for button in test.button if button.label == label]
    found.click().run()


def do(test: AppTest, typed: str) -> AppTest:
    test.text_area[0].set_value(typed)
    (sure,) = [button for button in test.button if button.proto.type == "primary"]
    sure.click().run()
    return test


def test_lifting_a_hold_records_the_reason(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)

    test = dialog(staged_screen, "tess", reference, "lift_hold", "B8-geen-toezicht")
    do(test, "Er is wel toezicht.")

    (lifted,) = stage.case(reference).of(HoldLifted)
    assert lifted.reasons == "Er is wel toezicht."


def test_an_act_without_reasons_is_refused_and_says_so(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)

    test = dialog(staged_screen, "tess", reference, "lift_hold", "B8-geen-toezicht")
    do(test, "  ")

    assert "Vul de reden in" in words_on(test)
    assert stage.case(reference).of(HoldLifted) == ()


def test_a_refusal_names_every_obstacle_and_keeps_the_typed_text(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_decision()
    test = dialog(staged_screen, "edo", reference, "refer_back")
    stage.act(ANNA, reference, Withdraw("Toch niet."))

    do(test, "De meting ontbreekt nog.")

    assert "De zaak heeft de stand ‘Teruggetrokken’" in words_on(test)
    assert test.text_area[0].value == "De meting ontbreekt nog."
    assert stage.case(reference).of(ReferredBack) == ()


def test_an_act_on_a_round_that_passed_is_refused_as_stale(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_decision()
    test = dialog(staged_screen, "edo", reference, "refer_back")
    stage.act(DINA, reference, ReferBack(1, 1, "Eerst dit."))
    stage.in_decision(reference)

    do(test, "De meting ontbreekt nog.")

    assert "Inmiddels is het versie 1, ronde 2" in words_on(test)
    assert test.text_area[0].value == "De meting ontbreekt nog."
    assert stage.case(reference).round == 2


def test_the_author_reacts_once(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["invited"]

    do(dialog(staged_screen, "anna", reference, "react"), "Dat klopt niet.")

    (reaction,) = stage.case(reference).of(Reaction)
    assert reaction.text == "Dat klopt niet."
    assert "Reactie geven" not in buttons_on(staged_screen("zaak", "anna", zaak=reference))


def test_recalling_is_offered_until_somebody_advised(stage: Stage, staged_screen: Screen) -> None:
    assert "Voorstel terughalen" in buttons_on(
        staged_screen("zaak", "anna", zaak=stage.scenes["submitted"])
    )
    assert "Voorstel terughalen" not in buttons_on(
        staged_screen("zaak", "anna", zaak=stage.scenes["advised"])
    )


def test_withdrawing_after_a_verdict_is_refused(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_decision()
    test = dialog(staged_screen, "anna", reference, "withdraw")
    stage.act(DINA, reference, a_permit(stage.case(reference)))

    do(test, "Toch maar niet.")

    assert "Terugtrekken kan dan niet meer" in words_on(test)
    assert stage.case(reference).status is Status.IN_DECISION


def test_only_the_second_person_is_offered_to_confirm_an_exit(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["scope_claimed"]
    stage.act(SARA, reference, RequestScopeExit(1, 1, "Dit is CATCH."))

    requester = buttons_on(staged_screen("zaak", "sara", zaak=reference))
    second = buttons_on(staged_screen("zaak", "bram", zaak=reference))

    aside = ["Belang melden", "Verschonen"]
    assert requester == ["Uitgang afwijzen", "Verzoek om bevestiging terugnemen", *aside]
    assert second == ["Uitgang bevestigen", "Uitgang afwijzen", *aside]


def test_confirming_an_exit_ends_the_case(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["scope_claimed"]
    stage.act(SARA, reference, RequestScopeExit(1, 1, "Dit is CATCH."))

    do(dialog(staged_screen, "bram", reference, "confirm_scope_exit"), "Mee eens.")

    assert stage.case(reference).status is Status.OUT_OF_SCOPE


def test_a_holder_may_reopen_an_exit(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["out_of_scope"]
    assert buttons_on(staged_screen("zaak", "dina", zaak=reference)) == ["Zaak heropenen"]

    do(dialog(staged_screen, "dina", reference, "reopen"), "Dit is een uitbreiding.")

    assert stage.case(reference).status is Status.DRAFT


def test_each_dialog_says_what_the_act_means_and_has_two_buttons(
    stage: Stage, staged_screen: Screen
) -> None:
    test = dialog(staged_screen, "anna", stage.scenes["submitted"], "recall")

    assert buttons_on(test) == ["Terug", "Voorstel terughalen"]
    assert "Het wordt weer een concept" in words_on(test)
    assert BRAM.number not in words_on(test)


def test_recusing_says_what_it_means_and_ends_at_mijn_werk_without_a_trace(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["submitted"]
    stage.act(TESS, reference, an_advice(stage.case(reference), Discipline.TECHNISCH))
    test = dialog(staged_screen, "tess", reference, "recuse")
    text = words_on(test)
    assert "Dit kan niet worden teruggedraaid." in text
    assert "U ziet de zaak daarna nergens meer." in text
    assert "telt niet meer mee" in text

    with stage.recording(TESS, reference, "recuse"):
        test.text_area[0].set_value("Mijn broer leverde de software.")
        press_without_switching(test, "Verschonen")

    assert stage.case(reference).recused == {TESS.number}
    assert stage.case(reference).advices == ()
    for page in ("mijn-werk", "zaken", "zaak", "advies", "verschillen", "handvatten"):
        shown = words_on(staged_screen(page, "tess", zaak=reference))
        assert "Zoeken in eigen beelden" not in shown or reference not in shown
        assert reference not in shown


def test_recusing_needs_a_reason(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]

    test = do(dialog(staged_screen, "tess", reference, "recuse"), " ")

    assert "Vul de reden in" in words_on(test)
    assert stage.case(reference).recused == frozenset()


def test_an_interest_is_declared_and_its_giver_stays(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]

    do(dialog(staged_screen, "bram", reference, "declare_interest"), "Ik werkte bij deze eenheid.")

    (declared,) = stage.case(reference).of(InterestDeclared)
    assert declared.text == "Ik werkte bij deze eenheid."
    assert "Advies geven" in buttons_on(staged_screen("zaak", "bram", zaak=reference))


@pytest.mark.parametrize("who", ["anna", "fleur", "bea"])
def test_who_does_not_weigh_a_case_has_nothing_to_withdraw_from(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    shown = buttons_on(staged_screen("zaak", who, zaak=stage.scenes["submitted"]))

    assert not {"Verschonen", "Belang melden"} & set(shown)
