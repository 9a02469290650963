"""The audit log in the database: events are added to a chain, and never changed."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import col, select

from toets.domain.audit import Event, event_bytes, first_head, next_head
from toets.store.convert import load
from toets.store.database import Tx
from toets.store.tables import ChainRow, EventRow

Lines = tuple[tuple[int, bytes, str], ...]


def append(tx: Tx, chain: str, event: Callable[[int], Event]) -> Event:
    """Add the event that `event` makes of the next number, and move the head of its chain.

    Locks the chain's row until the transaction ends, so that two writers never fork it.
    """
    row = tx.exec(select(ChainRow).where(ChainRow.chain == chain).with_for_update()).first()
    if row is None:
        row = ChainRow(chain=chain, events=0, head=first_head(chain))
        tx.add(row)
        tx.flush()
    added = event(row.events + 1)
    document = event_bytes(added)
    row.events, row.head = row.events + 1, next_head(row.head, document)
    tx.add(row)
    tx.add(EventRow(chain=chain, number=row.events, at=added.at, document=document, head=row.head))
    return added


def of(tx: Tx, chain: str) -> tuple[Event, ...]:
    """Return the events of a chain, in order."""
    return read(lines(tx, chain))


def read(found: Lines) -> tuple[Event, ...]:
    """Return the events that these lines were made from.

    Raises:
        ValueError: A line is not what was written.
    """
    return tuple(load(Event, document) for _, document, _ in found)


def lines(tx: Tx, chain: str) -> Lines:
    """Return number, canonical bytes and head of every event of a chain, in order."""
    rows = tx.exec(select(EventRow).where(EventRow.chain == chain).order_by(col(EventRow.number)))
    return tuple((row.number, row.document, row.head) for row in rows)


def since(tx: Tx, chain: str, moment: datetime) -> tuple[Event, ...]:
    """Return the events of a chain from this moment (UTC) on, in order."""
    query = select(EventRow).where(EventRow.chain == chain, col(EventRow.at) >= moment)
    rows = tx.exec(query.order_by(col(EventRow.number)))
    return tuple(load(Event, row.document) for row in rows)


def last_number(tx: Tx, chain: str) -> int:
    """Return the number of the event that was added last to a chain; 0 when there is none."""
    row = tx.get(ChainRow, chain)
    return row.events if row else 0


def heads(tx: Tx) -> dict[str, str]:
    """Return the head of every chain, sorted by chain."""
    rows = tx.exec(select(ChainRow).order_by(col(ChainRow.chain)))
    return {row.chain: row.head for row in rows}
