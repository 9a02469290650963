"""The way to one question: its section, with the question itself on screen."""

import streamlit as st

from toets.texts.screens import vragenlijst as words
from toets.ui.form.places import go_to
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape


def section_of(visit: Visit, question: str) -> str:
    """Return the id of the section in which a question stands."""
    return next(
        section.id
        for section in visit.questionnaire.sections
        if any(found.id == question for found in section.questions)
    )


def question_link(visit: Visit, question: str, spot: str, label: str = "") -> None:
    """Draw what opens the section of a question and shows the question itself.

    A button that looks like a link: a link to the page one is on leaves the address as it was
    (Streamlit 1.67). `spot` tells two of them for one question apart; `label` is markdown.
    """
    st.button(
        label or escape(words.open_question(question)),
        key=f"naar/{spot}/{question}",
        type="tertiary",
        on_click=go_to,
        args=(section_of(visit, question), question),
    )
