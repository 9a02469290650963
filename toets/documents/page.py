"""The frame of every page: format, margins, header, footer and what a reader sees of the file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from toets.documents.canvas import TaggedCanvas
from toets.documents.fields import SealField
from toets.documents.fonts import BOLD, REGULAR, drawable
from toets.documents.pages import TOTAL, Pages
from toets.documents.structure import Structure
from toets.documents.styles import INK, LINE, SECOND
from toets.texts.document import frame as words

MARGIN = 22 * mm
WIDTH = A4[0] - 2 * MARGIN
HEIGHT = A4[1] - 2 * MARGIN - 4 * mm
_HEADER = A4[1] - 14.5 * mm
_FOOTER = 12.5 * mm
_SIZE = 7.8


@dataclass(frozen=True)
class Sheet:
    """What stands round every page, and what the file says about itself; all of it plain text.

    `fields` are kept free for the signatures that the document asks for.
    """

    title: str
    author: str
    subject: str
    footer: str
    classification: str
    issued_at: datetime
    fields: tuple[SealField, ...] = ()


class _Template(BaseDocTemplate):
    """A document whose dates are those of the case, so that the same case gives the same bytes."""

    issued_at: datetime

    def beforeDocument(self) -> None:  # noqa: N802 -- reportlab's hook
        stamp = self.issued_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        self.canv.setDateFormatter(lambda *_now: stamp)
        self.canv.showOutline()


@dataclass(frozen=True)
class Drawn:
    """Pages as reportlab wrote them, and the structure that their marks belong to."""

    octets: bytes
    structure: Structure


def render(story: list[Flowable], sheet: Sheet, pages: Pages) -> Drawn:
    """Return the pages of the story; notes the number of pages in `pages`."""
    drawable()
    out, structure = BytesIO(), Structure()
    template = _template(out, sheet)
    frame = Frame(MARGIN, MARGIN, WIDTH, HEIGHT, 0, 0, 0, 0)
    drawn = _surroundings(sheet, pages)
    template.addPageTemplates([PageTemplate(frames=[frame], onPage=drawn)])
    template.build(story, canvasmaker=partial(TaggedCanvas, structure=structure))
    pages.note(TOTAL, template.page)
    return Drawn(out.getvalue(), structure)


def _template(out: BytesIO, sheet: Sheet) -> _Template:
    template = _Template(
        out,
        pagesize=A4,
        title=sheet.title,
        author=sheet.author,
        subject=sheet.subject,
        creator=words.CREATOR,
        lang=words.LANGUAGE,
        displayDocTitle=True,
        # Without it every page begins with Helvetica, which is not embedded.
        initialFontName=REGULAR,
        invariant=1,
    )
    template.issued_at = sheet.issued_at
    return template


def _surroundings(sheet: Sheet, pages: Pages) -> Callable[[Canvas, BaseDocTemplate], None]:
    def draw(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.saveState()
        with cast(TaggedCanvas, canvas).decoration():
            _header(canvas, sheet.classification)
            _footer(canvas, sheet, words.page_of(template.page, pages.number(TOTAL)))
        canvas.restoreState()

    return draw


def _header(canvas: Canvas, classification: str) -> None:
    canvas.setFillColor(SECOND)
    canvas.setFont(REGULAR, _SIZE)
    canvas.drawString(MARGIN, _HEADER, words.HEADER)
    marking = classification.upper()
    width = stringWidth(marking, BOLD, _SIZE) + 10
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.roundRect(A4[0] - MARGIN - width, _HEADER - 5, width, 15, 2.5)
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, _SIZE)
    canvas.drawRightString(A4[0] - MARGIN - 5, _HEADER, marking)


def _footer(canvas: Canvas, sheet: Sheet, page: str) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, _FOOTER + 11, A4[0] - MARGIN, _FOOTER + 11)
    canvas.setFillColor(SECOND)
    canvas.setFont(REGULAR, _SIZE)
    canvas.drawString(MARGIN, _FOOTER, sheet.footer)
    canvas.drawCentredString(A4[0] / 2, _FOOTER, sheet.classification)
    canvas.drawRightString(A4[0] - MARGIN, _FOOTER, page)
