"""Who is signed in, in which roles, and signing out."""

import streamlit as st

from toets.domain.mandate import MAY_SEE
from toets.domain.person import SEAT_OF_ROLE, OnBehalf, Person, Role
from toets.texts.screens import account as texts
from toets.texts.screens import beheer as mandate_texts
from toets.texts.screens.frame import roles_in_words
from toets.ui.colleagues import everybody
from toets.ui.mandates.acting import decide_on_running, look_only
from toets.ui.mandates.kept import mandates
from toets.ui.mandates.lists import draw_mandate
from toets.ui.pages import link
from toets.ui.session import cookie_token, me
from toets.ui.web.tokens import form_token
from toets.ui.widgets import card, escape, facts, html_escape


def show() -> None:
    """Draw the facts about this person and the button to sign out."""
    person = me().person
    st.title(texts.TITLE, anchor=False)
    with card("account"):
        facts(
            (
                (texts.NAME, person.name),
                (texts.NUMBER, person.number),
                (texts.UNIT, person.unit),
                (texts.FUNCTION, person.function),
                (texts.ROLES, roles_in_words(person) or texts.NO_ROLES),
            )
        )
        _sign_out()
        st.caption(texts.IDLE)
    _standing_in(person)
    _meaning(person)


def _sign_out() -> None:
    # A form of its own: signing out changes something on the server, so it is a POST with a token.
    token = html_escape(form_token(cookie_token() or ""))
    st.html(
        '<form class="toets-formulier" method="post" action="/afmelden">'
        f'<input type="hidden" name="formulier" value="{token}">'
        f'<button type="submit">{html_escape(texts.SIGN_OUT)}</button></form>'
    )


def _meaning(person: Person) -> None:
    if not person.roles:
        return
    st.header(texts.EXPLAINED, anchor=False)
    for role in Role:
        if role in person.roles:
            st.markdown(texts.MEANING[role.value])
    st.caption(texts.WRONG_ROLES)


def _standing_in(person: Person) -> None:
    """Draw for whom this person stands in, who stands in for them, and the way to all mandates."""
    if not person.on_behalf and not person.roles & MAY_SEE:
        return
    st.header(mandate_texts.OWN, anchor=False)
    if person.on_behalf is not None:
        _as_deputy(person.on_behalf)
    if person.roles & SEAT_OF_ROLE.keys():
        _as_holder(person)
    if person.roles & {Role.SECRETARY, Role.ADMIN}:
        link("beheer", mandate_texts.LOOK)


def _as_deputy(mandate: OnBehalf) -> None:
    holder = everybody().get(mandate.holder)
    name = holder.name if holder else mandate.holder
    st.markdown(escape(mandate_texts.stands_in(name, mandate.seat, mandate.document)))


def _as_holder(person: Person) -> None:
    own = mandates().of_holder(person.number)
    if not own.running and not own.waiting:
        st.markdown(mandate_texts.NO_OWN)
        return
    for kept in own.running:
        draw_mandate(own, kept, decide_on_running)
    if own.running:
        st.caption(mandate_texts.OWN_HELP)
    for kept in own.waiting:
        draw_mandate(own, kept, look_only)
