"""Reads procedure-<version>.yaml: quorum, outcome rule, terms, themes, exits and choices."""

from dataclasses import dataclass
from typing import Any

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import COUNT, DAY, FLAG, POSITIVE, SLUG, TEXT, VERSION, word
from toets.catalogue.procedure_checks import (
    check_disciplines,
    check_once,
    check_quorum,
    check_terms,
)
from toets.catalogue.rules import read_explicit_rule
from toets.catalogue.signals import DISCIPLINE
from toets.domain.questionnaire import (
    Choice,
    Point,
    Procedure,
    Rule,
    ScopeExit,
    ScopeItem,
    TableColumn,
    Terms,
    Theme,
)

_NEGATIVE_RULE = word("unanimous", "majority")
# Terms that a procedure may leave out; the domain knows what then holds.
_LATER_TERMS = ("at_end", "renewal", "inactive", "remind_before", "remind_every")
_VISIBILITY = word("none", "line", "full")


@dataclass(frozen=True)
class _Quorum:
    advices: int
    per_discipline: int


@dataclass(frozen=True)
class _Classification:
    case: str
    document: str


def read_procedure(fields: Fields) -> Procedure:
    """Return the procedure; what it names in the questionnaire is checked later."""
    quorum = fields.inner("quorum", "quorum", _quorum)
    classification = fields.inner("classification", "rubricering", _classification)
    themes = fields.each("themes", "thema", _theme)
    check_disciplines(fields, themes)
    return Procedure(
        version=fields.one("version", VERSION),
        valid_from=fields.one("valid_from", DAY),
        quorum=quorum.advices,
        per_discipline=quorum.per_discipline,
        negative_rule=fields.one("negative_rule", _NEGATIVE_RULE),
        supplement_limit=fields.one("supplement_limit", COUNT),
        terms=fields.inner("terms", "termijnen", _terms),
        negative_visible_to_holders=fields.one("negative_visible_to_holders", _VISIBILITY),
        themes=themes,
        scope_exits=fields.maybe_each("scope_exits", "reikwijdte-uitgang", _scope_exit),
        experiment_when=read_explicit_rule(fields, "experiment_when"),
        classification_case=classification.case,
        classification_document=classification.document,
        scope=fields.each("scope", "regel van de reikwijdte", _scope_item),
        points=fields.inner("points", "punten", _points),
        choices=fields.each("choices", "keuze van de procedure", _choice),
        view_when=_view_when(fields),
        **_use(fields),
    )


def _view_when(fields: Fields) -> Rule | None:
    return read_explicit_rule(fields, "view_when") if fields.has("view_when") else None


def _use(fields: Fields) -> dict[str, Any]:
    """Return what the procedure says of the uses of a permission; nothing without the key."""
    return fields.maybe_inner("use", "gebruik", _use_parts) or {}


def _use_parts(fields: Fields) -> dict[str, Any]:
    return {
        "units": fields.inner("units", "eenheden", _table_column),
        "maximum": _question(fields, "maximum"),
        "use_lines": fields.each("lines", "regel bij het gebruik", _scope_item),
    }


def _table_column(fields: Fields) -> TableColumn:
    return TableColumn(_question(fields, "question"), fields.one("column", SLUG))


def _question(fields: Fields, key: str) -> str:
    named = fields.reference(key)
    fields.file.questions.append(named)
    return named.id


def _quorum(fields: Fields) -> _Quorum:
    quorum = _Quorum(fields.one("advices", POSITIVE), fields.one("per_discipline", POSITIVE))
    check_quorum(fields, quorum.advices, quorum.per_discipline)
    return quorum


def _classification(fields: Fields) -> _Classification:
    return _Classification(fields.one("case", TEXT), fields.one("document", TEXT))


def _terms(fields: Fields) -> Terms:
    terms = Terms(
        advice=fields.one("advice", POSITIVE),
        advice_urgent=fields.one("advice_urgent", POSITIVE),
        reaction=fields.one("reaction", POSITIVE),
        supplement=fields.one("supplement", POSITIVE),
        judgement=fields.one("judgement", POSITIVE),
        judgement_urgent=fields.one("judgement_urgent", POSITIVE),
        **{key: fields.one(key, POSITIVE) for key in _LATER_TERMS if fields.has(key)},
    )
    check_terms(fields, terms)
    return terms


def _theme(fields: Fields) -> Theme:
    questions = fields.references("questions")
    fields.file.theme_questions += questions
    theme = Theme(
        id=fields.one("id", SLUG),
        title=fields.one("title", TEXT),
        disciplines=frozenset(fields.many("disciplines", DISCIPLINE)),
        questions=tuple(named.id for named in questions),
    )
    fields.unique("id")
    check_once(fields, questions)
    return theme


def _scope_exit(fields: Fields) -> ScopeExit:
    scope_exit = ScopeExit(
        id=fields.one("id", SLUG),
        title=fields.one("title", TEXT),
        explanation=fields.one("explanation", TEXT),
        when=read_explicit_rule(fields, "when"),
        interpretation=fields.one("interpretation", FLAG),
    )
    fields.unique("id")
    return scope_exit


def _scope_item(fields: Fields) -> ScopeItem:
    question = _question(fields, "question")
    fields.unique("label")
    return ScopeItem(label=fields.one("label", TEXT), question=question)


def _points(fields: Fields) -> tuple[tuple[Point, str], ...]:
    return tuple((point, fields.one(point.value, TEXT)) for point in Point)


def _choice(fields: Fields) -> Choice:
    choice = Choice(
        id=fields.one("id", SLUG),
        title=fields.one("title", TEXT),
        reason=fields.one("reason", TEXT),
    )
    fields.unique("id")
    return choice
