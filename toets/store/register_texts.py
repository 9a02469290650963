"""The texts for the Algoritmeregister in the database: one row per field, with a version of its own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from toets.store.database import Tx
from toets.store.tables import RegisterTextRow


@dataclass(frozen=True)
class RegisterText:
    """One text as it is kept; `version` counts its saves from 1, `saved_at` is UTC."""

    field: str
    version: int
    text: str
    saved_by: str
    saved_at: datetime


def texts_of(tx: Tx, reference: str) -> dict[str, RegisterText]:
    """Return every text that was written for a case, by field."""
    rows = tx.exec(select(RegisterTextRow).where(RegisterTextRow.case == reference))
    return {row.field: _text(row) for row in rows}


def save(tx: Tx, reference: str, given: RegisterText) -> bool:
    """Keep a text as the version after the one its writer saw; `given.version` is the new one.

    Returns False, and writes nothing, when the kept text is not the one its writer saw.
    """
    if given.version == 1:
        return _inserted(tx, reference, given)
    statement = (
        update(RegisterTextRow)
        .where(
            col(RegisterTextRow.case) == reference,
            col(RegisterTextRow.field) == given.field,
            col(RegisterTextRow.version) == given.version - 1,
        )
        .values(
            version=given.version,
            text=given.text,
            saved_by=given.saved_by,
            saved_at=given.saved_at,
        )
    )
    return bool(tx.exec(statement).rowcount == 1)


def _inserted(tx: Tx, reference: str, given: RegisterText) -> bool:
    row = RegisterTextRow(
        case=reference,
        field=given.field,
        version=1,
        text=given.text,
        saved_by=given.saved_by,
        saved_at=given.saved_at,
    )
    try:
        with tx.begin_nested():
            tx.add(row)
    except IntegrityError:
        return False
    return True


def _text(row: RegisterTextRow) -> RegisterText:
    return RegisterText(row.field, row.version, row.text, row.saved_by, row.saved_at)
