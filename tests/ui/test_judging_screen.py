"""The screens of the holders: judging point by point, and signing the merged text."""

from collections.abc import Callable
from datetime import date

import pytest
from builders import EXPERIMENT, a_condition, a_permit, a_refusal, a_signature, an_advice
from cast import BRAM, CHRIS, DINA, EDO, TESS
from drawn import buttons_on, filled_buttons_on, go_to, press, type_in, words_on
from stage import PASSWORD, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import ReferBack
from toets.domain.facts import Opinion, Signature, Verdict
from toets.domain.person import Seat
from toets.domain.questionnaire import Point
from toets.domain.workflow import Status

Screen = Callable[..., AppTest]


def consider(test: AppTest, *points: str) -> None:
    for point in points:
        go_to(test, point)
        test.text_area[0].set_value(f"Overwogen: {point}.").run()


def decide(test: AppTest, outcome: str, until: str = "30-06-2027") -> None:
    go_to(test, "uitkomst")
    test.button_group[0].set_value(outcome).run()
    if outcome == "permit":
        test.text_input[0].set_value(until).run()


def confirmed(test: AppTest, password: str = PASSWORD) -> AppTest:
    """Press "Oordeel geven" and then confirm in what the dialog draws."""
    (give,) = [button for button in test.button if button.label == "Oordeel geven"]
    assert not give.disabled
    dialog = AppTest.from_function(_confirmation, default_timeout=60)
    dialog.query_params["zaak"] = test.query_params["zaak"]
    dialog.run()
    dialog.text_input[0].set_value(password)
    return press(dialog, "Oordeel vastleggen")


def _confirmation() -> None:
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415 -- AppTest runs this alone
    from toets.ui.judging.confirming import draw_confirmation  # noqa: PLC0415
    from toets.ui.writing import verdict  # noqa: PLC0415

    case = read_in_full().case
    deed = verdict.Draft(case, verdict.begun(case)).deed()
    if deed is not None:
        draw_confirmation(case, deed)


def test_both_seats_judge_and_the_case_goes_on(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["in_decision"]
    for who in ("dina", "edo"):
        test = staged_screen("oordeel", who, zaak=reference)
        consider(test, "a", "b", "d", "e")
        decide(test, "permit")
        confirmed(test)

    case = stage.case(reference)
    assert {verdict.seat for verdict in case.of(Verdict)} == set(Seat)
    assert case.verdicts[0].reasons == {
        point: f"Overwogen: {point.value}." for point in Point if point is not Point.C
    }
    assert case.status is Status.SIGNING


def test_a_wrong_password_records_nothing(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["in_decision"]
    test = staged_screen("oordeel", "dina", zaak=reference)
    consider(test, "a", "b", "d", "e")
    decide(test, "refuse")

    dialog = confirmed(test, "een verkeerd wachtwoord")

    assert "Probeer het opnieuw" in words_on(dialog)
    assert stage.case(reference).verdicts == ()


def test_the_dialog_repeats_role_case_version_and_outcome(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_decision"]
    test = staged_screen("oordeel", "edo", zaak=reference)
    consider(test, "a", "b", "d", "e")
    decide(test, "permit")

    text = words_on(confirmed(test, "fout"))

    assert "portefeuillehouder Ethiek & Privacy" in text
    assert f"{reference}, versie 1" in text
    assert "t/m 30\u00a0juni\u00a02027" in text
    assert "4 punten overwogen · 0 eigen voorwaarden · 0 van de Community" in text


def test_the_button_stays_off_until_every_point_is_considered(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("oordeel", "dina", zaak=stage.scenes["in_decision"])
    consider(test, "a", "b", "d")
    decide(test, "permit")

    (give,) = [button for button in test.button if button.label == "Oordeel geven"]

    assert give.disabled
    assert "3 van 4 punten klaar" in words_on(test)
    assert "Punt e heeft nog geen overweging" in words_on(test)


def test_point_c_is_not_weighed_without_an_experiment(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("oordeel", "dina", zaak=stage.scenes["in_decision"])
    go_to(test, "c")

    assert "Niet van toepassing, want dit is geen experiment" in words_on(test)
    assert not test.text_area


def test_point_c_is_weighed_for_an_experiment(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_decision(stage.submitted(EXPERIMENT))
    test = staged_screen("oordeel", "dina", zaak=reference)
    consider(test, "a", "b", "c", "d", "e")
    decide(test, "permit")

    confirmed(test)

    (verdict,) = stage.case(reference).verdicts
    assert set(verdict.reasons) == set(Point)


def test_a_day_that_is_no_day_is_told(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("oordeel", "dina", zaak=stage.scenes["in_decision"])
    decide(test, "permit", "31-02-2027")

    assert "Dit is geen datum" in words_on(test)


def test_a_day_in_the_past_is_lacking(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("oordeel", "dina", zaak=stage.scenes["in_decision"])
    decide(test, "permit", "01-01-2026")

    assert "ligt niet in de toekomst" in words_on(test)


def conditional(stage: Stage) -> str:
    """Bring a case where the Community set a condition."""
    reference = stage.submitted()
    for member, opinion in (
        (BRAM, Opinion.CONDITIONAL),
        (CHRIS, Opinion.POSITIVE),
        (TESS, Opinion.POSITIVE),
    ):
        (discipline,) = member.disciplines
        stage.act(member, reference, an_advice(stage.case(reference), discipline, opinion))
    return stage.establish(reference)


def test_a_condition_of_the_community_cannot_be_dropped(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = conditional(stage)
    test = staged_screen("oordeel", "dina", zaak=reference)
    for step in ("a", "b", "d", "e", "uitkomst"):
        go_to(test, step)
        assert not [label for label in buttons_on(test) if "verwijderen" in label]
    assert "Meet de fouten per groep." in words_on(test)

    for holder in (DINA, EDO):
        stage.act(holder, reference, a_permit(stage.case(reference)))

    text = words_on(staged_screen("ondertekenen", "dina", zaak=reference))
    assert "Meet de fouten per groep." in text
    assert "gesteld door de Community" in text


def test_ones_own_condition_is_added_to_the_permit(stage: Stage, staged_screen: Screen) -> None:
    reference = conditional(stage)
    test = staged_screen("oordeel", "dina", zaak=reference)
    press(test, "Voorwaarde toevoegen")
    for label, text in (
        ("Voorwaarde", "Stop bij een incident."),
        ("Wie voert deze uit?", "de teamleider"),
        ("Waaruit blijkt het?", "een logregel"),
    ):
        type_in(test, label, text)
    consider(test, "a", "b", "d", "e")
    decide(test, "permit")

    confirmed(test)

    (verdict,) = stage.case(reference).verdicts
    assert [condition.text for condition in verdict.conditions] == ["Stop bij een incident."]


def test_nothing_tells_whether_the_other_holder_judged(
    stage: Stage, staged_screen: Screen
) -> None:
    before, after = stage.in_decision(), stage.half_judged()

    texts = [
        words_on(staged_screen("oordeel", "edo", zaak=reference)).replace(reference, "")
        for reference in (before, after)
    ]

    assert texts[0] == texts[1]
    assert "nadat u zelf hebt geoordeeld" in texts[0]


def test_what_the_proposal_says_stands_beside_the_point(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_decision"]
    test = staged_screen("oordeel", "dina", zaak=reference)
    questionnaire = stage.case(reference).rules.questionnaire
    shown = [question.id for question in questionnaire if Point.A in question.points]

    for question in shown:
        assert (f"{question} · " in words_on(test)) == (question in _answered(stage, reference))


def _answered(stage: Stage, reference: str) -> set[str]:
    version = stage.case(reference).version
    return set(version.answers) if version else set()


def test_a_judgement_survives_a_reload(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["in_decision"]
    consider(staged_screen("oordeel", "dina", zaak=reference), "a")

    again = staged_screen("oordeel", "dina", zaak=reference)

    assert again.text_area[0].value == "Overwogen: a."


def test_a_round_that_passed_refuses_and_keeps_the_text(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_decision()
    test = staged_screen("oordeel", "dina", zaak=reference)
    consider(test, "a")
    stage.act(EDO, reference, ReferBack(1, 1, "Nog eens."))
    stage.in_decision(reference)

    test.run()
    assert "Inmiddels is het versie 1, ronde 2" in words_on(test)
    press(test, "Verder met de nieuwe stand")

    assert test.text_area[0].value == "Overwogen: a."


def test_who_judged_is_told_so(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("oordeel", "dina", zaak=stage.scenes["half_judged"])

    assert "al geoordeeld" in words_on(test)
    assert not test.text_area


@pytest.mark.parametrize("who", ["anna", "bram", "sara", "fleur", "bea", "ed"])
def test_nobody_else_judges_or_signs(stage: Stage, staged_screen: Screen, who: str) -> None:
    for page, scene in (("oordeel", "in_decision"), ("ondertekenen", "signing")):
        test = staged_screen(page, who, zaak=stage.scenes[scene])
        assert buttons_on(test) == []
        assert not test.text_area


def test_signing_asks_to_read_first(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("ondertekenen", "dina", zaak=stage.scenes["signing"])
    (sign,) = [button for button in test.button if button.label == "Ondertekenen"]
    assert sign.disabled

    test.checkbox[0].check().run()

    assert filled_buttons_on(test) == ["Ondertekenen"]
    (sign,) = [button for button in test.button if button.label == "Ondertekenen"]
    assert not sign.disabled


def test_the_earliest_end_date_is_shown(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_decision()
    case = stage.case(reference)
    stage.act(DINA, reference, a_permit(case, valid_until=date(2027, 5, 1)))
    stage.act(EDO, reference, a_permit(case, conditions=(a_condition("Eerst oefenen."),)))

    text = words_on(staged_screen("ondertekenen", "edo", zaak=reference))

    assert "Toegestaan tot en met 1\u00a0mei\u00a02027" not in text
    assert "1\u00a0maart\u00a02027" in text
    assert "gesteld door portefeuillehouder Ethiek &amp; Privacy" in text


def _signing() -> None:
    from toets.domain.deeds import Sign  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415
    from toets.ui.screens.ondertekenen import draw_signing  # noqa: PLC0415

    opened = read_in_full()
    text = opened.case.merged_text
    if text is not None:
        draw_signing(opened, Sign(1, 1, text.text_hash))


def test_both_signatures_permit(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["signing"]
    for who in ("dina", "edo"):
        staged_screen("ondertekenen", who, zaak=reference)
        dialog = AppTest.from_function(_signing, default_timeout=60)
        dialog.query_params["zaak"] = reference
        dialog.run()
        dialog.text_input[0].set_value(PASSWORD)
        press(dialog, "Ondertekenen")

    case = stage.case(reference)
    assert len(case.of(Signature)) == 2
    assert case.status is Status.PERMITTED


def test_who_signed_is_told_so(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["signing"]
    stage.act(DINA, reference, a_signature(stage.case(reference)))

    test = staged_screen("ondertekenen", "dina", zaak=reference)

    assert "al ondertekend" in words_on(test)
    assert not test.checkbox


def test_a_refused_case_has_nothing_to_sign(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.half_judged()
    stage.act(EDO, reference, a_refusal(stage.case(reference)))

    assert buttons_on(staged_screen("ondertekenen", "dina", zaak=reference)) == []
