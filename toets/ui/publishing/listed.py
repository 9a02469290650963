"""Gelakt: everything that is redacted, with ground and reason, to read and to lift."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.woo import Ground
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.permissions.cards import shortened
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.grouping import RedactionGroup, grouped_redactions
from toets.ui.publishing.marked import label_html
from toets.ui.publishing.occurrences import offer_to_redact
from toets.ui.publishing.ticking import Line, tick_list
from toets.ui.widgets import card, escape, html_escape

_LONGEST, _SHOWN_PLACES = 160, 3


def show_listed(desk: Desk) -> None:
    """Draw this part."""
    _show_still_readable(desk)
    _show_lost(desk)
    groups = grouped_redactions(desk)
    if not groups:
        st.markdown(words.NOTHING_REDACTED)
        return
    with card("gelakt"):
        st.markdown(words.listed(len(desk.publication.redactions)))
        st.caption(words.LIST_HELP)
        shown = _chosen(groups)
        if desk.may_change:
            _show_to_lift(desk, shown)
        else:
            show_redactions(desk, shown)


def show_redactions(desk: Desk, groups: Iterable[RedactionGroup]) -> None:
    """Draw redactions to read: the words, the ground, the reason and where they stand."""
    rows = "".join(_row(desk, group) for group in groups)
    heads = "".join(
        f'<th scope="col">{html_escape(head)}</th>' for head in words.REDACTION_COLUMNS
    )
    st.html(
        f'<table class="toets-tabel toets-stapel"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _chosen(groups: tuple[RedactionGroup, ...]) -> tuple[RedactionGroup, ...]:
    grounds = list(dict.fromkeys(group.ground for group in groups))
    if len(grounds) == 1:
        return groups
    ground: Ground | None = st.selectbox(
        words.GROUND,
        grounds,
        index=None,
        key="gelakt-grond",
        placeholder=words.ANY_GROUND,
        format_func=words.ground,
    )
    return tuple(group for group in groups if ground in (None, group.ground))


def _show_to_lift(desk: Desk, groups: tuple[RedactionGroup, ...]) -> None:
    by_id = {_id(group): group for group in groups}
    key = f"opheffen/{desk.reference}/{desk.publication.version}"
    ticked = tick_list(key, (_line(desk, id_, group) for id_, group in by_id.items()))
    made = [one for id_ in ticked for one in by_id[id_].redactions]
    if st.button(words.lift(len(made)), key="lakkingen-opheffen", disabled=not made):
        reference, version = desk.reference, desk.publication.version
        publishing = session.services().publishing
        changed(
            reference,
            lambda: publishing.lift(session.actor(), reference, version, made),
            words.lifted(len(made)),
        )


def _id(group: RedactionGroup) -> str:
    first = group.redactions[0]
    return f"{first.place}|{first.start}|{first.end}|{first.ground.name}"


def _line(desk: Desk, id_: str, group: RedactionGroup) -> Line:
    said = escape(shortened(group.words, _LONGEST))
    count = f" · {words.places(len(group.redactions))}" if len(group.redactions) > 1 else ""
    more = [escape(part) for part in (*_reasons(group), _places(desk, group)) if part]
    return Line(
        id_, f"**{said}** :gray-badge[{group.ground.value}]{count}", more="  \n".join(more)
    )


def _row(desk: Desk, group: RedactionGroup) -> str:
    said = html_escape(shortened(group.words, _LONGEST))
    cells = (
        label_html(group.ground.value),
        html_escape(" ".join(_reasons(group))),
        html_escape(_places(desk, group)),
    )
    filled = "".join(
        f'<td data-kop="{html_escape(head)}">{cell}</td>'
        for head, cell in zip(words.REDACTION_COLUMNS[1:], cells, strict=True)
    )
    return f'<tr><th scope="row">{said}</th>{filled}</tr>'


def _reasons(group: RedactionGroup) -> tuple[str, ...]:
    return tuple(part for part in (group.reason, group.after_five_years) if part)


def _places(desk: Desk, group: RedactionGroup) -> str:
    named = list(dict.fromkeys(desk.where(one.place) for one in group.redactions))
    rest = len(named) - _SHOWN_PLACES
    more = f" {words.more_places(rest)}" if rest > 0 else ""
    return "; ".join(named[:_SHOWN_PLACES]) + more


def _show_still_readable(desk: Desk) -> None:
    found = [one for one in desk.opened.still_readable if not desk.is_covered(one)]
    if not found or not desk.may_change:
        return
    with card("elders"):
        st.header(words.STILL_READABLE, anchor=False)
        st.markdown(words.STILL_READABLE_HELP)
        first = desk.publication.redactions[0].ground
        offer_to_redact(f"elders/{desk.reference}", desk, found, first)


def _show_lost(desk: Desk) -> None:
    if not desk.publication.lost:
        return
    with card("vervallen"):
        st.header(words.LOST, anchor=False)
        st.markdown(words.LOST_HELP)
        lines = dict.fromkeys(
            f"- {escape(desk.where(one.place))} :gray-badge[{one.ground.value}]"
            for one in desk.publication.lost
        )
        st.markdown("\n".join(lines))
