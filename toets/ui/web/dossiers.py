"""A case to take along: as data, or as its whole dossier; kept by no browser."""

import re
from collections.abc import Iterator
from typing import IO

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from toets.errors import InputRefusedError, NotFoundError
from toets.services.context import Actor
from toets.ui import session
from toets.ui.web.downloads import download, download_headers, to_case, to_sign_in
from toets.ui.web.requests import signed_in

PATH = "/dossier/"

_NAME = re.compile(r"([A-Za-z0-9-]{1,40})\.(zip|json)")
_CHUNK = 1024 * 1024


def dossier_address(reference: str) -> str:
    """Return the address of the whole dossier of a case."""
    return f"{PATH}{reference}.zip"


def case_file_address(reference: str) -> str:
    """Return the address of a case as data."""
    return f"{PATH}{reference}.json"


async def dossier(request: Request) -> Response:
    """Hand out a case to whoever reads it in full; who must give a reason first is led to do so."""
    return await run_in_threadpool(_dossier, request)


def _dossier(request: Request) -> Response:
    reader, asked = signed_in(request), _NAME.fullmatch(request.path_params["name"])
    if asked is None:
        raise NotFoundError("case")
    reference, form = asked[1], asked[2]
    if reader is None:
        return to_sign_in(reference)
    try:
        return _FORMS[form](reader.actor, reference)
    except InputRefusedError:
        return to_case(reference)


def _case_file(actor: Actor, reference: str) -> Response:
    content = session.services().porting.case_file(actor, reference)
    return download(content, f"{reference}.json", "application/json")


def _whole(actor: Actor, reference: str) -> Response:
    file = session.services().dossiers.dossier(actor, reference)
    size = file.seek(0, 2)
    file.seek(0)
    return StreamingResponse(
        _chunks(file),
        media_type="application/zip",
        headers={**download_headers(f"dossier-{reference}.zip"), "Content-Length": str(size)},
    )


_FORMS = {"zip": _whole, "json": _case_file}


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    # Closing removes it from the disk, also when the reader goes away half-way.
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
