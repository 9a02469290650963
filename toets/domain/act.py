"""The one door: every change of a case goes through `act`."""

from dataclasses import dataclass, replace
from datetime import datetime

from toets.domain.case import Case
from toets.domain.deeds import Deed
from toets.domain.facts import Fact
from toets.domain.machine import NoSuchRowError, next_status
from toets.domain.person import Person
from toets.domain.rights import rights_obstacles
from toets.domain.steps import (
    advising,
    authoring,
    completing,
    corrigenda,
    deciding,
    duties,
    executing,
    gathering,
    joining,
    proposing,
    scoping,
    stopping,
    using,
)
from toets.domain.steps.handler import Handler, Scene
from toets.domain.workflow import Step
from toets.errors import Obstacle

HANDLERS: dict[type[Deed], Handler] = {
    **proposing.HANDLERS,
    **authoring.HANDLERS,
    **scoping.HANDLERS,
    **gathering.HANDLERS,
    **advising.HANDLERS,
    **deciding.HANDLERS,
    **corrigenda.HANDLERS,
    **executing.HANDLERS,
    **using.HANDLERS,
    **stopping.HANDLERS,
    **completing.HANDLERS,
    **duties.HANDLERS,
    **joining.HANDLERS,
}


@dataclass(frozen=True)
class Acted:
    """The case after the act, the facts it added, and the steps it took (the act's own first)."""

    case: Case
    facts: tuple[Fact, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Refused:
    """Every reason why the act cannot be done; nothing changed."""

    obstacles: tuple[Obstacle, ...]


def act(case: Case, deed: Deed, person: Person, now: datetime) -> Acted | Refused:
    """Do the deed as this person at this moment (UTC), or say everything that is in the way.

    Pure: reads nothing but its arguments and changes none of them. Guards are all evaluated before
    the status moves. Reasons of rights come alone, so that a refusal tells nothing of a case to
    somebody who has no part in it.
    """
    denied = rights_obstacles(case, deed.step, person)
    if denied:
        return Refused(denied)
    try:
        status = next_status(case.status, deed.step)
    except NoSuchRowError:
        return Refused((Obstacle.of("status.wrong", step=deed.step, status=case.status),))
    scene, handler = Scene(case, person, now), HANDLERS[type(deed)]
    obstacles = tuple(handler.check(scene, deed))
    if obstacles:
        return Refused(obstacles)
    facts = handler.record(scene, deed)
    moved = replace(case, status=status, facts=case.facts + facts, revision=case.revision + 1)
    return _followed(Acted(moved, facts, (deed.step,)), handler)


def _followed(acted: Acted, handler: Handler) -> Acted:
    step = handler.follow(acted.case)
    if step is None:
        return acted
    status = next_status(acted.case.status, step)
    return replace(acted, case=replace(acted.case, status=status), steps=(*acted.steps, step))
