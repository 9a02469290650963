"""Text of any length on a ground of its own."""

from reportlab.lib.colors import Color

from toets.documents.blocks import Story, gap
from toets.documents.layout import tall
from toets.documents.page import HEIGHT, WIDTH
from toets.documents.tables import box

_INSIDE, _ROOM = WIDTH - 32, HEIGHT * 0.45


def boxed(head: Story, parts: Story, ground: Color, bar: Color) -> Story:
    """Return the parts on a ground with a bar, together or, where they are long, one by one.

    A ground cannot run over two pages: where a single part is too high for that, there is none.
    """
    if any(tall([part], _INSIDE) > _ROOM for part in parts):
        return [*head, *parts]
    together = tall([*head, *parts], _INSIDE) <= _ROOM
    blocks = [[*head, *parts]] if together else [[*head, *parts[:1]], *([p] for p in parts[1:])]
    return [gap(5), *(box(inside, ground, bar) for inside in blocks), gap(8)]
