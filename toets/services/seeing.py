"""What somebody may see of a case when it is linked to another one."""

from dataclasses import dataclass, replace

from toets.domain.case import Case
from toets.domain.facts import BasedOn
from toets.domain.person import Person
from toets.domain.sight import Sight, View, view
from toets.domain.workflow import Status
from toets.errors import NotFoundError
from toets.store import cases
from toets.store.cases import Rules
from toets.store.database import Tx


@dataclass(frozen=True)
class LinkedCase:
    """Another case that one began as a copy of, or that began as a copy of it.

    `link` stands in the later of the two; `case` is the other case as the same person may see it.
    """

    case: Case
    link: BasedOn

    @property
    def reference(self) -> str:
        """The reference of the other case."""
        return self.case.reference

    @property
    def title(self) -> str:
        """What the other case is called."""
        return self.case.title

    @property
    def status(self) -> Status:
        """Where the other case stands."""
        return self.case.status


def seen_by(tx: Tx, rules: Rules, case: Case, person: Person) -> View:
    """Return the case as this person may see it, without links to what they may not read in full.

    To be called in a reading transaction, because it loads the cases that this one links to.
    """
    seen = view(case, person)
    hidden = {
        link.reference
        for link in seen.case.of(BasedOn)
        if read_in_full(tx, rules, link.reference, person) is None
    }
    if not hidden:
        return seen
    facts = tuple(
        fact
        for fact in seen.case.facts
        if not (isinstance(fact, BasedOn) and fact.reference in hidden)
    )
    return replace(seen, case=replace(seen.case, facts=facts))


def read_in_full(tx: Tx, rules: Rules, reference: str, person: Person) -> Case | None:
    """Return the case as this person may see it, or None when they may not read it in full."""
    try:
        seen = view(cases.get(tx, reference, rules), person)
    except NotFoundError:
        return None
    return seen.case if seen.sight is Sight.FULL else None


def earlier_case(tx: Tx, rules: Rules, seen: Case, person: Person) -> LinkedCase | None:
    """Return the case that this one began as a copy of, for who may read both in full; else None."""
    for link in seen.of(BasedOn):
        found = read_in_full(tx, rules, link.reference, person)
        if found is not None:
            return LinkedCase(found, link)
    return None


def later_cases(tx: Tx, rules: Rules, seen: Case, person: Person) -> tuple[LinkedCase, ...]:
    """Return the cases that began as a copy of this one and that this person may read in full."""
    found = [
        read_in_full(tx, rules, reference, person)
        for reference in cases.based_on(tx, seen.reference)
    ]
    return tuple(
        LinkedCase(case, link)
        for case in found
        if case is not None
        for link in case.of(BasedOn)
        if link.reference == seen.reference
    )
