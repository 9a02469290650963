"""Steps that stop a permission, or let it go on: two holders together resume, either one stops."""

from collections.abc import Iterator

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.deeds import (
    Deed,
    DenyResume,
    Expire,
    Pause,
    RequestResume,
    Resume,
    Revoke,
    Suspend,
    TakeBackResume,
)
from toets.domain.facts import (
    Expired,
    Fact,
    Resumed,
    ResumeRequested,
    ResumeRequestEnded,
    Revoked,
    Suspended,
)
from toets.domain.steps.executing import not_valid
from toets.domain.steps.handler import Handler, Scene, decider, needs_text
from toets.domain.stopping import resume_request
from toets.domain.workflow import Status, Step
from toets.errors import Obstacle


def check_reasons(_scene: Scene, deed: Pause | Suspend | Revoke) -> Iterator[Obstacle]:
    """Reasons are given."""
    yield from needs_text("reasons", deed.reasons)


def _was_started(scene: Scene) -> bool:
    return scene.case.status is Status.IN_EXECUTION


def _paused(scene: Scene, deed: Pause) -> tuple[Fact, ...]:
    started = _was_started(scene)
    return (Suspended(**scene.stamp, seat=None, was_started=started, reasons=deed.reasons),)


def _suspended(scene: Scene, deed: Suspend) -> tuple[Fact, ...]:
    return (
        Suspended(
            **scene.stamp,
            **decider(scene),
            was_started=_was_started(scene),
            reasons=deed.reasons,
        ),
    )


def check_request_resume(scene: Scene, deed: RequestResume) -> Iterator[Obstacle]:
    """One request at a time, while the permission can still hold."""
    yield from needs_text("reasons", deed.reasons)
    if resume_request(scene.case) is not None:
        yield Obstacle.of("resume.requested")
    yield from not_valid(scene)


def check_take_back_resume(scene: Scene, deed: TakeBackResume) -> Iterator[Obstacle]:
    """Only the requester takes a request back."""
    yield from needs_text("reasons", deed.reasons)
    request = resume_request(scene.case)
    if request is None or request.person != scene.person.number:
        yield Obstacle.of("resume.not_own_request")


def check_second(scene: Scene, deed: Resume | DenyResume) -> Iterator[Obstacle]:
    """Another person answers the request, for the other seat."""
    yield from needs_text("reasons", deed.reasons)
    request = resume_request(scene.case)
    if request is None:
        yield Obstacle.of("resume.no_request")
    elif request.person == scene.person.number:
        yield Obstacle.of("resume.same_person")
    elif request.seat is scene.person.seat:
        yield Obstacle.of("resume.same_seat")


def check_resume(scene: Scene, deed: Resume) -> Iterator[Obstacle]:
    """As every answer to the request, and the permission can still hold."""
    yield from check_second(scene, deed)
    yield from not_valid(scene)


def _ended(scene: Scene, deed: TakeBackResume | DenyResume) -> tuple[Fact, ...]:
    denied = isinstance(deed, DenyResume)
    return (
        ResumeRequestEnded(**scene.stamp, **decider(scene), denied=denied, reasons=deed.reasons),
    )


def after_resume(case: Case) -> Step:
    """Lead back to where the use was when it was stopped last."""
    was_started = case.of(Suspended)[-1].was_started
    return Step.BACK_TO_EXECUTION if was_started else Step.BACK_TO_PERMITTED


def check_expire(scene: Scene, _deed: Expire) -> Iterator[Obstacle]:
    """Only from the day after the last one."""
    text = scene.case.merged_text
    if text is not None and text.valid_until >= amsterdam_day(scene.now):
        yield Obstacle.of("permission.valid", day=text.valid_until.isoformat())


HANDLERS: dict[type[Deed], Handler] = {
    Pause: Handler(check_reasons, _paused),
    Suspend: Handler(check_reasons, _suspended),
    RequestResume: Handler(
        check_request_resume,
        lambda s, d: (ResumeRequested(**s.stamp, **decider(s), reasons=d.reasons),),
    ),
    TakeBackResume: Handler(check_take_back_resume, _ended),
    DenyResume: Handler(check_second, _ended),
    Resume: Handler(
        check_resume,
        lambda s, d: (Resumed(**s.stamp, **decider(s), reasons=d.reasons),),
        after_resume,
    ),
    Revoke: Handler(
        check_reasons, lambda s, d: (Revoked(**s.stamp, **decider(s), reasons=d.reasons),)
    ),
    Expire: Handler(check_expire, lambda s, _d: (Expired(**s.stamp),)),
}
