"""Page 2 and on: the conditions, how the outcome came about, and who settled it."""

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, label
from toets.documents.cards import cards
from toets.documents.conditions import conditions_chapter
from toets.documents.layout import on_one_page
from toets.documents.markup import labelled
from toets.documents.origin import origin_section
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.texts.document import second as texts


def second_page(matter: Matter, pages: Pages) -> Story:
    """Return what a reader looks for after page 1; a long list of conditions runs over."""
    settled = [
        heading(texts.BLOCKS[matter.status], Key.SETTLED, 1, pages),
        label(labelled(texts.SIGNED_TITLE, texts.signed_note(matter.status)), styles.SMALL),
        gap(8),
        cards(matter, pages),
    ]
    return [
        *conditions_chapter(matter, pages),
        *origin_section(matter, pages),
        *on_one_page(settled),
    ]
