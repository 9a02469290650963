"""Lists and registrations to take along: made anew for their reader, and kept by no browser."""

from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.errors import InputRefusedError, NotFoundError
from toets.services.listing import Form, ListKind
from toets.texts.explain import details
from toets.texts.lists import file_name
from toets.texts.screens import algoritmeregister as words
from toets.ui import session
from toets.ui.web.downloads import download
from toets.ui.web.html import message_page
from toets.ui.web.requests import signed_in

LIST_PATH = "/lijst/"
REGISTRATION_PATH = "/registratie/"

_MEDIA_TYPES = {
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.CSV: "text/csv; charset=utf-8",
}


def list_address(kind: ListKind, form: Form) -> str:
    """Return the address of a list."""
    return f"{LIST_PATH}{kind}.{form}"


def registration_address(reference: str) -> str:
    """Return the address of the file of a registration."""
    return f"{REGISTRATION_PATH}{quote(reference)}.json"


async def list_file(request: Request) -> Response:
    """Hand out a list as far as its reader may see it."""
    return await run_in_threadpool(_list_file, request)


async def registration(request: Request) -> Response:
    """Hand out a registration that meets the standard, to whoever may write it."""
    return await run_in_threadpool(_registration, request)


def _list_file(request: Request) -> Response:
    reader, asked = signed_in(request), request.path_params["name"]
    names = {f"{kind}.{form}": (kind, form) for kind in ListKind for form in Form}
    if asked not in names:
        raise NotFoundError("list")
    kind, form = names[asked]
    if reader is None:
        return _to_sign_in(kind)
    found = session.services().listing.file(reader.actor, kind, form)
    return download(found.content, file_name(kind, found.day, form), _MEDIA_TYPES[form])


def _registration(request: Request) -> Response:
    reader, reference = signed_in(request), request.path_params["reference"]
    if reader is None:
        return _to_sign_in("algoritmeregister", zaak=reference)
    try:
        content = session.services().algorithm_register.export(reader.actor, reference)
    except InputRefusedError as error:
        # The screen offers the file only when it is whole: somebody changed a text meanwhile.
        return message_page(words.NOT_READY_TITLE, " ".join(details(error)), status=409)
    return download(content, words.file_name(reference), "application/json")


def _to_sign_in(page: str, **params: str) -> Response:
    back = urlencode({"terug": session.link_to(page, **params)})
    return RedirectResponse(f"{session.SIGN_IN_PATH}?{back}", status_code=303)
