"""The conditions of a permission as they stood on one day."""

from collections.abc import Callable
from datetime import date

from reportlab.lib.colors import Color

from toets.documents import styles
from toets.documents.blocks import Story, heading, lead_in, words
from toets.documents.escape import Markup, escape
from toets.documents.markup import bold, lines, toned
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import grid
from toets.domain.facts import ConditionSettled
from toets.texts.document import duties as texts
from toets.texts.document.duties import Duty, DutyState
from toets.texts.labels import MOMENT

Finding = Callable[[ConditionSettled], str]

_COLOURS: dict[DutyState, Color] = {
    DutyState.MET: styles.GREEN,
    DutyState.NOT_MET: styles.RED,
    DutyState.REPORTED: styles.AMBER,
    DutyState.UNSHOWN: styles.AMBER,
    DutyState.RUNNING: styles.BLUE,
    DutyState.LATER: styles.GRAY,
}


def duties_section(matter: Matter, on: date, intro: str, finding: Finding, pages: Pages) -> Story:
    """Return the conditions at the end of a day; `finding` tells of how each was last judged."""
    head = heading(texts.conditions_on(on), Key.CONDITIONS, 1, pages)
    on_day = texts.duties(matter.case, on)
    if not on_day:
        return [head, words(texts.NO_CONDITIONS)]
    rows = [_row(duty, finding) for duty in on_day]
    return [head, lead_in(intro), *grid(texts.COLUMNS, rows, (4, 25, 12, 15, 24))]


def _row(duty: Duty, finding: Finding) -> list[Markup]:
    condition = duty.condition
    settled = duty.settled
    return [
        bold(str(duty.number)),
        escape(condition.text),
        escape(condition.owner),
        lines((escape(MOMENT[condition.moment]), *map(escape, texts.terms(condition)))),
        lines(
            (
                toned(texts.WORDS[duty.state], _COLOURS[duty.state]),
                *map(escape, texts.turns(duty)),
                *([escape(finding(settled))] if settled else []),
            )
        ),
    ]
