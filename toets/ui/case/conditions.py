"""How a condition is shown: what, when, by whom, and how one sees that it is met."""

from collections.abc import Iterable, Mapping

import streamlit as st

from toets.domain.facts import Condition, Moment
from toets.texts.screens import zaak as words
from toets.ui.widgets import html_escape

_ORDER = list(Moment)


def in_order(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """Return the conditions sorted by their moment, and in their own order within it."""
    return tuple(sorted(conditions, key=lambda condition: _ORDER.index(condition.moment)))


def show_conditions(
    conditions: Iterable[Condition], set_by: Mapping[Condition, str] | None = None
) -> None:
    """Draw conditions as a numbered list, with who set each when that is known."""
    items = "".join(_item(condition, (set_by or {}).get(condition)) for condition in conditions)
    if items:
        st.html(f'<ol class="toets-voorwaarden">{items}</ol>')


def _item(condition: Condition, who: str | None) -> str:
    meta = words.condition_meta(condition)
    parts = [meta, words.judged_by(condition.judged_by), *([who] if who else [])]
    text = html_escape(condition.text).replace("\n", "<br>")
    return f'<li>{text}<span class="noot">{html_escape(" · ".join(parts))}</span></li>'
