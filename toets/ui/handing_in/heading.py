"""What the draft is called, which unit files it, whether it is urgent, and who its authors are."""

import streamlit as st

from toets.domain.deeds import AddAuthor
from toets.domain.person import normalise_number
from toets.domain.workflow import Step
from toets.texts.screens import indienen as words
from toets.ui import session
from toets.ui.form.visit import Visit
from toets.ui.handing_in.refused import done
from toets.ui.widgets import attempt, card, escape, refusal


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


def draw_authors(visit: Visit) -> None:
    """Draw who the authors are, and the field to add one, with what that means for that person."""
    people = session.services().people.everyone()
    with card("auteurs"):
        st.header(words.AUTHORS, anchor=False)
        names = [people[n].name if n in people else n for n in visit.case.authors]
        st.markdown("\n".join(f"- {escape(name)}" for name in names))
        st.markdown(words.AUTHOR_HELP)
        with st.form("auteur", border=False, clear_on_submit=True):
            number = st.text_input(words.AUTHOR_NUMBER, max_chars=20, autocomplete="off")
            if st.form_submit_button(words.ADD_AUTHOR):
                _add(visit, number)


def _add(visit: Visit, typed: str) -> None:
    try:
        number = normalise_number(typed)
    except ValueError:
        refusal(words.BAD_NUMBER, key="auteur")
        return
    if done(visit, AddAuthor(number), Step.ADD_AUTHOR.value):
        st.rerun()
