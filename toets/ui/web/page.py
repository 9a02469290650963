"""Makes Streamlit's one HTML page ours: language, title, icon, our scripts, no English leftovers."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from toets.texts.screens import frame as texts
from toets.ui.web.html import STATIC_PATH
from toets.ui.web.requests import is_page

# A compressed, partial or unchanged answer could not be rewritten.
_UNWANTED = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})
_STALE = ("etag", "last-modified", "content-encoding")
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_SERVICE = re.compile(
    r'<!--(?:(?!-->).)*?RFC 8631.*?-->\s*<link rel="service-desc"[^>]*>', re.DOTALL
)
_SCRIPTS = "".join(
    f'<script defer src="{STATIC_PATH}/{name}"></script>'
    for name in ("autosave.js", "links.js", "places.js", "words.js")
)


class OwnPage:
    """Rewrites the page of a screen on its way to the browser."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the page rewritten."""
        if scope["type"] != "http" or not is_page(scope["path"]):
            await self._app(scope, receive, send)
            return
        headers = [pair for pair in scope["headers"] if pair[0] not in _UNWANTED]
        await self._app({**scope, "headers": headers}, receive, _Rewriter(send))


class _Rewriter:
    """Collects an HTML answer whole, and sends it rewritten; lets any other answer pass."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = rewritten(self._body.decode()).encode() if self._body else b""
        headers = MutableHeaders(scope=start)
        for name in _STALE:
            if name in headers:
                del headers[name]
        if body:
            headers["Content-Length"] = str(len(body))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_html(message: Message) -> bool:
    return Headers(scope=message).get("content-type", "").startswith("text/html")


def rewritten(page: str) -> str:
    """Return Streamlit's page with our language, title, icon, scripts and words."""
    page = page.replace('<html lang="en">', '<html lang="nl">')
    page = page.replace("<title>Streamlit</title>", "<title>toets</title>")
    page = page.replace("./favicon.png", f"{STATIC_PATH}/favicon.svg")
    page = _SERVICE.sub("", page)
    page = _NOSCRIPT.sub(f"<noscript><p>{texts.NO_SCRIPT}</p></noscript>", page)
    return page.replace("</head>", f"{_SCRIPTS}</head>")
