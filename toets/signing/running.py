"""Runs what pyHanko does in coroutines, also where a loop runs already."""

import asyncio
import logging
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

ResultT = TypeVar("ResultT")

# They log what they find in a file, with its content; here all that matters comes back as a value.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def finished(work: Coroutine[Any, Any, ResultT]) -> ResultT:
    """Return the result of the work, or raise what it raises."""
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(asyncio.run, work).result()
