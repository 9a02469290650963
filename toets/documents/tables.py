"""Tables and boxes: how things stand beside each other, and split over pages."""

from collections.abc import Sequence
from itertools import starmap
from math import inf

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, LongTable, Table, TableStyle
from reportlab.platypus.tables import TableRenderCB

from toets.documents import styles
from toets.documents.blocks import Story, gap, item, prose, text, words
from toets.documents.escape import Markup
from toets.documents.fonts import BOLD, REGULAR
from toets.documents.markup import LONGEST_PIECE, bold, lines, together
from toets.documents.page import HEIGHT, WIDTH
from toets.documents.structure import Element, Role
from toets.documents.tagging import arrangement, data_table

_TALLEST_ROW, _SMALL_TABLE = HEIGHT / 4, HEIGHT * 0.4
_BAR, _GAP, _WIDEST_WORD = 4, 8, 110


class Grid(LongTable):
    """A table of paragraphs that repeats its head on every page."""

    def lead_height(self) -> float:
        """Return the height of its head and first row, or of all of it when it is small."""
        self.wrap(WIDTH, inf)
        whole = sum(self._rowHeights)
        return whole if whole < _SMALL_TABLE else sum(self._rowHeights[:2])

    def tallest(self) -> float:
        """Return the height of its tallest row."""
        self.wrap(WIDTH, inf)
        return max(self._rowHeights)

    _rowHeights: Sequence[float]  # noqa: N815 -- reportlab's name


def grid(head: Sequence[str], rows: Sequence[Sequence[Markup]], widths: Sequence[float]) -> Story:
    """Return a table over the whole width, or a list per row when a cell is too long for that.

    `widths` are shares of the page; every row has as many cells as the head.
    """
    return _table_or_lists(head, rows, _scaled(widths, WIDTH))


def answer_grid(head: Sequence[str], rows: Sequence[Sequence[Markup]]) -> Story:
    """Return a table inside an answer, with columns as wide as what stands in them asks for."""
    columns = list(zip(head, *rows, strict=True))
    words_ = [min(max(map(_longest_word, column)), _WIDEST_WORD) + _GAP for column in columns]
    shares = [min(max(*map(len, column), 9), 42) ** 0.8 for column in columns]
    spare = max(0, WIDTH - styles.GUTTER - sum(words_))
    spread = _scaled(shares, spare) if spare else [0.0] * len(shares)
    widths = [word + share for word, share in zip(words_, spread, strict=True)]
    return _table_or_lists(head, rows, _scaled(widths, WIDTH - styles.GUTTER))


def _longest_word(cell: str) -> float:
    widths = (stringWidth(word, BOLD, styles.SMALL.fontSize) for word in cell.split())
    return max(widths, default=0)


def _scaled(shares: Sequence[float], width: float) -> list[float]:
    return [width * share / sum(shares) for share in shares]


def _table_or_lists(
    head: Sequence[str], rows: Sequence[Sequence[Markup]], widths: Sequence[float]
) -> Story:
    if any(len(cell) > LONGEST_PIECE for row in rows for cell in row):
        return _lists(head, rows)
    cells = [[words(title, styles.SMALL_HEAD) for title in head]]
    cells += [[text(cell, styles.SMALL) for cell in row] for row in rows]
    tags = data_table(headed=True)
    table = Grid(cells, colWidths=widths, repeatRows=1, style=_GRID, hAlign="RIGHT", renderCB=tags)
    if table.tallest() <= _TALLEST_ROW:
        return [gap(4), table, gap(8)]
    return _lists(head, rows)


def _lists(head: Sequence[str], rows: Sequence[Sequence[Markup]]) -> Story:
    whole = Element(Role.LIST)
    return [line for row in rows for line in item(whole, _as_lines(head, row))]


def _as_lines(head: Sequence[str], row: Sequence[Markup]) -> Story:
    named = starmap(_named, zip(head, row, strict=True))
    return [gap(6), *(line for said in named for line in prose(said, styles.LISTED))]


def _named(title: str, cell: Markup) -> Markup:
    return together((bold(f"{title}: "), cell)) if title else cell


_GRID = TableStyle(
    [
        # Without a font every cell names Helvetica, which is not embedded.
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ("LINEBELOW", (0, 0), (-1, 0), 1.4, styles.DEEP),
        ("LINEBELOW", (0, 1), (-1, -1), 0.6, styles.LINE),
    ]
)


def definitions(pairs: Sequence[tuple[str, Markup]], width: float = 0.26) -> Story:
    """Return terms with their meaning beside them, or under them when a meaning is very long."""
    if any(len(said) > LONGEST_PIECE for _, said in pairs):
        return [line for term, said in pairs for line in prose(lines((bold(term), said)))]
    cells = [[words(term, styles.SMALL_HEAD), text(said, styles.SMALL)] for term, said in pairs]
    widths = [width * WIDTH, (1 - width) * WIDTH]
    tags = data_table(headed=False)
    return [gap(2), Grid(cells, colWidths=widths, style=_DEFINITIONS, renderCB=tags), gap(6)]


_DEFINITIONS = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, styles.LINE),
    ]
)


def side_by_side(
    cells: Sequence[Flowable | Story], widths: Sequence[float], seam: float = 0
) -> Table:
    """Return blocks beside each other, without lines; widths and the seam between in points."""
    return _bare([cells], widths, seam, arrangement())


def bare_grid(
    head: Sequence[Flowable],
    row: Sequence[Flowable],
    widths: Sequence[float],
    seam: float = 0,
) -> Table:
    """Return one row of data under its head, without lines; widths and the seam in points."""
    return _bare([head, row], widths, seam, data_table(headed=True))


def _bare(
    rows: Sequence[Sequence[Flowable | Story]],
    widths: Sequence[float],
    seam: float,
    tags: TableRenderCB,
) -> Table:
    *others, last = widths
    spread = [*(width + seam for width in others), last]
    made = Table([list(cells) for cells in rows], colWidths=spread, style=_BARE, renderCB=tags)
    made.setStyle([("RIGHTPADDING", (0, 0), (-2, -1), seam)])
    return made


_BARE = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
)


class Box(Table):
    """A tinted block; what `leads` stays on the page of what follows it."""

    leads = False


def box(
    content: Story | Flowable, ground: Color, bar: Color | None = None, *, leads: bool = False
) -> Box:
    """Return a tinted block over the whole width, with a coloured bar at the left if asked."""
    inside = content if isinstance(content, list) else [content]
    thick = 0 if bar is None else _BAR
    widths = [thick, WIDTH - thick]
    made = Box([["", inside]], colWidths=widths, style=_BOX, renderCB=arrangement())
    made.setStyle([("BACKGROUND", (0, 0), (0, 0), bar or ground)])
    made.setStyle([("BACKGROUND", (1, 0), (1, 0), ground)])
    made.leads = leads
    return made


_BOX = TableStyle(
    [
        ("LEFTPADDING", (1, 0), (1, 0), 14),
        ("RIGHTPADDING", (1, 0), (1, 0), 14),
        ("TOPPADDING", (1, 0), (1, 0), 10),
        ("BOTTOMPADDING", (1, 0), (1, 0), 11),
    ],
    parent=_BARE,
)
