"""Answers: what they are, which questions they show, and what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from toets.domain.questionnaire import (
    AllOf,
    AnswerType,
    AnyOf,
    ExplanationNeed,
    NotOf,
    Question,
    Questionnaire,
    Rule,
    Test,
)

LONGEST_TEXT = 20_000
LONGEST_TITLE = 200
LARGEST_TABLE = 200


class AnswerKind(StrEnum):
    """An answer is a value, or "onbekend", or (evidence) "nog niet beschikbaar"."""

    VALUE = "value"
    UNKNOWN = "unknown"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Answer:
    """One explicit answer; which fields are used follows from the question's type.

    `text` holds text, long text, "ja"/"nee" and the slug of a choice; `choices` the slugs of a
    multiple choice and the attachment ids of a file answer; `rows` the cells of a table, by column
    id, one mapping per row (a fixed row keeps its place). `reason` says why something is unknown or
    unavailable; `explanation` is the author's own addition.
    """

    kind: AnswerKind = AnswerKind.VALUE
    text: str = ""
    choices: tuple[str, ...] = ()
    number: Decimal | None = None
    day: date | None = None
    rows: tuple[Mapping[str, str], ...] = ()
    explanation: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file in a case, by the hash of its content; the content itself is in the store."""

    id: str
    question: str
    name: str
    media_type: str
    size: int
    sha256: str
    added_by: str
    added_at: datetime


Answers = Mapping[str, Answer]


class Lack(StrEnum):
    """What is still missing at a question before the proposal can be submitted."""

    ANSWER = "answer"
    EXPLANATION = "explanation"
    REASON = "reason"
    ROWS = "rows"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Missing:
    """One thing missing: at which question, in which section, and what."""

    question: str
    section: str
    lack: Lack


def holds(rule: Rule, answers: Answers) -> bool:
    """Tell whether the rule holds; a question without an explicit answer satisfies no test."""
    if isinstance(rule, AllOf):
        return all(holds(part, answers) for part in rule.parts)
    if isinstance(rule, AnyOf):
        return any(holds(part, answers) for part in rule.parts)
    if isinstance(rule, NotOf):
        return not holds(rule.part, answers)
    return _test_holds(rule, answers.get(rule.question))


def questions_in(rule: Rule) -> frozenset[str]:
    """Return the answer keys that the rule looks at."""
    if isinstance(rule, Test):
        return frozenset({rule.question})
    parts = (rule.part,) if isinstance(rule, NotOf) else rule.parts
    return frozenset[str]().union(*(questions_in(part) for part in parts))


def _test_holds(test: Test, answer: Answer | None) -> bool:
    if answer is None:
        return False
    if answer.kind is AnswerKind.UNKNOWN:
        return test.unknown
    if answer.kind is AnswerKind.UNAVAILABLE:
        return test.unavailable
    if test.column is not None:
        return any(row.get(test.column, "") in test.values for row in answer.rows)
    if answer.number is not None:
        return _number_holds(test, answer.number)
    return bool(test.values & {answer.text, *answer.choices})


def _number_holds(test: Test, number: Decimal) -> bool:
    if test.below is not None and number < test.below:
        return True
    return test.above is not None and number > test.above


def visible(questionnaire: Questionnaire, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that these answers show, in order.

    A question that is hidden hides what depends on it: its kept answer does not count.
    """
    shown: list[Question] = []
    counting: dict[str, Answer] = {}
    for question in questionnaire:
        if question.show_if is not None and not holds(question.show_if, counting):
            continue
        shown.append(question)
        counting.update(_own(question, answers))
    return tuple(shown)


def counting(questionnaire: Questionnaire, answers: Answers) -> dict[str, Answer]:
    """Return the answers that count: those to shown questions, in the questionnaire's order.

    Answers to hidden questions are kept in the draft but never counted, printed or required.
    """
    return {
        key: answer
        for question in visible(questionnaire, answers)
        for key, answer in _own(question, answers).items()
    }


def _own(question: Question, answers: Answers) -> dict[str, Answer]:
    keys = (question.id, question.evidence_key)
    return {key: answers[key] for key in keys if key in answers}


def would_hide(
    questionnaire: Questionnaire, answers: Answers, key: str, new: Answer | None
) -> tuple[str, ...]:
    """Return the ids of answered questions that this new answer would hide, in order."""
    after: dict[str, Answer] = dict(answers)
    if new is None:
        after.pop(key, None)
    else:
        after[key] = new
    shown_after = {question.id for question in visible(questionnaire, after)}
    return tuple(
        question.id
        for question in visible(questionnaire, answers)
        if question.id not in shown_after and question.id in answers
    )


def missing(questionnaire: Questionnaire, answers: Answers) -> tuple[Missing, ...]:
    """Return everything that is still missing at shown questions, in order; empty when complete."""
    shown = {question.id for question in visible(questionnaire, answers)}
    return tuple(
        Missing(question.id, section.id, lack)
        for section in questionnaire.sections
        for question in section.questions
        if question.id in shown
        for lack in lacks(question, answers)
    )


def lacks(question: Question, answers: Answers) -> Iterator[Lack]:
    """Yield what is missing at one shown question."""
    answer = answers.get(question.id)
    if answer is None or is_empty(question, answer):
        if question.required:
            yield Lack.ANSWER
    else:
        yield from _lacks_of(question, answer)
    if question.evidence and question.evidence.required and _evidence_open(question, answers):
        yield Lack.EVIDENCE


def _lacks_of(question: Question, answer: Answer) -> Iterator[Lack]:
    if answer.kind is not AnswerKind.VALUE:
        if not answer.reason.strip():
            yield Lack.REASON
        return
    if question.explanation is ExplanationNeed.REQUIRED and not answer.explanation.strip():
        yield Lack.EXPLANATION
    if question.type is AnswerType.TABLE and not _rows_complete(question, answer):
        yield Lack.ROWS


def is_empty(question: Question, answer: Answer) -> bool:
    """Tell whether the answer says nothing yet, such as a text of blanks or a table without cells."""
    if answer.kind is not AnswerKind.VALUE:
        return False
    if question.type in (AnswerType.MULTIPLE_CHOICE, AnswerType.FILE):
        return not answer.choices
    if question.type is AnswerType.NUMBER:
        return answer.number is None
    if question.type is AnswerType.DATE:
        return answer.day is None
    if question.type is AnswerType.TABLE:
        return not any(cell.strip() for row in answer.rows for cell in row.values())
    return not answer.text.strip()


def _rows_complete(question: Question, answer: Answer) -> bool:
    needed = [column.id for column in question.columns if column.required]
    if question.rows and len(answer.rows) != len(question.rows):
        return False
    return all(row.get(column, "").strip() for row in answer.rows for column in needed)


def _evidence_open(question: Question, answers: Answers) -> bool:
    evidence = answers.get(question.evidence_key)
    if evidence is None:
        return True
    if evidence.kind is AnswerKind.VALUE:
        return not evidence.choices
    return not evidence.reason.strip()


@dataclass(frozen=True)
class Progress:
    """Of one section: required shown questions answered, of how many; evidence likewise."""

    section: str
    answered: int
    questions: int
    evidence_given: int
    evidence_asked: int


def progress(questionnaire: Questionnaire, answers: Answers) -> tuple[Progress, ...]:
    """Return the progress per section, in order; "onbekend" counts as answered."""
    shown = {question.id for question in visible(questionnaire, answers)}
    return tuple(
        _section_progress(section.id, [q for q in section.questions if q.id in shown], answers)
        for section in questionnaire.sections
    )


def _section_progress(section: str, questions: list[Question], answers: Answers) -> Progress:
    required = [question for question in questions if question.required]
    asked = [q for q in questions if q.evidence is not None and q.evidence.required]
    return Progress(
        section=section,
        answered=sum(set(lacks(q, answers)) <= {Lack.EVIDENCE} for q in required),
        questions=len(required),
        evidence_given=sum(not _evidence_open(q, answers) for q in asked),
        evidence_asked=len(asked),
    )
