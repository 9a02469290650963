"""The whole dossier of a case as one ZIP, for whoever reads the case in full."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import IO

from toets.documents.bundle import Bundle, Listed, Piece, safe_name
from toets.documents.case_file.form import case_json
from toets.documents.sheets import Cell, csv_file
from toets.domain.answer import Attachment
from toets.domain.audit import Event, event_bytes
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case, IssuedDocument
from toets.domain.corrigenda import title_now
from toets.domain.owed import Owed
from toets.domain.person import Role
from toets.domain.sight import Sight
from toets.errors import NotFoundError
from toets.services.context import (
    Actor,
    Context,
    Line,
    record,
    require_reason_given,
    the_person,
)
from toets.services.issuing import documents_for
from toets.services.reading import files_of
from toets.services.seeing import seen_by
from toets.services.telling import told_events
from toets.store import cases, drafts, issued
from toets.store.database import Tx
from toets.texts import labels
from toets.texts.document import dossier as words

READ_DOSSIER = "read_dossier"


@dataclass(frozen=True)
class _Seen:
    """What goes into a dossier: the case and its log as the reader sees them."""

    case: Case
    documents: tuple[IssuedDocument, ...]
    log: tuple[Event, ...]
    is_whole_log: bool

    @property
    def at(self) -> datetime:
        return self.case.facts[-1].at if self.case.facts else self.case.opened_at


class Dossiers:
    """Makes dossiers: on disk and not in memory, and with no transaction open meanwhile."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def dossier(self, actor: Actor, reference: str) -> IO[bytes]:
        """Return the dossier as an open file that is gone once it is closed, and log the reading.

        The same case gives the same reader the same bytes; dates are those of the case. Memory is
        bounded by the largest file in it. The log line holds the SHA-256 of the manifest, and is
        committed before anything is handed out.

        Raises:
            NotFoundError: No such case, or the actor may not read it in full.
            InputRefusedError: The actor reads with a reason only, and gave none.
        """
        context = self._context
        with context.database.reading() as tx:
            seen = self._seen(tx, actor, reference)
        out = tempfile.TemporaryFile()  # noqa: SIM115 -- handed to the caller, who closes it
        try:
            manifest = self._write(out, seen)
            with context.database.writing() as tx:
                # Rights may have changed while the files were gathered.
                self._seen(tx, actor, reference)
                case = cases.get(tx, reference, context.rules)
                line = Line(READ_DOSSIER, note=manifest)
                record(tx, actor.number, context.clock(), case, case, line)
        except BaseException:
            out.close()
            raise
        out.seek(0)
        return out

    def _seen(self, tx: Tx, actor: Actor, reference: str) -> _Seen:
        context = self._context
        case = cases.get(tx, reference, context.rules)
        person = the_person(tx, actor.number, context.clock())
        seen = seen_by(tx, context.rules, case, person)
        if seen.sight is not Sight.FULL:
            raise NotFoundError("case")
        require_reason_given(tx, actor, seen)
        return _Seen(
            case=seen.case,
            documents=documents_for(case, person),
            log=told_events(tx, case, seen.case, person),
            is_whole_log=Role.AUDITOR in person.roles,
        )

    def _write(self, out: IO[bytes], seen: _Seen) -> str:
        bundle, inventory = Bundle(out, seen.case.reference), _Inventory()
        for piece in _about(seen):
            bundle.add(piece)
        for number, document in enumerate(seen.documents, start=1):
            inventory.document(bundle.add(self._document(seen, number, document)), document)
        for number, file in enumerate(files_of(seen.case), start=1):
            piece = self._attachment(seen, number, file)
            inventory.attachment(bundle.add(piece), file, seen.case)
        bundle.add(Piece(words.INVENTORY, words.ABOUT_INVENTORY, seen.at, inventory.content))
        return bundle.close(seen.at)

    def _document(self, seen: _Seen, number: int, document: IssuedDocument) -> Piece:
        slug = labels.DOCUMENT_SLUG[document.kind]
        return Piece(
            path=f"{words.DOCUMENTS}/{number:03d}-{slug}-versie-{document.version}.pdf",
            what=words.about_document(document.kind, document.version, document.round),
            at=document.issued_at,
            fetch=partial(self._document_content, seen.case.reference, document),
        )

    def _document_content(self, reference: str, document: IssuedDocument) -> bytes:
        with self._context.database.reading() as tx:
            found = issued.find(tx, reference, Owed.of(document))
        if found is None:
            raise NotFoundError("document")
        return found.content

    def _attachment(self, seen: _Seen, number: int, file: Attachment) -> Piece:
        return Piece(
            path=f"{words.ATTACHMENTS}/{number:03d}-{safe_name(file.name)}",
            what=words.about_attachment(file.question),
            at=file.added_at,
            fetch=partial(self._file_content, seen.case.reference, file.id),
        )

    def _file_content(self, reference: str, attachment: str) -> bytes:
        with self._context.database.reading() as tx:
            return drafts.file_content(tx, reference, attachment)[1]


def _about(seen: _Seen) -> Iterator[Piece]:
    """Yield the files that the case itself makes."""
    case, at = seen.case, seen.at
    text = words.readme(
        case.reference, title_now(case), amsterdam_day(at), is_whole_log=seen.is_whole_log
    )
    contents: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        (words.README, words.ABOUT_README, partial(text.encode, "utf-8-sig")),
        (words.CASE, words.ABOUT_CASE, partial(case_json, case)),
        (words.LOG, words.ABOUT_LOG, partial(_lines, seen.log)),
    )
    for path, what, fetch in contents:
        yield Piece(path, what, at, fetch)


def _lines(log: tuple[Event, ...]) -> bytes:
    return b"".join(event_bytes(event) + b"\n" for event in log)


class _Inventory:
    """The list of documents and attachments, as a Dutch spreadsheet program opens it."""

    def __init__(self) -> None:
        self._rows: list[tuple[Cell, ...]] = []

    def document(self, listed: Listed, document: IssuedDocument) -> None:
        """Add an issued document."""
        day = amsterdam_day(document.issued_at)
        self._add(listed, labels.DOCUMENT[document.kind], day, "", str(document.version))

    def attachment(self, listed: Listed, file: Attachment, case: Case) -> None:
        """Add an attachment, with the versions of the case that hold it."""
        held = [str(v.version) for v in case.versions if file.id in {f.id for f in v.attachments}]
        day, question = amsterdam_day(file.added_at), file.question.removesuffix(".bewijs")
        self._add(listed, file.name, day, question, ", ".join(held))

    def _add(self, listed: Listed, name: str, day: date, question: str, versions: str) -> None:
        self._rows.append(
            (
                listed.path,
                listed.what,
                name,
                day,
                question,
                versions,
                str(listed.size),
                listed.sha256,
            )
        )

    def content(self) -> bytes:
        """Return the list as CSV."""
        return csv_file(words.INVENTORY_COLUMNS, self._rows)
