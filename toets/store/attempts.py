"""Failed attempts to sign in, per name that was tried, whether or not it exists."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select

from toets.store.database import Tx, locked
from toets.store.tables import AttemptRow


@dataclass(frozen=True)
class Attempts:
    """How often a name failed in a row, and until when it is locked (UTC) or None."""

    failures: int = 0
    locked_until: datetime | None = None


def of(tx: Tx, name: str) -> Attempts:
    """Return the failed attempts under this name, locked for the transaction."""
    row = tx.exec(locked(tx, select(AttemptRow).where(AttemptRow.name == name))).first()
    return Attempts(row.failures, row.locked_until) if row else Attempts()


def keep(tx: Tx, name: str, attempts: Attempts, now: datetime) -> None:
    """Keep the failed attempts under this name."""
    tx.merge(
        AttemptRow(
            name=name,
            failures=attempts.failures,
            locked_until=attempts.locked_until,
            last_at=now,
        )
    )


def forget(tx: Tx, name: str, before: datetime) -> None:
    """Forget the attempts under this name, and every attempt before that moment (UTC)."""
    tx.exec(
        delete(AttemptRow).where(
            (col(AttemptRow.name) == name) | (col(AttemptRow.last_at) < before)
        )
    )
