"""Documenten: every document that was issued of the case, with its day and a download."""

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.case import IssuedDocument
from toets.domain.owed import OUTCOMES, USE
from toets.domain.person import Role
from toets.domain.rights import Capacity
from toets.domain.workflow import WAS_PERMITTED
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import algoritmeregister as register_words
from toets.texts.screens import uitvoering as words
from toets.ui import session
from toets.ui.pages import link
from toets.ui.web.document_page import page_link
from toets.ui.web.downloads import document_link
from toets.ui.widgets import html_escape


def show_documents(opened: OpenedCase) -> None:
    """Draw this part."""
    if not opened.documents:
        st.markdown(words.NO_DOCUMENTS)
        return
    reference = opened.case.reference
    heads = "".join(f'<th scope="col">{html_escape(head)}</th>' for head in words.DOCUMENT_COLUMNS)
    rows = "".join(
        _row(reference, document, name)
        for document, name in zip(opened.documents, _names(opened), strict=True)
    )
    st.html(
        f'<table class="toets-tabel toets-stapel"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
    st.caption(words.DOCUMENTS_HELP)
    _show_registration(opened)


def _show_registration(opened: OpenedCase) -> None:
    """Draw the way to the registration of a permission, for whoever writes or reads it."""
    writes = {Capacity.AUTHOR, Capacity.SECRETARY} & opened.capacities
    reads = writes or Role.WOO_OFFICER in session.me().person.roles
    if reads and opened.case.status in WAS_PERMITTED:
        link("algoritmeregister", register_words.OPEN, zaak=opened.case.reference)


def _row(reference: str, document: IssuedDocument, name: str) -> str:
    href = html_escape(document_link(reference, document))
    day = html_escape(formats.day(amsterdam_day(document.issued_at)))
    _, day_head, hash_head = map(html_escape, words.DOCUMENT_COLUMNS)
    return (
        f'<tr><td><a href="{href}" target="_self">{html_escape(name)} (pdf)</a>'
        f"<br>{page_link(reference, name, document)}</td>"
        f'<td data-kop="{day_head}">{day}</td>'
        f'<td data-kop="{hash_head}"><code>{html_escape(document.sha256)}</code></td></tr>'
    )


def _names(opened: OpenedCase) -> list[str]:
    uses = _uses(opened)
    return [uses.get(document) or _name(document) for document in opened.documents]


def _uses(opened: OpenedCase) -> dict[IssuedDocument, str]:
    """Return per extract which use it is about."""
    if all(document.kind != USE for document in opened.documents):
        return {}
    book = session.services().using.book(session.actor(), opened.case.reference)
    return {
        use.document: words.document_of_use(use.turn, formats.day(use.record.day))
        for use in book.records
        if use.document is not None
    }


def _name(document: IssuedDocument) -> str:
    name = labels.DOCUMENT[document.kind]
    if document.kind not in OUTCOMES:
        return name
    return words.document_of_version(name, document.version, document.round)
