"""Where discussions stand: under an answer, in one list of what is open, and at a theme."""

from collections import Counter
from collections.abc import Callable, Collection

import streamlit as st

from toets.domain.questionnaire import Question, Theme
from toets.texts.screens import bespreking as words
from toets.ui.discussion.drawing import ask_new, show_threads
from toets.ui.discussion.talk import Talk
from toets.ui.widgets import card, escape, html_escape


def under_question(talk: Talk) -> Callable[[Question], None]:
    """Return what draws the discussions under an answer, and the button that begins one."""

    def draw(question: Question) -> None:
        show_at(talk, question)

    return draw


def show_at(talk: Talk, question: Question) -> None:
    """Draw the discussions about a question, and the button that begins one."""
    if not talk.may_talk and not talk.at(question.id):
        return
    with st.container(key=f"besproken-{question.id}", gap="small"):
        show_threads(talk, question.id)
        ask_new(talk, question.id, {question.id: question.id})


def show_open(talk: Talk) -> None:
    """Draw at which questions a discussion is open, each as a link to its place on this page."""
    if not talk.open:
        return
    counts = Counter(thread.question for thread in talk.open)
    items = "".join(
        f'<li><a href="#vraag-{html_escape(question.id)}">'
        f"{html_escape(words.at_question(question.id, question.short, counts[question.id]))}</a></li>"
        for question in talk.case.rules.questionnaire
        if question.id in counts
    )
    with card("open-besprekingen"):
        st.header(words.OPEN_TITLE, anchor=False)
        st.html(f'<ul class="toets-kort">{items}</ul>')
        st.caption(words.OPEN_HELP)


def show_gone(talk: Talk, shown: Collection[str]) -> None:
    """Draw the discussions about questions that the answers on this page do not show."""
    gone = sorted({thread.question for thread in talk.threads} - set(shown))
    if not gone:
        return
    with card("besprekingen-elders"):
        st.header(words.GONE, anchor=False)
        for id_ in gone:
            st.html(f'<div id="vraag-{html_escape(id_)}"></div>')
            show_threads(talk, id_, named=True)


def show_at_theme(talk: Talk, theme: Theme) -> None:
    """Draw the discussions about every question of a theme, and the fields to begin one."""
    by_id = talk.case.rules.questionnaire.by_id
    answers = talk.case.version.answers if talk.case.version else {}
    options = {id_: f"{id_} · {by_id[id_].short}" for id_ in theme.questions if id_ in answers}
    if not talk.may_talk and not talk.at(*theme.questions):
        return
    with card("bespreking-thema"):
        st.header(words.AT_THEME, anchor=False)
        if not talk.at(*theme.questions):
            st.caption(escape(words.NOTHING_AT_THEME))
        show_threads(talk, *theme.questions, named=True)
        if options:
            ask_new(talk, theme.id, options)
