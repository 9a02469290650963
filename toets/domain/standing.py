"""Where a case stands: may execution start and why not, and who is next."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import Condition, Moment
from toets.domain.outcome import outcome, quorum_lacks
from toets.domain.person import Seat
from toets.domain.steps.advising import reaction_due
from toets.domain.tasks import TaskKind, due, ripe
from toets.domain.workflow import Status
from toets.errors import Obstacle


class Permission(StrEnum):
    """The answer to "may execution start?"; the ban is the normal state."""

    MAY_NOT = "may_not"
    NOT_YET = "not_yet"
    MAY = "may"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Standing:
    """Whether execution may start, why (a code for `texts`), and until when it may."""

    permission: Permission
    reason: str
    valid_until: date | None = None
    open_conditions: tuple[Condition, ...] = ()


def standing(case: Case, now: datetime, *, issued: bool) -> Standing:
    """Return whether execution may start now (UTC); looks at the date, not at the status alone.

    `issued` tells whether the document of the outcome exists; without it nothing starts.
    """
    if case.status is Status.OUT_OF_SCOPE:
        return Standing(Permission.OUTSIDE, "out_of_scope")
    text = case.merged_text
    if case.status is not Status.PERMITTED or text is None:
        return Standing(Permission.MAY_NOT, case.status.value)
    if text.valid_until < amsterdam_day(now):
        return Standing(Permission.MAY_NOT, "expired", text.valid_until)
    if not issued:
        return Standing(Permission.NOT_YET, "not_issued", text.valid_until)
    before = tuple(c for c in text.conditions if c.moment is Moment.BEFORE_START)
    if before:
        return Standing(Permission.NOT_YET, "conditions", text.valid_until, before)
    return Standing(Permission.MAY, "permitted", text.valid_until)


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


_HOLDERS_TASK = {Status.IN_DECISION: TaskKind.JUDGE, Status.SIGNING: TaskKind.SIGN}


def next_up(case: Case, now: datetime) -> Next:
    """Return who is next. For the holders it never tells which of the two has acted already."""
    if case.status is Status.DRAFT:
        return Next(Turn.AUTHORS, None)
    if case.status is Status.SUPPLEMENT:
        return Next(Turn.AUTHORS, due(case, TaskKind.GIVE_SUPPLEMENT))
    if case.status is Status.SCOPE_CLAIMED:
        last = due(case, TaskKind.CONFIRM_SCOPE_EXIT)
        return Next(Turn.SECRETARY_AND_LEGAL_MEMBER, last)
    if case.status in _HOLDERS_TASK:
        return Next(Turn.HOLDERS, due(case, _HOLDERS_TASK[case.status]))
    if case.status is Status.IN_ADVICE:
        return _next_in_advice(case, now)
    return Next(Turn.NOBODY, None)


def _next_in_advice(case: Case, now: datetime) -> Next:
    last = reaction_due(case)
    if last is not None and case.reaction is None and amsterdam_day(now) <= last:
        return Next(Turn.AUTHORS, last)
    if ripe(case) is not None:
        return Next(Turn.SECRETARY, due(case, TaskKind.ESTABLISH))
    lacking = quorum_lacks(case) or outcome(case).lacking
    return Next(Turn.COMMUNITY, due(case, TaskKind.ADVISE), lacking)


def seats_that_judged(case: Case) -> frozenset[Seat]:
    """Return which seats have judged in this round; only for who may know."""
    return frozenset(verdict.seat for verdict in case.verdicts)
