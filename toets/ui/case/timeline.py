"""Tijdlijn: what happened, oldest first, as one ordered list."""

import streamlit as st

from toets.domain.audit import Event
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import tijdlijn as words
from toets.ui import session
from toets.ui.names import name_of
from toets.ui.widgets import attempt, html_escape


def show_timeline(opened: OpenedCase) -> None:
    """Draw this part."""
    reading, reference = session.services().reading, opened.case.reference
    events = attempt(lambda: reading.timeline(session.actor(), reference))
    if not events:
        st.markdown(words.EMPTY)
        return
    items = "".join(_item(opened, event) for event in events)
    st.html(f'<ol class="toets-tijdlijn">{items}</ol>')


def _item(opened: OpenedCase, event: Event) -> str:
    lines = [html_escape(formats.moment(event.at)), *map(html_escape, _extra(event))]
    meta = "".join(f'<span class="noot">{line}</span>' for line in lines)
    return f"<li><span>{html_escape(sentence(opened, event))}</span>{meta}</li>"


def sentence(opened: OpenedCase, event: Event) -> str:
    """Return what happened in one sentence, with a name where it may be seen."""
    who = name_of(opened, event.actor)
    who = who[0].upper() + who[1:]
    if event.refused:
        return words.refused(event.action, who)
    return words.told(event.action, who, event.version)


def _extra(event: Event) -> list[str]:
    found = []
    if event.status_after is not None and event.status_after is not event.status_before:
        found.append(words.moved(event.status_after))
    if event.action == "read" and event.note:
        found.append(words.with_reason(event.note))
    return found
