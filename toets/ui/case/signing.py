"""Ondertekening: the merged text, who signed, and the document."""

import streamlit as st

from toets.domain.person import Seat
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui.case.execution.corrigenda import show_corrigenda
from toets.ui.case.merged import show_merged_text
from toets.ui.names import name_of
from toets.ui.session import services
from toets.ui.web.document_page import page_link
from toets.ui.widgets import escape, html_escape


def show_signing(opened: OpenedCase) -> None:
    """Draw this part."""
    text = opened.case.merged_text
    if text is None and not opened.has_document:
        st.markdown(words.NO_TEXT)
        return
    if text is not None:
        show_merged_text(opened.case, text)
        _show_signatures(opened)
        show_corrigenda(opened)
    _show_document(opened)


def _show_signatures(opened: OpenedCase) -> None:
    st.header(words.SIGNATURES, anchor=False)
    given = {signature.seat: signature for signature in opened.case.signatures}
    for seat in Seat:
        signature = given.get(seat)
        if signature is None:
            st.markdown(f"○ {labels.SEAT[seat]}: {words.NOT_SIGNED}")
            continue
        name, moment = name_of(opened, signature.person), formats.moment(signature.at)
        st.markdown(f"✓ {escape(words.signed_line(labels.SEAT[seat], name, moment))}")


def _show_document(opened: OpenedCase) -> None:
    st.header(words.DOCUMENT, anchor=False)
    if not opened.has_document:
        st.markdown(words.NO_DOCUMENT)
        return
    href = html_escape(f"/document/{opened.case.reference}")
    label = html_escape(words.DOWNLOAD)
    as_page = page_link(opened.case.reference, words.DOCUMENT)
    st.html(f'<p><a class="toets-knop" href="{href}" target="_self">{label}</a> {as_page}</p>')
    st.caption(words.DOCUMENT_NOTE)
    if services().issuing.is_test:
        st.caption(words.DOCUMENT_TEST)
