"""What the server sends to a page, whether it is drawn or not."""

from playwright.sync_api import Page, WebSocket


def hears(page: Page) -> list[bytes]:
    """Keep every message that the server sends to this page from here on."""
    heard: list[bytes] = []

    def listen(line: WebSocket) -> None:
        line.on("framereceived", lambda frame: heard.append(_as_bytes(frame)))

    page.on("websocket", listen)
    return heard


def _as_bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame
