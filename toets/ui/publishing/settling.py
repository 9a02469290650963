"""Vaststellen: the embargo, what is lacking, offering, and what the second officer decides."""

import streamlit as st

from toets.domain.woo import PublicationState, readiness_obstacles
from toets.texts.obstacles import obstacle
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.embargo import show_embargo
from toets.ui.publishing.establishing import show_deciding
from toets.ui.publishing.grouping import grouped_redactions
from toets.ui.publishing.inventory import show_inventory
from toets.ui.publishing.listed import show_redactions
from toets.ui.web.preview import preview_address
from toets.ui.widgets import card, escape, html_escape


def show_settling(desk: Desk) -> None:
    """Draw this part."""
    if desk.publication.state is PublicationState.OFFERED:
        _show_offered(desk)
    if desk.may_change:
        show_embargo(desk)
        _show_offering(desk)
    with card("inventaris"):
        st.header(words.INVENTORY, anchor=False)
        show_inventory(desk)
    if desk.publication.state is not PublicationState.MAKING:
        with card("gelakt-lezen"):
            st.header(words.ALL_REDACTIONS, anchor=False)
            groups = grouped_redactions(desk)
            if groups:
                show_redactions(desk, groups)
            else:
                st.markdown(words.NOTHING_REDACTED)


def show_preview(desk: Desk) -> None:
    """Draw the link to the edition as it would be established now."""
    href = html_escape(preview_address(desk.reference))
    st.html(f'<p><a class="toets-knop" href="{href}" target="_self">{words.PREVIEW}</a></p>')
    st.caption(words.PREVIEW_HELP)


def _show_offering(desk: Desk) -> None:
    opened, publication = desk.opened, desk.publication
    lacking = readiness_obstacles(opened.case, opened.people, publication, session.today())
    with card("aanbieden"):
        st.header(words.OFFER_TITLE, anchor=False)
        show_preview(desk)
        if lacking:
            st.markdown(f"**{words.MISSING_TITLE}**")
            st.markdown("\n".join(f"- {escape(obstacle(found))}" for found in lacking))
        st.markdown(words.OFFER_HELP)
        if st.button(words.OFFER, key="aanbieden", type="primary", disabled=bool(lacking)):
            reference, version = desk.reference, publication.version
            publishing = session.services().publishing
            changed(reference, lambda: publishing.offer(session.actor(), reference, version))


def _show_offered(desk: Desk) -> None:
    may = desk.opened.may
    if "establish" in may or "deny" in may:
        with card("beslissen"):
            st.header(words.ESTABLISH_TITLE, anchor=False)
            st.markdown(words.ESTABLISH_HELP)
            show_preview(desk)
            show_deciding(desk)
        return
    with card("aangeboden"):
        st.markdown(words.WITH_ANOTHER)
        show_preview(desk)
        if "take_back" in may and st.button(words.TAKE_BACK, key="terugnemen"):
            reference, version = desk.reference, desk.publication.version
            publishing = session.services().publishing
            changed(reference, lambda: publishing.take_back(session.actor(), reference, version))
