"""Meenemen: the case as its reader sees it, as data or as the whole dossier."""

import streamlit as st

from toets.services.opened import OpenedCase
from toets.texts.screens import uit_bestand as words
from toets.ui.web.dossiers import case_file_address, dossier_address
from toets.ui.widgets import html_escape


def show_taking(opened: OpenedCase) -> None:
    """Draw the ways to take the case along, for who reads it in full."""
    reference = opened.case.reference
    ways = (
        (words.DOSSIER, dossier_address(reference)),
        (words.CASE_FILE, case_file_address(reference)),
    )
    links = "".join(
        f'<li><a href="{html_escape(address)}" target="_self">{html_escape(label)}</a></li>'
        for label, address in ways
    )
    with st.container(key="meenemen", gap="xsmall"):
        st.header(words.TAKE_ALONG, anchor=False)
        st.html(f'<ul class="toets-inhoud">{links}</ul>')
        st.caption(words.TAKE_ALONG_HELP)
