"""A document as a web page: made of the stored bytes at each reading, and kept by no browser."""

from html import escape
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from toets.documents.web.page import page_policy, web_page
from toets.domain.case import IssuedDocument
from toets.errors import DocumentRefusedError
from toets.texts.screens import web as texts
from toets.ui import session
from toets.ui.web.downloads import document_link, to_sign_in, wanted_document
from toets.ui.web.html import message_page
from toets.ui.web.requests import signed_in

_END = "/webpagina"
PATH = "/document/{reference}" + _END


async def document_page(request: Request) -> Response:
    """Show one issued document of a case as a page; the query is that of the document itself.

    Whoever may have the document may have its page, and reading it is logged as the same reading.
    """
    return await run_in_threadpool(_document_page, request)


def _document_page(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return to_sign_in(reference)
    wanted = wanted_document(request.query_params)
    found = session.services().issuing.document(reader.actor, reference, wanted)
    query = f"?{request.url.query}" if request.url.query else ""
    try:
        page = web_page(found.content, f"/document/{quote(reference)}{query}")
    except DocumentRefusedError:
        # What was issued before documents had a structure cannot be read by it.
        return message_page(texts.NO_PAGE_TITLE, texts.NO_PAGE, status=422)
    return HTMLResponse(
        page,
        headers={"Content-Security-Policy": page_policy(), "Cache-Control": "no-store"},
    )


def page_address(reference: str, document: IssuedDocument | None = None) -> str:
    """Return the address of a document as a page; None means the newest document of an outcome."""
    if document is None:
        return f"/document/{quote(reference)}{_END}"
    parts = urlsplit(document_link(reference, document))
    return f"{parts.path}{_END}?{parts.query}"


def page_link(reference: str, name: str, document: IssuedDocument | None = None) -> str:
    """Return the link to a document as a page, as HTML; `name` tells it from the others."""
    href = escape(page_address(reference, document))
    said = escape(texts.as_page_of(name))
    return f'<a href="{href}" target="_self" aria-label="{said}">{escape(texts.AS_PAGE)}</a>'
