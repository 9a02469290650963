"""Our own plain pages, in the look of the app: they work without JavaScript."""

from functools import cache
from html import escape
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse

from toets.texts.screens import web as texts

STATIC_PATH = "/vast"
HERE = Path(__file__).parent / "static"
STREAMLIT_FILES = Path(streamlit.__file__).parent / "static"


def plain_page(
    title: str, body: str, *, status: int = 200, headers: dict[str, str] | None = None
) -> HTMLResponse:
    """Return a page; `body` is HTML in which everything typed was escaped, `title` is text."""
    return HTMLResponse(
        _page(escape(title), body),
        status_code=status,
        headers={"Cache-Control": "no-store"} | (headers or {}),
    )


def message_page(
    title: str, text: str, *, status: int, headers: dict[str, str] | None = None
) -> HTMLResponse:
    """Return a page with one message and the way back."""
    body = (
        f'<section class="kaart smal"><h1>{escape(title)}</h1><p>{escape(text)}</p>'
        f'<p><a href="/">{escape(texts.TO_START)}</a></p></section>'
    )
    return plain_page(title, body, status=status, headers=headers)


def not_found_page() -> HTMLResponse:
    """Return the one answer for what does not exist and for what somebody may not see."""
    return message_page(texts.NOT_FOUND_TITLE, texts.NOT_FOUND, status=404)


def failure_page(number: str) -> HTMLResponse:
    """Return the neutral page for an error that nobody foresaw."""
    return message_page(texts.FAILURE_TITLE, texts.failure(number), status=500)


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · toets</title>
<link rel="icon" href="{STATIC_PATH}/favicon.svg">
<link rel="stylesheet" href="{STATIC_PATH}/plain.css">
</head>
<body>
<header class="balk"><a href="/"><img src="{STATIC_PATH}/logo.svg" alt="" width="26" height="26">toets</a></header>
<main>
{body}
</main>
</body>
</html>
"""


@cache
def font_path(name: str) -> str:
    """Return the address of a font that ships with Streamlit; its file name carries a hash."""
    found = next((STREAMLIT_FILES / "static" / "media").glob(f"{name}*.woff2"))
    return f"/static/media/{found.name}"


@cache
def plain_style() -> str:
    """Return the style sheet of the plain pages."""
    text = (HERE / "plain.css").read_text(encoding="utf-8")
    return text.replace("SOURCE_SANS", font_path("SourceSansVF-Upright"))
