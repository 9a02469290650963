"""Conditions as a table: what, who, when, how it is shown, and who set it."""

from collections.abc import Sequence

from toets.documents import styles
from toets.documents.blocks import Story, heading, label, lead_in, words
from toets.documents.escape import Markup, escape
from toets.documents.headline import conditions_before_start
from toets.documents.markup import bold, lines, toned
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import grid
from toets.domain.facts import Condition, Moment
from toets.texts.document import second as texts
from toets.texts.document.duties import terms
from toets.texts.document.words import COMMUNITY
from toets.texts.formats import listed
from toets.texts.labels import MOMENT, SEAT

_COLOURS = {
    Moment.BEFORE_START: styles.AMBER,
    Moment.DURING: styles.BLUE,
    Moment.AT_END: styles.GRAY,
}


def conditions_chapter(matter: Matter, pages: Pages) -> Story:
    """Return the conditions of a permission; nothing for another outcome."""
    if not matter.is_permitted:
        return []
    head = heading(texts.CONDITIONS, Key.CONDITIONS, 1, pages, styles.CHAPTER)
    if not matter.conditions:
        return [head, words(texts.NO_CONDITIONS)]
    rows = [
        [bold(str(number)), *_cells(condition), escape(_set_by(condition, matter))]
        for number, condition in enumerate(matter.conditions, start=1)
    ]
    intro = lead_in(texts.conditions_intro(conditions_before_start(matter)))
    return [head, intro, *grid(texts.CONDITION_COLUMNS, rows, (3, 20, 11, 11, 14, 11))]


def own_conditions(title: str, conditions: Sequence[Condition], matter: Matter) -> Story:
    """Return conditions as one advice or verdict set them, and whether they are in force."""
    if not conditions:
        return []
    rows = [_cells(condition) for condition in conditions]
    table = grid(texts.CONDITION_COLUMNS[1:-1], rows, (24, 13, 12, 16))
    remark = [] if matter.is_permitted else [words(texts.NOT_IN_FORCE)]
    return [label(bold(title)), *table, *remark]


def _cells(condition: Condition) -> list[Markup]:
    moment = toned(MOMENT[condition.moment], _COLOURS[condition.moment])
    return [
        escape(condition.text),
        escape(condition.owner),
        lines((moment, *map(escape, terms(condition)))),
        lines((escape(condition.evidence), escape(texts.judged_by(condition.judged_by)))),
    ]


def _set_by(condition: Condition, matter: Matter) -> str:
    established = matter.case.established
    found = [COMMUNITY] if established and condition in established.conditions else []
    found += [SEAT[v.seat] for v in matter.verdicts if condition in v.conditions]
    return listed(found)
