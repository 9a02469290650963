"""Zaken: how many run, how many may be carried out now, and where it sticks."""

import streamlit as st

from toets.domain.person import Role
from toets.domain.workflow import ENDED, Status
from toets.services.listing import ListKind
from toets.services.summaries import Summary
from toets.texts import labels
from toets.texts.screens import zaken as texts
from toets.ui.pages import go
from toets.ui.register.bars import Bar, Tone, chart
from toets.ui.register.figures import (
    FILTERS,
    Figures,
    by_status,
    by_turn,
    counted,
    figures,
)
from toets.ui.register.table import table
from toets.ui.session import me, services
from toets.ui.taking_along import offer_list
from toets.ui.widgets import card

_MAY_BE_CARRIED_OUT = frozenset({Status.PERMITTED, Status.IN_EXECUTION})
_FILTER_WORDS = {
    "all": texts.ALL,
    "running": texts.RUNNING,
    "may": texts.MAY,
    "suspended": texts.SUSPENDED,
    "closed": texts.CLOSED,
}


def show() -> None:
    """Draw the register, computed from what this person may see."""
    signed_in = me()
    summaries = services().reading.overview(signed_in.actor)
    _title(initiates=Role.INITIATOR in signed_in.person.roles)
    if not summaries:
        st.markdown(texts.EMPTY)
        return
    known = counted(summaries)
    found = figures(known)
    bold, rest = texts.lead(found.total, found.may)
    st.markdown(f"**{bold}** {rest}")
    _numbers(found)
    _charts(known)
    _list(summaries)


def _title(*, initiates: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="titel-zaken"):
        st.title(texts.TITLE, anchor=False)
        if initiates and st.button(texts.NEW, type="primary", key="nieuw"):
            go("nieuw")


def _numbers(found: Figures) -> None:
    with card("cijfers"):
        columns = st.columns(5)
        for column, (words, count, more) in zip(columns, _shown(found), strict=True):
            column.metric(words, count, more, delta_color="off", delta_arrow="off")


def _shown(found: Figures) -> tuple[tuple[str, int, str | None], ...]:
    return (
        (texts.RUNNING, found.running, texts.on_hold(found.on_hold) if found.on_hold else None),
        (texts.MAY, found.may, texts.in_execution(found.in_execution, found.not_yet)),
        (texts.SUSPENDED, found.suspended, texts.revoked(found.revoked)),
        (
            texts.NEGATIVE,
            found.negative,
            texts.negative(found.advised_negative) if found.advised_negative else None,
        ),
        (texts.OUTSIDE, found.outside, texts.TWO_PERSONS if found.outside else None),
    )


def _charts(known: tuple[Summary, ...]) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        where = [
            (labels.STATUS[status], count, _tone(status)) for status, count in by_status(known)
        ]
        chart(texts.WHERE, texts.STAND, where, "stand")
    turns = by_turn(known)
    if turns:
        with right:
            bars: list[Bar] = [(texts.TURN[turn], count, "blue") for turn, count in turns]
            chart(texts.WITH_WHOM, texts.WHO, bars, "beurt")


def _tone(status: Status) -> Tone:
    if status in _MAY_BE_CARRIED_OUT:
        return "green"
    return "gray" if status in ENDED else "blue"


def _list(summaries: tuple[Summary, ...]) -> None:
    st.header(texts.LIST, anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", key="zaken-keuze"):
        words = st.text_input(texts.SEARCH, key="zoek-zaken", max_chars=100, width=380)
        status = _choose_status(summaries)
    chosen = st.segmented_control(
        texts.FILTER,
        list(FILTERS),
        default="all",
        required=True,
        format_func=_FILTER_WORDS.__getitem__,
        label_visibility="collapsed",
        key="filter-zaken",
    )
    shown = [
        summary
        for summary in summaries
        if FILTERS[chosen or "all"](summary)
        and status in (None, summary.status)
        and _fits(summary, words)
    ]
    if shown:
        table(shown)
    else:
        st.markdown(texts.NOTHING)
    offer_list(ListKind.CASES)


def _choose_status(summaries: tuple[Summary, ...]) -> Status | None:
    """Draw the choice of one status out of those that occur; None for any."""
    options = [status for status, _ in by_status(summaries)]
    if st.session_state.get("stand-zaken") not in options:
        st.session_state["stand-zaken"] = None
    return st.selectbox(
        texts.STAND,
        options,
        key="stand-zaken",
        placeholder=texts.ANY_STATUS,
        format_func=labels.STATUS.__getitem__,
        width=280,
    )


def _fits(summary: Summary, words: str) -> bool:
    text = f"{summary.reference} {summary.title} {summary.unit}".lower()
    return all(word in text for word in words.lower().split())
