"""Steps of the portfolio holders: judge, sign, refer back."""

from collections.abc import Iterator, Mapping

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.deeds import Deed, JudgePermit, JudgeRefuse, ReferBack, Sign
from toets.domain.facts import Fact, ReferredBack, Signature, Verdict
from toets.domain.person import Seat
from toets.domain.questionnaire import Point
from toets.domain.steps.advising import advice_hash
from toets.domain.steps.handler import (
    Handler,
    Scene,
    decider,
    incomplete_conditions,
    needs_text,
    stale,
)
from toets.domain.workflow import Step
from toets.errors import Obstacle


def points_to_weigh(case: Case) -> tuple[Point, ...]:
    """Return the points a verdict must give reasons on: (c) only for an experiment. Source: memo."""
    return tuple(point for point in Point if point is not Point.C or case.is_experiment)


def _check_judge(scene: Scene, deed: JudgePermit | JudgeRefuse) -> Iterator[Obstacle]:
    yield from stale(scene, deed)
    seat = scene.person.seat
    if seat is not None and scene.case.verdict_of(seat) is not None:
        yield Obstacle.of("verdict.given")
    yield from _unreasoned(scene.case, deed.reasons)


def _unreasoned(case: Case, reasons: Mapping[Point, str]) -> Iterator[Obstacle]:
    wanted = points_to_weigh(case)
    for point in wanted:
        for obstacle in needs_text(point.value, reasons.get(point, "")):
            yield Obstacle.of(f"verdict.{obstacle.code}", point=point.value)
    if Point.C in reasons and Point.C not in wanted:
        yield Obstacle.of("verdict.no_experiment")


def check_permit(scene: Scene, deed: JudgePermit) -> Iterator[Obstacle]:
    """Reasons on every point, complete conditions, and an end date that is not past."""
    yield from _check_judge(scene, deed)
    yield from incomplete_conditions(deed.conditions)
    if deed.valid_until <= amsterdam_day(scene.now):
        yield Obstacle.of("validity.past", day=deed.valid_until.isoformat())


def _judged(scene: Scene, deed: JudgePermit | JudgeRefuse) -> tuple[Fact, ...]:
    case = scene.case
    permit = isinstance(deed, JudgePermit)
    return (
        Verdict(
            **scene.stamp,
            **decider(scene),
            permit=permit,
            content_hash=case.version.content_hash if case.version else "",
            advice_hash=advice_hash(case.established) if case.established else "",
            reasons=deed.reasons,
            conditions=deed.conditions if isinstance(deed, JudgePermit) else (),
            valid_until=deed.valid_until if isinstance(deed, JudgePermit) else None,
        ),
    )


def after_verdict(case: Case) -> Step | None:
    """Both are heard before the outcome: it follows with the second verdict."""
    if len(case.verdicts) < len(Seat):
        return None
    return Step.BOTH_PERMIT if all(v.permit for v in case.verdicts) else Step.ONE_REFUSES


def check_sign(scene: Scene, deed: Sign) -> Iterator[Obstacle]:
    """Under the text that was read, once per seat, and while it can still hold."""
    yield from stale(scene, deed)
    text = scene.case.merged_text
    if text is None or deed.text_hash != text.text_hash:
        yield Obstacle.of("stale.text")
    if any(signature.seat is scene.person.seat for signature in scene.case.signatures):
        yield Obstacle.of("signature.given")
    if text is not None and text.valid_until < amsterdam_day(scene.now):
        yield Obstacle.of("validity.past", day=text.valid_until.isoformat())


def _signed(scene: Scene, deed: Sign) -> tuple[Fact, ...]:
    version = scene.case.version
    return (
        Signature(
            **scene.stamp,
            **decider(scene),
            content_hash=version.content_hash if version else "",
            text_hash=deed.text_hash,
        ),
    )


def after_signature(case: Case) -> Step | None:
    """The second signature permits."""
    return Step.BOTH_SIGNED if len(case.signatures) == len(Seat) else None


def check_refer_back(scene: Scene, deed: ReferBack) -> Iterator[Obstacle]:
    """Reasons are given."""
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)


HANDLERS: dict[type[Deed], Handler] = {
    JudgePermit: Handler(check_permit, _judged, after_verdict),
    JudgeRefuse: Handler(_check_judge, _judged, after_verdict),
    Sign: Handler(check_sign, _signed, after_signature),
    ReferBack: Handler(
        check_refer_back,
        lambda s, d: (ReferredBack(**s.stamp, **decider(s), reasons=d.reasons),),
    ),
}
