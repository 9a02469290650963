"""Reads algorithm-register.yaml: which answers say something for the Algoritmeregister."""

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import TEXT, word
from toets.catalogue.rules import read_rule
from toets.catalogue.scalars import quoted
from toets.domain.algorithm_register import (
    BY_NAME,
    FIELDS,
    ChosenWords,
    Fixed,
    Kind,
    Material,
    RegisterRules,
)
from toets.domain.questionnaire import Rule

_FIELD = word(*(field.name for field in FIELDS))
_TEXT_FIELD = word(*(field.name for field in FIELDS if field.kind is Kind.TEXT))


def read_registration(fields: Fields) -> RegisterRules:
    """Return the rules; the questions they name are looked up later."""
    return RegisterRules(
        words=fields.maybe_each("words", "woorden", _words),
        values=fields.maybe_each("values", "waarde", _value),
        material=fields.maybe_each("material", "stof", _material),
    )


def _words(fields: Fields) -> ChosenWords:
    fields.unique("field")
    return ChosenWords(fields.one("field", _TEXT_FIELD), _questions(fields))


def _material(fields: Fields) -> Material:
    fields.unique("field")
    return Material(fields.one("field", _FIELD), _questions(fields))


def _value(fields: Fields) -> Fixed:
    name, value = fields.one("field", _FIELD), fields.one("value", TEXT)
    allowed = BY_NAME[name].allowed if name in BY_NAME else ()
    if allowed and fields.sound("field", "value") and value not in allowed:
        fields.complain(
            "value",
            f"{quoted(value)} is geen waarde van het veld {name}. Kies uit: {', '.join(allowed)}.",
        )
    return Fixed(name, value, _when(fields))


def _when(fields: Fields) -> Rule | None:
    if not fields.has("when"):
        return None
    return fields.inner("when", "voorwaarde", read_rule)


def _questions(fields: Fields) -> tuple[str, ...]:
    named = fields.references("questions")
    fields.file.questions += named
    return tuple(each.id for each in named)
