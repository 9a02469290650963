"""Cases in lists: a line per case, as far as one person may see it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.corrigenda import title_now
from toets.domain.facts import NegativeGround
from toets.domain.person import Person
from toets.domain.rights import Capacity, capacities
from toets.domain.sight import Sight, View, view
from toets.domain.standing import Next, Permission, Standing, Turn, next_up, standing
from toets.domain.tasks import Task, task
from toets.domain.workflow import ENDED, PERMISSION_HOLDS, WAS_PERMITTED, Status

# In these levels a task says no more than the level does.
WITH_TASK = frozenset({Sight.FULL, Sight.ASKED, Sight.REFERENCE})


@dataclass(frozen=True)
class Summary:
    """A case in a list, as one person may see it; LINE and REFERENCE leave most of it empty.

    `ground` is the reason category of a negative advice, else None.
    """

    reference: str
    title: str
    unit: str
    status: Status
    sight: Sight
    is_experiment: bool
    opened_at: datetime
    ended_at: date | None
    standing: Standing
    next: Next
    ground: NegativeGround | None
    task: Task | None = None
    on_hold: bool = False


@dataclass(frozen=True)
class Work:
    """What waits for a person, the most urgent first, and what is with somebody else."""

    mine: tuple[Summary, ...]
    with_others: tuple[Summary, ...]


def summary_of(case: Case, person: Person, now: datetime) -> Summary:
    """Return the line of a case as `person` may see it at `now` (UTC), their task included."""
    seen = view(case, person)
    summary = _line(known_to(case, person, seen), seen.sight, now)
    if seen.sight not in WITH_TASK:
        return summary
    is_full = seen.sight is Sight.FULL
    return replace(
        summary,
        title=_title(seen.case),
        unit=seen.case.unit,
        task=task(case, person, now),
        on_hold=is_full and case.status is Status.IN_ADVICE and bool(case.open_holds),
    )


def _line(case: Case, sight: Sight, now: datetime) -> Summary:
    ended = case.status in ENDED and bool(case.facts)
    return Summary(
        reference=case.reference,
        title=case.title,
        unit=case.unit,
        status=case.status,
        sight=sight,
        is_experiment=case.is_experiment,
        opened_at=case.opened_at,
        ended_at=amsterdam_day(case.facts[-1].at) if ended else None,
        standing=standing(case, now),
        next=next_up(case, now),
        ground=case.established.ground if case.established else None,
    )


def register_line(case: Case, now: datetime) -> Summary:
    """Return what the register tells any employee of a permission, without its conditions."""
    line = _line(case, Sight.ENTRY, now)
    return replace(
        line,
        title=_title(case),
        standing=replace(line.standing, open_conditions=()),
        next=Next(Turn.NOBODY, None),
        ground=None,
    )


def _title(seen: Case) -> str:
    return title_now(seen) if seen.status in WAS_PERMITTED else seen.title


def still_holds(line: Summary) -> bool:
    """Return whether the permission of a line has not run out, recorded as expired or not."""
    return line.standing.reason != Status.EXPIRED.value


def may_start(summary: Summary) -> bool:
    """Tell whether execution may start now: permitted, issued, and every condition before it met."""
    return summary.standing.permission is Permission.MAY


def is_expired(summary: Summary) -> bool:
    """Tell whether the permission has passed its last day."""
    return not still_holds(summary)


def is_suspended(summary: Summary) -> bool:
    """Tell whether the use was stopped and may go on later."""
    return summary.status is Status.SUSPENDED and not is_expired(summary)


def is_under_way(summary: Summary) -> bool:
    """Return whether somebody other than its authors has to move the case; False unless seen whole."""
    if summary.sight is not Sight.FULL or summary.status in ENDED:
        return False
    is_with_authors = summary.next.turn in (Turn.NOBODY, Turn.AUTHORS)
    return summary.status not in PERMISSION_HOLDS or not is_with_authors


def known_to(case: Case, person: Person, seen: View) -> Case:
    """Return what banners and counts may be computed from: for a holder never more than the view."""
    whole = seen.sight is Sight.FULL and Capacity.HOLDER not in capacities(case, person)
    return case if whole else seen.case


def due_of(summary: Summary) -> date:
    """Return the last day (Amsterdam) of the person's task; without one the last day there is."""
    last = summary.task.due if summary.task else None
    return last or date.max


def score_of(line: Summary, wanted: list[str]) -> int:
    """Return how many of the `wanted` words, in lower case, occur in the title or the unit."""
    text = f"{line.title} {line.unit}".lower()
    return sum(word in text for word in wanted)
