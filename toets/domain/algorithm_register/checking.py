"""What keeps a registration from being handed in: everything at once, each with its field."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from toets.domain.algorithm_register.contact import MAIL, is_personal
from toets.domain.algorithm_register.registration import Registration, lines_of, references_of
from toets.domain.algorithm_register.standard import (
    FIELDS,
    LONGEST_LINK,
    Kind,
    RegisterField,
)
from toets.errors import Obstacle

LINK = r"https://[^\s<>\"\\|]+\.[^\s<>\"\\|]+"
MONTH = r"[0-9]{4}-(0[1-9]|1[0-2])"

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def problems(registration: Registration) -> tuple[Obstacle, ...]:
    """Return everything that is missing, too long or of the wrong form, in the order of the fields."""
    return tuple(
        Obstacle.of(code, field=field.name, **facts)
        for field in FIELDS
        for code, facts in _problems_of(field, registration.text(field.name))
    )


Problem = tuple[str, dict[str, object]]


def _problems_of(field: RegisterField, text: str) -> Iterator[Problem]:
    if not text.strip():
        if field.required:
            yield "registration.missing", {}
        return
    yield from _characters(text)
    yield from _CHECKS[field.kind](field, text)


def _characters(text: str) -> Iterator[Problem]:
    # The register shows these texts as HTML: what looks like mark-up would disappear or do harm.
    if set("<>") & set(text):
        yield "registration.markup", {}
    if any(char != "\n" and unicodedata.category(char) in _INVISIBLE for char in text):
        yield "registration.characters", {}


def _length(field: RegisterField, text: str) -> Iterator[Problem]:
    if len(text) > field.longest:
        yield "registration.too_long", {"length": len(text), "longest": field.longest}


def _line(field: RegisterField, text: str) -> Iterator[Problem]:
    yield from _length(field, text)
    if "\n" in text:
        yield "registration.one_line", {}


def _choice(field: RegisterField, text: str) -> Iterator[Problem]:
    if text not in field.allowed:
        yield "registration.choice", {"value": text}


def _choices(field: RegisterField, text: str) -> Iterator[Problem]:
    for line in lines_of(text):
        yield from _choice(field, line)


def _month(_field: RegisterField, text: str) -> Iterator[Problem]:
    if not re.fullmatch(MONTH, text):
        yield "registration.month", {"value": text}


def _link(field: RegisterField, text: str) -> Iterator[Problem]:
    if len(text) > field.longest:
        yield from _length(field, text)
    elif not is_link(text):
        yield "registration.link", {"value": text}


def _contact(field: RegisterField, text: str) -> Iterator[Problem]:
    if len(text) > field.longest:
        yield from _length(field, text)
    elif re.fullmatch(MAIL, text):
        if is_personal(text):
            yield "registration.personal", {"value": text}
    elif not is_link(text):
        yield "registration.contact", {"value": text}


def _references(field: RegisterField, text: str) -> Iterator[Problem]:
    for number, found in enumerate(references_of(text), start=1):
        if not found.title:
            yield "registration.untitled", {"number": number}
        if len(found.title) > field.longest:
            counts = {"length": len(found.title), "longest": field.longest}
            yield "registration.title_too_long", {"number": number, **counts}
        lacks_link = field.needs_link and not found.link
        if lacks_link or (found.link and not is_link(found.link)):
            yield "registration.reference_link", {"number": number}


def is_link(text: str) -> bool:
    """Tell whether this is a web address over https, of a length that the standard takes."""
    # The length goes first: a pattern may not be given any amount of text to try.
    return len(text) <= LONGEST_LINK and re.fullmatch(LINK, text) is not None


_CHECKS: dict[Kind, Callable[[RegisterField, str], Iterator[Problem]]] = {
    Kind.LINE: _line,
    Kind.TEXT: _length,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.MONTH: _month,
    Kind.LINK: _link,
    Kind.CONTACT: _contact,
    Kind.REFERENCES: _references,
}
