"""What the draft is called, which unit files it, and whether it is urgent."""

import streamlit as st

from toets.texts.screens import indienen as words
from toets.ui import session
from toets.ui.form.visit import Visit
from toets.ui.widgets import attempt, card


def draw_heading(visit: Visit) -> None:
    """Draw the title, unit and urgency as fields with a button."""
    case = visit.case
    with card("titel"), st.form("titel", border=False):
        st.header(words.HEADING, anchor=False)
        title = st.text_input(words.FIELD_TITLE, value=case.title, max_chars=200)
        unit = st.text_input(words.FIELD_UNIT, value=case.unit, max_chars=200)
        urgent = st.checkbox(words.FIELD_URGENT, value=case.urgent)
        st.caption(words.URGENT_HELP)
        if st.form_submit_button(words.RENAME):
            attempt(lambda: _rename(visit, title, unit, urgent=urgent), key="titel")


def _rename(visit: Visit, title: str, unit: str, *, urgent: bool) -> None:
    drafting = session.services().drafting
    drafting.rename(session.actor(), visit.reference, title, unit, urgent=urgent)
    st.caption(words.RENAMED)
