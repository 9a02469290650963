"""A case as a file: taken along by who reads it in full, and a proposal begun from such a file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from toets.documents.case_file.form import CaseFile, case_json
from toets.documents.case_file.reading import read_case_file
from toets.domain.answer import Answer, Attachment
from toets.domain.calendar import amsterdam_day
from toets.domain.carrying import CarriedOver, Loss, carried
from toets.domain.questionnaire import Rulebook
from toets.domain.rights import Capacity, capacities
from toets.domain.sight import Sight
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.beginning import Heading, Origin, begun, initiator
from toets.services.context import (
    Actor,
    Context,
    Line,
    record,
    require_reason_given,
    the_person,
)
from toets.services.copying import write_answers
from toets.services.seeing import seen_by
from toets.store import cases, drafts
from toets.store.convert import dump, load

READ_CASE_FILE = "read_case_file"

# Kept beside the draft for who began it, as their own working copy: it is no part of the record.
_REPORT = "begonnen-uit-bestand"


@dataclass(frozen=True)
class NotCarried:
    """An answer of the file that did not come along, with what it said and the files it named."""

    key: str
    short: str
    loss: Loss
    answer: Answer
    files: tuple[str, ...]


@dataclass(frozen=True)
class ImportReport:
    """What comes along from a file and what does not.

    `reference` to `questionnaire` are as the file tells them, `sha256` is that of the file itself.
    `came` counts the answers that come along, without evidence. `to_reread` are questions that
    are worded differently today.
    """

    reference: str
    title: str
    unit: str
    regime: str
    questionnaire: str
    sha256: str
    came: int
    left_out: tuple[NotCarried, ...]
    to_reread: tuple[str, ...]


class Porting:
    """Hands out cases as files, and begins proposals from them. A file is never the record."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def case_file(self, actor: Actor, reference: str) -> bytes:
        """Return the case as JSON, as the actor may see it, and log the reading.

        Raises:
            NotFoundError: No such case, or the actor may not read it in full.
            InputRefusedError: The actor reads with a reason only, and gave none.
        """
        context = self._context
        with context.database.writing() as tx:
            case, now = cases.get(tx, reference, context.rules), context.clock()
            person = the_person(tx, actor.number, now)
            seen = seen_by(tx, context.rules, case, person)
            if seen.sight is not Sight.FULL:
                raise NotFoundError("case")
            require_reason_given(tx, actor, seen)
            content = case_json(seen.case)
            note = hashlib.sha256(content).hexdigest()
            record(tx, actor.number, now, case, case, Line(READ_CASE_FILE, note=note))
        return content

    def look(self, actor: Actor, content: bytes) -> ImportReport:
        """Return what a proposal of today would begin with from this file; nothing is written.

        Raises:
            InputRefusedError: It is no whole, unchanged file of a case; names every problem.
            TransitionRefusedError: The actor is no initiator.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            initiator(tx, actor, now)
        return _reported(content, context.catalogue.current(amsterdam_day(now)))[0]

    def begin(
        self, actor: Actor, content: bytes, title: str, unit: str, *, urgent: bool = False
    ) -> str:
        """Begin a proposal with the answers of this file, and return its reference.

        What does not come along is kept for the actor: see `report`. The first event names the
        file by its SHA-256. Nothing else of the file counts: no advice, verdict or document.

        Raises:
            InputRefusedError: The title or unit is missing or too long, or it is no whole,
                unchanged file of a case; names every problem.
            TransitionRefusedError: The actor is no initiator.
        """
        heading = Heading(title, unit, urgent)
        heading.check()
        context, now = self._context, self._context.clock()
        # Reading a file takes long: no transaction is open while it does.
        rules = context.catalogue.current(amsterdam_day(now))
        report, answers = _reported(content, rules)
        with context.database.writing() as tx:
            person = initiator(tx, actor, now)
            case = begun(tx, context, person, now, heading, Origin(note=report.sha256))
            write_answers(tx, case.reference, answers, person.number, now)
            drafts.keep_working_copy(tx, case.reference, person.number, _REPORT, dump(report), now)
        return case.reference

    def report(self, actor: Actor, reference: str) -> tuple[ImportReport, datetime] | None:
        """Return what came along when the actor began this case from a file, and when; or None.

        Raises:
            NotFoundError: No such case, or the actor is no author of it.
        """
        context = self._context
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, context.clock())
            if Capacity.AUTHOR not in capacities(case, person):
                raise NotFoundError("case")
            found = drafts.working_copy(tx, reference, actor.number, _REPORT)
        return (load(ImportReport, found[0]), found[1]) if found else None


def _reported(content: bytes, rules: Rulebook) -> tuple[ImportReport, Mapping[str, Answer]]:
    file: CaseFile = read_case_file(content)
    given, named = file.given(rules)
    if not given:
        raise InputRefusedError([Obstacle.of("case_file.no_answers")])
    # The file holds no contents of files, so that none is at hand.
    found = carried(given, (), file.asked, rules.questionnaire)
    is_same_regime = file.rules.regime == rules.regime
    report = ImportReport(
        reference=file.reference,
        title=file.title,
        unit=file.unit,
        regime=file.rules.regime,
        questionnaire=file.rules.questionnaire,
        sha256=hashlib.sha256(content).hexdigest(),
        came=sum(not key.endswith(".bewijs") for key in found.answers),
        left_out=tuple(_left_out(found, given, named)),
        # Under another regime the same words may ask something else.
        to_reread=found.to_reread if is_same_regime else _answered(found, rules),
    )
    return report, found.answers


def _answered(found: CarriedOver, rules: Rulebook) -> tuple[str, ...]:
    return tuple(question.id for question in rules.questionnaire if question.id in found.answers)


def _left_out(
    found: CarriedOver, given: Mapping[str, Answer], named: tuple[Attachment, ...]
) -> list[NotCarried]:
    names = {file.id: file.name for file in named}
    return [
        NotCarried(
            key=each.key,
            short=each.short,
            loss=each.loss,
            answer=given[each.key],
            files=tuple(names[id_] for id_ in given[each.key].choices if id_ in names),
        )
        for each in found.left_out
    ]
