"""A list at the left that chooses one of several steps; on a phone the same choice as a menu."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import streamlit as st

from toets.texts.screens import writing as words
from toets.ui.widgets import escape
from toets.ui.wording import meant, remember_words


class State(Enum):
    """How far a step is: the mark in the list and the word in the menu."""

    DONE = ":green[:material/check_circle:]"
    BEGUN = ":blue[:material/clock_loader_40:]"
    OPEN = ":gray[:material/radio_button_unchecked:]"
    NOT_NEEDED = ":gray[:material/remove:]"


@dataclass(frozen=True)
class ListStep:
    """One step of a list: its words and how far it is."""

    words: str
    state: State

    @property
    def in_list(self) -> str:
        """The step with its mark."""
        return f"{self.state.value} {escape(self.words)}"

    @property
    def in_menu(self) -> str:
        """The step with the word of its state; a menu shows no marks."""
        return f"{self.words} ({words.STATE[self.state.name]})"


def side_list(label: str, steps: Mapping[str, ListStep], key: str, chosen: str) -> None:
    """Draw the list with the chosen step; nothing is chosen in it when that stands outside it.

    The width is not known on the server, so both forms are drawn, and the style sheet hides one.
    `key` is the place in the session where the choice is kept.
    """
    name = key.partition("/")[0]
    for form in ("lijst", "keuze"):
        st.session_state[f"{key}/{form}"] = chosen if chosen in steps else None
    remember_words(f"{key}/lijst", {id_: step.in_list for id_, step in steps.items()})
    remember_words(f"{key}/keuze", {id_: step.in_menu for id_, step in steps.items()})
    with st.container(key=f"lijst-{name}"):
        st.radio(
            label,
            list(steps),
            index=None,
            key=f"{key}/lijst",
            format_func=lambda step: steps[step].in_list,
            label_visibility="collapsed",
            width="stretch",
            on_change=_chosen,
            args=(key, "lijst"),
        )
    with st.container(key=f"keuze-{name}"):
        st.selectbox(
            label,
            list(steps),
            # Without a chosen step the menu would offer to clear it.
            index=0 if chosen in steps else None,
            placeholder=label,
            key=f"{key}/keuze",
            format_func=lambda step: steps[step].in_menu,
            label_visibility="collapsed",
            on_change=_chosen,
            args=(key, "keuze"),
        )


def chosen_step(key: str, steps: Iterable[str]) -> str:
    """Return the step that is chosen now; the first one to begin with."""
    known = list(steps)
    found = st.session_state.get(key)
    return found if found in known else known[0]


def choose_step(key: str, step: str) -> None:
    """Choose a step from elsewhere, such as a button to the next one; for callbacks."""
    st.session_state[key] = step


def _chosen(key: str, form: str) -> None:
    st.session_state[key] = meant(f"{key}/{form}") or st.session_state[key]


def state_of(*, done: bool, begun: bool) -> State:
    """Return how far a step is."""
    if done:
        return State.DONE
    return State.BEGUN if begun else State.OPEN
