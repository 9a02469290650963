"""The discussion: remarks per question, kept through all versions at the question they are about."""

from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.facts import Commented, ThreadSettled


@dataclass(frozen=True)
class Thread:
    """One discussion about one question; `remarks` in order, the first began it.

    `for_author` tells whether the authors read and answer it too.
    """

    number: int
    question: str
    for_author: bool
    remarks: tuple[Commented, ...]
    is_resolved: bool


def threads(case: Case) -> tuple[Thread, ...]:
    """Return every discussion of the case, in the order they began.

    On a case as somebody may see it: the discussions that this person may read.
    """
    return tuple(
        _thread(case, first) for first in case.of(Commented) if first.number == first.thread
    )


def threads_at(case: Case, question: str) -> tuple[Thread, ...]:
    """Return the discussions about this question, in the order they began."""
    return tuple(thread for thread in threads(case) if thread.question == question)


def thread_of(case: Case, number: int) -> Thread | None:
    """Return the discussion with this number, or None."""
    return next((thread for thread in threads(case) if thread.number == number), None)


def _thread(case: Case, first: Commented) -> Thread:
    settled = [fact.resolved for fact in case.of(ThreadSettled) if fact.thread == first.number]
    return Thread(
        number=first.number,
        question=first.question,
        for_author=first.for_author,
        remarks=tuple(r for r in case.of(Commented) if r.thread == first.number),
        is_resolved=bool(settled) and settled[-1],
    )
