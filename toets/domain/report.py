"""The figures of one calendar year, in Amsterdam days: totals, never per person or discipline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from toets.domain.answer import holds
from toets.domain.calendar import amsterdam_day, working_days_left
from toets.domain.case import Case
from toets.domain.conditions import condition_items, ended_by
from toets.domain.corrigenda import title_now
from toets.domain.facts import (
    Completed,
    EstablishedAdvice,
    Expired,
    Fact,
    GuestAppointed,
    HoldLifted,
    IncidentReported,
    NegativeGround,
    Opinion,
    ProposalVersion,
    Recalled,
    ReferredBack,
    Reopened,
    Resumed,
    Revoked,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRetracted,
    Signature,
    Started,
    Suspended,
    UseRecorded,
    Verdict,
    ViewGiven,
    Withdrawn,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import Level, ScopeExit
from toets.domain.uses import uses
from toets.domain.workflow import Status


class Ending(StrEnum):
    """What became of a proposal; UNDER_WAY is the lack of an outcome."""

    PERMITTED = "permitted"
    REFUSED = "refused"
    NEGATIVE = "negative"
    OUT_OF_SCOPE = "out_of_scope"
    WITHDRAWN = "withdrawn"
    UNDER_WAY = "under_way"


class WithdrawnFrom(StrEnum):
    """When a proposal was given up: the reason category that needs no reading of reasons.

    DRAFT is a proposal that had come back to its authors; INACTIVE was closed by the secretary.
    """

    ADVICE = "advice"
    SUPPLEMENT = "supplement"
    DECISION = "decision"
    PERMITTED = "permitted"
    DRAFT = "draft"
    INACTIVE = "inactive"


class Count(StrEnum):
    """What else is counted over all cases together.

    Of proposals: URGENT, STOPS. Of established advices: SUPPLEMENTS, DISSENT. Of versions:
    VIEWS_ASKED, VIEWS_GIVEN. All others count acts.
    """

    URGENT = "urgent"
    STOPS = "stops"
    HOLDS_LIFTED = "holds_lifted"
    SUPPLEMENTS = "supplements"
    DISSENT = "dissent"
    GUESTS = "guests"
    VIEWS_ASKED = "views_asked"
    VIEWS_GIVEN = "views_given"
    REFERRALS = "referrals"
    REFUSED_BY_ONE = "refused_by_one"
    REFUSED_BY_BOTH = "refused_by_both"
    DEPUTY_VERDICTS = "deputy_verdicts"
    DEPUTY_SIGNATURES = "deputy_signatures"
    DEPUTY_OTHER = "deputy_other"
    EXITS_DENIED = "exits_denied"
    EXITS_REOPENED = "exits_reopened"


class Stage(StrEnum):
    """A stretch of a case of which the working days are measured.

    ADVICE runs from the submission (or the referral back) to the established advice, SUPPLEMENT
    from there to the new version, DECISION from a positive advice to the second verdict, SIGNING
    from two permits to the second signature, WHOLE from the submission to a permission, refusal or
    negative advice.
    """

    ADVICE = "advice"
    SUPPLEMENT = "supplement"
    DECISION = "decision"
    SIGNING = "signing"
    WHOLE = "whole"


class LeftOut(StrEnum):
    """Why cases do not count for this reader: own withdrawal, or a revoked request for advice."""

    RECUSED = "recused"
    REVOKED = "revoked"


@dataclass(frozen=True)
class ByKind:
    """A number of proposals, of each kind."""

    experiment: int = 0
    operational: int = 0

    @property
    def total(self) -> int:
        """Both kinds together."""
        return self.experiment + self.operational


@dataclass(frozen=True)
class PermissionYear:
    """A permission that held on at least one day of the year.

    Uses and incidents count by the day on which they happened, suspensions by the day they were
    imposed. `status` and `overdue` (conditions past their day) are as on the last counted day.
    """

    reference: str
    title: str
    unit: str
    is_experiment: bool
    status: Status
    valid_until: date
    uses: int
    candidates: int
    confirmed: int
    rejected: int
    errors_found: int
    incidents: int
    suspensions: int
    overdue: int


@dataclass(frozen=True)
class LeadTime:
    """How many working days a stage took, of the stages that ended in the year.

    Counted as a term is: the day on which it began is day 0. The median is the middle value, or
    the mean of the middle two; the 90th percentile the smallest value that at least 90 percent of
    the values do not exceed (nearest rank). Both are None when nothing was measured. A case with
    two rounds is measured twice, so that `times` may exceed `cases`.
    """

    stage: Stage
    times: int
    cases: int
    median: Decimal | None
    ninetieth: int | None


@dataclass(frozen=True)
class RulesUsed:
    """A set of versions of the rules, and how many versions of proposals were put in under it."""

    regime: str
    questionnaire: str
    procedure: str
    guidance: str
    versions: int


@dataclass(frozen=True)
class YearReport:
    """The figures of a year up to and with `until`; every total is there, zero included.

    `stand` tells of what was submitted in the year how it stood on the last counted day;
    `endings` which outcomes were reached in the year, whenever the proposal was submitted.
    `left_out` tells why cases do not count that the reader knows of, never how many.
    """

    year: int
    until: date
    left_out: frozenset[LeftOut]
    submitted: ByKind
    stand: tuple[tuple[Ending, ByKind], ...]
    endings: tuple[tuple[Ending, ByKind], ...]
    negatives: tuple[tuple[NegativeGround, int], ...]
    withdrawals: tuple[tuple[WithdrawnFrom, int], ...]
    exits: tuple[tuple[str, int], ...]
    counts: tuple[tuple[Count, int], ...]
    permissions: tuple[PermissionYear, ...]
    lead_times: tuple[LeadTime, ...]
    rules: tuple[RulesUsed, ...]


_FOR = frozenset({Opinion.POSITIVE, Opinion.CONDITIONAL})
_BACK_TO_DRAFT = (Recalled, ScopeRetracted, ScopeDenied, Reopened)


def yearly_report(
    cases: Iterable[Case],
    year: int,
    today: date,
    exits: Sequence[ScopeExit] = (),
    left_out: frozenset[LeftOut] = frozenset(),
) -> YearReport:
    """Return the figures of a calendar year over these cases; drafts never count.

    What happened after the year (or after `today`, an Amsterdam day in or after it) is left out,
    but a use or incident that was recorded later counts on its own day. `exits` are counted also
    where nobody claimed them.

    Raises:
        ValueError: The year has not begun on `today`.
    """
    if year > today.year:
        raise ValueError(f"{year} has not begun on {today}")
    until = min(today, date(year, 12, 31))
    pairs = [(case, _as_of(case, until)) for case in cases]
    put_in = [(whole, then) for whole, then in pairs if then.versions]
    then = [then for _, then in put_in]
    new = [case for case in then if amsterdam_day(case.versions[0].at).year == year]
    facts = [(case, fact) for case in then for fact in case.facts if _day(fact).year == year]
    return YearReport(
        year=year,
        until=until,
        left_out=left_out,
        submitted=_by_kind(new),
        stand=tuple(
            (ending, _by_kind(case for case in new if _stand(case) is ending)) for ending in Ending
        ),
        endings=_endings_in(then, year),
        negatives=_negatives(facts),
        withdrawals=_withdrawals(facts),
        exits=_exits(facts, exits),
        counts=_counts(new, facts),
        permissions=tuple(_permissions(put_in, year, until)),
        lead_times=_lead_times(then, year),
        rules=_rules(facts),
    )


Found = Sequence[tuple[Case, Fact]]


def _day(fact: Fact) -> date:
    return amsterdam_day(fact.at)


def _as_of(case: Case, until: date) -> Case:
    """Return the case with no more than what had happened at the end of that day."""
    return replace(case, facts=tuple(fact for fact in case.facts if _day(fact) <= until))


def _by_kind(cases: Iterable[Case]) -> ByKind:
    kinds = Counter(case.is_experiment for case in cases)
    return ByKind(experiment=kinds[True], operational=kinds[False])


# Outcomes.


def _endings(case: Case) -> list[tuple[datetime, Ending]]:
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


def _stand(case: Case) -> Ending:
    endings = _endings(case)
    if not endings or any(fact.at > endings[-1][0] for fact in case.of(Reopened)):
        return Ending.UNDER_WAY
    return endings[-1][1]


def _endings_in(cases: Iterable[Case], year: int) -> tuple[tuple[Ending, ByKind], ...]:
    reached = [
        (case, ending)
        for case in cases
        for at, ending in _endings(case)
        if amsterdam_day(at).year == year
    ]
    return tuple(
        (ending, _by_kind(case for case, found in reached if found is ending))
        for ending in Ending
        if ending is not Ending.UNDER_WAY
    )


def _negatives(facts: Found) -> tuple[tuple[NegativeGround, int], ...]:
    found = Counter(fact.ground for _, fact in facts if isinstance(fact, EstablishedAdvice))
    return tuple((ground, found[ground]) for ground in NegativeGround)


def _withdrawals(facts: Found) -> tuple[tuple[WithdrawnFrom, int], ...]:
    found = Counter(
        _withdrawn_from(case, fact) for case, fact in facts if isinstance(fact, Withdrawn)
    )
    return tuple((stage, found[stage]) for stage in WithdrawnFrom)


def _withdrawn_from(case: Case, withdrawn: Withdrawn) -> WithdrawnFrom:
    if withdrawn.person not in case.authors:
        return WithdrawnFrom.INACTIVE
    if _moments_of(case, *_BACK_TO_DRAFT, ProposalVersion)[-1][1] is not ProposalVersion:
        return WithdrawnFrom.DRAFT
    established = case.established
    if established is None:
        return WithdrawnFrom.ADVICE
    if established.outcome is Opinion.SUPPLEMENT:
        return WithdrawnFrom.SUPPLEMENT
    signed = len(case.signatures) == len(Seat)
    return WithdrawnFrom.PERMITTED if signed else WithdrawnFrom.DECISION


def _moments_of(case: Case, *kinds: type[Fact]) -> list[tuple[datetime, type[Fact]]]:
    return [(fact.at, type(fact)) for fact in case.facts if isinstance(fact, kinds)]


def _exits(facts: Found, known: Sequence[ScopeExit]) -> tuple[tuple[str, int], ...]:
    found: Counter[str] = Counter({scope_exit.title: 0 for scope_exit in known})
    for case, fact in facts:
        if isinstance(fact, ScopeConfirmed):
            found[_exit_title(case, fact)] += 1
    return tuple(found.items())


def _exit_title(case: Case, confirmed: ScopeConfirmed) -> str:
    claims = [v.claim for v in case.versions if v.version == confirmed.version]
    claim = next(iter(claims), None)
    return case.rules.procedure.exits_by_id[claim.exit].title if claim else ""


# What else is counted.


def _counts(new: Iterable[Case], facts: Found) -> tuple[tuple[Count, int], ...]:
    found = Counter(count for case, fact in facts for count in _counts_of(case, fact))
    found[Count.URGENT] = sum(case.versions[-1].urgent for case in new)
    found[Count.STOPS] = len(
        {
            case.reference
            for case, fact in facts
            if isinstance(fact, ProposalVersion) and fact.claim is None and _has_stop(fact)
        }
    )
    viewed = {
        (case.reference, fact.version) for case, fact in facts if isinstance(fact, ViewGiven)
    }
    found[Count.VIEWS_GIVEN] = len(viewed)
    return tuple((count, found[count]) for count in Count)


def _has_stop(version: ProposalVersion) -> bool:
    return any(signal.level is Level.STOP for signal in version.signals)


def _counts_of(case: Case, fact: Fact) -> Iterator[Count]:
    if isinstance(fact, HoldLifted) and case.stopped_by(fact) is None:
        yield Count.HOLDS_LIFTED
    if isinstance(fact, EstablishedAdvice):
        yield from _of_advice(case, fact)
    if isinstance(fact, ProposalVersion) and _is_view_asked(case, fact):
        yield Count.VIEWS_ASKED
    if isinstance(fact, Verdict):
        yield from _of_refusal(case, fact)
    yield from (count for kind, count in _SIMPLE.items() if isinstance(fact, kind))
    if getattr(fact, "on_behalf", None) is not None:
        yield _DEPUTY.get(type(fact), Count.DEPUTY_OTHER)


_SIMPLE: dict[type[Fact], Count] = {
    GuestAppointed: Count.GUESTS,
    ReferredBack: Count.REFERRALS,
    ScopeDenied: Count.EXITS_DENIED,
    Reopened: Count.EXITS_REOPENED,
}
_DEPUTY: dict[type[Fact], Count] = {
    Verdict: Count.DEPUTY_VERDICTS,
    Signature: Count.DEPUTY_SIGNATURES,
}


def _of_advice(case: Case, established: EstablishedAdvice) -> Iterator[Count]:
    if established.outcome is Opinion.SUPPLEMENT:
        yield Count.SUPPLEMENTS
        return
    used = {(found.person, found.revision) for found in established.advices}
    given = case.advices_on(established.version, established.round)
    opinions = {a.opinion for a in given if (a.person, a.revision) in used}
    other = {Opinion.NEGATIVE} if established.outcome in _FOR else _FOR
    if opinions & other:
        yield Count.DISSENT


def _is_view_asked(case: Case, version: ProposalVersion) -> bool:
    when = case.rules.procedure.view_when
    return version.claim is None and when is not None and holds(when, version.answers)


def _of_refusal(case: Case, verdict: Verdict) -> Iterator[Count]:
    verdicts = case.on(Verdict, verdict.version, verdict.round)
    refusing = sum(not given.permit for given in verdicts)
    if verdict is verdicts[-1] and len(verdicts) == len(Seat) and refusing:
        yield Count.REFUSED_BY_BOTH if refusing == len(Seat) else Count.REFUSED_BY_ONE


# Permissions.


def _permissions(
    pairs: Iterable[tuple[Case, Case]], year: int, until: date
) -> Iterator[PermissionYear]:
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
    ends = [text.valid_until, *(_day(fact) for fact in case.of(Withdrawn))]
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
        suspensions=sum(_day(fact).year == year for fact in then.of(Suspended)),
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


# Lead times.


def _lead_times(cases: Iterable[Case], year: int) -> tuple[LeadTime, ...]:
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
    for at, ending in _endings(case):
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
    moments = [m for m in _moments_of(case, *_BACK_TO_DRAFT, ProposalVersion) if m[0] <= outcome]
    submitted = moments[0][0]
    for place, (at, kind) in enumerate(moments[1:], start=1):
        if kind is ProposalVersion and moments[place - 1][1] is not ProposalVersion:
            submitted = at
    return submitted


def _rules(facts: Found) -> tuple[RulesUsed, ...]:
    found = Counter(
        (
            case.rules.regime_title,
            fact.questionnaire_version,
            fact.procedure_version,
            fact.guidance_version,
        )
        for case, fact in facts
        if isinstance(fact, ProposalVersion)
    )
    return tuple(RulesUsed(*versions, number) for versions, number in sorted(found.items()))
