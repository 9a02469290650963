"""Steps about a claimed scope exit: two persons confirm it, either alone denies it, a holder reopens."""

from collections.abc import Iterator

from toets.domain.deeds import (
    ConfirmScopeExit,
    Deed,
    DenyScopeExit,
    Reopen,
    RequestScopeExit,
    TakeBackRequest,
)
from toets.domain.facts import (
    Fact,
    Reopened,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRequested,
    ScopeRequestTakenBack,
)
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.steps.handler import Handler, Scene, decider, needs_text, stale
from toets.errors import Obstacle


def _is_secretary(person: Person) -> bool:
    return Role.SECRETARY in person.roles


def _is_legal_member(person: Person) -> bool:
    return Role.COMMUNITY_MEMBER in person.roles and Discipline.JURIDISCH in person.disciplines


def _competent(scene: Scene) -> Iterator[Obstacle]:
    if not _is_secretary(scene.person) and not _is_legal_member(scene.person):
        yield Obstacle.of("scope.not_legal")


def _check(
    scene: Scene, deed: RequestScopeExit | TakeBackRequest | ConfirmScopeExit | DenyScopeExit
) -> Iterator[Obstacle]:
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)
    yield from _competent(scene)


def check_request(scene: Scene, deed: RequestScopeExit) -> Iterator[Obstacle]:
    """Only one request is open at a time."""
    yield from _check(scene, deed)
    if scene.case.scope_request is not None:
        yield Obstacle.of("scope.requested")


def check_take_back(scene: Scene, deed: TakeBackRequest) -> Iterator[Obstacle]:
    """Only the requester takes a request back."""
    yield from _check(scene, deed)
    request = scene.case.scope_request
    if request is None or request.person != scene.person.number:
        yield Obstacle.of("scope.not_own_request")


def check_confirm(scene: Scene, deed: ConfirmScopeExit) -> Iterator[Obstacle]:
    """The second person is another one, in the other capacity."""
    yield from _check(scene, deed)
    request = scene.case.scope_request
    if request is None:
        yield Obstacle.of("scope.no_request")
        return
    if request.person == scene.person.number:
        yield Obstacle.of("scope.same_person")
    other = _is_legal_member if request.as_secretary else _is_secretary
    if not other(scene.person):
        yield Obstacle.of("scope.other_capacity", secretary=request.as_secretary)


def _confirmed(scene: Scene, deed: ConfirmScopeExit) -> tuple[Fact, ...]:
    request = scene.case.scope_request
    as_secretary = request is not None and not request.as_secretary
    return (ScopeConfirmed(**scene.stamp, as_secretary=as_secretary, reasons=deed.reasons),)


def _requested(scene: Scene, deed: RequestScopeExit) -> tuple[Fact, ...]:
    as_secretary = _is_secretary(scene.person)
    return (ScopeRequested(**scene.stamp, as_secretary=as_secretary, reasons=deed.reasons),)


def check_reopen(_scene: Scene, deed: Reopen) -> Iterator[Obstacle]:
    """Reasons are given."""
    yield from needs_text("reasons", deed.reasons)


def _reopened(scene: Scene, deed: Reopen) -> tuple[Fact, ...]:
    return (Reopened(**scene.stamp, **decider(scene), reasons=deed.reasons),)


HANDLERS: dict[type[Deed], Handler] = {
    RequestScopeExit: Handler(check_request, _requested),
    TakeBackRequest: Handler(
        check_take_back, lambda s, d: (ScopeRequestTakenBack(**s.stamp, reasons=d.reasons),)
    ),
    ConfirmScopeExit: Handler(check_confirm, _confirmed),
    DenyScopeExit: Handler(_check, lambda s, d: (ScopeDenied(**s.stamp, reasons=d.reasons),)),
    Reopen: Handler(check_reopen, _reopened),
}
