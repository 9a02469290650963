"""Woorden lakken: every place where words stand, to redact those that are ticked at once."""

from hashlib import sha256

import streamlit as st

from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk
from toets.ui.publishing.occurrences import offer_to_redact
from toets.ui.widgets import attempt, card

_LONGEST = 500


def show_searching(desk: Desk) -> None:
    """Draw this part."""
    if not desk.may_change:
        st.markdown(words.READ_ONLY)
        return
    with card("lak-zoeken"):
        typed = st.text_input(
            words.SEARCH,
            key=f"lakwoorden/{desk.reference}",
            max_chars=_LONGEST,
            autocomplete="off",
        )
        st.caption(words.SEARCH_HELP)
        if typed.strip():
            _show_found(desk, typed)


def _show_found(desk: Desk, typed: str) -> None:
    publishing = session.services().publishing
    found = attempt(lambda: publishing.find(session.actor(), desk.reference, typed), key="zoeken")
    if found is None:
        return
    readable = [one for one in found if not desk.is_covered(one)]
    if not readable:
        st.markdown(words.NOTHING_FOUND)
        return
    st.markdown(words.found(len(readable), sum(one.is_partial_word for one in readable)))
    about = sha256(typed.encode()).hexdigest()[:12]
    offer_to_redact(f"treffers/{desk.reference}/{about}", desk, readable)
