from dataclasses import replace

import pytest
from builders import (
    LIFTABLE_HOLD,
    REASON,
    a_case,
    a_lift,
    a_permit,
    a_signature,
    advised,
    an_advice,
    done,
    half_judged,
    in_decision,
    out_of_scope,
    redrafted,
    referred_back,
    refused,
    scope_requested,
    signing,
    submitted,
    supplement,
    with_author,
)
from cast import (
    ADAM,
    ANNA,
    BEA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    a_person,
)

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import (
    AddAuthor,
    Recall,
    ReferBack,
    Reopen,
    Resubmit,
    Submit,
)
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.rights import (
    Capacity,
    acted_for_the_toets,
    capacities,
    conflicts,
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


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ANNA, {Capacity.AUTHOR}),
        (ADAM, {Capacity.AUTHOR}),
        (ED, set()),
        (BRAM, {Capacity.MEMBER}),
        (SARA, {Capacity.SECRETARY}),
        (DINA, {Capacity.HOLDER}),
        (FLEUR, set()),
        (BEA, set()),
        (
            replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY})),
            {Capacity.AUTHOR, Capacity.MEMBER, Capacity.SECRETARY},
        ),
    ],
)
def test_somebody_acts_as_what_they_are_in_this_case(
    person: Person, expected: set[Capacity]
) -> None:
    assert capacities(submitted(), person) == expected


def test_reasons_of_rights_come_alone() -> None:
    wrong_in_every_way = an_advice(submitted(), summary="", version=9)

    assert refused(submitted(), ED, wrong_in_every_way) == ["rights.none"]


def test_an_author_acts_for_nothing_but_the_own_proposal() -> None:
    author = replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}))
    case = advised()

    assert set(offered(case, author)) == {Step.RECALL, Step.REACT, Step.WITHDRAW}


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
    "step", [Step.ADVISE, Step.LIFT_HOLD, Step.ESTABLISH_POSITIVE, Step.INVITE_REACTION]
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
    ],
)
def test_whoever_acted_for_the_toets_is_known(case: Case, person: Person) -> None:
    assert acted_for_the_toets(case, person.number)
    assert not acted_for_the_toets(case, ANNA.number)


def test_who_judged_does_not_become_an_author() -> None:
    case = half_judged()
    case = done(case, EDO, ReferBack(1, 1, REASON))
    case = supplement(case)

    assert refused(case, ANNA, AddAuthor(DINA.number)) == ["author.advised"]


def test_who_confirmed_an_exit_does_not_become_an_author_when_it_reopens() -> None:
    case = done(out_of_scope(), EDO, Reopen(REASON))

    assert refused(case, ANNA, AddAuthor(BRAM.number)) == ["author.advised"]


@pytest.mark.parametrize(
    ("case", "person", "expected"),
    [
        (
            a_case(),
            ANNA,
            [Step.SUBMIT, Step.CLAIM_SCOPE_EXIT, Step.WITHDRAW, Step.ADD_AUTHOR],
        ),
        (submitted(), BRAM, [Step.ADVISE, Step.LIFT_HOLD]),
        (in_decision(), DINA, [Step.JUDGE_PERMIT, Step.JUDGE_REFUSE, Step.REFER_BACK]),
        (signing(), EDO, [Step.SIGN, Step.REFER_BACK]),
        (out_of_scope(), DINA, [Step.REOPEN]),
        (in_decision(), BRAM, []),
        (submitted(), ED, []),
        (submitted(), FLEUR, []),
    ],
)
def test_what_is_offered_is_what_table_and_rights_leave_open(
    case: Case, person: Person, expected: list[Step]
) -> None:
    assert list(offered(case, person)) == expected
