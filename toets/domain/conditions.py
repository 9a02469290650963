"""Conditions of a permission as items: what is due when, what was reported, what was found."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from toets.domain.calendar import add_working_days, amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    Completed,
    Condition,
    ConditionReported,
    ConditionSettled,
    Evaluated,
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

    `number` is the condition's place in `MergedText.numbered`, from 1, as every document prints
    it; `occurrence` the day on which this turn of a repeated duty is due, None for a duty that is
    met once. `due` is the last Amsterdam day, None while no term runs. `reports` and `settled` are
    in order; the last counts.
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
    days = _days(case, today)
    return tuple(
        _item(number, condition, occurrence, _told(case, number, occurrence, today), days)
        for number, condition in enumerate(text.numbered, start=1)
        for occurrence in _occurrences(condition, days)
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


def pressing(case: Case, today: date) -> tuple[ConditionItem, ...]:
    """Return the duties that ask something of somebody now, in order.

    Those that were reported or found not met, those that are late, and those whose term runs; a
    duty at the end only once the permission ended.
    """
    ended = ended_by(case, today)
    return tuple(i for i in condition_items(case, today) if _is_pressing(i, ended))


def _is_pressing(item: ConditionItem, ended: date | None) -> bool:
    if item.state is not ItemState.OPEN or item.is_overdue:
        return item.state is not ItemState.MET
    if item.condition.moment is Moment.BEFORE_START:
        return ended is None
    return item.due is not None and (item.condition.moment is Moment.DURING or ended is not None)


def item_of(case: Case, number: int, occurrence: date | None, today: date) -> ConditionItem | None:
    """Return this turn of this condition, or None when there is none."""
    items = condition_items(case, today)
    return next((i for i in items if (i.number, i.occurrence) == (number, occurrence)), None)


def evidence_key(number: int) -> str:
    """Return under which key the evidence for this condition is attached to the case."""
    return f"voorwaarde.{number}"


def ended_by(case: Case, today: date) -> date | None:
    """Return the last Amsterdam day of the permission, or None while it holds at the end of today.

    Looks at the validity itself, so that it does not wait for the step that records the expiry.
    """
    text = case.merged_text
    stops = [amsterdam_day(f.at) for f in case.facts if isinstance(f, Revoked | Completed)]
    passed = [text.valid_until] if text is not None and text.valid_until < today else []
    return min((day for day in (*stops, *passed) if day <= today), default=None)


def started_on(case: Case, today: date) -> date | None:
    """Return the Amsterdam day on which execution began, or None when it had not by today."""
    days = [amsterdam_day(fact.at) for fact in case.of(Started)]
    return next((day for day in days if day <= today), None)


def evaluation_due(case: Case, today: date) -> date | None:
    """Return the last Amsterdam day for the evaluation that is still awaited, or None.

    None while the permission holds, once it was evaluated, and for a use that never began.
    """
    ended = ended_by(case, today)
    is_awaited = started_on(case, today) is not None and not case.of(Evaluated)
    if ended is None or not is_awaited:
        return None
    return add_working_days(ended, case.rules.procedure.terms.at_end)


@dataclass(frozen=True)
class _Days:
    """The days that terms depend on, as known at the end of today."""

    today: date
    started: date | None
    ended: date | None
    at_end: date | None


def _days(case: Case, today: date) -> _Days:
    ended = ended_by(case, today)
    term = case.rules.procedure.terms.at_end
    at_end = add_working_days(ended, term) if ended else None
    return _Days(today, started_on(case, today), ended, at_end)


def _item(
    number: int,
    condition: Condition,
    occurrence: date | None,
    told: tuple[ConditionReported | ConditionSettled, ...],
    days: _Days,
) -> ConditionItem:
    state, due = _state(told), _due(condition, occurrence, days)
    is_open = state in (ItemState.OPEN, ItemState.NOT_MET)
    return ConditionItem(
        number=number,
        condition=condition,
        occurrence=occurrence,
        due=due,
        reports=tuple(fact for fact in told if isinstance(fact, ConditionReported)),
        settled=tuple(fact for fact in told if isinstance(fact, ConditionSettled)),
        state=state,
        is_overdue=is_open and due is not None and due < days.today,
    )


def _told(
    case: Case, number: int, occurrence: date | None, today: date
) -> tuple[ConditionReported | ConditionSettled, ...]:
    """Return the reports and findings about one turn of one condition, in order."""
    return tuple(
        fact
        for fact in case.facts
        if isinstance(fact, ConditionReported | ConditionSettled)
        and (fact.condition, fact.occurrence) == (number, occurrence)
        and amsterdam_day(fact.at) <= today
    )


def _state(told: tuple[ConditionReported | ConditionSettled, ...]) -> ItemState:
    last = told[-1] if told else None
    if last is None:
        return ItemState.OPEN
    if isinstance(last, ConditionReported):
        return ItemState.REPORTED
    return ItemState.MET if last.met else ItemState.NOT_MET


def _occurrences(condition: Condition, days: _Days) -> tuple[date | None, ...]:
    if condition.moment is not Moment.DURING or condition.period is None:
        return (None,)
    if days.started is None:
        return ()
    last = min(days.today, days.ended) if days.ended else days.today
    found: list[date] = []
    # Counted from the start each time: 31 January, 28 February, 31 March.
    while not found or found[-1] < last:
        found.append(days.started + _STEPS[condition.period] * (len(found) + 1))
    return tuple(found)


def _due(condition: Condition, occurrence: date | None, days: _Days) -> date | None:
    if condition.moment is Moment.DURING:
        return occurrence
    if condition.moment is Moment.AT_END:
        return condition.due or days.at_end
    # What never began needs nothing before its start any more.
    is_moot = days.ended is not None and days.started is None
    return None if is_moot else condition.due
