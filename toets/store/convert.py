"""The one converter between domain values and the canonical JSON in which they are stored."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

from toets.domain.canonical import canonical_bytes

ValueT = TypeVar("ValueT")


def dump(value: Any) -> bytes:
    """Return the canonical JSON of a domain value."""
    return canonical_bytes(value)


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def load(kind: type[ValueT], document: bytes) -> ValueT:
    """Return the domain value that these bytes were made from."""
    if kind not in _ADAPTERS:  # building one costs milliseconds
        _ADAPTERS[kind] = TypeAdapter(kind)
    value: ValueT = _ADAPTERS[kind].validate_json(document)
    return value
