"""What kind of database this is."""

from datetime import datetime

from toets.store.database import Tx
from toets.store.tables import InstallationRow


def mark(tx: Tx, *, demo: bool, now: datetime) -> bool:
    """Mark a new database as demo or real, once; return what it is."""
    row = tx.get(InstallationRow, 1)
    if row is None:
        row = InstallationRow(demo=demo, created_at=now)
        tx.add(row)
    return row.demo


def kind(tx: Tx) -> bool | None:
    """Return whether the database is a demo, or None when it was never marked."""
    row = tx.get(InstallationRow, 1)
    return None if row is None else row.demo
