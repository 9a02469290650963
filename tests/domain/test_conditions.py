"""Conditions as items: which turns there are on which day, what is due when, and how each stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    TODAY,
    a_condition,
    completed,
    done,
    evaluated,
    in_decision,
    in_execution,
    permitted,
    rules_with,
    submitted,
    suspended,
)
from cast import ANNA, DINA, SARA, TESS

from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.conditions import (
    ConditionItem,
    ItemState,
    condition_items,
    ended_by,
    evaluation_due,
    evidence_key,
    is_before_start_met,
    item_of,
    open_before_start,
    pressing,
    started_on,
)
from toets.domain.deeds import (
    Complete,
    Expire,
    ReportCondition,
    RequestCompletion,
    Revoke,
    SettleCondition,
    Start,
)
from toets.domain.facts import Condition, ConditionReported, ConditionSettled, Moment, Period
from toets.domain.person import the_system
from toets.domain.questionnaire import Terms

BEFORE = a_condition("Meet.")
AT_END = a_condition("Wis.", moment=Moment.AT_END)
UNTIMED = a_condition("Let op.", moment=Moment.DURING, interval="altijd")


def each(period: Period) -> Condition:
    return a_condition("Tel.", moment=Moment.DURING, interval="steeds", period=period)


def started(moment: datetime, *conditions: Condition, until: date = date(2040, 1, 1)) -> Case:
    return done(permitted(*conditions, until=until), ANNA, Start(), moment)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, 0, tzinfo=UTC)


def turns(case: Case, today: date) -> list[date | None]:
    return [item.occurrence for item in condition_items(case, today)]


def report(case: Case, at: datetime = NOW) -> Case:
    return done(case, ANNA, ReportCondition(1, None, "Gemeten."), at)


def settle(case: Case, *, met: bool, at: datetime = NOW, reports: int = 1) -> Case:
    deed = SettleCondition(1, None, met=met, reasons=REASON, reports=reports)
    return done(case, TESS, deed, at)


# Which items there are.


@pytest.mark.parametrize("case", [submitted(), in_decision()])
def test_before_both_permit_there_are_no_duties(case: Case) -> None:
    assert condition_items(case, TODAY) == ()


def test_a_duty_that_nobody_reported_is_open() -> None:
    assert condition_items(permitted(BEFORE), TODAY) == (
        ConditionItem(
            number=1,
            condition=BEFORE,
            occurrence=None,
            due=None,
            reports=(),
            settled=(),
            state=ItemState.OPEN,
            is_overdue=False,
        ),
    )


def test_duties_are_numbered_by_moment_as_the_document_prints_them() -> None:
    case = permitted(AT_END, UNTIMED, BEFORE)

    found = [(item.number, item.condition.text) for item in condition_items(case, TODAY)]

    assert found == [(1, "Meet."), (2, "Let op."), (3, "Wis.")]
    assert item_of(case, 3, None, TODAY) == condition_items(case, TODAY)[2]
    assert item_of(case, 4, None, TODAY) is None
    assert item_of(case, 3, TODAY, TODAY) is None
    assert evidence_key(3) == "voorwaarde.3"


def test_before_the_start_a_repeated_duty_has_no_turns() -> None:
    assert turns(permitted(each(Period.WEEK)), TODAY + timedelta(days=90)) == []


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period.WEEK, [date(2027, 2, 7), date(2027, 2, 14)]),
        (Period.MONTH, [date(2027, 2, 28)]),
        (Period.QUARTER, [date(2027, 4, 30)]),
        (Period.HALF_YEAR, [date(2027, 7, 31)]),
        (Period.YEAR, [date(2028, 1, 31)]),
    ],
)
def test_a_turn_lasts_a_period_from_the_start(period: Period, expected: list[date]) -> None:
    case = started(noon(date(2027, 1, 31)), each(period))

    assert turns(case, date(2027, 2, 10)) == expected


def test_months_are_counted_from_the_start_so_that_short_ones_shorten_nothing_else() -> None:
    case = started(noon(date(2027, 12, 31)), each(Period.MONTH))

    assert turns(case, date(2028, 5, 1)) == [
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
        date(2028, 4, 30),
        date(2028, 5, 31),
    ]


def test_a_year_from_the_29th_of_february_ends_on_the_28th_until_the_next_leap_year() -> None:
    case = started(noon(date(2028, 2, 29)), each(Period.YEAR))

    assert turns(case, date(2032, 2, 29)) == [
        date(2029, 2, 28),
        date(2030, 2, 28),
        date(2031, 2, 28),
        date(2032, 2, 29),
    ]


def test_turns_go_on_over_the_end_of_a_year() -> None:
    case = started(noon(date(2026, 12, 28)), each(Period.WEEK))

    assert turns(case, date(2027, 1, 5)) == [date(2027, 1, 4), date(2027, 1, 11)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 9, 8), [date(2026, 9, 8)]),
        (date(2026, 9, 9), [date(2026, 9, 8), date(2026, 9, 15)]),
    ],
)
def test_the_next_turn_begins_on_the_day_after_the_last_is_due(
    today: date, expected: list[date]
) -> None:
    assert turns(started(NOW, each(Period.WEEK)), today) == expected


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        # The clock goes back in the night of 25 October 2026, and forward in that of 28 March 2027.
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 31)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 11, 2)),
        (datetime(2027, 3, 27, 23, 0, tzinfo=UTC), date(2027, 4, 4)),
        (datetime(2027, 3, 28, 21, 59, tzinfo=UTC), date(2027, 4, 4)),
        (datetime(2027, 3, 28, 22, 0, tzinfo=UTC), date(2027, 4, 5)),
    ],
)
def test_the_start_is_an_amsterdam_day_also_when_the_clock_changes(
    moment: datetime, first: date
) -> None:
    case = started(moment, each(Period.WEEK))

    assert turns(case, started_on(case, date(2030, 1, 1)) or TODAY) == [first]


def test_turns_go_on_during_a_suspension() -> None:
    case = suspended(started(NOW, each(Period.WEEK)))

    assert len(turns(case, TODAY + timedelta(days=20))) == 3


def test_turns_end_with_a_revocation_and_the_turn_that_ran_is_the_last() -> None:
    case = done(started(NOW, each(Period.WEEK)), DINA, Revoke(REASON), noon(date(2026, 9, 10)))

    assert turns(case, date(2027, 1, 1)) == [date(2026, 9, 8), date(2026, 9, 15)]


def test_turns_end_with_the_validity_before_anybody_recorded_the_expiry() -> None:
    case = started(NOW, each(Period.WEEK), until=date(2026, 9, 10))

    expected = [date(2026, 9, 8), date(2026, 9, 15)]
    assert turns(case, date(2027, 1, 1)) == expected
    late = done(case, the_system(), Expire(), noon(date(2026, 12, 1)))
    assert turns(late, date(2027, 1, 1)) == expected


# As of an earlier day.


def test_an_earlier_day_knows_nothing_of_what_came_later() -> None:
    case = started(noon(date(2026, 9, 3)), replace(AT_END, text="Wis."), each(Period.WEEK))
    case = done(case, DINA, Revoke(REASON), noon(date(2026, 9, 20)))

    assert turns(case, date(2026, 9, 2)) == [None]
    assert turns(case, date(2026, 9, 3)) == [date(2026, 9, 10), None]
    assert [i.due for i in condition_items(case, date(2026, 9, 19))][-1] is None
    assert [i.due for i in condition_items(case, date(2026, 9, 20))][-1] == date(2026, 10, 16)


def test_reports_and_findings_count_from_their_own_day() -> None:
    day_2, day_3 = NOW + timedelta(days=1), NOW + timedelta(days=2)
    case = settle(report(permitted(BEFORE), day_2), met=True, at=day_3)

    states = [condition_items(case, TODAY + timedelta(days=n))[0].state for n in range(3)]

    assert states == [ItemState.OPEN, ItemState.REPORTED, ItemState.MET]


# How a duty stands.


def test_an_item_carries_its_reports_and_findings_in_order() -> None:
    case = report(settle(report(permitted(BEFORE)), met=False))

    (item,) = condition_items(case, TODAY)

    assert item.reports == case.of(ConditionReported)
    assert item.settled == case.of(ConditionSettled)
    assert (len(item.reports), len(item.settled)) == (2, 1)


def test_what_came_last_counts_also_within_one_moment() -> None:
    case = permitted(BEFORE)
    states = [condition_items(case, TODAY)[0].state]

    for step in (
        report,
        lambda now: settle(now, met=False),
        report,
        lambda now: settle(now, met=True, reports=2),
        lambda now: settle(now, met=False, reports=2),
    ):
        case = step(case)
        states.append(condition_items(case, TODAY)[0].state)

    assert states == [
        ItemState.OPEN,
        ItemState.REPORTED,
        ItemState.NOT_MET,
        ItemState.REPORTED,
        ItemState.MET,
        ItemState.NOT_MET,
    ]


def test_the_start_waits_for_every_duty_before_it() -> None:
    case = permitted(BEFORE, AT_END, UNTIMED)

    assert [item.number for item in open_before_start(case, TODAY)] == [1]
    assert not is_before_start_met(report(case), TODAY)
    assert is_before_start_met(settle(report(case), met=True), TODAY)
    assert not is_before_start_met(settle(case, met=False, reports=0), TODAY)


# What is due when.


@pytest.mark.parametrize(
    ("days_after", "is_overdue"),
    [(0, False), (1, True)],
)
def test_a_duty_is_late_on_the_day_after_its_last(days_after: int, is_overdue: object) -> None:
    last = date(2026, 9, 10)
    today = last + timedelta(days=days_after)

    (item,) = condition_items(permitted(replace(BEFORE, due=last)), today)

    assert (item.due, item.is_overdue) == (last, bool(is_overdue))


def test_only_what_waits_for_the_authors_is_late() -> None:
    due, today = date(2026, 9, 10), date(2026, 9, 20)
    case = permitted(replace(BEFORE, due=due))

    def is_late(now: Case) -> bool:
        return condition_items(now, today)[0].is_overdue

    assert is_late(case)
    assert not is_late(report(case))
    assert not is_late(settle(report(case), met=True))
    assert is_late(settle(report(case), met=False))


def test_a_turn_is_due_on_its_last_day() -> None:
    found = condition_items(started(NOW, each(Period.WEEK)), date(2026, 9, 9))

    assert [(i.occurrence, i.due, i.is_overdue) for i in found] == [
        (date(2026, 9, 8), date(2026, 9, 8), True),
        (date(2026, 9, 15), date(2026, 9, 15), False),
    ]


@pytest.mark.parametrize(
    ("ended", "due"),
    [
        (date(2026, 9, 10), date(2026, 10, 8)),
        (date(2026, 12, 24), date(2027, 1, 25)),  # Christmas and New Year's Day do not count
        (date(2027, 5, 4), date(2027, 6, 4)),  # nor 5 May, Ascension Day and Whit Monday
    ],
)
def test_a_duty_at_the_end_is_due_so_many_working_days_after_it(ended: date, due: date) -> None:
    case = done(started(NOW, AT_END), DINA, Revoke(REASON), noon(ended))

    (item,) = condition_items(case, ended)

    assert (item.due, item.is_overdue) == (due, False)
    assert condition_items(case, due + timedelta(days=1))[0].is_overdue


def test_the_term_at_the_end_is_the_procedures() -> None:
    terms = replace(rules_with().procedure.terms, at_end=5)
    assert isinstance(terms, Terms)
    case = permitted(AT_END, case=in_decision(submitted(rules=rules_with(terms=terms))))

    revoked = done(case, DINA, Revoke(REASON))

    assert condition_items(revoked, TODAY)[0].due == date(2026, 9, 8)


def test_a_day_that_the_signed_text_names_goes_before_the_term() -> None:
    case = done(permitted(replace(AT_END, due=date(2027, 6, 1))), DINA, Revoke(REASON))

    assert condition_items(case, TODAY)[0].due == date(2027, 6, 1)


def test_a_duty_before_a_start_that_never_came_is_no_longer_late() -> None:
    case = done(permitted(replace(BEFORE, due=date(2026, 9, 2))), DINA, Revoke(REASON))

    (item,) = condition_items(case, date(2026, 12, 1))

    assert (item.state, item.due, item.is_overdue) == (ItemState.OPEN, None, False)


# The days of the permission.


def test_the_last_day_is_that_of_the_step_that_ended_it() -> None:
    end = noon(date(2026, 9, 10))
    revoked = done(in_execution(), DINA, Revoke(REASON), end)
    asked = done(evaluated(), ANNA, RequestCompletion(REASON))
    accepted = done(asked, SARA, Complete(REASON), end)

    for case in (revoked, accepted):
        assert ended_by(case, date(2026, 9, 9)) is None
        assert ended_by(case, date(2026, 9, 10)) == date(2026, 9, 10)
        assert ended_by(case, date(2030, 1, 1)) == date(2026, 9, 10)


def test_the_last_day_of_a_validity_does_not_wait_for_who_records_it() -> None:
    last = date(2026, 9, 10)
    case = permitted(until=last)
    late = done(case, the_system(), Expire(), end_of_day(last + timedelta(days=20)))

    for found in (case, late):
        assert ended_by(found, last) is None
        assert ended_by(found, last + timedelta(days=1)) == last


def test_the_start_is_not_known_before_its_day() -> None:
    case = started(noon(date(2026, 9, 3)))

    assert started_on(permitted(), TODAY) is None
    assert started_on(case, date(2026, 9, 2)) is None
    assert started_on(case, date(2026, 9, 3)) == date(2026, 9, 3)


def test_an_evaluation_is_awaited_once_a_use_that_began_has_ended() -> None:
    ended = done(in_execution(), DINA, Revoke(REASON), noon(date(2026, 9, 10)))

    assert evaluation_due(ended, date(2026, 9, 10)) == date(2026, 10, 8)
    assert evaluation_due(ended, date(2026, 9, 9)) is None
    assert evaluation_due(in_execution(), TODAY) is None
    assert evaluation_due(done(permitted(), DINA, Revoke(REASON)), TODAY) is None
    assert evaluation_due(evaluated(ended), date(2026, 9, 10)) is None
    assert evaluation_due(completed(), TODAY) is None


# What asks for something now.


@pytest.mark.parametrize(
    ("case", "today", "numbers"),
    [
        (permitted(BEFORE, UNTIMED, AT_END), TODAY, [1]),
        (report(permitted(BEFORE)), TODAY, [1]),
        (settle(report(permitted(BEFORE)), met=True), TODAY, []),
        (settle(in_execution(permitted(UNTIMED)), met=False, reports=0), TODAY, [1]),
        (in_execution(permitted(UNTIMED, AT_END)), TODAY, []),
        (started(NOW, each(Period.WEEK), AT_END), date(2026, 9, 9), [1, 1]),
        (started(NOW, replace(AT_END, due=date(2026, 9, 2))), date(2026, 9, 2), []),
        (started(NOW, replace(AT_END, due=date(2026, 9, 2))), date(2026, 9, 3), [1]),
        (done(permitted(BEFORE, AT_END), DINA, Revoke(REASON)), TODAY, [2]),
    ],
)
def test_what_asks_for_something_now(case: Case, today: date, numbers: list[int]) -> None:
    assert [item.number for item in pressing(case, today)] == numbers
