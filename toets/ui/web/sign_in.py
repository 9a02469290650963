"""Signing in and out: the only place where a session cookie is given or taken."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.errors import SignInRefusedError
from toets.texts.explain import explain
from toets.texts.screens import web as texts
from toets.ui import session
from toets.ui.web import sign_in_page, tokens
from toets.ui.web.demo import demo_account
from toets.ui.web.html import plain_page
from toets.ui.web.requests import (
    drop_session,
    is_same_site,
    keep_seed,
    keep_session,
    own_address,
    posted,
    signed_in,
)

_RETRY_SECONDS = 900


async def show_sign_in(request: Request) -> Response:
    """Show the sign-in page, or go on when there is a session already."""
    back = own_address(request.query_params.get("terug", "/"))
    if await run_in_threadpool(signed_in, request) is not None:
        return RedirectResponse(back, status_code=303)
    return await run_in_threadpool(_form, request, sign_in_page.Typed(back=back))


async def sign_in(request: Request) -> Response:
    """Sign somebody in with a name and password, or as somebody of the demo."""
    fields = await posted(request)
    typed = sign_in_page.Typed(
        username=fields.get("naam", ""), back=own_address(fields.get("terug", "/"))
    )
    seed = request.cookies.get(tokens.FORM_COOKIE)
    if not is_same_site(request) or not tokens.fits(seed, fields.get("formulier", "")):
        return await run_in_threadpool(_form, request, typed.refused(texts.STALE_FORM), 403)
    return await run_in_threadpool(_signed_in, request, typed, fields)


def _signed_in(request: Request, typed: sign_in_page.Typed, fields: Mapping[str, str]) -> Response:
    username, password = _credentials(fields)
    try:
        token = session.services().signing_in.sign_in(username, password)
    except SignInRefusedError as refusal:
        locked = refusal.locked_until is not None
        response = _form(request, typed.refused(explain(refusal)), 429 if locked else 403)
        if locked:
            response.headers["Retry-After"] = str(_RETRY_SECONDS)
        return response
    # Whoever was signed in on this browser before leaves with the new sign-in.
    session.services().signing_in.sign_out(request.cookies.get(session.COOKIE, ""))
    response = RedirectResponse(typed.back, status_code=303)
    keep_session(request, response, token)
    return response


def _credentials(fields: Mapping[str, str]) -> tuple[str, str]:
    account = demo_account(fields.get("demo", ""))
    if account is not None:
        return account.username, account.password
    return fields.get("naam", ""), fields.get("wachtwoord", "")


def _form(request: Request, typed: sign_in_page.Typed, status: int = 200) -> Response:
    seed = tokens.new_seed()
    page = sign_in_page.body(typed, tokens.form_token(seed))
    response = plain_page(texts.SIGN_IN_TITLE, page, status=status)
    keep_seed(request, response, seed)
    return response


async def show_sign_out(request: Request) -> Response:
    """Ask whether to sign out; somebody without a session goes to the sign-in page."""
    token = request.cookies.get(session.COOKIE)
    if not token:
        return RedirectResponse(session.SIGN_IN_PATH, status_code=303)
    body = sign_in_page.sign_out_body(tokens.form_token(token))
    return plain_page(texts.SIGN_OUT_TITLE, body)


async def sign_out(request: Request) -> Response:
    """End the session on the server, and take the cookie away."""
    fields = await posted(request)
    token = request.cookies.get(session.COOKIE, "")
    if not is_same_site(request) or not tokens.fits(token, fields.get("formulier", "")):
        return await show_sign_out(request)
    await run_in_threadpool(session.services().signing_in.sign_out, token)
    response = RedirectResponse(session.SIGN_IN_PATH, status_code=303)
    drop_session(response)
    return response
