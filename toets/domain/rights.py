"""The rights table: who may take which step. Screens offer from it, services enforce it."""

from enum import StrEnum

from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    EstablishedAdvice,
    Fact,
    HoldLifted,
    ReactionInvited,
    ReferredBack,
    Reopened,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRequested,
    Signature,
    Verdict,
)
from toets.domain.person import SEAT_OF_ROLE, Person, Role, role_conflicts
from toets.domain.workflow import Step, steps_from
from toets.errors import Obstacle


class Capacity(StrEnum):
    """As what somebody takes a step in one case."""

    AUTHOR = "author"
    MEMBER = "member"
    SECRETARY = "secretary"
    HOLDER = "holder"


_MEMBER_OR_SECRETARY = frozenset({Capacity.MEMBER, Capacity.SECRETARY})

RIGHTS: dict[Step, frozenset[Capacity]] = {
    Step.SUBMIT: frozenset({Capacity.AUTHOR}),
    Step.RECALL: frozenset({Capacity.AUTHOR}),
    Step.CLAIM_SCOPE_EXIT: frozenset({Capacity.AUTHOR}),
    Step.RETRACT_SCOPE_CLAIM: frozenset({Capacity.AUTHOR}),
    Step.REQUEST_SCOPE_EXIT: _MEMBER_OR_SECRETARY,
    Step.TAKE_BACK_REQUEST: _MEMBER_OR_SECRETARY,
    Step.CONFIRM_SCOPE_EXIT: _MEMBER_OR_SECRETARY,
    Step.DENY_SCOPE_EXIT: _MEMBER_OR_SECRETARY,
    Step.REOPEN: frozenset({Capacity.HOLDER}),
    Step.ADVISE: frozenset({Capacity.MEMBER}),
    Step.LIFT_HOLD: frozenset({Capacity.MEMBER}),
    Step.INVITE_REACTION: frozenset({Capacity.SECRETARY}),
    Step.REACT: frozenset({Capacity.AUTHOR}),
    Step.ESTABLISH_POSITIVE: frozenset({Capacity.SECRETARY}),
    Step.ESTABLISH_CONDITIONAL: frozenset({Capacity.SECRETARY}),
    Step.ESTABLISH_NEGATIVE: frozenset({Capacity.SECRETARY}),
    Step.ESTABLISH_SUPPLEMENT: frozenset({Capacity.SECRETARY}),
    Step.RESUBMIT: frozenset({Capacity.AUTHOR}),
    Step.JUDGE_PERMIT: frozenset({Capacity.HOLDER}),
    Step.JUDGE_REFUSE: frozenset({Capacity.HOLDER}),
    Step.SIGN: frozenset({Capacity.HOLDER}),
    Step.REFER_BACK: frozenset({Capacity.HOLDER}),
    Step.WITHDRAW: frozenset({Capacity.AUTHOR}),
    Step.ADD_AUTHOR: frozenset({Capacity.AUTHOR}),
}

_DECIDING = frozenset(
    {Step.REOPEN, Step.JUDGE_PERMIT, Step.JUDGE_REFUSE, Step.SIGN, Step.REFER_BACK}
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
_ADVISING = frozenset({Step.ADVISE, Step.LIFT_HOLD}) | _ESTABLISHING

_ADVISED = (Advice, HoldLifted, EstablishedAdvice)
_DECIDED = (Verdict, Signature, ReferredBack, Reopened)
_ASSESSED = (ScopeRequested, ScopeConfirmed, ScopeDenied, ReactionInvited)


def capacities(case: Case, person: Person) -> frozenset[Capacity]:
    """Return as what this person could act in the case, conflicts of interest aside."""
    found = set()
    if person.number in case.authors:
        found.add(Capacity.AUTHOR)
    if Role.COMMUNITY_MEMBER in person.roles:
        found.add(Capacity.MEMBER)
    if Role.SECRETARY in person.roles:
        found.add(Capacity.SECRETARY)
    if person.roles & frozenset(SEAT_OF_ROLE):
        found.add(Capacity.HOLDER)
    return frozenset(found)


def rights_obstacles(case: Case, step: Step, person: Person) -> tuple[Obstacle, ...]:
    """Return why this person may not take this step in this case; empty when they may.

    Reads roles as they are now and conflicts over all versions and rounds.
    """
    if not RIGHTS.get(step, frozenset()) & capacities(case, person):
        return (Obstacle.of("rights.none"),)
    return role_conflicts(person.roles) + conflicts(case, step, person)


def conflicts(case: Case, step: Step, person: Person) -> tuple[Obstacle, ...]:
    """Return the conflicts of interest that keep this person from this step. Source: design §3."""
    checks: list[tuple[bool, str]] = [
        (_acts_for_the_toets(step) and person.number in case.authors, "conflict.author"),
        (step in _DECIDING and _did(case, person.number, *_ADVISED), "conflict.advised"),
        (step in _ADVISING and _did(case, person.number, *_DECIDED), "conflict.decided"),
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
    return _did(case, number, *_ASSESSED, *_ADVISED, *_DECIDED)


def _acts_for_the_toets(step: Step) -> bool:
    return Capacity.AUTHOR not in RIGHTS[step]


def _did(case: Case, number: str, *kinds: type[Fact]) -> bool:
    return any(fact.person == number and isinstance(fact, kinds) for fact in case.facts)


def _other_seat(case: Case, person: Person) -> bool:
    judged = {fact.seat for fact in case.of(Verdict) if fact.person == person.number}
    signed = {fact.seat for fact in case.of(Signature) if fact.person == person.number}
    return person.seat is not None and bool((judged | signed) - {person.seat})
