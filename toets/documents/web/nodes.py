"""The structure of a file with the text of each element: what a screen reader gets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf

from toets.documents.web.pieces import Drawn, Piece, Spot, all_drawn
from toets.errors import DocumentRefusedError

MOST_ELEMENTS = 500_000
_DEEPEST = 48

PageId = tuple[int, int]


@dataclass(frozen=True)
class Target:
    """Where a link leads: a page of the file (from 0) and a place on it."""

    page: int
    spot: Spot


@dataclass(eq=False)
class Node:
    """One element with its pieces of text and the elements in it, in reading order.

    `words` is what stands for a figure or a field, `scope` is that of the head of a table, and
    `target` is where a link leads.
    """

    role: str
    parts: list["Node | Piece"] = field(default_factory=list)
    words: str = ""
    scope: str = ""
    target: Target | None = None

    @property
    def kids(self) -> list["Node"]:
        """Return the elements directly in it."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def pieces(self) -> Iterator[Piece]:
        """Yield every piece of text in it."""
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.pieces
            else:
                yield part

    @property
    def text(self) -> str:
        """Return all text in it, with every run of blanks as one space."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def first(self) -> Piece | None:
        """Return the first piece of text in it, or None."""
        return next(self.pieces, None)

    def __iter__(self) -> Iterator["Node"]:
        """Yield the element and everything in it."""
        yield self
        for kid in self.kids:
            yield from kid


@dataclass(frozen=True)
class Whole:
    """A document: its structure, and the texts that stand round every page."""

    root: Node
    round_every_page: tuple[str, ...]
    pages: int


def whole_of(pdf: Pdf) -> Whole:
    """Return the structure of a file, with all the text that its pages mark.

    Raises:
        DocumentRefusedError: The file has no structure, text that belongs to no element or to two,
            or more of either than any document of toets.
    """
    tree = pdf.Root.get(Name.StructTreeRoot)
    if not isinstance(tree, Dictionary):
        raise DocumentRefusedError("foreign")
    drawn = {page.obj.objgen: found for page, found in all_drawn(pdf.pages)}
    reading = _Reading(drawn)
    root = reading.element(_only(tree.K), 0)
    reading.check_all_is_read()
    return Whole(root, _round_every(drawn), len(drawn))


def _only(kids: Object) -> Object:
    if not isinstance(kids, Array):
        return kids
    if len(kids) != 1:
        raise DocumentRefusedError("foreign")
    return kids[0]


def _round_every(drawn: Mapping[PageId, Drawn]) -> tuple[str, ...]:
    first, *others = [found.round_about for found in drawn.values()]
    everywhere = set(first).intersection(*others)
    return tuple(dict.fromkeys(said for said in first if said in everywhere))


class _Reading:
    """One structure while it is read; every mark may be used once."""

    def __init__(self, drawn: Mapping[PageId, Drawn]) -> None:
        self._left = {page: dict(found.pieces) for page, found in drawn.items()}
        self._numbers = {page: number for number, page in enumerate(drawn)}
        self._elements = 0

    def element(self, found: Object, depth: int) -> Node:
        """Return an element with all that is in it."""
        self._elements += 1
        if depth > _DEEPEST or self._elements > MOST_ELEMENTS:
            raise DocumentRefusedError("foreign")
        made = Node(str(found.S).removeprefix("/"), words=str(found.get(Name.Alt, "")))
        made.scope = _scope(found)
        kids = found.get(Name.K, Array())
        for kid in kids if isinstance(kids, Array) else (kids,):
            self._add(made, kid, depth)
        return made

    def _add(self, made: Node, kid: Object, depth: int) -> None:
        if not isinstance(kid, Dictionary):
            raise DocumentRefusedError("foreign")
        kind = kid.get(Name.Type)
        if kind == Name.MCR:
            made.parts.append(self._piece(kid))
        elif kind == Name.OBJR:
            self._point(made, kid.Obj)
        else:
            made.parts.append(self.element(kid, depth + 1))

    def _piece(self, kid: Object) -> Piece:
        try:
            return self._left[kid.Pg.objgen].pop(int(kid.MCID))
        except KeyError as error:
            raise DocumentRefusedError("broken") from error

    def _point(self, made: Node, annotation: Object) -> None:
        if annotation.get(Name.Subtype) == Name.Widget:
            made.words = str(annotation.get(Name.TU, ""))
        goal = annotation.get(Name.Dest)
        if isinstance(goal, Array) and len(goal) > 3 and goal[0].objgen in self._numbers:  # noqa: PLR2004 -- page, /XYZ, left, top
            spot = Spot(float(goal[2]), float(goal[3]))
            made.target = Target(self._numbers[goal[0].objgen], spot)

    def check_all_is_read(self) -> None:
        """Refuse a file in which text belongs to no element: the page would lack it."""
        for pieces in self._left.values():
            if any(piece.text.strip() for piece in pieces.values()):
                raise DocumentRefusedError("broken")


def _scope(found: Object) -> str:
    attributes = found.get(Name.A)
    if not isinstance(attributes, Dictionary):
        return ""
    return str(attributes.get(Name.Scope, "")).removeprefix("/")
