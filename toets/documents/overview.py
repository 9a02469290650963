"""The three parts promised to parliament as three columns, shortened to what page 1 has room for."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, HRFlowable

from toets.documents import styles
from toets.documents.answers import brief_answer
from toets.documents.blocks import Story, Text, text, words
from toets.documents.excerpt import brief
from toets.documents.headline import advice_word
from toets.documents.layout import fitting
from toets.documents.markup import labelled, page_link
from toets.documents.page import WIDTH
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import side_by_side
from toets.domain.questionnaire import Part, Question
from toets.texts.document import frame, front
from toets.texts.document.words import COMMUNITY
from toets.texts.formats import listed
from toets.texts.labels import DISCIPLINE, SEAT

_LONGEST = 105
_SEAM = 18
_COLUMN = (WIDTH - 2 * _SEAM) / 3
# What stands in a column besides its items: bar, title, a line on what is left out, the reference.
_AROUND = 2 * styles.COLUMN.leading + styles.COLUMN_HEAD.leading + 24


def three_columns(matter: Matter, pages: Pages, room: float) -> Flowable:
    """Return the three parts beside each other, no higher than `room` points."""
    columns = (
        (Key.LEGAL_FRAMEWORK, front.LEGAL_FRAMEWORK, _answers(matter, Part.LEGAL_FRAMEWORK)),
        (Key.SAFEGUARDS, front.SAFEGUARDS, _answers(matter, Part.SAFEGUARDS)),
        (Key.OUTCOME, front.OUTCOME_PART, [*_outcome(matter), *_answers(matter, Part.OUTCOME)]),
    )
    cells = [_column(title, _shortened(items, room), key, pages) for key, title, items in columns]
    return side_by_side(cells, [_COLUMN] * 3, _SEAM)


def _column(title: str, items: Sequence[Text], key: Key, pages: Pages) -> Story:
    return [
        HRFlowable("100%", 1.4, color=styles.DEEP, spaceBefore=0, spaceAfter=7),
        words(title, styles.COLUMN_HEAD),
        *items,
        text(page_link(frame.whole_on(pages.number(key)), key), styles.COLUMN),
    ]


def _shortened(items: Sequence[Text], room: float) -> list[Text]:
    shown = fitting(items, room - _AROUND, _COLUMN)
    if shown == len(items):
        return list(items) or [words(front.NOTHING_ASKED, styles.COLUMN)]
    return [*items[:shown], words(front.more_answers(len(items) - shown), styles.COLUMN)]


def _answers(matter: Matter, part: Part) -> list[Text]:
    version = matter.version
    return [
        _item(question.short, brief(brief_answer(question, version), _LONGEST))
        for question in _spread(matter, part)
    ]


def _spread(matter: Matter, part: Part) -> list[Question]:
    """Return the questions of a part, first one of each section, so that the top shows its breadth."""
    wanted = {question.id for question in matter.in_part(part)}
    sections = matter.case.rules.questionnaire.sections
    placed = [
        (place, question)
        for section in sections
        for place, question in enumerate(q for q in section.questions if q.id in wanted)
    ]
    return [question for _, question in sorted(placed, key=lambda pair: pair[0])]


def _item(name: str, said: str) -> Text:
    return text(labelled(f"{name}:", said), styles.COLUMN)


def _outcome(matter: Matter) -> list[Text]:
    scope_exit = matter.scope_exit
    if scope_exit is not None:
        return [
            _item(front.EXIT, scope_exit.title),
            _item(front.CONFIRMED_BY, front.TWO_CONFIRMED),
        ]
    disciplines = dict.fromkeys(DISCIPLINE[advice.discipline] for advice in matter.case.advices)
    advice = _item(COMMUNITY, f"{advice_word(matter)} ({listed(tuple(disciplines))})")
    verdicts = [
        _item(SEAT[verdict.seat], front.PERMITS[verdict.permit].lower())
        for verdict in matter.verdicts
    ]
    return [advice, *verdicts]
