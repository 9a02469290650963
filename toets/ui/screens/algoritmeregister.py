"""Algoritmeregister: what one permission says there, what is lacking, and the file."""

import streamlit as st

from toets.domain.algorithm_register import BY_NAME, FIELDS
from toets.errors import NotFoundError
from toets.services.algorithm_register import OpenedRegistration
from toets.texts.obstacles import obstacle
from toets.texts.screens import algoritmeregister as words
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.reasons import with_reason
from toets.ui.registration.fields import show_fields
from toets.ui.session import link_to
from toets.ui.web.lists import registration_address
from toets.ui.widgets import breadcrumb, card, escape, facts, html_escape


def show() -> None:
    """Draw the screen, for the authors, the secretary and Woo officers.

    Raises:
        NotFoundError: No such permission, or the reader has nothing to do with its registration.
    """
    opened = _opened()
    breadcrumb(
        (words.CASES, link_to("zaken")),
        (opened.reference, link_to("zaak", zaak=opened.reference)),
        (words.TITLE, None),
    )
    screen_title(f"{words.TITLE}: {escape(opened.title)}")
    st.markdown(f"**{words.lead(len(opened.problems))}** {words.INTRO}")
    _show_lacking(opened)
    _show_file(opened)
    wide, narrow = st.columns([13, 7], gap="large")
    with narrow:
        _show_facts(opened)
        _show_preview(opened)
    with wide:
        if opened.may_write:
            st.caption(words.NOT_COPIED)
            show_fields(opened)
        else:
            st.caption(words.READ_ONLY)


def _opened() -> OpenedRegistration:
    reference = session.current_reference()
    if reference is None:
        raise NotFoundError("registration")
    register = session.services().algorithm_register
    return with_reason(
        reference, lambda reason: register.opened(session.actor(), reference, reason)
    )


def _show_lacking(opened: OpenedRegistration) -> None:
    if not opened.problems:
        return
    with card("registratie-ontbreekt"):
        st.header(words.LACKING, anchor=False)
        lines = "".join(
            f"<li>{html_escape(obstacle(problem))}</li>" for problem in opened.problems
        )
        st.html(f'<ul class="toets-kort">{lines}</ul>')


def _show_file(opened: OpenedRegistration) -> None:
    if not opened.may_write or opened.problems:
        return
    with card("registratie-bestand"):
        st.header(words.FILE, anchor=False)
        href = html_escape(registration_address(opened.reference))
        st.html(
            f'<p><a class="toets-knop" href="{href}" target="_self">'
            f"{html_escape(words.DOWNLOAD)}</a></p>"
        )
        st.caption(words.FILE_HELP)


def _show_facts(opened: OpenedRegistration) -> None:
    with card("registratie-zaak"):
        st.header(words.FROM_THE_CASE, anchor=False)
        facts(
            (BY_NAME[name].label, opened.registration.text(name) or words.NOTHING_YET)
            for name in words.FACTS
        )


def _show_preview(opened: OpenedRegistration) -> None:
    with card("registratie-voorbeeld"):
        st.header(words.PREVIEW, anchor=False)
        shown = [(field.label, opened.registration.text(field.name)) for field in FIELDS]
        facts((label, text) for label, text in shown if text)
