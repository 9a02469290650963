"""Blocks of equal height beside each other, each in a rounded frame."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from toets.documents import styles
from toets.documents.blocks import Story
from toets.documents.page import WIDTH
from toets.documents.tables import side_by_side

_SEAM, _INSET = 16, 13


def inner_width(amount: int) -> float:
    """Return how wide the inside of each of so many blocks is."""
    return (WIDTH - _SEAM * (amount - 1)) / amount - 2 * _INSET


class Frames(Flowable):
    """Blocks of equal height beside each other, each in a rounded frame."""

    def __init__(self, blocks: Sequence[Story]) -> None:
        super().__init__()
        self._block = inner_width(len(blocks)) + 2 * _INSET
        self._amount = len(blocks)
        widths = [inner_width(len(blocks))] * len(blocks)
        self._inside = side_by_side(blocks, widths, _SEAM + 2 * _INSET)

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """Return the size: as high as the highest block."""
        _, inside = self._inside.wrap(WIDTH, height)
        self.width, self.height = WIDTH, inside + 2 * _INSET
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frames, then what stands in them."""
        self.canv.setStrokeColor(styles.LINE)
        self.canv.setLineWidth(0.9)
        for place in range(self._amount):
            left = place * (self._block + _SEAM)
            self.canv.roundRect(left, 0, self._block, self.height, 4)
        self._inside.drawOn(self.canv, _INSET, _INSET)
