"""On the page of a case: the way to its public version for a Woo officer, and what is public of it."""

import streamlit as st

from toets.domain.woo import is_publishable, officer_obstacles
from toets.services.opened import OpenedCase
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.pages import link
from toets.ui.web.public_list import file_address
from toets.ui.widgets import html_escape


def show_public_versions(opened: OpenedCase) -> None:
    """Draw what everybody may have of this case, and for a Woo officer the way to make it; if any."""
    case = opened.case
    works = is_publishable(case) and not officer_obstacles(case, session.me().person)
    found = [
        version
        for version in session.services().publishing.published()
        if version.reference == case.reference
    ]
    if not found and not works:
        return
    with st.container(key="openbaar-op-zaak", gap="small"):
        st.header(words.TITLE, anchor=False)
        items = "".join(
            f'<li><a href="{html_escape(file_address(version.document))}" target="_self">'
            f"{html_escape(words.on_case(version.number, version.established_on))}</a></li>"
            for version in found
        )
        if items:
            st.html(f'<ul class="toets-bestanden">{items}</ul>')
        if works:
            link("publiceren", words.TO_WORK, zaak=case.reference)
