"""What was made public: a page, a list as file, and the files themselves, for everybody.

The only routes that show something of a case without a session. They ask `Publishing` nothing but
what it tells everybody, so that what is under embargo and what does not exist get the same answer.
"""

from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from toets.documents.sheets import csv_file
from toets.documents.web.page import page_policy, web_page
from toets.errors import DocumentRefusedError, NotFoundError
from toets.texts.screens import publiek as texts
from toets.ui import session
from toets.ui.web import public_list
from toets.ui.web.downloads import download
from toets.ui.web.html import plain_page
from toets.ui.web.public_list import PATH, file_address

LISTS = {"json": f"{PATH}/lijst.json", "csv": f"{PATH}/lijst.csv"}


async def register(_request: Request) -> Response:
    """Show every published version, the newest of a case first."""
    return await run_in_threadpool(_register)


async def list_as_json(_request: Request) -> Response:
    """Hand out the list as JSON."""
    return await run_in_threadpool(_json)


async def list_as_csv(_request: Request) -> Response:
    """Hand out the list as CSV, a line per file."""
    return await run_in_threadpool(_csv)


async def public_file(request: Request) -> Response:
    """Hand out one published file; the name says which."""
    return await run_in_threadpool(_file, request.path_params["name"])


async def public_page(request: Request) -> Response:
    """Show one published version as a page, made of the published file."""
    return await run_in_threadpool(_page, request.path_params["name"])


def _register() -> Response:
    toets = session.services()
    body = public_list.body(toets.publishing.published(), LISTS, demo=toets.settings.demo)
    return plain_page(texts.TITLE, body)


def _json() -> Response:
    content = public_list.as_json(session.services().publishing.published())
    return download(content, "openbaar.json", "application/json")


def _csv() -> Response:
    rows = public_list.rows(session.services().publishing.published())
    return download(csv_file(texts.COLUMNS, rows), "openbaar.csv", "text/csv; charset=utf-8")


def _file(name: str) -> Response:
    found, content = session.services().publishing.public_file(name)
    return download(content, found.name, found.media_type)


def _page(name: str) -> Response:
    found, content = session.services().publishing.public_file(name)
    page = _made_of(content, file_address(found))
    return HTMLResponse(page, headers={"Content-Security-Policy": page_policy()})


# Without a session anybody can ask again and again, and what was published never changes.
@lru_cache(maxsize=8)
def _made_of(content: bytes, address: str) -> str:
    try:
        return web_page(content, address)
    except DocumentRefusedError as error:  # an attachment: it is published as it is
        raise NotFoundError("document") from error
