"""A portfolio that nobody can decide for now: the case waits, and everybody reads why."""

import streamlit as st

from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui.widgets import card


def show_vacancy(opened: OpenedCase) -> None:
    """Draw which portfolios have nobody who may decide on this case; nothing when all have."""
    if not opened.vacant:
        return
    seats = formats.listed([labels.SEAT[seat] for seat in opened.vacant])
    with card("geen-beslisser"):
        st.markdown(f"**{words.no_decider(seats)}** {words.NO_DECIDER_HELP}")
