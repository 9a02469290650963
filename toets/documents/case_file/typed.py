"""From plain values to values of the domain, by the types of its dataclasses; every misfit is told."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

from toets.documents.case_file.parsing import BadNumber, Path, shown
from toets.errors import Obstacle

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_DECIMAL = re.compile(r"-?\d{1,30}(\.\d{1,30})?(E[+-]?\d{1,2})?")


class _MisfitError(Exception):
    """The value was told to be wrong already."""


class Typed:
    """Reads plain values as values of a type; `told` counts what did not fit until now.

    `obstacles` are the first of those, no more than `most`.
    """

    def __init__(self, most: int) -> None:
        self.obstacles: list[Obstacle] = []
        self.told = 0
        self._most = most

    def read(self, kind: Any, value: Any, path: Path) -> Any:
        """Return the value as this kind, or None after it was told why not."""
        try:
            return self._read(kind, value, path)
        except _MisfitError:
            return None

    def tell(self, code: str, path: Path, **facts: object) -> None:
        """Keep what is wrong at this place."""
        self.told += 1
        if len(self.obstacles) < self._most:
            self.obstacles.append(Obstacle.of(code, path=shown(path), **facts))

    def require_keys(
        self, value: Any, path: Path, wanted: frozenset[str], optional: frozenset[str]
    ) -> None:
        """Tell which keys an object has too many and too few; not when it is no object."""
        if not isinstance(value, dict):
            self.tell("case_file.type", path, value="object")
            return
        for key in sorted(value.keys() - wanted - optional):
            self.tell("case_file.key_unknown", (*path, key))
        for key in sorted(wanted - value.keys()):
            self.tell("case_file.key_missing", (*path, key))

    def _read(self, kind: Any, value: Any, path: Path) -> Any:
        if isinstance(value, BadNumber):
            raise _MisfitError  # told by `flaws`
        origin = get_origin(kind)
        if origin is UnionType or (origin is not None and type(None) in get_args(kind)):
            (inner,) = (each for each in get_args(kind) if each is not type(None))
            return None if value is None else self._read(inner, value, path)
        if origin is tuple:
            return self._tuple(get_args(kind)[0], value, path)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(kind), value, path)
        if dataclasses.is_dataclass(kind):
            return self._dataclass(kind, value, path)
        return self._leaf(kind, value, path)

    def _tuple(self, kind: Any, value: Any, path: Path) -> tuple[Any, ...]:
        if not isinstance(value, list):
            self._misfit(path, "list")
        return tuple(self.read(kind, item, (*path, place)) for place, item in enumerate(value))

    def _mapping(self, kinds: tuple[Any, ...], value: Any, path: Path) -> dict[Any, Any]:
        if not isinstance(value, dict):
            self._misfit(path, "object")
        key_kind, item_kind = kinds
        return {
            self.read(key_kind, key, (*path, key)): self.read(item_kind, item, (*path, key))
            for key, item in value.items()
        }

    def _dataclass(self, kind: Any, value: Any, path: Path) -> Any:
        wanted, optional, hints = _fields(kind)
        before = self.told
        self.require_keys(value, path, wanted, optional)
        found = {
            key: self.read(hints[key], item, (*path, key))
            for key, item in (value.items() if isinstance(value, dict) else ())
            if key in hints
        }
        if self.told > before:
            raise _MisfitError
        return kind(**found)

    def _leaf(self, kind: Any, value: Any, path: Path) -> Any:
        if kind in (bool, int):
            if type(value) is not kind:
                self._misfit(path, kind.__name__)
            return value
        if not isinstance(value, str):
            self._misfit(path, "str")
        reader: Callable[[str], Any] = kind if issubclass(kind, Enum) else _LEAVES[kind]
        try:
            return reader(value)
        except (ValueError, ArithmeticError):
            self.tell("case_file.value", path)
            raise _MisfitError from None

    def _misfit(self, path: Path, wanted: str) -> None:
        self.tell("case_file.type", path, value=wanted)
        raise _MisfitError


def _day(text: str) -> date:
    found = date.fromisoformat(text)
    if found.isoformat() != text:
        raise ValueError(text)
    return found


def _moment(text: str) -> datetime:
    if not _MOMENT.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def _decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


_LEAVES: dict[Any, Callable[[str], Any]] = {
    str: str,
    date: _day,
    datetime: _moment,
    Decimal: _decimal,
}


@cache
def _fields(kind: Any) -> tuple[frozenset[str], frozenset[str], dict[str, Any]]:
    """Return the names that must be there, those that may, and the type of each."""
    hints = {
        name: hint
        for name, hint in get_type_hints(kind).items()
        if get_origin(hint) is not ClassVar
    }
    optional = frozenset(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is not dataclasses.MISSING
        or field.default_factory is not dataclasses.MISSING
    )
    return frozenset(hints) - optional, optional, hints
