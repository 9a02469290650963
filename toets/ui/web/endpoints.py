"""The net under every route of ours: no traceback ever leaves, and the log holds no content."""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from toets.errors import NotFoundError
from toets.texts.screens import web as texts
from toets.ui.failures import reported
from toets.ui.web.html import failure_page, message_page, not_found_page
from toets.ui.web.requests import OversizedFormError

Endpoint = Callable[[Request], Awaitable[Response]]


def guarded(endpoint: Endpoint) -> Endpoint:
    """Return the endpoint with every error answered by a page of ours."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except NotFoundError:
            return not_found_page()
        except OversizedFormError:
            return message_page(texts.OVERSIZED_TITLE, texts.OVERSIZED, status=413)
        except Exception as error:  # noqa: BLE001 -- the outermost frame of a route
            return failure_page(reported(error, request.url.path.split("/")[1]))

    return answer
