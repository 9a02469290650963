"""What the second officer decides: establish it, with the password again, or send it back."""

import streamlit as st

from toets.services.publishing import Published
from toets.texts.screens import bevestigen
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed, forget_seen
from toets.ui.widgets import attempt

_LONGEST = 2000


def show_deciding(desk: Desk) -> None:
    """Draw the two buttons; each opens a dialog."""
    with st.container(horizontal=True, key="vaststellen-knoppen"):
        establish = "establish" in desk.opened.may and st.button(
            words.ESTABLISH, key="openbaar-vaststellen", type="primary"
        )
        deny = "deny" in desk.opened.may and st.button(words.DENY, key="terugsturen")
    if establish:
        st.dialog(words.ESTABLISH, width="medium", icon=":material/verified:")(draw_establishing)(
            desk
        )
    if deny:
        st.dialog(words.DENY, width="medium")(draw_denying)(desk)


def draw_establishing(desk: Desk) -> None:
    """Draw what establishing means, the password and two buttons."""
    publication = desk.publication
    st.markdown(words.means(desk.reference, publication.number, len(publication.redactions)))
    st.markdown(
        words.embargo(publication.embargo) if publication.embargo else words.WITHOUT_EMBARGO
    )
    st.markdown(words.ESTABLISH_MEANS)
    password = st.text_input(
        bevestigen.PASSWORD,
        type="password",
        key="openbaar-wachtwoord",
        autocomplete="current-password",
    )
    refused = st.container(key="openbaar-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(bevestigen.BACK, key="openbaar-terug")
        sure = st.button(words.ESTABLISH, key="openbaar-vastleggen", type="primary")
    if back:
        st.rerun()
    if sure:
        with refused:
            done = attempt(lambda: _established(desk, password), key="openbaar-vaststellen")
        if done is not None:
            forget_seen(desk.reference)
            st.rerun()


def _established(desk: Desk, password: str) -> Published:
    toets, actor = session.services(), session.actor()
    toets.signing_in.prove(actor, password)
    return toets.publishing.establish(actor, desk.reference, desk.publication.version)


def draw_denying(desk: Desk) -> None:
    """Draw the field for the reasons and two buttons."""
    reasons = st.text_area(
        words.DENY_REASONS, key="terugsturen-redenen", height=140, max_chars=_LONGEST
    )
    refused = st.container(key="terugsturen-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(bevestigen.BACK, key="terugsturen-terug")
        sure = st.button(words.DENY_BUTTON, key="terugsturen-doen", type="primary")
    if back:
        st.rerun()
    if sure:
        reference, version = desk.reference, desk.publication.version
        publishing = session.services().publishing
        with refused:
            changed(
                reference,
                lambda: publishing.deny(session.actor(), reference, version, reasons),
                words.DENIED_DONE,
            )
