"""The look of the document: its colours and paragraph styles, and nothing that draws."""

from typing import Any

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from toets.documents.fonts import BOLD, REGULAR
from toets.documents.structure import BELOW

INK, SECOND, DEEP = HexColor("#1A2230"), HexColor("#51607A"), HexColor("#12284C")
ACCENT, LINE, PALE = HexColor("#1D57B0"), HexColor("#C3CBD8"), HexColor("#F2F4F8")
RED, RED_PALE = HexColor("#A3211B"), HexColor("#FBEAE8")
AMBER, AMBER_PALE = HexColor("#7A4300"), HexColor("#FFF1D9")
VIOLET, VIOLET_PALE = HexColor("#5A3A9B"), HexColor("#F0EBFA")
GREEN, GREEN_PALE = HexColor("#17603A"), HexColor("#E5F3EA")
BLUE = HexColor("#174A94")
GRAY, GRAY_PALE = HexColor("#475467"), HexColor("#EDF0F4")
WHITE, BLACK = white, black


_BASE = ParagraphStyle(
    "base",
    fontName=REGULAR,
    # reportlab's own default is Helvetica, which would not be embedded.
    bulletFontName=BOLD,
    textColor=INK,
    # The level of the heading that a paragraph in this style is; 0 for plain text.
    heading=0,
    allowWidows=0,
    allowOrphans=0,
)


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(name, parent=_BASE, fontSize=size, leading=leading, **more)


TITLE = _style("title", 20, 26, fontName=BOLD, textColor=DEEP, spaceBefore=4, spaceAfter=6)
KICKER = _style("kicker", 9.2, 13, fontName=BOLD, textColor=ACCENT)
META = _style("meta", 9.2, 13, textColor=SECOND)
OUTCOME = _style("outcome", 16.5, 21, fontName=BOLD, spaceAfter=4)
LEAD = _style("lead", 10.2, 15.2)

CHAPTER = _style(
    "chapter", 15, 20, fontName=BOLD, textColor=DEEP, spaceBefore=24, spaceAfter=6, heading=1
)
SECTION = _style(
    "section", 12.5, 17, fontName=BOLD, textColor=DEEP, spaceBefore=16, spaceAfter=5, heading=2
)
TOPIC = _style(
    "topic", 10.4, 14.5, fontName=BOLD, textColor=DEEP, spaceBefore=12, spaceAfter=3, heading=3
)
LABEL = _style("label", 9.2, 13.4, fontName=BOLD, spaceBefore=9, spaceAfter=1, heading=BELOW)

BODY = _style("body", 9.2, 13.8, spaceAfter=5)
QUIET = _style("quiet", 8.2, 11.6, textColor=SECOND, spaceAfter=4)
SMALL = _style("small", 8.2, 11.6)
SMALL_HEAD = _style("small head", 8.2, 11.6, textColor=SECOND)
NOTE = _style("note", 8.2, 11.6, spaceAfter=3)
FACT = _style("fact", 9.2, 13, fontName=BOLD)
STAGE = _style("stage", 8.6, 12, fontName=BOLD)
COLUMN = _style("column", 8.6, 12.4, spaceAfter=5)
COLUMN_HEAD = _style(
    "column head", 10.4, 14, fontName=BOLD, textColor=DEEP, spaceAfter=4, heading=BELOW
)
NAME = _style("name", 11, 15, fontName=BOLD)

CONTENTS = (
    _style("contents", 9.2, 14, fontName=BOLD, spaceBefore=4),
    _style("contents section", 9.2, 13, leftIndent=14),
)
PAGE_NUMBER = _style("page number", 9.2, 14, alignment=TA_RIGHT)

GUTTER = 34
LISTED = _style("listed", 8.6, 12.4, leftIndent=GUTTER, spaceAfter=3)
QUESTION = _style(
    "question",
    9.2,
    13.4,
    fontName=BOLD,
    leftIndent=GUTTER,
    spaceBefore=10,
    spaceAfter=1,
    heading=BELOW,
)
ANSWER = _style("answer", 9.2, 13.8, leftIndent=GUTTER, rightIndent=20, spaceAfter=3)


def toned(style: ParagraphStyle, colour: Color) -> ParagraphStyle:
    """Return the style in another colour."""
    return ParagraphStyle(f"{style.name} {colour.hexval()}", parent=style, textColor=colour)


def listed(style: ParagraphStyle) -> ParagraphStyle:
    """Return the style for the items of a list, with room for a sign before each."""
    return ParagraphStyle(
        f"{style.name} item",
        parent=style,
        bulletFontName=REGULAR,
        bulletIndent=style.leftIndent,
        leftIndent=style.leftIndent + 10,
        spaceAfter=0,
    )
