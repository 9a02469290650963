"""Which words of a text were taken away and which came, for showing two texts beside each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Comparing takes the product of both lengths; longer texts are compared by sentences.
_MOST_WORDS = 1500
# Below this share of equal words, the texts are two texts and no edit.
_LEAST_ALIKE = 0.3
# Fewer equal words than this between two changes only make the changes harder to read.
_FEWEST_EQUAL = 3
Opcode = tuple[str, int, int, int, int]
Block = tuple[bool, int, int, int, int]
_WORDS = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
_SENTENCES = re.compile(r"[^.!?\n]*(?:[.!?\n]+\s*|$)")


@dataclass(frozen=True)
class Piece:
    """A piece of a text; `changed` tells that the other text does not have it at this place."""

    text: str
    changed: bool


def changed_words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces, the old one and the new one.

    The pieces of a text make up that text. Two texts that have little in common are changed as a
    whole, because marks on every other word say nothing.
    """
    before, after = _parts(old, new)
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return _whole(old), _whole(new)
    blocks = _joined(matcher.get_opcodes())
    olds = [Piece("".join(before[a:b]), changed) for changed, a, b, _, _ in blocks]
    news = [Piece("".join(after[c:d]), changed) for changed, _, _, c, d in blocks]
    return tuple(filter(_is_text, olds)), tuple(filter(_is_text, news))


def _joined(opcodes: Sequence[Opcode]) -> list[Block]:
    """Return the blocks with a few equal words between two changes taken into one change."""
    joined: list[Block] = []
    for place, (kind, a, b, c, d) in enumerate(opcodes):
        is_island = 0 < place < len(opcodes) - 1 and b - a < _FEWEST_EQUAL
        changed = kind != "equal" or is_island
        if joined and joined[-1][0] and changed:
            _, first_old, _, first_new, _ = joined.pop()
            joined.append((True, first_old, b, first_new, d))
        else:
            joined.append((changed, a, b, c, d))
    return joined


def _parts(old: str, new: str) -> tuple[list[str], list[str]]:
    by_words = _WORDS.findall(old), _WORDS.findall(new)
    if max(map(len, by_words)) <= _MOST_WORDS:
        return by_words
    return list(_sentences(old)), list(_sentences(new))


def _sentences(text: str) -> Iterator[str]:
    return (found for found in _SENTENCES.findall(text) if found)


def _bare(parts: Sequence[str]) -> list[str]:
    # The same word before a space and at the end of a line is the same word.
    return [part.strip() or part for part in parts]


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=True),) if text else ()


def _is_text(piece: Piece) -> bool:
    return bool(piece.text)
