"""Mandates: registered by one administrator, confirmed by another, ended by either or the holder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import canonical_bytes
from toets.domain.mandate import (
    MAY_SEE,
    KeptMandate,
    Mandate,
    confirmation_obstacles,
    denial_obstacles,
    end_obstacles,
    mandate_obstacles,
    own_obstacles,
)
from toets.domain.person import Person, Role
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, Line, record_outside, the_person
from toets.store import mandates, people
from toets.store.database import Tx


class Mandating:
    """Keeps the mandates. Each act is one transaction with one event in the chain of the system.

    A refusal leaves everything as it was, but for one line in that chain.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self, actor: Actor) -> tuple[KeptMandate, ...]:
        """Return every mandate, newest registration first.

        Raises:
            NotFoundError: The actor is no administrator, holder or secretary.
        """
        now = self._context.clock()
        with self._context.database.reading() as tx:
            if not the_person(tx, actor.number, now).roles & MAY_SEE:
                raise NotFoundError("mandate")
            return mandates.everything(tx)

    def register(self, actor: Actor, mandate: Mandate) -> int:
        """Register a mandate that another administrator must confirm, and return its number.

        Raises:
            NotFoundError: The actor is no administrator.
            InputRefusedError: The mandate may not be given; names every reason.
        """
        mandate = replace(mandate, document=mandate.document.strip())
        with self._acting(actor, "register_mandate", canonical_bytes(mandate).decode()) as tx:
            now = self._context.clock()
            administrator = _administrator(tx, actor, now)
            others = mandates.of_deputy(tx, mandate.deputy)
            known = people.everyone(tx, now, {mandate.holder, mandate.deputy})
            found = mandate_obstacles(
                mandate,
                known.get(mandate.holder),
                known.get(mandate.deputy),
                others,
                amsterdam_day(now),
            )
            _refuse((*own_obstacles(mandate, administrator), *found))
            kept = mandates.add(tx, mandate, actor.number, now)
            _tell(tx, actor, now, "register_mandate", kept)
        return kept.number

    def confirm(self, actor: Actor, number: int) -> None:
        """Confirm a mandate that another administrator registered; from now on it counts.

        Raises:
            NotFoundError: The actor is no administrator, or there is no such mandate.
            InputRefusedError: It may not be given any more; names every reason.
        """
        with self._acting(actor, "confirm_mandate", str(number)) as tx:
            now = self._context.clock()
            administrator = _administrator(tx, actor, now)
            kept = mandates.get(tx, number)
            mandate = kept.mandate
            others = [m for m in mandates.of_deputy(tx, mandate.deputy) if m.number != number]
            known = people.everyone(tx, now, {mandate.holder, mandate.deputy})
            found = confirmation_obstacles(
                kept,
                administrator,
                known.get(mandate.holder),
                known.get(mandate.deputy),
                others,
                amsterdam_day(now),
            )
            _refuse(found)
            mandates.confirm(tx, number, actor.number, now)
            _tell(tx, actor, now, "confirm_mandate", mandates.get(tx, number))

    def deny(self, actor: Actor, number: int, reasons: str) -> None:
        """Deny a mandate that waits for confirmation, as any administrator, or take one's own back.

        Raises:
            NotFoundError: The actor is no administrator, or there is no such mandate.
            InputRefusedError: It was decided already, or the reasons are missing.
        """
        with self._acting(actor, "deny_mandate", str(number)) as tx:
            now = self._context.clock()
            administrator = _administrator(tx, actor, now)
            kept = mandates.get(tx, number)
            own = own_obstacles(kept.mandate, administrator)
            _refuse((*own, *denial_obstacles(kept, reasons)))
            mandates.end(tx, number, actor.number, now, reasons.strip())
            _tell(tx, actor, now, "deny_mandate", mandates.get(tx, number))

    def end_early(self, actor: Actor, number: int, reasons: str) -> None:
        """End a confirmed mandate before its last day, at once, as administrator or its holder.

        Raises:
            NotFoundError: The actor is neither, or there is no such mandate.
            InputRefusedError: It does not run (any more), or the reasons are missing.
        """
        with self._acting(actor, "end_mandate", str(number)) as tx:
            now = self._context.clock()
            person = the_person(tx, actor.number, now)
            kept = mandates.get(tx, number)
            if Role.ADMIN not in person.roles and person.number != kept.mandate.holder:
                raise NotFoundError("mandate")
            _refuse(end_obstacles(kept, reasons, amsterdam_day(now)))
            mandates.end(tx, number, actor.number, now, reasons.strip())
            _tell(tx, actor, now, "end_mandate", mandates.get(tx, number))

    @contextmanager
    def _acting(self, actor: Actor, action: str, note: str) -> Iterator[Tx]:
        """Give a writing transaction; a refusal in it leaves one line, in one of its own."""
        try:
            with self._context.database.writing() as tx:
                yield tx
        except InputRefusedError as refusal:
            self._record_refusal(actor, Line(action, obstacles=refusal.obstacles, note=note))
            raise
        except NotFoundError:
            unseen = (Obstacle.of("rights.unseen"),)
            self._record_refusal(actor, Line(action, obstacles=unseen, note=note))
            raise

    def _record_refusal(self, actor: Actor, line: Line) -> None:
        with self._context.database.writing() as tx:
            record_outside(tx, SYSTEM_CHAIN, actor.number, self._context.clock(), line)


def _administrator(tx: Tx, actor: Actor, now: datetime) -> Person:
    person = the_person(tx, actor.number, now)
    if Role.ADMIN not in person.roles:
        raise NotFoundError("mandate")
    return person


def _refuse(obstacles: tuple[Obstacle, ...]) -> None:
    if obstacles:
        raise InputRefusedError(obstacles)


def _tell(tx: Tx, actor: Actor, now: datetime, action: str, kept: KeptMandate) -> None:
    line = Line(action, note=canonical_bytes(kept).decode())
    record_outside(tx, SYSTEM_CHAIN, actor.number, now, line)
