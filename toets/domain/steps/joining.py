"""Steps by which another unit joins a permission: a legal member assesses, both holders consent."""

from collections.abc import Iterator

from toets.domain.deeds import AssessJoin, ConsentJoin, Deed, RefuseJoin, RequestJoin
from toets.domain.facts import (
    Fact,
    JoinAssessed,
    JoinConsented,
    JoinRefused,
    JoinRequested,
)
from toets.domain.joining import Join, is_same_unit, is_unit_named, joins
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in
from toets.domain.steps.executing import not_valid
from toets.domain.steps.handler import Handler, Scene, decider, needs_text
from toets.errors import Obstacle


def check_request(scene: Scene, deed: RequestJoin) -> Iterator[Obstacle]:
    """For the person's own unit, which the permission does not name and that has not asked yet."""
    case, unit = scene.case, scene.person.unit
    if not unit.strip():
        yield Obstacle.of("join.no_unit")
    if is_unit_named(case, unit):
        yield Obstacle.of("join.named", unit=unit)
    if any(join.is_open and is_same_unit(join.request.unit, unit) for join in joins(case)):
        yield Obstacle.of("join.requested", unit=unit)
    yield from needs_text("statement", deed.statement)
    yield from not_valid(scene)


def _requested(scene: Scene, deed: RequestJoin) -> tuple[Fact, ...]:
    number, unit = len(scene.case.of(JoinRequested)) + 1, scene.person.unit.strip()
    return (JoinRequested(**scene.stamp, number=number, unit=unit, statement=deed.statement),)


def check_assess(scene: Scene, deed: AssessJoin) -> Iterator[Obstacle]:
    """By a legal member other than the requester, once."""
    yield from needs_text("reasons", deed.reasons)
    if Discipline.JURIDISCH not in disciplines_in(scene.case, scene.person):
        yield Obstacle.of("join.not_legal")
    join = _join(scene, deed.number)
    if join is None:
        yield Obstacle.of("join.unknown", number=deed.number)
        return
    yield from _own_request(scene, join)
    if join.assessed is not None:
        yield Obstacle.of("join.assessed")


def check_consent(scene: Scene, deed: ConsentJoin) -> Iterator[Obstacle]:
    """As every answer of a holder, and while the permission can still hold."""
    yield from check_answer(scene, deed)
    yield from not_valid(scene)


def check_answer(scene: Scene, deed: ConsentJoin | RefuseJoin) -> Iterator[Obstacle]:
    """After the assessment that it is no new use, once per seat and by another person for each."""
    yield from needs_text("reasons", deed.reasons)
    join = _join(scene, deed.number)
    if join is None:
        yield Obstacle.of("join.unknown", number=deed.number)
        return
    yield from _own_request(scene, join)
    if join.assessed is None:
        yield Obstacle.of("join.not_assessed")
    elif join.assessed.is_new_use or join.refused is not None:
        yield Obstacle.of("join.ended")
    if any(consent.seat is scene.person.seat for consent in join.consents):
        yield Obstacle.of("join.consented")
    elif any(consent.person == scene.person.number for consent in join.consents):
        yield Obstacle.of("join.same_person")


def _join(scene: Scene, number: int) -> Join | None:
    return next((join for join in joins(scene.case) if join.request.number == number), None)


def _own_request(scene: Scene, join: Join) -> Iterator[Obstacle]:
    if join.request.person == scene.person.number:
        yield Obstacle.of("join.own_request")


def _assessed(scene: Scene, deed: AssessJoin) -> tuple[Fact, ...]:
    return (
        JoinAssessed(
            **scene.stamp,
            number=deed.number,
            is_new_use=deed.is_new_use,
            reasons=deed.reasons,
        ),
    )


def _consented(scene: Scene, deed: ConsentJoin) -> tuple[Fact, ...]:
    return (
        JoinConsented(**scene.stamp, **decider(scene), number=deed.number, reasons=deed.reasons),
    )


def _refused(scene: Scene, deed: RefuseJoin) -> tuple[Fact, ...]:
    return (
        JoinRefused(**scene.stamp, **decider(scene), number=deed.number, reasons=deed.reasons),
    )


HANDLERS: dict[type[Deed], Handler] = {
    RequestJoin: Handler(check_request, _requested),
    AssessJoin: Handler(check_assess, _assessed),
    ConsentJoin: Handler(check_consent, _consented),
    RefuseJoin: Handler(check_answer, _refused),
}
