"""The figures of a year, on cases whose days were counted by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from builders import (
    EXPERIMENT,
    LIFTABLE_HOLD,
    REASON,
    STOP,
    a_case,
    a_condition,
    a_lift,
    a_permit,
    a_refusal,
    a_signature,
    an_advice,
    an_establishing,
    done,
    redrafted,
    rules_with,
)
from cast import ANNA, BRAM, CHRIS, DINA, ED, EDO, FLEUR, SARA, TESS
from small_rulebook import CATCH, NO_IMAGES, RULES

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import (
    ClaimScopeExit,
    ConfirmScopeExit,
    InviteReaction,
    React,
    Recall,
    ReferBack,
    Reopen,
    RequestScopeExit,
    Resubmit,
    Submit,
    Withdraw,
)
from toets.domain.facts import (
    Completed,
    Expired,
    Fact,
    GuestAppointed,
    IncidentReported,
    Moment,
    NegativeGround,
    Opinion,
    Period,
    Recused,
    Resumed,
    Started,
    Suspended,
    UseRecorded,
    ViewGiven,
    Withdrawn,
)
from toets.domain.person import SYSTEM, OnBehalf, Person, Seat
from toets.domain.questionnaire import Discipline, Test
from toets.domain.report import (
    ByKind,
    Count,
    Ending,
    LeadTime,
    LeftOut,
    PermissionYear,
    RulesUsed,
    Stage,
    WithdrawnFrom,
    YearReport,
    median,
    ninetieth_percentile,
    yearly_report,
)
from toets.domain.workflow import Status

NEW_YEAR = date(2027, 2, 1)
END = date(2027, 10, 1)


def on(month: int, day: int, hour: int = 10, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def report(*cases: Case, year: int = 2026, today: date = NEW_YEAR, **changes: Any) -> YearReport:
    return yearly_report(cases, year, today, **changes)


def counts(*cases: Case, year: int = 2026) -> dict[Count, int]:
    """Return what was counted, zeros left out."""
    return {count: number for count, number in report(*cases, year=year).counts if number}


def lead_time(stage: Stage, *cases: Case, year: int = 2026) -> LeadTime:
    (found,) = (t for t in report(*cases, year=year).lead_times if t.stage is stage)
    return found


# Cases, each act on its own day.


def submitted(at: datetime, answers: Any = None, despite: str = "", **changes: Any) -> Case:
    return done(a_case(answers, **changes), ANNA, Submit(despite), at)


def advised(case: Case, at: datetime, bram: Opinion = Opinion.POSITIVE) -> Case:
    for member, discipline, opinion in (
        (BRAM, Discipline.JURIDISCH, bram),
        (CHRIS, Discipline.ETHISCH, Opinion.POSITIVE),
        (TESS, Discipline.TECHNISCH, Opinion.POSITIVE),
    ):
        case = done(case, member, an_advice(case, discipline, opinion), at)
    return case


def established(case: Case, at: datetime, bram: Opinion = Opinion.POSITIVE) -> Case:
    case = advised(case, at, bram)
    return done(case, SARA, an_establishing(case), at)


def supplemented(case: Case, at: datetime) -> Case:
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT), at)
    return done(case, SARA, an_establishing(case), at)


def negative(case: Case, at: datetime) -> Case:
    case = advised(case, at - timedelta(days=2), Opinion.NEGATIVE)
    case = done(case, SARA, InviteReaction(1, 1, "De grondslag ontbreekt."), at)
    case = done(case, ANNA, React(1, 1, "Dat zien wij anders."), at)
    return done(case, SARA, an_establishing(case), at)


def judged(case: Case, at: datetime, **permit: Any) -> Case:
    for holder in (DINA, EDO):
        case = done(case, holder, a_permit(case, **{"valid_until": END, **permit}), at)
    return case


def signed(case: Case, at: datetime) -> Case:
    for holder in (DINA, EDO):
        case = done(case, holder, a_signature(case), at)
    return case


def permission(**changes: Any) -> Case:
    """Return a case submitted on 1, advised on 15, judged on 22 and signed on 26 October 2026."""
    case = established(submitted(on(10, 1), **changes), on(10, 15))
    return signed(judged(case, on(10, 22)), on(10, 26))


def refused(case: Case, at: datetime, *refusing: Person) -> Case:
    for holder in (DINA, EDO):
        judge = a_refusal if holder in refusing else a_permit
        case = done(case, holder, judge(case), at)
    return case


def out_of_scope(at: datetime) -> Case:
    case = a_case({"A2": Answer(text="ja", explanation="Het is CATCH zelf.")})
    case = done(case, ANNA, ClaimScopeExit("catch", "Er verandert niets."), at)
    case = done(case, SARA, RequestScopeExit(1, 1, REASON), at)
    return done(case, BRAM, ConfirmScopeExit(1, 1, REASON), at)


def later(case: Case, *facts: Fact) -> Case:
    """Return the case with facts of after the decision."""
    return replace(case, facts=(*case.facts, *facts))


def stamped(person: str, at: datetime) -> dict[str, Any]:
    return {"person": person, "at": at, "version": 1, "round": 1}


def a_use(at: datetime, day: date, number: int = 1, **changes: Any) -> UseRecorded:
    use = UseRecorded(
        **stamped(ANNA.number, at),
        number=number,
        corrects=0,
        day=day,
        unit="Eenheid Verzonnen",
        task="Overval",
        searched=5000,
        candidates=10,
        confirmed=2,
        rejected=7,
        errors_found=1,
        authority="OM-2026-0001",
    )
    return replace(use, **changes)


# Proposals and what became of them.


def test_a_year_without_proposals_has_every_total_at_zero() -> None:
    found = report(a_case(), exits=(CATCH, NO_IMAGES))

    assert found == YearReport(
        year=2026,
        until=date(2026, 12, 31),
        left_out=frozenset(),
        submitted=ByKind(0, 0),
        stand=tuple((ending, ByKind(0, 0)) for ending in Ending),
        endings=tuple((e, ByKind(0, 0)) for e in Ending if e is not Ending.UNDER_WAY),
        negatives=tuple((ground, 0) for ground in NegativeGround),
        withdrawals=tuple((stage, 0) for stage in WithdrawnFrom),
        exits=(("Het bestaande CATCH", 0), ("Geen beelden", 0)),
        counts=tuple((count, 0) for count in Count),
        permissions=(),
        lead_times=tuple(LeadTime(stage, 0, 0, None, None) for stage in Stage),
        rules=(),
    )


def test_proposals_count_by_kind_and_by_how_they_stand_at_the_end_of_the_year() -> None:
    found = report(
        permission(reference="JET-2026-1"),
        negative(submitted(on(11, 2), EXPERIMENT, reference="JET-2026-2"), on(11, 30)),
        refused(established(submitted(on(10, 1)), on(10, 15)), on(10, 20), EDO),
        out_of_scope(on(5, 6)),
        done(submitted(on(6, 1), EXPERIMENT), ANNA, Withdraw(REASON), on(6, 2)),
        submitted(on(12, 30)),
    )

    assert found.submitted == ByKind(experiment=2, operational=4)
    assert found.stand == (
        (Ending.PERMITTED, ByKind(0, 1)),
        (Ending.REFUSED, ByKind(0, 1)),
        (Ending.NEGATIVE, ByKind(1, 0)),
        (Ending.OUT_OF_SCOPE, ByKind(0, 1)),
        (Ending.WITHDRAWN, ByKind(1, 0)),
        (Ending.UNDER_WAY, ByKind(0, 1)),
    )
    assert found.endings == found.stand[:-1]
    assert found.negatives == (
        (NegativeGround.ADVICE, 1),
        (NegativeGround.STOP, 0),
        (NegativeGround.SUPPLEMENTS_EXHAUSTED, 0),
    )


def test_an_outcome_counts_in_its_own_year_and_the_year_before_stays_as_it_was() -> None:
    case = established(submitted(on(12, 1)), on(12, 20))
    case = signed(judged(case, on(1, 11, year=2027)), on(1, 12, year=2027))

    before, after = report(case), report(case, year=2027)

    assert before.stand[-1] == (Ending.UNDER_WAY, ByKind(0, 1))
    assert before.endings[0] == (Ending.PERMITTED, ByKind(0, 0))
    assert before.permissions == ()
    assert after.submitted == ByKind(0, 0)
    assert after.endings[0] == (Ending.PERMITTED, ByKind(0, 1))
    assert len(after.permissions) == 1


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), 2026),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), 2027),
        (datetime(2025, 12, 31, 23, 0, tzinfo=UTC), 2026),
    ],
)
def test_a_year_begins_at_midnight_in_amsterdam(moment: datetime, year: int) -> None:
    case = submitted(moment)

    found = {y: report(case, year=y).submitted.total for y in (2025, 2026, 2027)}

    assert found == {y: int(y == year) for y in found}


def test_a_running_year_ends_today_and_a_year_to_come_has_no_report() -> None:
    case = submitted(on(7, 2))

    found = report(case, today=date(2026, 7, 1))

    assert (found.until, found.submitted) == (date(2026, 7, 1), ByKind(0, 0))
    with pytest.raises(ValueError, match="has not begun"):
        report(case, year=2027, today=date(2026, 12, 31))


def test_a_reopened_scope_exit_is_under_way_again_and_counts_as_an_exit_with_its_ground() -> None:
    case = done(out_of_scope(on(5, 6)), DINA, Reopen(REASON), on(5, 20))

    found = report(case, exits=(NO_IMAGES,))

    assert found.stand[-1] == (Ending.UNDER_WAY, ByKind(0, 1))
    assert found.exits == (("Geen beelden", 0), ("Het bestaande CATCH", 1))
    assert counts(case) == {Count.EXITS_REOPENED: 1}


@pytest.mark.parametrize(
    ("case", "stage"),
    [
        (submitted(on(6, 1)), WithdrawnFrom.ADVICE),
        (supplemented(submitted(on(6, 1)), on(6, 8)), WithdrawnFrom.SUPPLEMENT),
        (established(submitted(on(6, 1)), on(6, 8)), WithdrawnFrom.DECISION),
        (permission(), WithdrawnFrom.PERMITTED),
        (
            done(submitted(on(6, 1)), ANNA, Recall(REASON), on(6, 2)),
            WithdrawnFrom.DRAFT,
        ),
    ],
)
def test_a_withdrawal_counts_by_when_the_proposal_was_given_up(
    case: Case, stage: WithdrawnFrom
) -> None:
    case = done(case, ANNA, Withdraw(REASON), on(11, 20))

    assert dict(report(case).withdrawals) == {s: int(s is stage) for s in WithdrawnFrom}
    assert report(case).stand[4] == (Ending.WITHDRAWN, ByKind(0, 1))


def test_a_proposal_that_the_secretary_closed_counts_as_inactive() -> None:
    case = supplemented(submitted(on(6, 1)), on(6, 8))
    closed = later(case, Withdrawn(**stamped(SARA.number, on(11, 1)), reasons=REASON))

    assert dict(report(closed).withdrawals)[WithdrawnFrom.INACTIVE] == 1


# What else is counted.


def test_stops_urgent_cases_and_lifted_holds_count() -> None:
    case = submitted(on(6, 1), {**STOP, **LIFTABLE_HOLD}, "Toch.", urgent=True)
    case = done(case, TESS, a_lift(case), on(6, 2))

    assert counts(case) == {Count.STOPS: 1, Count.URGENT: 1, Count.HOLDS_LIFTED: 1}


def test_a_lift_by_somebody_who_withdrew_does_not_count() -> None:
    case = submitted(on(6, 1), LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case), on(6, 2))
    case = later(case, Recused(**stamped(TESS.number, on(6, 3)), reasons=REASON))

    assert counts(case) == {}


def test_dissent_counts_where_an_advice_differs_from_the_outcome() -> None:
    divided = submitted(on(6, 1), rules=rules_with(negative_rule="majority"))
    divided = established(divided, on(6, 8), bram=Opinion.NEGATIVE)
    single = negative(submitted(on(6, 1), reference="JET-2026-2"), on(6, 8))
    agreed = established(submitted(on(6, 1), reference="JET-2026-3"), on(6, 8))

    assert counts(divided) == {Count.DISSENT: 1}
    assert counts(single) == {Count.DISSENT: 1}
    assert counts(agreed) == {}
    assert counts(divided, single, agreed) == {Count.DISSENT: 2}


def test_supplements_and_referrals_back_count() -> None:
    case = supplemented(submitted(on(6, 1)), on(6, 8))
    case = done(redrafted(case, A3=Answer(text="Twee.")), ANNA, Resubmit(), on(6, 10))
    case = established(case, on(6, 17))
    case = done(case, EDO, ReferBack(2, 1, REASON), on(6, 18))

    assert counts(case) == {Count.SUPPLEMENTS: 1, Count.REFERRALS: 1}


def test_refusals_count_by_one_or_by_both_holders() -> None:
    ready = established(submitted(on(6, 1)), on(6, 8))

    assert counts(refused(ready, on(6, 9), DINA)) == {Count.REFUSED_BY_ONE: 1}
    assert counts(refused(ready, on(6, 9), DINA, EDO)) == {Count.REFUSED_BY_BOTH: 1}
    assert counts(done(ready, DINA, a_refusal(ready), on(6, 9))) == {}


def test_acts_of_deputies_count_by_sort() -> None:
    deputy = replace(
        ED,
        number="P099",
        roles=frozenset(),
        on_behalf=OnBehalf(Seat.DIGITALISERING, DINA.number, "M-2026-1"),
    )
    case = established(submitted(on(6, 1)), on(6, 8))
    case = done(case, deputy, a_permit(case, valid_until=END), on(6, 9))
    case = done(case, EDO, a_permit(case, valid_until=END), on(6, 9))
    signed_once = done(case, deputy, a_signature(case), on(6, 10))
    sent_back = done(case, deputy, ReferBack(1, 1, REASON), on(6, 10))

    assert counts(signed_once) == {Count.DEPUTY_VERDICTS: 1, Count.DEPUTY_SIGNATURES: 1}
    assert counts(sent_back) == {
        Count.DEPUTY_VERDICTS: 1,
        Count.DEPUTY_OTHER: 1,
        Count.REFERRALS: 1,
    }


def test_guests_and_views_of_the_fg_count() -> None:
    rules = rules_with(view_when=Test("B2", values=frozenset({"ja"})))
    case = later(
        submitted(on(6, 1), rules=rules),
        ViewGiven(**stamped(FLEUR.number, on(6, 2)), text="Akkoord."),
        ViewGiven(**stamped(FLEUR.number, on(6, 3)), text="Bij nader inzien."),
        GuestAppointed(
            **stamped(SARA.number, on(6, 4)),
            guest=ED.number,
            discipline=Discipline.ETHISCH,
            reasons=REASON,
        ),
    )

    assert counts(case) == {Count.VIEWS_ASKED: 1, Count.VIEWS_GIVEN: 1, Count.GUESTS: 1}


def test_the_versions_of_the_rules_count_per_version_that_was_put_in() -> None:
    other = replace(RULES, procedure=replace(RULES.procedure, version="1.1"))
    cases = (submitted(on(6, 1)), submitted(on(6, 2)), submitted(on(6, 3), rules=other))

    assert report(*cases).rules == (
        RulesUsed("Regime voor de proef", "1.0", "1.0", "1.0", 2),
        RulesUsed("Regime voor de proef", "1.0", "1.1", "1.0", 1),
    )


def test_the_reader_who_withdrew_from_cases_is_told_so() -> None:
    reasons = frozenset({LeftOut.RECUSED})

    assert report(left_out=reasons).left_out == reasons


# Permissions.


def test_a_permission_tells_what_was_done_with_it_in_the_year() -> None:
    case = established(submitted(on(2, 2), title="Zoeken in eigen beelden"), on(2, 16))
    late = a_condition(
        "Tel.", moment=Moment.DURING, interval="elk kwartaal", period=Period.QUARTER
    )
    case = signed(judged(case, on(2, 23), conditions=(late,)), on(2, 24))
    case = later(
        case,
        Started(**stamped(ANNA.number, on(3, 2))),
        a_use(on(3, 10), date(2026, 3, 9)),
        a_use(on(3, 11), date(2026, 3, 9), number=2, corrects=1, candidates=8),
        a_use(on(1, 4, year=2027), date(2026, 12, 31), number=3),
        a_use(on(1, 5, year=2027), date(2027, 1, 4), number=4),
        Suspended(**stamped(DINA.number, on(5, 1)), seat=None, was_started=True, reasons=REASON),
        IncidentReported(
            **stamped(ANNA.number, on(1, 4, year=2027)),
            day=date(2026, 12, 30),
            text="Een fout.",
            measures="Gewist.",
        ),
        Resumed(
            **stamped(EDO.number, on(1, 7, year=2027)), seat=Seat.DIGITALISERING, reasons=REASON
        ),
    )

    assert report(case).permissions == (
        PermissionYear(
            reference="JET-2026-7K3Q",
            title="Zoeken in eigen beelden",
            unit="Eenheid Verzonnen",
            is_experiment=False,
            status=Status.SUSPENDED,
            valid_until=END,
            uses=2,
            candidates=18,
            confirmed=4,
            rejected=14,
            errors_found=2,
            incidents=1,
            suspensions=1,
            # Due on 2 June, 2 September and 2 December; nothing was reported.
            overdue=3,
        ),
    )
    (after,) = report(case, year=2027).permissions
    assert (after.status, after.uses, after.suspensions) == (Status.IN_EXECUTION, 1, 0)


@pytest.mark.parametrize(
    ("ends", "years"),
    [
        ((), [2026, 2027]),
        ((Expired(**stamped(SYSTEM, on(10, 1, 22, 1, year=2027))),), [2026, 2027]),
        ((Completed(**stamped(SARA.number, on(12, 31, 22, 59)), reasons=REASON),), [2026]),
        ((Withdrawn(**stamped(ANNA.number, on(11, 2)), reasons=REASON),), [2026]),
    ],
)
def test_a_permission_is_told_of_in_every_year_in_which_it_held(
    ends: tuple[Fact, ...], years: list[int]
) -> None:
    case = later(permission(), *ends)
    today = date(2028, 6, 1)

    held = [y for y in range(2025, 2029) if report(case, year=y, today=today).permissions]

    assert held == years


def test_a_permission_past_its_last_day_reads_as_expired_before_anybody_recorded_it() -> None:
    case = established(submitted(on(2, 2)), on(2, 16))
    case = signed(judged(case, on(2, 23), valid_until=date(2026, 12, 30)), on(2, 24))

    (found,) = report(case).permissions

    assert found.status is Status.EXPIRED


# Lead times, counted by hand on the calendar of 2026.


def test_lead_times_are_counted_in_working_days_per_stage() -> None:
    asked = supplemented(submitted(on(10, 1), reference="JET-2026-2"), on(10, 8))
    asked = done(redrafted(asked, A3=Answer(text="Twee.")), ANNA, Resubmit(), on(10, 20))
    cases = (
        permission(reference="JET-2026-1"),
        established(asked, on(10, 27)),
        negative(submitted(on(11, 2), reference="JET-2026-3"), on(11, 30)),
    )

    assert report(*cases).lead_times == (
        # 10 to the advice; 5 to the supplement and 5 after it; 20 to the negative advice.
        LeadTime(Stage.ADVICE, times=4, cases=3, median=Decimal("7.5"), ninetieth=20),
        LeadTime(Stage.SUPPLEMENT, times=1, cases=1, median=Decimal(8), ninetieth=8),
        LeadTime(Stage.DECISION, times=1, cases=1, median=Decimal(5), ninetieth=5),
        LeadTime(Stage.SIGNING, times=1, cases=1, median=Decimal(2), ninetieth=2),
        # 17 to the permission and 20 to the negative advice.
        LeadTime(Stage.WHOLE, times=2, cases=2, median=Decimal("18.5"), ninetieth=20),
    )


def test_a_round_after_a_referral_back_is_measured_from_the_referral() -> None:
    case = established(submitted(on(10, 1)), on(10, 15))
    case = done(case, EDO, ReferBack(1, 1, REASON), on(10, 19))
    case = established(case, on(10, 22))

    found = lead_time(Stage.ADVICE, case)

    assert (found.times, found.cases, found.median) == (2, 1, Decimal("6.5"))


def test_the_whole_is_measured_from_the_submission_that_was_not_taken_back() -> None:
    case = done(submitted(on(6, 1)), ANNA, Recall(REASON), on(6, 2))
    case = done(case, ANNA, Submit(), on(10, 1))
    case = signed(judged(established(case, on(10, 15)), on(10, 22)), on(10, 26))

    assert lead_time(Stage.WHOLE, case).median == 17
    assert lead_time(Stage.ADVICE, case).median == 10


@pytest.mark.parametrize(
    ("begun", "ended", "days"),
    [
        # A leap year: Monday 28 February, Tuesday 29 February, Wednesday 1 March.
        (on(2, 28, year=2028), on(3, 1, year=2028), 2),
        # The night in which the clock goes forward, and the one in which it goes back.
        (on(3, 27, 22, 30), on(3, 29, 22, 30), 1),
        (on(10, 23, 21, 30), on(10, 25, 23, 30), 1),
        # Good Friday, Easter Monday; 27 April; 4 May to 6 May over 5 May.
        (on(4, 2), on(4, 7), 1),
        (on(4, 24), on(4, 28), 1),
        (on(5, 4), on(5, 6), 1),
        # Christmas, and New Year's Day after midnight in Amsterdam.
        (on(12, 24), on(12, 31, 23, 30), 4),
        (on(6, 6), on(6, 7), 0),
    ],
)
def test_working_days_follow_the_dutch_calendar(
    begun: datetime, ended: datetime, days: int
) -> None:
    case = established(submitted(begun), ended)
    year = (ended + timedelta(hours=2)).year

    found = yearly_report([case], year, date(2030, 1, 1)).lead_times[0]

    assert found.median == days


def test_a_stage_counts_in_the_year_in_which_it_ended() -> None:
    case = established(submitted(on(12, 30)), on(1, 4, year=2027))

    assert lead_time(Stage.ADVICE, case).times == 0
    assert lead_time(Stage.ADVICE, case, year=2027).median == 2


@pytest.mark.parametrize(
    ("values", "middle", "high"),
    [
        ([], None, None),
        ([4], Decimal(4), 4),
        ([9, 1], Decimal(5), 9),
        ([3, 1, 2], Decimal(2), 3),
        (list(range(1, 11)), Decimal("5.5"), 9),
        (list(range(1, 12)), Decimal(6), 10),
        ([0, 0, 0, 100], Decimal(0), 100),
    ],
)
def test_median_and_ninetieth_percentile(
    values: list[int], middle: Decimal | None, high: int | None
) -> None:
    assert (median(values), ninetieth_percentile(values)) == (middle, high)
