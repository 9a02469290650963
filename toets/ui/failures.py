"""What happens to an error that nobody foresaw: a number for the reader, a line for the log."""

import secrets
import sys
import traceback
from pathlib import Path

import structlog
from structlog.typing import FilteringBoundLogger

_ROOT = Path(__file__).parents[2]


def reported(error: BaseException, where: str) -> str:
    """Write one JSON line about the error on stderr and return its number.

    The line names the kind of error and the places in our code, never its message or any value:
    those may hold what somebody wrote in a case.
    """
    number = secrets.token_hex(4)
    _log().error("unexpected", number=number, where=where, kind=_kind(error), at=_places(error))
    return number


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{_shortened(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames[-12:]]


def _shortened(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else path.name


def _log() -> FilteringBoundLogger:
    # Made anew, because stderr may have been replaced; errors nobody foresaw are rare.
    log: FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(0),
    )
    return log
