"""The form of a step's handler, and the checks that several steps share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toets.domain.answer import LONGEST_TEXT
from toets.domain.case import Case
from toets.domain.deeds import Deed, OnVersion
from toets.domain.facts import Condition, Fact, Moment
from toets.domain.person import Person, Seat
from toets.domain.workflow import Step
from toets.errors import Obstacle

LONGEST_LINE = 200


@dataclass(frozen=True)
class Scene:
    """Who takes a step in which case, and when (UTC)."""

    case: Case
    person: Person
    now: datetime

    @property
    def stamp(self) -> dict[str, Any]:
        """The fields that every fact of this act begins with."""
        return {
            "person": self.person.number,
            "at": self.now,
            "version": self.case.version_number,
            "round": self.case.round,
        }


@dataclass(frozen=True)
class Handler:
    """How one kind of deed is checked and recorded.

    `check` yields every obstacle; `record` makes the facts, and is only called without obstacles;
    `follow` names the automatic step that the case takes next, or None.
    """

    check: Callable[[Scene, Any], Iterator[Obstacle]]
    record: Callable[[Scene, Any], tuple[Fact, ...]]
    follow: Callable[[Case], Step | None] = lambda _case: None


def seat_of(scene: Scene) -> Seat:
    """Return the seat for which the person of this scene decides.

    Raises:
        ValueError: Nobody without a seat gets past the rights table, so this is a bug.
    """
    seat = scene.person.seat
    if seat is None:
        raise ValueError("the rights table let somebody without a seat decide")
    return seat


def decider(scene: Scene) -> dict[str, Any]:
    """Return the fields of a fact that tell for which seat, and on whose behalf, was decided."""
    return {"seat": seat_of(scene), "on_behalf": scene.person.deputises}


def stale(scene: Scene, deed: Deed) -> Iterator[Obstacle]:
    """Yield an obstacle when the deed is about another version or round than the current one."""
    if not isinstance(deed, OnVersion):
        return
    case = scene.case
    if (deed.version, deed.round) != (case.version_number, case.round):
        yield Obstacle.of(
            "stale.version",
            seen=deed.version,
            seen_round=deed.round,
            version=case.version_number,
            round=case.round,
        )


def needs_text(field: str, text: str) -> Iterator[Obstacle]:
    """Yield an obstacle when a required text is blank or longer than an answer may be."""
    if not text.strip():
        yield Obstacle.of("text.missing", field=field)
    yield from fits(field, text)


def fits(field: str, text: str) -> Iterator[Obstacle]:
    """Yield an obstacle when a text is longer than an answer may be."""
    if len(text) > LONGEST_TEXT:
        yield Obstacle.of("text.too_long", field=field, length=len(text), longest=LONGEST_TEXT)


def needs_line(field: str, text: str) -> Iterator[Obstacle]:
    """Yield an obstacle when a required text of one line is blank or too long for a line."""
    if not text.strip():
        yield Obstacle.of("text.missing", field=field)
    if len(text) > LONGEST_LINE:
        yield Obstacle.of("text.too_long", field=field, length=len(text), longest=LONGEST_LINE)


def incomplete_conditions(conditions: tuple[Condition, ...]) -> Iterator[Obstacle]:
    """Yield an obstacle per condition that lacks its text, owner, evidence or interval."""
    for number, condition in enumerate(conditions, start=1):
        texts = {
            "text": condition.text,
            "owner": condition.owner,
            "evidence": condition.evidence,
        }
        if condition.moment is Moment.DURING:
            texts["interval"] = condition.interval
        for field, text in texts.items():
            for obstacle in needs_text(field, text):
                yield Obstacle.of(f"condition.{obstacle.code}", number=number, field=field)
