"""How an answer reads as Dutch text: one wording for the screens and for whoever prints answers."""

from collections.abc import Sequence

from toets.domain.answer import Answer, AnswerKind, Attachment, is_empty
from toets.domain.questionnaire import AnswerType, Column, Option, Question
from toets.domain.woo import GROUND_OF_MARK
from toets.texts.formats import counted, day, number

NOT_ANSWERED = "Niet beantwoord"
KIND = {AnswerKind.UNKNOWN: "Onbekend", AnswerKind.UNAVAILABLE: "Nog niet beschikbaar"}
YES_NO = {"ja": "Ja", "nee": "Nee"}
REASON, EXPLANATION = "Reden: ", "Toelichting: "
ROW = "Onderdeel"
NO_FILE = "Niet toegevoegd"
LOST_FILE = "bestand niet in deze versie"


def answer_text(
    question: Question, answer: Answer | None, files: Sequence[Attachment] = ()
) -> str:
    """Return the whole answer in a few lines: what was answered, then the reason or explanation."""
    if answer is None:
        return NOT_ANSWERED
    lines = [value_text(question, answer, files)]
    if answer.reason.strip():
        lines.append(REASON + answer.reason.strip())
    if answer.explanation.strip():
        lines.append(EXPLANATION + answer.explanation.strip())
    return "\n".join(lines)


def value_text(question: Question, answer: Answer, files: Sequence[Attachment] = ()) -> str:
    """Return what was answered, without reason or explanation; a table takes a line per row.

    Where a whole value was left out of a public version, it is the mark that stands for it.
    """
    if answer.kind is not AnswerKind.VALUE:
        return KIND[answer.kind]
    if answer.text in GROUND_OF_MARK:
        return answer.text
    if is_empty(question, answer):
        return NOT_ANSWERED
    if question.type is AnswerType.TABLE:
        return "\n".join(_row_text(question, row) for row in table_rows(question, answer))
    return _VALUES.get(question.type, _plain)(question, answer, files)


def evidence_text(answer: Answer | None, files: Sequence[Attachment]) -> str:
    """Return which files prove an answer, or why they are not there yet."""
    if answer is None:
        return NO_FILE
    if answer.kind is not AnswerKind.VALUE:
        reason = f"\n{REASON}{answer.reason.strip()}" if answer.reason.strip() else ""
        return KIND[answer.kind] + reason
    return file_names(answer, files) or NO_FILE


def file_names(answer: Answer, files: Sequence[Attachment]) -> str:
    """Return the names of the files that the answer names; unknown ones are counted."""
    names = [file.name for file in files if file.id in answer.choices]
    lost = len(answer.choices) - len(names)
    return "; ".join([*names, *([counted(lost, "bestand", "bestanden")] if lost else [])])


def table_head(question: Question) -> tuple[str, ...]:
    """Return the column titles; a table with fixed rows begins with one for the row's name."""
    labels = tuple(column.label for column in question.columns)
    return (ROW, *labels) if question.rows else labels


def table_rows(question: Question, answer: Answer) -> tuple[tuple[str, ...], ...]:
    """Return the cells as text, row by row, under the titles of `table_head`."""
    return tuple(
        (
            *question.rows[place : place + 1],
            *(cell_text(column, row.get(column.id, "")) for column in question.columns),
        )
        for place, row in enumerate(answer.rows)
    )


def cell_text(column: Column, cell: str) -> str:
    """Return one cell as text: the label of an option, or what was typed."""
    return _label(column.options, cell) if column.options else cell


def _row_text(question: Question, row: tuple[str, ...]) -> str:
    if not question.rows:
        return "; ".join(cell for cell in row if cell.strip())
    return f"{row[0]}: {'; '.join(cell for cell in row[1:] if cell.strip())}"


def _label(options: Sequence[Option], value: str) -> str:
    return next((option.label for option in options if option.value == value), value)


def _plain(_question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return answer.text.strip()


def _yes_no(_question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return YES_NO.get(answer.text, answer.text)


def _choice(question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return _label(question.options, answer.text)


def _choices(question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return "; ".join(_label(question.options, choice) for choice in answer.choices)


def _number(question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return f"{number(answer.number)} {question.unit}".strip() if answer.number is not None else ""


def _day(_question: Question, answer: Answer, _files: Sequence[Attachment]) -> str:
    return day(answer.day) if answer.day is not None else ""


def _files(_question: Question, answer: Answer, files: Sequence[Attachment]) -> str:
    return file_names(answer, files)


_VALUES = {
    AnswerType.YES_NO: _yes_no,
    AnswerType.CHOICE: _choice,
    AnswerType.MULTIPLE_CHOICE: _choices,
    AnswerType.NUMBER: _number,
    AnswerType.DATE: _day,
    AnswerType.FILE: _files,
}
