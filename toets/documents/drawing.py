"""What is drawn with lines: icons, the stages of a case, the QR code. Uses the canvas alone."""

from collections.abc import Sequence
from enum import Enum
from itertools import groupby
from typing import cast

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from toets.documents.canvas import TaggedCanvas
from toets.documents.structure import Element, Role
from toets.documents.styles import DEEP, WHITE


class Sign(Enum):
    """The mark in a circle, as strokes round its centre; the word beside it says the same."""

    CHECK = (((-0.42, 0.0), (-0.12, -0.32), (0.44, 0.34)),)
    CROSS = (((-0.34, -0.34), (0.34, 0.34)), ((-0.34, 0.34), (0.34, -0.34)))
    DASH = (((-0.4, 0.0), (0.4, 0.0)),)


class Icon(Flowable):
    """A filled circle with a sign in white."""

    def __init__(self, sign: Sign, colour: Color, size: float) -> None:
        super().__init__()
        self.sign, self.colour = sign, colour
        self.width = self.height = size

    def draw(self) -> None:
        """Draw the circle and the sign."""
        self.draw_at(self.canv, self.width / 2, self.height / 2)

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the icon with its centre at this point."""
        radius = self.width / 2
        canvas.saveState()
        canvas.translate(x, y)
        canvas.setFillColor(self.colour)
        canvas.circle(0, 0, radius, stroke=0, fill=1)
        canvas.setStrokeColor(WHITE)
        canvas.setLineWidth(radius * 0.24)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in self.sign.value:
            _draw_stroke(canvas, [(across * radius, up * radius) for across, up in stroke])
        canvas.restoreState()


def _draw_stroke(canvas: Canvas, points: Sequence[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


class Figure(Flowable):
    """A drawing with words that stand for it when it cannot be seen."""

    def __init__(self, alt: str, width: float, height: float) -> None:
        super().__init__()
        self._alt, self.width, self.height = alt, width, height

    def draw(self) -> None:
        """Draw the figure as one element of the structure."""
        left, bottom = self.canv.absolutePosition(0, 0)
        box = (left, bottom, left + self.width, bottom + self.height)
        with cast(TaggedCanvas, self.canv).tagged(Element(Role.FIGURE, alt=self._alt, box=box)):
            self.draw_lines()

    def draw_lines(self) -> None:
        """Draw what is to be seen."""
        raise NotImplementedError


class Rail(Figure):
    """The icons of stages on a line, one at the left of each of so many equal columns."""

    def __init__(self, icons: Sequence[Icon], width: float, alt: str) -> None:
        super().__init__(alt, width, 16)
        self._icons = tuple(icons)

    def draw_lines(self) -> None:
        """Draw the line first, then the icons over it."""
        step, middle = self.width / len(self._icons), self.height / 2
        self.canv.setStrokeColor(DEEP)
        self.canv.setLineWidth(0.8)
        self.canv.line(middle, middle, middle + step * (len(self._icons) - 1), middle)
        for place, icon in enumerate(self._icons):
            icon.draw_at(self.canv, middle + step * place, middle)


class QrCode(Figure):
    """A QR code of 23 mm on white, with a margin of four modules drawn as white."""

    # Drawn as rectangles: reportlab's own widget brings in Helvetica, which is not embedded.

    def __init__(self, text: str, alt: str) -> None:
        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(text)
        code.make()
        self._rows = [[bool(module) for module in row] for row in code.modules]
        side = 23 * mm + 8 * self._module
        super().__init__(alt, side, side)

    @property
    def _module(self) -> float:
        return 23 * mm / len(self._rows)

    def draw_lines(self) -> None:
        """Draw the white ground and every run of dark modules."""
        self.canv.setFillColor(WHITE)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canv.setFillColor(DEEP)
        for row, modules in enumerate(self._rows):
            self._draw_row(modules, self.height - (row + 5) * self._module)

    def _draw_row(self, modules: Sequence[bool], bottom: float) -> None:
        left = 4 * self._module
        for dark, run in groupby(modules):
            width = len(list(run)) * self._module
            if dark:
                # A hair of overlap keeps viewers from showing white seams between rows.
                self.canv.rect(left, bottom, width, self._module + 0.05, stroke=0, fill=1)
            left += width
