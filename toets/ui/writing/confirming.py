"""The last confirmation of an act that binds: the password again, and two buttons."""

import streamlit as st

from toets.domain.deeds import Deed
from toets.domain.sight import View
from toets.texts.screens import bevestigen as words
from toets.ui import session
from toets.ui.widgets import attempt


def confirm_with_password(reference: str, deed: Deed, button: str, key: str) -> View | None:
    """Draw the password field and the buttons, and return the case once the deed is done.

    A refusal stands above the buttons; the page behind the dialog keeps everything.
    """
    password = st.text_input(
        words.PASSWORD, type="password", key=f"{key}-wachtwoord", autocomplete="current-password"
    )
    refused = st.container(key=f"{key}-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(words.BACK, key=f"{key}-terug")
        sure = st.button(button, key=f"{key}-vastleggen", type="primary")
    if back:
        st.rerun()
    if not sure:
        return None
    with refused:
        return attempt(lambda: _proven(reference, deed, password), key=key)


def _proven(reference: str, deed: Deed, password: str) -> View:
    toets, actor = session.services(), session.actor()
    toets.signing_in.prove(actor, password)
    return toets.proceedings.act(actor, reference, deed)
