"""The first day on which a public version is listed for everybody."""

import streamlit as st

from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed
from toets.ui.typed import day_of, typed_day
from toets.ui.widgets import card, refusal


def show_embargo(desk: Desk) -> None:
    """Draw the field with the day as it is kept, and the button that keeps another one."""
    kept = desk.publication.embargo
    with card("embargo"):
        st.header(words.EMBARGO_TITLE, anchor=False)
        st.markdown(words.embargo(kept) if kept else words.NO_EMBARGO)
        key = f"embargo/{desk.reference}/{desk.publication.number}"
        st.session_state.setdefault(key, typed_day(kept) if kept else "")
        typed = st.text_input(words.EMBARGO, key=key, max_chars=20, width=420, autocomplete="off")
        st.caption(words.EMBARGO_HELP)
        if st.button(words.EMBARGO_BUTTON, key="embargo-bewaren"):
            _keep(desk, typed.strip())


def _keep(desk: Desk, typed: str) -> None:
    day = day_of(typed)
    if typed and day is None:
        refusal(words.NO_DAY, key="embargo")
        return
    reference, version = desk.reference, desk.publication.version
    publishing = session.services().publishing
    changed(
        reference,
        lambda: publishing.set_embargo(session.actor(), reference, version, day),
        words.KEPT,
    )
