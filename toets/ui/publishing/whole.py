"""Redacting whole texts of one document, several at once."""

import streamlit as st

from toets.domain.woo import Item, Passage
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.permissions.cards import shortened
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.grounds import ask_why

_LONGEST = 60


def show_whole(desk: Desk, item: Item) -> None:
    """Draw the choice of texts, the ground and the button."""
    readable = {one.place: one for one in desk.of_item(item.id) if not desk.is_whole(one)}
    if not readable:
        st.markdown(words.WHOLE_NONE)
        return
    key = f"hele/{desk.reference}/{item.id}"
    st.session_state[key] = [one for one in st.session_state.get(key, []) if one in readable]
    places: list[str] = st.multiselect(
        words.WHOLE,
        list(readable),
        key=key,
        format_func=lambda place: _name(desk, readable[place]),
        placeholder=words.CHOOSE,
    )
    if len(readable) > 1:
        st.button(
            words.WHOLE_ALL,
            key=f"{key}/alle",
            type="tertiary",
            on_click=st.session_state.__setitem__,
            args=(key, list(readable)),
        )
    if places:
        _show_why(desk, [readable[place] for place in places])


def _name(desk: Desk, passage: Passage) -> str:
    return f"{desk.label(passage)}: {shortened(passage.text, _LONGEST)}"


def _show_why(desk: Desk, passages: list[Passage]) -> None:
    why = ask_why("waarom/hele", desk, passages)
    if why.lacks:
        st.caption(why.lacks)
    if st.button(
        words.redact(len(passages)), key="hele-lakken", type="primary", disabled=bool(why.lacks)
    ):
        made = [why.redaction(one.place, 0, len(one.text)) for one in passages]
        reference, version = desk.reference, desk.publication.version
        publishing = session.services().publishing
        changed(
            reference,
            lambda: publishing.redact(session.actor(), reference, version, made),
            words.redacted(len(made)),
        )
