"""Reads rules: when a question is shown, a signal is raised, an exit may be claimed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from toets.catalogue.fields import Fields
from toets.catalogue.file import NamedTest
from toets.catalogue.kinds import NUMBER, SLUG, Kind, pattern
from toets.domain.answer import holds
from toets.domain.questionnaire import AllOf, AnyOf, NotOf, Rule, Test

EVIDENCE = ".bewijs"
_COMPARISONS = ("is", "unknown", "unavailable", "above", "below")
_GROUPS = ("all", "any", "not")
_ANSWER_KEY = pattern(
    r"[A-Z]{1,2}[0-9]{1,3}[a-z]?(\.bewijs)?",
    "de code van een vraag, als D1b, of van haar bewijs, als D1b.bewijs",
)
# "nee" here would read as the opposite test, which this comparison is not.
_YES = Kind("ja, of haal de sleutel weg", {"ja": True}.get, fallback=False)


@dataclass(frozen=True)
class Place:
    """Where a rule stands: `own` is the question it may leave out, `before` the one it precedes.

    An empty `own` is a question whose id could not be read; None means that no question owns the
    rule.
    """

    own: str | None = None
    before: str = ""


def read_rule(fields: Fields, place: Place = Place()) -> Rule:
    """Return the rule; what its tests name is kept in the file, to be checked later."""
    read = partial(read_rule, place=place)
    _demand_one_form(fields)
    if fields.has("all"):
        return AllOf(fields.each("all", "voorwaarde", read))
    if fields.has("any"):
        return AnyOf(fields.each("any", "voorwaarde", read))
    if fields.has("not"):
        return NotOf(fields.inner("not", "voorwaarde", read))
    return _test(fields, place)


def read_explicit_rule(fields: Fields, key: str, place: Place = Place()) -> Rule:
    """Return the rule below `key`, which may not hold while nothing was answered."""
    rule = fields.inner(key, "voorwaarde", partial(read_rule, place=place))
    if fields.sound(key) and holds(rule, {}):
        fields.complain(
            key,
            f"'{key}' geldt ook als er nog niets is ingevuld. Zet naast 'not' een voorwaarde die"
            " een gegeven antwoord vraagt.",
        )
    return rule


def tests_in(rule: Rule) -> Iterator[Test]:
    """Yield every comparison in the rule."""
    if isinstance(rule, Test):
        yield rule
    elif isinstance(rule, NotOf):
        yield from tests_in(rule.part)
    else:
        for part in rule.parts:
            yield from tests_in(part)


def _demand_one_form(fields: Fields) -> None:
    keys = ("question", "column", *_COMPARISONS, *_GROUPS)
    lines = fields.lines
    given = [key for key in keys if key in lines]
    groups = [key for key in given if key in _GROUPS]
    if groups and len(given) > 1:
        fields.accept(*given)
        fields.complain(
            given[0],
            f"'{groups[0]}' staat alleen in een voorwaarde. Zet wat ernaast staat erin, of haal het weg.",
        )


def _test(fields: Fields, place: Place) -> Test:
    test = Test(
        question=_question(fields, place),
        values=frozenset(fields.maybe_many("is", SLUG)),
        column=fields.maybe("column", SLUG, None),
        unknown=fields.maybe("unknown", _YES, otherwise=False),
        unavailable=fields.maybe("unavailable", _YES, otherwise=False),
        below=fields.maybe("below", NUMBER, None),
        above=fields.maybe("above", NUMBER, None),
    )
    _demand_one_comparison(fields)
    if test.question and fields.sound("question", "column", *_COMPARISONS):
        fields.file.tests.append(NamedTest(fields.line, test, place.before))
    return test


def _question(fields: Fields, place: Place) -> str:
    if fields.has("question") or place.own is None:
        return fields.one("question", _ANSWER_KEY)
    return place.own + EVIDENCE if place.own and fields.has("unavailable") else place.own


def _demand_one_comparison(fields: Fields) -> None:
    given = [key for key in _COMPARISONS if fields.has(key)]
    if len(given) != 1:
        fields.complain(
            "is",
            f"een voorwaarde vergelijkt precies één ding. Schrijf een van: {', '.join(_COMPARISONS)};"
            " of zet meer voorwaarden in 'all' of 'any'.",
        )
    if fields.has("column") and given and given != ["is"]:
        fields.complain("column", "'column' hoort alleen bij 'is'. Haal een van beide weg.")
