"""Oordeel: the verdicts of the holders per point, as far as this person may read them."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.facts import Verdict
from toets.domain.questionnaire import Point
from toets.domain.rights import Capacity
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.names import name_of
from toets.ui.widgets import card, escape


def show_verdicts(opened: OpenedCase) -> None:
    """Draw this part: the current round, then earlier ones as lapsed."""
    case = opened.case
    rounds = sorted({(v.version, v.round) for v in case.of(Verdict)}, reverse=True)
    if not rounds:
        st.markdown(f"{words.NO_VERDICT} {_when(opened)}")
    for round_ in rounds:
        lapsed = round_ != (case.version_number, case.round)
        if lapsed or len(rounds) > 1:
            st.header(words.round_title(*round_), anchor=False)
        if lapsed:
            st.badge(words.LAPSED, icon=":material/history:", color="gray")
        for verdict in case.on(Verdict, *round_):
            _show_verdict(opened, verdict)


def _when(opened: OpenedCase) -> str:
    holder = Capacity.HOLDER in opened.capacities
    return words.HOLDER_LATER if holder else words.BOTH_FIRST


def _show_verdict(opened: OpenedCase, verdict: Verdict) -> None:
    with card(f"oordeel-{verdict.version}-{verdict.round}-{verdict.seat.value}"):
        name = name_of(opened, verdict.person)
        st.header(escape(words.verdict_head(labels.SEAT[verdict.seat], name)), anchor=False)
        st.markdown(_outcome(verdict))
        st.caption(words.given_on(formats.moment(verdict.at)))
        _show_points(opened.case, verdict)
        if verdict.conditions:
            st.markdown(f"**{words.OWN_CONDITIONS}**")
            show_conditions(in_order(verdict.conditions))


def _outcome(verdict: Verdict) -> str:
    if verdict.permit and verdict.valid_until is not None:
        until = words.permits_until(formats.day(verdict.valid_until))
        return f":green[:material/check_circle:] **{until}**"
    return f":red[:material/block:] **{words.REFUSES}**"


def _show_points(case: Case, verdict: Verdict) -> None:
    for point, question in case.rules.procedure.points:
        missing = words.NO_EXPERIMENT if point is Point.C else ""
        with st.container(gap=None):
            st.markdown(f"**{point.value}. {escape(question)}**")
            st.markdown(escape(verdict.reasons.get(point, "")) or missing)
