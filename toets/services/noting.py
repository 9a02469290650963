"""Keeping what one person is still writing in a form: an advice, a judgement."""

import json
from collections.abc import Mapping
from datetime import datetime

from toets.domain.sight import Sight, view
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, the_person
from toets.store import cases, drafts
from toets.store.database import Tx

LARGEST_NOTE = 400_000


class Noting:
    """Keeps half-written forms, so that a reload loses nothing. Nobody else ever sees them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def keep(self, actor: Actor, reference: str, form: str, document: bytes) -> datetime:
        """Keep the form as it is now, and return when.

        Raises:
            NotFoundError: No such case, or the actor may not see it.
            InputRefusedError: It is too large; half of it kept would be none of it.
        """
        with self._context.database.writing() as tx:
            now = self._context.clock()
            self._require_sight(tx, actor, reference, now)
            return self._kept(tx, actor, reference, form, document, now)

    def change(
        self, actor: Actor, reference: str, form: str, fields: Mapping[str, str | list[str]]
    ) -> datetime:
        """Change some fields of a form kept as a JSON object, and leave the others as they are.

        Reads and writes in one transaction, because two fields of a form may be saved at once.

        Raises:
            NotFoundError: No such case, or the actor may not see it.
            InputRefusedError: The form becomes too large.
        """
        with self._context.database.writing() as tx:
            now = self._context.clock()
            self._require_sight(tx, actor, reference, now)
            found = drafts.working_copy(tx, reference, actor.number, form)
            before = json.loads(found[0]) if found else {}
            document = json.dumps({**before, **fields}, ensure_ascii=False).encode()
            return self._kept(tx, actor, reference, form, document, now)

    def _require_sight(self, tx: Tx, actor: Actor, reference: str, now: datetime) -> None:
        # Loading the case to write locks its row, so that what is read next is still true then.
        case = cases.get(tx, reference, self._context.rules)
        # From the register one records a use, and that form is kept too.
        if view(case, the_person(tx, actor.number, now)).sight not in (Sight.FULL, Sight.ENTRY):
            raise NotFoundError("case")

    def _kept(
        self, tx: Tx, actor: Actor, reference: str, form: str, document: bytes, now: datetime
    ) -> datetime:
        if len(document) > LARGEST_NOTE:
            facts = {"field": "form", "length": len(document), "longest": LARGEST_NOTE}
            raise InputRefusedError([Obstacle.of("text.too_long", **facts)])
        drafts.keep_working_copy(tx, reference, actor.number, form, document, now)
        return now

    def find(self, actor: Actor, reference: str, form: str) -> tuple[bytes, datetime] | None:
        """Return the form as the actor left it and when it was kept (UTC), or None.

        Raises:
            NotFoundError: No such case, or the actor may not see it (any more).
        """
        with self._context.database.reading() as tx:
            self._require_sight(tx, actor, reference, self._context.clock())
            return drafts.working_copy(tx, reference, actor.number, form)
