"""Documents and attachments: only stored bytes, only with a session, and never kept by a browser."""

import re
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.services.signing_in import SignedIn
from toets.ui import session
from toets.ui.web.requests import signed_in

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


async def document(request: Request) -> Response:
    """Hand out the newest issued document of a case, as it was stored."""
    return await run_in_threadpool(_document, request)


async def attachment(request: Request) -> Response:
    """Hand out one attachment of a case, always as a download."""
    return await run_in_threadpool(_attachment, request)


def _document(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return _to_sign_in(reference)
    found = session.services().issuing.document(reader.actor, reference)
    return _download(found.content, f"{found.case}-bindend-oordeel.pdf", "application/pdf")


def _attachment(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return _to_sign_in(reference)
    return _attached(reader, reference, request.path_params["id"])


def _attached(reader: SignedIn, reference: str, wanted: str) -> Response:
    found, content = session.services().reading.attachment(reader.actor, reference, wanted)
    return _download(content, found.name, found.media_type)


def _to_sign_in(reference: str) -> Response:
    back = session.link_to("zaak", zaak=reference)
    return RedirectResponse(
        f"{session.SIGN_IN_PATH}?{urlencode({'terug': back})}", status_code=303
    )


def _download(content: bytes, name: str, media_type: str) -> Response:
    return Response(
        content,
        media_type=media_type,
        headers={
            "Content-Disposition": disposition(name),
            "Cache-Control": "no-store",
            "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        },
    )


def disposition(name: str) -> str:
    """Return the header that makes a browser save the file under this name, whatever is in it."""
    plain = _UNSAFE.sub("_", name).lstrip(".") or "bestand"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
