"""The paragraph that knows its place in the structure, also when it is split over pages."""

from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import (  # type: ignore[attr-defined]  # the stubs lack them
    _SplitFrag,
    _SplitWord,
    _SplitWordEnd,
)

from toets.documents.canvas import TaggedCanvas
from toets.documents.label_boxes import boxed_labels
from toets.documents.linked import Link, Links, destination
from toets.documents.structure import Element, Role


class TaggedParagraph(Paragraph):
    """A paragraph that is one element of the structure, and its links elements inside it."""

    blPara: Any  # noqa: N815 -- reportlab's name for the text broken into lines

    def __init__(self, markup: str | None, style: ParagraphStyle, **options: Any) -> None:
        super().__init__(cast(str, markup), style, **options)
        if markup:
            self.frags = boxed_labels(self.frags)
        self.element = _element(style)
        self.links = _links(self) if markup else {}

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the part that fits and the rest, both of the same element."""
        parts = cast(list[TaggedParagraph], super().split(width, height))
        for part in parts:
            part.element, part.links = self.element, self.links
        return [*parts]

    def draw(self) -> None:
        """Draw the text as content of its element."""
        if not self.blPara.lines:
            return
        _end_lines_with_a_blank(self)
        canvas = cast(TaggedCanvas, self.canv)
        if not self.links:
            with canvas.tagged(self.element):
                super().draw()
            return
        with canvas.group(self.element), canvas.linking(self.links):
            super().draw()

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802 -- reportlab's hook
        """Return the text object to draw in, which marks the links in it."""
        canvas = cast(TaggedCanvas, self.canv)
        if not self.links:
            return canvas.beginText(x, y)
        whole = getattr(self.blPara, "link", None) if self.blPara.kind == 0 else None
        first = self.links[destination(whole[0])].element if whole else self.element
        return canvas.text_with_links(x, y, first, self.links)


def _element(style: ParagraphStyle) -> Element:
    level = getattr(style, "heading", 0)
    return Element(Role.HEADING, level=level) if level else Element(Role.PARAGRAPH)


def _links(paragraph: TaggedParagraph) -> Links:
    words: dict[str, str] = {}
    for piece in paragraph.frags:
        for link in getattr(piece, "link", None) or ():
            target = destination(link)
            words[target] = words.get(target, "") + piece.text
    return {
        target: Link(Element(Role.LINK, within=paragraph.element), said)
        for target, said in words.items()
    }


def _end_lines_with_a_blank(paragraph: TaggedParagraph) -> None:
    # Without it whoever reads the text by its structure gets the words round a line end as one.
    # Two blanks tell the web page of the document that a new line was meant (reportlab never
    # leaves two inside a line).
    lines = paragraph.blPara.lines
    if paragraph.blPara.kind == 0:
        for _, words in lines:
            if words and not _is_broken_off(words[-1]):
                words.append("")
        return
    for place, line in enumerate(lines):
        pieces = [piece for piece in line.words if piece.text]
        if pieces and not _breaks_off(paragraph, place):
            last = pieces[-1]
            end = "  " if hasattr(line.words[-1], "lineBreak") else " "
            if last.us_lines:
                # The box of a label ends with the label.
                line.words.append(last.clone(text=end, us_lines=[]))
            else:
                last.text = last.text.rstrip(" ") + end


def _is_broken_off(word: str) -> bool:
    return isinstance(word, _SplitWord) and not isinstance(word, _SplitWordEnd)


def _breaks_off(paragraph: TaggedParagraph, place: int) -> bool:
    """Return whether a line ends inside a word, of which the next line has the rest."""
    following = paragraph.blPara.lines[place + 1 : place + 2]
    return any(type(paragraph.frags[line.sFW - 1]) is _SplitFrag for line in following)
