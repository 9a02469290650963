"""Documents and attachments: only stored bytes, only with a session, and never kept by a browser."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.domain.case import IssuedDocument
from toets.domain.owed import OUTCOMES, Owed
from toets.errors import NotFoundError
from toets.services.signing_in import SignedIn
from toets.texts import labels
from toets.ui import session
from toets.ui.web.requests import signed_in

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


async def document(request: Request) -> Response:
    """Hand out one issued document of a case, as it was stored.

    Without a query the newest one of an outcome; else `soort`, `versie`, `ronde` and `nummer` say
    which, as `document_link` writes them.
    """
    return await run_in_threadpool(_document, request)


async def attachment(request: Request) -> Response:
    """Hand out one attachment of a case, always as a download."""
    return await run_in_threadpool(_attachment, request)


def _document(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return to_sign_in(reference)
    wanted = wanted_document(request.query_params)
    found = session.services().issuing.document(reader.actor, reference, wanted)
    return download(
        found.content, f"{found.case}-{_name(found.kind, found.occasion)}.pdf", "application/pdf"
    )


def document_link(reference: str, document: IssuedDocument) -> str:
    """Return the address of one issued document of a case."""
    query = {
        "soort": labels.DOCUMENT_SLUG[document.kind],
        "versie": document.version,
        "ronde": document.round,
        "nummer": document.occasion,
    }
    return f"/document/{quote(reference)}?{urlencode(query)}"


def wanted_document(query: Mapping[str, str]) -> Owed | None:
    """Return which document the query asks for, or None when it asks for none by name.

    Raises:
        NotFoundError: It asks for something that no document is called.
    """
    if "soort" not in query:
        return None
    kinds = {slug: kind for kind, slug in labels.DOCUMENT_SLUG.items()}
    try:
        numbers = [int(query[name]) for name in ("versie", "ronde", "nummer")]
        return Owed(kinds[query["soort"]], *numbers)
    except (KeyError, ValueError) as error:
        raise NotFoundError("document") from error


def _name(kind: str, occasion: int) -> str:
    return "bindend-oordeel" if kind in OUTCOMES else f"{labels.DOCUMENT_SLUG[kind]}-{occasion}"


def _attachment(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return to_sign_in(reference)
    return _attached(reader, reference, request.path_params["id"])


def _attached(reader: SignedIn, reference: str, wanted: str) -> Response:
    found, content = session.services().reading.attachment(reader.actor, reference, wanted)
    return download(content, found.name, found.media_type)


def to_sign_in(reference: str) -> Response:
    """Return the way to the sign-in page, which leads to this case."""
    back = session.link_to("zaak", zaak=reference)
    return RedirectResponse(
        f"{session.SIGN_IN_PATH}?{urlencode({'terug': back})}", status_code=303
    )


def to_case(reference: str) -> Response:
    """Return the way to this case, where a reason is asked of who reads with one only."""
    return RedirectResponse(session.link_to("zaak", zaak=reference), status_code=303)


def download(content: bytes, name: str, media_type: str) -> Response:
    """Return bytes as a download of this name, which no browser keeps or runs."""
    return Response(content, media_type=media_type, headers=download_headers(name))


def download_headers(name: str) -> dict[str, str]:
    """Return the headers of a download of this name, which no browser keeps or runs."""
    return {
        "Content-Disposition": disposition(name),
        "Cache-Control": "no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    }


def disposition(name: str) -> str:
    """Return the header that makes a browser save the file under this name, whatever is in it."""
    plain = _UNSAFE.sub("_", name).lstrip(".") or "bestand"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
