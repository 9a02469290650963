"""Builds a document again until every page number that it prints is right, and finishes it."""

from collections.abc import Callable

from toets.documents.archive import Enclosure, archived
from toets.documents.blocks import Story
from toets.documents.page import Sheet, render
from toets.documents.pages import Pages

_MOST_PASSES = 5


def settled(story: Callable[[Pages], Story], sheet: Sheet, enclosed: Enclosure) -> bytes:
    """Return the document as a PDF, not yet signed: PDF/A-3A and PDF/UA-1, with a file enclosed.

    The same story, sheet and file give the same bytes.
    """
    pages = Pages()
    drawn = render(story(pages), sheet, pages)
    for _ in range(_MOST_PASSES - 1):
        if pages.settled:
            break
        pages = Pages(known=pages.found)
        drawn = render(story(pages), sheet, pages)
    return archived(drawn, sheet, enclosed)
