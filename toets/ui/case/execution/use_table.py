"""The recorded uses as a table, each leading to its paragraph and its extract."""

import streamlit as st

from toets.services.using import ToldUse, UseBook
from toets.texts import formats
from toets.texts.screens import gebruik as words
from toets.ui.session import link_to
from toets.ui.web.document_page import page_link
from toets.ui.web.downloads import document_link
from toets.ui.widgets import html_escape


def show_uses(book: UseBook, nothing: str) -> None:
    """Draw the uses that count, by day; `nothing` says that there are none."""
    if not book.uses:
        st.markdown(nothing)
        return
    columns = (*words.COLUMNS, words.EXTRACT_COLUMN)
    heads = "".join(f'<th scope="col">{html_escape(head)}</th>' for head in columns)
    rows = "".join(_row(book.reference, use) for use in book.uses)
    st.html(
        f'<table class="toets-tabel toets-stapel"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(reference: str, use: ToldUse) -> str:
    record = use.record
    href = html_escape(link_to("gebruik", zaak=reference, nummer=str(record.number)))
    name = html_escape(words.use_name(use.turn))
    cells = (
        formats.day(record.day),
        record.unit,
        record.task,
        *map(
            formats.number,
            (record.searched, record.candidates, record.confirmed, record.rejected),
        ),
    )
    said = "".join(
        f'<td data-kop="{html_escape(head)}">{html_escape(cell)}</td>'
        for head, cell in zip(words.COLUMNS[1:], cells, strict=True)
    )
    return (
        f'<tr><td><a href="{href}" target="_self">{name}</a></td>{said}'
        f'<td data-kop="{html_escape(words.EXTRACT_COLUMN)}">{_extract(reference, use)}</td></tr>'
    )


def _extract(reference: str, use: ToldUse) -> str:
    if use.document is None:
        return ""
    href = html_escape(document_link(reference, use.document))
    use_name = words.use_name(use.turn).lower()
    name = html_escape(f"{words.EXTRACT_COLUMN} {use_name}")
    as_page = page_link(reference, f"{words.EXTRACT_COLUMN} {use_name}", use.document)
    return f'<a href="{href}" target="_self" aria-label="{name}">{words.DOWNLOAD}</a><br>{as_page}'
