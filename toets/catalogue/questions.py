"""Reads one question with its options, columns, evidence, sources and signals."""

from collections.abc import Mapping
from functools import partial

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import CODE, FLAG, SLUG, TEXT, member, word
from toets.catalogue.question_checks import check_question
from toets.catalogue.rules import Place, read_rule
from toets.catalogue.signals import read_signal
from toets.catalogue.sources import read_citation
from toets.domain.questionnaire import (
    AnswerType,
    Column,
    Evidence,
    ExplanationNeed,
    Option,
    Part,
    Point,
    Question,
    Source,
)

_TYPE = member(*AnswerType)
_EXPLANATION = member(*ExplanationNeed)
_PART = member(*Part)
# Point (e) is the Community's advice itself: no answer of the author serves it.
_POINT = member(Point.A, Point.B, Point.C, Point.D)
_RESPONDENT = word(
    "initiatiefnemer",
    "proceseigenaar",
    "jurist",
    "privacyfunctionaris",
    "fg",
    "techniek",
    "informatiebeveiliging",
    "team",
)


def read_question(fields: Fields, sources: Mapping[str, Source] | None) -> Question:
    """Return one question; its rules are checked when all questions have been read."""
    id_ = fields.one("id", CODE)
    fields.unique("id", in_file="vraag")
    show_if = partial(read_rule, place=Place(before=id_))
    question = Question(
        id=id_,
        text=fields.one("text", TEXT),
        short=fields.one("short", TEXT),
        help=fields.one("help", TEXT),
        example=fields.maybe("example", TEXT, ""),
        type=fields.one("type", _TYPE),
        options=fields.maybe_each("options", "keuze", _option),
        columns=fields.maybe_each("columns", "kolom", _column),
        rows=fields.maybe_many("rows", TEXT),
        unit=fields.maybe("unit", TEXT, ""),
        required=fields.maybe("required", FLAG, otherwise=True),
        unknown_allowed=fields.maybe("unknown", FLAG, otherwise=True),
        explanation=fields.maybe("explanation", _EXPLANATION, ExplanationNeed.NONE),
        explanation_label=fields.maybe("explanation_label", TEXT, ""),
        evidence=fields.maybe_inner("evidence", "bewijs", _evidence),
        citations=fields.each("sources", "bron", partial(read_citation, sources=sources)),
        respondent=fields.one("respondent", _RESPONDENT),
        points=frozenset(fields.many("points", _POINT)),
        parts=frozenset(fields.many("parts", _PART)),
        show_if=fields.maybe_inner("show_if", "voorwaarde", show_if),
        signals=fields.maybe_each("signals", "signaal", partial(read_signal, question=id_)),
    )
    check_question(fields, question)
    return question


def _option(fields: Fields) -> Option:
    option = Option(value=fields.one("value", SLUG), label=fields.one("label", TEXT))
    fields.unique("value")
    fields.unique("label")
    return option


def _column(fields: Fields) -> Column:
    column = Column(
        id=fields.one("id", SLUG),
        label=fields.one("label", TEXT),
        options=fields.maybe_each("options", "keuze", _option),
        required=fields.maybe("required", FLAG, otherwise=True),
    )
    fields.unique("id")
    fields.unique("label")
    return column


def _evidence(fields: Fields) -> Evidence:
    return Evidence(asked=fields.one("asked", TEXT), required=fields.one("required", FLAG))
