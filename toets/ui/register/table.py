"""The table of cases: real HTML, with as much per row as its reader may see."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.sight import Sight
from toets.domain.standing import Permission
from toets.services.summaries import Summary, is_expired, is_suspended, may_start
from toets.texts.screens import zaken as texts
from toets.ui.session import link_to
from toets.ui.widgets import badge_html, html_escape, status_html

_COLUMNS = (texts.REFERENCE, texts.PROPOSAL, texts.UNIT, texts.KIND, texts.STAND, texts.DATE)


def table(summaries: Iterable[Summary]) -> None:
    """Draw the cases, a row each."""
    heads = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    rows = "".join(_row(summary) for summary in summaries)
    st.html(
        f'<table class="toets-tabel toets-zaken"><caption class="toets-verborgen">{texts.LIST}'
        f"</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(summary: Summary) -> str:
    cells = (
        _title(summary),
        html_escape(summary.unit),
        _kind(summary),
        _stand(summary),
        _date(summary),
    )
    filled = "".join(
        f'<td data-kop="{name}">{cell}</td>'
        for name, cell in zip(_COLUMNS[1:], cells, strict=True)
    )
    return f'<tr><th scope="row">{_reference(summary)}</th>{filled}</tr>'


def _reference(summary: Summary) -> str:
    reference = html_escape(summary.reference)
    if summary.sight is not Sight.FULL:
        return reference
    href = html_escape(link_to("zaak", zaak=summary.reference))
    return f'<a href="{href}" target="_self">{reference}</a>'


def _title(summary: Summary) -> str:
    if summary.sight is Sight.LINE:
        return html_escape(texts.ground(summary.ground))
    return html_escape(summary.title)


def _kind(summary: Summary) -> str:
    if summary.sight is Sight.REFERENCE:
        return ""
    return texts.EXPERIMENT if summary.is_experiment else texts.USE


def _stand(summary: Summary) -> str:
    if is_expired(summary):
        return badge_html("gray", "event_busy", texts.EXPIRED)
    if summary.standing.permission is Permission.NOT_YET:
        return badge_html("orange", "pending", texts.NOT_YET)
    if summary.on_hold:
        return badge_html("orange", "pause_circle", texts.ON_HOLD)
    return status_html(summary.status)


def _date(summary: Summary) -> str:
    if summary.sight is Sight.REFERENCE:
        return ""
    until = summary.standing.valid_until
    if (may_start(summary) or is_suspended(summary)) and until is not None:
        return texts.valid_until(until)
    if summary.ended_at is not None:
        return texts.closed_on(summary.ended_at)
    return texts.begun_on(amsterdam_day(summary.opened_at))
