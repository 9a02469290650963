"""What the uses of a permission add up to, and each of them."""

from datetime import date

from toets.documents.blocks import Story, heading, words
from toets.documents.escape import Markup, escape
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import definitions, grid
from toets.domain.facts import FiguresOfUse, UseRecorded
from toets.domain.uses import figures_of_use, maximum_of_uses, turn_of, uses
from toets.texts.document import permission as texts
from toets.texts.formats import day, number


def used_section(matter: Matter, until: date, pages: Pages) -> Story:
    """Return the figures of all uses so far, and a row per use."""
    head = heading(texts.uses_until(until), Key.USES, 1, pages)
    counting = uses(matter.case)
    if not counting:
        return [head, words(texts.NEVER_USED)]
    figures = figures_of_use(matter.case)
    rows = [_row(use, matter) for use in counting]
    return [
        head,
        *figures_table(figures, maximum_of_uses(matter.case)),
        *grid(texts.USE_COLUMNS, rows, (5, 18, 19, 26, 12, 12, 12)),
    ]


def figures_table(figures: FiguresOfUse, most: int | None) -> Story:
    """Return what the uses of a permission add up to."""
    pairs = [
        (texts.FIGURE_AMOUNT, texts.of_at_most(figures.uses, most)),
        (texts.FIGURE_CANDIDATES, number(figures.candidates)),
        (texts.FIGURE_CONFIRMED, number(figures.confirmed)),
        (texts.FIGURE_REJECTED, number(figures.rejected)),
        (texts.FIGURE_ERRORS, number(figures.errors_found)),
        (texts.FIGURE_INCIDENTS, number(figures.incidents)),
    ]
    return definitions([(term, escape(said)) for term, said in pairs], 0.4)


def _row(use: UseRecorded, matter: Matter) -> list[Markup]:
    cells = (
        number(turn_of(matter.case, use)),
        day(use.day),
        use.unit,
        use.task,
        number(use.candidates),
        number(use.confirmed),
        number(use.rejected),
    )
    return [escape(cell) for cell in cells]
