"""Berichten: what this person was told, the newest first, with what to do and where."""

from collections.abc import Sequence

import streamlit as st

from toets.services.noticing import InboxItem
from toets.texts import formats
from toets.texts.notices import WORDS
from toets.texts.screens import berichten as texts
from toets.ui.pages import go
from toets.ui.session import actor, services
from toets.ui.widgets import card, escape

_AT_ONCE = 25
_SHOWN = "berichten/getoond"


def show() -> None:
    """Draw the inbox."""
    items = services().noticing.inbox(actor())
    unread = [item for item in items if not item.is_read]
    _title(unread)
    if not items:
        st.markdown(f"**{texts.EMPTY}** {texts.EMPTY_HELP}")
        return
    bold, rest = texts.lead(len(unread))
    st.markdown(f"**{bold}** {rest}")
    shown = st.session_state.get(_SHOWN, _AT_ONCE)
    for number, item in enumerate(items[:shown], start=1):
        _item(item, number)
    if len(items) > shown:
        st.button(texts.OLDER, key="oudere-berichten", on_click=_show_more)


def _title(unread: Sequence[InboxItem]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="titel-berichten"):
        st.title(texts.TITLE, anchor=False)
        if unread and st.button(texts.READ_ALL, key="alles-gelezen"):
            _mark_read([item.id for item in unread])
            st.rerun()


def _item(item: InboxItem, number: int) -> None:
    words = WORDS[item.kind]
    with card(f"bericht-{item.id}"):
        what, act = st.columns([80, 20], vertical_alignment="center", gap="medium")
        with what:
            _head(item, words.short)
            st.markdown(words.sentence)
            if item.title:
                st.caption(escape(item.title))
        with act:
            _acts(item, number)


def _head(item: InboxItem, short: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"kop-bericht-{item.id}"):
        if item.is_read:
            st.badge(texts.READ, icon=":material/drafts:", color="gray")
        else:
            st.badge(texts.NEW, icon=":material/mark_email_unread:", color="blue")
        st.markdown(f"**{short}**", width="content")
        st.caption(_meta(item), width="content")


def _meta(item: InboxItem) -> str:
    parts = [item.reference, formats.moment(item.created_at)]
    parts += [texts.until(item.due)] if item.due else []
    return " · ".join(part for part in parts if part)


def _acts(item: InboxItem, number: int) -> None:
    if item.reference and st.button(
        texts.about(texts.OPEN, number), key=f"bericht-open-{item.id}", width="stretch"
    ):
        _mark_read([item.id])
        go("zaak", zaak=item.reference)
    if not item.is_read and st.button(
        texts.about(texts.MARK_READ, number),
        key=f"bericht-gelezen-{item.id}",
        type="tertiary",
        width="stretch",
    ):
        _mark_read([item.id])
        st.rerun()


def _mark_read(ids: Sequence[int]) -> None:
    services().noticing.mark_read(actor(), ids)


def _show_more() -> None:
    st.session_state[_SHOWN] = st.session_state.get(_SHOWN, _AT_ONCE) + _AT_ONCE
