"""What a Woo officer works with: one case, the public versions of it, and what may be done now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from toets.domain.case import Case
from toets.domain.person import Person, Role
from toets.domain.sight import Sight, view
from toets.domain.woo import (
    Item,
    ListedItem,
    Occurrence,
    Passage,
    Publication,
    PublicationState,
    as_submitted,
    covered,
    every_person,
    inventory,
    items,
    may_now,
    officer_obstacles,
    passages,
    still_readable,
)
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, require_reason_given, the_person
from toets.store import cases, people, publications
from toets.store.database import Tx


@dataclass(frozen=True)
class OpenedPublication:
    """Everything that the screen of one case needs.

    `publication` is the one under way, else the last that was established, or None; `passages`,
    `items`, `inventory` and `people` are of that one (of the case as it is now when None). `names`
    has the officers who worked on any of them. `may` holds what this officer may do now: "begin",
    "change", "catch_up", "offer", "take_back", "deny", "establish". `newer_facts` counts what
    happened after it was begun. `still_readable` are places where words stand that are left out
    elsewhere. `established` are the versions that stand, newest first.
    """

    case: Case
    people: Mapping[str, Person]
    names: Mapping[str, Person]
    publication: Publication | None
    passages: tuple[Passage, ...]
    items: tuple[Item, ...]
    inventory: tuple[ListedItem, ...]
    still_readable: tuple[Occurrence, ...]
    newer_facts: int
    established: tuple[Publication, ...]
    may: frozenset[str]


@dataclass(frozen=True)
class Desk:
    """One case before one Woo officer, read in one transaction at `now` (UTC)."""

    tx: Tx
    case: Case
    person: Person
    now: datetime
    publications: tuple[Publication, ...]

    @property
    def last(self) -> Publication | None:
        """The newest publication, or None."""
        return self.publications[-1] if self.publications else None

    @property
    def under_way(self) -> Publication | None:
        """The publication that is worked on, or None; there is never more than one."""
        last = self.last
        return last if last and last.state is not PublicationState.ESTABLISHED else None

    @property
    def newer_facts(self) -> int:
        """How much happened in the case after the newest publication was begun."""
        return len(self.case.facts) - self.last.facts if self.last else 0

    @property
    def may(self) -> frozenset[str]:
        """What the officer may do now."""
        return may_now(self.case, self.person, self.under_way, self.newer_facts)

    def worked_on(self, version: int) -> Publication:
        """Return the publication under way, if this is its version.

        Raises:
            NotFoundError: Nothing is under way.
            InputRefusedError: Somebody changed it meanwhile.
        """
        found = self.under_way
        if found is None:
            raise NotFoundError("publication")
        if found.version != version:
            raise InputRefusedError([Obstacle.of("publishing.stale")])
        return found

    def people_now(self) -> Mapping[str, Person]:
        """Return who took part in the case, as they are called now."""
        found = people.named(self.tx, every_person(self.case))
        return {number: replace(person, email="") for number, person in found.items()}

    def opened(self) -> OpenedPublication:
        """Return all that a screen needs."""
        last = self.last
        case = covered(self.case, last) if last else as_submitted(self.case)
        took_part = last.people if last else self.people_now()
        found = passages(case, took_part)
        redactions, judgements = (last.redactions, last.judgements) if last else ((), ())
        established = [p for p in self.publications if p.state is PublicationState.ESTABLISHED]
        return OpenedPublication(
            case=case,
            people=took_part,
            names=people.named(self.tx, _officers(self.publications)),
            publication=last,
            passages=found,
            items=items(case),
            inventory=inventory(case, took_part, redactions, judgements),
            still_readable=still_readable(found, redactions),
            newer_facts=self.newer_facts,
            established=tuple(established[::-1]),
            may=self.may,
        )


def _officers(found: tuple[Publication, ...]) -> set[str]:
    numbers = {number for publication in found for number in publication.changed_by}
    numbers |= {found_.offered_by for found_ in found if found_.offered_by}
    return numbers | {found_.established_by for found_ in found if found_.established_by}


def open_desk(tx: Tx, context: Context, actor: Actor, reference: str) -> Desk:
    """Return the case before this officer; its row is locked in a writing transaction.

    Raises:
        NotFoundError: No such case, or the actor may not read it.
        InputRefusedError: The actor may not work on its public versions, or gave no reason to read.
    """
    case = cases.get(tx, reference, context.rules)
    now = context.clock()
    person = the_person(tx, actor.number, now)
    seen = view(case, person)
    if seen.sight is not Sight.FULL:
        raise NotFoundError("case")
    if found := officer_obstacles(case, person):
        raise InputRefusedError(found)
    require_reason_given(tx, actor, seen)
    kept = publications.of_case(tx, reference)
    return Desk(tx, case, person, now, tuple(each.publication for each in kept))


@dataclass(frozen=True)
class PublicationWork:
    """A public version under way, in the list of a Woo officer; `changed_at` is UTC."""

    reference: str
    title: str
    publication: Publication
    may: frozenset[str]
    changed_at: datetime


def work_of(tx: Tx, context: Context, actor: Actor) -> tuple[PublicationWork, ...]:
    """Return what is under way in cases that this officer may work on, the last changed first."""
    person = the_person(tx, actor.number, context.clock())
    if Role.WOO_OFFICER not in person.roles:
        return ()
    kept = publications.under_way(tx)
    known = cases.some(tx, (each.publication.case for each in kept), context.rules)
    found: list[PublicationWork] = []
    for each in kept:
        publication, case = each.publication, known[each.publication.case]
        newer = len(case.facts) - publication.facts
        may = may_now(case, person, publication, newer)
        if may and view(case, person).sight is Sight.FULL:
            title = as_submitted(case).title
            found.append(PublicationWork(case.reference, title, publication, may, each.changed_at))
    return tuple(found)
