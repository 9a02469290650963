"""A browser without a screen: our routes and middleware around a stand-in for Streamlit."""

from collections.abc import Callable

import pytest
from asgi_browser import Browser
from stage import Stage
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from toets.bootstrap import Toets
from toets.ui.web.gate import Gate
from toets.ui.web.headers import SecurityHeaders
from toets.ui.web.html import STREAMLIT_FILES
from toets.ui.web.page import OwnPage
from toets.ui.web.routes import routes

HOSTS = ("localhost",)
PASSWORD = "een lang genoeg wachtwoord"  # noqa: S105 -- of an invented cast


async def _streamlit(_request: Request) -> Response:
    page = (STREAMLIT_FILES / "index.html").read_text(encoding="utf-8")
    return HTMLResponse(page, headers={"etag": '"een"', "cache-control": "public, max-age=60"})


def _web(*, behind_tls: bool = False) -> Starlette:
    return Starlette(
        routes=[*routes(), Route("/{path:path}", _streamlit)],
        middleware=[
            Middleware(SecurityHeaders, behind_tls=behind_tls),
            Middleware(Gate, hosts=HOSTS),
            Middleware(OwnPage),
        ],
    )


@pytest.fixture
def web() -> Callable[..., Starlette]:
    """Give our web application around a stand-in for Streamlit, as in `web(behind_tls=True)`."""
    return _web


@pytest.fixture
def browser_of(stage: Stage, web: Callable[..., Starlette]) -> Callable[[str], Browser]:
    """Give the browser of somebody of the stage who is signed in."""

    def browser(name: str) -> Browser:
        made = Browser(web())
        made.cookies["toets_sessie"] = stage.toets.signing_in.sign_in(name, PASSWORD)
        return made

    return browser


@pytest.fixture
def client(toets: Toets) -> Browser:
    """Give a browser in front of our web application."""
    assert toets.settings.demo
    return Browser(_web())


@pytest.fixture
def form_token(client: Browser) -> Callable[[str], str]:
    """Give the token of the form on a page, after getting the page and its cookie."""

    def token(path: str = "/aanmelden") -> str:
        page = client.get(path).text
        return page.split('name="formulier" value="')[1].split('"')[0]

    return token


@pytest.fixture
def signed_in(client: Browser, form_token: Callable[[str], str]) -> Callable[[str], Browser]:
    """Sign somebody of the cast in through the page, and give the browser."""

    def browser(name: str) -> Browser:
        fields = {"formulier": form_token("/aanmelden"), "naam": name, "wachtwoord": PASSWORD}
        assert client.post("/aanmelden", fields).status == 303
        return client

    return browser
