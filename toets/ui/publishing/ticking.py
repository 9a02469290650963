"""A list to tick, of which more is shown on request; what is not shown keeps its tick."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from toets.texts.screens import openbaar as words

AT_ONCE = 40


@dataclass(frozen=True)
class Line:
    """One line to tick: its words are markdown; `ticked` is how it begins, `more` what stands below."""

    id: str
    words: str
    ticked: bool = False
    more: str = ""


def tick_list(key: str, lines: Iterable[Line]) -> tuple[str, ...]:
    """Draw the lines, and return which are ticked, in order; `key` names the list in the session."""
    found = tuple(lines)
    shown = st.session_state.get(f"{key}/getoond", AT_ONCE)
    _show_all_or_none(key, found)
    with st.container(key=f"vinkjes-{key}", gap="xsmall"):
        for line in found[:shown]:
            _show_line(key, line)
    if len(found) > shown:
        st.button(
            words.more_lines(len(found) - shown),
            key=f"{key}/meer",
            on_click=_show_more,
            args=(key, shown),
        )
    return tuple(line.id for line in found if is_ticked(key, line))


def is_ticked(key: str, line: Line) -> bool:
    """Tell whether a line is ticked now, also when it is not shown."""
    return _kept(key).get(line.id, line.ticked)


def forget_ticks(key: str) -> None:
    """Let the list begin anew, because it is about something else now."""
    for found in [found for found in st.session_state if str(found).startswith(f"{key}/")]:
        del st.session_state[found]


def _show_all_or_none(key: str, lines: tuple[Line, ...]) -> None:
    if len(lines) == 1:
        return
    with st.container(horizontal=True, gap="small", key=f"alles-{key}"):
        for name, label, value in (("alles", words.ALL, True), ("niets", words.NOTHING, False)):
            st.button(
                label,
                key=f"{key}/{name}",
                type="tertiary",
                on_click=_set_all,
                args=(key, tuple(line.id for line in lines), value),
            )


def _show_line(key: str, line: Line) -> None:
    widget = f"{key}/vink/{line.id}"
    st.session_state[widget] = is_ticked(key, line)
    st.checkbox(line.words, key=widget, width="stretch", on_change=_keep, args=(key, line.id))
    if line.more:
        st.caption(line.more)


def _kept(key: str) -> dict[str, bool]:
    found: dict[str, bool] = st.session_state.setdefault(f"{key}/aangevinkt", {})
    return found


def _keep(key: str, id_: str) -> None:
    _kept(key)[id_] = st.session_state[f"{key}/vink/{id_}"]


def _set_all(key: str, ids: tuple[str, ...], value: bool) -> None:  # noqa: FBT001 -- a callback of a button
    _kept(key).update(dict.fromkeys(ids, value))


def _show_more(key: str, shown: int) -> None:
    st.session_state[f"{key}/getoond"] = shown + AT_ONCE
