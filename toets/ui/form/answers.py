"""The answers of a frozen version, to read: one block of HTML per section, every text escaped."""

from collections.abc import Callable, Sequence

import streamlit as st

from toets.domain.answer import Answer, AnswerKind, Answers, Attachment, is_empty, visible
from toets.domain.questionnaire import AnswerType, Question, Questionnaire, Section
from toets.texts import answers as words
from toets.texts import formats
from toets.texts.screens import vragenlijst as form_words
from toets.ui.form.evidence import asks_files, files_key
from toets.ui.widgets import card, escape, html_escape

Under = Callable[[Question], None]


def show_answers(
    questionnaire: Questionnaire,
    answers: Answers,
    attachments: Sequence[Attachment],
    reference: str,
    under: Under | None = None,
) -> None:
    """Draw every question that these answers show, with its answer, section by section.

    `under` draws what follows an answer; without it a section is drawn as one piece.
    """
    shown = {question.id for question in visible(questionnaire, answers)}
    files = _Files(attachments, reference)
    for section in questionnaire.sections:
        questions = [question for question in section.questions if question.id in shown]
        blocks = [(question, _question(question, answers, files)) for question in questions]
        if blocks:
            _section(section, blocks, under)


class _Files:
    """The files of a version, and the addresses they are served from."""

    def __init__(self, attachments: Sequence[Attachment], reference: str) -> None:
        self._by_id = {file.id: file for file in attachments}
        self._reference = reference

    def link(self, id_: str) -> str:
        file = self._by_id.get(id_)
        if file is None:
            return html_escape(words.LOST_FILE)
        address = html_escape(f"/bijlage/{self._reference}/{file.id}")
        size = html_escape(formats.size(file.size))
        return f'<a href="{address}" target="_self">{html_escape(file.name)}</a> ({size})'


def _section(
    section: Section, blocks: Sequence[tuple[Question, str]], under: Under | None
) -> None:
    with card(f"antwoorden-{section.id}"):
        st.header(f"{escape(section.id)} {escape(section.title)}", anchor=False)
        if under is None:
            _html("".join(block for _, block in blocks))
            return
        for question, block in blocks:
            with st.container(key=f"antwoord-{question.id}", gap="xsmall"):
                _html(block)
                under(question)


def _html(blocks: str) -> None:
    st.html(f'<div class="toets-antwoorden">{blocks}</div>')


def _question(question: Question, answers: Answers, files: _Files) -> str:
    head = f"<span>{html_escape(question.id)}</span> {html_escape(question.text)}"
    parts = [f"<h3>{head}</h3>"]
    if question.type is not AnswerType.FILE:
        parts += _answer(question, answers.get(question.id))
    if asks_files(question):
        parts.append(_evidence(question, answers.get(files_key(question)), files))
    return f'<div id="vraag-{html_escape(question.id)}">{"".join(parts)}</div>'


def _answer(question: Question, answer: Answer | None) -> list[str]:
    if answer is None:
        return [_paragraph(words.NOT_ANSWERED, "toets-geen")]
    return [_value(question, answer), *_notes(answer)]


def _value(question: Question, answer: Answer) -> str:
    given = answer.kind is AnswerKind.VALUE and not is_empty(question, answer)
    if given and question.type is AnswerType.TABLE:
        return _table(question, answer)
    return _paragraph(words.value_text(question, answer), "" if given else "toets-geen")


def _notes(answer: Answer) -> list[str]:
    notes = ((words.REASON, answer.reason), (words.EXPLANATION, answer.explanation))
    return [_labelled(label, text) for label, text in notes if text.strip()]


def _table(question: Question, answer: Answer) -> str:
    titles = words.table_head(question)
    head = "".join(f'<th scope="col">{html_escape(title)}</th>' for title in titles)
    rows = "".join(_row(titles, row) for row in words.table_rows(question, answer))
    return (
        f'<table class="toets-tabel"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(titles: Sequence[str], cells: Sequence[str]) -> str:
    # On a phone the cells stand under each other, each with the title of its column.
    filled = (
        f'<td data-kop="{html_escape(title)}">{_lines(cell)}</td>'
        for title, cell in zip(titles, cells, strict=False)
    )
    return f"<tr>{''.join(filled)}</tr>"


def _evidence(question: Question, answer: Answer | None, files: _Files) -> str:
    label = f"{form_words.EVIDENCE}: "
    if answer is None or (answer.kind is AnswerKind.VALUE and not answer.choices):
        return _labelled(label, words.NO_FILE) if question.evidence else ""
    if answer.kind is not AnswerKind.VALUE:
        return _labelled(label, words.evidence_text(answer, ()))
    links = "; ".join(files.link(id_) for id_ in answer.choices)
    return f'<p class="toets-meta">{html_escape(label)}{links}</p>'


def _labelled(label: str, text: str) -> str:
    return f'<p class="toets-meta">{html_escape(label)}{_lines(text)}</p>'


def _paragraph(text: str, name: str) -> str:
    return f'<p class="{name}">{_lines(text)}</p>' if name else f"<p>{_lines(text)}</p>"


def _lines(text: str) -> str:
    return "<br>".join(html_escape(line) for line in text.strip().splitlines())
