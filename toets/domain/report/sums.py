"""Sums that several figures of a year share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    Fact,
)
from toets.domain.report.values import (
    ByKind,
)

Found = Sequence[tuple[Case, Fact]]


def day_of(fact: Fact) -> date:
    """Return the Amsterdam day on which something happened."""
    return amsterdam_day(fact.at)


def by_kind(cases: Iterable[Case]) -> ByKind:
    """Return how many of these proposals are experiments, and how many are operational."""
    kinds = Counter(case.is_experiment for case in cases)
    return ByKind(experiment=kinds[True], operational=kinds[False])


def moments_of(case: Case, *kinds: type[Fact]) -> list[tuple[datetime, type[Fact]]]:
    """Return when facts of these kinds happened and of which kind each is, in order."""
    return [(fact.at, type(fact)) for fact in case.facts if isinstance(fact, kinds)]
