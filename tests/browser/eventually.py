"""Waiting for something that another process does, without guessing how long it takes."""

import time
from collections.abc import Callable
from typing import TypeVar

ResultT = TypeVar("ResultT")

_HANG_GUARD = 30.0
_BETWEEN_LOOKS = 0.05


def eventually(look: Callable[[], ResultT], what: str) -> ResultT:
    """Return what `look` finds, once it finds something true.

    Raises:
        AssertionError: It never does, as far as a hang guard can tell.
    """
    until = time.monotonic() + _HANG_GUARD
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(_BETWEEN_LOOKS)
    message = f"waited in vain for {what}"
    raise AssertionError(message)
