"""Both verdicts, point by point beside the question that the point asks."""

from toets.documents.blocks import Story, heading, lead_in, prose, words
from toets.documents.conditions import own_conditions
from toets.documents.escape import Markup, escape
from toets.documents.holders import behalf
from toets.documents.markup import bold, labelled, lines
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import definitions
from toets.domain.facts import Verdict
from toets.domain.questionnaire import Point
from toets.texts.document import front, holders, second
from toets.texts.document import judgement as texts
from toets.texts.formats import moment
from toets.texts.labels import SEAT


def verdicts_section(matter: Matter, pages: Pages) -> Story:
    """Return both verdicts on every weighed point; nothing when the holders did not judge."""
    if not matter.was_judged:
        return []
    story: Story = [
        heading(texts.VERDICT_CHAPTER, Key.VERDICTS, 1, pages),
        lead_in(texts.VERDICT_INTRO),
        *definitions([_verdict(matter, verdict) for verdict in matter.verdicts]),
    ]
    if len({verdict.permit for verdict in matter.verdicts}) > 1:
        story.append(words(texts.HOLDERS_DIFFER))
    for point, question in matter.case.rules.procedure.points:
        story += _point(point, question, matter, pages)
    return story + _conditions(matter)


def _verdict(matter: Matter, verdict: Verdict) -> tuple[str, Markup]:
    person = matter.person(verdict.person)
    until = texts.wants_until(verdict.valid_until) if verdict.valid_until else ""
    said = (
        bold(until or front.PERMITS[verdict.permit]),
        escape(texts.verdict_line(person.name, person.function, moment(verdict.at))),
        escape(holders.sentence(behalf(verdict, matter))),
    )
    return second.holder_title(verdict.seat), lines(said)


def _point(point: Point, question: str, matter: Matter, pages: Pages) -> Story:
    head = heading(
        texts.point_title(point.value, question), f"{Key.VERDICTS}-{point.value}", 2, pages
    )
    if point is Point.C and not any(point in verdict.reasons for verdict in matter.verdicts):
        return [head, words(texts.NO_EXPERIMENT)]
    return [
        head,
        *(
            line
            for verdict in matter.verdicts
            for line in prose(labelled(f"{SEAT[verdict.seat]}:", verdict.reasons.get(point, "")))
        ),
    ]


def _conditions(matter: Matter) -> Story:
    return [
        line
        for verdict in matter.verdicts
        for line in own_conditions(
            texts.holder_conditions(SEAT[verdict.seat]), verdict.conditions, matter
        )
    ]
