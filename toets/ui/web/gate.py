"""The gate: which addresses exist, which hosts and origins may ask, and which need a session."""

from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from toets.texts.screens import web as texts
from toets.ui.session import SIGN_IN_PATH
from toets.ui.web.html import message_page, not_found_page
from toets.ui.web.requests import is_page, signed_in
from toets.ui.web.routes import OWN_PREFIXES

# What the screens need of Streamlit. Its metrics, agent interface, own login and the rest do not
# exist here.
_OPEN = ("/static/", "/favicon.png", "/manifest.json", "/_stcore/health", "/_stcore/host-config")
_WITH_SESSION = ("/media/", "/_stcore/upload_file/")
_STREAM = "/_stcore/stream"


class Gate:
    """Lets through what is known, and sends whoever has no session to the sign-in page."""

    def __init__(self, app: ASGIApp, *, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what may not pass, and let the rest through."""
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
            return
        if scope["type"] == "http":
            refused = await self._refusal(Request(scope))
            if refused is not None:
                await refused(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = HTTPConnection(scope)
        origin = urlsplit(asked.headers.get("origin", "")).netloc
        same = origin == asked.headers.get("host") and self._is_known(asked)
        if scope["path"] == _STREAM and same:
            await self._app(scope, receive, send)
        else:
            await WebSocketClose(code=1008)(scope, receive, send)

    async def _refusal(self, request: Request) -> Response | None:
        path = request.url.path
        if not self._is_known(request):
            return message_page(texts.HOST_TITLE, texts.HOST, status=400)
        if path.startswith((*OWN_PREFIXES, *_OPEN)):
            return None
        if not is_page(path) and not path.startswith(_WITH_SESSION):
            return not_found_page()
        if await run_in_threadpool(signed_in, request) is not None:
            return None
        return _to_sign_in(request) if is_page(path) else not_found_page()

    def _is_known(self, asked: HTTPConnection) -> bool:
        return (asked.url.hostname or "") in self._hosts


def _to_sign_in(request: Request) -> Response:
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    query = urlencode({"terug": here}) if here != "/" else ""
    return RedirectResponse(f"{SIGN_IN_PATH}?{query}".rstrip("?"), status_code=303)
