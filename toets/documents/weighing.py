"""How one member weighed the themes."""

from toets.documents import styles
from toets.documents.blocks import Story
from toets.documents.escape import escape
from toets.documents.markup import bold, toned
from toets.documents.tables import grid
from toets.domain.case import Case
from toets.domain.facts import Advice, ThemeScore
from toets.texts.document import advice as texts
from toets.texts.labels import SCORE

_COLOURS = {
    ThemeScore.SUFFICIENT: styles.GREEN,
    ThemeScore.INSUFFICIENT: styles.RED,
    ThemeScore.NOT_APPLICABLE: styles.GRAY,
}


def weighed(advice: Advice, case: Case) -> Story:
    """Return a row per theme that the advice weighs, with its reasons."""
    titles = case.rules.procedure.themes_by_id
    rows = [
        [
            bold(titles[each.theme].title),
            toned(SCORE[each.score], _COLOURS[each.score]),
            escape(each.reasons),
        ]
        for each in advice.themes
    ]
    return grid(texts.THEME_COLUMNS, rows, (22, 13, 55))
