"""Steps around the use itself: start, report an incident, report and decide a change."""

from collections.abc import Iterator

from toets.domain.calendar import amsterdam_day
from toets.domain.changes import changes
from toets.domain.conditions import open_before_start
from toets.domain.deeds import DecideChange, Deed, ReportChange, ReportIncident, Start
from toets.domain.facts import (
    ChangeDecided,
    ChangeReported,
    Fact,
    IncidentReported,
    Started,
)
from toets.domain.steps.handler import Handler, Scene, needs_text
from toets.errors import Obstacle


def check_start(scene: Scene, _deed: Start) -> Iterator[Obstacle]:
    """Once, with the document issued, every duty "before start" met, and within the validity."""
    case = scene.case
    if case.of(Started):
        yield Obstacle.of("start.given")
    if case.document("permission") is None:
        yield Obstacle.of("start.not_issued")
    for item in open_before_start(case, amsterdam_day(scene.now)):
        yield Obstacle.of("start.condition", number=item.number, condition=item.condition.text)
    yield from not_valid(scene)


def not_valid(scene: Scene) -> Iterator[Obstacle]:
    """Yield an obstacle when the validity of the permission has passed."""
    text = scene.case.merged_text
    if text is not None and text.valid_until < amsterdam_day(scene.now):
        yield Obstacle.of("permission.expired", day=text.valid_until.isoformat())


def check_incident(scene: Scene, deed: ReportIncident) -> Iterator[Obstacle]:
    """It happened, and is told with what was done about it."""
    if deed.day > amsterdam_day(scene.now):
        yield Obstacle.of("incident.future", day=deed.day.isoformat())
    yield from needs_text("text", deed.text)
    yield from needs_text("measures", deed.measures)


def _incident(scene: Scene, deed: ReportIncident) -> tuple[Fact, ...]:
    return (IncidentReported(**scene.stamp, day=deed.day, text=deed.text, measures=deed.measures),)


def check_change(_scene: Scene, deed: ReportChange) -> Iterator[Obstacle]:
    """It says what is going to be different, and in which respect."""
    if not deed.aspects:
        yield Obstacle.of("change.no_aspect")
    yield from needs_text("text", deed.text)


def _change(scene: Scene, deed: ReportChange) -> tuple[Fact, ...]:
    number = len(scene.case.of(ChangeReported)) + 1
    aspects = tuple(dict.fromkeys(deed.aspects))
    return (ChangeReported(**scene.stamp, number=number, aspects=aspects, text=deed.text),)


def check_decide_change(scene: Scene, deed: DecideChange) -> Iterator[Obstacle]:
    """A reported change is decided once, with reasons."""
    found = next((c for c in changes(scene.case) if c.reported.number == deed.number), None)
    if found is None:
        yield Obstacle.of("change.unknown", number=deed.number)
    elif found.decided is not None:
        yield Obstacle.of("change.decided", number=deed.number)
    yield from needs_text("reasons", deed.reasons)


def _decided(scene: Scene, deed: DecideChange) -> tuple[Fact, ...]:
    return (
        ChangeDecided(
            **scene.stamp,
            number=deed.number,
            is_new_use=deed.is_new_use,
            reasons=deed.reasons,
        ),
    )


HANDLERS: dict[type[Deed], Handler] = {
    Start: Handler(check_start, lambda s, _d: (Started(**s.stamp),)),
    ReportIncident: Handler(check_incident, _incident),
    ReportChange: Handler(check_change, _change),
    DecideChange: Handler(check_decide_change, _decided),
}
