"""How many working days the stages of cases took."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from toets.domain.calendar import amsterdam_day, working_days_left
from toets.domain.case import Case
from toets.domain.facts import (
    EstablishedAdvice,
    Opinion,
    ProposalVersion,
    ReferredBack,
    Signature,
    Verdict,
)
from toets.domain.person import Seat
from toets.domain.report.outcomes import BACK_TO_DRAFT, endings
from toets.domain.report.sums import moments_of
from toets.domain.report.values import (
    Ending,
    LeadTime,
    Stage,
)


def lead_times(cases: Iterable[Case], year: int) -> tuple[LeadTime, ...]:
    """Return per stage how long it took, of the stages that ended in this year."""
    measured = [
        (stage, case.reference, working_days_left(amsterdam_day(begun), amsterdam_day(ended)))
        for case in cases
        for stage, begun, ended in _spans(case)
        if amsterdam_day(ended).year == year
    ]
    return tuple(_lead_time(stage, [m[1:] for m in measured if m[0] is stage]) for stage in Stage)


def _lead_time(stage: Stage, measured: Sequence[tuple[str, int]]) -> LeadTime:
    days = [taken for _, taken in measured]
    return LeadTime(
        stage=stage,
        times=len(measured),
        cases=len({reference for reference, _ in measured}),
        median=median(days),
        ninetieth=ninetieth_percentile(days),
    )


def median(values: Iterable[int]) -> Decimal | None:
    """Return the middle value, or the mean of the middle two; None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return Decimal(low + high) / 2


def ninetieth_percentile(values: Iterable[int]) -> int | None:
    """Return the smallest value that at least 90 percent do not exceed; None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    rank = -(-len(ordered) * 9 // 10)
    return ordered[rank - 1]


Span = tuple[Stage, datetime, datetime]


def _spans(case: Case) -> Iterator[Span]:
    """Yield every stretch of the case that has both its ends."""
    for established in case.of(EstablishedAdvice):
        yield Stage.ADVICE, _round_began(case, established), established.at
        yield from _after_advice(case, established)
    outcomes = (Ending.PERMITTED, Ending.REFUSED, Ending.NEGATIVE)
    for at, ending in endings(case):
        if ending in outcomes:
            yield Stage.WHOLE, _submitted_at(case, at), at


def _round_began(case: Case, established: EstablishedAdvice) -> datetime:
    back = case.on(ReferredBack, established.version, established.round - 1)
    return back[-1].at if back else case.on(ProposalVersion, established.version, 1)[0].at


def _after_advice(case: Case, established: EstablishedAdvice) -> Iterator[Span]:
    if established.outcome is Opinion.SUPPLEMENT:
        for version in case.on(ProposalVersion, established.version + 1, 1):
            yield Stage.SUPPLEMENT, established.at, version.at
    verdicts = case.on(Verdict, established.version, established.round)
    if len(verdicts) < len(Seat):
        return
    yield Stage.DECISION, established.at, verdicts[-1].at
    signatures = case.on(Signature, established.version, established.round)
    if len(signatures) == len(Seat):
        yield Stage.SIGNING, verdicts[-1].at, signatures[-1].at


def _submitted_at(case: Case, outcome: datetime) -> datetime:
    """Return when the proposal was submitted that led to this outcome: the last time it came in."""
    moments = [m for m in moments_of(case, *BACK_TO_DRAFT, ProposalVersion) if m[0] <= outcome]
    submitted = moments[0][0]
    for place, (at, kind) in enumerate(moments[1:], start=1):
        if kind is ProposalVersion and moments[place - 1][1] is not ProposalVersion:
            submitted = at
    return submitted
