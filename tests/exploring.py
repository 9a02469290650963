"""A walk over every case that a few people can bring about with `act`, checking each on its way."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from builders import NOW

from toets.domain.act import Acted, Refused
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.deeds import Deed
from toets.domain.facts import Advice, Fact, HoldLifted
from toets.domain.person import Person
from toets.domain.workflow import Step

Act = Callable[[Case, Deed, Person, datetime], Acted | Refused]
Key = tuple[object, ...]


@dataclass(frozen=True)
class World:
    """Where a walk begins, who takes part, and what each of them could hand in, right or wrong.

    What is handed in is tried at `begins`. At `ends` only the steps in `late` are tried, until one
    of them succeeded: after that nothing happens at `begins` any more. Of the kinds in `ordered`
    the order of the facts matters; of others only which there are.
    """

    first: Callable[[], Iterable[Case]]
    people: tuple[Person, ...]
    deeds: Callable[[Case, Person], Iterable[Deed]]
    edits: Callable[[Case], Iterable[Case]] = lambda _case: ()
    begins: datetime = NOW
    ends: datetime = NOW
    late: frozenset[Step] = frozenset()
    ordered: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Move:
    """How a case came from another: by which step, through whom, and when (UTC)."""

    before: Case
    person: Person
    step: Step
    now: datetime
    after: Case

    @property
    def added(self) -> tuple[Fact, ...]:
        """The facts that the step added."""
        return self.after.facts[len(self.before.facts) :]


Check = Callable[[Case], bool]
CheckOfMove = Callable[[Move], bool]


class HoleFoundError(Exception):
    """An invariant does not hold; the message is the shortest path to it."""


@dataclass
class Exploration:
    """A walk, breadth first, over every case that acts lead to; checks each case and each move."""

    world: World
    do: Act
    checks: tuple[Check, ...]
    checks_of_moves: tuple[CheckOfMove, ...]
    cases: dict[Key, Case] = field(default_factory=dict)
    comes_from: dict[Key, set[Key]] = field(default_factory=dict)
    _paths: dict[Key, str] = field(default_factory=dict)
    _queue: deque[Key] = field(default_factory=deque)
    _said: dict[int, tuple[Fact, Key]] = field(default_factory=dict)

    def walk(self, most: int | None = None) -> "Exploration":
        """Walk until `most` cases are known, or all of them when None."""
        for case in self.world.first():
            self._arrive(case, "begin", None)
        while self._queue and (most is None or len(self.cases) < most):
            self._step_from(self._queue.popleft())
        return self

    def _step_from(self, here: Key) -> None:
        case, path = self.cases[here], self._paths[here]
        for move in self._moves(case):
            name = f"{path} > {move.person.name}: {move.step}"
            self._check(move, name)
            self._arrive(move.after, name, here)
        if self._key(case) != here:
            raise HoleFoundError(f"an attempt changed the case: {path}")
        for edited in self.world.edits(case):
            self._arrive(edited, f"{path} > edit", here)

    def _moves(self, case: Case) -> Iterator[Move]:
        for person in self.world.people:
            for deed in self.world.deeds(case, person):
                for now in self._moments(case, deed):
                    result = self.do(case, deed, person, now)
                    if isinstance(result, Acted):
                        yield Move(case, person, deed.step, now, result.case)

    def _moments(self, case: Case, deed: Deed) -> tuple[datetime, ...]:
        world = self.world
        if case.facts[-1].at == world.ends:
            return (world.ends,)
        return (world.begins, world.ends) if deed.step in world.late else (world.begins,)

    def _check(self, move: Move, path: str) -> None:
        for holds in self.checks_of_moves:
            if not holds(move):
                raise HoleFoundError(f"{holds.__name__}: {path}")

    def _check_case(self, case: Case, path: str) -> None:
        for holds in self.checks:
            if not holds(case):
                raise HoleFoundError(f"{holds.__name__}: {path}")

    def _arrive(self, case: Case, path: str, origin: Key | None) -> None:
        there = self._key(case)
        self.comes_from.setdefault(there, set()).update([origin] if origin else [])
        if there not in self.cases:
            self._check_case(case, path)
            self.cases[there], self._paths[there] = case, path
            self._queue.append(there)

    def _key(self, case: Case) -> Key:
        """Return by what two cases are the same."""
        ordered = self.world.ordered
        return (
            case.status,
            case.facts[-1].at,
            len(case.documents),
            digest(dict(case.draft.answers)),
            frozenset(
                (self._say(f), _stopped(case, f)) for f in case.facts if f.kind not in ordered
            ),
            tuple(self._say(fact) for fact in case.facts if fact.kind in ordered),
        )

    def _say(self, fact: Fact) -> Key:
        """Return what a fact says but for its words and its moment."""
        if id(fact) not in self._said:
            said = tuple(str(getattr(fact, name, None)) for name in _TELLING)
            key = (fact.kind, fact.person, fact.version, fact.round, *said)
            self._said[id(fact)] = (fact, key)
        return self._said[id(fact)][1]

    def statuses(self) -> set[str]:
        """Return every status that was reached."""
        return {case.status.value for case in self.cases.values()}

    def dead_ends(self, is_fine: Check) -> set[Key]:
        """Return the cases from which nothing leads to one that is fine any more."""
        alive = [there for there, case in self.cases.items() if is_fine(case)]
        found = set(alive)
        while alive:
            before = self.comes_from[alive.pop()] - found
            found |= before
            alive += before
        return set(self.cases) - found


def _stopped(case: Case, fact: Fact) -> bool:
    return isinstance(fact, Advice | HoldLifted) and case.stopped_by(fact) is not None


_TELLING = (
    "seat",
    "permit",
    "opinion",
    "outcome",
    "revision",
    "after_reading",
    "rule",
    "invitee",
    "guest",
    "to",
    "number",
    "corrects",
    "unit",
    "condition",
    "met",
    "is_new_use",
    "denied",
    "was_started",
)
