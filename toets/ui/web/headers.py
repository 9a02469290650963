"""Security headers on every answer. Streamlit sets none itself."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from toets.ui.web.html import STREAMLIT_FILES

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_YEAR = "max-age=31536000; includeSubDomains"
_UNUSED = ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
}


class SecurityHeaders:
    """Adds the headers to whatever the app answers; a header that is there already stays."""

    def __init__(self, app: ASGIApp, *, behind_tls: bool) -> None:
        self._app = app
        self._behind_tls = behind_tls

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message), Headers(scope=scope))
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _add(self, headers: MutableHeaders, request: Headers) -> None:
        for name, value in FIXED.items():
            headers.setdefault(name, value)
        headers.setdefault("Content-Security-Policy", policy(request.get("host", "")))
        if headers.get("content-type", "").startswith("text/html"):
            headers["Cache-Control"] = "no-store"
        if self._behind_tls:
            headers.setdefault("Strict-Transport-Security", _YEAR)
        if "server" in headers:
            del headers["server"]


def policy(host: str) -> str:
    """Return what the page may load: only from here; scripts by our own files and known hashes."""
    hashes = " ".join(script_hashes())
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}",
            # Streamlit's components style themselves while they run.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self' ws://{host} wss://{host}",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-src 'none'",
            "frame-ancestors 'none'",
        )
    )


@cache
def script_hashes() -> tuple[str, ...]:
    """Return the hashes of the scripts that stand inside Streamlit's page."""
    page = (STREAMLIT_FILES / "index.html").read_text(encoding="utf-8")
    return tuple(
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(page)
    )
