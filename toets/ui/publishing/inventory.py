"""The list of documents that goes with a public version, as a table."""

import streamlit as st

from toets.domain.woo import Judgement, ListedItem
from toets.texts import formats, woo
from toets.texts.screens import openbaar as words
from toets.ui.publishing.desk import Desk
from toets.ui.widgets import Colour, badge_html, html_escape

_LOOK: dict[Judgement, tuple[Colour, str]] = {
    Judgement.PUBLIC: ("green", "visibility"),
    Judgement.PARTLY: ("blue", "contrast"),
    Judgement.WITHHELD: ("gray", "visibility_off"),
    Judgement.ALREADY_PUBLIC: ("green", "public"),
}


def show_inventory(desk: Desk) -> None:
    """Draw the list as it will be published; its titles are redacted."""
    heads = "".join(
        f'<th scope="col">{html_escape(head)}</th>' for head in words.INVENTORY_COLUMNS
    )
    rows = "".join(_row(desk, line) for line in desk.opened.inventory)
    st.html(
        f'<table class="toets-tabel toets-stapel toets-inventaris"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def judged(desk: Desk, line: ListedItem) -> str:
    """Return how an item is judged; an attachment that nobody judged says so."""
    if line.item.is_file and desk.publication.judgement_of(line.item.id) is None:
        return words.NOT_JUDGED
    return words.judgement(line.judgement)


def _row(desk: Desk, line: ListedItem) -> str:
    said = judged(desk, line)
    look: tuple[Colour, str] = (
        ("orange", "pending") if said == words.NOT_JUDGED else _LOOK[line.judgement]
    )
    cells = (
        html_escape(woo.item_title(line.item)),
        html_escape(formats.day(line.item.day)),
        badge_html(*look, said),
        html_escape(", ".join(found.value for found in line.grounds)),
        html_escape(line.reason),
    )
    filled = "".join(
        f'<td data-kop="{html_escape(head)}">{cell}</td>'
        for head, cell in zip(words.INVENTORY_COLUMNS[1:], cells, strict=True)
    )
    return f'<tr><td data-kop="{html_escape(words.INVENTORY_COLUMNS[0])}">{line.item.number}</td>{filled}</tr>'
