"""Gebruik: how often and with what result, each use, and what went wrong or changed."""

import streamlit as st

from toets.domain.changes import Change, changes
from toets.domain.facts import Evaluated, IncidentReported, Resumed, Suspended
from toets.domain.joining import Join, joins
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import gebruik as words
from toets.texts.screens import uitvoering as act_words
from toets.ui import session
from toets.ui.case.execution.use_table import show_uses
from toets.ui.names import name_of
from toets.ui.widgets import card, escape


def show_used(opened: OpenedCase) -> None:
    """Draw this part."""
    _show_figures(opened)
    book = session.services().using.book(session.actor(), opened.case.reference)
    st.header(words.USES, anchor=False)
    if book.started is None:
        st.markdown(words.NOT_STARTED)
    else:
        show_uses(book, words.NONE)
    _show_incidents(opened)
    _show_stops(opened)
    _show_changes(opened)
    _show_units(opened)
    _show_evaluations(opened)


def _show_figures(opened: OpenedCase) -> None:
    figures, left = opened.execution.figures, opened.execution.uses_left
    shown = (
        (words.TIMES, formats.number(figures.uses)),
        *([] if left is None else [(words.OF_MOST, formats.number(left))]),
        (words.CANDIDATES, formats.number(figures.candidates)),
        (words.CONFIRMED, formats.number(figures.confirmed)),
        (words.REJECTED, formats.number(figures.rejected)),
        (words.ERRORS_FIGURE, formats.number(figures.errors_found)),
        (words.INCIDENTS_FIGURE, formats.number(figures.incidents)),
    )
    with card("cijfers-gebruik"):
        for column, (name, value) in zip(st.columns(len(shown)), shown, strict=True):
            column.metric(name, value)


def _show_incidents(opened: OpenedCase) -> None:
    st.header(words.INCIDENTS, anchor=False)
    found = opened.case.of(IncidentReported)
    if not found:
        st.markdown(words.NO_INCIDENTS)
    for place, incident in enumerate(found, start=1):
        with card(f"incident-{place}"):
            name = name_of(opened, incident.person)
            st.markdown(f"**{escape(words.incident_on(formats.day(incident.day), name))}**")
            st.markdown(escape(incident.text))
            st.markdown(f"**{words.MEASURES}**  \n{escape(incident.measures)}")


def _show_stops(opened: OpenedCase) -> None:
    found = [fact for fact in opened.case.facts if isinstance(fact, Suspended | Resumed)]
    if not found:
        return
    st.header(words.STOPS, anchor=False)
    for fact in found:
        st.markdown(f"**{escape(_stop_line(opened, fact))}**  \n{escape(fact.reasons)}")


def _stop_line(opened: OpenedCase, fact: Suspended | Resumed) -> str:
    name, moment = name_of(opened, fact.person), formats.moment(fact.at)
    seat = labels.SEAT[fact.seat] if fact.seat is not None else ""
    if isinstance(fact, Suspended):
        return words.stopped_line(seat, name, moment)
    return words.resumed_line(seat, name, moment)


def _show_changes(opened: OpenedCase) -> None:
    found = changes(opened.case)
    if not found:
        return
    st.header(words.CHANGES, anchor=False)
    for change in found:
        with card(f"wijziging-{change.reported.number}"):
            _show_change(opened, change)


def _show_change(opened: OpenedCase, change: Change) -> None:
    reported, decided = change.reported, change.decided
    head = words.change_head(
        reported.number,
        act_words.aspects_named(reported.aspects),
        name_of(opened, reported.person),
        formats.moment(reported.at),
    )
    st.markdown(f"**{escape(head)}**")
    st.markdown(escape(reported.text))
    if decided is None:
        st.caption(words.CHANGE_OPEN)
        return
    said = words.CHANGE_NEW if decided.is_new_use else words.CHANGE_SAME
    st.markdown(f"**{said}**  \n{escape(decided.reasons)}")


def _show_units(opened: OpenedCase) -> None:
    st.header(words.UNITS, anchor=False)
    st.markdown("\n".join(f"- {escape(unit)}" for unit in opened.execution.units))
    found = [join for join in joins(opened.case) if not join.has_joined]
    if not found:
        return
    st.header(words.JOINS, anchor=False)
    for join in found:
        moment = formats.moment(join.request.at)
        st.markdown(f"**{escape(words.join_head(join.request.unit, moment))}**")
        st.markdown(words.JOIN_STATE[_join_state(join)])


def _join_state(join: Join) -> str:
    if join.refused is not None:
        return "refused"
    if join.assessed is None:
        return "open"
    if join.assessed.is_new_use:
        return "new"
    return "half" if join.consents else "assessed"


def _show_evaluations(opened: OpenedCase) -> None:
    st.header(words.EVALUATION, anchor=False)
    found = opened.case.of(Evaluated)
    if not found:
        st.markdown(words.NO_EVALUATION)
    for place, evaluation in enumerate(found, start=1):
        with card(f"evaluatie-{place}"):
            name = name_of(opened, evaluation.person)
            st.caption(escape(words.recorded_by(name, formats.moment(evaluation.at))))
            st.markdown(escape(evaluation.text))
            if evaluation.point_c:
                st.markdown(f"**{words.POINT_C}**  \n{escape(evaluation.point_c)}")
