"""What the register counts, from nothing but the summaries that its reader may see."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toets.domain.sight import Sight
from toets.domain.standing import Permission, Turn
from toets.domain.workflow import ENDED, Status
from toets.services.summaries import Summary, is_expired, is_suspended, may_start

_NEGATIVE = frozenset({Status.NEGATIVE_ADVICE, Status.REFUSED})


def is_closed(summary: Summary) -> bool:
    """Tell whether nothing happens in this case any more."""
    return summary.status in ENDED or is_expired(summary)


def is_running(summary: Summary) -> bool:
    """Tell whether the case is on its way to a decision or to its start."""
    return not is_closed(summary) and not may_start(summary) and not is_suspended(summary)


FILTERS: dict[str, Callable[[Summary], bool]] = {
    "all": lambda _summary: True,
    "running": is_running,
    "may": may_start,
    "suspended": is_suspended,
    "closed": is_closed,
}


@dataclass(frozen=True)
class Figures:
    """The numbers above the register."""

    total: int
    running: int
    on_hold: int
    may: int
    not_yet: int
    in_execution: int
    suspended: int
    revoked: int
    negative: int
    advised_negative: int
    outside: int


def counted(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """Return the cases that count in numbers and bars.

    A holder sees one line of a case that ended in a negative advice; it stands in the list only.
    """
    return tuple(summary for summary in summaries if summary.sight is not Sight.LINE)


def figures(summaries: tuple[Summary, ...]) -> Figures:
    """Return the numbers over these cases."""
    return Figures(
        total=len(summaries),
        running=sum(map(is_running, summaries)),
        on_hold=sum(summary.on_hold for summary in summaries),
        may=sum(map(may_start, summaries)),
        not_yet=sum(s.standing.permission is Permission.NOT_YET for s in summaries),
        in_execution=sum(may_start(s) and s.status is Status.IN_EXECUTION for s in summaries),
        suspended=sum(map(is_suspended, summaries)),
        revoked=sum(summary.status is Status.REVOKED for summary in summaries),
        negative=sum(summary.status in _NEGATIVE for summary in summaries),
        advised_negative=sum(s.status is Status.NEGATIVE_ADVICE for s in summaries),
        outside=sum(summary.status is Status.OUT_OF_SCOPE for summary in summaries),
    )


def by_status(summaries: Iterable[Summary]) -> tuple[tuple[Status, int], ...]:
    """Return how many cases stand where, in the order of the procedure, empty ones left out."""
    found = Counter(summary.status for summary in summaries)
    return tuple((status, found[status]) for status in _ORDER if found[status])


def by_turn(summaries: Iterable[Summary]) -> tuple[tuple[Turn, int], ...]:
    """Return with whom how many running cases are, empty ones left out."""
    found = Counter(summary.next.turn for summary in summaries)
    return tuple((turn, found[turn]) for turn in Turn if found[turn] and turn is not Turn.NOBODY)


_ORDER = (
    Status.DRAFT,
    Status.SCOPE_CLAIMED,
    Status.IN_ADVICE,
    Status.SUPPLEMENT,
    Status.IN_DECISION,
    Status.SIGNING,
    Status.PERMITTED,
    Status.IN_EXECUTION,
    Status.SUSPENDED,
    Status.REVOKED,
    Status.EXPIRED,
    Status.COMPLETED,
    Status.NEGATIVE_ADVICE,
    Status.REFUSED,
    Status.OUT_OF_SCOPE,
    Status.WITHDRAWN,
)
