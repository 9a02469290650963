"""Where a case stands: the banner, the tasks, who is next, and until when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    a_case,
    a_condition,
    a_permit,
    a_signature,
    advised,
    an_advice,
    done,
    half_judged,
    half_signed,
    heard,
    in_decision,
    invited,
    negative,
    out_of_scope,
    permitted,
    redrafted,
    referred_back,
    rules_with,
    scope_claimed,
    scope_requested,
    signing,
    submitted,
    supplement,
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
)

from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import ReferBack, Resubmit
from toets.domain.facts import Moment, Opinion
from toets.domain.person import Person, Role, Seat
from toets.domain.standing import (
    Next,
    Permission,
    Standing,
    Turn,
    next_up,
    seats_that_judged,
    standing,
)
from toets.domain.tasks import Task, TaskKind, due, task
from toets.domain.workflow import Status
from toets.errors import Obstacle

REACTION_DUE = date(2026, 9, 15)
ADVICE_DUE = date(2026, 10, 13)
JUDGEMENT_DUE = date(2026, 9, 21)
SUPPLEMENT_DUE = date(2026, 9, 30)


def permitted_with(*conditions: object) -> Case:
    case = in_decision()
    case = done(case, DINA, a_permit(case, conditions=conditions))
    case = done(case, EDO, a_permit(case, valid_until=date(2026, 12, 31)))
    for holder in (DINA, EDO):
        case = done(case, holder, a_signature(case))
    return case


# May execution start?


@pytest.mark.parametrize(
    "status",
    [status for status in Status if status not in (Status.OUT_OF_SCOPE, Status.PERMITTED)],
)
def test_the_ban_is_the_normal_state(status: Status) -> None:
    found = standing(IN_STATUS[status](), NOW, issued=True)

    assert found == Standing(Permission.MAY_NOT, status.value)


def test_a_confirmed_exit_falls_outside_the_rules() -> None:
    found = standing(out_of_scope(), NOW, issued=True)

    assert found == Standing(Permission.OUTSIDE, "out_of_scope")


def test_execution_may_start_with_both_signatures_and_the_document() -> None:
    assert standing(permitted(), NOW, issued=True) == Standing(Permission.MAY, "permitted", END)


def test_without_the_document_nothing_starts() -> None:
    found = standing(permitted(), NOW, issued=False)

    assert found == Standing(Permission.NOT_YET, "not_issued", END)


def test_a_condition_before_the_start_holds_it_up() -> None:
    before, during = a_condition(), a_condition(moment=Moment.DURING, interval="elke maand")

    found = standing(permitted_with(before, during), NOW, issued=True)

    assert found == Standing(Permission.NOT_YET, "conditions", date(2026, 12, 31), (before,))


@pytest.mark.parametrize("moment", [Moment.DURING, Moment.AT_END])
def test_a_condition_for_later_does_not_hold_up_the_start(moment: Moment) -> None:
    case = permitted_with(a_condition(moment=moment, interval="elke maand"))

    assert standing(case, NOW, issued=True).permission is Permission.MAY


def test_the_earliest_end_date_of_the_two_counts() -> None:
    assert standing(permitted_with(), NOW, issued=True).valid_until == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("moment", "permission"),
    [
        (end_of_day(END) - timedelta(microseconds=1), Permission.MAY),
        (end_of_day(END), Permission.MAY_NOT),
        (datetime(2027, 3, 1, 22, 59, 59, tzinfo=UTC), Permission.MAY),
        (datetime(2027, 3, 1, 23, 0, tzinfo=UTC), Permission.MAY_NOT),
    ],
)
def test_a_permission_ends_with_its_last_day_in_amsterdam_whatever_the_status_says(
    moment: datetime, permission: Permission
) -> None:
    case = permitted()

    assert case.status is Status.PERMITTED
    assert standing(case, moment, issued=True).permission is permission


def test_an_expired_permission_names_its_last_day() -> None:
    later = end_of_day(END)

    found = standing(permitted(), later, issued=True)

    assert found == Standing(Permission.MAY_NOT, "expired", END)


# What waits for whom?


@pytest.mark.parametrize(
    ("case", "person", "expected"),
    [
        (a_case(), ANNA, Task(TaskKind.FINISH_DRAFT, None)),
        (a_case(), ADAM, Task(TaskKind.FINISH_DRAFT, None)),
        (a_case(), ED, None),
        (submitted(), ANNA, None),
        (submitted(), BRAM, Task(TaskKind.ADVISE, ADVICE_DUE)),
        (submitted(urgent=True), BRAM, Task(TaskKind.ADVISE, REACTION_DUE)),
        (submitted(), SARA, None),
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
        (permitted(), ANNA, None),
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


# Who is next?


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (a_case(), Next(Turn.AUTHORS, None)),
        (supplement(), Next(Turn.AUTHORS, SUPPLEMENT_DUE)),
        (scope_claimed(), Next(Turn.SECRETARY_AND_LEGAL_MEMBER, ADVICE_DUE)),
        (advised(), Next(Turn.SECRETARY, ADVICE_DUE)),
        (invited(), Next(Turn.AUTHORS, REACTION_DUE)),
        (heard(), Next(Turn.SECRETARY, ADVICE_DUE)),
        (in_decision(), Next(Turn.HOLDERS, JUDGEMENT_DUE)),
        (signing(), Next(Turn.HOLDERS, None)),
        (permitted(), Next(Turn.NOBODY, None)),
        (negative(), Next(Turn.NOBODY, None)),
    ],
)
def test_who_is_next_and_until_when(case: Case, expected: Next) -> None:
    assert next_up(case, NOW) == expected


def test_who_is_next_never_tells_which_holder_has_acted() -> None:
    assert next_up(half_judged(), NOW) == next_up(in_decision(), NOW)
    assert next_up(half_signed(), NOW) == next_up(signing(), NOW)


def test_the_community_is_next_while_advices_lack_and_it_says_which() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    assert next_up(case, NOW) == Next(
        Turn.COMMUNITY,
        ADVICE_DUE,
        (
            Obstacle.of("quorum.short", lacking=2),
            Obstacle.of("quorum.discipline", discipline="ethisch"),
            Obstacle.of("quorum.discipline", discipline="technisch"),
        ),
    )


def test_a_negative_outcome_without_a_quorum_is_still_with_the_community() -> None:
    case = submitted(rules=rules_with(supplement_limit=0))
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT))

    assert next_up(case, NOW).turn is Turn.COMMUNITY
    assert task(case, SARA, NOW) is None


def test_the_seats_that_judged_are_known_to_who_may_know() -> None:
    assert seats_that_judged(in_decision()) == frozenset()
    assert seats_that_judged(half_judged()) == {Seat.DIGITALISERING}
    assert seats_that_judged(signing()) == set(Seat)
