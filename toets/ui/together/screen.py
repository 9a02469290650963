"""Samenwerken: the authors, the questions that were handed over, and who reads the draft along."""

import streamlit as st

from toets.domain.workflow import Status
from toets.services.opened import OpenedCase
from toets.texts.screens import samen as words
from toets.ui import session
from toets.ui.case.acts import act_button
from toets.ui.case.naming import naming_acts_for
from toets.ui.form.section import draw_saved
from toets.ui.form.visit import Visit
from toets.ui.together.handing_over import draw_handing_over
from toets.ui.together.sharing import draw_sharing
from toets.ui.widgets import card, escape


def draw_together(visit: Visit) -> None:
    """Draw the screen for one of the authors."""
    opened = session.services().reading.open(session.actor(), visit.reference)
    with st.container(key="sectie-kop", horizontal=True, horizontal_alignment="distribute"):
        st.caption("", width="content")
        draw_saved(visit)
    st.title(words.TITLE, anchor=False)
    st.markdown(words.INTRO)
    _authors(opened)
    draw_handing_over(visit)
    if visit.case.status is Status.DRAFT:
        draw_sharing(visit)


def _authors(opened: OpenedCase) -> None:
    with card("auteurs"):
        st.header(words.AUTHORS, anchor=False)
        st.markdown("\n".join(f"- {_author(opened, number)}" for number in opened.case.authors))
        st.markdown(words.FOR_GOOD)
        with st.container(horizontal=True, key="auteurs-knoppen"):
            for act in naming_acts_for(opened):
                act_button(act, opened, wide=False)


def _author(opened: OpenedCase, number: str) -> str:
    person = opened.names.get(number)
    name = escape(person.name if person else number)
    return f"{name} ({words.LEADS})" if number == opened.lead else name
