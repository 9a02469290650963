"""What page 1 of every document is built of: title, outcome, four facts, and what it is not."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, HRFlowable

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, text, words
from toets.documents.drawing import Icon, QrCode, Sign
from toets.documents.escape import one_line
from toets.documents.excerpt import clipped
from toets.documents.markup import bold, by_turns, labelled
from toets.documents.page import WIDTH
from toets.documents.pages import Key, Pages
from toets.documents.sealed import test_note
from toets.documents.source import Matter
from toets.documents.tables import box, side_by_side
from toets.domain.facts import ProposalVersion
from toets.domain.questionnaire import Rulebook
from toets.texts.document import front
from toets.texts.document.front import Spans

_LONGEST_TITLE, _LONGEST_UNIT = 130, 60

Look = tuple[Sign, Color, Color]


def title_block(kicker: str, title: str, meta: Spans, pages: Pages) -> Story:
    """Return what the document is, its title, and the line under it."""
    return [
        heading(kicker, Key.FRONT, 0, pages, styles.KICKER),
        words(clipped(one_line(title), _LONGEST_TITLE), styles.TITLE),
        text(by_turns(meta), styles.META),
        gap(14),
    ]


def short_unit(unit: str) -> str:
    """Return a unit as it fits in the line under the title."""
    return clipped(one_line(unit), _LONGEST_UNIT)


def banner(look: Look, word: str, what_follows: Spans) -> Flowable:
    """Return the outcome in a word and what follows from it, on its ground."""
    sign, colour, ground = look
    said: Story = [
        words(word, styles.toned(styles.OUTCOME, colour)),
        text(by_turns(what_follows), styles.LEAD),
    ]
    return box(side_by_side([Icon(sign, colour, 32), said], [32, WIDTH - 76], 16), ground, colour)


def fact_row(pairs: Sequence[tuple[str, str]]) -> Flowable:
    """Return the facts under the outcome, beside each other."""
    cells: list[Story] = [
        [words(term, styles.QUIET), text(bold(said), styles.FACT)] for term, said in pairs
    ]
    seam = 14
    width = (WIDTH - (len(cells) - 1) * seam) / len(cells)
    return side_by_side(cells, [width] * len(cells), seam)


def thin_line() -> Flowable:
    """Return a line over the whole width."""
    return HRFlowable("100%", 0.6, color=styles.LINE, spaceBefore=0, spaceAfter=0)


def notes(not_this: tuple[str, str], matter: Matter) -> Flowable:
    """Return what the document is not, by which rules it is made, and how it can be checked."""
    version = matter.version
    code = QrCode(_code(version), front.CODE)
    pairs = (
        *([test_note()] if matter.source.is_test else []),
        not_this,
        (front.REGIME_TITLE, regime(matter.case.rules)),
        (front.CHECK_TITLE, front.CHECK),
    )
    said: Story = [text(labelled(*pair), styles.NOTE) for pair in pairs]
    said.append(words(version.content_hash, styles.NOTE))
    width = WIDTH - code.width - 42
    return box(side_by_side([said, code], [width, code.width], 14), styles.PALE)


def _code(version: ProposalVersion) -> str:
    # Capitals and digits alone take the compact mode of a QR code: fewer and larger modules.
    return f"TOETS VERIFY {version.reference} V{version.version} {version.content_hash}".upper()


def regime(rules: Rulebook) -> str:
    """Return by which rules a document is made, and that these are provisional."""
    return f"{rules.regime_title}. {rules.regime_source}. {rules.regime_note}"
