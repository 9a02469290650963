"""Steps about corrigenda: the secretary proposes one, both holders sign it, either may refuse."""

from collections.abc import Iterator

from toets.domain.case import Case
from toets.domain.corrigenda import Corrigendum, longest_at, mendable, open_corrigendum, text_at
from toets.domain.deeds import (
    Deed,
    DenyCorrigendum,
    ProposeCorrigendum,
    SignCorrigendum,
    TakeBackCorrigendum,
)
from toets.domain.facts import (
    CorrigendumEnded,
    CorrigendumProposed,
    CorrigendumSigned,
    Fact,
)
from toets.domain.steps.handler import Handler, Scene, decider, needs_text
from toets.errors import Obstacle


def check_propose(scene: Scene, deed: ProposeCorrigendum) -> Iterator[Obstacle]:
    """Another text, at a place where nothing but the wording rests on it, one at a time."""
    yield from needs_text("reasons", deed.reasons)
    yield from _unfit(deed.place, deed.new)
    if open_corrigendum(scene.case) is not None:
        yield Obstacle.of("corrigendum.open")
    if deed.place not in mendable(scene.case):
        yield Obstacle.of("corrigendum.place", question=deed.place)
    elif deed.new.strip() == text_at(scene.case, deed.place):
        yield Obstacle.of("corrigendum.same")


def _unfit(place: str, new: str) -> Iterator[Obstacle]:
    longest, length = longest_at(place), len(new.strip())
    if not length:
        yield Obstacle.of("text.missing", field="new")
    if length > longest:
        yield Obstacle.of("text.too_long", field="new", length=length, longest=longest)


def _proposed(scene: Scene, deed: ProposeCorrigendum) -> tuple[Fact, ...]:
    return (
        CorrigendumProposed(
            **scene.stamp,
            number=len(scene.case.of(CorrigendumProposed)) + 1,
            place=deed.place,
            old=text_at(scene.case, deed.place) or "",
            new=deed.new.strip(),
            reasons=deed.reasons,
        ),
    )


def check_sign(scene: Scene, deed: SignCorrigendum) -> Iterator[Obstacle]:
    """The open one, once per seat, and not by who proposed it."""
    found = _open(scene.case, deed.number)
    if found is None:
        yield Obstacle.of("corrigendum.none", number=deed.number)
        return
    if any(signature.seat is scene.person.seat for signature in found.signatures):
        yield Obstacle.of("corrigendum.signed")
    if found.proposed.person == scene.person.number:
        yield Obstacle.of("corrigendum.same_person")


def _open(case: Case, number: int) -> Corrigendum | None:
    found = open_corrigendum(case)
    return found if found is not None and found.proposed.number == number else None


def _signed(scene: Scene, deed: SignCorrigendum) -> tuple[Fact, ...]:
    return (CorrigendumSigned(**scene.stamp, **decider(scene), number=deed.number),)


def check_take_back(scene: Scene, deed: TakeBackCorrigendum) -> Iterator[Obstacle]:
    """The open one, by who proposed it."""
    yield from needs_text("reasons", deed.reasons)
    found = _open(scene.case, deed.number)
    if found is None:
        yield Obstacle.of("corrigendum.none", number=deed.number)
    elif found.proposed.person != scene.person.number:
        yield Obstacle.of("corrigendum.not_own")


def check_deny(scene: Scene, deed: DenyCorrigendum) -> Iterator[Obstacle]:
    """The open one, with reasons; also by a holder who signed it before."""
    yield from needs_text("reasons", deed.reasons)
    if _open(scene.case, deed.number) is None:
        yield Obstacle.of("corrigendum.none", number=deed.number)


def _taken_back(scene: Scene, deed: TakeBackCorrigendum) -> tuple[Fact, ...]:
    return (
        CorrigendumEnded(**scene.stamp, number=deed.number, denied=False, reasons=deed.reasons),
    )


def _denied(scene: Scene, deed: DenyCorrigendum) -> tuple[Fact, ...]:
    return (
        CorrigendumEnded(
            **scene.stamp,
            **decider(scene),
            number=deed.number,
            denied=True,
            reasons=deed.reasons,
        ),
    )


HANDLERS: dict[type[Deed], Handler] = {
    ProposeCorrigendum: Handler(check_propose, _proposed),
    SignCorrigendum: Handler(check_sign, _signed),
    TakeBackCorrigendum: Handler(check_take_back, _taken_back),
    DenyCorrigendum: Handler(check_deny, _denied),
}
