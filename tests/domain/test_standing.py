"""Where a case stands: the banner, who is next, and until when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    NOW,
    REASON,
    TODAY,
    a_case,
    a_condition,
    a_permit,
    a_signature,
    advised,
    an_advice,
    completed,
    completion_requested,
    done,
    evaluated,
    expired,
    half_judged,
    half_signed,
    heard,
    in_decision,
    in_execution,
    invited,
    issued,
    negative,
    out_of_scope,
    permitted,
    resume_requested,
    revoked,
    rules_with,
    scope_claimed,
    signing,
    submitted,
    supplement,
    suspended,
)
from cast import (
    ANNA,
    BRAM,
    DINA,
    EDO,
    SARA,
    TESS,
)

from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.conditions import open_before_start, pressing
from toets.domain.deeds import (
    ReportChange,
    ReportCondition,
    SettleCondition,
    Withdraw,
)
from toets.domain.facts import (
    Aspect,
    Condition,
    Moment,
    Opinion,
    Period,
)
from toets.domain.person import Seat
from toets.domain.standing import (
    Next,
    Permission,
    Standing,
    Turn,
    next_up,
    seats_that_judged,
    standing,
)
from toets.domain.tasks import task
from toets.domain.workflow import (
    PERMISSION_HOLDS,
    WAS_PERMITTED,
    Status,
)
from toets.errors import Obstacle

REACTION_DUE = date(2026, 9, 15)
ADVICE_DUE = date(2026, 10, 13)
A_CHANGE = ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme.")
JUDGEMENT_DUE = date(2026, 9, 21)
SUPPLEMENT_DUE = date(2026, 9, 30)


def weekly() -> Condition:
    return a_condition("Tel.", moment=Moment.DURING, interval="elke week", period=Period.WEEK)


def reported(case: Case, number: int = 1, occurrence: date | None = None) -> Case:
    return done(case, ANNA, ReportCondition(number, occurrence, "Gemeten."))


def settled(case: Case, *, met: bool, reports: int = 1) -> Case:
    deed = SettleCondition(1, None, met=met, reasons=REASON, reports=reports)
    return done(case, TESS, deed)


# May it be carried out?


@pytest.mark.parametrize(
    "status", [status for status in Status if status not in WAS_PERMITTED | {Status.OUT_OF_SCOPE}]
)
def test_the_ban_is_the_normal_state(status: Status) -> None:
    assert standing(IN_STATUS[status](), NOW) == Standing(Permission.MAY_NOT, status.value)


@pytest.mark.parametrize(
    "status", [Status.SUSPENDED, Status.REVOKED, Status.EXPIRED, Status.COMPLETED]
)
def test_a_permission_that_was_stopped_or_ended_allows_nothing(status: Status) -> None:
    found = standing(IN_STATUS[status](), NOW)

    assert found == Standing(Permission.MAY_NOT, status.value, END)


def test_a_permission_that_was_given_up_is_none() -> None:
    given_up = done(permitted(), ANNA, Withdraw(REASON))

    assert standing(given_up, NOW) == Standing(Permission.MAY_NOT, "withdrawn")


def test_a_confirmed_exit_falls_outside_the_rules() -> None:
    assert standing(out_of_scope(), NOW) == Standing(Permission.OUTSIDE, "out_of_scope")


def test_execution_may_start_with_both_signatures_and_the_document() -> None:
    assert standing(permitted(), NOW) == Standing(Permission.MAY, "permitted", END)


@pytest.mark.parametrize("kind", [None, "refusal", "use"])
def test_without_the_document_nothing_starts(kind: str | None) -> None:
    case = replace(permitted(), documents=())
    case = issued(case, kind) if kind else case

    assert standing(case, NOW) == Standing(Permission.NOT_YET, "not_issued", END)


def test_a_condition_before_the_start_holds_it_up_until_it_is_met() -> None:
    case = permitted(a_condition(), weekly())
    held_up = [case, reported(case), settled(case, met=False, reports=0)]

    for found in held_up:
        expected = open_before_start(found, TODAY)
        assert len(expected) == 1
        assert standing(found, NOW) == Standing(Permission.NOT_YET, "conditions", END, expected)
    met = settled(reported(case), met=True)
    assert standing(met, NOW) == Standing(Permission.MAY, "permitted", END)


@pytest.mark.parametrize("moment", [Moment.DURING, Moment.AT_END])
def test_a_condition_for_later_does_not_hold_up_the_start(moment: Moment) -> None:
    case = permitted(a_condition(moment=moment, interval="elke maand"))

    assert standing(case, NOW) == Standing(Permission.MAY, "permitted", END)


def test_a_use_that_runs_carries_the_duties_that_ask_for_something() -> None:
    case, later = in_execution(permitted(weekly())), NOW + timedelta(days=8)

    first, second = pressing(case, TODAY + timedelta(days=8))

    assert standing(case, later) == Standing(Permission.MAY, "in_execution", END, (first, second))
    assert (first.is_overdue, second.is_overdue) == (True, False)


def test_a_use_that_runs_does_not_look_for_the_document_again() -> None:
    case = replace(in_execution(), documents=())

    assert standing(case, NOW) == Standing(Permission.MAY, "in_execution", END)


def test_after_the_end_the_duties_at_the_end_are_carried() -> None:
    case = revoked(permitted(a_condition(moment=Moment.AT_END)))

    assert standing(case, NOW) == Standing(
        Permission.MAY_NOT, "revoked", END, pressing(case, TODAY)
    )
    assert len(pressing(case, TODAY)) == 1


def test_the_earliest_end_date_of_the_two_counts() -> None:
    case = in_decision()
    case = done(case, DINA, a_permit(case))
    case = done(case, EDO, a_permit(case, valid_until=date(2026, 12, 31)))
    for holder in (DINA, EDO):
        case = done(case, holder, a_signature(case))

    assert standing(case, NOW).valid_until == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("moment", "permission"),
    [
        (end_of_day(END) - timedelta(microseconds=1), Permission.MAY),
        (end_of_day(END), Permission.MAY_NOT),
        (datetime(2027, 3, 1, 22, 59, 59, tzinfo=UTC), Permission.MAY),
        (datetime(2027, 3, 1, 23, 0, tzinfo=UTC), Permission.MAY_NOT),
    ],
)
@pytest.mark.parametrize("case", [permitted(), in_execution()], ids=["permitted", "running"])
def test_a_permission_ends_with_its_last_day_in_amsterdam_whatever_the_status_says(
    case: Case, moment: datetime, permission: Permission
) -> None:
    assert standing(case, moment).permission is permission


@pytest.mark.parametrize(
    "status", [Status.PERMITTED, Status.IN_EXECUTION, Status.SUSPENDED, Status.EXPIRED]
)
def test_an_expired_permission_names_its_last_day(status: Status) -> None:
    found = standing(IN_STATUS[status](), end_of_day(END))

    assert found == Standing(Permission.MAY_NOT, "expired", END)


@pytest.mark.parametrize("status", [Status.REVOKED, Status.COMPLETED])
def test_what_was_ended_before_does_not_become_expired(status: Status) -> None:
    assert standing(IN_STATUS[status](), end_of_day(END)).reason == status.value


@pytest.mark.parametrize("status", sorted(WAS_PERMITTED))
def test_who_sees_no_facts_is_told_of_no_permission(status: Status) -> None:
    hidden = replace(IN_STATUS[status](), facts=(), documents=())

    assert standing(hidden, NOW) == Standing(Permission.MAY_NOT, status.value)


# Who is next?


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (a_case(), Next(Turn.AUTHORS, None)),
        (supplement(), Next(Turn.AUTHORS, SUPPLEMENT_DUE)),
        (scope_claimed(), Next(Turn.SECRETARY_AND_LEGAL_MEMBER, ADVICE_DUE)),
        (advised(), Next(Turn.SECRETARY, ADVICE_DUE)),
        (invited(), Next(Turn.AUTHORS, REACTION_DUE)),
        (heard(), Next(Turn.SECRETARY, ADVICE_DUE)),
        (in_decision(), Next(Turn.HOLDERS, JUDGEMENT_DUE)),
        (signing(), Next(Turn.HOLDERS, None)),
        (negative(), Next(Turn.NOBODY, None)),
        (replace(permitted(), documents=()), Next(Turn.NOBODY, None)),
        (permitted(), Next(Turn.AUTHORS, None)),
        (permitted(a_condition(due=REACTION_DUE)), Next(Turn.AUTHORS, REACTION_DUE)),
        (reported(permitted(a_condition())), Next(Turn.COMMUNITY, None)),
        (in_execution(), Next(Turn.AUTHORS, None)),
        (in_execution(permitted(weekly())), Next(Turn.AUTHORS, date(2026, 9, 8))),
        (
            reported(in_execution(permitted(weekly())), 1, date(2026, 9, 8)),
            Next(Turn.COMMUNITY, None),
        ),
        (done(in_execution(), ANNA, A_CHANGE), Next(Turn.SECRETARY, None)),
        (completion_requested(), Next(Turn.SECRETARY, None)),
        (suspended(), Next(Turn.HOLDERS, None)),
        (resume_requested(), Next(Turn.HOLDERS, None)),
        (revoked(), Next(Turn.AUTHORS, date(2026, 9, 29))),
        (evaluated(revoked()), Next(Turn.NOBODY, None)),
        (revoked(permitted()), Next(Turn.NOBODY, None)),
        (
            revoked(permitted(a_condition(moment=Moment.AT_END))),
            Next(Turn.AUTHORS, date(2026, 9, 29)),
        ),
        (completed(), Next(Turn.NOBODY, None)),
    ],
)
def test_who_is_next_and_until_when(case: Case, expected: Next) -> None:
    assert next_up(case, NOW) == expected


def test_what_is_late_goes_before_what_waits_for_another() -> None:
    case = completion_requested(in_execution(permitted(weekly())))

    assert next_up(case, NOW) == Next(Turn.SECRETARY, None)
    late = NOW + timedelta(days=8)
    assert next_up(case, late) == Next(Turn.AUTHORS, date(2026, 9, 8))


@pytest.mark.parametrize("status", sorted(PERMISSION_HOLDS))
def test_nobody_is_next_when_the_expiry_follows_by_itself(status: Status) -> None:
    assert next_up(IN_STATUS[status](), end_of_day(END)) == Next(Turn.NOBODY, None)


def test_after_the_expiry_the_authors_evaluate_within_the_term() -> None:
    assert next_up(expired(), end_of_day(END)) == Next(Turn.AUTHORS, date(2027, 3, 31))


def test_who_is_next_never_tells_which_holder_has_acted() -> None:
    assert next_up(half_judged(), NOW) == next_up(in_decision(), NOW)
    assert next_up(half_signed(), NOW) == next_up(signing(), NOW)


def test_the_community_is_next_while_advices_lack_and_it_says_which() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    assert next_up(case, NOW) == Next(
        Turn.COMMUNITY,
        ADVICE_DUE,
        (
            Obstacle.of("quorum.short", lacking=2),
            Obstacle.of("quorum.discipline", discipline="ethisch"),
            Obstacle.of("quorum.discipline", discipline="technisch"),
        ),
    )


def test_a_negative_outcome_without_a_quorum_is_still_with_the_community() -> None:
    case = submitted(rules=rules_with(supplement_limit=0))
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT))

    assert next_up(case, NOW).turn is Turn.COMMUNITY
    assert task(case, SARA, NOW) is None


def test_the_seats_that_judged_are_known_to_who_may_know() -> None:
    assert seats_that_judged(in_decision()) == frozenset()
    assert seats_that_judged(half_judged()) == {Seat.DIGITALISERING}
    assert seats_that_judged(signing()) == set(Seat)
