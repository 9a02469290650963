"""The public edition as it would be established now, for the Woo officers who work on it."""

from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from toets.ui import session
from toets.ui.web.downloads import download
from toets.ui.web.requests import signed_in

PATH = "/voorproef/"


def preview_address(reference: str) -> str:
    """Return the address of the preview of a case."""
    return f"{PATH}{quote(reference)}"


async def preview(request: Request) -> Response:
    """Hand out the preview, without a seal."""
    return await run_in_threadpool(_preview, request)


def _preview(request: Request) -> Response:
    officer, reference = signed_in(request), request.path_params["reference"]
    if officer is None:
        back = urlencode({"terug": session.link_to("publiceren", zaak=reference)})
        return RedirectResponse(f"{session.SIGN_IN_PATH}?{back}", status_code=303)
    content = session.services().publishing.preview(officer.actor, reference)
    return download(content, f"voorproef-{reference}.pdf", "application/pdf")
