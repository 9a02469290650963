"""Everything that is wrong, in all files, so that a maintainer sees it in one go."""

from pathlib import Path

from toets.errors import CatalogueError, Problem


class Problems:
    """Collects problems; the same one found twice counts once."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def __len__(self) -> int:
        return len(self._found)

    def add(self, *problems: Problem) -> None:
        """Keep these problems."""
        self._found.update(problems)

    def complain(self, path: Path, line: int, message: str) -> None:
        """Keep one problem: `message` is Dutch, says what is wrong and how to mend it."""
        self.add(Problem(path, line, message))

    def in_order(self) -> tuple[Problem, ...]:
        """Return all problems by file, line and message."""
        return tuple(
            sorted(self._found, key=lambda found: (found.path, found.line, found.message))
        )

    def raise_if_any(self) -> None:
        """Raise what was collected, if anything was.

        Raises:
            CatalogueError: At least one problem was found; it holds all of them.
        """
        if self._found:
            raise CatalogueError(self.in_order())
