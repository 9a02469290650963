"""Places to redact: a list to tick with the words around each, the ground, and one button for all."""

from collections.abc import Iterable
from hashlib import sha256

import streamlit as st

from toets.domain.woo import Ground, Occurrence
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.grounds import ask_why
from toets.ui.publishing.ticking import Line, tick_list
from toets.ui.widgets import escape


def offer_to_redact(
    key: str,
    desk: Desk,
    occurrences: Iterable[Occurrence],
    begins_with: Ground | None = None,
) -> None:
    """Draw the places, whole words ticked, and redact what is ticked at once when asked to."""
    by_id = {id_of(found): found for found in occurrences}
    ticked = tick_list(key, (_line(desk, id_, found) for id_, found in by_id.items()))
    chosen = [by_id[id_] for id_ in ticked]
    passages = {found.place: desk.passage[found.place] for found in chosen}
    why = ask_why(f"waarom/{key.partition('/')[0]}", desk, passages.values(), begins_with)
    lacks = why.lacks if chosen else words.TICK_ONE
    if lacks:
        st.caption(lacks)
    if st.button(
        words.redact(len(chosen)), key=f"{key}/lakken", type="primary", disabled=bool(lacks)
    ):
        made = [why.redaction(found.place, found.start, found.end) for found in chosen]
        reference, version = desk.reference, desk.publication.version
        publishing = session.services().publishing
        changed(
            reference,
            lambda: publishing.redact(session.actor(), reference, version, made),
            words.redacted(len(made)),
        )


def id_of(found: Occurrence) -> str:
    """Return a name of this place that is as long for every place."""
    return sha256(f"{found.place}|{found.start}|{found.end}".encode()).hexdigest()[:16]


def context(desk: Desk, found: Occurrence) -> str:
    """Return the words at a place, marked within those around it, as markdown on one line."""
    cut = _inline(desk.cut(found.place, found.start, found.end))
    return f"…{_inline(found.before)}:orange-background[{cut}]{_inline(found.after)}…"


def _inline(text: str) -> str:
    # The blanks at both ends stay: they tell where a word ends.
    begin, end = text[:1].isspace(), text[-1:].isspace()
    bare = escape(" ".join(text.split()))
    return f"{' ' if begin else ''}{bare}{' ' if end and bare else ''}"


def _line(desk: Desk, id_: str, found: Occurrence) -> Line:
    partial = f" :orange-badge[{words.PARTIAL}]" if found.is_partial_word else ""
    where = escape(desk.where(found.place))
    return Line(
        id_,
        f"{context(desk, found)}{partial}",
        ticked=not found.is_partial_word,
        more=where,
    )
