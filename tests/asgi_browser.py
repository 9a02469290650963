"""A browser for our routes without a network: it keeps cookies and calls the application itself."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from starlette.types import ASGIApp, Message


@dataclass(frozen=True)
class Answer:
    """What the application answered; header names are in lower case."""

    status: int
    headers: dict[str, str]
    cookies_set: tuple[str, ...]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


class Browser:
    """Asks the application and keeps the cookies it gives, as a browser would."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for an address; header names in Python spelling."""
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        """Post a form."""
        typed = {"content_type": "application/x-www-form-urlencoded"} | headers
        return self._ask("POST", path, urlencode(fields).encode(), typed)

    def opens_socket(self, path: str, **headers: str) -> bool:
        """Tell whether a web socket to this address is let through to the application."""
        scope = self._scope("websocket", path, headers) | {"subprotocols": []}
        return (
            _sent(self._app, scope, {"type": "websocket.connect"})[0]["type"] != "websocket.close"
        )

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        scope = self._scope("http", path, headers) | {"method": method}
        sent = _sent(self._app, scope, {"type": "http.request", "body": body})
        start, rest = sent[0], sent[1:]
        pairs = [(name.decode().lower(), value.decode()) for name, value in start["headers"]]
        given = tuple(value for name, value in pairs if name == "set-cookie")
        self._keep(given)
        whole = b"".join(part.get("body", b"") for part in rest)
        return Answer(start["status"], dict(pairs), given, whole)

    def _scope(self, kind: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
        parts = urlsplit(path)
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        named = {"host": "localhost", "cookie": jar} | headers
        return {
            "type": kind,
            "http_version": "1.1",
            "scheme": "http" if kind == "http" else "ws",
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "root_path": "",
            "query_string": parts.query.encode(),
            "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in named.items() if v],
            "server": ("localhost", 80),
            "client": ("127.0.0.1", 1),
        }

    def _keep(self, given: tuple[str, ...]) -> None:
        for cookie in given:
            name, _, rest = cookie.partition("=")
            value = rest.partition(";")[0].strip('"')
            self.cookies[name] = value
            if "Max-Age=0" in rest:
                del self.cookies[name]


def _sent(app: ASGIApp, scope: dict[str, Any], first: Message) -> list[Message]:
    sent: list[Message] = []
    waiting = [first]

    async def receive() -> Message:
        # A browser that has said everything and waits for the answer.
        return waiting.pop() if waiting else await asyncio.Future()

    async def send(message: Message) -> None:
        sent.append(message)

    # In a thread of its own, because a browser of another test may keep a loop running in this one.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    return sent
