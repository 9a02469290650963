"""Issued documents in the database: stored once, served as they are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Exists, exists
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from toets.domain.case import IssuedDocument
from toets.domain.facts import (
    CorrigendumSigned,
    Fact,
    Revoked,
    ScopeConfirmed,
    Signature,
    Suspended,
    UseRecorded,
)
from toets.domain.owed import Owed
from toets.domain.workflow import Status
from toets.store.database import Tx
from toets.store.tables import CaseRow, DocumentRow, FactRow

# Outcomes that no column of a fact tells; a case never leaves these statuses.
_OF_STATUS = {Status.REFUSED: "refusal", Status.NEGATIVE_ADVICE: "negative_advice"}
_OF_FACT: dict[type[Fact], str] = {
    ScopeConfirmed: "scope_exit",
    Signature: "permission",
    Suspended: "suspension",
    Revoked: "revocation",
    CorrigendumSigned: "corrigendum",
    UseRecorded: "use",
}


@dataclass(frozen=True)
class Issued:
    """An issued document; `content` are the only bytes that are ever served.

    `occasion` is the number of the fact it is about; 0 for the document of the outcome.
    """

    case: str
    version: int
    round: int
    kind: str
    occasion: int
    sha256: str
    content: bytes
    issued_at: datetime


def add(tx: Tx, document: Issued) -> None:
    """Keep an issued document; the key refuses a second one for the same outcome."""
    tx.add(DocumentRow(**{name: getattr(document, name) for name in Issued.__dataclass_fields__}))
    tx.flush()


def of(tx: Tx, reference: str) -> tuple[Issued, ...]:
    """Return the documents of a case, oldest first."""
    rows = tx.exec(
        select(DocumentRow)
        .where(DocumentRow.case == reference)
        .order_by(col(DocumentRow.issued_at))
    )
    return tuple(
        Issued(**{name: getattr(row, name) for name in Issued.__dataclass_fields__})
        for row in rows
    )


def find(tx: Tx, reference: str, document: Owed) -> Issued | None:
    """Return this one document of a case with its content, or None."""
    key = (reference, document.version, document.round, document.kind, document.occasion)
    row = tx.get(DocumentRow, key)
    if row is None:
        return None
    return Issued(**{name: getattr(row, name) for name in Issued.__dataclass_fields__})


def summaries(tx: Tx, references: Iterable[str]) -> dict[str, tuple[IssuedDocument, ...]]:
    """Return what was issued per case, oldest first, without the content."""
    names = ("case", *IssuedDocument.__dataclass_fields__)
    columns: Any = [getattr(DocumentRow, name) for name in names]
    query = (
        select(*columns)
        .where(col(DocumentRow.case).in_(references))
        .order_by(
            col(DocumentRow.issued_at),
            col(DocumentRow.version),
            col(DocumentRow.round),
            col(DocumentRow.occasion),
        )
    )
    found: defaultdict[str, list[IssuedDocument]] = defaultdict(list)
    for case, *values in tx.exec(query):
        found[case].append(IssuedDocument(*values))
    return {case: tuple(documents) for case, documents in found.items()}


def awaiting(tx: Tx) -> tuple[str, ...]:
    """Return the references of the cases that owe a document, sorted.

    Which documents those are, `owed_documents` of the domain says; this spares reading every case.
    """
    queries = [
        *(_without_outcome(status, kind) for status, kind in _OF_STATUS.items()),
        *(_without_document(fact, kind) for fact, kind in _OF_FACT.items()),
    ]
    return tuple(sorted({reference for query in queries for reference in tx.exec(query)}))


def _without_outcome(status: Status, kind: str) -> SelectOfScalar[str]:
    has_one = exists().where(
        col(DocumentRow.case) == col(CaseRow.reference), col(DocumentRow.kind) == kind
    )
    return select(CaseRow.reference).where(col(CaseRow.status) == status.value, ~has_one)


def _without_document(fact: type[Fact], kind: str) -> SelectOfScalar[str]:
    has_one = exists().where(
        col(DocumentRow.case) == col(FactRow.case),
        col(DocumentRow.version) == col(FactRow.version),
        col(DocumentRow.round) == col(FactRow.round),
        col(DocumentRow.kind) == kind,
        col(DocumentRow.occasion).in_([0, FactRow.number]),
    )
    query = select(FactRow.case).where(col(FactRow.kind) == fact.kind, ~has_one).distinct()
    if fact is Suspended:  # a pause by an author asks for no document
        return query.where(col(FactRow.seat).is_not(None))
    if fact in {Signature, CorrigendumSigned}:
        return query.where(_is_second_signature())
    return query


def _is_second_signature() -> Exists:
    first = aliased(FactRow)
    return exists().where(
        col(first.case) == col(FactRow.case),
        col(first.kind) == col(FactRow.kind),
        col(first.version) == col(FactRow.version),
        col(first.round) == col(FactRow.round),
        col(first.item).is_not_distinct_from(col(FactRow.item)),
        col(first.number) < col(FactRow.number),
    )
