"""One question as a card: the question, its fields, and everything that follows from the answer."""

import streamlit as st

from toets.domain.questionnaire import AnswerType, Question
from toets.texts.screens import vragenlijst as words
from toets.ui.form.conflict import draw_conflict
from toets.ui.form.evidence import asks_files, draw_evidence, files_key
from toets.ui.form.help import draw_help
from toets.ui.form.hiding import draw_hiding
from toets.ui.form.inputs import draw_answer
from toets.ui.form.notes import draw_note
from toets.ui.form.signals import draw_signals
from toets.ui.form.trouble import show_trouble
from toets.ui.form.visit import Visit
from toets.ui.widgets import card, escape


def draw_question(visit: Visit, question: Question) -> None:
    """Draw one question of the draft."""
    with card(f"vraag-{question.id}"):
        _head(visit, question)
        if question.type is not AnswerType.FILE:
            _answer(visit, question)
        draw_signals(visit, question)
        if question.type is not AnswerType.FILE:
            draw_note(visit, visit.slot(question, question.id))
        if asks_files(question):
            _files(visit, question)


def _head(visit: Visit, question: Question) -> None:
    if question.id in visit.case.asked_questions:
        st.badge(words.ASKED, icon=":material/undo:", color="orange")
    if question.id in visit.handed:
        st.badge(words.HANDED_HERE, icon=":material/edit:", color="blue")
    with st.container(key=f"kop-{question.id}", horizontal=True, vertical_alignment="top"):
        st.header(f":gray[{escape(question.id)}] {escape(question.text)}", anchor=False)
        with st.container(
            key=f"hulp-{question.id}", horizontal=True, width="content", gap="small"
        ):
            draw_help(question)
    if not question.required:
        st.caption(words.not_needed(question))


def _answer(visit: Visit, question: Question) -> None:
    slot = visit.slot(question, question.id)
    draw_answer(visit, slot)
    show_trouble(slot)
    draw_hiding(visit, slot)
    draw_conflict(visit, slot)


def _files(visit: Visit, question: Question) -> None:
    slot = visit.slot(question, files_key(question))
    draw_evidence(visit, slot)
    draw_conflict(visit, slot)
