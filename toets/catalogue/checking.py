"""Checks policy files for `toets check`, without building anything from them."""

from collections.abc import Iterable
from pathlib import Path

from toets.catalogue.problems import Problems
from toets.catalogue.regime_reader import read_regime
from toets.catalogue.shelf import is_regime, read_shelf
from toets.errors import Problem


def check(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Return all that is wrong with the paths, by file and line; empty when all is well.

    A path is a questionnaires folder, the folder of one regime, or a file in that: a file is
    checked with the rest of its folder, because a mistake in one shows in another.
    """
    problems = Problems()
    for path in paths:
        _check(path, problems)
    return problems.in_order()


def _check(path: Path, problems: Problems) -> None:
    if path.is_dir() and not is_regime(path):
        read_shelf(path, problems)
    elif path.is_dir():
        read_regime(path, problems)
    elif path.exists():
        read_regime(path.parent, problems)
    else:
        problems.complain(path, 1, "Dit bestaat niet. Verbeter de naam.")
