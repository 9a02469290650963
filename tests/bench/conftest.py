"""What every measurement uses."""

from collections.abc import Callable

import pytest


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str, str, str], None]:
    """Print one line of the table: what, how much, and what was aimed at."""

    def line(what: str, found: str, aim: str = "") -> None:
        with capsys.disabled():
            print(f"\n  {what:<58} {found:>10}   {aim}", end="")  # noqa: T201 -- the table is the result

    return line
