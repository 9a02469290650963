"""Opening something with the reason that some roles must give first."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from toets.errors import InputRefusedError
from toets.texts.screens import widgets as words
from toets.ui.widgets import attempt

ResultT = TypeVar("ResultT")


def with_reason(reference: str, opening: Callable[[str], ResultT]) -> ResultT:
    """Return what `opening` gives without a reason, or ask for one and stop the run.

    Once it was given, the next run opens without: the reason is kept with the sign-in.
    """
    try:
        return opening("")
    except InputRefusedError:
        # An empty reason is the only input that opening can refuse.
        _ask(reference, opening)
        st.stop()


def _ask(reference: str, opening: Callable[[str], ResultT]) -> None:
    st.title(words.REASON_TITLE, anchor=False)
    st.markdown(words.REASON_HELP)
    reason = st.text_area(words.REASON_LABEL, key=f"reden/{reference}", height=120)
    if st.button(words.REASON_BUTTON, type="primary", key="reden-geven"):
        opened = attempt(lambda: opening(reason), key="reden")
        if opened is not None:
            st.rerun()
