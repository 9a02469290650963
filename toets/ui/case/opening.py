"""Opening the case that the address names, with the reason that some roles must give first."""

import streamlit as st

from toets.domain.sight import Sight
from toets.errors import InputRefusedError, NotFoundError
from toets.services.reading import OpenedCase
from toets.texts.screens import widgets as words
from toets.ui import session
from toets.ui.widgets import attempt


def opened_case() -> OpenedCase:
    """Return the case of this page as its reader may see it, logged as read.

    Draws the question for a reason and stops the run, when the reader's role asks for one.

    Raises:
        NotFoundError: No such case, or the reader may not know of it.
    """
    reference = session.current_reference()
    if reference is None:
        raise NotFoundError("case")
    try:
        return _open(reference, "")
    except InputRefusedError:
        # An empty reason is the only input that opening can refuse.
        _ask_reason(reference)
        st.stop()


def read_in_full() -> OpenedCase:
    """Return the case for a screen that only makes sense to who reads all of it.

    Raises:
        NotFoundError: No such case, or the reader may not read all of it: one answer for both.
    """
    opened = opened_case()
    if opened.sight is not Sight.FULL:
        raise NotFoundError("case")
    return opened


def _open(reference: str, reason: str) -> OpenedCase:
    return session.services().reading.open(session.actor(), reference, reason)


def _ask_reason(reference: str) -> None:
    st.title(words.REASON_TITLE, anchor=False)
    st.markdown(words.REASON_HELP)
    reason = st.text_area(words.REASON_LABEL, key=f"reden/{reference}", height=120)
    if st.button(words.REASON_BUTTON, type="primary", key="reden-geven"):
        opened = attempt(lambda: _open(reference, reason), key="reden")
        if opened is not None:
            st.rerun()
