"""Beheer: mandates by two administrators, authors to be appointed, and nothing of any case."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from builders import REASON, TODAY
from cast import ADAM, ANNA, BEA, DINA, ED, EDO, SARA, a_person
from drawn import buttons_on, plain_on, press
from sqlalchemy import text
from stage import PASSWORD, UNIT, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import RequestAppointment
from toets.domain.facts import AppointmentEnded, AppointmentRequested
from toets.domain.mandate import KeptMandate, Mandate
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.services.peopling import NewAccount
from toets.texts.screens import beheer as words
from toets.texts.screens import benoemen
from toets.ui.pages import ENTRIES

Screen = Callable[..., AppTest]

BOB = a_person("P085", "Bob Tweede", Role.ADMIN)
VERA = a_person("P081", "Vera Vervanger", Role.INITIATOR)
LAST = date(2026, 9, 30)
MANDATE = Mandate(Seat.DIGITALISERING, DINA.number, VERA.number, TODAY, LAST, "MD-2026-17")


@pytest.fixture(autouse=True)
def newcomers(stage: Stage) -> None:
    """Let a second administrator and somebody to stand in come to work here."""
    accounts = [NewAccount(BOB, "bob", PASSWORD), NewAccount(VERA, "vera", PASSWORD)]
    stage.toets.people.add(accounts, added_by="TEST")


def registered(stage: Stage, mandate: Mandate = MANDATE) -> int:
    return stage.toets.mandating.register(stage.actor(BEA), mandate)


def running(stage: Stage) -> int:
    number = registered(stage)
    stage.toets.mandating.confirm(stage.actor(BOB), number)
    return number


def kept(stage: Stage) -> KeptMandate:
    (found,) = stage.toets.mandating.all(stage.actor(BEA))
    return found


def _decision(name: str, number: int) -> None:
    from toets.ui.mandates.acting import (  # noqa: PLC0415 -- AppTest runs this function alone
        confirming,
        denying,
        draw_decision,
        ending,
    )

    known = {"bevestigen": confirming, "afwijzen": denying, "beeindigen": ending}
    draw_decision(known[name](), number)


def decide(
    staged_screen: Screen, who: str, name: str, number: int, reasons: str | None = None
) -> AppTest:
    """Do what stands in a dialog; AppTest cannot press buttons inside a real one."""
    staged_screen("uitleg", who)
    test = AppTest.from_function(_decision, args=(name, number), default_timeout=60).run()
    if reasons is not None:
        test.text_area[0].set_value(reasons)
    return test.button(key=f"mandaat-{name}-{number}-doen").click().run()


# Who sees the page.


def test_only_an_administrator_has_the_page_in_the_menu() -> None:
    (entry,) = [entry for entry in ENTRIES if entry.name == "beheer"]

    assert (entry.in_menu, entry.roles) == (True, frozenset({Role.ADMIN}))


@pytest.mark.parametrize("who", ["anna", "bram", "fleur", "axel"])
def test_others_read_that_it_is_not_for_them(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    running(stage)

    test = staged_screen("beheer", who)

    assert words.NOT_FOR_YOU in plain_on(test)
    assert "MD-2026-17" not in plain_on(test)
    assert buttons_on(test) == []


def test_the_secretary_looks_and_does_nothing(stage: Stage, staged_screen: Screen) -> None:
    running(stage)

    test = staged_screen("beheer", "sara")

    assert "MD-2026-17" in plain_on(test)
    assert buttons_on(test) == []
    assert all(reference not in plain_on(test) for reference in stage.scenes.values())


# Registering.


def fill_in(test: AppTest, *, first: str = "", last: str = "30-09-2026") -> AppTest:
    test.selectbox(key="mandaat/houder").set_value(DINA.number)
    test.selectbox(key="mandaat/waarnemer").set_value(VERA.number)
    if first:
        test.text_input(key="mandaat/eerste").set_value(first)
    test.text_input(key="mandaat/laatste").set_value(last)
    test.text_input(key="mandaat/kenmerk").set_value("MD-2026-17")
    return test.button(key="mandaat-registreren").click().run()


def test_an_administrator_registers_a_mandate_from_today(
    stage: Stage, staged_screen: Screen
) -> None:
    test = fill_in(staged_screen("beheer", "bea"))

    assert kept(stage).mandate == MANDATE
    shown = plain_on(test)
    assert words.REGISTERED in shown
    assert words.SECOND_PERSON in shown
    assert words.CONFIRM not in buttons_on(test)
    assert words.NOBODY_TODAY in shown
    assert test.text_input(key="mandaat/kenmerk").value == ""


def test_a_refusal_names_everything_and_keeps_what_was_typed(
    stage: Stage, staged_screen: Screen
) -> None:
    test = fill_in(staged_screen("beheer", "bea"), first="31-08-2026", last="30-08-2026")

    shown = plain_on(test)
    assert "De laatste dag ligt vóór de eerste." in shown
    assert "Een mandaat werkt niet terug." in shown
    assert test.text_input(key="mandaat/kenmerk").value == "MD-2026-17"
    assert test.selectbox(key="mandaat/houder").value == DINA.number
    assert stage.toets.mandating.all(stage.actor(BEA)) == ()


def test_no_day_and_no_person_are_told_apart(staged_screen: Screen) -> None:
    test = staged_screen("beheer", "bea")

    press(test, words.REGISTER_BUTTON)
    assert words.CHOOSE_BOTH in plain_on(test)
    fill_in(test, last="ooit")

    assert words.GIVE_DAYS in plain_on(test)


def test_only_who_can_give_or_take_a_mandate_is_offered(staged_screen: Screen) -> None:
    test = staged_screen("beheer", "bea")

    def names(key: str) -> set[str]:
        return {option.partition(" – ")[0] for option in test.selectbox(key=key).options}

    assert names("mandaat/houder") == {"Dina Digitaal", "Dora Digitaal", "Edo Ethiek"}
    assert {"Vera Vervanger", "Anna Aanvraag"} <= names("mandaat/waarnemer")
    assert not names("mandaat/waarnemer") & {DINA.name, SARA.name, BEA.name, "Bram Beding"}


# Confirming, denying, ending.


def test_a_second_administrator_confirms_and_a_sentence_says_what_holds_today(
    stage: Stage, staged_screen: Screen
) -> None:
    number = registered(stage)
    assert words.CONFIRM in buttons_on(staged_screen("beheer", "bob"))

    decide(staged_screen, "bob", "bevestigen", number)

    assert kept(stage).confirmed_by == BOB.number
    shown = plain_on(staged_screen("beheer", "bob"))
    assert "Vandaag neemt Vera Vervanger waar voor Dina Digitaal (Digitalisering)" in shown
    assert words.NOBODY_TODAY not in shown


def test_who_registered_cannot_confirm(stage: Stage, staged_screen: Screen) -> None:
    test = decide(staged_screen, "bea", "bevestigen", registered(stage))

    assert "U hebt dit mandaat zelf geregistreerd." in plain_on(test)
    assert kept(stage).confirmed_by is None


def test_denying_needs_reasons_and_stays_readable(stage: Stage, staged_screen: Screen) -> None:
    number = registered(stage)

    refused = decide(staged_screen, "bob", "afwijzen", number, "  ")
    assert "Vul de reden in." in plain_on(refused)
    decide(staged_screen, "bob", "afwijzen", number, "Het document ontbreekt.")

    assert kept(stage).was_denied
    shown = plain_on(staged_screen("beheer", "bea"))
    assert "afgewezen door Bob Tweede op" in shown
    assert "Het document ontbreekt." in shown


def test_the_holder_ends_an_own_mandate_from_the_account_page(
    stage: Stage, staged_screen: Screen
) -> None:
    number = running(stage)
    test = staged_screen("account", "dina")
    assert words.END in buttons_on(test)

    decide(staged_screen, "dina", "beeindigen", number, "Ik ben terug.")

    assert kept(stage).ended_by == DINA.number
    assert words.NO_OWN in plain_on(staged_screen("account", "dina"))


def test_another_holder_is_not_shown_that_mandate_as_own(
    stage: Stage, staged_screen: Screen
) -> None:
    running(stage)

    test = staged_screen("account", "edo")

    assert words.NO_OWN in plain_on(test)
    assert buttons_on(test) == []
    assert words.END not in buttons_on(staged_screen("beheer", "edo"))


def test_the_deputy_reads_for_whom(stage: Stage, staged_screen: Screen) -> None:
    running(stage)

    shown = plain_on(staged_screen("account", "vera"))

    assert stage.toets.people.everyone()[VERA.number].on_behalf == OnBehalf(
        Seat.DIGITALISERING, DINA.number, "MD-2026-17"
    )
    assert "U neemt nu waar voor Dina Digitaal (Digitalisering)" in shown
    assert words.OWN not in plain_on(staged_screen("account", "anna"))


def test_a_passed_mandate_is_history(stage: Stage, staged_screen: Screen) -> None:
    running(stage)
    stage.clock.now += timedelta(days=60)

    shown = plain_on(staged_screen("beheer", "bea"))

    assert words.NOBODY_TODAY in shown
    assert f">{words.PAST}<" in shown


# Authors and cases.


def leave(stage: Stage, *gone: Person) -> None:
    """Let people leave the police."""
    with stage.toets.context.database.engine.begin() as connection:
        for person in gone:
            connection.execute(
                text("UPDATE person SET active = :no WHERE number = :n"),
                {"no": False, "n": person.number},
            )


def asked(stage: Stage) -> str:
    reference = stage.scenes["submitted"]
    leave(stage, ANNA, ADAM)
    stage.act(SARA, reference, RequestAppointment(ED.number, "Beiden zijn weg."))
    return reference


def _naming(reference: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.ui.case.acts import draw_act  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.naming import NAMING_ACTS  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415

    st.query_params["zaak"] = reference
    draw_act(NAMING_ACTS[-1], st.session_state.setdefault("opened", read_in_full()))


def test_the_secretary_asks_to_appoint_only_when_no_author_is_left(
    stage: Stage, staged_screen: Screen
) -> None:
    reference, button = stage.scenes["submitted"], "Benoeming van een auteur vragen"
    assert button not in buttons_on(staged_screen("zaak", "sara", zaak=reference))
    leave(stage, ANNA, ADAM)

    test = staged_screen("zaak", "sara", zaak=reference)
    assert button in buttons_on(test)
    assert benoemen.NO_AUTHOR in plain_on(test)
    staged_screen("uitleg", "sara")
    dialog = AppTest.from_function(_naming, args=(reference,), default_timeout=60).run()
    dialog.selectbox[0].set_value(ED.number)
    dialog.text_area[0].set_value("Beiden zijn weg.")
    dialog.button(key="benoemen-request_appointment-doen").click().run()

    (request,) = stage.case(reference).of(AppointmentRequested)
    assert (request.author, request.reasons) == (ED.number, "Beiden zijn weg.")
    assert button not in buttons_on(staged_screen("zaak", "sara", zaak=reference))


def test_an_administrator_decides_and_sees_nothing_else_of_the_case(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)
    assert words.DECIDE in buttons_on(staged_screen("beheer", "bea"))

    test = staged_screen("zaak", "bea", zaak=reference)

    shown = plain_on(test)
    assert buttons_on(test) == ["Auteur benoemen", "Benoeming van een auteur weigeren"]
    assert f"<dd>{ED.name}</dd>" in shown
    assert "Beiden zijn weg." in shown
    assert "Zoeken in eigen beelden" not in shown


def test_it_waits_in_mijn_werk_by_its_reference(stage: Stage, staged_screen: Screen) -> None:
    reference = asked(stage)

    test = staged_screen("mijn-werk", "bea")

    assert "Auteur benoemen" in buttons_on(test)
    (link,) = [found.proto.label for found in test.get("page_link")]
    assert link.replace("\\", "") == f"**{reference}**"


def _appointing(reference: str, step: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from toets.domain.workflow import Step  # noqa: PLC0415 -- AppTest runs this function alone
    from toets.ui.case.acts import ACTS, draw_act  # noqa: PLC0415
    from toets.ui.case.opening import opened_case  # noqa: PLC0415

    st.query_params["zaak"] = reference
    act = next(found for found in ACTS if found.step is Step(step))
    draw_act(act, st.session_state.setdefault("opened", opened_case()))


@pytest.mark.parametrize(
    ("step", "appointed"), [("appoint_author", True), ("deny_appointment", False)]
)
def test_the_decision_is_recorded_with_reasons(
    stage: Stage, staged_screen: Screen, step: str, *, appointed: bool
) -> None:
    reference = asked(stage)
    staged_screen("uitleg", "bea")
    test = AppTest.from_function(_appointing, args=(reference, step), default_timeout=60).run()

    test.text_area[0].set_value(REASON)
    test.button(key=f"handeling-{step}--doen").click().run()

    (ended,) = stage.case(reference).of(AppointmentEnded)
    assert (ended.person, ended.author, ended.appointed) == (BEA.number, ED.number, appointed)
    assert (ED.number in stage.case(reference).authors) is appointed


def test_a_seat_without_anybody_who_may_decide_is_told(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["in_decision"]
    told = "Geen bevoegde beslisser voor Ethiek & Privacy."
    assert told not in plain_on(staged_screen("zaak", "sara", zaak=reference))

    leave(stage, EDO)

    assert told in plain_on(staged_screen("zaak", "sara", zaak=reference))


def test_cases_are_references_and_statuses_only(stage: Stage, staged_screen: Screen) -> None:
    shown = plain_on(staged_screen("beheer", "bea"))

    assert all(reference in shown for reference in stage.scenes.values())
    assert "Zoeken in eigen beelden" not in shown
    assert UNIT not in shown
