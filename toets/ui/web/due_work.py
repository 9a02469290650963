"""Work that falls due by itself, done in the server's own process once a minute."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event, Thread

from toets.ui.failures import reported
from toets.ui.session import services

_EVERY_SECONDS = 60.0


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Do due work in the background for as long as the server runs."""
    ended = Event()
    Thread(target=_work_until, args=(ended,), name="due-work", daemon=True).start()
    yield
    ended.set()


def _work_until(ended: Event) -> None:
    while True:
        do_due_work()
        if ended.wait(_EVERY_SECONDS):
            return


def do_due_work() -> None:
    """Do all that is due now. What fails is reported, and tried again another time."""
    try:
        services().due_work.run(_failed)
    except Exception as error:  # noqa: BLE001 -- the outermost frame of its thread
        reported(error, "due work")


def _failed(where: str, error: Exception) -> None:
    reported(error, f"due work: {where}")
