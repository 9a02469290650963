"""Before an answer hides others that were answered: which ones, and whether the person means it."""

import streamlit as st

from toets.texts.screens import vragenlijst as words
from toets.ui.form.saving import hide_anyway
from toets.ui.form.slot import Slot
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape


def draw_hiding(visit: Visit, slot: Slot) -> None:
    """Draw which answered questions this answer would hide, and the choice to go on or back."""
    if not slot.hides:
        return
    with st.container(key=f"verbergt-{slot.key}", gap="small"):
        st.markdown(f":orange[:material/visibility_off:] **{words.hides(slot.hides)}**")
        st.markdown("\n".join(f"- {_named(visit, id_)}" for id_ in slot.hides))
        st.markdown(words.HIDES_HELP)
        with st.container(horizontal=True, key=f"verbergt-knoppen-{slot.key}"):
            st.button(
                words.HIDE_ANYWAY,
                key=slot.widget("verberg"),
                on_click=hide_anyway,
                args=(visit, slot),
            )
            st.button(words.GO_BACK, key=slot.widget("terug"), on_click=slot.drop)


def _named(visit: Visit, question: str) -> str:
    return f"{escape(question)} {escape(visit.questionnaire.by_id[question].short)}"
