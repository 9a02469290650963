"""Steps about the conditions of a permission: authors report, members find them met or not met."""

from collections.abc import Iterator

from toets.domain.answer import Attachment
from toets.domain.calendar import amsterdam_day
from toets.domain.conditions import ConditionItem, ItemState, evidence_key, item_of
from toets.domain.deeds import Deed, ReportCondition, SettleCondition
from toets.domain.facts import ConditionReported, ConditionSettled, Fact
from toets.domain.rights import disciplines_in
from toets.domain.steps.handler import Handler, Scene, needs_text
from toets.errors import Obstacle


def _item(scene: Scene, deed: ReportCondition | SettleCondition) -> ConditionItem | None:
    today = amsterdam_day(scene.now)
    return item_of(scene.case, deed.condition, deed.occurrence, today)


def check_report(scene: Scene, deed: ReportCondition) -> Iterator[Obstacle]:
    """About a duty that is there and not yet met, with evidence from this case."""
    item = _item(scene, deed)
    if item is None:
        yield Obstacle.of("duty.unknown", number=deed.condition)
    elif item.state is ItemState.MET:
        yield Obstacle.of("duty.met", number=deed.condition)
    yield from needs_text("evidence", deed.text)
    if len(_evidence(scene, deed)) < len(set(deed.files)):
        yield Obstacle.of("duty.file", number=deed.condition)


def _evidence(scene: Scene, deed: ReportCondition) -> tuple[Attachment, ...]:
    key = evidence_key(deed.condition)
    return tuple(
        file
        for file in scene.case.draft.attachments
        if file.question == key and file.id in deed.files
    )


def _reported(scene: Scene, deed: ReportCondition) -> tuple[Fact, ...]:
    return (
        ConditionReported(
            **scene.stamp,
            condition=deed.condition,
            occurrence=deed.occurrence,
            text=deed.text,
            files=_evidence(scene, deed),
        ),
    )


def check_settle(scene: Scene, deed: SettleCondition) -> Iterator[Obstacle]:
    """In the discipline that the condition names, after reading every report on it."""
    yield from needs_text("reasons", deed.reasons)
    item = _item(scene, deed)
    if item is None:
        yield Obstacle.of("duty.unknown", number=deed.condition)
        return
    wanted = item.condition.judged_by
    if wanted not in disciplines_in(scene.case, scene.person):
        yield Obstacle.of("duty.discipline", number=item.number, discipline=wanted.value)
    if deed.reports != len(item.reports):
        yield Obstacle.of("stale.reports")
    if deed.met and not item.reports:
        yield Obstacle.of("duty.no_report", number=item.number)
    if item.state is (ItemState.MET if deed.met else ItemState.NOT_MET):
        yield Obstacle.of("duty.settled", number=item.number)


def _settled(scene: Scene, deed: SettleCondition) -> tuple[Fact, ...]:
    item = _item(scene, deed)
    if item is None:
        raise ValueError("a duty that does not exist got past its check")
    return (
        ConditionSettled(
            **scene.stamp,
            condition=deed.condition,
            occurrence=deed.occurrence,
            met=deed.met,
            discipline=item.condition.judged_by,
            reasons=deed.reasons,
        ),
    )


HANDLERS: dict[type[Deed], Handler] = {
    ReportCondition: Handler(check_report, _reported),
    SettleCondition: Handler(check_settle, _settled),
}
