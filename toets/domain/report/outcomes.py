"""Which outcomes proposals reached, and why they were negative or given up."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    EstablishedAdvice,
    NegativeGround,
    Opinion,
    ProposalVersion,
    Recalled,
    Reopened,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRetracted,
    Signature,
    Verdict,
    Withdrawn,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import ScopeExit
from toets.domain.report.sums import Found, by_kind, moments_of
from toets.domain.report.values import (
    ByKind,
    Ending,
    WithdrawnFrom,
)

BACK_TO_DRAFT = (Recalled, ScopeRetracted, ScopeDenied, Reopened)


def endings(case: Case) -> list[tuple[datetime, Ending]]:
    """Return every outcome that the case reached, in order; a case that goes on has several."""
    found = [*_judged(case)]
    for fact in case.facts:
        if isinstance(fact, EstablishedAdvice) and fact.outcome is Opinion.NEGATIVE:
            found.append((fact.at, Ending.NEGATIVE))
        elif isinstance(fact, ScopeConfirmed):
            found.append((fact.at, Ending.OUT_OF_SCOPE))
        elif isinstance(fact, Withdrawn):
            found.append((fact.at, Ending.WITHDRAWN))
    return sorted(found, key=lambda ending: ending[0])


def _judged(case: Case) -> Iterator[tuple[datetime, Ending]]:
    for version, round_ in _rounds(case):
        verdicts = case.on(Verdict, version, round_)
        signatures = case.on(Signature, version, round_)
        if len(signatures) == len(Seat):
            yield signatures[-1].at, Ending.PERMITTED
        elif len(verdicts) == len(Seat) and not all(verdict.permit for verdict in verdicts):
            yield verdicts[-1].at, Ending.REFUSED


def _rounds(case: Case) -> list[tuple[int, int]]:
    return list(dict.fromkeys((fact.version, fact.round) for fact in case.facts if fact.version))


def stand(case: Case) -> Ending:
    """Return how a proposal stands: the last outcome it reached, or that it is under way."""
    reached = endings(case)
    if not reached or any(fact.at > reached[-1][0] for fact in case.of(Reopened)):
        return Ending.UNDER_WAY
    return reached[-1][1]


def endings_in(cases: Iterable[Case], year: int) -> tuple[tuple[Ending, ByKind], ...]:
    """Return how many proposals reached each outcome in this year, by kind."""
    reached = [
        (case, ending)
        for case in cases
        for at, ending in endings(case)
        if amsterdam_day(at).year == year
    ]
    return tuple(
        (ending, by_kind(case for case, found in reached if found is ending))
        for ending in Ending
        if ending is not Ending.UNDER_WAY
    )


def negatives(facts: Found) -> tuple[tuple[NegativeGround, int], ...]:
    """Return how many negative advices were established, by ground."""
    found = Counter(fact.ground for _, fact in facts if isinstance(fact, EstablishedAdvice))
    return tuple((ground, found[ground]) for ground in NegativeGround)


def withdrawals(facts: Found) -> tuple[tuple[WithdrawnFrom, int], ...]:
    """Return how many proposals were given up, by when that was."""
    found = Counter(
        _withdrawn_from(case, fact) for case, fact in facts if isinstance(fact, Withdrawn)
    )
    return tuple((stage, found[stage]) for stage in WithdrawnFrom)


def _withdrawn_from(case: Case, withdrawn: Withdrawn) -> WithdrawnFrom:
    if withdrawn.person not in case.authors:
        return WithdrawnFrom.INACTIVE
    if moments_of(case, *BACK_TO_DRAFT, ProposalVersion)[-1][1] is not ProposalVersion:
        return WithdrawnFrom.DRAFT
    established = case.established
    if established is None:
        return WithdrawnFrom.ADVICE
    if established.outcome is Opinion.SUPPLEMENT:
        return WithdrawnFrom.SUPPLEMENT
    signed = len(case.signatures) == len(Seat)
    return WithdrawnFrom.PERMITTED if signed else WithdrawnFrom.DECISION


def exits_in(facts: Found, known: Sequence[ScopeExit]) -> tuple[tuple[str, int], ...]:
    """Return how many scope exits were confirmed, by title; `known` exits also where there were none."""
    found: Counter[str] = Counter({scope_exit.title: 0 for scope_exit in known})
    for case, fact in facts:
        if isinstance(fact, ScopeConfirmed):
            found[_exit_title(case, fact)] += 1
    return tuple(found.items())


def _exit_title(case: Case, confirmed: ScopeConfirmed) -> str:
    claims = [v.claim for v in case.versions if v.version == confirmed.version]
    claim = next(iter(claims), None)
    return case.rules.procedure.exits_by_id[claim.exit].title if claim else ""
