"""Who is signed in, in which roles, and signing out."""

import streamlit as st

from toets.domain.person import Person, Role
from toets.texts.screens import account as texts
from toets.texts.screens.frame import roles_in_words
from toets.ui.session import cookie_token, me
from toets.ui.web.tokens import form_token
from toets.ui.widgets import card, facts, html_escape


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
