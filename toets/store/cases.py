"""Cases in the database: a row that is the truth about the status, and facts that are only added."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from toets.domain.answer import Answer, Attachment
from toets.domain.case import Case, Draft
from toets.domain.facts import FACTS, BasedOn, Fact, SavedAnswer, VanishedSignal
from toets.domain.questionnaire import Rulebook
from toets.domain.workflow import Status
from toets.errors import NotFoundError, Obstacle, TransitionRefusedError
from toets.store import issued
from toets.store.convert import dump, load
from toets.store.database import Tx, locked
from toets.store.tables import (
    AttachmentRow,
    AuthorRow,
    CaseRow,
    DraftAnswerRow,
    FactRow,
    RulebookRow,
    VanishedSignalRow,
)


@dataclass(frozen=True)
class Pins:
    """The versions of the rules that a case follows."""

    regime: str
    questionnaire: str
    procedure: str
    guidance: str


Rules = Callable[[Pins], Rulebook]


def add(tx: Tx, case: Case) -> None:
    """Add a new case with its facts."""
    tx.add(_row(case))
    tx.flush()
    _add_facts(tx, case, case.facts, begin=0)


def _row(case: Case) -> CaseRow:
    return CaseRow(
        reference=case.reference,
        title=case.title,
        unit=case.unit,
        urgent=case.urgent,
        status=case.status.value,
        revision=case.revision,
        opened_at=case.opened_at,
        regime=case.rules.regime,
        questionnaire_version=case.rules.questionnaire.version,
        procedure_version=case.rules.procedure.version,
        guidance_version=case.rules.guidance.version,
    )


def save(tx: Tx, before: Case, after: Case) -> None:
    """Write what an act changed: the status and the added facts, and only if nobody was first.

    Raises:
        TransitionRefusedError: Another act came in between; nothing is written.
    """
    statement = (
        update(CaseRow)
        .where(
            col(CaseRow.reference) == before.reference,
            col(CaseRow.revision) == before.revision,
            col(CaseRow.status) == before.status.value,
        )
        .values(status=after.status.value, revision=after.revision)
    )
    if tx.exec(statement).rowcount != 1:
        raise _overtaken(before)
    try:
        _add_facts(tx, after, after.facts[len(before.facts) :], begin=len(before.facts))
        tx.flush()
    except IntegrityError as error:
        raise _overtaken(before) from error


def _overtaken(case: Case) -> TransitionRefusedError:
    return TransitionRefusedError("save", case.status.value, [Obstacle.of("stale.case")])


def _add_facts(tx: Tx, case: Case, facts: Iterable[Fact], *, begin: int) -> None:
    for number, fact in enumerate(facts, start=begin + 1):
        tx.add(
            FactRow(
                case=case.reference,
                number=number,
                kind=fact.kind,
                version=fact.version,
                round=fact.round,
                person=fact.person,
                seat=getattr(fact, "seat", None),
                revision=getattr(fact, "revision", None),
                item=getattr(fact, "number", None),
                document=dump(fact),
            )
        )
        if fact.kind == "authored":
            tx.add(AuthorRow(case=case.reference, person=fact.person))


def get(tx: Tx, reference: str, rules: Rules) -> Case:
    """Return the whole case, its row locked in a writing transaction.

    Raises:
        NotFoundError: There is no such case.
    """
    row = tx.exec(locked(tx, select(CaseRow).where(CaseRow.reference == reference))).first()
    if row is None:
        raise NotFoundError("case")
    return _cases(tx, [row], rules, drafts=True)[0]


def find_many(
    tx: Tx, rules: Rules, *, statuses: Iterable[Status] | None = None
) -> tuple[Case, ...]:
    """Return cases without their drafts, newest first; in these statuses, or all when None."""
    query = select(CaseRow).order_by(col(CaseRow.opened_at).desc(), col(CaseRow.reference))
    if statuses is not None:
        query = query.where(col(CaseRow.status).in_([status.value for status in statuses]))
    return tuple(_cases(tx, list(tx.exec(query)), rules, drafts=False))


def some(tx: Tx, references: Iterable[str], rules: Rules) -> dict[str, Case]:
    """Return those of these cases that exist, by reference and without their drafts."""
    query = select(CaseRow).where(col(CaseRow.reference).in_(list(references)))
    found = _cases(tx, list(tx.exec(query)), rules, drafts=False)
    return {case.reference: case for case in found}


@dataclass(frozen=True)
class KeptRecord:
    """A case as it lies in the database: its status, and kind and SHA-256 of each fact, in order."""

    status: str
    facts: tuple[tuple[str, str], ...]


def kept_records(tx: Tx) -> dict[str, KeptRecord]:
    """Return every case as it lies in the database, without reading what its facts say."""
    facts: Mapping[str, list[tuple[str, str]]] = defaultdict(list)
    for row in tx.exec(select(FactRow).order_by(col(FactRow.case), col(FactRow.number))):
        facts[row.case].append((row.kind, hashlib.sha256(row.document).hexdigest()))
    return {
        row.reference: KeptRecord(row.status, tuple(facts[row.reference]))
        for row in tx.exec(select(CaseRow).order_by(col(CaseRow.reference)))
    }


def exists(tx: Tx, reference: str) -> bool:
    """Tell whether there is a case of this reference."""
    return tx.get(CaseRow, reference) is not None


def based_on(tx: Tx, reference: str) -> tuple[str, ...]:
    """Return the references of the cases that began as a copy of this one, sorted."""
    rows = tx.exec(select(FactRow).where(FactRow.kind == BasedOn.kind))
    return tuple(
        sorted(row.case for row in rows if load(BasedOn, row.document).reference == reference)
    )


def _cases(tx: Tx, rows: list[CaseRow], rules: Rules, *, drafts: bool) -> list[Case]:
    references = [row.reference for row in rows]
    facts, documents = _facts(tx, references), issued.summaries(tx, references)
    return [
        Case(
            reference=row.reference,
            title=row.title,
            unit=row.unit,
            urgent=row.urgent,
            status=Status(row.status),
            revision=row.revision,
            opened_at=row.opened_at,
            rules=rules(_pins(row)),
            draft=_draft(tx, row.reference) if drafts else Draft(),
            facts=tuple(facts[row.reference]),
            documents=documents.get(row.reference, ()),
        )
        for row in rows
    ]


def _pins(row: CaseRow) -> Pins:
    return Pins(row.regime, row.questionnaire_version, row.procedure_version, row.guidance_version)


def _facts(tx: Tx, references: list[str]) -> Mapping[str, list[Fact]]:
    query = (
        select(FactRow)
        .where(col(FactRow.case).in_(references))
        .order_by(col(FactRow.case), col(FactRow.number))
    )
    found: Mapping[str, list[Fact]] = defaultdict(list)
    for row in tx.exec(query):
        found[row.case].append(load(FACTS[row.kind], row.document))
    return found


def _draft(tx: Tx, reference: str) -> Draft:
    query = select(DraftAnswerRow).where(DraftAnswerRow.case == reference)
    answers = tx.exec(query.order_by(col(DraftAnswerRow.key))).all()
    vanished = select(VanishedSignalRow).where(VanishedSignalRow.case == reference)
    return Draft(
        answers={row.key: load(Answer, row.document) for row in answers if row.document},
        attachments=attachments(tx, reference),
        vanished=tuple(load(VanishedSignal, row.document) for row in tx.exec(vanished)),
        saved=tuple(SavedAnswer(row.key, row.saved_by, row.saved_at) for row in answers),
    )


def attachments(tx: Tx, reference: str) -> tuple[Attachment, ...]:
    """Return the attachments of the draft, oldest first, without their content."""
    columns: Any = [getattr(AttachmentRow, name) for name in Attachment.__dataclass_fields__]
    query = (
        select(*columns)
        .where(col(AttachmentRow.case) == reference, col(AttachmentRow.removed).is_(other=False))
        .order_by(col(AttachmentRow.added_at), col(AttachmentRow.id))
    )
    return tuple(Attachment(*row) for row in tx.exec(query))


def rename(tx: Tx, reference: str, title: str, unit: str, *, urgent: bool) -> None:
    """Change what the draft is called."""
    row = tx.get_one(CaseRow, reference)
    row.title, row.unit, row.urgent = title, unit, urgent
    tx.add(row)


def keep_rulebook(tx: Tx, rules: Rulebook, document: bytes, at: Any) -> str:
    """Keep the canonical bytes of a rulebook at its first use; return the digest that is kept."""
    key = (
        rules.regime,
        rules.questionnaire.version,
        rules.procedure.version,
        rules.guidance.version,
    )
    row = tx.get(RulebookRow, key)
    if row is None:
        row = RulebookRow(
            regime=key[0],
            questionnaire_version=key[1],
            procedure_version=key[2],
            guidance_version=key[3],
            digest=rules.digest,
            document=document,
            first_used_at=at,
        )
        tx.add(row)
    return row.digest


def kept_rulebooks(tx: Tx) -> dict[Pins, str]:
    """Return the digests of every rulebook that a case was pinned to."""
    return {
        Pins(
            row.regime, row.questionnaire_version, row.procedure_version, row.guidance_version
        ): row.digest
        for row in tx.exec(select(RulebookRow))
    }
