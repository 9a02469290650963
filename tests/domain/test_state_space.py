"""Every case that a few people can bring about with `act`, and what must hold for each of them."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from builders import (
    ANSWERS,
    NOW,
    REASON,
    a_case,
    a_permit,
    a_refusal,
    a_signature,
    an_advice,
    an_establishing,
    redrafted,
    rules_with,
)
from cast import ANNA, a_person

from toets.domain.act import HANDLERS, Acted, Refused, act
from toets.domain.answer import Answer
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.deeds import (
    AddAuthor,
    ClaimScopeExit,
    ConfirmScopeExit,
    Deed,
    InviteReaction,
    LiftHold,
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
    Advice,
    EstablishedAdvice,
    HoldLifted,
    Opinion,
    ReferredBack,
    Signature,
    Verdict,
)
from toets.domain.machine import NoSuchRowError, next_status
from toets.domain.person import Person, Role, Seat
from toets.domain.questionnaire import Discipline
from toets.domain.rights import offered
from toets.domain.steps.advising import advice_hash, latest_revision
from toets.domain.steps.handler import Scene
from toets.domain.workflow import ENDED, Status, Step

Act = Callable[[Case, Deed, Person], Acted | Refused]

LEGAL = (Discipline.JURIDISCH,)
MEMBER, SECRETARY = Role.COMMUNITY_MEMBER, Role.SECRETARY
DIGITAL, ETHICS = Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY

# Roles overlap on purpose, as if they changed while the case ran: Wim is member, secretary and
# holder of either seat by turns, Mo member and author, Hana holder of either seat.
PEOPLE = (
    ANNA,
    a_person("P201", "Mo", Role.INITIATOR, MEMBER, of=LEGAL),
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
RULES = rules_with(quorum=1, per_discipline=0, supplement_limit=1)
CLAIM = {"A2": Answer(text="ja", explanation="Het is CATCH zelf.")}


def first_cases() -> Iterator[Case]:
    yield a_case(rules=RULES)
    yield a_case({"B8": Answer(text="nee")}, rules=RULES)
    yield a_case({"B6": Answer(choices=("internet",))}, rules=RULES)
    yield a_case(CLAIM, rules=RULES)


def deeds(case: Case, person: Person) -> Iterator[Deed]:
    """Yield what somebody could hand in, right or wrong, also about the round before."""
    here = (case.version_number, case.round)
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
    yield a_permit(case)
    yield a_permit(case, version=case.version_number - 1)
    yield a_refusal(case)
    yield a_signature(case)
    yield a_signature(case, text_hash="0" * 64)
    if here == (1, 1):
        yield ReferBack(*here, REASON)


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


def edits(case: Case) -> Iterator[Case]:
    """Yield the case with another answer in its draft, as a supplement asks."""
    if case.status is Status.SUPPLEMENT and case.draft.answers["A3"] == ANSWERS["A3"]:
        yield redrafted(case, A3=Answer(text="Ook de buren."))


Key = tuple[object, ...]


def key(case: Case) -> Key:
    """Return by what two cases are the same: all facts, in any order within a round."""
    return (
        case.status,
        digest(dict(case.draft.answers)),
        frozenset(_fact_key(case, number) for number in range(len(case.facts))),
    )


def _fact_key(case: Case, number: int) -> object:
    fact = case.facts[number]
    named = ("seat", "permit", "opinion", "outcome", "revision", "after_reading", "rule")
    said = tuple((name, str(getattr(fact, name))) for name in named if hasattr(fact, name))
    return (fact.kind, fact.person, fact.version, fact.round, said)


@dataclass(frozen=True)
class Move:
    """How a case came from another: by which step, through whom."""

    before: Case
    person: str
    step: Step
    after: Case


class HoleFoundError(Exception):
    """An invariant does not hold; the message is the shortest path to it."""


class Exploration:
    """A walk, breadth first, over every case that acts lead to; checks each case and each move."""

    def __init__(self, do: Act) -> None:
        self._do = do
        self.cases: dict[Key, Case] = {}
        self.comes_from: dict[Key, set[Key]] = {}
        self._paths: dict[Key, str] = {}
        self._queue: deque[Key] = deque()

    def walk(self, most: int | None = None) -> "Exploration":
        """Walk until `most` cases are known, or all of them when None."""
        for case in first_cases():
            self._arrive(case, "begin", None)
        while self._queue and (most is None or len(self.cases) < most):
            self._step_from(self._queue.popleft())
        return self

    def _step_from(self, here: Key) -> None:
        case, path = self.cases[here], self._paths[here]
        for move in _moves(case, self._do):
            name = f"{path} > {move.person}: {move.step}"
            _check(move, name)
            self._arrive(move.after, name, here)
        for edited in edits(case):
            self._arrive(edited, f"{path} > edit", here)

    def _arrive(self, case: Case, path: str, origin: Key | None) -> None:
        there = key(case)
        self.comes_from.setdefault(there, set()).update([origin] if origin else [])
        if there not in self.cases:
            self.cases[there], self._paths[there] = case, path
            self._queue.append(there)

    def dead_ends(self) -> set[Key]:
        """Return the cases from which nothing leads to an end or a permission any more.

        A case that waits for a holder whom nobody here can be is no dead end: it says so.
        """
        ends = ENDED | {Status.PERMITTED}
        alive = [
            there
            for there, case in self.cases.items()
            if case.status in ends or _lacks_a_holder(case)
        ]
        found = set(alive)
        while alive:
            before = self.comes_from[alive.pop()] - found
            found |= before
            alive += before
        return set(self.cases) - found


def _lacks_a_holder(case: Case) -> bool:
    acted = {Status.IN_DECISION: case.verdicts, Status.SIGNING: case.signatures}
    if case.status not in acted:
        return False
    open_seats = set(Seat) - {fact.seat for fact in acted[case.status]}
    step = Step.JUDGE_PERMIT if case.status is Status.IN_DECISION else Step.SIGN
    return not open_seats <= {person.seat for person in PEOPLE if step in offered(case, person)}


def _moves(case: Case, do: Act) -> Iterator[Move]:
    for person in PEOPLE:
        for deed in deeds(case, person):
            result = do(case, deed, person)
            if isinstance(result, Acted):
                yield Move(case, person.name, deed.step, result.case)


def _check(move: Move, path: str) -> None:
    for holds in MOVE_INVARIANTS:
        if not holds(move):
            raise HoleFoundError(f"{holds.__name__}: {path}")
    for holds_of in INVARIANTS:
        if not holds_of(move.after):
            raise HoleFoundError(f"{holds_of.__name__}: {path}")


# Invariants of a case.


def permission_rests_on_everything(case: Case) -> bool:
    if case.status is not Status.PERMITTED:
        return True
    version, established, text = case.version, case.established, case.merged_text
    return (
        version is not None
        and established is not None
        and text is not None
        and established.outcome in (Opinion.POSITIVE, Opinion.CONDITIONAL)
        and established.content_hash == version.content_hash
        and _two_distinct(case.verdicts)
        and _two_distinct(case.signatures)
        and all(v.permit and v.content_hash == version.content_hash for v in case.verdicts)
        and all(v.advice_hash == advice_hash(established) for v in case.verdicts)
        and {s.text_hash for s in case.signatures} == {text.text_hash}
        and {s.content_hash for s in case.signatures} == {version.content_hash}
        and set(established.conditions) <= set(text.conditions)
    )


def _two_distinct(facts: tuple[Verdict, ...] | tuple[Signature, ...]) -> bool:
    return {fact.seat for fact in facts} == set(Seat) and len({f.person for f in facts}) == 2


def nobody_acts_for_both_seats(case: Case) -> bool:
    seats: dict[str, set[Seat]] = {}
    for fact in (*case.of(Verdict), *case.of(Signature)):
        seats.setdefault(fact.person, set()).add(fact.seat)
    return all(len(found) == 1 for found in seats.values())


def authors_do_nothing_for_the_toets(case: Case) -> bool:
    return not set(case.authors) & (_advisers(case) | _deciders(case))


def advisers_never_decide(case: Case) -> bool:
    return not _advisers(case) & _deciders(case)


def _advisers(case: Case) -> set[str]:
    return {f.person for kind in (Advice, HoldLifted, EstablishedAdvice) for f in case.of(kind)}


def _deciders(case: Case) -> set[str]:
    return {f.person for kind in (Verdict, Signature, ReferredBack) for f in case.of(kind)}


def no_verdict_without_a_positive_advice(case: Case) -> bool:
    return all(
        any(
            established.outcome in (Opinion.POSITIVE, Opinion.CONDITIONAL)
            for established in case.on(EstablishedAdvice, verdict.version, verdict.round)
        )
        for verdict in case.of(Verdict)
    )


def one_verdict_per_seat_and_person(case: Case) -> bool:
    seats = [(v.version, v.round, v.seat) for v in case.of(Verdict)]
    people = [(v.version, v.round, v.person) for v in case.of(Verdict)]
    return len(set(seats)) == len(seats) and len(set(people)) == len(people)


def a_stop_is_never_advised_positively(case: Case) -> bool:
    positive = (Status.IN_DECISION, Status.SIGNING, Status.PERMITTED, Status.REFUSED)
    return not (case.has_stop and case.status in positive)


def an_open_hold_never_reaches_the_holders(case: Case) -> bool:
    return not (case.open_holds and case.status in (Status.IN_DECISION, Status.SIGNING))


def versions_are_numbered_from_one(case: Case) -> bool:
    numbers = [version.version for version in case.versions]
    return numbers == list(range(1, len(numbers) + 1))


INVARIANTS = (
    permission_rests_on_everything,
    nobody_acts_for_both_seats,
    authors_do_nothing_for_the_toets,
    advisers_never_decide,
    no_verdict_without_a_positive_advice,
    one_verdict_per_seat_and_person,
    a_stop_is_never_advised_positively,
    an_open_hold_never_reaches_the_holders,
    versions_are_numbered_from_one,
)


# Invariants of a move.


def ended_cases_stay_ended(move: Move) -> bool:
    reopened = move.before.status is Status.OUT_OF_SCOPE and move.step is Step.REOPEN
    return move.before.status not in ENDED or reopened


def facts_are_only_added(move: Move) -> bool:
    kept = move.after.facts[: len(move.before.facts)]
    return kept == move.before.facts and len(move.after.facts) > len(move.before.facts)


def submitted_versions_stay_the_same(move: Move) -> bool:
    hashes = [[v.content_hash for v in case.versions] for case in (move.before, move.after)]
    return hashes[1][: len(hashes[0])] == hashes[0]


def only_the_last_signature_permits(move: Move) -> bool:
    return move.after.status is not Status.PERMITTED or move.step is Step.SIGN


def each_act_counts_once(move: Move) -> bool:
    return move.after.revision == move.before.revision + 1


MOVE_INVARIANTS = (
    ended_cases_stay_ended,
    facts_are_only_added,
    submitted_versions_stay_the_same,
    only_the_last_signature_permits,
    each_act_counts_once,
)


def really(case: Case, deed: Deed, person: Person) -> Acted | Refused:
    return act(case, deed, person, NOW)


def without_rights(case: Case, deed: Deed, person: Person) -> Acted | Refused:
    """Act as `act` does, but let everybody do everything."""
    try:
        status = next_status(case.status, deed.step)
    except NoSuchRowError:
        return Refused(())
    scene, handler = Scene(case, person, NOW), HANDLERS[type(deed)]
    needs_seat = deed.step in {Step.JUDGE_PERMIT, Step.JUDGE_REFUSE, Step.SIGN, Step.REFER_BACK}
    if any(handler.check(scene, deed)) or (needs_seat and person.seat is None):
        return Refused(())
    return _recorded(scene, deed, status)


def without_guards(case: Case, deed: Deed, person: Person) -> Acted | Refused:
    """Act as `act` does, but a verdict is taken without looking at what it says."""
    judges = deed.step in {Step.JUDGE_PERMIT, Step.JUDGE_REFUSE}
    if judges and case.status is Status.IN_DECISION and person.seat is not None:
        return _recorded(Scene(case, person, NOW), deed, Status.IN_DECISION)
    return really(case, deed, person)


def _recorded(scene: Scene, deed: Deed, status: Status) -> Acted:
    handler, case = HANDLERS[type(deed)], scene.case
    facts = handler.record(scene, deed)
    after = replace(case, status=status, facts=case.facts + facts, revision=case.revision + 1)
    step = handler.follow(after)
    if step is not None:
        after = replace(after, status=next_status(after.status, step))
    return Acted(after, facts, (deed.step,))


def test_the_first_cases_within_reach_keep_every_invariant() -> None:
    explored = Exploration(really).walk(most=1500)

    assert len(explored.cases) >= 1500


@pytest.mark.proof
def test_every_case_within_reach_keeps_every_invariant_and_can_come_to_an_end() -> None:
    explored = Exploration(really).walk()

    statuses = {case.status for case in explored.cases.values()}
    assert statuses == set(Status)
    assert explored.dead_ends() == set()


@pytest.mark.parametrize("careless", [without_rights, without_guards])
def test_the_walk_finds_a_hole_when_there_is_one(careless: Act) -> None:
    with pytest.raises(HoleFoundError):
        Exploration(careless).walk(most=3000)
