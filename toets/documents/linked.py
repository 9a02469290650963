"""Text with links: which piece of it belongs to which link, and where each link leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from toets.documents.structure import Element, Structure

END = "EMC"


@dataclass(frozen=True)
class Link:
    """A link of a paragraph: its element, and the words that tell where it leads."""

    element: Element
    words: str


Links = Mapping[str, Link]


def destination(link: tuple[int, str]) -> str:
    """Return the bookmark that one of reportlab's links leads to."""
    return link[1].removeprefix("#")


def begin(element: Element, structure: Structure) -> str:
    """Return the operator that begins a piece of the element."""
    number = structure.mark(element)
    return f"/{element.name} <</MCID {number}>> BDC"


class TextWithLinks(PDFTextObject):
    """A text of which each piece is marked as content of the paragraph or of one of its links."""

    _code: list[str]

    def __init__(
        self,
        canvas: Canvas,
        origin: tuple[float, float],
        structure: Structure,
        first: Element,
        links: Links,
    ) -> None:
        super().__init__(canvas, *origin)
        self._around, self._links, self._structure = first, links, structure
        self._code.append(begin(first, structure))

    def _linkRecord(self, link: tuple[int, str], moment: str) -> None:  # noqa: N802 -- reportlab's hook
        # reportlab tells of a beginning after it wrote the first words of the link.
        words = [self._code.pop()] if moment == "start" else []
        inner = self._links[destination(link)].element
        element = inner if moment == "start" else self._around
        self._code += [END, begin(element, self._structure), *words]

    def getCode(self) -> str:  # noqa: N802 -- reportlab's name
        """Return the operators, with the last piece ended inside the text."""
        self._code.append(END)
        return str(super().getCode())
