"""Conditions of a permission as items: what is due when, what was reported, what was found."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from toets.domain.calendar import add_working_days, amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    Completed,
    Condition,
    ConditionReported,
    ConditionSettled,
    Expired,
    Moment,
    Period,
    Revoked,
    Started,
)


class ItemState(StrEnum):
    """How a duty stands."""

    OPEN = "open"
    REPORTED = "reported"
    MET = "met"
    NOT_MET = "not_met"


@dataclass(frozen=True)
class ConditionItem:
    """One turn of one condition on one day.

    `number` is the condition's place in the signed text, from 1; `occurrence` the day on which
    this turn of a repeated duty is due, None for a duty that is met once. `due` is the last
    Amsterdam day, None while no term runs. `reports` and `settled` are in order; the last counts.
    """

    number: int
    condition: Condition
    occurrence: date | None
    due: date | None
    reports: tuple[ConditionReported, ...]
    settled: tuple[ConditionSettled, ...]
    state: ItemState
    is_overdue: bool


_STEPS = {
    Period.WEEK: relativedelta(weeks=1),
    Period.MONTH: relativedelta(months=1),
    Period.QUARTER: relativedelta(months=3),
    Period.HALF_YEAR: relativedelta(months=6),
    Period.YEAR: relativedelta(years=1),
}


def condition_items(case: Case, today: date) -> tuple[ConditionItem, ...]:
    """Return every duty of the permission as it stood at the end of this Amsterdam day, in order.

    Empty before both holders permitted. A repeated duty has one item per turn that began; its
    turns are counted from the start of execution and end with the permission.
    """
    text = case.merged_text
    if text is None:
        return ()
    return tuple(
        _item(case, number, condition, occurrence, today)
        for number, condition in enumerate(text.conditions, start=1)
        for occurrence in _occurrences(case, condition, today)
    )


def is_before_start_met(case: Case, today: date) -> bool:
    """Tell whether every duty "before start" was found to be met."""
    return not open_before_start(case, today)


def open_before_start(case: Case, today: date) -> tuple[ConditionItem, ...]:
    """Return the duties "before start" that were not found to be met."""
    return tuple(
        item
        for item in condition_items(case, today)
        if item.condition.moment is Moment.BEFORE_START and item.state is not ItemState.MET
    )


def item_of(case: Case, number: int, occurrence: date | None, today: date) -> ConditionItem | None:
    """Return this turn of this condition, or None when there is none."""
    items = condition_items(case, today)
    return next((i for i in items if (i.number, i.occurrence) == (number, occurrence)), None)


def _item(
    case: Case, number: int, condition: Condition, occurrence: date | None, today: date
) -> ConditionItem:
    reports = tuple(
        f for f in case.of(ConditionReported) if _is_about(f, number, occurrence, today)
    )
    settled = tuple(
        f for f in case.of(ConditionSettled) if _is_about(f, number, occurrence, today)
    )
    state = _state(reports, settled)
    due = _due(case, condition, occurrence)
    is_open = state in (ItemState.OPEN, ItemState.NOT_MET)
    return ConditionItem(
        number=number,
        condition=condition,
        occurrence=occurrence,
        due=due,
        reports=reports,
        settled=settled,
        state=state,
        is_overdue=is_open and due is not None and due < today,
    )


def _is_about(
    fact: ConditionReported | ConditionSettled, number: int, occurrence: date | None, today: date
) -> bool:
    is_item = (fact.condition, fact.occurrence) == (number, occurrence)
    return is_item and amsterdam_day(fact.at) <= today


def _state(
    reports: tuple[ConditionReported, ...], settled: tuple[ConditionSettled, ...]
) -> ItemState:
    last = settled[-1] if settled else None
    if reports and (last is None or reports[-1].at > last.at):
        return ItemState.REPORTED
    if last is None:
        return ItemState.OPEN
    return ItemState.MET if last.met else ItemState.NOT_MET


def _occurrences(case: Case, condition: Condition, today: date) -> tuple[date | None, ...]:
    started = _first(case, Started)
    if condition.moment is not Moment.DURING or condition.period is None:
        return (None,)
    if started is None:
        return ()
    first, last = amsterdam_day(started), _last_day(case, today)
    found: list[date] = []
    # Counted from the start each time: 31 January, 28 February, 31 March.
    while not found or found[-1] < last:
        found.append(first + _STEPS[condition.period] * (len(found) + 1))
    return tuple(found)


def _last_day(case: Case, today: date) -> date:
    ended = ended_on(case)
    return min(today, ended) if ended else today


def ended_on(case: Case) -> date | None:
    """Return the Amsterdam day on which the permission ended, or None while it holds."""
    moments = [f.at for f in case.facts if isinstance(f, Revoked | Expired | Completed)]
    return amsterdam_day(moments[0]) if moments else None


def _first(case: Case, kind: type[Started]) -> datetime | None:
    return next((fact.at for fact in case.of(kind)), None)


def _due(case: Case, condition: Condition, occurrence: date | None) -> date | None:
    if condition.moment is Moment.DURING:
        return occurrence
    if condition.due is not None or condition.moment is Moment.BEFORE_START:
        return condition.due
    ended = ended_on(case)
    return add_working_days(ended, case.rules.procedure.terms.at_end) if ended else None
