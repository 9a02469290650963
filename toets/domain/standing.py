"""Where a case stands: may the plan be carried out and why not, and who is next."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.changes import changes
from toets.domain.conditions import (
    ConditionItem,
    ItemState,
    evaluation_due,
    open_before_start,
    pressing,
)
from toets.domain.outcome import outcome, quorum_lacks
from toets.domain.person import Seat
from toets.domain.steps.advising import reaction_due
from toets.domain.stopping import completion_request
from toets.domain.tasks import TaskKind, due, ripe
from toets.domain.workflow import PERMISSION_HOLDS, WAS_PERMITTED, Status
from toets.errors import Obstacle


class Permission(StrEnum):
    """The answer to "may this be carried out?"; the ban is the normal state."""

    MAY_NOT = "may_not"
    NOT_YET = "not_yet"
    MAY = "may"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Standing:
    """Whether the plan may be carried out, why (a code for `texts`), and until when it may.

    `open_conditions` are the duties that ask for something now; before the start those that hold
    it up.
    """

    permission: Permission
    reason: str
    valid_until: date | None = None
    open_conditions: tuple[ConditionItem, ...] = ()


def standing(case: Case, now: datetime) -> Standing:
    """Return whether the plan may be carried out now (UTC); looks at the date, not at the status alone.

    Without the document of the permission nothing starts. Reads nothing but the facts and
    documents in `case`, so from a view that hides them it follows that nothing is allowed.
    """
    if case.status is Status.OUT_OF_SCOPE:
        return Standing(Permission.OUTSIDE, "out_of_scope")
    text, today = case.merged_text, amsterdam_day(now)
    if case.status not in WAS_PERMITTED or text is None:
        return Standing(Permission.MAY_NOT, case.status.value)
    has_passed = case.status in PERMISSION_HOLDS and text.valid_until < today
    reason = Status.EXPIRED.value if has_passed else case.status.value
    if has_passed or case.status not in _ALLOWING:
        return Standing(Permission.MAY_NOT, reason, text.valid_until, pressing(case, today))
    if case.status is Status.IN_EXECUTION:
        return Standing(Permission.MAY, reason, text.valid_until, pressing(case, today))
    return _before_start(case, text.valid_until, today)


_ALLOWING = frozenset({Status.PERMITTED, Status.IN_EXECUTION})


def _before_start(case: Case, valid_until: date, today: date) -> Standing:
    if case.document("permission") is None:
        return Standing(Permission.NOT_YET, "not_issued", valid_until)
    before = open_before_start(case, today)
    if before:
        return Standing(Permission.NOT_YET, "conditions", valid_until, before)
    return Standing(Permission.MAY, "permitted", valid_until)


class Turn(StrEnum):
    """Who is next."""

    AUTHORS = "authors"
    COMMUNITY = "community"
    SECRETARY = "secretary"
    SECRETARY_AND_LEGAL_MEMBER = "secretary_and_legal_member"
    HOLDERS = "holders"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Next:
    """Who is next, until when (Amsterdam day or None), and what is lacking by name."""

    turn: Turn
    due: date | None
    lacking: tuple[Obstacle, ...] = ()


_BY_TERM = {
    Status.DRAFT: (Turn.AUTHORS, TaskKind.FINISH_DRAFT),
    Status.SUPPLEMENT: (Turn.AUTHORS, TaskKind.GIVE_SUPPLEMENT),
    Status.SCOPE_CLAIMED: (Turn.SECRETARY_AND_LEGAL_MEMBER, TaskKind.CONFIRM_SCOPE_EXIT),
    Status.IN_DECISION: (Turn.HOLDERS, TaskKind.JUDGE),
    Status.SIGNING: (Turn.HOLDERS, TaskKind.SIGN),
}


def next_up(case: Case, now: datetime) -> Next:
    """Return who is next. For the holders it never tells which of the two has acted already."""
    if case.status in _BY_TERM:
        turn, kind = _BY_TERM[case.status]
        return Next(turn, due(case, kind))
    if case.status is Status.IN_ADVICE:
        return _next_in_advice(case, now)
    if case.status in WAS_PERMITTED:
        return _next_after_decision(case, now)
    return Next(Turn.NOBODY, None)


def _next_in_advice(case: Case, now: datetime) -> Next:
    last = reaction_due(case)
    if last is not None and case.reaction is None and amsterdam_day(now) <= last:
        return Next(Turn.AUTHORS, last)
    if ripe(case) is not None:
        return Next(Turn.SECRETARY, due(case, TaskKind.ESTABLISH))
    lacking = quorum_lacks(case) or outcome(case).lacking
    return Next(Turn.COMMUNITY, due(case, TaskKind.ADVISE), lacking)


def _next_after_decision(case: Case, now: datetime) -> Next:
    found = standing(case, now)
    if found.reason == Status.SUSPENDED.value:
        return Next(Turn.HOLDERS, None)
    if found.reason not in (case.status.value, "conditions"):
        return Next(Turn.NOBODY, None)  # the document and the expiry follow by themselves
    return _next_about_duties(case, found, amsterdam_day(now))


def _next_about_duties(case: Case, found: Standing, today: date) -> Next:
    to_do = [i.due for i in found.open_conditions if i.state is not ItemState.REPORTED]
    last = min((d for d in (*to_do, evaluation_due(case, today)) if d is not None), default=None)
    if last is not None and last < today:
        return Next(Turn.AUTHORS, last)
    if completion_request(case) is not None or any(c.decided is None for c in changes(case)):
        return Next(Turn.SECRETARY, None)
    if len(to_do) < len(found.open_conditions):
        return Next(Turn.COMMUNITY, None)
    if case.status in _ALLOWING or to_do or last is not None:
        return Next(Turn.AUTHORS, last)
    return Next(Turn.NOBODY, None)


def seats_that_judged(case: Case) -> frozenset[Seat]:
    """Return which seats have judged in this round; only for who may know."""
    return frozenset(verdict.seat for verdict in case.verdicts)
