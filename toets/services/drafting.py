"""Working on a draft: begin a proposal, save answers one by one, add and remove files."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from toets.domain.answer import Answer, Attachment, would_hide
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import canonical_bytes
from toets.domain.case import Case
from toets.domain.entry import entry_obstacles
from toets.domain.facts import Authored, VanishedSignal
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Question
from toets.domain.rights import Capacity, capacities
from toets.domain.sight import Sight, view
from toets.domain.signal import disappeared, raised
from toets.domain.workflow import EDITABLE, Status
from toets.errors import (
    InputRefusedError,
    NotFoundError,
    Obstacle,
    SettingsError,
    TransitionRefusedError,
)
from toets.services.context import Actor, Context, Line, record, the_person
from toets.services.intake import checked_media_type
from toets.services.proceedings import Proceedings
from toets.store import cases, drafts
from toets.store.database import Tx
from toets.store.drafts import DraftAnswer

MOST_FILES = 40
LONGEST_TITLE = 200
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Saved:
    """The answer as it is kept now, and the answered questions that it hides."""

    kept: DraftAnswer
    hidden: tuple[str, ...]


@dataclass(frozen=True)
class Opened:
    """A draft to work on: the case with all answers, and per answer its version, who and when."""

    case: Case
    answers: dict[str, DraftAnswer]


class Drafting:
    """Lets authors write their proposal. Drafts are not the record: saving writes no event."""

    def __init__(self, context: Context, proceedings: Proceedings) -> None:
        self._context = context
        self._proceedings = proceedings

    def begin(self, actor: Actor, title: str, unit: str, *, urgent: bool = False) -> str:
        """Begin a proposal under the rules in force today, and return its reference.

        Raises:
            InputRefusedError: The title or unit is missing or too long.
            TransitionRefusedError: The actor is no initiator.
        """
        _check_heading(title, unit)
        context, now = self._context, self._context.clock()
        rules = context.catalogue.current(amsterdam_day(now))
        with context.database.writing() as tx:
            person = the_person(tx, actor.number)
            if Role.INITIATOR not in person.roles:
                raise TransitionRefusedError("begin", "", [Obstacle.of("rights.none")])
            reference = _new_reference(tx, now)
            author = Authored(actor.number, now, 0, 1, invited_by=None)
            case = Case(
                reference=reference,
                title=title.strip(),
                unit=unit.strip(),
                urgent=urgent,
                status=Status.DRAFT,
                revision=0,
                opened_at=now,
                rules=rules,
                facts=(author,),
            )
            _keep_rules(tx, case, now)
            cases.add(tx, case)
            record(tx, actor.number, now, case, case, Line("begin", facts=(author,)))
        return reference

    def open(self, actor: Actor, reference: str) -> Opened:
        """Return the draft of a case that the actor is an author of.

        Raises:
            NotFoundError: No such case, or the actor is no author of it.
        """
        with self._context.database.reading() as tx:
            case, _ = self._authored(tx, actor, reference)
            return Opened(case, drafts.answers(tx, reference))

    def save(
        self, actor: Actor, reference: str, key: str, answer: Answer | None, seen: int
    ) -> Saved:
        """Keep one answer; `seen` is the version its author saw, 0 for none; None clears it.

        Only this answer can lose to another person's; the draft's other answers are not touched.

        Raises:
            NotFoundError: No such case or question, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now; one refusal line.
            InputRefusedError: The answer does not fit the question; names every problem.
            StaleAnswerError: Another person saved this answer meanwhile; carries both.
        """
        with self._logging_refusals(actor, reference):
            return self._saved(actor, reference, key, answer, seen)

    def _saved(
        self, actor: Actor, reference: str, key: str, answer: Answer | None, seen: int
    ) -> Saved:
        now = self._context.clock()
        with self._context.database.writing() as tx:
            case, _ = self._editable(tx, actor, reference, "save_answer")
            question = _question_of(case, key)
            _refuse(entry_obstacles(question, key, answer, case.draft.attachments))
            given = DraftAnswer(key, seen + 1, answer, actor.number, now)
            drafts.save_answer(tx, reference, given)
            self._keep_vanished(tx, case, given)
            hidden = would_hide(case.rules.questionnaire, case.draft.answers, key, answer)
            return Saved(given, hidden)

    def _keep_vanished(self, tx: Tx, case: Case, given: DraftAnswer) -> None:
        questionnaire, answers = case.rules.questionnaire, dict(case.draft.answers)
        before = raised(questionnaire, answers)
        answers.pop(given.key, None)
        if given.answer is not None:
            answers[given.key] = given.answer
        for signal in disappeared(before, raised(questionnaire, answers)):
            vanished = VanishedSignal(signal, given.saved_by, given.saved_at)
            drafts.keep_vanished(tx, case.reference, vanished)

    def attach(
        self, actor: Actor, reference: str, key: str, name: str, content: bytes
    ) -> Attachment:
        """Keep a file after its content was checked; `key` is the answer key it is meant for.

        The file counts once its id stands in that answer.

        Raises:
            InputRefusedError: The content is not what is allowed, too large, or one file too many.
            NotFoundError: No such case or question, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now.
        """
        media_type = checked_media_type(name, content)
        with self._logging_refusals(actor, reference), self._context.database.writing() as tx:
            case, _ = self._editable(tx, actor, reference, "attach")
            _question_of(case, key)
            if len(case.draft.attachments) >= MOST_FILES:
                _refuse((Obstacle.of("file.too_many", most=MOST_FILES),))
            attachment = Attachment(
                id=uuid4().hex,
                question=key,
                name=name,
                media_type=media_type,
                size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
                added_by=actor.number,
                added_at=self._context.clock(),
            )
            drafts.add_file(tx, reference, attachment, content)
        return attachment

    def detach(self, actor: Actor, reference: str, attachment: str) -> None:
        """Take a file out of the draft; a version that holds it keeps it.

        Raises:
            NotFoundError: No such case or file, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now.
        """
        with self._logging_refusals(actor, reference), self._context.database.writing() as tx:
            self._editable(tx, actor, reference, "detach")
            drafts.remove_file(tx, reference, attachment)

    def rename(self, actor: Actor, reference: str, title: str, unit: str, *, urgent: bool) -> None:
        """Change what the draft is called, which unit files it, and whether it is urgent.

        Raises:
            InputRefusedError: The title or unit is missing or too long.
            NotFoundError: No such case, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now.
        """
        _check_heading(title, unit)
        with self._logging_refusals(actor, reference), self._context.database.writing() as tx:
            self._editable(tx, actor, reference, "rename")
            cases.rename(tx, reference, title.strip(), unit.strip(), urgent=urgent)

    @contextmanager
    def _logging_refusals(self, actor: Actor, reference: str) -> Iterator[None]:
        """Write the one line of a refusal within the block, in a transaction of its own."""
        try:
            yield
        except TransitionRefusedError as refusal:
            self._proceedings.record_refusal(actor, reference, refusal)
            raise

    def _authored(self, tx: Tx, actor: Actor, reference: str) -> tuple[Case, Person]:
        case = cases.get(tx, reference, self._context.rules)
        person = the_person(tx, actor.number)
        if Capacity.AUTHOR not in capacities(case, person):
            raise NotFoundError("case")
        return case, person

    def _editable(self, tx: Tx, actor: Actor, reference: str, step: str) -> tuple[Case, Person]:
        case = cases.get(tx, reference, self._context.rules)
        person = the_person(tx, actor.number)
        found = [] if case.status in EDITABLE else [_not_editable(step, case)]
        if Capacity.AUTHOR not in capacities(case, person):
            unseen = view(case, person).sight is Sight.NONE
            found = [Obstacle.of("rights.unseen" if unseen else "rights.none")]
        if found:
            raise TransitionRefusedError(step, case.status, found)
        return case, person


def _not_editable(step: str, case: Case) -> Obstacle:
    return Obstacle.of("status.wrong", step=step, status=case.status)


def _question_of(case: Case, key: str) -> Question:
    question = case.rules.questionnaire.by_id.get(key.removesuffix(".bewijs"))
    if question is None or (key != question.id and question.evidence is None):
        raise NotFoundError("question")
    return question


def _refuse(obstacles: tuple[Obstacle, ...]) -> None:
    if obstacles:
        raise InputRefusedError(obstacles)


def _check_heading(title: str, unit: str) -> None:
    found = [
        Obstacle.of("text.missing", field=field)
        for field, text in (("title", title), ("unit", unit))
        if not text.strip()
    ]
    if len(title) > LONGEST_TITLE:
        found.append(
            Obstacle.of("text.too_long", field="title", length=len(title), longest=LONGEST_TITLE)
        )
    _refuse(tuple(found))


def _new_reference(tx: Tx, now: datetime) -> str:
    while True:
        letters = "".join(secrets.choice(_LETTERS) for _ in range(4))
        reference = f"JET-{now.year}-{letters}"
        if not cases.exists(tx, reference):
            return reference


def _keep_rules(tx: Tx, case: Case, now: datetime) -> None:
    kept = cases.keep_rulebook(tx, case.rules, canonical_bytes(case.rules), now)
    if kept != case.rules.digest:
        raise SettingsError(
            f"De bestanden van {case.rules.regime} zijn veranderd zonder nieuw versienummer. "
            "Zet de gewijzigde tekst in een nieuwe versie."
        )
