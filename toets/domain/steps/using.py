"""Recording one use of a permission."""

from collections.abc import Iterator
from dataclasses import asdict

from toets.domain.calendar import amsterdam_day
from toets.domain.deeds import Deed, RecordUse
from toets.domain.facts import Fact, Started, UseRecorded
from toets.domain.joining import is_same_unit, is_unit_named, name_of_unit
from toets.domain.steps.executing import not_valid
from toets.domain.steps.handler import Handler, Scene, needs_line
from toets.domain.stopping import is_suspended_all_day
from toets.domain.uses import maximum_of_uses, uses, uses_left
from toets.errors import Obstacle

# More than any collection of images: what is larger is a slip of the finger.
LARGEST_COUNT = 10**12

_COUNTS = ("searched", "candidates", "confirmed", "rejected", "errors_found")


def check_use(scene: Scene, deed: RecordUse) -> Iterator[Obstacle]:
    """On a day on which it was allowed, by a unit that may, with figures that add up."""
    for field in ("unit", "task", "authority"):
        yield from needs_line(field, getattr(deed, field))
    yield from not_valid(scene)
    yield from _day_obstacles(scene, deed)
    yield from figure_obstacles(deed)
    yield from _unit_obstacles(scene, deed)
    yield from _number_obstacles(scene, deed)


def _day_obstacles(scene: Scene, deed: RecordUse) -> Iterator[Obstacle]:
    case, day = scene.case, deed.day.isoformat()
    if deed.day > amsterdam_day(scene.now):
        yield Obstacle.of("use.future", day=day)
    started = case.of(Started)
    if started and deed.day < amsterdam_day(started[0].at):
        yield Obstacle.of("use.before_start", day=amsterdam_day(started[0].at).isoformat())
    if is_suspended_all_day(case, deed.day):
        yield Obstacle.of("use.suspended", day=day)


def figure_obstacles(deed: RecordUse) -> Iterator[Obstacle]:
    """Yield what is wrong with the figures by themselves: out of bounds, or not adding up."""
    for field in _COUNTS:
        if not 0 <= getattr(deed, field) <= LARGEST_COUNT:
            yield Obstacle.of("use.count", field=field, most=LARGEST_COUNT)
    if deed.candidates > deed.searched:
        yield Obstacle.of("use.candidates")
    if deed.confirmed + deed.rejected > deed.candidates:
        yield Obstacle.of("use.results")
    if deed.errors_found > deed.confirmed:
        yield Obstacle.of("use.errors")


def _unit_obstacles(scene: Scene, deed: RecordUse) -> Iterator[Obstacle]:
    if not deed.unit.strip():
        return
    if not is_unit_named(scene.case, deed.unit):
        yield Obstacle.of("use.unit", unit=deed.unit)
    elif not _may_speak_for(scene, deed.unit):
        yield Obstacle.of("use.other_unit", unit=scene.person.unit)


def _may_speak_for(scene: Scene, unit: str) -> bool:
    is_author = scene.person.number in scene.case.authors
    return is_author or is_same_unit(unit, scene.person.unit)


def _number_obstacles(scene: Scene, deed: RecordUse) -> Iterator[Obstacle]:
    case = scene.case
    if deed.corrects == 0:
        if uses_left(case) == 0:
            yield Obstacle.of("use.maximum", most=maximum_of_uses(case))
        return
    counting = {use.number: use for use in uses(case)}
    if deed.corrects not in {use.number for use in case.of(UseRecorded)}:
        yield Obstacle.of("use.corrects_unknown", number=deed.corrects)
    elif deed.corrects not in counting:
        yield Obstacle.of("use.corrected", number=deed.corrects)
    elif not _may_speak_for(scene, counting[deed.corrects].unit):
        yield Obstacle.of("use.corrects_other_unit", number=deed.corrects)


def _recorded(scene: Scene, deed: RecordUse) -> tuple[Fact, ...]:
    number = len(scene.case.of(UseRecorded)) + 1
    fields = asdict(deed) | {"unit": name_of_unit(scene.case, deed.unit)}
    return (UseRecorded(**scene.stamp, number=number, **fields),)


HANDLERS: dict[type[Deed], Handler] = {RecordUse: Handler(check_use, _recorded)}
