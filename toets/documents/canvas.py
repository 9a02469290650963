"""The canvas that marks what it draws: as part of an element, or as decoration nobody reads out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from toets.documents.linked import END, Links, TextWithLinks, begin
from toets.documents.structure import Element, Structure

_PRINTED = 4


class TaggedCanvas(Canvas):
    """A canvas for tagged pages. Lines and shapes outside a figure are decoration."""

    _annotationrefs: Sequence[object]

    def __init__(self, *args: Any, structure: Structure, **options: Any) -> None:
        super().__init__(*args, **options)
        self.structure = structure
        self._is_marked = False
        self._links: Links = {}

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Mark what is drawn meanwhile as content of this element."""
        if self._is_marked:
            yield
            return
        with self._marking(begin(element, self.structure)):
            yield

    @contextmanager
    def group(self, element: Element) -> Iterator[None]:
        """Let the elements drawn meanwhile stand inside this one."""
        if self._is_marked:
            yield
            return
        with self.structure.inside(element):
            yield

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Mark what is drawn meanwhile as nothing to read out."""
        if self._is_marked:
            yield
            return
        with self._marking("/Artifact BMC"):
            yield

    @contextmanager
    def _marking(self, beginning: str) -> Iterator[None]:
        self.addLiteral(beginning)
        self._is_marked = True
        try:
            yield
        finally:
            self._is_marked = False
            self.addLiteral(END)

    @contextmanager
    def linking(self, links: Links) -> Iterator[None]:
        """Know the links of the paragraph that is drawn meanwhile, by their destination."""
        self._links = links
        try:
            yield
        finally:
            self._links = {}

    def text_with_links(self, x: float, y: float, first: Element, links: Links) -> PDFTextObject:
        """Return a text that begins as content of `first` and marks its links as such."""
        if self._is_marked:
            return self.beginText(x, y)
        return TextWithLinks(self, (x, y), self.structure, first, links)

    def linkRect(  # noqa: N802 -- reportlab's name
        self, contents: str, destinationname: str, *args: Any, **options: Any
    ) -> None:
        """Make a rectangle a link, when what is drawn knows it as one."""
        link = self._links.get(destinationname)
        if link is None or self._is_marked:
            return
        self.structure.anchor(link.element, len(self._annotationrefs))
        super().linkRect(link.words or contents, destinationname, *args, F=_PRINTED, **options)

    def showPage(self) -> None:  # noqa: N802 -- reportlab's name
        """End the page."""
        super().showPage()
        self.structure.turn_page()

    def line(self, *args: Any, **options: Any) -> None:
        """Draw a line."""
        with self.decoration():
            super().line(*args, **options)

    def rect(self, *args: Any, **options: Any) -> None:
        """Draw a rectangle."""
        with self.decoration():
            super().rect(*args, **options)

    def roundRect(self, *args: Any, **options: Any) -> None:  # noqa: N802 -- reportlab's name
        """Draw a rectangle with round corners."""
        with self.decoration():
            super().roundRect(*args, **options)

    def ellipse(self, *args: Any, **options: Any) -> None:
        """Draw an ellipse, of which a circle is one."""
        with self.decoration():
            super().ellipse(*args, **options)

    def drawPath(self, *args: Any, **options: Any) -> None:  # noqa: N802 -- reportlab's name
        """Draw a path."""
        with self.decoration():
            super().drawPath(*args, **options)
