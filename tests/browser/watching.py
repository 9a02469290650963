"""What no page may do, whatever a test is about: ask anything elsewhere, break its policy, fail."""

from urllib.parse import urlsplit

from browser.server import Server
from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

_OWN_HOSTS = {"127.0.0.1", ""}


class Watch:
    """Keeps what goes wrong on the pages of one test and on the server meanwhile."""

    def __init__(self, server: Server) -> None:
        """Begin with what the server has said until now."""
        self._server = server
        self._before = len(server.unexpected())
        self._seen: list[str] = []
        self.asked = 0

    def over(self, context: BrowserContext) -> None:
        """Watch every page of this window."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def complaints(self) -> list[str]:
        """Return what went wrong until now."""
        return [
            *self._seen,
            *self._server.unexpected()[self._before :],
            *self._server.stopped(),
        ]

    def told(self) -> list[str]:
        """Return what went wrong until now, and forget it: the test expected it."""
        found, self._seen = self._seen, []
        return found

    def _request(self, request: Request) -> None:
        self.asked += 1
        host = urlsplit(request.url).hostname or ""
        if host not in _OWN_HOSTS:
            self._seen.append(f"asked elsewhere: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self._seen.append(f"policy: {message.text}")

    def _error(self, error: WebError) -> None:
        self._seen.append(f"script: {error.error}")
