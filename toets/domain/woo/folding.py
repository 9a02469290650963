"""Texts as they are compared: no capitals, accents, ligatures, soft hyphens or hidden characters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from toets.domain.woo.spans import widened

# Letters that Unicode does not take apart, and signs that look alike.
_ALIKE = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "‘": "'",
        "’": "'",
        "`": "'",
        "´": "'",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "−": "-",
    }
)
# Where a word may be broken off at the end of a line, or its letters set apart.
BREAK = r"(?:-[^\S\n]*\n\s*)?"


@dataclass(frozen=True)
class Folded:
    """A text as it is compared; `origin` has for each of its characters the place in the original."""

    original: str
    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where these characters stand in the original, in whole letters."""
        return widened(self.original, self.origin[start], self.origin[end - 1] + 1)

    def is_partial(self, start: int, end: int) -> bool:
        """Tell whether a letter or digit goes on before or after these characters."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        return (before.isalnum() and self.text[start].isalnum()) or (
            after.isalnum() and self.text[end - 1].isalnum()
        )


def folded(text: str) -> Folded:
    """Return the text as it is compared."""
    pairs = [(piece, at) for at, letter in enumerate(text) for piece in _pieces(letter)]
    return Folded(text, "".join(piece for piece, _ in pairs), tuple(at for _, at in pairs))


def _pieces(letter: str) -> Iterator[str]:
    if letter.isascii():
        if letter.isprintable() or letter.isspace():
            yield letter.lower()
        return
    for part in unicodedata.normalize("NFKD", letter):
        if unicodedata.category(part)[0] != "M" and unicodedata.category(part) not in {"Cc", "Cf"}:
            yield from part.casefold().translate(_ALIKE)


def pattern_of(words: str) -> str:
    """Return a regular expression that finds these words in a folded text; empty for no words.

    White space matches any white space, and a word may be broken off at the end of a line.
    """
    found = [BREAK.join(re.escape(letter) for letter in word) for word in _words(words)]
    return r"\s+".join(found)


def _words(words: str) -> list[str]:
    return folded(words).text.split()
