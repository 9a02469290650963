from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from builders import (
    LIFTABLE_HOLD,
    REASON,
    a_case,
    a_condition,
    a_lift,
    a_permit,
    a_request,
    a_signature,
    advised,
    an_advice,
    asked,
    completion_requested,
    done,
    half_judged,
    in_decision,
    in_execution,
    out_of_scope,
    permitted,
    redrafted,
    referred_back,
    refused,
    resume_requested,
    scope_requested,
    signing,
    submitted,
    supplement,
    suspended,
    with_author,
)
from cast import (
    ADAM,
    ANNA,
    AXEL,
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
    WOUT,
    a_person,
)

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import (
    AddAuthor,
    AppointGuest,
    AssessJoin,
    Complete,
    ConsentJoin,
    DecideChange,
    Deed,
    DenyCompletion,
    DenyCorrigendum,
    DenyResume,
    GiveView,
    HandOver,
    Invite,
    Pause,
    ProposeCorrigendum,
    Recall,
    Recuse,
    ReferBack,
    RefuseJoin,
    Remind,
    Reopen,
    ReportChange,
    RequestJoin,
    RequestResume,
    Resubmit,
    Resume,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    SignCorrigendum,
    Submit,
    Suspend,
    TakeBackCompletion,
    TakeBackResume,
)
from toets.domain.facts import FACTS, Aspect, Suspended
from toets.domain.person import OnBehalf, Person, Role, Seat, the_system
from toets.domain.questionnaire import Discipline
from toets.domain.rights import (
    RIGHTS,
    Capacity,
    acted_for_the_toets,
    capacities,
    conflicts,
    decided,
    disciplines_in,
    offered,
    rights_obstacles,
)
from toets.domain.workflow import Status, Step
from toets.errors import Obstacle

DIGITAL = frozenset({Role.HOLDER_DIGITALISERING})
ETHICS = frozenset({Role.HOLDER_ETHIEK_PRIVACY})


def now_holder(person: Person, roles: frozenset[Role] = DIGITAL) -> Person:
    """Return the same person after a change of role."""
    return replace(person, roles=roles, disciplines=frozenset())


def as_member(person: Person) -> Person:
    """Return the same person as a legal member of the Community."""
    roles = frozenset({Role.COMMUNITY_MEMBER})
    return replace(person, roles=roles, disciplines=frozenset({Discipline.JURIDISCH}))


GUUS = a_person("P302", "Guus Gast", Role.INITIATOR, unit="Eenheid Gasten")
FOR_DINA = replace(
    a_person("P303", "Dee Waarnemer", Role.INITIATOR),
    on_behalf=OnBehalf(Seat.DIGITALISERING, DINA.number, "MAN-2026-1"),
)
FOR_EDO = replace(FOR_DINA, on_behalf=OnBehalf(Seat.ETHIEK_PRIVACY, EDO.number, "MAN-2026-2"))


def with_guest(case: Case) -> Case:
    here = (case.version_number, case.round)
    return done(case, SARA, AppointGuest(*here, GUUS.number, Discipline.ETHISCH, REASON))


def sent_away(case: Case, person: Person) -> Case:
    case = done(case, SARA, Invite(1, 1, person.number, Discipline.ETHISCH))
    return done(case, SARA, RevokeInvitation(1, 1, person.number, REASON))


def handed_over(case: Case, person: Person = ED) -> Case:
    return done(case, ANNA, HandOver(person.number, ("A3",)))


# As what somebody acts.


@pytest.mark.parametrize(
    ("case", "person", "expected"),
    [
        (submitted(), ANNA, {Capacity.AUTHOR}),
        (submitted(), ADAM, {Capacity.AUTHOR}),
        (submitted(), ED, set()),
        (submitted(), BRAM, {Capacity.MEMBER}),
        (submitted(), SARA, {Capacity.SECRETARY}),
        (submitted(), DINA, {Capacity.HOLDER}),
        (submitted(), FLEUR, {Capacity.FG}),
        (submitted(), BEA, {Capacity.ADMIN}),
        (submitted(), AXEL, set()),
        (submitted(), WOUT, set()),
        (submitted(), the_system(), {Capacity.SYSTEM}),
        (
            submitted(),
            replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY})),
            {Capacity.AUTHOR, Capacity.MEMBER, Capacity.SECRETARY},
        ),
        (submitted(), FOR_DINA, {Capacity.HOLDER}),
        (submitted(), replace(FOR_DINA, on_behalf=None), set()),
        (submitted(), GUUS, set()),
        (with_guest(submitted()), GUUS, {Capacity.MEMBER}),
        (handed_over(a_case()), ED, {Capacity.ASKED}),
        (handed_over(a_case()), replace(ED, roles=frozenset()), set()),
        (with_author(handed_over(a_case()), ED), ED, {Capacity.AUTHOR}),
        (permitted(), ED, {Capacity.EMPLOYEE}),
        (permitted(), UMA, {Capacity.EMPLOYEE, Capacity.USER}),
        (permitted(), replace(UMA, roles=frozenset()), set()),
        (permitted(), replace(FOR_DINA, unit="Elders"), {Capacity.HOLDER, Capacity.EMPLOYEE}),
        (permitted(), ANNA, {Capacity.AUTHOR}),
    ],
)
def test_somebody_acts_as_what_they_are_in_this_case(
    case: Case, person: Person, expected: set[Capacity]
) -> None:
    assert capacities(case, person) == expected


@pytest.mark.parametrize("person", [BRAM, SARA, DINA, FOR_DINA, GUUS])
def test_who_withdrew_from_a_case_has_no_part_in_it_any_more(person: Person) -> None:
    case = done(with_guest(submitted()), person, Recuse(REASON))

    every_role = replace(
        person,
        roles=person.roles | {Role.INITIATOR, Role.COMMUNITY_MEMBER, Role.SECRETARY},
        disciplines=frozenset(Discipline),
    )
    for status in Status:
        later = replace(case, status=status)
        assert capacities(later, every_role) == frozenset()
        assert disciplines_in(later, every_role) == frozenset()
        assert offered(later, every_role) == ()


def test_a_recused_holder_is_replaced_by_a_deputy() -> None:
    case = done(in_decision(), DINA, Recuse(REASON))

    assert refused(case, DINA, a_permit(case)) == ["rights.none"]
    assert done(case, FOR_DINA, a_permit(case)).verdicts[0].on_behalf == FOR_DINA.on_behalf


@pytest.mark.parametrize("person", [CHRIS, GUUS])
def test_who_was_sent_away_has_no_part_until_asked_again(person: Person) -> None:
    case = with_guest(submitted())
    asked_before = capacities(case, person)

    gone = sent_away(case, person)
    again = done(gone, SARA, a_request(gone, CHRIS, invitee=person.number))

    assert asked_before == {Capacity.MEMBER}
    assert (capacities(gone, person), disciplines_in(gone, person)) == (frozenset(), frozenset())
    assert capacities(replace(gone, status=Status.PERMITTED), person) == frozenset()
    assert capacities(again, person) == {Capacity.MEMBER}


def test_a_guest_acts_in_the_disciplines_they_were_appointed_for() -> None:
    case = with_guest(submitted())

    assert disciplines_in(case, GUUS) == {Discipline.ETHISCH}
    assert refused(case, GUUS, an_advice(case)) == ["advice.discipline"]
    assert done(case, GUUS, an_advice(case, Discipline.ETHISCH))


def test_reasons_of_rights_come_alone() -> None:
    wrong_in_every_way = an_advice(submitted(), summary="", version=9)

    assert refused(submitted(), ED, wrong_in_every_way) == ["rights.none"]


def test_an_author_acts_for_nothing_but_the_own_proposal() -> None:
    author = replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}))
    case = advised()

    assert offered(case, author) == (
        Step.RECALL,
        Step.REACT,
        Step.WITHDRAW,
        Step.TRANSFER,
        Step.COMMENT,
        Step.SETTLE_THREAD,
    )


def test_a_co_author_who_wrote_in_an_earlier_version_is_an_author_for_good() -> None:
    case = with_author(supplement(), ED)
    case = done(redrafted(case, A3=Answer(text="Meer.")), ANNA, Resubmit())
    ed_as_member = replace(
        ED,
        roles=frozenset({Role.COMMUNITY_MEMBER}),
        disciplines=frozenset({Discipline.JURIDISCH}),
    )

    assert refused(case, ed_as_member, an_advice(case)) == ["conflict.author"]


@pytest.mark.parametrize("roles", [DIGITAL, ETHICS])
@pytest.mark.parametrize("person", [BRAM, CHRIS, TESS, SARA])
def test_who_advised_or_established_decides_nothing_after_a_change_of_role(
    person: Person, roles: frozenset[Role]
) -> None:
    case = in_decision()

    assert refused(case, now_holder(person, roles), a_permit(case)) == ["conflict.advised"]


def test_who_lifted_a_hold_decides_nothing_on_a_later_version_either() -> None:
    case = submitted(LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case))
    case = done(case, ANNA, Recall(REASON))
    case = done(redrafted(case, B8=Answer(text="ja")), ANNA, Submit())

    assert conflicts(case, Step.JUDGE_PERMIT, now_holder(TESS)) == (
        Obstacle.of("conflict.advised"),
    )


def test_who_advised_in_an_earlier_round_decides_nothing() -> None:
    case = referred_back(in_decision())

    assert conflicts(case, Step.SIGN, now_holder(BRAM)) == (Obstacle.of("conflict.advised"),)


@pytest.mark.parametrize(
    "step",
    [
        Step.ADVISE,
        Step.LIFT_HOLD,
        Step.ESTABLISH_POSITIVE,
        Step.INVITE_REACTION,
        Step.APPOINT_GUEST,
        Step.GIVE_VIEW,
        Step.SETTLE_CONDITION,
        Step.DECIDE_CHANGE,
        Step.ASSESS_JOIN,
        Step.COMPLETE,
    ],
)
def test_who_decided_neither_advises_nor_establishes_after_a_change_of_role(step: Step) -> None:
    case = referred_back()
    both = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY})

    for holder in (DINA, EDO):
        found = conflicts(case, step, replace(holder, roles=both))
        assert found == (Obstacle.of("conflict.decided"),)


def test_a_secretary_who_advised_does_not_establish() -> None:
    both = frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER})
    case = advised()

    found = rights_obstacles(case, Step.ESTABLISH_POSITIVE, replace(BRAM, roles=both))

    assert found == (Obstacle.of("conflict.own_advice"),)


def test_nobody_acts_for_both_seats_over_verdict_and_signature_together() -> None:
    judged = half_judged()
    half = done(signing(), DINA, a_signature(signing()))

    assert refused(judged, now_holder(DINA, ETHICS), a_permit(judged)) == ["conflict.other_seat"]
    assert refused(half, now_holder(DINA, ETHICS), a_signature(half)) == ["conflict.other_seat"]


def test_a_deputy_who_signed_for_one_seat_does_not_sign_for_the_other() -> None:
    deputy = a_person("P301", "Dirk Waarnemer", Role.HOLDER_DIGITALISERING)
    case = done(signing(), deputy, a_signature(signing()))

    assert refused(case, now_holder(deputy, ETHICS), a_signature(case)) == ["conflict.other_seat"]


def test_a_deputy_signs_for_a_seat_whose_holder_judged() -> None:
    case = signing()
    deputy = a_person("P301", "Dirk Waarnemer", Role.HOLDER_DIGITALISERING)

    after = done(done(case, deputy, a_signature(case)), EDO, a_signature(case))

    assert after.status is Status.PERMITTED
    assert [signature.person for signature in after.signatures] == ["P301", EDO.number]


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ({Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY}, "roles.both_seats"),
        ({Role.HOLDER_DIGITALISERING, Role.COMMUNITY_MEMBER}, "roles.holder"),
        ({Role.HOLDER_DIGITALISERING, Role.SECRETARY}, "roles.holder"),
        ({Role.HOLDER_DIGITALISERING, Role.ADMIN}, "roles.alone"),
    ],
)
def test_roles_that_conflict_stand_in_the_way_at_each_act(roles: set[Role], code: str) -> None:
    case = in_decision()

    assert refused(case, replace(DINA, roles=frozenset(roles)), a_permit(case)) == [code]


DECIDING = [step for step, capacities_ in RIGHTS.items() if capacities_ == {Capacity.HOLDER}]


@pytest.mark.parametrize("step", DECIDING)
@pytest.mark.parametrize("person", [BRAM, SARA])
def test_whatever_only_a_holder_does_is_not_for_who_advised(step: Step, person: Person) -> None:
    assert conflicts(in_decision(), step, now_holder(person)) == (Obstacle.of("conflict.advised"),)


def test_a_guest_who_advised_does_not_decide_as_a_deputy() -> None:
    case = with_guest(submitted())
    case = done(case, GUUS, an_advice(case, Discipline.ETHISCH))
    deputy = replace(GUUS, on_behalf=FOR_DINA.on_behalf)

    assert conflicts(case, Step.JUDGE_PERMIT, deputy) == (Obstacle.of("conflict.advised"),)


def test_a_deputy_who_is_also_a_member_does_nothing_while_the_mandate_lasts() -> None:
    both = replace(as_member(FOR_DINA), number="P304")

    for case in (submitted(), in_decision()):
        for step in offered(case, replace(both, on_behalf=None)):
            assert rights_obstacles(case, step, both) == (
                Obstacle.of("roles.holder", role="community_member"),
            )
    assert refused(in_decision(), both, a_permit(in_decision())) == ["roles.holder"]


# Who acted for the toets, and how.

TEXT = "Een andere titel"


def proposed() -> Case:
    return done(permitted(), SARA, ProposeCorrigendum("title", TEXT, REASON))


def assessed() -> Case:
    case = done(permitted(), ED, RequestJoin(REASON))
    return done(case, BRAM, AssessJoin(1, is_new_use=False, reasons=REASON))


def resume_requested_by(person: Person) -> Case:
    return done(suspended(), person, RequestResume(REASON))


def changed() -> Case:
    return done(permitted(), ANNA, ReportChange((Aspect.TECHNIQUE,), REASON))


DECISIONS: list[tuple[Callable[[], Case], Person, Deed]] = [
    (out_of_scope, EDO, Reopen(REASON)),
    (in_decision, EDO, ReferBack(1, 1, REASON)),
    (in_execution, DINA, Suspend(REASON)),
    (suspended, EDO, RequestResume(REASON)),
    (lambda: resume_requested_by(FOR_DINA), DINA, TakeBackResume(REASON)),
    (resume_requested, EDO, DenyResume(REASON)),
    (resume_requested, EDO, Resume(REASON)),
    (permitted, DINA, Revoke(REASON)),
    (proposed, DINA, SignCorrigendum(1)),
    (proposed, EDO, DenyCorrigendum(1, REASON)),
    (assessed, DINA, ConsentJoin(1, REASON)),
    (assessed, EDO, RefuseJoin(1, REASON)),
]


def deputy_of(holder: Person) -> Person:
    return FOR_DINA if holder is DINA else FOR_EDO


@pytest.mark.parametrize(("bring", "holder", "deed"), DECISIONS)
def test_whatever_a_holder_did_keeps_them_from_the_other_seat_and_from_advising(
    bring: Callable[[], Case], holder: Person, deed: Deed
) -> None:
    case = bring()
    deputy, other = deputy_of(holder), deputy_of(EDO if holder is DINA else DINA)

    after = done(case, deputy, deed)

    assert decided(after, deputy.number)
    assert acted_for_the_toets(after, deputy.number)
    assert conflicts(after, Step.SUSPEND, deputy) == ()
    assert conflicts(after, Step.SUSPEND, other) == (Obstacle.of("conflict.other_seat"),)
    assert conflicts(after, Step.ADVISE, as_member(deputy)) == (Obstacle.of("conflict.decided"),)


def test_the_decisions_above_are_all_that_a_holder_can_take_but_the_judgement() -> None:
    judging = {Step.JUDGE_PERMIT, Step.JUDGE_REFUSE, Step.SIGN}

    assert {deed.step for _, _, deed in DECISIONS} == set(DECIDING) - judging


def test_whatever_is_done_for_a_seat_says_on_whose_behalf() -> None:
    named = {kind: {field.name for field in fields(fact)} for kind, fact in FACTS.items()}

    with_seat = {kind for kind, names in named.items() if "seat" in names}
    assert with_seat == {kind for kind, names in named.items() if "on_behalf" in names}


def test_an_author_who_pauses_decides_nothing() -> None:
    case = done(in_execution(), ANNA, Pause(REASON))

    assert case.of(Suspended)[0].person == ANNA.number
    assert not decided(case, ANNA.number)
    assert not acted_for_the_toets(case, ANNA.number)


def test_who_took_a_request_of_the_authors_back_did_not_act_for_the_toets() -> None:
    case = done(completion_requested(), ADAM, TakeBackCompletion(REASON))

    assert not acted_for_the_toets(case, ADAM.number)


@pytest.mark.parametrize(
    ("case", "person"),
    [
        (advised(), BRAM),
        (in_decision(), SARA),
        (half_judged(), DINA),
        (referred_back(), EDO),
        (scope_requested(), SARA),
        (out_of_scope(), BRAM),
        (done(out_of_scope(), DINA, Reopen(REASON)), DINA),
        (asked(), SARA),
        (done(asked(), SEM, RevokeInvitation(1, 1, BRAM.number, REASON)), SEM),
        (done(asked(), SEM, Remind(1, 1, BRAM.number)), SEM),
        (with_guest(submitted()), SARA),
        (done(submitted(), BELLA, Recuse(REASON)), BELLA),
        (done(submitted(), FLEUR, GiveView(1, 1, REASON)), FLEUR),
        (done(permitted(), SEM, ProposeCorrigendum("title", TEXT, REASON)), SEM),
        (done(changed(), SEM, DecideChange(1, is_new_use=False, reasons=REASON)), SEM),
        (done(completion_requested(), SEM, DenyCompletion(REASON)), SEM),
        (done(completion_requested(), SEM, Complete(REASON)), SEM),
        (assessed(), BRAM),
        (
            done(
                permitted(a_condition()),
                TESS,
                SettleCondition(1, None, met=False, reasons=REASON, reports=0),
            ),
            TESS,
        ),
    ],
)
def test_whoever_acted_for_the_toets_is_known_and_does_not_become_an_author(
    case: Case, person: Person
) -> None:
    assert acted_for_the_toets(case, person.number)
    assert not acted_for_the_toets(case, ANNA.number)
    assert not acted_for_the_toets(case, ED.number)
    draft = replace(case, status=Status.DRAFT)
    assert refused(draft, ANNA, AddAuthor(person.number)) == ["author.advised"]


def test_who_judged_does_not_become_an_author() -> None:
    case = half_judged()
    case = done(case, EDO, ReferBack(1, 1, REASON))
    case = supplement(case)

    assert refused(case, ANNA, AddAuthor(DINA.number)) == ["author.advised"]


def test_who_confirmed_an_exit_does_not_become_an_author_when_it_reopens() -> None:
    case = done(out_of_scope(), EDO, Reopen(REASON))

    assert refused(case, ANNA, AddAuthor(BRAM.number)) == ["author.advised"]


ASIDE = (Step.RECUSE, Step.DECLARE_INTEREST)
TALK = (Step.COMMENT, Step.SETTLE_THREAD)


@pytest.mark.parametrize(
    ("case", "person", "expected"),
    [
        (
            a_case(),
            ANNA,
            [
                Step.SUBMIT,
                Step.CLAIM_SCOPE_EXIT,
                Step.WITHDRAW,
                Step.ADD_AUTHOR,
                Step.TRANSFER,
                Step.HAND_OVER,
                Step.SHARE_DRAFT,
                Step.END_SHARING,
                Step.COMMENT,
                Step.SETTLE_THREAD,
            ],
        ),
        (submitted(), BRAM, [Step.ADVISE, Step.LIFT_HOLD, *ASIDE, *TALK]),
        (
            in_decision(),
            DINA,
            [Step.JUDGE_PERMIT, Step.JUDGE_REFUSE, Step.REFER_BACK, *ASIDE],
        ),
        (signing(), EDO, [Step.SIGN, Step.REFER_BACK, *ASIDE]),
        (out_of_scope(), DINA, [Step.REOPEN]),
        (in_decision(), BRAM, [*ASIDE, *TALK]),
        (submitted(), ED, []),
        (submitted(), FLEUR, [Step.GIVE_VIEW]),
        (handed_over(a_case()), ED, [Step.ACCEPT_HAND_OVER]),
        (
            supplement(),
            SARA,
            [Step.REQUEST_APPOINTMENT, Step.CLOSE_INACTIVE, *ASIDE, *TALK],
        ),
        (
            supplement(),
            BEA,
            [Step.APPOINT_AUTHOR, Step.DENY_APPOINTMENT],
        ),
        (permitted(), ED, [Step.REQUEST_JOIN]),
        (in_execution(), UMA, [Step.RECORD_USE, Step.REQUEST_JOIN]),
        (in_execution(), FLEUR, [Step.REPORT_INCIDENT]),
        (in_execution(), the_system(), [Step.EXPIRE]),
        (
            in_execution(),
            BRAM,
            [*ASIDE, Step.REPORT_INCIDENT, Step.SETTLE_CONDITION, Step.ASSESS_JOIN],
        ),
        (
            in_execution(),
            FOR_DINA,
            [
                *ASIDE,
                Step.SIGN_CORRIGENDUM,
                Step.DENY_CORRIGENDUM,
                Step.RECORD_USE,
                Step.SUSPEND,
                Step.REVOKE,
                Step.REQUEST_JOIN,
                Step.CONSENT_JOIN,
                Step.REFUSE_JOIN,
            ],
        ),
        (done(in_execution(), DINA, Revoke(REASON)), BRAM, [Step.SETTLE_CONDITION]),
        (
            done(in_execution(), DINA, Revoke(REASON)),
            ANNA,
            [Step.REPORT_CONDITION, Step.EVALUATE],
        ),
        (done(in_execution(), DINA, Revoke(REASON)), DINA, []),
    ],
)
def test_what_is_offered_is_what_table_and_rights_leave_open(
    case: Case, person: Person, expected: list[Step]
) -> None:
    assert list(offered(case, person)) == expected
