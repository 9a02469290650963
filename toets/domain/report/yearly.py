"""The figures of one calendar year, in Amsterdam days: totals, never per person or discipline."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    ProposalVersion,
)
from toets.domain.questionnaire import ScopeExit
from toets.domain.report.counting import counts_in
from toets.domain.report.lead_times import lead_times
from toets.domain.report.outcomes import (
    endings_in,
    exits_in,
    negatives,
    stand,
    withdrawals,
)
from toets.domain.report.permissions import permissions_in
from toets.domain.report.sums import Found, by_kind, day_of
from toets.domain.report.values import (
    Ending,
    LeftOut,
    RulesUsed,
    YearReport,
)


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
    facts = [(case, fact) for case in then for fact in case.facts if day_of(fact).year == year]
    return YearReport(
        year=year,
        until=until,
        left_out=left_out,
        submitted=by_kind(new),
        stand=tuple(
            (ending, by_kind(case for case in new if stand(case) is ending)) for ending in Ending
        ),
        endings=endings_in(then, year),
        negatives=negatives(facts),
        withdrawals=withdrawals(facts),
        exits=exits_in(facts, exits),
        counts=counts_in(new, facts),
        permissions=tuple(permissions_in(put_in, year, until)),
        lead_times=lead_times(then, year),
        rules=_rules(facts),
    )


def _as_of(case: Case, until: date) -> Case:
    """Return the case with no more than what had happened at the end of that day."""
    return replace(case, facts=tuple(fact for fact in case.facts if day_of(fact) <= until))


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
