"""Text and headings, the building blocks of the story. The only maker of paragraphs."""

from collections.abc import Iterable
from math import inf
from typing import ClassVar, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from toets.documents import styles
from toets.documents.canvas import TaggedCanvas
from toets.documents.escape import Markup, escape, plain
from toets.documents.markup import pieces
from toets.documents.page import WIDTH
from toets.documents.pages import Pages
from toets.documents.paragraph import TaggedParagraph
from toets.documents.structure import Element, Role

Story = list[Flowable]

_SIGN = "–"


class Text(TaggedParagraph):
    """A paragraph of escaped text. What `leads` stays on the page of what follows it."""

    leads: ClassVar[bool] = False

    def lead_height(self) -> float:
        """Return how much of it must stand on a page at least: three lines, or all."""
        _, height = self.wrap(WIDTH, inf)
        around = self.style.spaceBefore + self.style.spaceAfter
        return min(height, 3 * self.style.leading) + around


class Label(Text):
    """A line that belongs to what follows."""

    leads = True


class Bulleted(Text):
    """An item of a list, with its sign as a label of its own."""

    sign: Element

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the part that fits, with the sign, and the rest."""
        parts = cast(list[Bulleted], super().split(width, height))
        for part in parts:
            part.sign = self.sign
        return [*parts]

    def draw(self) -> None:
        """Draw the sign first, then the text beside it."""
        sign, self.bulletText = self.bulletText, None
        if sign:
            canvas, style = cast(TaggedCanvas, self.canv), self.style
            with canvas.tagged(self.sign):
                canvas.setFillColor(style.textColor)
                canvas.setFont(style.bulletFontName, style.fontSize)
                canvas.drawString(style.bulletIndent, self.height - style.fontSize, sign)
        super().draw()


class Marked(Label):
    """A line that can be referred to: a bookmark that notes its page."""

    key = ""
    pages: Pages

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Refuse: the halves would be without the bookmark."""
        return []

    def draw(self) -> None:
        """Draw the text, and note where it stands if anything refers to it."""
        if self.key:
            self._note()
        super().draw()

    def _note(self) -> None:
        self.canv.bookmarkHorizontal(self.key, 0, self.height + self.style.leading)
        self.pages.note(self.key, self.canv.getPageNumber())


class Heading(Marked):
    """A heading, which also stands in the outline as `title` says."""

    level = 0
    title = ""

    def _note(self) -> None:
        super()._note()
        self.canv.addOutlineEntry(plain(self.title), self.key, self.level)


def text(markup: Markup, style: ParagraphStyle = styles.BODY) -> Text:
    """Return a paragraph."""
    return Text(markup, style)


def prose(markup: Markup, style: ParagraphStyle = styles.BODY) -> Story:
    """Return text of any length, as one paragraph or as several that read as one."""
    *others, last = pieces(markup)
    close = ParagraphStyle(f"{style.name} close", parent=style, spaceAfter=0)
    made = [*(Text(piece, close) for piece in others), Text(last, style)]
    for part in made:
        part.element = made[0].element
    return [*made]


def words(sentence: str, style: ParagraphStyle = styles.BODY) -> Text:
    """Return a paragraph of one plain text, escaped."""
    return Text(escape(sentence), style)


def lead_in(sentence: str) -> Label:
    """Return a sentence that introduces what follows, and stays with it."""
    return Label(escape(sentence), styles.BODY)


def label(markup: Markup, style: ParagraphStyle = styles.LABEL) -> Label:
    """Return a line that stays with what follows."""
    return Label(markup, style)


def question_label(number: str, title: str) -> Marked:
    """Return the head of an answer, with the number of the question in the margin."""
    # With a blank, or whoever reads the text by its structure gets number and title as one word.
    return Marked(escape(title), styles.QUESTION, bulletText=f"{plain(number)} ")


def marked(line: Marked, key: str, pages: Pages) -> Marked:
    """Return the line with the bookmark by which other pages refer to it."""
    line.key, line.pages = key, pages
    return line


def heading(
    title: str, key: str, level: int, pages: Pages, style: ParagraphStyle | None = None
) -> Heading:
    """Return a heading of level 0 (chapter), 1 (section) or 2 (topic) with its bookmark."""
    usual = (styles.CHAPTER, styles.SECTION, styles.TOPIC)[level]
    made = Heading(escape(title), style or usual)
    made.element = Element(Role.HEADING, level=level + 1)
    made.key, made.level, made.pages, made.title = key, level, pages, title
    return made


def bullets(items: Iterable[Markup], style: ParagraphStyle = styles.BODY) -> Story:
    """Return a list, an item per paragraph."""
    whole = Element(Role.LIST)
    made = [Bulleted(markup, styles.listed(style), bulletText=_SIGN) for markup in items]
    for line in made:
        line.sign = Element(Role.LABEL, within=Element(Role.ITEM, within=whole))
        line.element = Element(Role.BODY, within=line.sign.within)
    return [*made, gap(style.spaceAfter)]


def item(whole: Element, lines: Story) -> Story:
    """Return blocks as one item of a list, which is the same element for all its items."""
    return inside(Element(Role.BODY, within=Element(Role.ITEM, within=whole)), lines)


def inside(element: Element, story: Story) -> Story:
    """Return the story, with its texts inside this element of the structure."""
    for block in story:
        if isinstance(block, Text):
            block.element.within = element
    return story


def gap(points: float) -> Spacer:
    """Return empty height."""
    return Spacer(0, points)
