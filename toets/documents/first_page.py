"""Page 1, which answers alone: outcome, facts, the three promised parts, what the document is not."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, HRFlowable, PageBreak, TopPadder

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, text, words
from toets.documents.drawing import Icon, QrCode, Sign
from toets.documents.escape import plain
from toets.documents.excerpt import clipped
from toets.documents.headline import facts, outcome_word, what_follows
from toets.documents.layout import tall
from toets.documents.markup import bold, by_turns, labelled
from toets.documents.overview import three_columns
from toets.documents.page import HEIGHT, WIDTH
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import box, side_by_side
from toets.domain.workflow import Status
from toets.texts.document import frame, front

_LONGEST_TITLE, _LONGEST_UNIT = 130, 60

_LOOKS: dict[Status, tuple[Sign, Color, Color]] = {
    Status.PERMITTED: (Sign.CHECK, styles.GREEN, styles.GREEN_PALE),
    Status.REFUSED: (Sign.CROSS, styles.RED, styles.RED_PALE),
    Status.NEGATIVE_ADVICE: (Sign.CROSS, styles.RED, styles.RED_PALE),
    Status.OUT_OF_SCOPE: (Sign.DASH, styles.GRAY, styles.GRAY_PALE),
}


def first_page(matter: Matter, pages: Pages) -> Story:
    """Return page 1: always one page, which says where everything stands in full."""
    top = [
        *_head(matter, pages),
        _banner(matter),
        gap(18),
        _facts(matter),
        gap(10),
        _line(),
        gap(4),
    ]
    top.append(words(front.makes_visible(matter.status), styles.SECTION))
    notes = _notes(matter)
    room = HEIGHT - tall(top) - tall([notes]) - 14
    return [*top, gap(4), three_columns(matter, pages, room), TopPadder(notes), PageBreak()]


def _head(matter: Matter, pages: Pages) -> Story:
    case = matter.case
    meta = front.meta(
        front.kind(experiment=case.is_experiment),
        clipped(plain(matter.version.unit), _LONGEST_UNIT),
        case.reference,
        matter.version.version,
        matter.decided_on,
    )
    return [
        heading(frame.KICKERS[matter.status], Key.FRONT, 0, pages, styles.KICKER),
        words(clipped(plain(matter.version.title), _LONGEST_TITLE), styles.TITLE),
        text(by_turns(meta), styles.META),
        gap(14),
    ]


def _banner(matter: Matter) -> Flowable:
    sign, colour, ground = _LOOKS[matter.status]
    said: Story = [
        words(outcome_word(matter), styles.toned(styles.OUTCOME, colour)),
        text(by_turns(what_follows(matter)), styles.LEAD),
    ]
    return box(side_by_side([Icon(sign, colour, 32), said], [32, WIDTH - 76], 16), ground, colour)


def _facts(matter: Matter) -> Flowable:
    cells: list[Story] = [
        [words(term, styles.QUIET), text(bold(said), styles.FACT)] for term, said in facts(matter)
    ]
    seam = 14
    return side_by_side(cells, [(WIDTH - 3 * seam) / 4] * 4, seam)


def _line() -> Flowable:
    return HRFlowable("100%", 0.6, color=styles.LINE, spaceBefore=0, spaceAfter=0)


def _notes(matter: Matter) -> Flowable:
    code = QrCode(_code(matter), front.CODE)
    said: Story = [
        text(labelled(title, sentence), styles.NOTE)
        for title, sentence in (
            (front.not_this_title(matter.status), front.NOT_THIS[matter.status]),
            (front.REGIME_TITLE, _regime(matter)),
            (front.CHECK_TITLE, front.CHECK),
        )
    ]
    said.append(words(matter.version.content_hash, styles.NOTE))
    width = WIDTH - code.width - 42
    return box(side_by_side([said, code], [width, code.width], 14), styles.PALE)


def _code(matter: Matter) -> str:
    version = matter.version
    # Capitals and digits alone take the compact mode of a QR code: fewer and larger modules.
    return f"{version.reference} V{version.version} {version.content_hash}".upper()


def _regime(matter: Matter) -> str:
    rules = matter.case.rules
    return f"{rules.regime_title}. {rules.regime_source}. {rules.regime_note}"
