"""Beheer: mandates, authors to be appointed, and the cases as far as an administrator sees them."""

import streamlit as st

from toets.domain.mandate import MAY_SEE
from toets.domain.person import Role
from toets.domain.tasks import TaskKind
from toets.services.summaries import Summary
from toets.texts.screens import beheer as words
from toets.ui.mandates.acting import decide_on_running, decide_on_waiting
from toets.ui.mandates.kept import Mandates, mandates
from toets.ui.mandates.lists import draw_history, draw_mandate, draw_today
from toets.ui.mandates.registering import draw_registering
from toets.ui.pages import go
from toets.ui.session import actor, me, services
from toets.ui.widgets import card, html_escape, status_html


def show() -> None:
    """Draw the page: all of it for an administrator, the mandates for who may see them."""
    roles = me().person.roles
    is_admin = Role.ADMIN in roles
    st.title(words.TITLE if is_admin else words.TITLE_MANDATES, anchor=False)
    if not roles & MAY_SEE:
        st.markdown(words.NOT_FOR_YOU)
        return
    found = mandates()
    if not is_admin:
        _mandates(found)
        return
    st.markdown(words.LEAD)
    summaries = services().reading.overview(actor())
    _appointments(summaries)
    st.header(words.TITLE_MANDATES, anchor=False)
    _mandates(found)
    _cases(summaries)


def _mandates(found: Mandates) -> None:
    with card("vandaag"):
        draw_today(found)
    if found.waiting:
        st.subheader(words.WAITING, anchor=False)
        for kept in found.waiting:
            draw_mandate(found, kept, decide_on_waiting)
    if found.running:
        st.subheader(words.RUNNING, anchor=False)
        for kept in found.running:
            draw_mandate(found, kept, decide_on_running)
    if Role.ADMIN in me().person.roles:
        draw_registering(found)
    draw_history(found)


def _appointments(summaries: tuple[Summary, ...]) -> None:
    waiting = [s for s in summaries if s.task and s.task.kind is TaskKind.APPOINT_AUTHOR]
    st.header(words.APPOINTMENTS, anchor=False)
    if not waiting:
        st.caption(words.NO_APPOINTMENTS)
        return
    st.markdown(words.APPOINTMENTS_HELP)
    for summary in waiting:
        with (
            card(f"benoeming-{summary.reference}"),
            st.container(
                horizontal=True,
                vertical_alignment="center",
                key=f"benoeming-regel-{summary.reference}",
            ),
        ):
            reference = html_escape(summary.reference)
            st.html(f"<b>{reference}</b> {status_html(summary.status)}")
            if st.button(words.DECIDE, key=f"benoeming-{summary.reference}"):
                go("zaak", zaak=summary.reference)


def _cases(summaries: tuple[Summary, ...]) -> None:
    st.header(words.CASES, anchor=False)
    st.caption(words.CASES_HELP if summaries else words.NO_CASES)
    if not summaries:
        return
    heads = "".join(f'<th scope="col">{head}</th>' for head in words.CASE_COLUMNS)
    rows = "".join(
        f'<tr><th scope="row">{html_escape(summary.reference)}</th>'
        f"<td>{status_html(summary.status)}</td></tr>"
        for summary in summaries
    )
    st.html(
        f'<table class="toets-tabel toets-smal"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )
