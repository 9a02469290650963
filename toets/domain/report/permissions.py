"""The permissions that held in a year, with their uses."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from toets.domain.case import Case
from toets.domain.conditions import condition_items, ended_by
from toets.domain.corrigenda import title_now
from toets.domain.facts import (
    Completed,
    Expired,
    Fact,
    IncidentReported,
    Resumed,
    Revoked,
    Started,
    Suspended,
    UseRecorded,
    Withdrawn,
)
from toets.domain.person import Seat
from toets.domain.report.sums import day_of
from toets.domain.report.values import (
    PermissionYear,
)
from toets.domain.uses import uses
from toets.domain.workflow import Status


def permissions_in(
    pairs: Iterable[tuple[Case, Case]], year: int, until: date
) -> Iterator[PermissionYear]:
    """Yield the permissions that held in this year, oldest first, from pairs of a case now and at `until`."""
    held = [(whole, then) for whole, then in pairs if _held_in(then, year, until)]
    for whole, then in sorted(held, key=lambda pair: (_permitted_at(pair[1]), pair[1].reference)):
        yield _permission(whole, then, year, until)


def _permitted_at(case: Case) -> datetime:
    return case.signatures[-1].at


def _held_in(case: Case, year: int, until: date) -> bool:
    """Tell whether the case was permitted, and its permission held on a day of this year."""
    text = case.merged_text
    if text is None or len(case.signatures) < len(Seat):
        return False
    ends = [text.valid_until, *(day_of(fact) for fact in case.of(Withdrawn))]
    ended = ended_by(case, until)
    return min([*ends, ended] if ended else ends) >= date(year, 1, 1)


def _permission(whole: Case, then: Case, year: int, until: date) -> PermissionYear:
    text, version = then.merged_text, then.versions[-1]
    used = [use for use in uses(whole) if use.day.year == year]
    return PermissionYear(
        reference=then.reference,
        title=title_now(then),
        unit=version.unit,
        is_experiment=then.is_experiment,
        status=_status(then, until),
        valid_until=text.valid_until if text else until,
        **_results(used),
        incidents=sum(fact.day.year == year for fact in whole.of(IncidentReported)),
        suspensions=sum(day_of(fact).year == year for fact in then.of(Suspended)),
        overdue=sum(item.is_overdue for item in condition_items(then, until)),
    )


def _results(used: Sequence[UseRecorded]) -> dict[str, int]:
    return {
        "uses": len(used),
        "candidates": sum(use.candidates for use in used),
        "confirmed": sum(use.confirmed for use in used),
        "rejected": sum(use.rejected for use in used),
        "errors_found": sum(use.errors_found for use in used),
    }


# Whichever of these comes last tells how a permission stands.
_STATUS_AFTER: dict[type[Fact], Status] = {
    Started: Status.IN_EXECUTION,
    Suspended: Status.SUSPENDED,
    Revoked: Status.REVOKED,
    Expired: Status.EXPIRED,
    Completed: Status.COMPLETED,
    Withdrawn: Status.WITHDRAWN,
}


def _status(case: Case, until: date) -> Status:
    status = Status.PERMITTED
    for fact in case.facts:
        if isinstance(fact, Resumed):
            status = Status.IN_EXECUTION if case.of(Started) else Status.PERMITTED
        status = _STATUS_AFTER.get(type(fact), status)
    text = case.merged_text
    is_past = text is not None and text.valid_until < until
    still_holds = status in (Status.PERMITTED, Status.IN_EXECUTION, Status.SUSPENDED)
    return Status.EXPIRED if is_past and still_holds else status
