"""Texts that could not be kept because the case moved on: shown once more, so that nobody loses them."""

import streamlit as st

from toets.domain.answer import Answer
from toets.errors import InputRefusedError
from toets.texts.answers import answer_text
from toets.texts.screens import vragenlijst as words
from toets.ui.form.fields import answer_of
from toets.ui.form.slot import Slot
from toets.ui.form.visit import Visit
from toets.ui.widgets import card, escape


def draw_unsaved(visit: Visit) -> None:
    """Draw every text that was typed here and is not in the store."""
    unsaved = [slot for slot in visit.slots.values() if slot.unsaved]
    if not unsaved:
        return
    with card("niet-bewaard"):
        st.header(words.UNSAVED, anchor=False)
        for slot in unsaved:
            st.markdown(f"**{escape(slot.key)}**  \n{escape(_typed(slot))}")


def _typed(slot: Slot) -> str:
    try:
        answer: Answer | None = answer_of(slot.question, slot.key, slot.last)
    except InputRefusedError:
        return slot.last.value
    return answer_text(slot.question, answer)
