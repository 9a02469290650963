"""The daily look at the calendar of a case: one worker at a time, once a day."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from toets.domain.due_notices import WATCHED
from toets.store.database import Tx
from toets.store.tables import CaseRow, DayCheckRow


def due(tx: Tx, today: date, now: datetime) -> tuple[str, ...]:
    """Return the cases at which nobody looked or looks yet on this Amsterdam day, sorted."""
    query = (
        select(CaseRow.reference)
        .outerjoin(DayCheckRow, col(DayCheckRow.case) == col(CaseRow.reference))
        .where(
            col(CaseRow.status).in_([status.value for status in WATCHED]),
            or_(col(DayCheckRow.case).is_(None), _is_due(today, now)),
        )
        .order_by(col(CaseRow.reference))
    )
    return tuple(tx.exec(query))


def claim(tx: Tx, reference: str, today: date, now: datetime, until: datetime) -> bool:
    """Claim the look of this day until that moment (UTC), and tell whether nobody else did."""
    claimed = update(DayCheckRow).where(col(DayCheckRow.case) == reference, _is_due(today, now))
    if tx.exec(claimed.values(claimed_until=until)).rowcount == 1:
        return True
    try:
        with tx.begin_nested():
            tx.add(DayCheckRow(case=reference, claimed_until=until))
    except IntegrityError:
        return False
    return True


def finish(tx: Tx, reference: str, today: date) -> None:
    """Keep that this day needs no second look."""
    finished = update(DayCheckRow).where(col(DayCheckRow.case) == reference)
    tx.exec(finished.values(done_on=today, claimed_until=None))


def _is_due(today: date, now: datetime) -> ColumnElement[bool]:
    is_open = or_(col(DayCheckRow.done_on).is_(None), col(DayCheckRow.done_on) < today)
    is_free = or_(col(DayCheckRow.claimed_until).is_(None), col(DayCheckRow.claimed_until) <= now)
    return and_(is_open, is_free)
