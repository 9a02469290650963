"""The steps of a publication before one officer: what is refused, and what follows."""

from collections.abc import Iterable
from dataclasses import replace

from toets.domain.calendar import amsterdam_day
from toets.domain.woo import (
    Publication,
    PublicationState,
    Suggestion,
    as_submitted,
    carried,
    covered,
    deciding_obstacles,
    passages,
    readiness_obstacles,
)
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.woo_desk import Desk
from toets.store import publications


def refuse(obstacles: Iterable[Obstacle]) -> None:
    """Raise every obstacle at once; do nothing when there are none."""
    if found := tuple(obstacles):
        raise InputRefusedError(found)


def under_way(desk: Desk) -> Publication:
    """Return the publication that is worked on; NotFoundError when there is none."""
    if desk.under_way is None:
        raise NotFoundError("publication")
    return desk.under_way


def in_state(desk: Desk, version: int, state: PublicationState) -> Publication:
    """Return the publication under way, if this is its version and it stands so; else refuse."""
    found = desk.worked_on(version)
    if found.state is not state:
        raise InputRefusedError([Obstacle.of("publishing.state")])
    return found


def establishable(desk: Desk, version: int) -> Publication:
    """Return what was offered, if this officer may establish it now; else refuse."""
    found = in_state(desk, version, PublicationState.OFFERED)
    refuse((*deciding_obstacles(found, desk.person), *readiness(desk, found)))
    return found


def readiness(desk: Desk, publication: Publication) -> tuple[Obstacle, ...]:
    """Return what is still missing before the publication can be offered."""
    case, today = covered(desk.case, publication), amsterdam_day(desk.now)
    return readiness_obstacles(case, publication.people, publication, today)


def saved(desk: Desk, publication: Publication) -> Publication:
    """Keep the publication as its next version, and return that; refuse when somebody was first."""
    saved = replace(publication, version=publication.version + 1)
    if not publications.save(desk.tx, saved, desk.now):
        raise InputRefusedError([Obstacle.of("publishing.stale")])
    return saved


def touched(publication: Publication, number: str) -> Publication:
    """Return the publication with this officer among those who made it."""
    hands = dict.fromkeys((*publication.changed_by, number))
    return replace(publication, changed_by=tuple(hands))


def back_to_making(publication: Publication, denied: str = "") -> Publication:
    """Return an offered publication as it can be changed again."""
    return replace(
        publication,
        state=PublicationState.MAKING,
        offered_by=None,
        offered_at=None,
        denied=denied,
    )


def begun(desk: Desk) -> Publication:
    """Return a new publication of the case as it is now, from the last one where there is one."""
    case, last = as_submitted(desk.case), desk.last
    begun = Publication(
        case=case.reference,
        number=last.number + 1 if last else 1,
        version=1,
        state=PublicationState.MAKING,
        facts=len(case.facts),
        status=case.status,
        people=desk.people_now(),
        redactions=last.redactions if last else (),
        judgements=last.judgements if last else (),
        embargo=None,
        begun_at=desk.now,
        changed_by=(desk.person.number,),
    )
    return _carried_over(desk, last, begun) if last else begun


def caught_up(desk: Desk, before: Publication) -> Publication:
    """Return the publication with what happened since it was begun."""
    now = replace(
        before,
        facts=len(desk.case.facts),
        status=desk.case.status,
        people=desk.people_now(),
    )
    return _carried_over(desk, before, now)


def _carried_over(desk: Desk, before: Publication, now: Publication) -> Publication:
    """Return the later publication with what still holds of the redactions of the earlier one."""
    old = passages(covered(desk.case, before), before.people)
    new = passages(covered(desk.case, now), now.people)
    kept, lost = carried(old, new, before.redactions)
    return replace(now, redactions=kept, lost=lost)


def is_left_out(suggestion: Suggestion, publication: Publication) -> bool:
    """Tell whether what is suggested is left out already."""
    found = suggestion.occurrence
    return any(
        each.place == found.place and each.start <= found.start and found.end <= each.end
        for each in publication.redactions
    )
