"""Tells whoever watches the server that it answers, and that it reaches its database."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from toets.ui.failures import reported
from toets.ui.session import services

_HEALTHY = "toets in orde"
_ILL = "toets niet in orde"


async def health(_request: Request) -> Response:
    """Answer 200 with the words `toets in orde` when the database answers, else 503."""
    try:
        await run_in_threadpool(_ask_database)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the answer is that it is ill
        reported(error, "gezond")
        return PlainTextResponse(_ILL, status_code=503, headers={"Cache-Control": "no-store"})
    return PlainTextResponse(_HEALTHY, headers={"Cache-Control": "no-store"})


def _ask_database() -> None:
    services().people.usernames()
