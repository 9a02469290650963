"""Asking, as another unit, to use a permission under identical conditions."""

import streamlit as st

from toets.domain.deeds import RequestJoin
from toets.services.registering import OpenedEntry
from toets.texts.screens import toestemmingen as texts
from toets.ui import session
from toets.ui.widgets import attempt, escape


def show_joining(opened: OpenedEntry) -> None:
    """Draw the button that opens the request, or that it was made; nothing for whom it is not."""
    if opened.has_asked:
        st.markdown(texts.JOIN_ASKED)
    elif opened.may_join and st.button(texts.JOIN, key="aansluiten", width="stretch"):
        st.dialog(texts.JOIN, width="medium")(draw_request)(opened.entry.reference)


def draw_request(reference: str) -> None:
    """Draw what joining means, a field, and two buttons; a refusal keeps what was typed."""
    st.markdown(texts.join_meaning(escape(session.me().person.unit)))
    typed = st.text_area(texts.JOIN_FIELD, key="aansluiten-tekst", height=140)
    refused = st.container(key="aansluiten-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(texts.BACK, key="aansluiten-terug")
        done = st.button(texts.JOIN, key="aansluiten-doen", type="primary")
    if back:
        st.rerun()
    if done:
        with refused:
            _ask(reference, typed)


def _ask(reference: str, typed: str) -> None:
    proceedings = session.services().proceedings
    seen = attempt(
        lambda: proceedings.act(session.actor(), reference, RequestJoin(typed)), key="aansluiten"
    )
    if seen is not None:
        st.rerun()
