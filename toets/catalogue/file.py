"""One file while it is read: what is wrong in it, and what it names elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from toets.catalogue.problems import Problems
from toets.domain.questionnaire import Test
from toets.errors import Problem

T = TypeVar("T")


@dataclass(frozen=True)
class NamedTest:
    """A test that must fit the question it names; `before` is the question it must stand before."""

    line: int
    test: Test
    before: str = ""


@dataclass(frozen=True)
class Named:
    """An id of something else that stands in this file."""

    where: str
    line: int
    id: str


class Claims:
    """Remembers where a value stood first, among the parts of a list or in a whole file."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], int] = {}

    def earlier(self, kind: str, value: str, line: int) -> int | None:
        """Return the line where this value of this kind stood before; None the first time."""
        if (kind, value) in self._lines:
            return self._lines[kind, value]
        self._lines[kind, value] = line
        return None


@dataclass
class File:
    """One file while it is read.

    What it names in itself or in other files is kept, to be checked when those have been read.
    `unsound` holds the ids of questions of which the form could not be read: nothing that names
    them is checked, because that would blame the wrong line.
    """

    path: Path
    problems: Problems
    tests: list[NamedTest] = field(default_factory=list)
    questions: list[Named] = field(default_factory=list)
    theme_questions: list[Named] = field(default_factory=list)
    themes: list[Named] = field(default_factory=list)
    unsound: set[str] = field(default_factory=set)
    claims: Claims = field(default_factory=Claims)

    def complain(self, line: int, message: str) -> None:
        """Keep one problem of this file."""
        self.problems.complain(self.path, line, message)

    def problem(self, line: int, message: str) -> Problem:
        """Return one problem of this file without keeping it."""
        return Problem(self.path, line, message)

    def scratch(self) -> "File":
        """Return a file of the same name whose problems nobody hears."""
        return File(self.path, Problems())


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """The value read from a file, with what is needed to check it against other files.

    `lines` has the lines of its outermost keys.
    """

    value: T
    file: File
    lines: Mapping[str, int]
