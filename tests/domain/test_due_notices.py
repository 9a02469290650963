"""What the calendar says to the authors: on which days, and never twice about the same."""

from datetime import date, timedelta

import pytest
from builders import (
    END,
    NOW,
    a_case,
    a_condition,
    completed,
    done,
    in_execution,
    permitted,
    revoked,
    submitted,
    supplement,
)
from cast import ANNA

from toets.domain.case import Case
from toets.domain.deeds import Start
from toets.domain.due_notices import DueNotice, due_notices
from toets.domain.facts import Moment, Period
from toets.domain.notices import NoticeKind
from toets.domain.workflow import Status

BEGUN = date(2026, 9, 1)


def days_of(case: Case, first: date, last: date) -> list[tuple[str, str]]:
    """Return the day and kind of every notice that is new, looking at the case every day."""
    known: set[DueNotice] = set()
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        new = [notice for notice in due_notices(case, day) if notice not in known]
        known.update(new)
        found += [(day.isoformat(), notice.kind.value) for notice in new]
    return found


def with_duty(due: date) -> Case:
    return permitted(a_condition(due=due))


def test_a_duty_that_is_late_is_told_the_day_after_and_again_after_every_term() -> None:
    case = with_duty(date(2026, 10, 1))

    assert days_of(case, BEGUN, date(2026, 10, 16)) == [
        ("2026-10-02", "conditions_overdue"),
        ("2026-10-08", "conditions_overdue"),
        ("2026-10-15", "conditions_overdue"),
    ]


def test_a_duty_that_is_on_time_is_not_told() -> None:
    assert days_of(with_duty(date(2026, 10, 1)), BEGUN, date(2026, 10, 1)) == []


def test_another_duty_that_becomes_late_is_told_at_once() -> None:
    monthly = a_condition("Tel.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH)
    case = done(permitted(monthly), ANNA, Start())

    assert days_of(case, BEGUN, date(2026, 11, 3)) == [
        ("2026-10-02", "conditions_overdue"),
        ("2026-10-08", "conditions_overdue"),
        ("2026-10-15", "conditions_overdue"),
        ("2026-10-22", "conditions_overdue"),
        ("2026-10-29", "conditions_overdue"),
        ("2026-11-02", "conditions_overdue"),
    ]


def test_an_end_that_comes_near_is_told_three_times_and_not_after_it() -> None:
    assert days_of(in_execution(), BEGUN, END + timedelta(days=30)) == [
        ("2026-12-03", "expiry_near"),
        ("2027-02-01", "expiry_near"),
        ("2027-02-22", "expiry_near"),
    ]


def test_after_days_without_a_look_only_the_last_warning_is_given() -> None:
    assert due_notices(in_execution(), END) == (DueNotice(NoticeKind.EXPIRY_NEAR, "2027-03-01 5"),)


@pytest.mark.parametrize("ended", [revoked, completed])
def test_what_ended_does_not_come_near_its_end(ended: object) -> None:
    assert callable(ended)
    assert days_of(ended(), BEGUN, END) == []


@pytest.mark.parametrize("make", [a_case, supplement])
def test_a_silent_proposal_is_told_when_half_the_term_is_over_and_when_all_of_it_is(
    make: object,
) -> None:
    assert callable(make)
    assert days_of(make(), BEGUN, date(2027, 6, 1)) == [
        ("2026-10-13", "inactive"),
        ("2026-11-24", "inactive"),
    ]


def test_a_case_that_is_with_the_community_asks_nothing_of_its_authors() -> None:
    case = submitted()

    assert case.status is Status.IN_ADVICE
    assert days_of(case, NOW.date(), date(2027, 6, 1)) == []
