"""The structure of a document as a screen reader follows it: elements in reading order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

BELOW = 7
"""The level of a heading that stands one under the chapter, section or topic it is in."""

_DEEPEST = 6


class Role(StrEnum):
    """What an element is, by the names of the PDF standard (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    HEADING = "H"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD = "TH"
    CELL = "TD"
    LINK = "Link"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    CONTENTS_LINE = "TOCI"


@dataclass(frozen=True)
class Mark:
    """A piece of a page, by the number it is marked with there; pages count from 0."""

    page: int
    number: int


@dataclass(frozen=True)
class Anchor:
    """A link annotation, by its place among those of its page; both count from 0."""

    page: int
    place: int


@dataclass(eq=False)
class Element:
    """One element; it takes its place in the document when the first of it is drawn.

    That place is in `within`, or else in whatever is being drawn. `level` belongs to a heading,
    `scope` ("Row" or "Column") to the head of a table, `alt` and `box` (in points) to a figure.
    """

    role: Role
    within: "Element | None" = None
    level: int = 0
    scope: str = ""
    alt: str = ""
    box: tuple[float, ...] = ()
    kids: list["Element | Mark | Anchor"] = field(default_factory=list)
    placed: bool = False

    @property
    def name(self) -> str:
        """The name of its kind as the file has it."""
        return f"H{self.level}" if self.role is Role.HEADING else self.role.value


class Structure:
    """The elements of one document while it is being drawn, and what of each page belongs to them."""

    def __init__(self) -> None:
        self.root = Element(Role.DOCUMENT, placed=True)
        self.marked: list[list[Element]] = [[]]
        self.anchored: list[tuple[Anchor, Element]] = []
        self._open = [self.root]
        self._depth = 0

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Let what is drawn meanwhile stand inside this element."""
        self._place(element)
        self._open.append(element)
        try:
            yield
        finally:
            self._open.pop()

    def mark(self, element: Element) -> int:
        """Return the number for the next piece of this page, which belongs to the element."""
        self._place(element)
        page = self.marked[-1]
        page.append(element)
        element.kids.append(Mark(len(self.marked) - 1, len(page) - 1))
        return len(page) - 1

    def anchor(self, element: Element, place: int) -> None:
        """Let the link annotation at this place among those of the page belong to the element."""
        anchor = Anchor(len(self.marked) - 1, place)
        element.kids.append(anchor)
        self.anchored.append((anchor, element))

    def turn_page(self) -> None:
        """Begin the next page."""
        self.marked.append([])

    def _place(self, element: Element) -> None:
        if element.placed:
            return
        element.placed = True
        parent = element.within or self._open[-1]
        self._place(parent)
        element.within = parent
        parent.kids.append(element)
        if element.role is Role.HEADING:
            element.level = self._level(element.level)

    def _level(self, wanted: int) -> int:
        # A level that is skipped confuses who moves from heading to heading.
        level = min(wanted, self._depth + 1, _DEEPEST)
        if wanted != BELOW:
            self._depth = level
        return level
