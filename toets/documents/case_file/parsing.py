"""From bytes to plain values, keeping what JSON would hide: repeated keys and numbers of no use."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from toets.domain.answer import LONGEST_TEXT
from toets.errors import Obstacle

Path = tuple[str | int, ...]

# An evaluation of a renewed permission holds two texts.
LONGEST_IN_FILE = 2 * LONGEST_TEXT + 2
_BY_ANSWERS = frozenset({"answers", "answer"})
_LONGEST_NUMBER = 15
_LONGEST_KEY = 60
_BOM = b"\xef\xbb\xbf"

_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + _NONCHARACTERS + "]"
)


class Keyed(dict[str, Any]):
    """An object of the file; `repeated` are the keys that stood in it more than once."""

    def __init__(self, pairs: Sequence[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated = tuple(key for key, count in counts.items() if count > 1)


class BadNumber:
    """A number that no case holds: with decimals, of too many digits, or none at all."""


def parsed(content: bytes) -> Any:
    """Return the file in plain values, or the one obstacle by which it is no JSON."""
    try:
        text = content.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        return Obstacle.of("case_file.encoding", number=error.start)
    try:
        return json.loads(
            text,
            object_pairs_hook=Keyed,
            parse_float=lambda _text: BadNumber(),
            parse_int=lambda text: int(text) if len(text) <= _LONGEST_NUMBER else BadNumber(),
            parse_constant=lambda _text: BadNumber(),
        )
    except json.JSONDecodeError as error:
        return Obstacle.of("case_file.syntax", line=error.lineno, column=error.colno)


def flaws(value: Any, path: Path = (), longest: int = LONGEST_IN_FILE) -> Iterator[Obstacle]:
    """Yield what is wrong with plain values whatever they mean, with the place of each."""
    if isinstance(value, BadNumber):
        yield Obstacle.of("case_file.number", path=shown(path))
    elif isinstance(value, str):
        yield from _text_flaws(value, path, longest)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from flaws(item, (*path, place), longest)
    elif isinstance(value, Keyed):
        for key in value.repeated:
            yield Obstacle.of("case_file.key_twice", path=shown((*path, key)))
        for key, item in value.items():
            yield from _text_flaws(key, (*path, key), longest)
            most = LONGEST_TEXT if key in _BY_ANSWERS else longest
            yield from flaws(item, (*path, key), most)


def _text_flaws(text: str, path: Path, longest: int) -> Iterator[Obstacle]:
    if len(text) > longest:
        facts = {"length": len(text), "longest": longest}
        yield Obstacle.of("case_file.text_long", path=shown(path), **facts)
    refused = _REFUSED.search(text)
    if refused:
        code = f"U+{ord(refused.group()):04X}"
        yield Obstacle.of("case_file.character", path=shown(path), value=code)


def shown(path: Path) -> str:
    """Return the place as it reads in a message, such as "facts[2].content.title"."""
    text = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{_key(part)}" for part in path)
    return text.removeprefix(".")


def _key(key: str) -> str:
    short = key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…"
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in short)
