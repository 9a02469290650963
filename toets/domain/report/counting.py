"""What is counted over all cases together."""

from collections import Counter
from collections.abc import Iterable, Iterator

from toets.domain.answer import holds
from toets.domain.case import Case
from toets.domain.facts import (
    EstablishedAdvice,
    Fact,
    GuestAppointed,
    HoldLifted,
    Opinion,
    ProposalVersion,
    ReferredBack,
    Reopened,
    ScopeDenied,
    Signature,
    Verdict,
    ViewGiven,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import Level
from toets.domain.report.sums import Found
from toets.domain.report.values import (
    Count,
)

_FOR = frozenset({Opinion.POSITIVE, Opinion.CONDITIONAL})


def counts_in(new: Iterable[Case], facts: Found) -> tuple[tuple[Count, int], ...]:
    """Return every count over what happened, and over the proposals that were new; zero included."""
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
