"""Mandates of deputies in the database. Rows are added, confirmed and ended; never removed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import col, select

from toets.domain.mandate import KeptMandate, Mandate
from toets.domain.person import Seat
from toets.errors import NotFoundError
from toets.store.database import Tx, locked, shared
from toets.store.tables import MandateRow, PersonRow


def add(tx: Tx, mandate: Mandate, registered_by: str, at: datetime) -> KeptMandate:
    """Add a mandate that waits for confirmation, and return it with its number."""
    row = MandateRow(
        seat=mandate.seat.value,
        holder=mandate.holder,
        deputy=mandate.deputy,
        first_day=mandate.first_day,
        last_day=mandate.last_day,
        document=mandate.document,
        registered_by=registered_by,
        registered_at=at,
    )
    tx.add(row)
    tx.flush()
    return _kept(row)


def get(tx: Tx, number: int) -> KeptMandate:
    """Return the mandate of this number; its row is locked in a writing transaction.

    Raises:
        NotFoundError: There is no such mandate.
    """
    row = tx.exec(locked(tx, select(MandateRow).where(MandateRow.id == number))).first()
    if row is None:
        raise NotFoundError("mandate")
    return _kept(row)


def everything(tx: Tx) -> tuple[KeptMandate, ...]:
    """Return every mandate, newest registration first."""
    return tuple(
        _kept(row) for row in tx.exec(select(MandateRow).order_by(col(MandateRow.id).desc()))
    )


def of_deputy(tx: Tx, deputy: str) -> tuple[KeptMandate, ...]:
    """Return every mandate of this deputy, oldest first.

    In a writing transaction nobody else can meanwhile add one: it locks the deputy's own row.
    """
    tx.exec(locked(tx, select(PersonRow).where(PersonRow.number == deputy))).all()
    rows = select(MandateRow).where(MandateRow.deputy == deputy).order_by(col(MandateRow.id))
    return tuple(_kept(row) for row in tx.exec(rows))


def valid_on(
    tx: Tx, day: date, deputies: Iterable[str] | None = None
) -> dict[str, tuple[Mandate, ...]]:
    """Return the mandates in force on this Amsterdam day, by deputy; of all when None.

    Nobody can end one until a writing transaction that read it has ended.
    """
    query = select(MandateRow).where(
        col(MandateRow.confirmed_at).is_not(None),
        col(MandateRow.ended_at).is_(None),
        col(MandateRow.first_day) <= day,
        col(MandateRow.last_day) >= day,
    )
    if deputies is not None:
        query = query.where(col(MandateRow.deputy).in_(deputies))
    found: defaultdict[str, list[Mandate]] = defaultdict(list)
    for row in tx.exec(shared(tx, query.order_by(col(MandateRow.id)))):
        found[row.deputy].append(_kept(row).mandate)
    return {deputy: tuple(mandates) for deputy, mandates in found.items()}


def confirm(tx: Tx, number: int, by: str, at: datetime) -> None:
    """Keep who confirmed a mandate, and when."""
    row = tx.get_one(MandateRow, number)
    row.confirmed_by, row.confirmed_at = by, at
    tx.add(row)


def end(tx: Tx, number: int, by: str, at: datetime, reasons: str) -> None:
    """Keep who ended or denied a mandate, when and why."""
    row = tx.get_one(MandateRow, number)
    row.ended_by, row.ended_at, row.end_reasons = by, at, reasons
    tx.add(row)


def _kept(row: MandateRow) -> KeptMandate:
    if row.id is None:
        raise ValueError("a mandate that was not stored has no number")
    return KeptMandate(
        number=row.id,
        mandate=Mandate(
            seat=Seat(row.seat),
            holder=row.holder,
            deputy=row.deputy,
            first_day=row.first_day,
            last_day=row.last_day,
            document=row.document,
        ),
        registered_by=row.registered_by,
        registered_at=row.registered_at,
        confirmed_by=row.confirmed_by,
        confirmed_at=row.confirmed_at,
        ended_by=row.ended_by,
        ended_at=row.ended_at,
        end_reasons=row.end_reasons,
    )
