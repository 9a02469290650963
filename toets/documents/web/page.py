"""Makes the file of a document into one page for a browser, that says no more and no less."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from pikepdf import Array, Dictionary, Name, Pdf

from toets.documents.opening import opened
from toets.documents.web.body import Body
from toets.documents.web.nodes import Whole, whole_of
from toets.errors import DocumentRefusedError
from toets.texts.document import frame
from toets.texts.document import web as texts


def web_page(pdf: bytes, original: str = "") -> str:
    """Return a document as one HTML page that needs nothing else, read from this file alone.

    It holds all text of the file in the order in which a screen reader gets it, and says by SHA-256
    of which file it was made. `original` is the address of that file, for a link; "" gives none.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, broken, or no tagged document of toets.
    """
    with opened(pdf) as whole:
        if str(whole.docinfo.get(Name.Creator, "")) != frame.CREATOR:
            raise DocumentRefusedError("foreign")
        found = whole_of(whole)
        title = str(whole.docinfo.get(Name.Title, "")) or found.root.text[:100]
        note = _note(found, sha256(pdf).hexdigest(), original, is_signed=_is_signed(whole))
    return _page(escape(title), note, Body(found.root).written(found.root))


@cache
def style() -> str:
    """Return the style that stands in every page."""
    return (files(__package__) / "style.css").read_text(encoding="utf-8")


@cache
def page_policy() -> str:
    """Return the Content-Security-Policy of the page: its own style, and nothing else at all."""
    seal = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'none'"
    )


def _is_signed(pdf: Pdf) -> bool:
    form = pdf.Root.get(Name.AcroForm)
    fields = form.get(Name.Fields) if isinstance(form, Dictionary) else None
    return isinstance(fields, Array) and any(Name.V in field for field in fields)


def _note(found: Whole, digest: str, original: str, *, is_signed: bool) -> str:
    link = f'<p><a href="{escape(original)}">{texts.ORIGINAL}</a></p>\n' if original else ""
    return f"""<p class="merk">{texts.MARKING}: {_marking(found)}</p>
<div class="over" role="note" aria-label="{texts.NOTE}">
<p>{escape(texts.about(is_signed=is_signed))}</p>
<p>{escape(texts.CHECK)}</p>
{link}<p>{texts.SHA256}:<br><code>{digest}</code></p>
</div>"""


def _marking(found: Whole) -> str:
    """Return what stands round every page, without its number and what stands there twice."""
    said = dict.fromkeys((frame.page_of(1, found.pages).casefold(),), "")
    for text in found.round_every_page:
        said.setdefault(text.casefold(), text)
    return " · ".join(f"<strong>{escape(text)}</strong>" for text in said.values() if text)


def _page(title: str, note: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="{frame.LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style()}</style>
</head>
<body>
<a class="naar" href="#document">{texts.SKIP}</a>
<header>
{note}
</header>
<main id="document" tabindex="-1">
{body}
</main>
</body>
</html>
"""
