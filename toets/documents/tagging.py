"""How tables are marked: what reportlab calls while it draws one, at each beginning and end."""

from contextlib import AbstractContextManager, ExitStack
from typing import Any, cast

from reportlab.platypus import Flowable, Table
from reportlab.platypus.tables import TableRenderCB

from toets.documents.canvas import TaggedCanvas
from toets.documents.structure import Element, Role

_Part = AbstractContextManager[object]


def arrangement() -> TableRenderCB:
    """Return what marks blocks beside each other: they are read one after the other."""
    return cast(TableRenderCB, _Arrangement())


def data_table(*, headed: bool) -> TableRenderCB:
    """Return what marks rows and columns; where a page repeats the head, that is decoration.

    A table is `headed` when its first row is its head; else the first cell of each row is.
    """
    return cast(TableRenderCB, _DataTable(headed=headed))


class _Arrangement:
    """Blocks beside each other; reportlab calls it at the beginning and end of each part."""

    def __init__(self) -> None:
        self._open: list[_Part] = []

    def __call__(self, table: Table, moment: str, *where: Any) -> None:
        if moment.startswith("end"):
            self._open.pop().__exit__(None, None, None)
            return
        part = self._part(cast(TaggedCanvas, table.canv), moment.removeprefix("start"), where)
        part.__enter__()
        self._open.append(part)

    def _part(self, canvas: TaggedCanvas, name: str, where: tuple[Any, ...]) -> _Part:
        if name in ("BG", "Lines") or (name == "Cell" and not _holds_blocks(where[2])):
            return canvas.decoration()
        return ExitStack()


def _holds_blocks(cell: object) -> bool:
    # For a cell without blocks reportlab draws a text, even when that is empty.
    return isinstance(cell, list | tuple | Flowable)


class _DataTable(_Arrangement):
    """A table of rows and columns, also when it is split over pages."""

    def __init__(self, *, headed: bool) -> None:
        super().__init__()
        self._element = Element(Role.TABLE)
        self._headed, self._begun, self._in_head = headed, False, False

    def _part(self, canvas: TaggedCanvas, name: str, where: tuple[Any, ...]) -> _Part:
        if name == "Table":
            return canvas.group(self._element)
        if name == "Row":
            return self._row(canvas, where[0])
        if name == "Cell":
            return canvas.group(self._cell(where[1]))
        return canvas.decoration()

    def _row(self, canvas: TaggedCanvas, row: int) -> _Part:
        self._in_head = self._headed and row == 0
        repeated = self._in_head and self._begun
        self._begun = True
        return canvas.decoration() if repeated else canvas.group(Element(Role.ROW))

    def _cell(self, column: int) -> Element:
        if self._in_head:
            return Element(Role.HEAD, scope="Column")
        if not self._headed and column == 0:
            return Element(Role.HEAD, scope="Row")
        return Element(Role.CELL)
