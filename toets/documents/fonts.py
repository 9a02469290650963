"""The only module that registers fonts: DejaVu Sans Condensed, which stands in `fonts/`."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "DejaVuSansCondensed"
BOLD = "DejaVuSansCondensed-Bold"

_FOLDER = Path(__file__).parent / "fonts"


@cache
def drawable() -> frozenset[int]:
    """Register both fonts, once per process, and return the code points that both can draw."""
    fonts = [TTFont(name, _FOLDER / f"{name}.ttf") for name in (REGULAR, BOLD)]
    for font in fonts:
        pdfmetrics.registerFont(font)
    # Nothing is slanted: a tag that asks for it gets the upright face instead of Helvetica.
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, REGULAR, BOLD)
    regular, bold = (frozenset(font.face.charToGlyph) for font in fonts)
    return regular & bold
