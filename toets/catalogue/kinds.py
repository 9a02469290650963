"""The kinds of value a key can have; each reads text and says in Dutch what it wants."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Kind(Generic[T]):
    """One kind of value.

    `read` returns None for text that does not fit; `wanted` then completes "Schrijf …". `fallback`
    takes the place of such a value so that reading goes on; a complaint was made by then, so it
    never leaves this room.
    """

    wanted: str
    read: Callable[[str], T | None]
    fallback: T


def pattern(regex: str, wanted: str) -> Kind[str]:
    """Return the kind of text that matches the whole of `regex`."""
    compiled = re.compile(regex)
    return Kind(wanted, lambda text: text if compiled.fullmatch(text) else None, "")


def word(*allowed: str) -> Kind[str]:
    """Return the kind that is one of these words."""
    return Kind(alternatives(allowed), lambda text: text if text in allowed else None, "")


def member(*allowed: E) -> Kind[E]:
    """Return the kind that is the value of one of these members."""
    by_value = {item.value: item for item in allowed}
    return Kind(alternatives(by_value), by_value.get, allowed[0])


def alternatives(words: Iterable[str]) -> str:
    """Return the words as a Dutch list of possibilities."""
    return f"een van: {', '.join(words)}"


def _text(text: str) -> str | None:
    stripped = text.strip()
    # Left-over dots of a template would be shown to the user as if somebody had written them.
    return stripped if stripped.strip(".… ") else None


def _day(text: str) -> date | None:
    # `fromisoformat` alone also takes 20261121 and 2026-W47-6.
    if not re.fullmatch(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _https(text: str) -> str | None:
    if not re.fullmatch(r"https://[^\s<>\"\\]+", text):
        return None
    try:
        host = urlsplit(text).hostname
    except ValueError:
        return None
    return text if host and "." in host else None


def _count(text: str) -> int | None:
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,3}", text) else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", text) else None


TEXT = Kind("een tekst", _text, "")
FLAG = Kind("ja of nee", {"ja": True, "nee": False}.get, fallback=False)
DAY = Kind('een datum die bestaat, als jaar-maand-dag: "2026-11-21"', _day, date.min)
HTTPS = Kind("een webadres dat begint met https://", _https, "")
POSITIVE = Kind("een geheel getal van 1 tot en met 9999", lambda text: _count(text) or None, 1)
COUNT = Kind("een geheel getal van 0 tot en met 9999", _count, 0)
NUMBER = Kind('een getal, met een punt voor de decimalen: "12" of "0.5"', _number, Decimal(0))
VERSION = pattern(
    r"[0-9]{1,4}\.[0-9]{1,4}", 'een versie van twee getallen met een punt ertussen: "1.0"'
)
SLUG = pattern(
    r"[a-z0-9]([a-z0-9_-]{0,58}[a-z0-9])?",
    "een korte vaste naam van kleine letters, cijfers, _ of -, zonder spaties",
)
CODE = pattern(
    r"[A-Z]{1,2}[0-9]{1,3}[a-z]?", "een korte vaste code: een hoofdletter met een nummer, als D1b"
)
LETTER = pattern(r"[A-Z]{1,2}", "een hoofdletter, als A")
