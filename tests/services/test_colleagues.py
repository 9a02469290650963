"""Colleagues that an act names: they exist, are here, and fit what they are asked for."""

from collections.abc import Callable

import pytest
from builders import REASON, a_request, an_advice, submitted
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
    FLEUR,
    SARA,
    SEM,
    TESS,
    WOUT,
    a_person,
)
from sqlalchemy import text
from stage import Stage

from toets.domain.deeds import (
    AddAuthor,
    AppointAuthor,
    AppointGuest,
    Deed,
    DenyAppointment,
    HandOver,
    Invite,
    Recuse,
    RequestAppointment,
    RevokeInvitation,
    ShareDraft,
    Transfer,
)
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.services.colleagues import Eligible, can_reach_quorum, eligible

JURIDISCH, ETHISCH, TECHNISCH = Discipline
NOBODY = "P999"


def leave(stage: Stage, *gone: Person) -> None:
    """Let people leave the police."""
    with stage.toets.context.database.engine.begin() as connection:
        for person in gone:
            connection.execute(
                text("UPDATE person SET active = :no WHERE number = :n"),
                {"no": False, "n": person.number},
            )


def eligible_in(stage: Stage, reference: str) -> dict[Discipline, list[str]]:
    with stage.toets.context.database.reading() as tx:
        found = eligible(tx, stage.case(reference), stage.clock())
    return {discipline: [p.name for p in members] for discipline, members in found.items()}


# Authors to be.


@pytest.mark.parametrize(
    "deed",
    [AddAuthor, lambda number: Transfer(number, REASON), lambda n: HandOver(n, ("A3",))],
    ids=["add_author", "transfer", "hand_over"],
)
@pytest.mark.parametrize("number", [TESS.number, BEA.number, NOBODY])
def test_who_becomes_author_is_an_initiator_and_nobody_is_told_alike(
    stage: Stage, deed: Callable[[str], Deed], number: str
) -> None:
    reference, given = stage.scenes["draft"], deed(number)

    with stage.refusing(ANNA, reference, given.step, "author.unknown"):
        stage.act(ANNA, reference, given)


def test_who_left_becomes_no_author(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    leave(stage, ED)

    with stage.refusing(ANNA, reference, "add_author", "author.unknown"):
        stage.act(ANNA, reference, AddAuthor(ED.number))


def test_what_is_wrong_with_the_deed_and_with_the_colleague_is_told_at_once(
    stage: Stage,
) -> None:
    reference = stage.scenes["draft"]

    with stage.refusing(ANNA, reference, "transfer", "text.missing", "author.unknown"):
        stage.act(ANNA, reference, Transfer(BEA.number, " "))


def test_who_has_no_right_to_an_act_learns_nothing_of_whom_it_names(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(BRAM, reference, "invite", "rights.none"):
        stage.act(BRAM, reference, Invite(1, 1, NOBODY, JURIDISCH))


# Requests for advice.


def test_a_member_is_asked_in_a_discipline_of_theirs(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.recording(SARA, reference, "invite"):
        stage.act(SARA, reference, a_request(stage.case(reference), BRAM))


@pytest.mark.parametrize(
    ("number", "discipline"),
    [
        (BRAM.number, ETHISCH),
        (ED.number, JURIDISCH),
        (SEM.number, JURIDISCH),
        (DINA.number, JURIDISCH),
        (NOBODY, JURIDISCH),
    ],
)
def test_nobody_is_asked_for_what_they_cannot_advise_on(
    stage: Stage, number: str, discipline: Discipline
) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(SARA, reference, "invite", "invite.unfit"):
        stage.act(SARA, reference, Invite(1, 1, number, discipline))


def test_who_left_is_not_asked(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    leave(stage, BRAM)

    with stage.refusing(SARA, reference, "invite", "invite.unfit"):
        stage.act(SARA, reference, a_request(stage.case(reference), BRAM))


# Who is free to advise, and guests when those are too few.


def test_every_member_without_a_conflict_is_eligible_in_each_of_their_disciplines(
    stage: Stage,
) -> None:
    assert eligible_in(stage, stage.scenes["submitted"]) == {
        JURIDISCH: [BELLA.name, BRAM.name],
        ETHISCH: [CHRIS.name],
        TECHNISCH: [TESS.name],
    }


def test_who_stepped_aside_is_not_eligible_and_who_can_be_asked_again_is(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(CHRIS, reference, Recuse(REASON))
    stage.act(SARA, reference, a_request(stage.case(reference), BRAM))
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    assert eligible_in(stage, reference) == {
        JURIDISCH: [BELLA.name, BRAM.name],
        ETHISCH: [],
        TECHNISCH: [TESS.name],
    }


def test_while_members_can_make_the_quorum_there_is_no_guest(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(SARA, reference, "appoint_guest", "guest.not_needed"):
        stage.act(SARA, reference, AppointGuest(1, 1, ED.number, ETHISCH, REASON))


def test_a_guest_comes_in_for_a_discipline_without_members_and_advises(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(CHRIS, reference, Recuse(REASON))

    with stage.recording(SARA, reference, "appoint_guest"):
        stage.act(SARA, reference, AppointGuest(1, 1, ED.number, ETHISCH, REASON))

    assert eligible_in(stage, reference)[ETHISCH] == [ED.name]
    with stage.refusing(SARA, reference, "appoint_guest", "guest.not_needed"):
        stage.act(SARA, reference, AppointGuest(1, 1, WOUT.number, ETHISCH, REASON))
    with stage.recording(SARA, reference, "invite"):
        stage.act(SARA, reference, Invite(1, 1, ED.number, ETHISCH))
    with stage.recording(ED, reference, "advise"):
        stage.act(ED, reference, an_advice(stage.case(reference), ETHISCH))


@pytest.mark.parametrize(
    "number",
    [p.number for p in (BELLA, SEM, DINA, FLEUR, AXEL, BEA)] + [NOBODY],
)
def test_who_watches_decides_or_is_a_member_anyway_is_no_guest(stage: Stage, number: str) -> None:
    reference = stage.scenes["submitted"]
    stage.act(CHRIS, reference, Recuse(REASON))

    with stage.refusing(SARA, reference, "appoint_guest", "guest.unfit"):
        stage.act(SARA, reference, AppointGuest(1, 1, number, ETHISCH, REASON))


def test_an_author_is_no_guest(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(CHRIS, reference, Recuse(REASON))

    with stage.refusing(SARA, reference, "appoint_guest", "adviser.author"):
        stage.act(SARA, reference, AppointGuest(1, 1, ADAM.number, ETHISCH, REASON))


def members(**disciplines: tuple[Discipline, ...]) -> Eligible:
    """Return members by name with their disciplines, as `eligible` gives them."""
    people = [
        a_person(name, name, Role.COMMUNITY_MEMBER, of=of) for name, of in disciplines.items()
    ]
    return {d: tuple(p for p in people if d in p.disciplines) for d in Discipline}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (members(a=(JURIDISCH,), b=(ETHISCH,), c=(TECHNISCH,)), True),
        (members(a=(JURIDISCH, ETHISCH), b=(JURIDISCH,), c=(TECHNISCH,)), True),
        (members(a=(JURIDISCH, ETHISCH), b=(TECHNISCH,), c=(TECHNISCH,)), False),
        (members(a=(JURIDISCH, ETHISCH), b=(ETHISCH, TECHNISCH)), False),
        (members(a=(JURIDISCH,), b=(JURIDISCH,), c=(JURIDISCH,)), False),
        (members(), False),
    ],
)
def test_each_member_gives_one_advice_of_the_quorum(
    found: Eligible,
    expected: bool,  # noqa: FBT001 -- an expectation
) -> None:
    assert can_reach_quorum(submitted(), found) is expected


# Contacts of the Community.


@pytest.mark.parametrize("contact", [BRAM, SARA])
def test_a_draft_is_opened_to_somebody_of_the_community(stage: Stage, contact: Person) -> None:
    reference = stage.scenes["draft"]

    with stage.recording(ANNA, reference, "share_draft"):
        stage.act(ANNA, reference, ShareDraft(contact.number))

    assert stage.toets.reading.open(stage.actor(contact), reference).case.draft.answers


@pytest.mark.parametrize("number", [ED.number, DINA.number, FLEUR.number, NOBODY])
def test_a_draft_is_opened_to_nobody_else(stage: Stage, number: str) -> None:
    reference = stage.scenes["draft"]

    with stage.refusing(ANNA, reference, "share_draft", "contact.unfit"):
        stage.act(ANNA, reference, ShareDraft(number))


# A case that lost its authors.


@pytest.mark.parametrize("gone", [(), (ANNA,)])
def test_while_an_author_is_left_no_other_is_appointed(
    stage: Stage, gone: tuple[Person, ...]
) -> None:
    reference = stage.scenes["submitted"]
    leave(stage, *gone)

    with stage.refusing(SARA, reference, "request_appointment", "appointment.author_left"):
        stage.act(SARA, reference, RequestAppointment(ED.number, REASON))


def test_secretary_and_administrator_together_appoint_an_author_when_none_is_left(
    stage: Stage,
) -> None:
    reference = stage.scenes["submitted"]
    leave(stage, ANNA, ADAM)

    with stage.recording(SARA, reference, "request_appointment"):
        stage.act(SARA, reference, RequestAppointment(ED.number, REASON))
    with stage.recording(BEA, reference, "appoint_author"):
        stage.act(BEA, reference, AppointAuthor(REASON))

    assert stage.case(reference).authors == (ANNA.number, ADAM.number, ED.number)


def test_who_left_since_they_were_named_is_not_appointed(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    leave(stage, ANNA, ADAM)
    stage.act(SARA, reference, RequestAppointment(ED.number, REASON))
    leave(stage, ED)

    with stage.refusing(BEA, reference, "appoint_author", "author.unknown"):
        stage.act(BEA, reference, AppointAuthor(REASON))
    with stage.recording(BEA, reference, "deny_appointment"):
        stage.act(BEA, reference, DenyAppointment(REASON))


def test_nobody_who_is_no_initiator_is_named_as_author(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    leave(stage, ANNA, ADAM)

    with stage.refusing(SARA, reference, "request_appointment", "author.unknown"):
        stage.act(SARA, reference, RequestAppointment(SEM.number, REASON))
