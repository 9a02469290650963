"""The versions of one kind of file: which is in force when."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from toets.catalogue.file import Parsed
from toets.domain.questionnaire import Guidance, Procedure, Questionnaire
from toets.errors import Problem

V = TypeVar("V", Questionnaire, Procedure, Guidance)


class Versions(Generic[V]):
    """All versions of one kind of file, lowest version number first.

    Not `complete` means that a file could not be read, so that nobody can say what is in force.
    """

    def __init__(self, parsed: Iterable[Parsed[V]], *, complete: bool) -> None:
        self.complete = complete
        self._all: list[Parsed[V]] = sorted(parsed, key=lambda one: _numbers(one.value.version))

    def __iter__(self) -> Iterator[Parsed[V]]:
        return iter(self._all)

    def in_force(self, on: date) -> Parsed[V] | None:
        """Return the newest version in force on the day (Amsterdam), or None before the first."""
        started = [one for one in self._all if one.value.valid_from <= on]
        return started[-1] if started else None

    def find(self, version: str) -> Parsed[V] | None:
        """Return the version, or None when there is no such file."""
        return next((one for one in self._all if one.value.version == version), None)

    def disorder(self) -> Iterator[Problem]:
        """Yield each version that does not start later than the one before it."""
        for older, newer in pairwise(self._all):
            if date.min < newer.value.valid_from <= older.value.valid_from:
                yield newer.file.problem(
                    newer.lines["valid_from"],
                    f"versie {newer.value.version} moet later ingaan dan versie"
                    f" {older.value.version} ({older.value.valid_from}); nu geldt een van beide"
                    " nooit. Verbeter 'valid_from'.",
                )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part)
