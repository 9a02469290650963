"""Builds a document again until every page number that it prints is right."""

from collections.abc import Callable

from toets.documents.blocks import Story
from toets.documents.page import Sheet, render
from toets.documents.pages import Pages

_MOST_PASSES = 5


def settled(story: Callable[[Pages], Story], sheet: Sheet) -> bytes:
    """Return the document as a PDF, not yet signed; the same story and sheet give the same bytes."""
    pages = Pages()
    octets = render(story(pages), sheet, pages)
    for _ in range(_MOST_PASSES - 1):
        if pages.settled:
            break
        pages = Pages(known=pages.found)
        octets = render(story(pages), sheet, pages)
    return octets
