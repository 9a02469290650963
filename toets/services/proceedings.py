"""Acting in a case: the one service through which every step goes."""

from datetime import datetime, timedelta

from toets.domain.act import Acted, Refused, act
from toets.domain.case import Case
from toets.domain.deeds import AddAuthor, Deed
from toets.domain.person import Role
from toets.domain.sight import Sight, View, view
from toets.errors import (
    NotFoundError,
    Obstacle,
    ReauthenticationNeededError,
    TransitionRefusedError,
)
from toets.services.context import Actor, Context, Line, record, the_person
from toets.services.issuing import Issuing
from toets.store import cases, people, sessions
from toets.store.database import Tx

PROOF_LASTS = timedelta(minutes=5)


class Proceedings:
    """Takes steps in cases."""

    def __init__(self, context: Context, issuing: Issuing) -> None:
        self._context = context
        self._issuing = issuing

    def act(self, actor: Actor, reference: str, deed: Deed) -> View:
        """Do the deed, write its event, and return the case as the actor sees it afterwards.

        One transaction: status, facts and event succeed or fail together. A refusal leaves
        everything as it was, but for one line in the audit log, in a transaction of its own. A
        document that follows from the outcome is issued after the commit.

        Raises:
            NotFoundError: No such case, or the actor may not know of it.
            TransitionRefusedError: Something is in the way; names every obstacle.
            ReauthenticationNeededError: The deed asks for a password given in the last 5 minutes.
        """
        try:
            seen = self._acted(actor, reference, deed)
        except TransitionRefusedError as refusal:
            self.record_refusal(actor, reference, refusal)
            raise
        self._issuing.issue_or_leave(reference)
        return seen

    def _acted(self, actor: Actor, reference: str, deed: Deed) -> View:
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number)
            if view(case, person).sight is Sight.NONE:
                raise TransitionRefusedError(
                    deed.step, case.status, [Obstacle.of("rights.unseen")]
                )
            if deed.proven:
                _require_proof(tx, actor, now)
            result = act(case, deed, person, now)
            if isinstance(result, Refused):
                raise TransitionRefusedError(deed.step, case.status, result.obstacles)
            if isinstance(deed, AddAuthor):
                _require_initiator(tx, case, deed)
            self._write(tx, actor, now, case, result)
            return view(result.case, person)

    def _write(self, tx: Tx, actor: Actor, now: datetime, before: Case, result: Acted) -> None:
        cases.save(tx, before, result.case)
        record(
            tx,
            actor.number,
            now,
            before,
            result.case,
            Line(result.steps[0].value, result.steps, result.facts),
        )

    def record_refusal(
        self, actor: Actor, reference: str, refusal: TransitionRefusedError
    ) -> None:
        """Write the one line of a refusal, in a transaction of its own.

        Raises:
            NotFoundError: The actor may not know of the case: the same answer as for none.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            record(
                tx,
                actor.number,
                context.clock(),
                case,
                case,
                Line(refusal.step, obstacles=refusal.obstacles),
            )
        if refusal.obstacles == (Obstacle.of("rights.unseen"),):
            raise NotFoundError("case") from refusal


def _require_proof(tx: Tx, actor: Actor, now: datetime) -> None:
    proven = actor.proven_at
    if actor.session:
        sign_in = sessions.find(tx, actor.session)
        proven = sign_in.proven_at if sign_in and sign_in.person == actor.number else None
    if proven is None or not now - PROOF_LASTS <= proven <= now:
        raise ReauthenticationNeededError


def _require_initiator(tx: Tx, case: Case, deed: AddAuthor) -> None:
    colleague = people.find(tx, deed.author)
    if colleague is None or Role.INITIATOR not in colleague.roles:
        raise TransitionRefusedError(
            deed.step, case.status, [Obstacle.of("author.unknown", person=deed.author)]
        )
