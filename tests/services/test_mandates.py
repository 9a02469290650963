"""Deputies of the holders: who may make somebody one, for how long, and what they may then do."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import NOW, TODAY, a_permit, a_signature
from cast import ANNA, BEA, BRAM, DINA, EDO, FLEUR, SARA, WOUT, a_person
from stage import PASSWORD, Stage

from toets.domain.audit import SYSTEM_CHAIN, Event
from toets.domain.mandate import KeptMandate, Mandate
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.domain.sight import Sight
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, NotFoundError, TransitionRefusedError
from toets.services.peopling import NewAccount
from toets.store import people
from toets.store.tables import PersonRow

BOB = a_person("P085", "Bob Tweede", Role.ADMIN)
VERA = a_person("P081", "Vera Vervanger", Role.INITIATOR)
LAST = date(2026, 9, 30)
MANDATE = Mandate(Seat.DIGITALISERING, DINA.number, VERA.number, TODAY, LAST, "MD-2026-17")
FOR_DINA = OnBehalf(Seat.DIGITALISERING, DINA.number, "MD-2026-17")
FOR_EDO = replace(MANDATE, seat=Seat.ETHIEK_PRIVACY, holder=EDO.number, document="MD-2026-18")


@pytest.fixture(autouse=True)
def newcomers(stage: Stage) -> None:
    """Let a second administrator and somebody to stand in come to work here."""
    accounts = [NewAccount(BOB, "bob", PASSWORD), NewAccount(VERA, "vera", PASSWORD)]
    stage.toets.people.add(accounts, added_by="TEST")


def given(stage: Stage, mandate: Mandate = MANDATE) -> int:
    """Register and confirm a mandate."""
    number = stage.toets.mandating.register(stage.actor(BEA), mandate)
    stage.toets.mandating.confirm(stage.actor(BOB), number)
    return number


def on_behalf(stage: Stage) -> OnBehalf | None:
    return stage.toets.people.everyone()[VERA.number].on_behalf


def kept(stage: Stage, number: int) -> KeptMandate:
    return next(m for m in stage.toets.mandating.all(stage.actor(BEA)) if m.number == number)


def last_line(stage: Stage) -> Event:
    return stage.events(SYSTEM_CHAIN)[-1]


# Giving and ending.


def test_a_mandate_counts_once_another_administrator_confirmed_it(stage: Stage) -> None:
    number = stage.toets.mandating.register(stage.actor(BEA), MANDATE)
    waiting = on_behalf(stage)
    stage.toets.mandating.confirm(stage.actor(BOB), number)

    deputy = stage.toets.people.everyone()[VERA.number]
    assert waiting is None
    assert (deputy.on_behalf, deputy.seat) == (FOR_DINA, Seat.DIGITALISERING)
    assert kept(stage, number) == KeptMandate(
        number,
        MANDATE,
        registered_by=BEA.number,
        registered_at=NOW,
        confirmed_by=BOB.number,
        confirmed_at=NOW,
    )


def test_registering_and_confirming_are_an_event_each_with_all_that_was_decided(
    stage: Stage,
) -> None:
    number = given(stage)

    first, second = stage.events(SYSTEM_CHAIN)[-2:]
    assert [(e.actor, e.action, e.refused) for e in (first, second)] == [
        (BEA.number, "register_mandate", False),
        (BOB.number, "confirm_mandate", False),
    ]
    told = json.loads(first.note)
    assert told["number"] == number
    assert told["mandate"] == {
        "seat": "digitalisering",
        "holder": DINA.number,
        "deputy": VERA.number,
        "first_day": "2026-09-01",
        "last_day": "2026-09-30",
        "document": "MD-2026-17",
    }
    assert json.loads(second.note)["confirmed_by"] == BOB.number
    assert stage.toets.auditing.verify().breaks == ()


def refused(stage: Stage, action: str, act: Callable[[], object], *codes: str) -> None:
    """Demand that the act is refused for these reasons, and leaves one line only."""
    before, log = stage.rows(), stage.events(SYSTEM_CHAIN)
    with pytest.raises((InputRefusedError, NotFoundError)) as caught:
        act()
    assert stage.rows() == before
    assert stage.events(SYSTEM_CHAIN)[:-1] == log
    line = last_line(stage)
    assert (line.action, line.refused, line.obstacles) == (action, True, codes)
    if isinstance(caught.value, InputRefusedError):
        assert tuple(obstacle.code for obstacle in caught.value.obstacles) == codes
    else:
        assert codes == ("rights.unseen",)


def test_the_same_administrator_does_not_confirm(stage: Stage) -> None:
    mandating = stage.toets.mandating
    number = mandating.register(stage.actor(BEA), MANDATE)

    refused(
        stage,
        "confirm_mandate",
        lambda: mandating.confirm(stage.actor(BEA), number),
        "mandate.second_person",
    )
    assert on_behalf(stage) is None


def test_everything_wrong_with_a_mandate_is_told_at_once(stage: Stage) -> None:
    wrong = Mandate(
        Seat.ETHIEK_PRIVACY, DINA.number, BRAM.number, date(2026, 8, 31), date(2026, 8, 30), " "
    )

    refused(
        stage,
        "register_mandate",
        lambda: stage.toets.mandating.register(stage.actor(BEA), wrong),
        "mandate.days",
        "mandate.backdated",
        "mandate.document",
        "mandate.holder",
        "mandate.deputy_role",
    )


@pytest.mark.parametrize("person", [ANNA, SARA, DINA, FLEUR, WOUT, VERA], ids=lambda p: p.name)
def test_only_administrators_register_confirm_and_deny(stage: Stage, person: Person) -> None:
    mandating, actor = stage.toets.mandating, stage.actor(person)
    number = mandating.register(stage.actor(BEA), MANDATE)

    unseen = "rights.unseen"
    refused(stage, "register_mandate", lambda: mandating.register(actor, MANDATE), unseen)
    refused(stage, "confirm_mandate", lambda: mandating.confirm(actor, number), unseen)
    refused(stage, "deny_mandate", lambda: mandating.deny(actor, number, "Nee."), unseen)


@pytest.mark.parametrize("person", [ANNA, SARA, EDO, FLEUR, VERA], ids=lambda p: p.name)
def test_only_its_holder_or_an_administrator_ends_a_mandate(stage: Stage, person: Person) -> None:
    mandating, number = stage.toets.mandating, given(stage)

    refused(
        stage,
        "end_mandate",
        lambda: mandating.end_early(stage.actor(person), number, "Nee."),
        "rights.unseen",
    )
    assert on_behalf(stage) == FOR_DINA


@pytest.mark.parametrize("person", [DINA, BEA, BOB], ids=lambda p: p.name)
def test_a_mandate_that_is_ended_stops_at_once(stage: Stage, person: Person) -> None:
    number = given(stage)
    stage.clock.advance(days=2)

    stage.toets.mandating.end_early(stage.actor(person), number, "Eerder terug.")

    after = kept(stage, number)
    assert on_behalf(stage) is None
    assert (after.ended_by, after.ended_at, after.end_reasons) == (
        person.number,
        stage.clock(),
        "Eerder terug.",
    )
    line = last_line(stage)
    assert (line.actor, line.action) == (person.number, "end_mandate")
    assert json.loads(line.note)["end_reasons"] == "Eerder terug."


def test_a_denied_mandate_never_counts_and_is_not_confirmed_later(stage: Stage) -> None:
    mandating = stage.toets.mandating
    number = mandating.register(stage.actor(BEA), MANDATE)

    mandating.deny(stage.actor(BOB), number, "Het document ontbreekt.")

    assert kept(stage, number).was_denied
    assert last_line(stage).action == "deny_mandate"
    refused(
        stage,
        "confirm_mandate",
        lambda: mandating.confirm(stage.actor(BOB), number),
        "mandate.decided",
    )
    assert on_behalf(stage) is None


def test_a_mandate_that_passed_is_not_confirmed(stage: Stage) -> None:
    mandating = stage.toets.mandating
    number = mandating.register(stage.actor(BEA), MANDATE)
    stage.clock.now = datetime(2026, 9, 30, 22, 0, tzinfo=UTC)  # midnight in Amsterdam

    refused(
        stage,
        "confirm_mandate",
        lambda: mandating.confirm(stage.actor(BOB), number),
        "mandate.past",
    )


def test_a_mandate_that_does_not_exist_is_not_found(stage: Stage) -> None:
    mandating, bea = stage.toets.mandating, stage.actor(BEA)

    refused(stage, "confirm_mandate", lambda: mandating.confirm(bea, 99), "rights.unseen")
    refused(stage, "end_mandate", lambda: mandating.end_early(bea, 99, "Nee."), "rights.unseen")


def test_administrators_holders_and_the_secretary_see_every_mandate(stage: Stage) -> None:
    first = given(stage)
    second = stage.toets.mandating.register(stage.actor(BOB), replace(FOR_EDO, deputy=WOUT.number))

    for person in (BEA, BOB, DINA, EDO, SARA):
        numbers = [m.number for m in stage.toets.mandating.all(stage.actor(person))]
        assert numbers == [second, first]


@pytest.mark.parametrize("person", [ANNA, BRAM, FLEUR, WOUT, VERA], ids=lambda p: p.name)
def test_to_others_there_are_no_mandates(stage: Stage, person: Person) -> None:
    given(stage)

    with pytest.raises(NotFoundError) as caught:
        stage.toets.mandating.all(stage.actor(person))

    assert caught.value.kind == "mandate"


# Nobody for two seats.


def test_nobody_gets_both_seats_by_mandates(stage: Stage) -> None:
    given(stage)

    refused(
        stage,
        "register_mandate",
        lambda: stage.toets.mandating.register(stage.actor(BEA), FOR_EDO),
        "mandate.overlap",
    )


def test_a_holder_gets_the_other_seat_not_by_a_mandate_either(stage: Stage) -> None:
    refused(
        stage,
        "register_mandate",
        lambda: stage.toets.mandating.register(
            stage.actor(BEA), replace(FOR_EDO, deputy=DINA.number)
        ),
        "mandate.deputy_role",
    )


def test_a_deputy_who_judged_for_one_seat_never_judges_that_case_for_the_other(
    stage: Stage,
) -> None:
    number, reference = given(stage), stage.scenes["in_decision"]
    stage.act(VERA, reference, a_permit(stage.case(reference)))
    stage.toets.mandating.end_early(stage.actor(BEA), number, "Wisselt van portefeuille.")
    given(stage, FOR_EDO)
    before = stage.case(reference)

    with pytest.raises(TransitionRefusedError):
        stage.act(VERA, reference, a_permit(before))

    assert stage.case(reference) == before


def test_a_deputy_who_became_a_member_of_the_community_decides_nothing(stage: Stage) -> None:
    given(stage)
    with stage.toets.context.database.writing() as tx:
        people.grant(tx, VERA.number, Role.COMMUNITY_MEMBER, "ethisch", "TEST", NOW)
    reference = stage.scenes["in_decision"]

    with stage.refusing(VERA, reference, "judge_permit", "roles.holder"):
        stage.act(VERA, reference, a_permit(stage.case(reference)))


# What a deputy does, and until when.


def test_a_deputy_judges_and_signs_on_behalf_of_the_holder(stage: Stage) -> None:
    given(stage)
    reference = stage.scenes["in_decision"]

    stage.act(VERA, reference, a_permit(stage.case(reference)))
    stage.act(EDO, reference, a_permit(stage.case(reference)))
    stage.act(VERA, reference, a_signature(stage.case(reference)))
    stage.act(EDO, reference, a_signature(stage.case(reference)))

    case = stage.case(reference)
    assert case.status is Status.PERMITTED
    assert [(v.person, v.seat, v.on_behalf) for v in (*case.verdicts, *case.signatures)] == [
        (VERA.number, Seat.DIGITALISERING, FOR_DINA),
        (EDO.number, Seat.ETHIEK_PRIVACY, None),
    ] * 2


def test_a_verdict_stands_with_its_mandate_after_the_mandate_ended(stage: Stage) -> None:
    number, reference = given(stage), stage.scenes["in_decision"]
    stage.act(VERA, reference, a_permit(stage.case(reference)))

    stage.toets.mandating.end_early(stage.actor(DINA), number, "Eerder terug.")
    stage.act(EDO, reference, a_permit(stage.case(reference)))
    stage.act(DINA, reference, a_signature(stage.case(reference)))
    stage.act(EDO, reference, a_signature(stage.case(reference)))

    case = stage.case(reference)
    assert case.status is Status.PERMITTED
    assert [verdict.on_behalf for verdict in case.verdicts] == [FOR_DINA, None]
    assert [signature.on_behalf for signature in case.signatures] == [None, None]


@pytest.mark.parametrize(
    ("last_day", "midnight"),
    [
        (LAST, datetime(2026, 9, 30, 22, 0, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, 0, tzinfo=UTC)),
        (date(2026, 12, 31), datetime(2026, 12, 31, 23, 0, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, 0, tzinfo=UTC)),
    ],
    ids=["a day", "winter time begins", "last day of the year", "summer time begins"],
)
def test_a_deputy_judges_until_midnight_of_the_last_day_and_not_after(
    stage: Stage, last_day: date, midnight: datetime
) -> None:
    given(stage, replace(MANDATE, last_day=last_day))
    permit = replace(a_permit(stage.case(stage.scenes["in_decision"])), valid_until=None)
    permit = replace(permit, valid_until=date(2028, 3, 1))

    stage.clock.now = midnight
    with stage.not_finding(VERA, stage.scenes["in_decision"], "judge_permit"):
        stage.act(VERA, stage.scenes["in_decision"], permit)
    stage.clock.now = midnight - timedelta(minutes=1)
    stage.act(VERA, stage.scenes["in_decision"], permit)

    (verdict,) = stage.case(stage.scenes["in_decision"]).verdicts
    assert (verdict.on_behalf, verdict.at) == (FOR_DINA, midnight - timedelta(minutes=1))


def test_what_counts_is_the_moment_in_the_transaction_not_of_the_sign_in(stage: Stage) -> None:
    given(stage, replace(MANDATE, last_day=TODAY))
    stage.clock.now = datetime(2026, 9, 1, 21, 58, tzinfo=UTC)
    actor = stage.toets.signing_in.who(stage.toets.signing_in.sign_in("vera", PASSWORD)).actor
    reference = stage.scenes["in_decision"]
    seen = stage.toets.reading.open(actor, reference)

    stage.clock.advance(minutes=2)

    assert seen.sight is Sight.FULL
    with stage.not_finding(VERA, reference, "judge_permit"):
        stage.toets.proceedings.act(actor, reference, a_permit(seen.case))


def test_a_mandate_is_not_worth_anything_before_its_first_day(stage: Stage) -> None:
    given(stage, replace(MANDATE, first_day=date(2026, 9, 2)))
    reference = stage.scenes["in_decision"]

    stage.clock.now = datetime(2026, 9, 1, 21, 59, tzinfo=UTC)
    with stage.not_finding(VERA, reference, "judge_permit"):
        stage.act(VERA, reference, a_permit(stage.case(reference)))
    stage.clock.now = datetime(2026, 9, 1, 22, 0, tzinfo=UTC)
    stage.act(VERA, reference, a_permit(stage.case(reference)))

    assert [verdict.on_behalf for verdict in stage.case(reference).verdicts] == [FOR_DINA]


def test_a_holder_who_loses_the_seat_has_no_deputy_any_more(stage: Stage) -> None:
    given(stage)
    with stage.toets.context.database.writing() as tx:
        people.revoke(tx, DINA.number, Role.HOLDER_DIGITALISERING, NOW)

    assert on_behalf(stage) is None


@pytest.mark.parametrize("leaver", [DINA, VERA], ids=lambda p: p.name)
def test_a_mandate_is_void_when_holder_or_deputy_left(stage: Stage, leaver: Person) -> None:
    given(stage)
    with stage.toets.context.database.writing() as tx:
        row = tx.get_one(PersonRow, leaver.number)
        row.active = False
        tx.add(row)

    found = stage.toets.people.everyone()

    assert VERA.number not in found or found[VERA.number].on_behalf is None
    assert leaver.number not in found


def test_a_deputy_who_gets_the_seat_acts_for_nobody_else(stage: Stage) -> None:
    given(stage)
    with stage.toets.context.database.writing() as tx:
        people.grant(tx, VERA.number, Role.HOLDER_DIGITALISERING, "", "TEST", NOW)

    deputy = stage.toets.people.everyone()[VERA.number]

    assert (deputy.on_behalf, deputy.seat) == (None, Seat.DIGITALISERING)
