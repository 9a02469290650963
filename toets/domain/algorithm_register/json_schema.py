"""The same standard as a JSON Schema, so that any program can check a file that was handed out."""

from toets.domain.algorithm_register.checking import LINK, MONTH
from toets.domain.algorithm_register.contact import MAIL
from toets.domain.algorithm_register.standard import FIELDS, LONGEST_LINK, Kind, RegisterField

Schema = dict[str, object]

_PLAIN = "^[^<>]*$"


def json_schema() -> Schema:
    """Return the publication standard 1.0 as a JSON Schema, draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Algoritmeregister, publicatiestandaard 1.0",
        "type": "object",
        "properties": {field.name: _schema_of(field) for field in FIELDS},
        "required": [field.name for field in FIELDS if field.required],
        "additionalProperties": False,
    }


def _schema_of(field: RegisterField) -> Schema:
    return {"title": field.label, **_FORMS[field.kind](field)}


def _text(field: RegisterField) -> Schema:
    return {
        "type": "string",
        "minLength": 1,
        "maxLength": field.longest,
        "pattern": _PLAIN,
    }


def _choice(field: RegisterField) -> Schema:
    return {"enum": [str(value) for value in field.allowed]}


def _choices(field: RegisterField) -> Schema:
    return {"type": "array", "items": _choice(field), "minItems": 1, "uniqueItems": True}


def _month(_field: RegisterField) -> Schema:
    return {"type": "string", "pattern": f"^{MONTH}$"}


def _link(_field: RegisterField) -> Schema:
    return {"type": "string", "maxLength": LONGEST_LINK, "pattern": f"^{LINK}$"}


def _contact(field: RegisterField) -> Schema:
    return {
        "type": "string",
        "maxLength": field.longest,
        "pattern": f"^({MAIL}|{LINK})$",
    }


def _references(field: RegisterField) -> Schema:
    return {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "properties": {"title": _text(field), "link": _link(field)},
            "required": ["title", "link"] if field.needs_link else ["title"],
            "additionalProperties": False,
        },
    }


_FORMS = {
    Kind.LINE: _text,
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.MONTH: _month,
    Kind.LINK: _link,
    Kind.CONTACT: _contact,
    Kind.REFERENCES: _references,
}
