"""Issuing documents: after what they are about is committed, resumable, each exactly once."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from toets.documents.build import DocumentSource, build, seals_of
from toets.domain.case import Case, IssuedDocument
from toets.domain.facts import UseRecorded
from toets.domain.owed import OUTCOMES, USE, Owed, owed_documents
from toets.domain.person import SYSTEM, Person
from toets.domain.sight import Sight, view
from toets.domain.uses import is_own_use
from toets.errors import NotFoundError, SealingError
from toets.services.context import (
    Actor,
    Context,
    Line,
    record,
    require_reason_given,
    the_person,
)
from toets.signing.sealing import Sealer, SealRequest
from toets.store import cases, events, issued, people
from toets.store.database import Tx
from toets.store.issued import Issued


@dataclass(frozen=True)
class Awaited:
    """A document that is still to be issued; `seal` and `code` are those of a `SealingError`.

    Both are empty when no attempt of this process failed for want of a key: it is being made.
    """

    owed: Owed
    seal: str = ""
    code: str = ""


class Issuing:
    """Makes the documents that a case asks for, has them sealed, keeps them, and serves those bytes."""

    def __init__(self, context: Context, sealer: Sealer) -> None:
        self._context = context
        self._sealer = sealer
        # Why the last attempt failed. Not in the database: the next attempt finds out anew.
        self._held_up: dict[tuple[str, Owed], SealingError] = {}

    @property
    def is_test(self) -> bool:
        """Whether documents are signed with test keys now, which prove nothing."""
        return self._sealer.is_test

    def issue(self, reference: str) -> int:
        """Issue every document that this case owes, in order, and return how many were made.

        Idempotent: what was issued before is left alone. Bytes, SHA-256 and event of one document
        are one transaction.

        Raises:
            SealingError: A document cannot be signed now; it stays owed, with what follows it.
        """
        return sum(self._issue(reference, owed) for owed in self._owed(reference))

    def issue_or_leave(self, reference: str) -> None:
        """Issue now what can be; leave the rest to `issue_due`, because what was decided stands."""
        with suppress(Exception):
            for owed in self._owed(reference):
                with suppress(Exception):
                    self._issue(reference, owed)

    def issue_due(self, failed: Callable[[str, Exception], None]) -> int:
        """Issue every document that any case still owes, and return how many were made.

        A document that cannot be made is told to `failed`, with the reference of its case, and
        holds up no other.
        """
        with self._context.database.reading() as tx:
            awaiting = issued.awaiting(tx)
        return sum(self._issue_all(reference, failed) for reference in awaiting)

    def _issue_all(self, reference: str, failed: Callable[[str, Exception], None]) -> int:
        made = 0
        try:
            found = self._owed(reference)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the next case must go on
            failed(reference, error)
            return made
        for owed in found:
            try:
                made += self._issue(reference, owed)
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next one must go on
                failed(reference, error)
        return made

    def _owed(self, reference: str) -> tuple[Owed, ...]:
        context = self._context
        with context.database.reading() as tx:
            return owed_documents(cases.get(tx, reference, context.rules))

    def _issue(self, reference: str, owed: Owed) -> bool:
        context = self._context
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            if owed not in owed_documents(case):
                return False
            source = DocumentSource(
                case=case,
                people=people.named(tx),
                issued_at=context.clock(),
                audit_head=events.heads(tx)[reference],
                is_test=self._sealer.is_test,
            )
        # Building and signing take long: no transaction is open while they do.
        return self._keep(source, owed, self._sealed(owed, source))

    def _sealed(self, owed: Owed, source: DocumentSource) -> bytes:
        key = (source.case.reference, owed)
        requests = [
            SealRequest(asked.seal, asked.field, asked.reason, asked.name)
            for asked in seals_of(owed, source)
        ]
        try:
            content = self._sealer.seal(build(owed, source), requests, source.issued_at)
        except SealingError as error:
            self._held_up[key] = error
            raise
        self._held_up.pop(key, None)
        return content

    def _keep(self, source: DocumentSource, owed: Owed, content: bytes) -> bool:
        context, reference = self._context, source.case.reference
        document = Issued(
            case=reference,
            version=owed.version,
            round=owed.round,
            kind=owed.kind,
            occasion=owed.occasion,
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
            issued_at=source.issued_at,
        )
        with context.database.writing() as tx:
            now = cases.get(tx, reference, context.rules)
            if owed not in owed_documents(now):
                return False
            issued.add(tx, document)
            line = Line("issue", note=f"{document.kind} {document.sha256}")
            record(tx, SYSTEM, source.issued_at, now, now, line)
        return True

    def documents(self, actor: Actor, reference: str) -> tuple[IssuedDocument, ...]:
        """Return what was issued of a case and the actor may have, oldest first, without content.

        Who knows the case from the register only has the extracts of the uses that they or their unit recorded.

        Raises:
            NotFoundError: No such case, or the actor may know nothing of it.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
        if view(case, person).sight is Sight.NONE:
            raise NotFoundError("case")
        return documents_for(case, person)

    def awaited(self, actor: Actor, reference: str) -> tuple[Awaited, ...]:
        """Return what is still to be issued of a case, in order; only to who sees it in full.

        Raises:
            NotFoundError: No such case, or the actor may know nothing of it.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
        sight = view(case, person).sight
        if sight is Sight.NONE:
            raise NotFoundError("case")
        owed = owed_documents(case) if sight is Sight.FULL else ()
        return tuple(self._awaited(reference, each) for each in owed)

    def _awaited(self, reference: str, owed: Owed) -> Awaited:
        error = self._held_up.get((reference, owed))
        return Awaited(owed, error.seal, error.code) if error else Awaited(owed)

    def document(self, actor: Actor, reference: str, wanted: Owed | None = None) -> Issued:
        """Return one issued document of a case, and log the reading.

        None means the newest document of an outcome.

        Raises:
            NotFoundError: No such case or document, or the actor may not have it.
            InputRefusedError: The actor reads with a reason only, and gave none.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            now = context.clock()
            person = the_person(tx, actor.number, now)
            seen = view(case, person)
            if seen.sight is Sight.NONE:
                raise NotFoundError("case")
            found = self._find(tx, case, documents_for(case, person), wanted)
            require_reason_given(tx, actor, seen)
            line = Line("read_document", note=found.sha256)
            record(tx, actor.number, now, case, case, line)
        return found

    def _find(
        self, tx: Tx, case: Case, open_: tuple[IssuedDocument, ...], wanted: Owed | None
    ) -> Issued:
        key = chosen(open_, wanted)
        found = issued.find(tx, case.reference, key) if key else None
        if found is None:
            raise NotFoundError("document")
        return found


def documents_for(case: Case, person: Person) -> tuple[IssuedDocument, ...]:
    """Return the issued documents of the whole case that this person may have, oldest first."""
    sight = view(case, person).sight
    if sight is Sight.FULL:
        return case.documents
    if sight is not Sight.ENTRY:
        return ()
    return tuple(found for found in case.documents if _is_of_own_use(case, person, found))


def _is_of_own_use(case: Case, person: Person, document: IssuedDocument) -> bool:
    if document.kind != USE:
        return False
    recorded = case.facts[document.occasion - 1]
    return isinstance(recorded, UseRecorded) and is_own_use(recorded, person)


def chosen(documents: tuple[IssuedDocument, ...], wanted: Owed | None) -> Owed | None:
    """Return which of these documents is wanted; None asks for the newest outcome, or is none."""
    keys = [Owed.of(document) for document in documents]
    if wanted is None:
        keys = [key for key in keys if key.kind in OUTCOMES]
        return keys[-1] if keys else None
    return wanted if wanted in keys else None
