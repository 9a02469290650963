"""Labels: what stands where text was redacted, as a box whose width tells nothing of that text.

A redacted text has one mark, a character that nobody can type, in place of each passage.
"""

import re
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from toets.documents.fonts import REGULAR
from toets.documents.styles import BLACK, WHITE
from toets.domain.woo import GROUND_OF_MARK, Ground

EM = 3.75
"""How wide every label is, as a part of the size of the text round it."""

_BLANK = "\u00a0"
_HIGH, _MIDDLE = 1.12, 0.3
_MARK = re.compile(f"([{''.join(GROUND_OF_MARK)}])")
_TWO = re.compile(f"{_MARK.pattern}(?={_MARK.pattern})")
# reportlab tells the lines of a paragraph apart by a number of its own, from 0.
_FIRST_NUMBER = 10_000


def apart(text: str) -> str:
    """Return the text with a space between labels that follow on each other: they stay two."""
    return _TWO.sub(r"\1 ", text)


def is_label(char: str) -> bool:
    """Tell whether the character stands for a redacted passage."""
    return char in GROUND_OF_MARK


def boxed_labels(pieces: list[Any]) -> list[Any]:
    """Return reportlab's pieces of a paragraph with a box for every label in them.

    A box is a thick line under white text, in the same face whether bold or not, and always as wide.
    """
    made: list[Any] = []
    for piece in pieces:
        # A piece without text is a line end.
        parts = _MARK.split(piece.text) if _MARK.search(piece.text) else ()
        for part in filter(None, parts):
            is_mark = part in GROUND_OF_MARK
            number = _FIRST_NUMBER + len(made)
            made += _box(piece, part, number) if is_mark else [piece.clone(text=part)]
        if not parts:
            made.append(piece)
    return made


def _box(around: Any, mark: str, number: int) -> list[Any]:
    ground = GROUND_OF_MARK[mark]
    size = around.fontSize
    line = (number, "strike", BLACK, _HIGH * size, _MIDDLE * size, 0, 1, 0)
    looks = {"fontName": REGULAR, "textColor": WHITE, "us_lines": [line]}
    blanks, share = _margin(ground)
    margin = around.clone(text=_BLANK * blanks, **looks | {"fontSize": share * size})
    return [margin, around.clone(text=ground.value, **looks), margin.clone()]


@cache
def _margin(ground: Ground) -> tuple[int, float]:
    """Return how many blanks, each at which part of the size, make a label as wide as all others."""
    room = (EM - stringWidth(ground.value, REGULAR, 1)) / 2
    blank = stringWidth(_BLANK, REGULAR, 1)
    amount = max(1, round(room / blank + 0.5))
    return amount, room / blank / amount
