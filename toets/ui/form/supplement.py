"""What the Community asks to supplement, and why."""

import streamlit as st

from toets.texts.screens import vragenlijst as words
from toets.ui.form.visit import Visit
from toets.ui.widgets import card, escape


def draw_request(visit: Visit) -> None:
    """Draw the reasons of the established advice that sent the proposal back."""
    established = visit.case.established
    if established is None:
        return
    with card("aanvulling"):
        st.header(f":orange[:material/undo:] {words.reasons_of(established.at)}", anchor=False)
        st.markdown(escape(established.reasons))
