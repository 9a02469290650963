"""Notices in the database, and the outbox of their mail: rows that one worker at a time claims."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from toets.domain.notices import Notice, NoticeKind
from toets.domain.person import Role
from toets.store.database import Tx
from toets.store.tables import MandateRow, NoticeRow, RoleRow


class MailState(StrEnum):
    """What becomes of the mail about a notice; NONE is a notice that is told in the app only."""

    NONE = "none"
    PENDING = "pending"
    SENT = "sent"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class KeptNotice:
    """A notice as it is kept; times in UTC, `read_at` None until the person marked it as read."""

    id: int
    notice: Notice
    created_at: datetime
    read_at: datetime | None


@dataclass(frozen=True)
class Outgoing:
    """A mail that this worker claimed; `attempts` counts those that failed before."""

    id: int
    notice: Notice
    created_at: datetime
    message_id: str
    attempts: int


def add(tx: Tx, notice: Notice, occasion: str, now: datetime, mail: MailState) -> bool:
    """Keep a notice, and tell whether it is new: one for the same occasion is there once only."""
    row = NoticeRow(
        person=notice.person,
        case=notice.about,
        kind=notice.kind.value,
        occasion=occasion,
        created_at=now,
        mail_state=mail.value,
        next_try_at=now,
        message_id=_message_id(notice, occasion),
    )
    try:
        with tx.begin_nested():
            tx.add(row)
    except IntegrityError:
        return False
    return True


def office_holders(tx: Tx) -> frozenset[str]:
    """Return the numbers of everybody with a role in the toets, and of every deputy.

    Whether a role may be combined or a mandate holds today is for who loads the persons.
    """
    roles = select(RoleRow.person).where(
        col(RoleRow.role) != Role.INITIATOR.value, col(RoleRow.revoked_at).is_(None)
    )
    return frozenset([*tx.exec(roles), *tx.exec(select(MandateRow.deputy))])


def _message_id(notice: Notice, occasion: str) -> str:
    """Return the left part of the Message-ID: the same for the same notice, and saying nothing."""
    key = f"{notice.about}\n{notice.person}\n{notice.kind.value}\n{occasion}"
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def of(tx: Tx, person: str) -> tuple[KeptNotice, ...]:
    """Return everything this person was told, newest first."""
    return _newest_first(tx, col(NoticeRow.person) == person)


def unread(tx: Tx, person: str) -> tuple[KeptNotice, ...]:
    """Return what this person was told and did not mark as read, newest first."""
    return _newest_first(tx, col(NoticeRow.person) == person, col(NoticeRow.read_at).is_(None))


def _newest_first(tx: Tx, *which: ColumnElement[bool]) -> tuple[KeptNotice, ...]:
    order = (col(NoticeRow.created_at).desc(), col(NoticeRow.id).desc())
    return tuple(_kept(row) for row in tx.exec(select(NoticeRow).where(*which).order_by(*order)))


def mark_read(tx: Tx, person: str, ids: Iterable[int], now: datetime) -> None:
    """Mark these notices as read, as far as they are this person's and were not read before."""
    tx.exec(
        update(NoticeRow)
        .where(
            col(NoticeRow.person) == person,
            col(NoticeRow.id).in_(list(ids)),
            col(NoticeRow.read_at).is_(None),
        )
        .values(read_at=now)
    )


def claim(tx: Tx, now: datetime, until: datetime) -> Outgoing | None:
    """Claim the mail that waits longest, so that no other worker sends it before `until`.

    None when nothing is to be sent now. What a worker claimed and never finished comes back.
    """
    is_due = (
        col(NoticeRow.mail_state) == MailState.PENDING.value,
        col(NoticeRow.next_try_at) <= now,
        _is_free(now),
    )
    first = (
        select(NoticeRow.id).where(*is_due).order_by(col(NoticeRow.next_try_at), col(NoticeRow.id))
    )
    while (found := tx.exec(first).first()) is not None:
        # The condition again: another worker may have been first since.
        claimed = update(NoticeRow).where(col(NoticeRow.id) == found, *is_due)
        if tx.exec(claimed.values(claimed_until=until)).rowcount == 1:
            return _outgoing(tx.get_one(NoticeRow, found, populate_existing=True))
    return None


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(col(NoticeRow.claimed_until).is_(None), col(NoticeRow.claimed_until) <= now)


def mark_sent(tx: Tx, mail: Outgoing, now: datetime) -> None:
    """Keep that the mail was handed to the mail server."""
    _finish(tx, mail, mail_state=MailState.SENT.value, sent_at=now)


def withhold(tx: Tx, mail: Outgoing) -> None:
    """Never send this mail: the person may not know of the case any more, or has no address."""
    _finish(tx, mail, mail_state=MailState.NONE.value)


def put_off(tx: Tx, mail: Outgoing, next_try_at: datetime) -> None:
    """Try this mail again from that moment (UTC) on."""
    _finish(tx, mail, attempts=mail.attempts + 1, next_try_at=next_try_at)


def give_up(tx: Tx, mail: Outgoing) -> None:
    """Try this mail no more; the notice in the app stays."""
    _finish(tx, mail, attempts=mail.attempts + 1, mail_state=MailState.GIVEN_UP.value)


def _finish(tx: Tx, mail: Outgoing, **values: Any) -> None:
    # Who finishes too late finds it finished by the worker that claimed it afterwards.
    tx.exec(
        update(NoticeRow)
        .where(
            col(NoticeRow.id) == mail.id,
            col(NoticeRow.mail_state) == MailState.PENDING.value,
            col(NoticeRow.attempts) == mail.attempts,
        )
        .values(claimed_until=None, **values)
    )


def _notice(row: NoticeRow) -> Notice:
    return Notice(row.person, NoticeKind(row.kind), row.case)


def _kept(row: NoticeRow) -> KeptNotice:
    return KeptNotice(row.id or 0, _notice(row), row.created_at, row.read_at)


def _outgoing(row: NoticeRow) -> Outgoing:
    return Outgoing(row.id or 0, _notice(row), row.created_at, row.message_id, row.attempts)
