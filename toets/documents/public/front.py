"""Page 1 of the public edition: what it is, how the case ended, and what was left out on which ground."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, PageBreak

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, text, words
from toets.documents.cover import (
    Look,
    banner,
    fact_row,
    regime,
    short_unit,
    thin_line,
    title_block,
)
from toets.documents.drawing import Sign
from toets.documents.escape import escape
from toets.documents.headline import outcome_word, what_follows
from toets.documents.markup import bold, labelled
from toets.documents.pages import Key, Pages
from toets.documents.public.counting import how_often
from toets.documents.public.matter import PublicCase
from toets.documents.sealed import test_note
from toets.documents.tables import box, grid
from toets.domain.calendar import amsterdam_day
from toets.domain.workflow import Status
from toets.texts import woo
from toets.texts.document import front
from toets.texts.document import public as texts
from toets.texts.formats import day, number
from toets.texts.labels import STATUS

_COLOURS: dict[Status, tuple[Sign, Color, Color]] = {
    Status.PERMITTED: (Sign.CHECK, styles.GREEN, styles.GREEN_PALE),
    Status.REFUSED: (Sign.CROSS, styles.RED, styles.RED_PALE),
    Status.NEGATIVE_ADVICE: (Sign.CROSS, styles.RED, styles.RED_PALE),
}
_OTHER: Look = (Sign.DASH, styles.GRAY, styles.GRAY_PALE)


def public_front(public: PublicCase, pages: Pages) -> Story:
    """Return what stands before the contents."""
    source, version = public.source, public.matter.version
    meta = texts.meta(public.matter.kind, short_unit(version.unit), source.case.reference)
    return [
        *title_block(texts.KICKER, version.title, meta, pages),
        _outcome(public),
        gap(14),
        fact_row(_facts(public)),
        gap(8),
        thin_line(),
        *_left_out(public, pages),
        gap(6),
        _notes(public),
        PageBreak(),
    ]


def _outcome(public: PublicCase) -> Flowable:
    if not public.has_outcome:
        return banner(_OTHER, texts.WITHDRAWN, texts.WITHDRAWN_FOLLOWS)
    matter = public.matter
    return banner(_COLOURS.get(matter.status, _OTHER), outcome_word(matter), what_follows(matter))


def _facts(public: PublicCase) -> list[tuple[str, str]]:
    source, matter = public.source, public.matter
    settled = day(matter.decided_on) if public.has_outcome else texts.NO_OUTCOME
    return [
        (texts.NUMBER, number(source.number)),
        (texts.ESTABLISHED, day(amsterdam_day(source.established_at))),
        (texts.OUTCOME_SETTLED, settled),
        (texts.STATUS_NOW, STATUS[source.case.status]),
    ]


def _left_out(public: PublicCase, pages: Pages) -> Story:
    head = heading(texts.LEFT_OUT, Key.LEFT_OUT, 1, pages)
    counted = how_often(public.source)
    if not counted:
        return [head, words(texts.NOTHING_LEFT_OUT)]
    rows = [
        [bold(ground.value), escape(woo.GROUND[ground]), escape(number(amount))]
        for ground, amount in counted.items()
    ]
    intro = texts.left_out(sum(counted.values()), len(counted))
    return [head, words(intro), *grid(texts.GROUND_COLUMNS, rows, (12, 76, 12))]


def _notes(public: PublicCase) -> Flowable:
    pairs = (
        *([test_note()] if public.source.is_test else []),
        (texts.WHAT_TITLE, texts.WHAT),
        (front.REGIME_TITLE, regime(public.source.case.rules)),
        (texts.SEAL_TITLE, texts.SEAL),
    )
    return box([text(labelled(*pair), styles.NOTE) for pair in pairs], styles.PALE)
