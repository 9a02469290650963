"""Steps at the end of a use: evaluate, and two persons complete it."""

from collections.abc import Iterator

from toets.domain.case import Case
from toets.domain.deeds import (
    Complete,
    Deed,
    DenyCompletion,
    Evaluate,
    RequestCompletion,
    TakeBackCompletion,
)
from toets.domain.facts import (
    Completed,
    CompletionRequested,
    CompletionRequestEnded,
    Evaluated,
    Fact,
)
from toets.domain.steps.handler import Handler, Scene, needs_text
from toets.domain.stopping import completion_request
from toets.errors import Obstacle


def check_evaluate(scene: Scene, deed: Evaluate) -> Iterator[Obstacle]:
    """An experiment also answers point (c), and nothing else does."""
    yield from needs_text("evaluation", deed.text)
    if scene.case.is_experiment:
        yield from needs_text("point_c", deed.point_c)
    elif deed.point_c.strip():
        yield Obstacle.of("evaluation.no_experiment")


def check_request(scene: Scene, deed: RequestCompletion) -> Iterator[Obstacle]:
    """The use was evaluated, and no other request is open."""
    yield from needs_text("reasons", deed.reasons)
    if not _is_evaluated(scene.case):
        yield Obstacle.of("completion.no_evaluation")
    if completion_request(scene.case) is not None:
        yield Obstacle.of("completion.requested")


def _is_evaluated(case: Case) -> bool:
    return any(e.point_c.strip() or not case.is_experiment for e in case.of(Evaluated))


def check_open(
    scene: Scene, deed: TakeBackCompletion | DenyCompletion | Complete
) -> Iterator[Obstacle]:
    """There is a request to answer, and reasons are given."""
    yield from needs_text("reasons", deed.reasons)
    if completion_request(scene.case) is None:
        yield Obstacle.of("completion.no_request")


def _ended(scene: Scene, deed: TakeBackCompletion | DenyCompletion) -> tuple[Fact, ...]:
    denied = isinstance(deed, DenyCompletion)
    return (CompletionRequestEnded(**scene.stamp, denied=denied, reasons=deed.reasons),)


HANDLERS: dict[type[Deed], Handler] = {
    Evaluate: Handler(
        check_evaluate, lambda s, d: (Evaluated(**s.stamp, text=d.text, point_c=d.point_c),)
    ),
    RequestCompletion: Handler(
        check_request, lambda s, d: (CompletionRequested(**s.stamp, reasons=d.reasons),)
    ),
    TakeBackCompletion: Handler(check_open, _ended),
    DenyCompletion: Handler(check_open, _ended),
    Complete: Handler(check_open, lambda s, d: (Completed(**s.stamp, reasons=d.reasons),)),
}
