"""The yearly report to take along, as PDF, CSV or XLSX; made anew for its reader, and kept by no browser."""

import re
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.errors import NotFoundError
from toets.texts.screens.jaarverslag import file_name
from toets.ui import session
from toets.ui.web.downloads import download
from toets.ui.web.requests import signed_in

PATH = "/verslag/"

_NAME = re.compile(r"(\d{4})\.(pdf|csv|xlsx)")
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def report_address(year: int, form: str) -> str:
    """Return the address of the report of a year; `form` is "pdf", "csv" or "xlsx"."""
    return f"{PATH}{year}.{form}"


async def report(request: Request) -> Response:
    """Hand out the report of a year to whoever may read it."""
    return await run_in_threadpool(_report, request)


def _report(request: Request) -> Response:
    reader, asked = signed_in(request), _NAME.fullmatch(request.path_params["name"])
    if reader is None:
        back = urlencode({"terug": session.link_to("jaarverslag")})
        return RedirectResponse(f"{session.SIGN_IN_PATH}?{back}", status_code=303)
    if asked is None:
        raise NotFoundError("report")
    year, form = int(asked[1]), asked[2]
    reporting = session.services().reporting
    make = {"pdf": reporting.pdf, "csv": reporting.csv, "xlsx": reporting.xlsx}
    return download(make[form](reader.actor, year), file_name(year, form), _MEDIA_TYPES[form])
