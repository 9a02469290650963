"""Issuing documents: after the outcome is committed, resumable, exactly one per outcome."""

import hashlib
from collections.abc import Callable
from contextlib import suppress

from toets.documents.decision import DocumentSource, decision_document
from toets.domain.case import Case
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.workflow import Status
from toets.errors import NotFoundError
from toets.services.context import (
    SYSTEM,
    Actor,
    Context,
    Line,
    record,
    require_reason_given,
    the_person,
)
from toets.store import cases, events, issued, people
from toets.store.database import Tx
from toets.store.issued import Issued

DOCUMENT_STATUSES = {
    Status.PERMITTED: "permission",
    Status.REFUSED: "refusal",
    Status.NEGATIVE_ADVICE: "negative_advice",
    Status.OUT_OF_SCOPE: "scope_exit",
}


class Issuing:
    """Makes the document of an outcome, keeps it, and serves the kept bytes."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def issue(self, reference: str) -> bool:
        """Issue the document that this case's outcome asks for; tell whether one was made.

        Idempotent: an outcome that has its document, or a case without an outcome, is left alone.
        Bytes, SHA-256 and event are one transaction.
        """
        context = self._context
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            if self._is_done(tx, case):
                return False
            source = self._source(tx, case)
        content = decision_document(source)
        return self._keep(source, content)

    def _source(self, tx: Tx, case: Case) -> DocumentSource:
        return DocumentSource(
            case=case,
            people=people.named(tx),
            issued_at=self._context.clock(),
            audit_head=events.heads(tx)[case.reference],
        )

    def _is_done(self, tx: Tx, case: Case) -> bool:
        kind = DOCUMENT_STATUSES.get(case.status)
        key = (case.version_number, case.round, kind)
        kept = {(d.version, d.round, d.kind) for d in issued.of(tx, case.reference)}
        return kind is None or key in kept

    def _keep(self, source: DocumentSource, content: bytes) -> bool:
        case, context = source.case, self._context
        document = Issued(
            case=case.reference,
            version=case.version_number,
            round=case.round,
            kind=DOCUMENT_STATUSES[case.status],
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
            issued_at=source.issued_at,
        )
        with context.database.writing() as tx:
            now = cases.get(tx, case.reference, context.rules)
            if self._is_done(tx, now) or now.revision != case.revision:
                return False
            issued.add(tx, document)
            line = Line("issue", note=f"{document.kind} {document.sha256}")
            record(tx, SYSTEM, source.issued_at, now, now, line)
        return True

    def issue_or_leave(self, reference: str) -> None:
        """Issue now if that works; else leave it to `issue_due`, because the outcome stands."""
        with suppress(Exception):
            self.issue(reference)

    def issue_due(self, failed: Callable[[str, Exception], None]) -> int:
        """Issue every document that is still owed, and return how many were made.

        A document that cannot be made is told to `failed` and holds up no other.
        """
        with self._context.database.reading() as tx:
            owed = [
                reference
                for status, kind in DOCUMENT_STATUSES.items()
                for reference in issued.without(tx, status.value, kind)
            ]
        made = 0
        for reference in owed:
            try:
                made += self.issue(reference)
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next one must go on
                failed(reference, error)
        return made

    def document(self, actor: Actor, reference: str) -> Issued:
        """Return the newest issued document of a case that the actor may read, and log the reading.

        Raises:
            NotFoundError: No such document, or the actor may not read the case.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            person: Person = the_person(tx, actor.number)
            documents = issued.of(tx, reference)
            seen = view(case, person)
            if seen.sight is not Sight.FULL or not documents:
                raise NotFoundError("document")
            require_reason_given(tx, actor, seen)
            line = Line("read_document", note=documents[-1].sha256)
            record(tx, actor.number, context.clock(), case, case, line)
        return documents[-1]
