"""The work on the public version of a case: judging its documents, redacting, and establishing."""

from collections.abc import Callable

import streamlit as st

from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.case.opening import read_in_full
from toets.ui.publishing.desk import Desk, show_done, still_seen
from toets.ui.publishing.head import show_beginning, show_head, show_state
from toets.ui.publishing.items import show_items
from toets.ui.publishing.listed import show_listed
from toets.ui.publishing.searching import show_searching
from toets.ui.publishing.settling import show_settling
from toets.ui.publishing.suggested import found_suggestions, open_groups, show_suggested
from toets.ui.wording import meant, remember_words

_PARAMETER = "deel"


def show() -> None:
    """Draw the screen, for a Woo officer who reads this case."""
    seen = read_in_full()
    opened = session.services().publishing.opened(session.actor(), seen.case.reference)
    show_head(opened)
    if opened.publication is None:
        show_beginning(opened)
        return
    desk = Desk(opened, opened.publication)
    show_state(desk)
    if still_seen(desk):
        show_done(desk.reference)
        _show_parts(desk)


def _show_parts(desk: Desk) -> None:
    suggestions = found_suggestions(desk)
    show: dict[str, Callable[[], None]] = {
        "stukken": lambda: show_items(desk),
        "zoeken": lambda: show_searching(desk),
        "voorstellen": lambda: show_suggested(desk, suggestions),
        "gelakt": lambda: show_listed(desk),
        "vaststellen": lambda: show_settling(desk),
    }
    if not desk.may_change:
        del show["zoeken"], show["voorstellen"]
    counts = {
        "stukken": len(desk.opened.items),
        "voorstellen": len(open_groups(desk, suggestions)),
        "gelakt": len(desk.publication.redactions),
    }
    chosen = _choose_part(
        desk, {part: words.part_name(part, counts.get(part, 0)) for part in show}
    )
    with st.container(key=f"deel-{chosen}"):
        show[chosen]()


def _choose_part(desk: Desk, names: dict[str, str]) -> str:
    asked = st.query_params.get(_PARAMETER, "")
    first = "vaststellen" if "establish" in desk.opened.may else "stukken"
    chosen = asked if asked in names else first
    key = f"deel-openbaar/{desk.reference}"
    st.session_state[key] = chosen
    remember_words(key, names)
    with st.container(key="tabbladen"):
        st.radio(
            words.PART_LABEL,
            list(names),
            key=key,
            horizontal=True,
            label_visibility="collapsed",
            format_func=names.__getitem__,
            on_change=_chosen,
            args=(key,),
        )
    return chosen


def _chosen(key: str) -> None:
    part = meant(key)
    if part is not None:
        st.query_params[_PARAMETER] = part
