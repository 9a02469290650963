"""What an answer may look like: whether what was typed fits its question."""

from collections.abc import Iterator, Sequence

from toets.domain.answer import (
    LARGEST_TABLE,
    LONGEST_TEXT,
    Answer,
    AnswerKind,
    Attachment,
)
from toets.domain.questionnaire import AnswerType, Question
from toets.errors import Obstacle


def entry_obstacles(
    question: Question, key: str, answer: Answer | None, files: Sequence[Attachment]
) -> tuple[Obstacle, ...]:
    """Return everything by which the answer does not fit; empty when it does, or is cleared.

    An incomplete answer fits: what is missing blocks submission, not saving.
    """
    if answer is None:
        return ()
    found = [*_long_texts(answer), *_kind(question, key, answer)]
    if answer.kind is AnswerKind.VALUE:
        known = {file.id for file in files if file.question == key}
        found += [*_form(question, key, answer), *_value(question, key, answer, known)]
    return tuple(Obstacle.of(code, question=question.id, **facts) for code, facts in found)


Found = Iterator[tuple[str, dict[str, object]]]


def _long_texts(answer: Answer) -> Found:
    cells = [cell for row in answer.rows for cell in row.values()]
    for text in (answer.text, answer.explanation, answer.reason, *cells):
        if len(text) > LONGEST_TEXT:
            yield "answer.too_long", {"length": len(text), "longest": LONGEST_TEXT}
    if len(answer.rows) > LARGEST_TABLE:
        yield "answer.too_many_rows", {"rows": len(answer.rows), "most": LARGEST_TABLE}


def _kind(question: Question, key: str, answer: Answer) -> Found:
    is_evidence = key != question.id
    if answer.kind is AnswerKind.UNKNOWN and (is_evidence or not question.unknown_allowed):
        yield "answer.unknown_refused", {}
    if answer.kind is AnswerKind.UNAVAILABLE and not is_evidence:
        yield "answer.unavailable_refused", {}


# A test reads whichever field is filled, so a second one could hide what was answered.
_FIELD_OF = {
    AnswerType.MULTIPLE_CHOICE: "choices",
    AnswerType.FILE: "choices",
    AnswerType.NUMBER: "number",
    AnswerType.DATE: "day",
    AnswerType.TABLE: "rows",
}


def _form(question: Question, key: str, answer: Answer) -> Found:
    own = "choices" if key != question.id else _FIELD_OF.get(question.type, "text")
    filled = {
        "text": bool(answer.text),
        "choices": bool(answer.choices),
        "number": answer.number is not None,
        "day": answer.day is not None,
        "rows": bool(answer.rows),
    }
    if any(is_filled for field, is_filled in filled.items() if field != own):
        yield "answer.form", {}


def _value(question: Question, key: str, answer: Answer, files: set[str]) -> Found:
    if key != question.id or question.type is AnswerType.FILE:
        return _foreign(answer.choices, files, "answer.file_unknown")
    if question.type is AnswerType.YES_NO:
        return _foreign((answer.text,) if answer.text else (), {"ja", "nee"}, "answer.option")
    options = {option.value for option in question.options}
    if question.type is AnswerType.CHOICE:
        return _foreign((answer.text,) if answer.text else (), options, "answer.option")
    if question.type is AnswerType.MULTIPLE_CHOICE:
        return _foreign(answer.choices, options, "answer.option")
    if question.type is AnswerType.TABLE:
        return _table(question, answer)
    return _number(answer)


def _number(answer: Answer) -> Found:
    if answer.number is not None and not answer.number.is_finite():
        yield "answer.number", {"value": answer.number}


def _foreign(given: Sequence[str], known: set[str], code: str) -> Found:
    for value in given:
        if value not in known:
            yield code, {"value": value}


def _table(question: Question, answer: Answer) -> Found:
    columns = {column.id: column for column in question.columns}
    if question.rows and len(answer.rows) > len(question.rows):
        yield "answer.too_many_rows", {"rows": len(answer.rows), "most": len(question.rows)}
    for row in answer.rows:
        for column, cell in row.items():
            if column not in columns:
                yield "answer.column", {"value": column}
            elif columns[column].options and cell:
                options = {option.value for option in columns[column].options}
                yield from _foreign((cell,), options, "answer.option")
