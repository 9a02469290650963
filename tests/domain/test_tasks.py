"""What waits for whom in a case, and until when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    END,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    TODAY,
    a_case,
    a_condition,
    a_request,
    advised,
    an_advice,
    asked,
    completed,
    completion_requested,
    done,
    evaluated,
    expired,
    half_judged,
    half_signed,
    heard,
    in_decision,
    in_execution,
    invited,
    issued,
    negative,
    permitted,
    redrafted,
    referred_back,
    resume_requested,
    revoked,
    rules_with,
    scope_claimed,
    scope_requested,
    signing,
    submitted,
    supplement,
    suspended,
)
from cast import (
    ADAM,
    ANNA,
    BEA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    SEM,
    TESS,
    UMA,
)

from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    AcceptHandOver,
    AppointAuthor,
    AppointGuest,
    AssessJoin,
    ConsentJoin,
    DecideChange,
    DenyCompletion,
    DenyResume,
    GiveView,
    HandOver,
    Pause,
    ProposeCorrigendum,
    Recall,
    Recuse,
    ReferBack,
    RefuseJoin,
    ReportChange,
    ReportCondition,
    RequestAppointment,
    RequestJoin,
    Resubmit,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    SignCorrigendum,
    TakeBackCorrigendum,
)
from toets.domain.facts import Aspect, Condition, Moment, Opinion, Period
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline, Test
from toets.domain.tasks import Task, TaskKind, due, task

REACTION_DUE = date(2026, 9, 15)
ADVICE_DUE = date(2026, 10, 13)
JUDGEMENT_DUE = date(2026, 9, 21)
SUPPLEMENT_DUE = date(2026, 9, 30)
TOMORROW = end_of_day(TODAY)


@pytest.mark.parametrize(
    ("case", "person", "expected"),
    [
        (a_case(), ANNA, Task(TaskKind.FINISH_DRAFT, None)),
        (a_case(), ADAM, Task(TaskKind.FINISH_DRAFT, None)),
        (a_case(), ED, None),
        (submitted(), ANNA, None),
        (submitted(), BRAM, Task(TaskKind.ADVISE, ADVICE_DUE)),
        (submitted(urgent=True), BRAM, Task(TaskKind.ADVISE, REACTION_DUE)),
        (submitted(), SARA, Task(TaskKind.INVITE, None)),
        (submitted(), FLEUR, None),
        (submitted(), DINA, None),
        (submitted(), BEA, None),
        (advised(), BRAM, None),
        (advised(), BELLA, Task(TaskKind.ADVISE, ADVICE_DUE)),
        (advised(), SARA, Task(TaskKind.ESTABLISH, ADVICE_DUE)),
        (advised(submitted(LIFTABLE_HOLD)), TESS, Task(TaskKind.LIFT_HOLD, ADVICE_DUE)),
        (advised(submitted(LIFTABLE_HOLD)), BRAM, None),
        (advised(submitted(LEGAL_HOLD)), BRAM, Task(TaskKind.LIFT_HOLD, ADVICE_DUE)),
        (advised(bram=Opinion.NEGATIVE), SARA, Task(TaskKind.INVITE_REACTION, ADVICE_DUE)),
        (invited(), ANNA, Task(TaskKind.REACT, REACTION_DUE)),
        (invited(), SARA, None),
        (heard(), ANNA, None),
        (heard(), SARA, Task(TaskKind.ESTABLISH, ADVICE_DUE)),
        (supplement(), ANNA, Task(TaskKind.GIVE_SUPPLEMENT, SUPPLEMENT_DUE)),
        (supplement(), BRAM, None),
        (in_decision(), DINA, Task(TaskKind.JUDGE, JUDGEMENT_DUE)),
        (in_decision(submitted(urgent=True)), EDO, Task(TaskKind.JUDGE, date(2026, 9, 8))),
        (half_judged(), DINA, None),
        (half_judged(), EDO, Task(TaskKind.JUDGE, JUDGEMENT_DUE)),
        (signing(), DINA, Task(TaskKind.SIGN, None)),
        (half_signed(), DINA, None),
        (half_signed(), EDO, Task(TaskKind.SIGN, None)),
        (referred_back(), BRAM, Task(TaskKind.ADVISE_AGAIN, ADVICE_DUE)),
        (referred_back(), BELLA, Task(TaskKind.ADVISE, ADVICE_DUE)),
        (referred_back(), DINA, None),
        (scope_claimed(), SARA, Task(TaskKind.REQUEST_SCOPE_EXIT, ADVICE_DUE)),
        (scope_claimed(), BRAM, Task(TaskKind.REQUEST_SCOPE_EXIT, ADVICE_DUE)),
        (scope_claimed(), CHRIS, None),
        (scope_requested(), BRAM, Task(TaskKind.CONFIRM_SCOPE_EXIT, ADVICE_DUE)),
        (scope_requested(), SARA, None),
        (scope_requested(), SEM, None),
        (scope_requested(BRAM), SARA, Task(TaskKind.CONFIRM_SCOPE_EXIT, ADVICE_DUE)),
        (scope_requested(BRAM), BELLA, None),
        (permitted(), ANNA, Task(TaskKind.START, None)),
        (permitted(), DINA, None),
        (negative(), SARA, None),
    ],
)
def test_what_waits_for_somebody_and_until_when(
    case: Case, person: Person, expected: Task | None
) -> None:
    assert task(case, person, NOW) == expected


def test_after_a_new_version_a_member_advises_again() -> None:
    case = done(redrafted(supplement(), A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert task(case, BRAM, NOW) == Task(TaskKind.ADVISE_AGAIN, ADVICE_DUE)
    assert task(case, CHRIS, NOW) == Task(TaskKind.ADVISE, ADVICE_DUE)


def test_once_the_term_of_the_reaction_has_passed_the_secretary_goes_on() -> None:
    case, last_day = invited(), end_of_day(REACTION_DUE) - timedelta(microseconds=1)

    assert task(case, SARA, last_day) is None
    assert task(case, SARA, end_of_day(REACTION_DUE)) == Task(TaskKind.ESTABLISH, ADVICE_DUE)


def test_an_author_with_another_role_has_only_the_tasks_of_an_author() -> None:
    both = replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}))

    assert task(submitted(), both, NOW) is None
    assert task(advised(), both, NOW) is None


def test_a_term_of_a_later_round_begins_with_the_referral() -> None:
    later = NOW + timedelta(days=7)
    from_the_holders = half_judged()
    case = done(from_the_holders, EDO, ReferBack(1, 1, REASON), later)

    assert due(case, TaskKind.ADVISE) == date(2026, 10, 20)


def test_a_term_of_a_later_version_begins_with_its_submission() -> None:
    case = redrafted(supplement(), A3=Answer(text="Meer."))
    case = done(case, ANNA, Resubmit(), NOW + timedelta(days=7))

    assert due(case, TaskKind.ADVISE) == date(2026, 10, 20)


def test_a_draft_has_no_term() -> None:
    assert due(a_case(), TaskKind.FINISH_DRAFT) is None


# Working on a draft together.


def test_who_was_handed_questions_answers_them() -> None:
    case = done(a_case(), ANNA, HandOver(ED.number, ("A3",)))
    accepted = done(case, ED, AcceptHandOver())

    assert task(case, ED, NOW) == Task(TaskKind.ANSWER_HANDED_OVER, None)
    assert task(case, UMA, NOW) is None
    assert task(accepted, ED, NOW) == Task(TaskKind.FINISH_DRAFT, None)


def test_handed_over_questions_of_a_supplement_have_its_term() -> None:
    case = done(supplement(), ANNA, HandOver(ED.number, ("A3",)))

    assert task(case, ED, NOW) == Task(TaskKind.ANSWER_HANDED_OVER, SUPPLEMENT_DUE)


def test_a_recalled_draft_has_no_term() -> None:
    case = done(done(submitted(), ANNA, Recall(REASON)), ANNA, HandOver(ED.number, ("A3",)))

    assert task(case, ANNA, NOW) == Task(TaskKind.FINISH_DRAFT, None)
    assert task(case, ED, NOW) == Task(TaskKind.ANSWER_HANDED_OVER, None)


@pytest.mark.parametrize("bring", [submitted, supplement, permitted])
def test_an_administrator_appoints_the_author_that_the_secretary_asked_for(
    bring: Callable[[], Case],
) -> None:
    case = done(bring(), SARA, RequestAppointment(ED.number, REASON))
    moved = replace(SARA, roles=frozenset({Role.ADMIN}))

    assert task(bring(), BEA, NOW) is None
    assert task(case, BEA, NOW) == Task(TaskKind.APPOINT_AUTHOR, None)
    assert task(case, moved, NOW) is None
    assert task(done(case, BEA, AppointAuthor(REASON)), BEA, NOW) is None


# Requests for advice.


def revoking(case: Case) -> Case:
    return done(case, SARA, RevokeInvitation(case.version_number, case.round, BRAM.number, REASON))


def test_once_somebody_is_asked_only_who_was_asked_has_the_task() -> None:
    case = submitted()
    case = done(case, SARA, a_request(case, due=date(2026, 9, 10)))

    assert task(case, BRAM, NOW) == Task(TaskKind.ADVISE, date(2026, 9, 10))
    assert task(case, BELLA, NOW) is None
    assert task(case, CHRIS, NOW) is None
    assert task(case, SARA, NOW) is None
    assert done(case, CHRIS, an_advice(case, Discipline.ETHISCH))


def test_a_secretary_who_is_also_a_member_advises_only_when_asked() -> None:
    both = replace(SEM, roles=SEM.roles | BRAM.roles, disciplines=BRAM.disciplines)
    case = submitted()

    assert task(case, both, NOW) == Task(TaskKind.INVITE, None)
    asked_too = done(case, SARA, a_request(case, both))
    assert task(asked_too, both, NOW) == Task(TaskKind.ADVISE, ADVICE_DUE)


def test_a_guest_who_is_asked_has_the_task() -> None:
    case = done(submitted(), SARA, AppointGuest(1, 1, ED.number, Discipline.JURIDISCH, REASON))
    guest = replace(ED, disciplines=frozenset({Discipline.JURIDISCH}))

    assert task(case, ED, NOW) == Task(TaskKind.ADVISE, ADVICE_DUE)
    assert task(asked(case, CHRIS), ED, NOW) is None
    case = done(case, SARA, a_request(case, guest, due=date(2026, 9, 10)))
    assert task(case, ED, NOW) == Task(TaskKind.ADVISE, date(2026, 9, 10))


def test_a_revoked_request_asks_nothing_until_it_is_made_again() -> None:
    case = done(asked(None, BRAM, CHRIS), BRAM, an_advice(asked()))
    case = revoking(case)

    assert task(case, BRAM, NOW) is None
    again = done(case, SARA, a_request(case))
    assert task(again, BRAM, NOW) == Task(TaskKind.ADVISE_AGAIN, ADVICE_DUE)


def test_in_a_next_round_a_request_has_its_own_day() -> None:
    case = referred_back()
    case = done(case, SARA, a_request(case, due=date(2026, 9, 8)))

    assert task(case, BRAM, NOW) == Task(TaskKind.ADVISE_AGAIN, date(2026, 9, 8))
    assert task(case, CHRIS, NOW) is None


def test_a_secretary_asks_while_nobody_was_asked_and_nobody_advised() -> None:
    uninvited = done(submitted(), CHRIS, an_advice(submitted(), Discipline.ETHISCH))

    assert task(submitted(), SARA, NOW) == Task(TaskKind.INVITE, None)
    assert task(asked(), SARA, NOW) is None
    assert task(uninvited, SARA, NOW) is None
    assert task(revoking(asked()), SARA, NOW) == Task(TaskKind.INVITE, None)


def test_a_secretary_asks_again_when_all_who_were_asked_advised_and_it_is_not_enough() -> None:
    case = done(asked(), BRAM, an_advice(asked()))

    assert task(case, SARA, NOW) == Task(TaskKind.INVITE, None)
    assert task(asked(case, CHRIS), SARA, NOW) is None


def test_a_secretary_establishes_when_all_who_were_asked_advised_and_it_is_enough() -> None:
    case = advised(asked(None, BRAM, CHRIS, TESS))

    assert task(case, SARA, NOW) == Task(TaskKind.ESTABLISH, ADVICE_DUE)


def test_who_withdrew_from_the_case_has_no_task_left() -> None:
    assert task(done(submitted(), BRAM, Recuse(REASON)), BRAM, NOW) is None
    assert task(done(in_decision(), DINA, Recuse(REASON)), DINA, NOW) is None


# The view of the FG.

ASKS_A_VIEW = rules_with(view_when=Test("B2", values=frozenset({"ja"})))


def test_the_fg_is_asked_for_a_view_where_the_procedure_says_so() -> None:
    case = submitted(rules=ASKS_A_VIEW)
    other = submitted(rules=rules_with(view_when=Test("B2", values=frozenset({"nee"}))))
    given = done(case, FLEUR, GiveView(1, 1, "Goed."))

    assert task(case, FLEUR, NOW) == Task(TaskKind.GIVE_VIEW, ADVICE_DUE)
    assert task(given, FLEUR, NOW) is None
    assert task(other, FLEUR, NOW) is None
    assert task(submitted(), FLEUR, NOW) is None
    assert task(in_decision(case), FLEUR, NOW) == Task(TaskKind.GIVE_VIEW, JUDGEMENT_DUE)
    assert task(supplement(case), FLEUR, NOW) is None


def test_a_view_is_asked_on_every_version() -> None:
    case = done(submitted(rules=ASKS_A_VIEW), FLEUR, GiveView(1, 1, "Goed."))
    case = redrafted(supplement(case), A3=Answer(text="Meer."))

    case = done(case, ANNA, Resubmit())

    assert task(case, FLEUR, NOW) == Task(TaskKind.GIVE_VIEW, ADVICE_DUE)


# After the decision: the authors.

MONTHLY = {"moment": Moment.DURING, "interval": "elke maand", "period": Period.MONTH}


def days_later(days: int) -> datetime:
    return NOW + timedelta(days=days)


def test_the_authors_start_once_nothing_stands_in_the_way() -> None:
    unissued = replace(permitted(), documents=())

    assert task(permitted(), ADAM, NOW) == Task(TaskKind.START, None)
    assert task(unissued, ANNA, NOW) is None
    assert task(in_execution(), ANNA, NOW) is None
    assert task(permitted(), ANNA, end_of_day(END)) is None


@pytest.mark.parametrize("due_day", [None, date(2027, 2, 1)])
def test_a_duty_before_the_start_comes_first(due_day: date | None) -> None:
    case = permitted(a_condition(due=due_day))
    reported = done(case, ANNA, ReportCondition(1, None, "Gemeten."))
    met = done(reported, TESS, SettleCondition(1, None, met=True, reasons=REASON, reports=1))
    not_met = done(reported, TESS, SettleCondition(1, None, met=False, reasons=REASON, reports=1))

    assert task(case, ANNA, NOW) == Task(TaskKind.MEET_CONDITION, due_day)
    assert task(reported, ANNA, NOW) is None
    assert task(met, ANNA, NOW) == Task(TaskKind.START, None)
    assert task(not_met, ANNA, NOW) == Task(TaskKind.MEET_CONDITION, due_day)


def test_a_duty_asks_for_attention_ten_working_days_ahead_and_when_it_is_late() -> None:
    case = in_execution(permitted(a_condition(**MONTHLY)))
    # The first turn is due on 1 October; ten working days before is 17 September.
    first = Task(TaskKind.MEET_CONDITION, date(2026, 10, 1))

    assert task(case, ANNA, datetime(2026, 9, 16, 21, 59, tzinfo=UTC)) is None
    assert task(case, ANNA, datetime(2026, 9, 16, 22, 0, tzinfo=UTC)) == first
    assert task(case, ANNA, datetime(2026, 10, 2, 9, tzinfo=UTC)) == first


def test_the_first_of_several_days_is_told() -> None:
    case = in_execution(
        permitted(
            a_condition("Laat.", moment=Moment.AT_END, due=date(2026, 9, 9)),
            a_condition("Vroeg.", moment=Moment.AT_END, due=date(2026, 9, 4)),
        )
    )

    assert task(case, ANNA, NOW) == Task(TaskKind.MEET_CONDITION, date(2026, 9, 4))


def test_a_duty_before_the_start_is_moot_once_the_permission_ended() -> None:
    case = done(permitted(a_condition()), DINA, Revoke(REASON))

    assert task(case, ANNA, NOW) is None


def test_a_use_that_ended_is_evaluated_within_its_term() -> None:
    unused = done(permitted(), DINA, Revoke(REASON))

    assert task(revoked(), ANNA, NOW) == Task(TaskKind.EVALUATE, date(2026, 9, 29))
    assert task(expired(), ANNA, end_of_day(END)) == Task(TaskKind.EVALUATE, date(2027, 3, 31))
    assert task(evaluated(revoked()), ANNA, NOW) is None
    assert task(unused, ANNA, NOW) is None
    assert task(completed(), ANNA, NOW) is None


def test_a_permission_that_ends_within_the_term_can_be_renewed() -> None:
    case = in_execution()
    # Sixty working days before Monday 1 March 2027.
    begins = datetime(2026, 12, 2, 23, tzinfo=UTC)

    assert task(case, ANNA, begins - timedelta(seconds=1)) is None
    assert task(case, ANNA, begins) == Task(TaskKind.RENEW, END)
    assert task(suspended(case), ADAM, begins) == Task(TaskKind.RENEW, END)
    assert task(case, ANNA, end_of_day(END) - timedelta(seconds=1)) == Task(TaskKind.RENEW, END)
    assert task(case, ANNA, end_of_day(END)) == Task(TaskKind.EVALUATE, date(2027, 3, 31))
    assert task(case, UMA, begins) is None
    assert task(case, SARA, begins) is None
    assert task(revoked(case), ADAM, begins) == Task(TaskKind.EVALUATE, date(2026, 9, 29))


# After the decision: the Community.


def reported(condition: Condition) -> Case:
    return done(permitted(condition), ANNA, ReportCondition(1, None, "Gemeten."))


def test_a_member_of_the_discipline_judges_what_was_reported() -> None:
    case = reported(a_condition(judged_by=Discipline.ETHISCH))

    assert task(case, CHRIS, NOW) == Task(TaskKind.JUDGE_CONDITION, None)
    assert task(case, TESS, NOW) is None
    assert task(permitted(a_condition()), TESS, NOW) is None


def test_a_secretary_decides_a_change_and_accepts_the_end() -> None:
    changed = done(in_execution(), ANNA, ReportChange((Aspect.TECHNIQUE,), "Anders."))
    decided = done(changed, SARA, DecideChange(1, is_new_use=False, reasons=REASON))
    ending = completion_requested()

    assert task(changed, SARA, NOW) == Task(TaskKind.DECIDE_CHANGE, None)
    assert task(decided, SARA, NOW) is None
    assert task(ending, SEM, NOW) == Task(TaskKind.ACCEPT_COMPLETION, None)
    assert task(done(ending, SARA, DenyCompletion(REASON)), SARA, NOW) is None


def test_a_join_is_assessed_by_a_legal_member_and_consented_to_by_both_seats() -> None:
    requested = done(in_execution(), ED, RequestJoin("Onder dezelfde voorwaarden."))
    assessed = done(requested, BRAM, AssessJoin(1, is_new_use=False, reasons=REASON))
    half = done(assessed, DINA, ConsentJoin(1, REASON))
    joined = done(half, EDO, ConsentJoin(1, REASON))
    new_use = done(requested, BRAM, AssessJoin(1, is_new_use=True, reasons=REASON))
    refused_ = done(half, EDO, RefuseJoin(1, REASON))

    assess, consent = Task(TaskKind.ASSESS_JOIN, None), Task(TaskKind.CONSENT_JOIN, None)
    assert [task(requested, p, NOW) for p in (BRAM, CHRIS, DINA)] == [assess, None, None]
    assert [task(assessed, p, NOW) for p in (BRAM, DINA, EDO)] == [None, consent, consent]
    assert [task(half, p, NOW) for p in (DINA, EDO)] == [None, consent]
    for case in (joined, new_use, refused_):
        assert [task(case, p, NOW) for p in (BRAM, DINA, EDO)] == [None, None, None]


# After the decision: the holders.


def test_only_the_other_holder_answers_a_request_to_resume() -> None:
    case = resume_requested()

    assert task(suspended(), EDO, NOW) is None
    assert task(case, DINA, NOW) is None
    assert task(case, EDO, NOW) == Task(TaskKind.RESUME, None)
    assert task(done(case, EDO, DenyResume(REASON)), EDO, NOW) is None


def test_a_corrigendum_waits_for_each_seat() -> None:
    case = done(permitted(), SARA, ProposeCorrigendum("title", "Hersteld", REASON))
    half = done(case, DINA, SignCorrigendum(1))
    ended = done(half, SARA, TakeBackCorrigendum(1, REASON))

    sign = Task(TaskKind.SIGN_CORRIGENDUM, None)
    assert [task(case, p, NOW) for p in (DINA, EDO)] == [sign, sign]
    assert [task(half, p, NOW) for p in (DINA, EDO)] == [None, sign]
    assert [task(ended, p, NOW) for p in (DINA, EDO)] == [None, None]


# The most pressing first.


def test_of_two_things_the_more_pressing_is_told() -> None:
    case = done(in_execution(), ED, RequestJoin("Onder dezelfde voorwaarden."))
    case = done(case, BRAM, AssessJoin(1, is_new_use=False, reasons=REASON))
    case = done(case, SARA, ProposeCorrigendum("title", "Hersteld", REASON))
    stopped = resume_requested(suspended(case))

    assert task(case, EDO, NOW) == Task(TaskKind.SIGN_CORRIGENDUM, None)
    assert task(stopped, EDO, NOW) == Task(TaskKind.RESUME, None)


def test_while_others_act_nobody_else_has_a_task() -> None:
    paused = done(in_execution(), ANNA, Pause(REASON))

    assert task(paused, ANNA, NOW) is None
    assert task(issued(negative(), "negative_advice"), ANNA, NOW) is None
    assert task(in_decision(), SARA, NOW) is None
