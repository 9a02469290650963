"""The small acts after the decision: who is offered what, what one reads first, and what is done."""

from collections.abc import Callable
from datetime import date

import pytest
from builders import REASON
from cast import ANNA, BRAM, DINA, ED, EDO, SARA
from drawn import buttons_on, choose, filled_buttons_on, plain_on, press, type_in
from stage import PASSWORD, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.case import Case
from toets.domain.deeds import (
    AssessJoin,
    ConsentJoin,
    Evaluate,
    ProposeCorrigendum,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    SignCorrigendum,
)
from toets.domain.facts import (
    Aspect,
    ChangeDecided,
    ChangeReported,
    CorrigendumProposed,
    CorrigendumSigned,
    Evaluated,
    IncidentReported,
    JoinAssessed,
    JoinConsented,
    Suspended,
)
from toets.domain.workflow import Status

Screen = Callable[..., AppTest]


def _dialog(reference: str, step: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.ui.case.acts import draw_act  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.execution.acts import acts_after_decision  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415

    st.query_params["zaak"] = reference
    opened = st.session_state.setdefault("opened", read_in_full())
    draw_act(next(act for act in acts_after_decision(opened) if act.step == step), opened)


def dialog(staged_screen: Screen, who: str, reference: str, step: str) -> AppTest:
    """Draw what stands in the dialog of an act; AppTest cannot press buttons inside a real one."""
    staged_screen("uitleg", who)
    return AppTest.from_function(_dialog, args=(reference, step), default_timeout=60).run()


def do(test: AppTest) -> AppTest:
    (sure,) = [button for button in test.button if button.proto.type == "primary"]
    return sure.click().run()


def offered(staged_screen: Screen, who: str, reference: str) -> list[str]:
    """Return the acts on the page that are about the permission itself."""
    others = {
        "Zaak overdragen",
        "Medeauteur toevoegen",
        "Verschonen",
        "Belang melden",
        "Verlenging beginnen",
        "Nieuw voorstel op basis hiervan",
    }
    found = buttons_on(staged_screen("zaak", who, zaak=reference))
    return [button for button in found if button not in others]


AUTHOR = ["Incident melden", "Uitvoering stilleggen", "Wijziging melden", "Evaluatie vastleggen"]


@pytest.mark.parametrize(
    ("scene", "who", "acts"),
    [
        (
            "permitted",
            "anna",
            [
                "Uitvoering starten",
                "Uitvoering stilleggen",
                "Wijziging melden",
                "Voorstel terugtrekken",
            ],
        ),
        ("permitted", "dina", ["Schorsen", "Toestemming intrekken"]),
        ("permitted", "sara", ["Herstel van een schrijffout voorstellen"]),
        ("permitted", "bram", []),
        ("in_execution", "anna", ["Gebruik vastleggen", *AUTHOR]),
        ("in_execution", "edo", ["Schorsen", "Toestemming intrekken"]),
        ("in_execution", "bram", ["Incident melden"]),
        ("in_execution", "fleur", ["Incident melden"]),
        (
            "in_execution",
            "sara",
            ["Incident melden", "Herstel van een schrijffout voorstellen"],
        ),
        ("suspended", "dina", ["Hervatting voorstellen", "Toestemming intrekken"]),
        ("suspended", "anna", ["Incident melden", "Wijziging melden", "Evaluatie vastleggen"]),
        ("revoked", "anna", ["Evaluatie vastleggen"]),
        ("revoked", "dina", []),
        ("expired", "edo", []),
        ("completed", "sara", []),
    ],
)
def test_each_person_is_offered_what_they_may_and_nothing_else(
    stage: Stage, staged_screen: Screen, scene: str, who: str, acts: list[str]
) -> None:
    assert offered(staged_screen, who, stage.scenes[scene]) == acts


@pytest.mark.parametrize(
    ("scene", "said"),
    [
        ("permitted", "Mag worden uitgevoerd"),
        ("in_execution", "Mag worden uitgevoerd"),
        ("suspended", "front_hand: Moet nu stoppen"),
        ("revoked", "block: Mag niet meer worden uitgevoerd"),
        ("expired", "event_busy: Mag niet meer worden uitgevoerd"),
        ("completed", "task_alt: Mag niet meer worden uitgevoerd"),
    ],
)
def test_banner_and_picture_tell_how_the_permission_stands(
    stage: Stage, staged_screen: Screen, scene: str, said: str
) -> None:
    text = plain_on(staged_screen("zaak", "fleur", zaak=stage.scenes[scene]))

    assert said in text
    assert "gestart op 1\u00a0september\u00a02026" in text or scene == "permitted"


def test_an_ended_permission_draws_no_later_circle(stage: Stage, staged_screen: Screen) -> None:
    text = plain_on(staged_screen("zaak", "fleur", zaak=stage.scenes["revoked"]))

    assert "<b>In uitvoering</b>" in text
    assert "<b>Afgerond</b>" not in text
    assert "Waarom de toestemming is ingetrokken" in text


def test_an_author_starts_without_a_field(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["permitted"]
    test = dialog(staged_screen, "anna", reference, "start")
    assert not test.text_area

    do(test)

    assert stage.case(reference).status is Status.IN_EXECUTION


def test_a_holder_suspends_at_once_without_a_password(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    test = dialog(staged_screen, "edo", reference, "suspend")
    assert not test.text_input

    do(type_in(test, "Waarom?", "Er ging iets mis."))

    (stopped,) = stage.case(reference).of(Suspended)
    assert (stopped.person, stopped.reasons) == (EDO.number, "Er ging iets mis.")
    text = plain_on(staged_screen("zaak", "anna", zaak=reference))
    assert "Geschorst door de portefeuillehouder Ethiek & Privacy" in text
    assert "Er ging iets mis." in text


def test_an_author_pauses(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()

    do(type_in(dialog(staged_screen, "anna", reference, "pause"), "Waarom?", "Storing."))

    assert stage.case(reference).status is Status.SUSPENDED
    text = plain_on(staged_screen("zaak", "dina", zaak=reference))
    assert "Stilgelegd door een auteur" in text


def test_revoking_asks_for_the_password(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    test = type_in(dialog(staged_screen, "dina", reference, "revoke"), "Waarom?", REASON)
    type_in(test, "Uw wachtwoord", "verkeerd")

    do(test)
    assert stage.case(reference).status is Status.IN_EXECUTION
    assert "horen niet bij elkaar" in plain_on(test)

    do(type_in(test, "Uw wachtwoord", PASSWORD))
    assert stage.case(reference).status is Status.REVOKED


def test_the_second_holder_reads_the_reasons_of_the_first_and_agrees(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.suspended()
    test = dialog(staged_screen, "dina", reference, "request_resume")
    type_in(test, "Waarom kan het gebruik verdergaan?", "De fout is hersteld.")
    do(type_in(test, "Uw wachtwoord", PASSWORD))
    assert offered(staged_screen, "dina", reference) == [
        "Voorstel tot hervatting terugnemen",
        "Toestemming intrekken",
    ]
    assert filled_buttons_on(staged_screen("zaak", "edo", zaak=reference)) == [
        "Over hervatting beslissen"
    ]

    second = dialog(staged_screen, "edo", reference, "resume")
    assert "De fout is hersteld." in plain_on(second)
    type_in(second, "Waarom stemt u in?", "Gezien.")
    do(type_in(second, "Uw wachtwoord", PASSWORD))

    assert stage.case(reference).status is Status.IN_EXECUTION


def test_the_second_holder_may_refuse(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.suspended()
    stage.act(DINA, reference, RequestResume("De fout is hersteld."))

    do(type_in(dialog(staged_screen, "edo", reference, "deny_resume"), "Waarom?", "Nog niet."))

    assert stage.case(reference).status is Status.SUSPENDED
    assert "Hervatting voorstellen" in offered(staged_screen, "edo", reference)


def test_an_incident_has_a_day_and_is_kept_while_typing(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_execution()
    test = dialog(staged_screen, "bram", reference, "report_incident")
    type_in(test, "Wat is er gebeurd?", "Een verkeerde treffer.")
    type_in(test, "Op welke dag?", "gisteren")
    do(type_in(test, "Wat hebt u eraan gedaan?", "Gewist."))
    assert "Vul een dag in, zoals 21-11-2026." in plain_on(test)
    assert stage.case(reference).of(IncidentReported) == ()

    again = dialog(staged_screen, "bram", reference, "report_incident")
    assert again.text_area[0].value == "Een verkeerde treffer."
    do(type_in(again, "Op welke dag?", "1-9-2026"))

    (incident,) = stage.case(reference).of(IncidentReported)
    assert (incident.day, incident.text, incident.measures, incident.person) == (
        date(2026, 9, 1),
        "Een verkeerde treffer.",
        "Gewist.",
        BRAM.number,
    )
    emptied = dialog(staged_screen, "bram", reference, "report_incident")
    assert emptied.text_area[0].value == ""


def test_a_change_is_reported_and_the_secretary_decides(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_execution()
    test = dialog(staged_screen, "anna", reference, "report_change")
    test.multiselect[0].set_value([Aspect.TECHNIQUE.value]).run()
    do(type_in(test, "Wat wordt er anders, en vanaf wanneer?", "Een nieuw algoritme."))
    (change,) = stage.case(reference).of(ChangeReported)
    assert (change.aspects, change.text) == ((Aspect.TECHNIQUE,), "Een nieuw algoritme.")

    assert filled_buttons_on(staged_screen("zaak", "sara", zaak=reference)) == [
        "Over wijziging beslissen"
    ]
    decision = dialog(staged_screen, "sara", reference, "decide_change")
    assert "Een nieuw algoritme." in plain_on(decision)
    do(decision)
    assert "Kijk de velden na" in plain_on(decision)
    choose(decision, "Is dit een nieuw gebruik?", "ja")
    do(type_in(decision, "Waarom?", "Andere techniek."))

    (decided,) = stage.case(reference).of(ChangeDecided)
    assert (decided.is_new_use, decided.reasons) == (True, "Andere techniek.")


def test_completion_follows_an_evaluation_and_is_accepted_by_the_secretary(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.in_execution()
    assert "Afronding melden" not in offered(staged_screen, "anna", reference)
    evaluation = dialog(staged_screen, "anna", reference, "evaluate")
    do(type_in(evaluation, "Wat leverde het op, en tegen welke prijs?", "Het hielp."))
    assert [fact.text for fact in stage.case(reference).of(Evaluated)] == ["Het hielp."]

    report = dialog(staged_screen, "anna", reference, "request_completion")
    do(type_in(report, "Waarom is het gebruik afgerond?", "Het onderzoek is klaar."))
    accepting = dialog(staged_screen, "sara", reference, "complete")
    assert "Het onderzoek is klaar." in plain_on(accepting)
    assert "Het hielp." in plain_on(accepting)
    do(type_in(accepting, "Waarom?", "Akkoord."))

    assert stage.case(reference).status is Status.COMPLETED


def test_the_secretary_may_not_accept_the_completion(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.in_execution()
    stage.act(ANNA, reference, Evaluate("Het hielp."))
    stage.act(ANNA, reference, RequestCompletion(REASON))

    denial = dialog(staged_screen, "sara", reference, "deny_completion")
    do(type_in(denial, "Waarom?", "Nog niet klaar."))

    assert stage.case(reference).status is Status.IN_EXECUTION
    assert "Afronding melden" in offered(staged_screen, "anna", reference)


def joining(stage: Stage) -> str:
    reference = stage.in_execution()
    stage.act(ED, reference, RequestJoin("Bij ons is het hetzelfde."))
    return reference


def test_a_legal_member_assesses_and_both_holders_consent(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = joining(stage)
    assert filled_buttons_on(staged_screen("zaak", "bella", zaak=reference)) == [
        "Aansluiting beoordelen"
    ]
    test = dialog(staged_screen, "bella", reference, "assess_join")
    assert "Bij ons is het hetzelfde." in plain_on(test)
    choose(test, "Is dit een nieuw gebruik?", "nee")
    do(type_in(test, "Waarom?", "Zelfde doel."))
    (assessed,) = stage.case(reference).of(JoinAssessed)
    assert not assessed.is_new_use

    for who in ("dina", "edo"):
        consent = dialog(staged_screen, who, reference, "consent_join")
        assert "Zelfde doel." in plain_on(consent)
        type_in(consent, "Waarom stemt u in?", "Akkoord.")
        do(type_in(consent, "Uw wachtwoord", PASSWORD))

    assert len(stage.case(reference).of(JoinConsented)) == 2
    text = plain_on(staged_screen("zaak", "fleur", zaak=reference, deel="gebruik"))
    assert "- Eenheid Elders" in text


@pytest.mark.parametrize("who", ["tess", "chris", "sara"])
def test_who_is_no_legal_member_does_not_assess(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    assert "Aansluiting beoordelen" not in offered(staged_screen, who, joining(stage))


def test_a_holder_who_consented_is_not_asked_again(stage: Stage, staged_screen: Screen) -> None:
    reference = joining(stage)
    stage.act(BRAM, reference, AssessJoin(1, is_new_use=False, reasons=REASON))
    stage.act(DINA, reference, ConsentJoin(1, REASON))

    assert "Met aansluiting instemmen" not in offered(staged_screen, "dina", reference)
    assert filled_buttons_on(staged_screen("zaak", "edo", zaak=reference)) == [
        "Over aansluiting beslissen"
    ]


def _titled(case: Case) -> list[tuple[str, str, str]]:
    return [(fact.place, fact.old, fact.new) for fact in case.of(CorrigendumProposed)]


def test_the_secretary_mends_a_slip_and_both_holders_sign(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.permitted()
    test = dialog(staged_screen, "sara", reference, "propose_corrigendum")
    assert "Zoeken in eigen beelden" in plain_on(test)
    type_in(test, "Nieuwe tekst", "Zoeken in eigen foto’s")
    do(type_in(test, "Waarom is dit een schrijffout?", "Een tikfout."))
    assert _titled(stage.case(reference)) == [
        ("title", "Zoeken in eigen beelden", "Zoeken in eigen foto’s")
    ]

    for who in ("dina", "edo"):
        assert filled_buttons_on(staged_screen("zaak", who, zaak=reference)) == [
            "Herstel ondertekenen"
        ]
        signing = dialog(staged_screen, who, reference, "sign_corrigendum")
        assert "Zoeken in eigen foto’s" in plain_on(signing)
        do(type_in(signing, "Uw wachtwoord", PASSWORD))

    assert len(stage.case(reference).of(CorrigendumSigned)) == 2
    page = staged_screen("zaak", "anna", zaak=reference, deel="ondertekening")
    assert page.title[0].value == "Zoeken in eigen foto’s"
    assert "Ondertekend door beide portefeuillehouders" in plain_on(page)


def test_a_holder_who_signed_a_corrigendum_is_not_asked_again(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.permitted()
    stage.act(SARA, reference, ProposeCorrigendum("title", "Zoeken", "Een tikfout."))
    stage.act(DINA, reference, SignCorrigendum(1))

    assert "Herstel van een schrijffout ondertekenen" not in offered(
        staged_screen, "dina", reference
    )
    assert "Herstel van een schrijffout voorstellen" not in offered(
        staged_screen, "sara", reference
    )


def test_every_document_stands_in_one_place_with_its_day(
    stage: Stage, staged_screen: Screen
) -> None:
    text = plain_on(
        staged_screen("zaak", "fleur", zaak=stage.scenes["completed"], deel="documenten")
    )

    assert "Bindend oordeel: toegestaan (versie 1)" in text
    assert "Uittreksel over gebruik 1 van 1\u00a0september\u00a02026" in text
    # Of each, the file itself and the same as a page.
    assert (text.count("soort="), text.count("/webpagina?soort=")) == (4, 2)
    assert "1\u00a0september\u00a02026" in text


def test_a_suspension_is_a_document_and_a_pause_is_none(
    stage: Stage, staged_screen: Screen
) -> None:
    text = plain_on(
        staged_screen("zaak", "anna", zaak=stage.scenes["suspended"], deel="documenten")
    )

    assert "Schorsing (pdf)" in text
    assert "soort=schorsing" in text


def test_the_dialogs_have_a_way_back_and_one_filled_button(
    stage: Stage, staged_screen: Screen
) -> None:
    test = dialog(staged_screen, "dina", stage.scenes["in_execution"], "suspend")

    assert buttons_on(test) == ["Terug", "Schorsen"]
    assert filled_buttons_on(test) == ["Schorsen"]
    press(test, "Terug")
    assert stage.case(stage.scenes["in_execution"]).status is Status.IN_EXECUTION
