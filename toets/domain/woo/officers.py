"""Which Woo officer may do what with a public version."""

from dataclasses import replace
from datetime import date

from toets.domain.case import Case
from toets.domain.owed import OUTCOMES, owed_documents
from toets.domain.person import Person, Role, person_conflicts
from toets.domain.woo.values import Publication, PublicationState
from toets.domain.workflow import ENDED, PERMISSION_HOLDS, Status
from toets.errors import Obstacle


def officer_obstacles(case: Case, person: Person) -> tuple[Obstacle, ...]:
    """Return why this person may not work on public versions of this case; empty when they may."""
    if Role.WOO_OFFICER not in person.roles:
        return (Obstacle.of("rights.none"),)
    found = person_conflicts(person)
    if person.number in case.authors:
        found += (Obstacle.of("conflict.author"),)
    return found


def is_publishable(case: Case) -> bool:
    """Tell whether the case stands where the Woo desk reads it, and has something to make public.

    That is an outcome that a document states, or a submitted proposal that was withdrawn.
    """
    if case.version is None or case.status not in ENDED | PERMISSION_HOLDS:
        return False
    if case.status is Status.WITHDRAWN:
        return True
    due = owed_documents(replace(case, documents=()))
    return any(document.kind in OUTCOMES for document in due)


def deciding_obstacles(publication: Publication, person: Person) -> tuple[Obstacle, ...]:
    """Return why this officer may not establish or deny it: four eyes. Source: security T28."""
    if person.number in publication.changed_by:
        return (Obstacle.of("publishing.own"),)
    return ()


def may_now(
    case: Case, person: Person, under_way: Publication | None, newer_facts: int
) -> frozenset[str]:
    """Return what this person may do now, by the names that `OpenedPublication.may` lists."""
    if officer_obstacles(case, person):
        return frozenset()
    if under_way is None:
        return frozenset({"begin"} if is_publishable(case) else ())
    if under_way.state is PublicationState.MAKING:
        return frozenset({"change", "offer", *(["catch_up"] if newer_facts else [])})
    others = () if deciding_obstacles(under_way, person) else ("deny", "establish")
    return frozenset({"take_back", *others})


def is_listed(publication: Publication, today: date) -> bool:
    """Tell whether everybody may have this version on this Amsterdam day."""
    if publication.state is not PublicationState.ESTABLISHED:
        return False
    return publication.embargo is None or publication.embargo <= today
