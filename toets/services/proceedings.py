"""Acting in a case: the one service through which every step goes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from toets.domain.act import Acted, Refused, act
from toets.domain.case import Case
from toets.domain.deeds import Deed, Expire
from toets.domain.person import SYSTEM, Person, the_system
from toets.domain.rights import rights_obstacles
from toets.domain.sight import Sight, View, view
from toets.domain.workflow import PERMISSION_HOLDS, steps_from
from toets.errors import (
    NotFoundError,
    Obstacle,
    TransitionRefusedError,
)
from toets.services.colleagues import colleague_obstacles
from toets.services.context import Actor, Context, Line, record, require_proof, the_person
from toets.services.intake import typed_obstacles
from toets.services.issuing import Issuing
from toets.services.seeing import seen_by
from toets.store import cases
from toets.store.database import Tx

# Tells whom an act concerns, in its transaction: the case before it, what was done, and when (UTC).
Teller = Callable[[Tx, Case, Acted, datetime], None]


class Proceedings:
    """Takes steps in cases."""

    def __init__(self, context: Context, issuing: Issuing, tell: Teller) -> None:
        self._context = context
        self._issuing = issuing
        self._tell = tell

    def act(self, actor: Actor, reference: str, deed: Deed) -> View:
        """Do the deed, write its event, and return the case as the actor sees it afterwards.

        One transaction: status, facts, event and notices succeed or fail together. A refusal
        leaves everything as it was, but for one line in the audit log, in a transaction of its
        own. A permission whose validity passed expires first, in a transaction of its own, whatever
        becomes of the deed. A document that follows is issued after the commit.

        Raises:
            NotFoundError: No such case, or the actor may not know of it.
            TransitionRefusedError: Something is in the way; names every obstacle.
            ReauthenticationNeededError: The deed asks for a password given in the last 5 minutes.
        """
        with self.logging_refusals(actor, reference):
            while not self._acted(actor, reference, deed):
                self.expire_if_due(reference)
        self._issuing.issue_or_leave(reference)
        return self._seen(actor, reference)

    def expire_if_due(self, reference: str) -> bool:
        """Let a permission expire whose validity passed, as the system; tell whether it did.

        Idempotent. One transaction, with its own event.

        Raises:
            NotFoundError: There is no such case.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            now = context.clock()
            expired = _expired(case, now)
            if expired is not None:
                self._write(tx, SYSTEM, now, case, expired)
        return expired is not None

    def _acted(self, actor: Actor, reference: str, deed: Deed) -> bool:
        """Do the deed; or do nothing and return False, because the permission must expire first."""
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            # Only now, because loading may have waited for another act on the case.
            now = context.clock()
            if not isinstance(deed, Expire) and _expired(case, now) is not None:
                return False
            person = _acting_person(tx, actor, now)
            _require_sight(case, person, deed)
            if deed.proven:
                require_proof(tx, actor, now)
            result = act(case, deed, person, now)
            obstacles = result.obstacles if isinstance(result, Refused) else ()
            if _is_open_to(case, deed, person):
                obstacles += colleague_obstacles(tx, case, deed, now)
            obstacles += typed_obstacles(deed)
            if obstacles or isinstance(result, Refused):
                raise TransitionRefusedError(deed.step, case.status, obstacles)
            self._write(tx, actor.number, now, case, result)
        return True

    def _write(self, tx: Tx, actor: str, now: datetime, before: Case, result: Acted) -> None:
        cases.save(tx, before, result.case)
        record(
            tx,
            actor,
            now,
            before,
            result.case,
            Line(result.steps[0].value, result.steps, result.facts),
        )
        self._tell(tx, before, result, now)

    def _seen(self, actor: Actor, reference: str) -> View:
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            return seen_by(tx, context.rules, case, _acting_person(tx, actor, now))

    @contextmanager
    def logging_refusals(self, actor: Actor, reference: str) -> Iterator[None]:
        """Write the one line of a refusal within the block, in a transaction of its own.

        Raises:
            NotFoundError: The actor may not know of the case: the same answer as for none.
        """
        try:
            yield
        except TransitionRefusedError as refusal:
            self._record_refusal(actor, reference, refusal)
            raise

    def _record_refusal(
        self, actor: Actor, reference: str, refusal: TransitionRefusedError
    ) -> None:
        context = self._context
        line = Line(refusal.step, obstacles=refusal.obstacles)
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            record(tx, actor.number, context.clock(), case, case, line)
        if refusal.obstacles == (Obstacle.of("rights.unseen"),):
            raise NotFoundError("case") from refusal


def _acting_person(tx: Tx, actor: Actor, now: datetime) -> Person:
    return the_system() if actor.number == SYSTEM else the_person(tx, actor.number, now)


def _expired(case: Case, now: datetime) -> Acted | None:
    """Return the case as it expires now, or None while it does not."""
    if case.status not in PERMISSION_HOLDS:
        return None
    result = act(case, Expire(), the_system(), now)
    return result if isinstance(result, Acted) else None


def _require_sight(case: Case, person: Person, deed: Deed) -> None:
    """Refuse who may not know of the case. The system reads nothing and has rights of its own."""
    if person.number != SYSTEM and view(case, person).sight is Sight.NONE:
        raise TransitionRefusedError(deed.step, case.status, [Obstacle.of("rights.unseen")])


def _is_open_to(case: Case, deed: Deed, person: Person) -> bool:
    """Tell whether table and rights leave this deed open, so that more may be told about it."""
    return deed.step in steps_from(case.status) and not rights_obstacles(case, deed.step, person)
