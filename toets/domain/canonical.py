"""One canonical form of a fact: the bytes that are hashed, chained and stored."""

import dataclasses
import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

LaterT = TypeVar("LaterT")


def later(default: LaterT) -> LaterT:
    """Return a field that a dataclass got after values of it were stored.

    While it has its default it is left out of the canonical form, so that the hash of everything
    stored before stays what it was.
    """
    return dataclasses.field(default=default, metadata={"later": True})


def canonical_bytes(value: Any) -> bytes:
    """Return `value` as JSON in the one form that is hashed: same value, same bytes, for ever.

    Keys sorted, no white space, UTF-8 in NFC, times in UTC, decimals as text, sets sorted. Floats
    are refused, because their text differs between platforms.

    Raises:
        TypeError: The value holds something that has no canonical form.
    """
    return json.dumps(
        to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def digest(value: Any) -> str:
    """Return the SHA-256 over the canonical bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def to_plain(value: Any) -> Any:
    """Return `value` in dicts, lists, text, whole numbers, booleans and None."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {_key(key): to_plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not _is_left_out(field, getattr(value, field.name))
        }
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return _plain_leaf(value)


def _is_left_out(field: "dataclasses.Field[Any]", value: Any) -> bool:
    return bool(field.metadata.get("later")) and value == field.default


def _plain_leaf(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        # Half a surrogate pair has no UTF-8: it shows as "?" rather than stopping the act.
        return unicodedata.normalize("NFC", value).encode(errors="replace").decode()
    if isinstance(value, datetime):
        return _plain_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, frozenset | set):
        return sorted(to_plain(item) for item in value)
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _plain_time(value: datetime) -> str:
    if value.tzinfo is None:
        raise TypeError("a time without a time zone has no canonical form")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _key(key: Any) -> str:
    plain = to_plain(key)
    if not isinstance(plain, str):
        raise TypeError(f"a key must be text, not {type(key).__name__}")
    return plain
