"""Text and headings, the building blocks of the story. The only maker of paragraphs."""

from math import inf
from typing import ClassVar

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from toets.documents import styles
from toets.documents.escape import Markup, escape, plain
from toets.documents.markup import pieces
from toets.documents.page import WIDTH
from toets.documents.pages import Pages

Story = list[Flowable]


class Text(Paragraph):
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
    """A heading, which also stands in the outline."""

    level = 0

    def _note(self) -> None:
        super()._note()
        self.canv.addOutlineEntry(plain(self.getPlainText()), self.key, self.level)


def text(markup: Markup, style: ParagraphStyle = styles.BODY) -> Text:
    """Return a paragraph."""
    return Text(markup, style)


def prose(markup: Markup, style: ParagraphStyle = styles.BODY) -> Story:
    """Return text of any length, as one paragraph or as several that read as one."""
    *others, last = pieces(markup)
    close = ParagraphStyle(f"{style.name} close", parent=style, spaceAfter=0)
    return [*(Text(piece, close) for piece in others), Text(last, style)]


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
    return Marked(escape(title), styles.QUESTION, bulletText=plain(number))


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
    made.key, made.level, made.pages = key, level, pages
    return made


def gap(points: float) -> Spacer:
    """Return empty height."""
    return Spacer(0, points)
