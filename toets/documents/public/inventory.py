"""The list of documents that goes with a public edition, and the explanation of both."""

from toets.documents.blocks import Story, heading, lead_in, text, words
from toets.documents.escape import Markup, escape
from toets.documents.markup import bold, labelled, lines
from toets.documents.pages import Key, Pages
from toets.documents.public.matter import PublicCase
from toets.documents.tables import grid
from toets.domain.woo import Judgement, ListedItem
from toets.texts import woo
from toets.texts.document import public as texts
from toets.texts.formats import day, number


def inventory_annex(public: PublicCase, pages: Pages) -> Story:
    """Return a line per document: number, title, date, judgement and grounds."""
    head = heading(texts.INVENTORY, Key.INVENTORY, 0, pages)
    if not public.source.inventory:
        return [head, words(texts.NO_ITEMS)]
    rows = [_row(listed) for listed in public.source.inventory]
    return [
        head,
        lead_in(texts.INVENTORY_INTRO),
        *grid(texts.INVENTORY_COLUMNS, rows, (6, 38, 19, 18, 19)),
    ]


def _row(listed: ListedItem) -> list[Markup]:
    item = listed.item
    return [
        bold(number(item.number)),
        lines(map(escape, (woo.ITEM[item.kind], item.title, *_remarks(listed)))),
        escape(day(item.day)),
        escape(woo.JUDGEMENT[listed.judgement].capitalize()),
        escape(texts.grounds_listed([ground.value for ground in listed.grounds])),
    ]


def _remarks(listed: ListedItem) -> list[str]:
    found = [texts.published_as(listed.name), listed.sha256] if listed.name else []
    # Why something is withheld may tell what it is; where it is public already must be told.
    if listed.judgement is Judgement.ALREADY_PUBLIC and listed.reason.strip():
        found.append(texts.already_public(listed.reason))
    return found


def explanation(pages: Pages) -> Story:
    """Return how the edition was made, and what is not in it at all."""
    return [
        heading(texts.EXPLANATION, Key.EXPLANATION, 0, pages),
        *(text(labelled(title, said)) for title, said in texts.explanations()),
    ]
