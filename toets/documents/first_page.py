"""Page 1, which answers alone: outcome, facts, the three promised parts, what the document is not."""

from reportlab.platypus import Flowable, PageBreak, TopPadder

from toets.documents import styles
from toets.documents.blocks import Story, gap, words
from toets.documents.cover import (
    Look,
    banner,
    fact_row,
    notes,
    short_unit,
    thin_line,
    title_block,
)
from toets.documents.drawing import Sign
from toets.documents.headline import facts, outcome_word, what_follows
from toets.documents.layout import tall
from toets.documents.overview import three_columns
from toets.documents.page import HEIGHT
from toets.documents.pages import Pages
from toets.documents.source import Matter
from toets.domain.workflow import Status
from toets.texts.document import frame, front

_LOOKS: dict[Status, Look] = {
    Status.PERMITTED: (Sign.CHECK, styles.GREEN, styles.GREEN_PALE),
    Status.REFUSED: (Sign.CROSS, styles.RED, styles.RED_PALE),
    Status.NEGATIVE_ADVICE: (Sign.CROSS, styles.RED, styles.RED_PALE),
    Status.OUT_OF_SCOPE: (Sign.DASH, styles.GRAY, styles.GRAY_PALE),
}


def first_page(matter: Matter, pages: Pages) -> Story:
    """Return page 1: always one page, which says where everything stands in full."""
    top = [
        *_head(matter, pages),
        banner(_LOOKS[matter.status], outcome_word(matter), what_follows(matter)),
        gap(18),
        fact_row(facts(matter)),
        gap(10),
        thin_line(),
        gap(4),
    ]
    top.append(words(front.makes_visible(matter.status), styles.SECTION))
    bottom = _notes(matter)
    room = HEIGHT - tall(top) - tall([bottom]) - 14
    return [*top, gap(4), three_columns(matter, pages, room), TopPadder(bottom), PageBreak()]


def _head(matter: Matter, pages: Pages) -> Story:
    case = matter.case
    meta = front.meta(
        front.kind(experiment=case.is_experiment),
        short_unit(matter.version.unit),
        case.reference,
        matter.version.version,
        matter.decided_on,
    )
    return title_block(frame.KICKERS[matter.status], matter.version.title, meta, pages)


def _notes(matter: Matter) -> Flowable:
    not_this = (front.not_this_title(matter.status), front.NOT_THIS[matter.status])
    return notes(not_this, matter)
