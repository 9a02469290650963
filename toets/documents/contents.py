"""The table of contents after the first pages: chapters and their sections, with page numbers."""

from reportlab.platypus import Flowable

from toets.documents import styles
from toets.documents.blocks import Heading, Story, gap, inside, words
from toets.documents.blocks import text as block
from toets.documents.layout import on_one_page
from toets.documents.markup import page_link
from toets.documents.page import WIDTH
from toets.documents.pages import Pages
from toets.documents.structure import Element, Role
from toets.documents.tables import side_by_side
from toets.texts.document import subject as texts

_NUMBER = 30


def contents(chapters: Story, annexes: Story, pages: Pages) -> Story:
    """Return a line per chapter, per section of a chapter, and per annex."""
    listed = (*_headings(chapters, deepest=1), *_headings(annexes, deepest=0))
    whole = Element(Role.CONTENTS)
    lines = [_line(item, whole, pages) for item in listed]
    story: Story = [words(texts.CONTENTS, styles.CHAPTER), *lines, gap(6)]
    return on_one_page(story)


def _headings(story: Story, deepest: int) -> list[Heading]:
    return [item for item in story if isinstance(item, Heading) and item.level <= deepest]


def _line(item: Heading, whole: Element, pages: Pages) -> Flowable:
    style = styles.CONTENTS[item.level]
    title = block(page_link(item.title, item.key, styles.DEEP), style)
    number = words(str(pages.number(item.key)), styles.PAGE_NUMBER)
    inside(Element(Role.CONTENTS_LINE, within=whole), [title, number])
    return side_by_side([title, number], [WIDTH - _NUMBER, _NUMBER])
