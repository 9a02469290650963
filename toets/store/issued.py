"""Issued documents in the database: stored once, served as they are."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists
from sqlmodel import col, select

from toets.store.database import Tx
from toets.store.tables import CaseRow, DocumentRow


@dataclass(frozen=True)
class Issued:
    """An issued document; `content` are the only bytes that are ever served."""

    case: str
    version: int
    round: int
    kind: str
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


def cases_with(tx: Tx) -> frozenset[tuple[str, int, int]]:
    """Return case, version and round of every issued document."""
    rows = tx.exec(select(DocumentRow.case, DocumentRow.version, DocumentRow.round))
    return frozenset((case, version, round_) for case, version, round_ in rows)


def without(tx: Tx, status: str, kind: str) -> tuple[str, ...]:
    """Return the references of cases in this status that have no document of this kind, sorted."""
    has_one = exists().where(
        col(DocumentRow.case) == col(CaseRow.reference), col(DocumentRow.kind) == kind
    )
    query = (
        select(CaseRow.reference)
        .where(col(CaseRow.status) == status, ~has_one)
        .order_by(col(CaseRow.reference))
    )
    return tuple(tx.exec(query))
