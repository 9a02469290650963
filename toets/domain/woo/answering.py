"""The texts of an answer: typed ones span by span; a choice, a number or a date only whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toets.domain.answer import Answer, AnswerKind
from toets.domain.questionnaire import AnswerType, Column, Option, Question
from toets.domain.woo.spot import Spot, Visit


def walked_answer(question: Question | None, answer: Answer, spot: Spot, visit: Visit) -> Answer:
    """Return the answer as `visit` leaves each of its texts.

    `question` is None for evidence, whose files are passages of their own. What is left out of a
    choice, a number or a date stands in `Answer.text`.
    """
    value = answer
    if answer.kind is AnswerKind.VALUE and question is not None:
        value = _value(question, answer, spot, visit)
    elif answer.text:
        value = replace(answer, text=_typed("text", answer.text, spot, visit))
    return replace(
        value,
        explanation=_typed("explanation", answer.explanation, spot, visit),
        reason=_typed("reason", answer.reason, spot, visit),
    )


def _typed(field: str, text: str, spot: Spot, visit: Visit) -> str:
    if not text:
        return text
    return visit(spot.into(field, field=f"{spot.label.field}.{field}").passage(text))


def _value(question: Question, answer: Answer, spot: Spot, visit: Visit) -> Answer:
    if question.type is AnswerType.TABLE:
        rows = tuple(
            _row(question, number, row, spot, visit) for number, row in enumerate(answer.rows, 1)
        )
        return replace(answer, rows=rows)
    said = _said(question, answer)
    if not said:
        return replace(answer, text=_typed("text", answer.text, spot, visit))
    own = spot.into("value", field=f"{spot.label.field}.value")
    found = visit(own.passage(said, is_whole=True))
    if found == said:
        return answer
    return replace(answer, text=found, choices=(), number=None, day=None)


def _said(question: Question, answer: Answer) -> str:
    """Return what was chosen in words; empty where it was typed, or where files were chosen."""
    if question.type in (AnswerType.YES_NO, AnswerType.CHOICE):
        return _label(question.options, answer.text)
    if question.type is AnswerType.MULTIPLE_CHOICE:
        return "; ".join(_label(question.options, choice) for choice in answer.choices)
    if question.type is AnswerType.NUMBER and answer.number is not None:
        return f"{answer.number} {question.unit}".strip()
    if question.type is AnswerType.DATE and answer.day is not None:
        return answer.day.isoformat()
    return ""


def _row(
    question: Question, number: int, row: Mapping[str, str], spot: Spot, visit: Visit
) -> Mapping[str, str]:
    columns = {column.id: column for column in question.columns}
    field = f"{spot.label.field}.rows"
    own = spot.into("rows", field=field).into(number, number=number)
    return {
        key: _cell(columns.get(key), cell, own.into(key, sub=key), visit) if cell else cell
        for key, cell in row.items()
    }


def _cell(column: Column | None, cell: str, spot: Spot, visit: Visit) -> str:
    if column is None or not column.options:
        return visit(spot.passage(cell))
    said = _label(column.options, cell)
    found = visit(spot.passage(said, is_whole=True))
    return cell if found == said else found


def _label(options: Sequence[Option], value: str) -> str:
    return next((option.label for option in options if option.value == value), value)
