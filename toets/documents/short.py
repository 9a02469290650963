"""The form of the short documents: page 1 answers alone, the rest tells all of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import PageBreak, TopPadder

from toets.documents.blocks import Story, gap, heading, words
from toets.documents.cover import Look, banner, fact_row, notes, thin_line, title_block
from toets.documents.escape import plain
from toets.documents.excerpt import clipped
from toets.documents.fields import fields_of
from toets.documents.layout import kept
from toets.documents.page import Sheet
from toets.documents.pages import Key, Pages
from toets.documents.sealed import marking
from toets.documents.source import Matter
from toets.domain.corrigenda import title_now
from toets.domain.owed import Owed
from toets.domain.seals import sealings
from toets.texts.document import consequences, frame
from toets.texts.document.front import Spans

_LONGEST_TITLE = 200


@dataclass(frozen=True)
class Cover:
    """What stands above and below on page 1; `facts` are four terms with what they say."""

    kicker: str
    title: str
    meta: Spans
    look: Look
    word: str
    what_follows: Spans
    facts: Sequence[tuple[str, str]]
    not_this: tuple[str, str]


def short_story(
    cover: Cover, front: Story, chapters: Story, matter: Matter, pages: Pages
) -> Story:
    """Return page 1 with `front` in the middle, and the chapters from page 2 on."""
    return [
        *title_block(cover.kicker, cover.title, cover.meta, pages),
        banner(cover.look, cover.word, cover.what_follows),
        gap(18),
        fact_row(cover.facts),
        gap(10),
        thin_line(),
        *front,
        TopPadder(notes(cover.not_this, matter)),
        PageBreak(),
        *kept(chapters),
    ]


def distribution(sentence: str, pages: Pages) -> Story:
    """Return to whom the document goes."""
    return [heading(consequences.DISTRIBUTION, Key.DISTRIBUTION, 1, pages), words(sentence)]


def short_sheet(title: str, author: str, classification: str, owed: Owed, matter: Matter) -> Sheet:
    """Return what stands round every page of a document about this permission."""
    case, version = matter.case, matter.version
    named = f"{title} {case.reference}: {clipped(title_now(case), _LONGEST_TITLE)}"
    return Sheet(
        title=plain(named),
        author=author,
        subject=frame.subject(version.version),
        footer=plain(frame.footer_left(case.reference, version.version, case.rules.regime)),
        classification=marking(plain(classification), is_test=matter.source.is_test),
        issued_at=matter.source.issued_at,
        fields=fields_of(sealings(case, owed)),
    )
