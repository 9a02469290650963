"""Every case that a few people can bring about with `act`, and what must hold for each of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from builders import (
    ANSWERS,
    END,
    EXPERIMENT,
    LEGAL_HOLD,
    REASON,
    a_case,
    a_condition,
    a_permit,
    a_refusal,
    a_signature,
    a_use,
    an_advice,
    an_establishing,
    in_decision,
    in_execution,
    permitted,
    redrafted,
    rules_with,
    submitted,
)
from cast import ANNA, BRAM, DINA, ED, EDO, SARA, TESS, UMA, a_person
from exploring import Act, Check, Exploration, HoleFoundError, World
from invariants import INVARIANTS, MOVE_INVARIANTS

from toets.domain.act import HANDLERS, Acted, Refused, act
from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.conditions import condition_items
from toets.domain.deeds import (
    AcceptHandOver,
    AddAuthor,
    AppointGuest,
    AssessJoin,
    ClaimScopeExit,
    Complete,
    ConfirmScopeExit,
    ConsentJoin,
    DecideChange,
    Deed,
    DenyCompletion,
    DenyCorrigendum,
    DenyResume,
    Evaluate,
    Expire,
    HandOver,
    Invite,
    InviteReaction,
    LiftHold,
    Pause,
    ProposeCorrigendum,
    React,
    Recall,
    Recuse,
    ReferBack,
    RefuseJoin,
    Reopen,
    ReportChange,
    ReportCondition,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    RequestScopeExit,
    Resubmit,
    Resume,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    SignCorrigendum,
    Start,
    Submit,
    Suspend,
    TakeBackCompletion,
    TakeBackCorrigendum,
    TakeBackResume,
    Withdraw,
)
from toets.domain.facts import (
    Aspect,
    ChangeReported,
    CompletionRequested,
    ConditionReported,
    ConditionSettled,
    CorrigendumProposed,
    Evaluated,
    Fact,
    HandedOver,
    Invited,
    JoinRequested,
    Opinion,
    ResumeRequested,
    Suspended,
    UseRecorded,
)
from toets.domain.machine import NoSuchRowError, next_status
from toets.domain.person import OnBehalf, Person, Role, Seat, the_system
from toets.domain.questionnaire import Discipline
from toets.domain.rights import offered
from toets.domain.steps.advising import latest_revision
from toets.domain.steps.handler import Scene
from toets.domain.workflow import ENDED, WAS_PERMITTED, Status, Step

LEGAL = (Discipline.JURIDISCH,)
INITIATOR, MEMBER, SECRETARY = Role.INITIATOR, Role.COMMUNITY_MEMBER, Role.SECRETARY
DIGITAL, ETHICS = Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY
FOR_DINA = OnBehalf(Seat.DIGITALISERING, DINA.number, "MAN-2026-1")
FOR_EDO = OnBehalf(Seat.ETHIEK_PRIVACY, EDO.number, "MAN-2026-2")
RULES = rules_with(quorum=1, per_discipline=0, supplement_limit=1)
AFTER_THE_END = end_of_day(END)


def by_turns(number: str, name: str, *roles: Role, **more: object) -> Person:
    """Return somebody whose roles overlap on purpose, as if they changed while the case ran."""
    unit = str(more.get("unit", "Eenheid Verzonnen"))
    person = a_person(number, name, *roles, of=tuple(Discipline), unit=unit)
    on_behalf = more.get("on_behalf")
    return replace(person, on_behalf=on_behalf if isinstance(on_behalf, OnBehalf) else None)


# The way to the decision. Wim is member, secretary and holder of either seat by turns, Mo member
# and author, Hana holder of either seat.

DECIDERS = (
    ANNA,
    a_person("P201", "Mo", INITIATOR, MEMBER, of=LEGAL),
    a_person("P202", "Wim als lid", MEMBER, of=LEGAL),
    a_person("P202", "Wim als secretaris", SECRETARY),
    a_person("P202", "Wim als houder", ETHICS),
    a_person("P203", "Sara", SECRETARY),
    a_person("P204", "Hana als houder D", DIGITAL),
    a_person("P204", "Hana als houder E", ETHICS),
    a_person("P205", "Edo", ETHICS),
)
# What each of the two members ever advises: together every opinion, and every pair that differs.
OPINIONS = {
    "P201": (Opinion.POSITIVE, Opinion.NEGATIVE),
    "P202": (Opinion.CONDITIONAL, Opinion.SUPPLEMENT),
}
MOST_VERSIONS = 2
CLAIM = {"A2": Answer(text="ja", explanation="Het is CATCH zelf.")}


def drafts() -> Iterator[Case]:
    yield a_case(rules=RULES)
    yield a_case({"B8": Answer(text="nee")}, rules=RULES)
    yield a_case({"B6": Answer(choices=("internet",))}, rules=RULES)
    yield a_case(CLAIM, rules=RULES)


def deciding(case: Case, person: Person) -> Iterator[Deed]:
    """Yield what somebody could hand in, right or wrong, also about the round before."""
    here = (case.version_number, case.round)
    if case.status is Status.PERMITTED:
        yield AddAuthor("P201")
        return
    yield from _of_authors(here)
    yield RequestScopeExit(*here, REASON)
    yield ConfirmScopeExit(*here, REASON)
    yield Reopen(REASON)
    revision = latest_revision(case, person.number)
    for opinion in OPINIONS.get(person.number, ()) if revision == 0 else ():
        yield an_advice(case, opinion=opinion)
    yield LiftHold(*here, "B8-geen-toezicht", REASON)
    yield InviteReaction(*here, REASON)
    for opinion in Opinion:
        yield an_establishing(case, opinion)
    yield from _of_holders(case, here)


def _of_authors(here: tuple[int, int]) -> Iterator[Deed]:
    if here[0] < MOST_VERSIONS:
        yield Submit()
        yield Submit("Toch beoordelen.")
        yield Resubmit()
        yield ClaimScopeExit("catch", REASON)
    yield Recall(REASON)
    yield React(*here, REASON)
    yield Withdraw(REASON)
    yield AddAuthor("P201")


def _of_holders(case: Case, here: tuple[int, int]) -> Iterator[Deed]:
    yield a_permit(case)
    yield a_permit(case, version=case.version_number - 1)
    yield a_refusal(case)
    yield a_signature(case)
    yield a_signature(case, text_hash="0" * 64)
    if here == (1, 1):
        yield ReferBack(*here, REASON)


def supplemented(case: Case) -> Iterator[Case]:
    """Yield the case with another answer in its draft, as a supplement asks."""
    if case.status is Status.SUPPLEMENT and case.draft.answers["A3"] == ANSWERS["A3"]:
        yield redrafted(case, A3=Answer(text="Ook de buren."))


DECISION = World(drafts, DECIDERS, deciding, supplemented)


# The advice round: requests that are revoked, guests, colleagues who are asked, who steps aside.
# Guus is an employee who may be guest, author and deputy; Wim member and holder.

GATHERING = (
    ANNA,
    by_turns("P301", "Guus", INITIATOR),
    by_turns("P301", "Guus als waarnemer", INITIATOR, on_behalf=FOR_DINA),
    by_turns("P302", "Wim als lid", MEMBER),
    by_turns("P302", "Wim als houder", ETHICS),
    SARA,
    DINA,
    EDO,
)
MAY_BE_ASKED = {"P301": 1, "P302": 2}


def in_advice() -> Iterator[Case]:
    yield submitted(rules=RULES)
    yield submitted(LEGAL_HOLD, rules=RULES)
    yield a_case(rules=RULES)


def gathering(case: Case, person: Person) -> Iterator[Deed]:
    here = (case.version_number, case.round)
    if here[0] == 0:
        yield HandOver("P301", ("A3",))
        yield AcceptHandOver()
        yield Submit()
    yield from _asking(case, here)
    if latest_revision(case, person.number) == 0:
        yield an_advice(case)
    yield LiftHold(*here, "B1-niet-nodig", REASON)
    yield an_establishing(case, Opinion.POSITIVE)
    yield a_permit(case)
    yield a_signature(case)
    if person.number in MAY_BE_ASKED:
        yield Recuse(REASON)


def _asking(case: Case, here: tuple[int, int]) -> Iterator[Deed]:
    for number, times in MAY_BE_ASKED.items():
        if _count(case, Invited, invitee=number) < times:
            yield Invite(*here, number, Discipline.JURIDISCH)
        yield RevokeInvitation(*here, number, REASON)
    if not _count(case, HandedOver):
        yield AppointGuest(*here, "P301", Discipline.JURIDISCH, REASON)


def _count(case: Case, kind: type[Fact], **said: object) -> int:
    """Return how many facts of this kind say this."""
    found = case.of(kind)
    return sum(all(getattr(fact, key) == value for key, value in said.items()) for fact in found)


ROUND = World(
    in_advice, GATHERING, gathering, ordered=frozenset({"invited", "invitation_revoked"})
)


# The life of a permission, in four walks that each look at another part of it, until after its
# last day. Dirk is deputy of either holder by turns, Wim whatever he can be.

DIRK = (
    by_turns("P401", "Dirk namens Dina", INITIATOR, on_behalf=FOR_DINA, unit=ED.unit),
    by_turns("P401", "Dirk namens Edo", INITIATOR, on_behalf=FOR_EDO, unit=ED.unit),
)
WIM_ASKS = by_turns("P402", "Wim als collega", INITIATOR, unit=ED.unit)
WIM_ADVISES = by_turns("P402", "Wim als lid", MEMBER)
WIM_ESTABLISHES = by_turns("P402", "Wim als secretaris", SECRETARY)
WIM_DECIDES = by_turns("P402", "Wim als houder", ETHICS)


def _at_most(case: Case, most: int, kind: type[Fact], *deeds: Deed) -> Iterator[Deed]:
    if _count(case, kind) < most:
        yield from deeds


_LATE = frozenset(
    {
        Step.START,
        Step.RECORD_USE,
        Step.REQUEST_RESUME,
        Step.RESUME,
        Step.REQUEST_JOIN,
        Step.CONSENT_JOIN,
        Step.EXPIRE,
    }
)


def to_be_used() -> Iterator[Case]:
    """Yield a permission for one use that waits for a duty, and the same without its document."""
    once = {**EXPERIMENT, "B3": Answer(number=1)}
    rules = rules_with(maximum="B3")
    case = permitted(a_condition(), case=in_decision(submitted(once, rules=rules)))
    yield case
    yield replace(case, documents=())


def using(case: Case, _person: Person) -> Iterator[Deed]:
    yield Expire()
    yield Start()
    yield from _about_the_duty(case)
    yield from _at_most(case, 2, UseRecorded, a_use(), a_use(unit=ED.unit), a_use(corrects=1))
    yield from _at_most(case, 1, Evaluated, Evaluate(REASON, REASON))
    yield from _at_most(case, 1, CompletionRequested, RequestCompletion(REASON))
    yield TakeBackCompletion(REASON)
    yield DenyCompletion(REASON)
    yield Complete(REASON)
    yield Withdraw(REASON)


def _about_the_duty(case: Case) -> Iterator[Deed]:
    reports = len(condition_items(case, END)[0].reports)
    yield from _at_most(case, 2, ConditionReported, ReportCondition(1, None, REASON))
    if _count(case, ConditionSettled) < 2:
        for met in (True, False):
            yield SettleCondition(1, None, met=met, reasons=REASON, reports=reports)


def to_be_stopped() -> Iterator[Case]:
    yield permitted()


def stopping(case: Case, person: Person) -> Iterator[Deed]:
    yield Expire()
    yield Start()
    yield Revoke(REASON)
    yield from _at_most(case, 1, Suspended, Suspend(REASON))
    yield from _at_most(case, 2, Suspended, Pause(REASON))
    yield from _at_most(case, _count(case, Suspended), ResumeRequested, RequestResume(REASON))
    yield TakeBackResume(REASON)
    yield DenyResume(REASON)
    yield Resume(REASON)
    if person.number == "P401":
        yield Recuse(REASON)


def to_be_joined() -> Iterator[Case]:
    yield in_execution()


def joining(case: Case, _person: Person) -> Iterator[Deed]:
    yield Expire()
    yield AddAuthor("P402")
    yield from _at_most(case, 1, JoinRequested, RequestJoin(REASON))
    for is_new_use in (True, False):
        yield AssessJoin(1, is_new_use=is_new_use, reasons=REASON)
    yield ConsentJoin(1, REASON)
    yield RefuseJoin(1, REASON)
    yield from _at_most(case, 1, UseRecorded, a_use(unit=ED.unit))


def to_be_mended() -> Iterator[Case]:
    yield permitted()


def mending(case: Case, person: Person) -> Iterator[Deed]:
    yield Expire()
    propose = ProposeCorrigendum("title", "Zoeken in eigen beeld", REASON)
    yield from _at_most(case, 1, CorrigendumProposed, propose)
    yield SignCorrigendum(1)
    yield TakeBackCorrigendum(1, REASON)
    yield DenyCorrigendum(1, REASON)
    yield from _at_most(case, 1, ChangeReported, ReportChange((Aspect.TECHNIQUE,), REASON))
    yield DecideChange(1, is_new_use=True, reasons=REASON)
    if person.number == "P401":
        yield Recuse(REASON)


def _permission(
    first: Callable[[], Iterator[Case]],
    people: tuple[Person, ...],
    deeds: Callable[[Case, Person], Iterator[Deed]],
    *ordered: str,
) -> World:
    return World(
        first,
        (*people, the_system()),
        deeds,
        ends=AFTER_THE_END,
        late=_LATE,
        ordered=frozenset(ordered),
    )


USE = _permission(
    to_be_used,
    (ANNA, UMA, TESS, SARA, WIM_ADVISES, WIM_ESTABLISHES),
    using,
    "condition_reported",
    "condition_settled",
    "completion_requested",
    "completion_request_ended",
)
STOP = _permission(
    to_be_stopped,
    (ANNA, DINA, EDO, *DIRK),
    stopping,
    "suspended",
    "resume_requested",
    "resume_request_ended",
    "resumed",
)
JOIN = _permission(
    to_be_joined,
    (ANNA, ED, BRAM, WIM_ASKS, WIM_ADVISES, DINA, EDO, *DIRK, WIM_DECIDES),
    joining,
)
MEND = _permission(
    to_be_mended,
    (ANNA, SARA, WIM_ESTABLISHES, DINA, EDO, *DIRK, WIM_DECIDES),
    mending,
)


def has_ended(case: Case) -> bool:
    return case.status in ENDED


def is_decided_or_waits_for_a_holder(case: Case) -> bool:
    """Tell whether it ended or is permitted, or waits for a holder whom nobody here can be."""
    return case.status in ENDED | {Status.PERMITTED} or _lacks_a_holder(case)


def _lacks_a_holder(case: Case) -> bool:
    acted = {Status.IN_DECISION: case.verdicts, Status.SIGNING: case.signatures}
    if case.status not in acted:
        return False
    open_seats = set(Seat) - {fact.seat for fact in acted[case.status]}
    step = Step.JUDGE_PERMIT if case.status is Status.IN_DECISION else Step.SIGN
    return not open_seats <= {person.seat for person in DECIDERS if step in offered(case, person)}


def is_left_to_people(_case: Case) -> bool:
    """Where anybody may step aside, a case may wait for somebody new: that is no dead end."""
    return True


@dataclass(frozen=True)
class Walk:
    """A world, how much of it is always walked, and which statuses the whole of it reaches.

    `is_fine` tells what every case must still be able to come to.
    """

    world: World
    sample: int
    reaches: frozenset[Status]
    is_fine: Check = has_ended


_WAY_TO_THE_DECISION = frozenset(
    {
        Status.DRAFT,
        Status.IN_ADVICE,
        Status.IN_DECISION,
        Status.SIGNING,
        Status.PERMITTED,
    }
)

WALKS = {
    "decision": Walk(
        DECISION,
        1000,
        _WAY_TO_THE_DECISION
        | {
            Status.SCOPE_CLAIMED,
            Status.OUT_OF_SCOPE,
            Status.SUPPLEMENT,
            Status.NEGATIVE_ADVICE,
            Status.REFUSED,
            Status.WITHDRAWN,
        },
        is_decided_or_waits_for_a_holder,
    ),
    "round": Walk(ROUND, 250, _WAY_TO_THE_DECISION, is_left_to_people),
    "use": Walk(
        USE,
        200,
        frozenset(
            {
                Status.PERMITTED,
                Status.IN_EXECUTION,
                Status.EXPIRED,
                Status.COMPLETED,
                Status.WITHDRAWN,
            }
        ),
    ),
    "stop": Walk(STOP, 200, WAS_PERMITTED - {Status.COMPLETED}),
    "join": Walk(JOIN, 150, frozenset({Status.IN_EXECUTION, Status.EXPIRED})),
    "mend": Walk(MEND, 150, frozenset({Status.PERMITTED, Status.EXPIRED})),
}


def explore(name: str, do: Act, most: int | None = None) -> Exploration:
    return Exploration(WALKS[name].world, do, INVARIANTS, MOVE_INVARIANTS).walk(most)


def without_rights(case: Case, deed: Deed, person: Person, now: datetime) -> Acted | Refused:
    """Act as `act` does, but let everybody do everything."""
    try:
        status = next_status(case.status, deed.step)
    except NoSuchRowError:
        return Refused(())
    scene, handler = Scene(case, person, now), HANDLERS[type(deed)]
    if deed.step in _OF_A_SEAT and person.seat is None:
        return Refused(())
    if any(handler.check(scene, deed)):
        return Refused(())
    return _recorded(scene, deed, status)


_OF_A_SEAT = {
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


def without_guards(case: Case, deed: Deed, person: Person, now: datetime) -> Acted | Refused:
    """Act as `act` does, but verdict, start, resumption and consent look at nothing but rights."""
    result = act(case, deed, person, now)
    is_careless = deed.step in _CARELESS and deed.step in offered(case, person)
    if isinstance(result, Acted) or not is_careless:
        return result
    return _recorded(Scene(case, person, now), deed, next_status(case.status, deed.step))


_CARELESS = {
    Step.JUDGE_PERMIT,
    Step.JUDGE_REFUSE,
    Step.ESTABLISH_POSITIVE,
    Step.START,
    Step.RECORD_USE,
    Step.RESUME,
    Step.CONSENT_JOIN,
    Step.SIGN_CORRIGENDUM,
}


def _recorded(scene: Scene, deed: Deed, status: Status) -> Acted:
    handler, case = HANDLERS[type(deed)], scene.case
    facts = handler.record(scene, deed)
    after = replace(case, status=status, facts=case.facts + facts, revision=case.revision + 1)
    step = handler.follow(after)
    if step is not None:
        after = replace(after, status=next_status(after.status, step))
    return Acted(after, facts, (deed.step,))


@pytest.mark.parametrize("name", WALKS)
def test_the_first_cases_within_reach_keep_every_invariant(name: str) -> None:
    explored = explore(name, act, WALKS[name].sample)

    assert len(explored.cases) >= WALKS[name].sample


@pytest.mark.proof
@pytest.mark.parametrize("name", WALKS)
def test_every_case_within_reach_keeps_every_invariant_and_can_come_to_an_end(name: str) -> None:
    explored = explore(name, act)

    assert explored.statuses() == {status.value for status in WALKS[name].reaches}
    assert explored.dead_ends(WALKS[name].is_fine) == set()


@pytest.mark.parametrize("careless", [without_rights, without_guards])
@pytest.mark.parametrize("name", WALKS)
def test_the_walk_finds_a_hole_when_there_is_one(name: str, careless: Act) -> None:
    with pytest.raises(HoleFoundError):
        explore(name, careless, most=3000)
