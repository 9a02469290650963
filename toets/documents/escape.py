"""The only door through which words of a user reach a page: everything printed passes `escape`."""

import re
import unicodedata
from typing import NewType
from xml.sax.saxutils import escape as escape_xml

from toets.documents.fonts import drawable
from toets.documents.label_boxes import apart, is_label
from toets.domain.woo import labelled

Markup = NewType("Markup", str)

STAND_IN = "□"
LINE_END = " ↵ "
LONGEST_WORD, MOST_LINES = 1_000, 500

_NEW_LINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MANY_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n){2,}")
_TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
# Control and format characters and surrogates: invisible, and some of them turn the reading order.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class _Drawn(dict[int, str | None]):
    """What is drawn for a character: itself, a visible stand-in, or nothing; worked out once each."""

    def __missing__(self, code: int) -> str | None:
        self[code] = drawn = _drawn(code)
        return drawn


_DRAWN = _Drawn({ord("\n"): "\n", ord("\t"): " "})


def escape(text: str) -> Markup:
    """Return a user's text as markup that prints exactly its visible characters, and does nothing.

    Tags and entities print literally. New lines stay, but print as a sign where somebody fills
    page after page with them. Very long words get a place to break, because reportlab needs time
    in the square of their length. Where a passage was redacted stands its label, which is drawn as
    a box.
    """
    lines = _MANY_BLANK_LINES.sub("\n\n", apart(_visible(text)).strip("\n"))
    if lines.count("\n") > MOST_LINES:
        lines = lines.replace("\n", LINE_END)
    breakable = _TOO_LONG.sub(r"\g<0> ", lines)
    return Markup(escape_xml(breakable).replace("\n", "<br/>"))


def one_line(text: str) -> str:
    """Return a user's text as one line without markup, still to be escaped where it is drawn."""
    return " ".join(_visible(text).split())


def plain(text: str) -> str:
    """Return a user's text as one line without markup, for the canvas, bookmarks and metadata.

    Where a passage was redacted it reads "[5.1.2.e]".
    """
    return labelled(apart(one_line(text)))


def _visible(text: str) -> str:
    unix = _NEW_LINES.sub("\n", text)
    # Composed twice: taking an invisible character out may bring a letter and its accent together.
    drawn = unicodedata.normalize("NFC", unix).translate(_DRAWN)
    return unicodedata.normalize("NFC", drawn)


def _drawn(code: int) -> str | None:
    char = chr(code)
    if unicodedata.category(char) in _INVISIBLE or code in _VARIATION_SELECTORS:
        return None
    return char if code in drawable() or char.isspace() or is_label(char) else STAND_IN
