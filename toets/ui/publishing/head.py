"""The head of the screen: which case, how far its public version is, and beginning one."""

import streamlit as st

from toets.domain.woo import PublicationState
from toets.services.publishing import OpenedPublication
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.publishing.desk import Desk, changed
from toets.ui.session import link_to
from toets.ui.web.public_list import PATH
from toets.ui.widgets import Colour, breadcrumb, card, escape, html_escape

_LOOK: dict[PublicationState, tuple[Colour, str]] = {
    PublicationState.MAKING: ("blue", "edit"),
    PublicationState.OFFERED: ("orange", "how_to_reg"),
    PublicationState.ESTABLISHED: ("green", "verified"),
}


def show_head(opened: OpenedPublication) -> None:
    """Draw the way to this screen, its title and the title of the case."""
    case = opened.case
    breadcrumb(
        (words.WOO, link_to("woo")),
        (case.reference, link_to("zaak", zaak=case.reference)),
        (words.TITLE, None),
    )
    screen_title(f"{words.TITLE}: {escape(case.title)}")


def show_beginning(opened: OpenedPublication) -> None:
    """Draw what a public version is and the button that begins the first one."""
    reference = opened.case.reference
    with card("openbaar-beginnen"):
        if "begin" not in opened.may:
            st.markdown(words.NOTHING_TO_PUBLISH)
            return
        st.markdown(f"**{words.NOT_BEGUN}**")
        st.markdown(words.BEGIN_HELP)
        _begin(reference, words.BEGIN, is_first=True)


def show_state(desk: Desk) -> None:
    """Draw how far this version is and who works on it; and beginning the next one."""
    publication = desk.publication
    colour, icon = _LOOK[publication.state]
    with card("openbaar-stand"):
        with st.container(horizontal=True, vertical_alignment="center", key="kop-openbaar"):
            st.header(words.version(publication.number), anchor=False)
            st.badge(words.STATE[publication.state], icon=f":material/{icon}:", color=colour)
        for line in _lines(desk):
            st.markdown(line)
        if publication.denied:
            st.markdown(f"**{words.DENIED}:** {escape(publication.denied)}")
        _show_newer(desk)
        _show_next(desk)


def _lines(desk: Desk) -> list[str]:
    publication = desk.publication
    names = [desk.name(number) for number in publication.changed_by]
    found = [words.made(names, publication.begun_at)]
    if publication.state is PublicationState.OFFERED and publication.offered_at:
        found.append(words.offered(desk.name(publication.offered_by), publication.offered_at))
    if publication.established_at:
        name = desk.name(publication.established_by)
        found.append(words.established(name, publication.established_at))
    if publication.embargo and publication.embargo > session.today():
        found.append(words.embargo(publication.embargo))
    return [escape(line) for line in found]


def _show_newer(desk: Desk) -> None:
    if not desk.opened.newer_facts:
        return
    st.markdown(words.newer_facts(desk.opened.newer_facts))
    if "catch_up" not in desk.opened.may:
        return
    st.caption(words.CATCH_UP_HELP)
    if st.button(words.CATCH_UP, key="bijwerken"):
        reference, version = desk.reference, desk.publication.version
        publishing = session.services().publishing
        changed(reference, lambda: publishing.catch_up(session.actor(), reference, version))


def _show_next(desk: Desk) -> None:
    if desk.publication.state is not PublicationState.ESTABLISHED:
        return
    st.html(f'<p><a href="{html_escape(PATH)}" target="_blank">{words.TO_PUBLIC_PAGE}</a></p>')
    if "begin" in desk.opened.may:
        st.caption(words.BEGIN_NEXT_HELP)
        _begin(desk.reference, words.BEGIN_NEXT, is_first=False)


def _begin(reference: str, label: str, *, is_first: bool) -> None:
    if st.button(label, key="openbaar-beginnen", type="primary" if is_first else "secondary"):
        publishing = session.services().publishing
        changed(reference, lambda: publishing.begin(session.actor(), reference))
