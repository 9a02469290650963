"""Drafts in the database: one row per answer with a version of its own, files, working copies."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from toets.domain.answer import Answer, Attachment
from toets.domain.facts import VanishedSignal
from toets.errors import NotFoundError, StaleAnswerError
from toets.store.convert import dump, load
from toets.store.database import Tx
from toets.store.tables import AttachmentRow, DraftAnswerRow, VanishedSignalRow, WorkingCopyRow


@dataclass(frozen=True)
class DraftAnswer:
    """One kept answer; `version` counts its saves from 1, `answer` is None when it was cleared."""

    key: str
    version: int
    answer: Answer | None
    saved_by: str
    saved_at: datetime


def answers(tx: Tx, reference: str) -> dict[str, DraftAnswer]:
    """Return every kept answer of a draft, by key."""
    rows = tx.exec(select(DraftAnswerRow).where(DraftAnswerRow.case == reference))
    return {row.key: _draft_answer(row) for row in rows}


def _draft_answer(row: DraftAnswerRow) -> DraftAnswer:
    answer = load(Answer, row.document) if row.document else None
    return DraftAnswer(row.key, row.version, answer, row.saved_by, row.saved_at)


def save_answer(tx: Tx, reference: str, given: DraftAnswer) -> None:
    """Keep an answer as the version after the one its author saw; `given.version` is the new one.

    Raises:
        StaleAnswerError: The kept answer is not the one its author saw. Only this answer loses.
    """
    document = dump(given.answer) if given.answer is not None else b""
    if given.version == 1 and _inserted(tx, reference, given, document):
        return
    statement = (
        update(DraftAnswerRow)
        .where(
            col(DraftAnswerRow.case) == reference,
            col(DraftAnswerRow.key) == given.key,
            col(DraftAnswerRow.version) == given.version - 1,
        )
        .values(
            version=given.version,
            document=document,
            saved_by=given.saved_by,
            saved_at=given.saved_at,
        )
    )
    if tx.exec(statement).rowcount != 1:
        raise _stale(tx, reference, given)


def _inserted(tx: Tx, reference: str, given: DraftAnswer, document: bytes) -> bool:
    row = DraftAnswerRow(
        case=reference,
        key=given.key,
        version=1,
        document=document,
        saved_by=given.saved_by,
        saved_at=given.saved_at,
    )
    try:
        with tx.begin_nested():
            tx.add(row)
    except IntegrityError:
        return False
    return True


def _stale(tx: Tx, reference: str, given: DraftAnswer) -> StaleAnswerError:
    row = tx.get(DraftAnswerRow, (reference, given.key))
    if row is None:
        return StaleAnswerError(given.key, None, given.answer, given.saved_by, given.saved_at)
    kept = _draft_answer(row)
    return StaleAnswerError(given.key, kept.answer, given.answer, kept.saved_by, kept.saved_at)


def keep_vanished(tx: Tx, reference: str, vanished: VanishedSignal) -> None:
    """Keep that a signal disappeared; the newest per rule counts."""
    tx.merge(VanishedSignalRow(case=reference, rule=vanished.signal.rule, document=dump(vanished)))


def add_file(tx: Tx, reference: str, attachment: Attachment, content: bytes) -> None:
    """Keep a file with its content."""
    tx.add(
        AttachmentRow(
            case=reference,
            content=content,
            **{name: getattr(attachment, name) for name in Attachment.__dataclass_fields__},
        )
    )


def remove_file(tx: Tx, reference: str, attachment: str) -> None:
    """Take a file out of the draft; its content stays, because an earlier version may hold it.

    Raises:
        NotFoundError: The case has no such file.
    """
    row = tx.get(AttachmentRow, attachment)
    if row is None or row.case != reference:
        raise NotFoundError("attachment")
    row.removed = True
    tx.add(row)


def file_content(tx: Tx, reference: str, attachment: str) -> tuple[Attachment, bytes]:
    """Return a file of a case with its content, removed ones included.

    Raises:
        NotFoundError: The case has no such file.
    """
    row = tx.get(AttachmentRow, attachment)
    if row is None or row.case != reference:
        raise NotFoundError("attachment")
    fields = {name: getattr(row, name) for name in Attachment.__dataclass_fields__}
    return Attachment(**fields), row.content


def keep_working_copy(
    tx: Tx, reference: str, number: str, form: str, document: bytes, at: datetime
) -> None:
    """Keep what one person is still writing; the last save wins, because nobody else writes it."""
    tx.merge(
        WorkingCopyRow(case=reference, person=number, form=form, document=document, saved_at=at)
    )


def working_copy(tx: Tx, reference: str, number: str, form: str) -> tuple[bytes, datetime] | None:
    """Return what this person was writing in this form and when it was kept, or None."""
    row = tx.get(WorkingCopyRow, (reference, number, form))
    return (row.document, row.saved_at) if row else None
