"""The rights table: who may take which step. Screens offer from it, services enforce it."""

from enum import StrEnum

from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    ChangeDecided,
    Completed,
    CompletionRequestEnded,
    ConditionSettled,
    CorrigendumProposed,
    EstablishedAdvice,
    Fact,
    GuestAppointed,
    HoldLifted,
    InvitationRevoked,
    Invited,
    JoinAssessed,
    ReactionInvited,
    Recused,
    Reminded,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRequested,
    ViewGiven,
)
from toets.domain.gathering import asked_to_answer, guest_disciplines, is_revoked
from toets.domain.joining import is_unit_named
from toets.domain.person import SYSTEM, Person, Role, Seat, person_conflicts
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import WAS_PERMITTED, Step, steps_from
from toets.errors import Obstacle


class Capacity(StrEnum):
    """As what somebody takes a step in one case.

    MEMBER includes a guest adviser, HOLDER a deputy with a valid mandate. ASKED was handed some
    questions, USER works in a unit that the permission names, EMPLOYEE may file proposals.
    """

    AUTHOR = "author"
    ASKED = "asked"
    MEMBER = "member"
    SECRETARY = "secretary"
    HOLDER = "holder"
    FG = "fg"
    ADMIN = "admin"
    USER = "user"
    EMPLOYEE = "employee"
    SYSTEM = "system"


_AUTHOR = frozenset({Capacity.AUTHOR})
_MEMBER = frozenset({Capacity.MEMBER})
_SECRETARY = frozenset({Capacity.SECRETARY})
_HOLDER = frozenset({Capacity.HOLDER})
_COMMUNITY = _MEMBER | _SECRETARY

RIGHTS: dict[Step, frozenset[Capacity]] = {
    Step.SUBMIT: _AUTHOR,
    Step.RECALL: _AUTHOR,
    Step.CLAIM_SCOPE_EXIT: _AUTHOR,
    Step.RETRACT_SCOPE_CLAIM: _AUTHOR,
    Step.REQUEST_SCOPE_EXIT: _COMMUNITY,
    Step.TAKE_BACK_REQUEST: _COMMUNITY,
    Step.CONFIRM_SCOPE_EXIT: _COMMUNITY,
    Step.DENY_SCOPE_EXIT: _COMMUNITY,
    Step.REOPEN: _HOLDER,
    Step.ADVISE: _MEMBER,
    Step.LIFT_HOLD: _MEMBER,
    Step.INVITE_REACTION: _SECRETARY,
    Step.REACT: _AUTHOR,
    Step.ESTABLISH_POSITIVE: _SECRETARY,
    Step.ESTABLISH_CONDITIONAL: _SECRETARY,
    Step.ESTABLISH_NEGATIVE: _SECRETARY,
    Step.ESTABLISH_SUPPLEMENT: _SECRETARY,
    Step.RESUBMIT: _AUTHOR,
    Step.JUDGE_PERMIT: _HOLDER,
    Step.JUDGE_REFUSE: _HOLDER,
    Step.SIGN: _HOLDER,
    Step.REFER_BACK: _HOLDER,
    Step.WITHDRAW: _AUTHOR,
    Step.ADD_AUTHOR: _AUTHOR,
    Step.TRANSFER: _AUTHOR,
    Step.HAND_OVER: _AUTHOR,
    Step.ACCEPT_HAND_OVER: frozenset({Capacity.ASKED}),
    Step.SHARE_DRAFT: _AUTHOR,
    Step.END_SHARING: _AUTHOR,
    Step.REQUEST_APPOINTMENT: _SECRETARY,
    Step.APPOINT_AUTHOR: frozenset({Capacity.ADMIN}),
    Step.DENY_APPOINTMENT: frozenset({Capacity.ADMIN}),
    Step.CLOSE_INACTIVE: _SECRETARY,
    Step.INVITE: _SECRETARY,
    Step.REVOKE_INVITATION: _SECRETARY,
    Step.REMIND: _SECRETARY | {Capacity.SYSTEM},
    Step.APPOINT_GUEST: _SECRETARY,
    Step.RECUSE: _COMMUNITY | _HOLDER,
    Step.DECLARE_INTEREST: _COMMUNITY | _HOLDER,
    Step.COMMENT: _COMMUNITY | _AUTHOR,
    Step.SETTLE_THREAD: _COMMUNITY | _AUTHOR,
    Step.GIVE_VIEW: frozenset({Capacity.FG}),
    Step.PROPOSE_CORRIGENDUM: _SECRETARY,
    Step.SIGN_CORRIGENDUM: _HOLDER,
    Step.TAKE_BACK_CORRIGENDUM: _SECRETARY,
    Step.DENY_CORRIGENDUM: _HOLDER,
    Step.START: _AUTHOR,
    Step.RECORD_USE: _AUTHOR | {Capacity.USER},
    Step.REPORT_INCIDENT: _AUTHOR | _COMMUNITY | {Capacity.FG},
    Step.PAUSE: _AUTHOR,
    Step.SUSPEND: _HOLDER,
    Step.REQUEST_RESUME: _HOLDER,
    Step.TAKE_BACK_RESUME: _HOLDER,
    Step.DENY_RESUME: _HOLDER,
    Step.RESUME: _HOLDER,
    Step.REVOKE: _HOLDER,
    Step.EXPIRE: frozenset({Capacity.SYSTEM}),
    Step.REQUEST_COMPLETION: _AUTHOR,
    Step.TAKE_BACK_COMPLETION: _AUTHOR,
    Step.DENY_COMPLETION: _SECRETARY,
    Step.COMPLETE: _SECRETARY,
    Step.REPORT_CONDITION: _AUTHOR,
    Step.SETTLE_CONDITION: _MEMBER,
    Step.EVALUATE: _AUTHOR,
    Step.REPORT_CHANGE: _AUTHOR,
    Step.DECIDE_CHANGE: _SECRETARY,
    Step.REQUEST_JOIN: frozenset({Capacity.EMPLOYEE}),
    Step.ASSESS_JOIN: _MEMBER,
    Step.CONSENT_JOIN: _HOLDER,
    Step.REFUSE_JOIN: _HOLDER,
}

_DECIDING = frozenset(
    {
        Step.REOPEN,
        Step.JUDGE_PERMIT,
        Step.JUDGE_REFUSE,
        Step.SIGN,
        Step.REFER_BACK,
        Step.SIGN_CORRIGENDUM,
        Step.DENY_CORRIGENDUM,
        Step.SUSPEND,
        Step.REQUEST_RESUME,
        Step.TAKE_BACK_RESUME,
        Step.DENY_RESUME,
        Step.RESUME,
        Step.REVOKE,
        Step.CONSENT_JOIN,
        Step.REFUSE_JOIN,
    }
)
_ESTABLISHING = frozenset(
    {
        Step.INVITE_REACTION,
        Step.ESTABLISH_POSITIVE,
        Step.ESTABLISH_CONDITIONAL,
        Step.ESTABLISH_NEGATIVE,
        Step.ESTABLISH_SUPPLEMENT,
    }
)
_ADVISING = _ESTABLISHING | {
    Step.ADVISE,
    Step.LIFT_HOLD,
    Step.APPOINT_GUEST,
    Step.GIVE_VIEW,
    Step.SETTLE_CONDITION,
    Step.DECIDE_CHANGE,
    Step.ASSESS_JOIN,
    Step.COMPLETE,
}

_ADVISED = (Advice, HoldLifted, EstablishedAdvice, ViewGiven, ConditionSettled, JoinAssessed)
_ASSESSED = (
    ScopeRequested,
    ScopeConfirmed,
    ScopeDenied,
    Invited,
    InvitationRevoked,
    Reminded,
    GuestAppointed,
    Recused,
    ReactionInvited,
    CorrigendumProposed,
    ChangeDecided,
    Completed,
)


def capacities(case: Case, person: Person) -> frozenset[Capacity]:
    """Return as what this person could act in the case, conflicts of interest aside.

    Who withdrew from the case has no capacity left; authors cannot withdraw.
    """
    if person.number in case.authors:
        return _own_roles(case, person) | {Capacity.AUTHOR}
    if person.number in case.recused:
        return frozenset()
    return _own_roles(case, person) | _of_any_employee(case, person)


def _own_roles(case: Case, person: Person) -> frozenset[Capacity]:
    roles = person.roles
    held = {
        Capacity.MEMBER: is_adviser(case, person),
        Capacity.SECRETARY: Role.SECRETARY in roles,
        Capacity.HOLDER: person.seat is not None,
        Capacity.FG: Role.FG in roles,
        Capacity.ADMIN: Role.ADMIN in roles,
        Capacity.SYSTEM: person.number == SYSTEM,
    }
    return frozenset(capacity for capacity, has in held.items() if has)


def _of_any_employee(case: Case, person: Person) -> frozenset[Capacity]:
    if Role.INITIATOR not in person.roles or is_revoked(case, person.number):
        return frozenset()
    held = {
        Capacity.ASKED: bool(asked_to_answer(case, person.number)),
        Capacity.USER: case.status in WAS_PERMITTED and is_unit_named(case, person.unit),
        Capacity.EMPLOYEE: case.status in WAS_PERMITTED,
    }
    return frozenset(capacity for capacity, has in held.items() if has)


def is_adviser(case: Case, person: Person) -> bool:
    """Tell whether this person is a member or a guest of this case, and was not sent away again."""
    is_member = Role.COMMUNITY_MEMBER in person.roles
    is_guest = bool(guest_disciplines(case, person.number))
    return (is_member or is_guest) and not is_revoked(case, person.number)


def disciplines_in(case: Case, person: Person) -> frozenset[Discipline]:
    """Return the disciplines in which this person may act in this case, as member or as guest."""
    if not is_adviser(case, person):
        return frozenset()
    return person.disciplines | guest_disciplines(case, person.number)


def rights_obstacles(case: Case, step: Step, person: Person) -> tuple[Obstacle, ...]:
    """Return why this person may not take this step in this case; empty when they may.

    Reads roles as they are now and conflicts over all versions and rounds.
    """
    if not RIGHTS.get(step, frozenset()) & capacities(case, person):
        return (Obstacle.of("rights.none"),)
    return person_conflicts(person) + conflicts(case, step, person)


def conflicts(case: Case, step: Step, person: Person) -> tuple[Obstacle, ...]:
    """Return the conflicts of interest that keep this person from this step. Source: design §3."""
    checks: list[tuple[bool, str]] = [
        (_acts_for_the_toets(step) and person.number in case.authors, "conflict.author"),
        (step in _DECIDING and _did(case, person.number, *_ADVISED), "conflict.advised"),
        (step in _ADVISING and decided(case, person.number), "conflict.decided"),
        (step in _ESTABLISHING and _did(case, person.number, Advice), "conflict.own_advice"),
        (step in _DECIDING and _other_seat(case, person), "conflict.other_seat"),
    ]
    return tuple(Obstacle.of(code) for found, code in checks if found)


def offered(case: Case, person: Person) -> tuple[Step, ...]:
    """Return the steps that the table and the rights leave open to this person now, in table order."""
    return tuple(
        step for step in steps_from(case.status) if not rights_obstacles(case, step, person)
    )


def acted_for_the_toets(case: Case, number: str) -> bool:
    """Tell whether this person ever assessed, advised, established or decided on this case."""
    return (
        decided(case, number)
        or _did(case, number, *_ADVISED, *_ASSESSED)
        or any(f.denied and f.person == number for f in case.of(CompletionRequestEnded))
    )


def decided(case: Case, number: str) -> bool:
    """Tell whether this person ever decided on this case, for either seat."""
    return bool(_seats_of(case, number))


def _acts_for_the_toets(step: Step) -> bool:
    return Capacity.AUTHOR not in RIGHTS[step]


def _did(case: Case, number: str, *kinds: type[Fact]) -> bool:
    return any(fact.person == number and isinstance(fact, kinds) for fact in case.facts)


def _other_seat(case: Case, person: Person) -> bool:
    return person.seat is not None and bool(_seats_of(case, person.number) - {person.seat})


def _seats_of(case: Case, number: str) -> frozenset[Seat]:
    """Return the seats for which this person ever acted; an author who pauses acts for none."""
    seats = (getattr(fact, "seat", None) for fact in case.facts if fact.person == number)
    return frozenset(seat for seat in seats if seat is not None)
