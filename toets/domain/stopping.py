"""Stopping and going on: suspensions, and requests that wait for a second person."""

from datetime import date, datetime, timedelta

from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.facts import (
    Completed,
    CompletionRequested,
    CompletionRequestEnded,
    Resumed,
    ResumeRequested,
    ResumeRequestEnded,
    Suspended,
)


def suspension(case: Case) -> Suspended | None:
    """Return the suspension that lasts, or None; it lasts on when the permission ended meanwhile."""
    changes = [fact for fact in case.facts if isinstance(fact, Suspended | Resumed)]
    last = changes[-1] if changes else None
    return last if isinstance(last, Suspended) else None


def resume_request(case: Case) -> ResumeRequested | None:
    """Return the open request to resume, or None; it lapses when its requester withdrew."""
    kinds = (Suspended, ResumeRequested, ResumeRequestEnded, Resumed)
    steps = [fact for fact in case.facts if isinstance(fact, kinds)]
    last = steps[-1] if steps else None
    return last if isinstance(last, ResumeRequested) and last.person not in case.recused else None


def completion_request(case: Case) -> CompletionRequested | None:
    """Return the open request to accept that the use has ended, or None."""
    kinds = (CompletionRequested, CompletionRequestEnded, Completed)
    steps = [fact for fact in case.facts if isinstance(fact, kinds)]
    last = steps[-1] if steps else None
    return last if isinstance(last, CompletionRequested) else None


def is_suspended_all_day(case: Case, day: date) -> bool:
    """Tell whether the use was not allowed at any moment of this Amsterdam day."""
    begins, ends = end_of_day(day - timedelta(days=1)), end_of_day(day)
    return any(
        stopped <= begins and (resumed is None or resumed >= ends)
        for stopped, resumed in _suspensions(case)
    )


def _suspensions(case: Case) -> list[tuple[datetime, datetime | None]]:
    """Return when each suspension began and ended (UTC); None while it lasts."""
    found: list[tuple[datetime, datetime | None]] = []
    for fact in case.facts:
        if isinstance(fact, Suspended):
            found.append((fact.at, None))
        elif isinstance(fact, Resumed):
            found[-1] = (found[-1][0], fact.at)
    return found
