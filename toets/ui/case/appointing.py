"""A case without authors: that it has none, and the request to appoint one."""

import streamlit as st

from toets.domain.facts import AppointmentRequested
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import benoemen as words
from toets.ui.case.acts import ACTS, act_button
from toets.ui.case.naming import has_no_author
from toets.ui.names import name_of
from toets.ui.widgets import card, facts

_DECIDING = (Step.APPOINT_AUTHOR, Step.DENY_APPOINTMENT)


def show_appointment(opened: OpenedCase) -> None:
    """Draw the open request to appoint an author, or that none is left; nothing otherwise."""
    request = opened.requests.appointment
    if request is not None:
        _request(opened, request)
    elif Step.REQUEST_APPOINTMENT in opened.offered and has_no_author(opened):
        with card("geen-auteur"):
            st.markdown(f"**{words.NO_AUTHOR}** {words.NO_AUTHOR_HELP}")


def _request(opened: OpenedCase, request: AppointmentRequested) -> None:
    moment = formats.moment(request.at)
    with card("benoeming"):
        st.header(words.ASKED, anchor=False)
        facts(
            (
                (words.FACT_AUTHOR, name_of(opened, request.author)),
                (words.FACT_ASKED_BY, words.asked_by(name_of(opened, request.person), moment)),
                (words.FACT_WHY, request.reasons),
            )
        )
        if Step.APPOINT_AUTHOR not in opened.offered:
            return
        st.markdown(words.DECIDE)
        with st.container(horizontal=True, key="benoeming-knoppen"):
            for act in ACTS:
                if act.step in _DECIDING:
                    is_first = act.step is Step.APPOINT_AUTHOR
                    act_button(act, opened, primary=is_first, wide=False)
