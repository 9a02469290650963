"""Every text of a case that can reach the public version, by a stable place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from toets.domain.case import Case
from toets.domain.facts import Fact
from toets.domain.facts.internal import is_internal
from toets.domain.person import SYSTEM, OnBehalf, Person
from toets.domain.woo.values import Label, Nature, Passage
from toets.domain.woo.walk import COURSE, Walk

PERSON = "person"


def passages(case: Case, people: Mapping[str, Person]) -> tuple[Passage, ...]:
    """Return every text of the case that can reach the public version, in reading order.

    Empty texts are left out, and so is what authors are writing now. `people` are the persons of
    the case by personnel number: of who decided for a seat the name, of all the function, and of
    authors the unit can be printed.
    """
    found: dict[str, Passage] = {}

    def visit(passage: Passage) -> str:
        found.setdefault(passage.place, passage)
        return passage.text

    Walk(case, visit, str).facts()
    for number in shown_persons(case):
        if number in people:
            found.update((one.place, one) for one in person_passages(case, people[number]))
    return tuple(found.values())


def person_passages(case: Case, person: Person) -> Iterator[Passage]:
    """Yield what can be printed of a person who took part."""
    printed = {"name": person.name if is_named(case, person) else ""}
    printed["function"] = person.function
    printed["unit"] = person.unit if person.number in case.authors else ""
    for field, text in printed.items():
        if text:
            place = f"{PERSON}:{person.number}:{field}"
            label = Label(PERSON, field, who=person.number)
            yield Passage(place, COURSE, label, text, Nature.FACT)


def shown_persons(case: Case) -> tuple[str, ...]:
    """Return the numbers of everyone in the facts that a public version tells of, as they appear."""
    shown = tuple(fact for fact in case.facts if not is_internal(fact))
    return every_person(replace(case, facts=shown))


def every_person(case: Case) -> tuple[str, ...]:
    """Return the numbers of everyone in any fact of the case, as they appear, but the system."""
    found: dict[str, None] = {}

    def rename(number: str) -> str:
        found.setdefault(number)
        return number

    Walk(case, lambda passage: passage.text, rename).facts()
    return tuple(number for number in found if number != SYSTEM)


def is_named(case: Case, person: Person) -> bool:
    """Tell whether the documents name this person: who decided for a seat, or holds one."""
    return person.seat is not None or any(
        _is_holder(fact, person.number) for fact in case.facts if not is_internal(fact)
    )


def _is_holder(fact: Fact, number: str) -> bool:
    if fact.person == number and getattr(fact, "seat", None) is not None:
        return True
    on_behalf: OnBehalf | None = getattr(fact, "on_behalf", None)
    return on_behalf is not None and on_behalf.holder == number
