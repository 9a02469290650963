"""Working on a draft: begin a proposal, save answers one by one, add and remove files."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from toets.domain.answer import Answer, Attachment, would_hide
from toets.domain.carrying import LeftOut, carried_over
from toets.domain.case import Case
from toets.domain.entry import entry_obstacles
from toets.domain.facts import BasedOn, VanishedSignal
from toets.domain.person import Person
from toets.domain.questionnaire import Question
from toets.domain.rights import Capacity, capacities
from toets.domain.sight import Sight, view
from toets.domain.signal import disappeared, raised
from toets.domain.workflow import EDITABLE
from toets.errors import (
    InputRefusedError,
    NotFoundError,
    Obstacle,
    TransitionRefusedError,
)
from toets.services.beginning import Heading, Origin, begun, initiator
from toets.services.context import Actor, Context, the_person
from toets.services.copying import (
    Sources,
    copy_into,
    ended_case,
    link_to,
    renewable_case,
    renewal_of,
    sources_of,
)
from toets.services.intake import taken_in, typed_obstacles
from toets.services.proceedings import Proceedings
from toets.services.seeing import seen_by
from toets.store import cases, drafts
from toets.store.database import Tx
from toets.store.drafts import DraftAnswer

MOST_FILES = 40


@dataclass(frozen=True)
class Saved:
    """The answer as it is kept now, and the answered questions that it hides."""

    kept: DraftAnswer
    hidden: tuple[str, ...]


@dataclass(frozen=True)
class Opened:
    """A draft to work on: the case as its author sees it, and per answer its version, who and when."""

    case: Case
    answers: dict[str, DraftAnswer]


@dataclass(frozen=True)
class Begun:
    """A proposal that began as a copy: its reference, and what did not come along.

    `to_reread` are questions that are worded differently than in the earlier case.
    """

    reference: str
    left_out: tuple[LeftOut, ...]
    to_reread: tuple[str, ...]


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
        heading = Heading(title, unit, urgent)
        heading.check()
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            person = initiator(tx, actor, now)
            return begun(tx, context, person, now, heading, Origin()).reference

    def begin_again(
        self, actor: Actor, earlier: str, title: str, unit: str, *, urgent: bool = False
    ) -> Begun:
        """Begin a proposal with the answers and files of a case of the actor's own that ended.

        They come along as far as today's questionnaire has a place for them; what does not is
        told. The new case names the earlier one, and has nothing of its advices and verdicts.

        Raises:
            InputRefusedError: The title or unit is missing or too long.
            NotFoundError: No such earlier case, or the actor may not know of it.
            TransitionRefusedError: The actor is no initiator, or the earlier case is not theirs,
                has not ended, or was never submitted.
        """
        heading = Heading(title, unit, urgent)
        return self._copied(actor, earlier, heading, ended_case, link_to)

    def renew(
        self, actor: Actor, earlier: str, title: str, unit: str, *, urgent: bool = False
    ) -> Begun:
        """Begin the renewal of a permission of the actor's own, as `begin_again`.

        The new case carries the figures of use and the last evaluation as they are now. It goes
        the full way; the permission itself does not last any longer by it.

        Raises:
            InputRefusedError: The title or unit is missing or too long.
            NotFoundError: No such permission, or the actor may not know of it.
            TransitionRefusedError: The actor is no initiator, or it is not a permission of theirs
                that holds, expired or was completed.
        """
        heading = Heading(title, unit, urgent)
        return self._copied(actor, earlier, heading, renewable_case, renewal_of)

    def sources(self, actor: Actor) -> Sources:
        """Return the actor's own cases that `begin_again` and `renew` can begin from."""
        with self._context.database.reading() as tx:
            person = the_person(tx, actor.number, self._context.clock())
            return sources_of(tx, self._context, person)

    def _copied(
        self,
        actor: Actor,
        earlier: str,
        heading: Heading,
        found: Callable[[Tx, Context, str, Person], Case],
        linked: Callable[[Case, Person, datetime], BasedOn],
    ) -> Begun:
        heading.check()
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            person = initiator(tx, actor, now)
            source = found(tx, context, earlier, person)
            link = linked(source, person, now)
            case = begun(tx, context, person, now, heading, Origin((link,)))
            carried = carried_over(source, case.rules.questionnaire)
            copy_into(tx, case.reference, source, carried, link)
        return Begun(case.reference, carried.left_out, carried.to_reread)

    def open(self, actor: Actor, reference: str) -> Opened:
        """Return the draft of a case that the actor is an author of.

        Raises:
            NotFoundError: No such case, or the actor is no author of it.
        """
        with self._context.database.reading() as tx:
            case = cases.get(tx, reference, self._context.rules)
            person = the_person(tx, actor.number, self._context.clock())
            if Capacity.AUTHOR not in capacities(case, person):
                raise NotFoundError("case")
            seen = seen_by(tx, self._context.rules, case, person).case
            return Opened(seen, drafts.answers(tx, reference))

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
        with self._refusing(actor, reference):
            return self._saved(actor, reference, key, answer, seen)

    def _saved(
        self, actor: Actor, reference: str, key: str, answer: Answer | None, seen: int
    ) -> Saved:
        now = self._context.clock()
        with self._context.database.writing() as tx:
            case = self._editable(tx, actor, reference, "save_answer", now)
            question = _question_of(case, key)
            found = entry_obstacles(question, key, answer, case.draft.attachments)
            _refuse((*found, *typed_obstacles(answer)))
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
        now = self._context.clock()
        file = taken_in(key, name, content, actor.number, now)
        with self._refusing(actor, reference), self._context.database.writing() as tx:
            case = self._editable(tx, actor, reference, "attach", now)
            _question_of(case, key)
            if len(case.draft.attachments) >= MOST_FILES:
                _refuse((Obstacle.of("file.too_many", most=MOST_FILES),))
            drafts.add_file(tx, reference, file, content)
        return file

    def detach(self, actor: Actor, reference: str, attachment: str) -> None:
        """Take a file out of the draft; a version that holds it keeps it.

        Raises:
            NotFoundError: No such case or file, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now.
        """
        with self._refusing(actor, reference), self._context.database.writing() as tx:
            self._editable(tx, actor, reference, "detach", self._context.clock())
            drafts.remove_file(tx, reference, attachment)

    def rename(self, actor: Actor, reference: str, title: str, unit: str, *, urgent: bool) -> None:
        """Change what the draft is called, which unit files it, and whether it is urgent.

        Raises:
            InputRefusedError: The title or unit is missing or too long.
            NotFoundError: No such case, or the actor is no author.
            TransitionRefusedError: The case is not a draft or supplement now.
        """
        Heading(title, unit, urgent).check()
        with self._refusing(actor, reference), self._context.database.writing() as tx:
            self._editable(tx, actor, reference, "rename", self._context.clock())
            cases.rename(tx, reference, title.strip(), unit.strip(), urgent=urgent)

    def _refusing(self, actor: Actor, reference: str) -> AbstractContextManager[None]:
        return self._proceedings.logging_refusals(actor, reference)

    def _editable(self, tx: Tx, actor: Actor, reference: str, step: str, now: datetime) -> Case:
        case = cases.get(tx, reference, self._context.rules)
        person = the_person(tx, actor.number, now)
        found = [] if case.status in EDITABLE else [_not_editable(step, case)]
        if Capacity.AUTHOR not in capacities(case, person):
            found = [Obstacle.of(_REFUSED.get(view(case, person).sight, "rights.none"))]
        if found:
            raise TransitionRefusedError(step, case.status, found)
        return case


# What keeps somebody who is no author from the draft, by what they see of it.
_REFUSED = {Sight.NONE: "rights.unseen", Sight.ASKED: "hand_over.not_accepted"}


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
