"""Who is here in this run, and the one toets of this process. The only reader of the session cookie."""

from datetime import date
from html import escape as html_escape
from threading import Lock
from typing import NoReturn
from urllib.parse import urlencode, urlsplit

import streamlit as st

from toets.bootstrap import Toets, open_toets
from toets.domain.calendar import amsterdam_day
from toets.domain.questionnaire import Rulebook
from toets.errors import SessionEndedError
from toets.services.context import Actor
from toets.services.signing_in import SignedIn
from toets.texts.screens import frame as texts

COOKIE = "toets_sessie"
SIGN_IN_PATH = "/aanmelden"
START_PAGE = "mijn-werk"

_lock = Lock()
_opened: list[Toets] = []


def services() -> Toets:
    """Return the one toets of this process, opened at the first call."""
    with _lock:
        if not _opened:
            _opened.append(open_toets())
        return _opened[0]


def use(toets: Toets | None) -> None:
    """Work with this toets from now on; None opens a new one at the next call of `services`."""
    with _lock:
        _opened[:] = [toets] if toets else []


def cookie_token() -> str | None:
    """Return the token of the session cookie, or None. Tests replace this function."""
    token = st.context.cookies.get(COOKIE)
    # Outside a browser Streamlit answers with a stand-in object that is true: no session.
    return token if isinstance(token, str) else None


def me() -> SignedIn:
    """Return who is signed in, with roles as they are now; without a session, go to sign-in."""
    try:
        return services().signing_in.who(cookie_token() or "")
    except SessionEndedError:
        to_sign_in()


def actor() -> Actor:
    """Return who acts in this run."""
    return me().actor


def today() -> date:
    """Return the day it is now in Amsterdam."""
    return amsterdam_day(services().context.clock())


def rulebook() -> Rulebook:
    """Return the rules that are in force today."""
    return services().context.catalogue.current(today())


def to_sign_in() -> NoReturn:
    """Send the browser to the sign-in page, which leads back to this page, and stop the run."""
    href = html_escape(f"{SIGN_IN_PATH}?{urlencode({'terug': _here()})}")
    # The script of our own route follows this link; without it the reader does.
    st.html(
        f'<p class="toets-afgemeld">{html_escape(texts.SIGNED_OUT)} '
        f'<a data-toets-ga href="{href}" target="_self">{html_escape(texts.SIGN_IN)}</a></p>'
    )
    st.stop()


def current_reference() -> str | None:
    """Return the reference of the case that the address names, or None."""
    return st.query_params.get("zaak") or None


def link_to(page: str, **params: str) -> str:
    """Return the address of one of our pages, such as `/zaak?zaak=JET-2026-7K3Q`."""
    path = "/" if page == START_PAGE else f"/{page}"
    return f"{path}?{urlencode(params)}" if params else path


def _here() -> str:
    url = st.context.url
    path = urlsplit(url).path if isinstance(url, str) else "/"
    query = urlencode(dict(st.query_params))
    return f"{path}?{query}" if query else path
