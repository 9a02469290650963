"""The links under a list by which it is taken along as a file."""

import streamlit as st

from toets.services.listing import Form, ListKind
from toets.texts import lists as words
from toets.ui.web.lists import list_address
from toets.ui.widgets import html_escape

_NAMES = {Form.XLSX: words.XLSX, Form.CSV: words.CSV}


def offer_list(kind: ListKind) -> None:
    """Draw a link per form; the file holds all that the reader sees, whatever a filter leaves out."""
    links = " ".join(
        f'<a class="toets-knop" href="{html_escape(list_address(kind, form))}" target="_self">'
        f"{html_escape(name)}</a>"
        for form, name in _NAMES.items()
    )
    st.html(f'<p class="toets-meenemen"><span>{html_escape(words.TAKE[kind])}</span> {links}</p>')
