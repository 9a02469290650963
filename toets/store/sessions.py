"""Sign-ins in the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from toets.store.database import Tx
from toets.store.tables import ReadingRow, SessionRow


@dataclass(frozen=True)
class SignIn:
    """One sign-in: of whom, since when, last seen and last proven by a password (UTC)."""

    token_hash: str
    person: str
    created_at: datetime
    seen_at: datetime
    proven_at: datetime


def begin(tx: Tx, token_hash: str, number: str, now: datetime) -> None:
    """Add a sign-in that was just proven by a password."""
    tx.add(
        SessionRow(
            token_hash=token_hash, person=number, created_at=now, seen_at=now, proven_at=now
        )
    )


def find(tx: Tx, token_hash: str) -> SignIn | None:
    """Return the sign-in that has not ended, or None."""
    row = tx.get(SessionRow, token_hash)
    if row is None or row.ended_at is not None:
        return None
    return SignIn(row.token_hash, row.person, row.created_at, row.seen_at, row.proven_at)


def seen(tx: Tx, token_hash: str, now: datetime) -> None:
    """Keep that the sign-in was used."""
    row = tx.get_one(SessionRow, token_hash)
    row.seen_at = now
    tx.add(row)


def proven(tx: Tx, token_hash: str, now: datetime) -> None:
    """Keep that the password was given again."""
    row = tx.get_one(SessionRow, token_hash)
    row.proven_at = now
    tx.add(row)


def end(tx: Tx, token_hash: str, now: datetime) -> None:
    """End a sign-in; idempotent."""
    row = tx.get(SessionRow, token_hash)
    if row is not None and row.ended_at is None:
        row.ended_at = now
        tx.add(row)


def has_read(tx: Tx, session: str, reference: str) -> bool:
    """Tell whether a reading of this case was logged in this sign-in."""
    return tx.get(ReadingRow, (session, reference)) is not None


def first_reading(tx: Tx, session: str, reference: str) -> bool:
    """Tell whether this is the first reading of the case in this sign-in, and keep that it was."""
    if tx.get(ReadingRow, (session, reference)) is not None:
        return False
    try:
        with tx.begin_nested():
            tx.add(ReadingRow(session=session, case=reference))
    except IntegrityError:  # another tab of the same sign-in was first
        return False
    return True
