"""Notices that follow from the calendar alone: duties overdue, an end that comes near, a silent draft."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from toets.domain.authors import last_change
from toets.domain.calendar import amsterdam_day, working_days_left
from toets.domain.case import Case
from toets.domain.conditions import condition_items
from toets.domain.notices import NoticeKind
from toets.domain.questionnaire import Terms
from toets.domain.workflow import EDITABLE, PERMISSION_HOLDS, WAS_PERMITTED, Status

# Where the calendar may ask for something: an advice to remind of, a permission that ends.
WATCHED: frozenset[Status] = EDITABLE | WAS_PERMITTED | {Status.IN_ADVICE}


@dataclass(frozen=True)
class DueNotice:
    """What the authors of a case must be told today.

    `occasion` names what it is about and which time it is: nobody is told of one occasion twice,
    however often and late the calendar is looked at.
    """

    kind: NoticeKind
    occasion: str


def due_notices(case: Case, today: date) -> tuple[DueNotice, ...]:
    """Return what the authors must be told by this Amsterdam day; each kind at most once."""
    found = ((kind, occasion(case, today)) for kind, occasion in CALENDAR.items())
    return tuple(DueNotice(kind, occasion) for kind, occasion in found if occasion)


def _overdue(case: Case, today: date) -> str:
    """Tell on the first day, and again after each term in which nothing changed."""
    if case.status not in WAS_PERMITTED:
        return ""
    days = [i.due for i in condition_items(case, today) if i.is_overdue and i.due is not None]
    if not days:
        return ""
    last = max(days)
    late = working_days_left(last, today)
    return f"{last.isoformat()} {late // case.rules.procedure.terms.remind_every}"


def _near_expiry(case: Case, today: date) -> str:
    """Tell when renewal can begin, when it becomes late, and when it is almost over."""
    text = case.merged_text
    if case.status not in PERMISSION_HOLDS or text is None or text.valid_until < today:
        return ""
    left = working_days_left(today, text.valid_until)
    reached = [mark for mark in _marks(case.rules.procedure.terms) if left <= mark]
    return f"{text.valid_until.isoformat()} {min(reached)}" if reached else ""


def _marks(terms: Terms) -> Iterable[int]:
    return (terms.renewal, terms.renewal // 3, terms.remind_every)


def _inactive(case: Case, today: date) -> str:
    """Tell when the term in which nothing happened is half over, and when it is over."""
    if case.status not in EDITABLE:
        return ""
    changed, term = amsterdam_day(last_change(case)), case.rules.procedure.terms.inactive
    halves = working_days_left(changed, today) // max(1, term // 2)
    return f"{changed.isoformat()} {min(halves, 2)}" if halves > 0 else ""


CALENDAR: dict[NoticeKind, Callable[[Case, date], str]] = {
    NoticeKind.CONDITIONS_OVERDUE: _overdue,
    NoticeKind.EXPIRY_NEAR: _near_expiry,
    NoticeKind.INACTIVE: _inactive,
}
