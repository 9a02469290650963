"""How a difference looks: headings, then question by question, then the signals."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.answer import Answer, AnswerKind
from toets.domain.difference import AnswerChange, Difference, FileChange
from toets.domain.questionnaire import Question
from toets.domain.signal import Signal
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.answers import answer_text, evidence_text
from toets.texts.screens import verschillen as words
from toets.ui.comparing.marks import pair_html
from toets.ui.comparing.side import Side
from toets.ui.names import name_of
from toets.ui.widgets import LEVEL_LOOK, escape, html_escape


def show_difference(opened: OpenedCase, old: Side, new: Side, found: Difference) -> None:
    """Draw all of a difference; nothing of it is folded away."""
    if found.is_empty and not (found.headings or found.appeared or found.disappeared):
        st.markdown(words.EQUAL)
        return
    _show_headings(found)
    _show_questions(opened, old, new, found)
    _show_signals(old, new, found)


def _show_headings(found: Difference) -> None:
    if not found.headings:
        return
    st.header(words.HEADINGS, anchor=False)
    for change in found.headings:
        st.markdown(f"**{words.HEADING[change.heading]}**")
        st.html(pair_html(words.heading_text(change.old), words.heading_text(change.new)))


def _show_questions(opened: OpenedCase, old: Side, new: Side, found: Difference) -> None:
    changed = [change.question for change in found.answers]
    files = [_of_key(change.question) for change in found.files]
    order = dict.fromkeys([*changed, *files])
    if order:
        st.header(words.QUESTIONS, anchor=False)
    for id_ in order:
        with st.container(key=f"verschil-{id_}", gap="xsmall"):
            question = new.question(id_) or old.question(id_)
            short = escape(question.short) if question else words.gone_question(id_)
            st.markdown(f":gray[{escape(id_)}] **{short}**")
            for change in found.answers:
                if change.question == id_:
                    _show_answer(opened, old, new, change)
            of_question = [file for file in found.files if _of_key(file.question) == id_]
            _show_files(new, of_question)


def _of_key(key: str) -> str:
    return key.removesuffix(".bewijs")


def _show_answer(opened: OpenedCase, old: Side, new: Side, change: AnswerChange) -> None:
    is_evidence = change.key != change.question
    if is_evidence and _names_files_only(change):
        return
    if is_evidence:
        st.caption(words.EVIDENCE)
    st.html(pair_html(_text(old, change, change.old), _text(new, change, change.new)))
    if change.by is not None and change.at is not None:
        moment = formats.moment(change.at)
        st.caption(escape(words.written(name_of(opened, change.by), moment)))


def _names_files_only(change: AnswerChange) -> bool:
    """Tell whether both sides only name files: which ones came and went is told apart."""
    kinds = {answer.kind for answer in (change.old, change.new) if answer is not None}
    return kinds == {AnswerKind.VALUE}


def _text(side: Side, change: AnswerChange, answer: Answer | None) -> str:
    files = side.content.attachments
    if change.key != change.question:
        return evidence_text(answer, files)
    question: Question | None = side.question(change.question)
    return answer_text(question, answer, files) if question else _bare(answer)


def _bare(answer: Answer | None) -> str:
    return answer.text if answer else ""


def _show_files(new: Side, changes: Iterable[FileChange]) -> None:
    lines = "".join(f"<li>{_file(new, change)}</li>" for change in changes)
    if lines:
        st.html(f'<ul class="toets-bestanden">{lines}</ul>')


def _file(new: Side, change: FileChange) -> str:
    if change.new is None and change.old is not None:
        return html_escape(words.file_removed(change.old.name))
    if change.new is None:
        return ""
    told = words.file_added if change.old is None else words.file_replaced
    address = html_escape(f"/bijlage/{new.reference}/{change.new.id}")
    size = html_escape(formats.size(change.new.size))
    name = html_escape(told(change.new.name))
    return f'<a href="{address}" target="_self">{name}</a> ({size})'


def _show_signals(old: Side, new: Side, found: Difference) -> None:
    if not found.appeared and not found.disappeared:
        return
    st.header(words.SIGNALS, anchor=False)
    for title, side, signals in (
        (words.APPEARED, new, found.appeared),
        (words.DISAPPEARED, old, found.disappeared),
    ):
        for signal in signals:
            _show_signal(title, side, signal)


def _show_signal(title: str, side: Side, signal: Signal) -> None:
    colour, icon = LEVEL_LOOK[signal.level]
    question = side.question(signal.question)
    name = words.signal(
        words.LEVEL[signal.level], signal.question, question.short if question else ""
    )
    rule = side.questionnaire.signal_rules.get(signal.rule)
    with st.container(gap=None):
        st.markdown(f":{colour}[:material/{icon}:] **{title}: {escape(name)}**")
        if rule is not None:
            st.markdown(escape(rule.text))
