"""Writes the structure into the file: its elements, and which piece of which page is whose."""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from toets.documents.structure import Anchor, Element, Mark, Role, Structure

_OWNERS = {Role.HEAD: Name.Table, Role.FIGURE: Name.Layout, Role.LIST: Name.List}


def write_structure(pdf: Pdf, structure: Structure) -> None:
    """Give the file the structure that its marks and links belong to."""
    tree = _Tree(pdf)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = tree.write(structure.root, root)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(tree.owners(structure))))
    root.ParentTreeNextKey = len(tree.pages) + len(structure.anchored)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Tree:
    """One file while its structure is written."""

    def __init__(self, pdf: Pdf) -> None:
        self.pages: Sequence[Page] = list(pdf.pages)
        self._pdf = pdf
        self._written: dict[int, Object] = {}

    def write(self, element: Element, parent: Object) -> Object:
        """Write the element with all that is in it, and return a reference to it."""
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.name), P=parent)
        )
        self._written[id(element)] = made
        if element.alt:
            made.Alt = String(element.alt)
        if element.role in _OWNERS:
            made.A = _attributes(element)
        made.K = Array([self._kid(kid, made) for kid in element.kids])
        return made

    def _kid(self, kid: Element | Mark | Anchor, parent: Object) -> Object:
        if isinstance(kid, Element):
            return self.write(kid, parent)
        page = self.pages[kid.page].obj
        if isinstance(kid, Mark):
            return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.number)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=page.Annots[kid.place])

    def owners(self, structure: Structure) -> Iterator[Object | int]:
        """Yield a number and its element or elements by turns: per page, then per link."""
        for number, page in enumerate(self.pages):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
            yield number
            yield self._pdf.make_indirect(
                Array([self._written[id(element)] for element in structure.marked[number]])
            )
        for number, (anchor, element) in enumerate(structure.anchored, start=len(self.pages)):
            self.pages[anchor.page].obj.Annots[anchor.place].StructParent = number
            yield number
            yield self._written[id(element)]


def _attributes(element: Element) -> Dictionary:
    made = Dictionary(O=_OWNERS[element.role])
    if element.scope:
        made.Scope = Name("/" + element.scope)
    if element.box:
        made.BBox = Array([round(side, 3) for side in element.box])
        made.Placement = Name.Block
    if element.role is Role.LIST:
        made.ListNumbering = Name.Disc if _has_labels(element) else Name("/None")
    return made


def _has_labels(whole: Element) -> bool:
    items = (item for item in whole.kids if isinstance(item, Element))
    return any(
        isinstance(kid, Element) and kid.role is Role.LABEL for item in items for kid in item.kids
    )
