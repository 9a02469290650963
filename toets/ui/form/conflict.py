"""Two texts for one answer, side by side, until the person chooses."""

import streamlit as st

from toets.domain.answer import Answer
from toets.texts.answers import answer_text
from toets.texts.screens import vragenlijst as words
from toets.ui import session
from toets.ui.form.saving import keep_mine
from toets.ui.form.slot import Conflict, Slot
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape


def draw_conflict(visit: Visit, slot: Slot) -> None:
    """Draw both texts with who and when, and the choice; what was typed stands in the field too."""
    conflict = slot.conflict
    if conflict is None:
        return
    with st.container(key=f"botsing-{slot.key}", gap="small"):
        st.markdown(f":orange[:material/compare_arrows:] **{_title(conflict)}**")
        st.markdown(words.CONFLICT_HELP)
        mine, theirs = st.columns(2)
        _text(mine, words.MY_TEXT, _as_text(slot, conflict.typed))
        _text(theirs, _whose(conflict), _as_text(slot, conflict.current))
        mine.button(
            words.KEEP_MINE,
            key=slot.widget("mijn"),
            on_click=keep_mine,
            args=(visit, slot),
        )
        theirs.button(words.KEEP_THEIRS, key=slot.widget("ander"), on_click=slot.drop)


def _text(spot: st.delta_generator.DeltaGenerator, title: str, text: str) -> None:
    spot.markdown(f"**{escape(title)}**  \n{escape(text)}")


def _as_text(slot: Slot, answer: Answer | None) -> str:
    return answer_text(slot.question, answer) if answer else words.NO_TEXT


def _title(conflict: Conflict) -> str:
    if not conflict.saved_by:
        return words.CONFLICT_LEFT
    own = conflict.saved_by == session.me().person.number
    return words.CONFLICT_OWN if own else words.CONFLICT


def _whose(conflict: Conflict) -> str:
    if conflict.saved_at is None:
        return words.STORED_TEXT
    person = session.services().people.everyone().get(conflict.saved_by)
    return words.their_text(person.name if person else conflict.saved_by, conflict.saved_at)
