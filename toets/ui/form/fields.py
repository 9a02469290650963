"""What stands in the fields of one question, and the answer that follows from it. No Streamlit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toets.domain.answer import Answer, AnswerKind
from toets.domain.questionnaire import AnswerType, ExplanationNeed, Question
from toets.errors import InputRefusedError, Obstacle
from toets.ui.typed import day_of, number_of, typed_day, typed_number

Cells = dict[str, str]


@dataclass(frozen=True)
class Fields:
    """The fields of one answer, as typed.

    `value` is a text, a number or day as typed, or a slug; `note` is the explanation, and the
    reason when the answer is `unknown` (for evidence: not available yet).
    """

    value: str = ""
    choices: tuple[str, ...] = ()
    rows: tuple[Cells, ...] = ()
    unknown: bool = False
    note: str = ""


def is_evidence(question: Question, key: str) -> bool:
    """Tell whether this key holds the evidence of the question, not its answer."""
    return key != question.id


def fields_of(question: Question, key: str, answer: Answer | None) -> Fields:
    """Return the fields that show this answer."""
    if answer is None:
        return Fields(rows=_blank_rows(question, key))
    return Fields(
        value=_typed_value(answer),
        choices=_ordered(question, key, answer.choices),
        rows=_all_rows(question, key, answer),
        unknown=answer.kind is not AnswerKind.VALUE,
        note=answer.explanation if answer.kind is AnswerKind.VALUE else answer.reason,
    )


def _typed_value(answer: Answer) -> str:
    if answer.number is not None:
        return typed_number(answer.number)
    return typed_day(answer.day) if answer.day is not None else answer.text


def _blank_rows(question: Question, key: str) -> tuple[Cells, ...]:
    if question.type is not AnswerType.TABLE or is_evidence(question, key):
        return ()
    return tuple(_cells(question, {}) for _ in question.rows or ("",))


def _cells(question: Question, row: Mapping[str, str]) -> Cells:
    return {column.id: row.get(column.id, "") for column in question.columns}


def _ordered(question: Question, key: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    if question.type is not AnswerType.MULTIPLE_CHOICE or is_evidence(question, key):
        return choices
    return tuple(option.value for option in question.options if option.value in choices)


def _all_rows(question: Question, key: str, answer: Answer) -> tuple[Cells, ...]:
    kept = tuple(_cells(question, row) for row in answer.rows)
    blank = _blank_rows(question, key)
    return kept + blank[len(kept) :]


def answer_of(question: Question, key: str, fields: Fields) -> Answer | None:
    """Return the answer that these fields say, or None when they say nothing.

    Raises:
        InputRefusedError: What was typed is no number, or no day.
    """
    if fields.unknown:
        kind = AnswerKind.UNAVAILABLE if is_evidence(question, key) else AnswerKind.UNKNOWN
        return Answer(kind=kind, reason=fields.note)
    reader = _files if is_evidence(question, key) else _READERS.get(question.type, _text)
    explained = question.explanation is not ExplanationNeed.NONE and not is_evidence(question, key)
    answer = reader(question, fields, fields.note if explained else "")
    return None if answer == Answer() else answer


def _text(_question: Question, fields: Fields, note: str) -> Answer:
    return Answer(text=fields.value if fields.value.strip() else "", explanation=_filled(note))


def _files(_question: Question, fields: Fields, note: str) -> Answer:
    return Answer(choices=fields.choices, explanation=_filled(note))


def _choices(question: Question, fields: Fields, note: str) -> Answer:
    chosen = _ordered(question, question.id, fields.choices)
    return Answer(choices=chosen, explanation=_filled(note))


def _number(question: Question, fields: Fields, note: str) -> Answer:
    number: Decimal | None = number_of(fields.value) if fields.value.strip() else None
    if number is None and fields.value.strip():
        raise _nonsense("answer.number", question, fields)
    return Answer(number=number, explanation=_filled(note))


def _day(question: Question, fields: Fields, note: str) -> Answer:
    day: date | None = day_of(fields.value) if fields.value.strip() else None
    if day is None and fields.value.strip():
        raise _nonsense("answer.day", question, fields)
    return Answer(day=day, explanation=_filled(note))


def _nonsense(code: str, question: Question, fields: Fields) -> InputRefusedError:
    return InputRefusedError([Obstacle.of(code, question=question.id, value=fields.value[:60])])


def _table(question: Question, fields: Fields, note: str) -> Answer:
    rows = tuple(_cells(question, row) for row in fields.rows)
    said = tuple(row for row in rows if any(cell.strip() for cell in row.values()))
    # A fixed row keeps its place, also while the row before it is still blank.
    return Answer(rows=rows if question.rows and said else said, explanation=_filled(note))


def _filled(text: str) -> str:
    return text if text.strip() else ""


_READERS: dict[AnswerType, Callable[[Question, Fields, str], Answer]] = {
    AnswerType.MULTIPLE_CHOICE: _choices,
    AnswerType.NUMBER: _number,
    AnswerType.DATE: _day,
    AnswerType.TABLE: _table,
    AnswerType.FILE: _files,
}
