"""A bar chart as a list: every bar has its words and its number, also for a screen reader."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from toets.texts import formats
from toets.texts.screens import zaken as texts
from toets.ui.widgets import card, html_escape

Tone = Literal["blue", "green", "gray"]
Bar = tuple[str, int, Tone]


def chart(title: str, head: str, bars: Sequence[Bar], key: str) -> None:
    """Draw a card with the bars, and the same figures as a table behind a button."""
    with card(f"staven-{key}"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"kop-{key}"):
            st.header(title, anchor=False)
            with st.popover(texts.AS_TABLE, type="tertiary", icon=":material/table:"):
                st.html(_table(title, head, bars))
        st.html(_bars(bars))


def _bars(bars: Sequence[Bar]) -> str:
    most = max((count for _, count, _ in bars), default=1)
    rows = "".join(
        f'<li><span class="toets-staaf-woord">{html_escape(words)}</span>'
        f'<span class="toets-staaf-vak"><span class="toets-staaf toets-staaf-{tone}" '
        f'style="width:{88 * count / most:.1f}%"></span>'
        f"<b>{formats.number(count)}</b></span></li>"
        for words, count, tone in bars
    )
    return f'<ul class="toets-staven">{rows}</ul>'


def _table(title: str, head: str, bars: Sequence[Bar]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{html_escape(words)}</th><td>{formats.number(count)}</td></tr>'
        for words, count, _ in bars
    )
    return (
        f'<table class="toets-tabel toets-klein"><caption>{html_escape(title)}</caption><thead><tr>'
        f'<th scope="col">{head}</th><th scope="col">{texts.COUNT}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
