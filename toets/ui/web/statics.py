"""Our own few fixed files; nothing outside this list is ever read from the disk."""

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from toets.errors import NotFoundError
from toets.ui.web.html import HERE, plain_style

_FILES = {
    "autosave.js": "text/javascript",
    "links.js": "text/javascript",
    "words.js": "text/javascript",
    "places.js": "text/javascript",
    "logo.svg": "image/svg+xml",
    "favicon.svg": "image/svg+xml",
}
_HOUR = {"Cache-Control": "public, max-age=3600"}


async def static(request: Request) -> Response:
    """Serve one of our fixed files."""
    name = request.path_params["name"]
    if name == "plain.css":
        return Response(plain_style(), media_type="text/css", headers=_HOUR)
    if name not in _FILES:
        raise NotFoundError("file")
    return FileResponse(HERE / name, media_type=_FILES[name], headers=_HOUR)
