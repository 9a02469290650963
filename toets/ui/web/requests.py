"""What our routes read from a request, and the cookies they set."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from toets.errors import SessionEndedError
from toets.services.signing_in import SignedIn
from toets.ui import session
from toets.ui.pages import ENTRIES
from toets.ui.web import tokens

LARGEST_FORM = 16 * 1024
_MOST_FIELDS = 20
_PAGE_PATHS = frozenset({"/"} | {f"/{entry.name}" for entry in ENTRIES})


class OversizedFormError(Exception):
    """A posted form is larger than any form of ours."""


async def posted(request: Request) -> Mapping[str, str]:
    """Return the fields of a posted form.

    Raises:
        OversizedFormError: It is larger than any form of ours, or not one at all.
    """
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_FORM:
            raise OversizedFormError
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise OversizedFormError from error


def is_page(path: str) -> bool:
    """Tell whether this is the address of one of our screens."""
    return path in _PAGE_PATHS


def own_address(wanted: str) -> str:
    """Return the address when it is one of our own screens, else the start page."""
    try:
        parts = urlsplit(wanted)
    except ValueError:
        return "/"
    if parts.scheme or parts.netloc or not is_page(parts.path):
        return "/"
    query = urlencode(parse_qsl(parts.query))
    return f"{parts.path}?{query}" if query else parts.path


def is_same_site(request: Request) -> bool:
    """Tell whether a posted form comes from a page of this server, as far as the browser tells."""
    origin = request.headers.get("origin")
    if origin is None:
        return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    return urlsplit(origin).netloc == request.headers.get("host")


def signed_in(request: Request) -> SignedIn | None:
    """Return whose session the cookie names, or None. Reads the database."""
    try:
        return session.services().signing_in.who(request.cookies.get(session.COOKIE, ""))
    except SessionEndedError:
        return None


def is_secure(request: Request) -> bool:
    """Tell whether the browser reaches this server over TLS."""
    return request.url.scheme == "https" or session.services().settings.behind_tls


def keep_session(request: Request, response: Response, token: str) -> None:
    """Give the browser the session cookie; it ends with the browser, and the server ends it sooner."""
    response.set_cookie(
        session.COOKIE, token, path="/", secure=is_secure(request), httponly=True, samesite="lax"
    )
    response.delete_cookie(tokens.FORM_COOKIE, path=session.SIGN_IN_PATH)


def drop_session(response: Response) -> None:
    """Take the session cookie away."""
    response.delete_cookie(session.COOKIE, path="/")


def keep_seed(request: Request, response: Response, seed: str) -> None:
    """Give the browser the cookie that belongs to the form it was just shown."""
    response.set_cookie(
        tokens.FORM_COOKIE,
        seed,
        path=session.SIGN_IN_PATH,
        max_age=3600,
        secure=is_secure(request),
        httponly=True,
        samesite="strict",
    )
