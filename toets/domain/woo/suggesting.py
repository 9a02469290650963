"""Suggesting what looks as if it must be left out: names, addresses, numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping

from toets.domain.person import SYSTEM, Person
from toets.domain.woo.finding import matches
from toets.domain.woo.folding import folded, pattern_of
from toets.domain.woo.grounds import Ground
from toets.domain.woo.passages import PERSON
from toets.domain.woo.values import Occurrence, Passage, Suggestion, SuggestionKind

_SHORTEST_NAME = 3
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_APART = r"[ \t\u00a0.\-/()]{0,3}"
# Nine digits after the 0, or after +31 or 0031 with or without a (0).
_PHONE = re.compile(
    rf"(?<![\w+])(?:(?:\+|00)31{_APART}(?:\(0\){_APART})?|\(?0)(?:{_APART}\d){{9}}(?!\d)"
)
_BSN = re.compile(r"(?<![\d.,-])\d(?:[ .]?\d){7,8}(?![\d]|[.,-]\d)")
_GROUP = r"(?:[a-z]{1,3}|\d{1,3})"
_PLATE = re.compile(rf"(?<![\w-]){_GROUP}-{_GROUP}-{_GROUP}(?![\w-])")
_PLATE_LENGTH, _BSN_LENGTH, _ELEVEN = 6, 9, 11

_GROUNDS = {SuggestionKind.BSN: Ground.IDENTIFICATION_NUMBERS}
# What stands before takes what it overlaps with: an address goes before the name in it.
_BY_FORM = {
    SuggestionKind.EMAIL: _EMAIL,
    SuggestionKind.PHONE: _PHONE,
    SuggestionKind.BSN: _BSN,
    SuggestionKind.NUMBER_PLATE: _PLATE,
}


def suggestions(
    found_in: Iterable[Passage], people: Mapping[str, Person], others: Iterable[Person] = ()
) -> tuple[Suggestion, ...]:
    """Return what a person may want to leave out, in reading order and without overlap.

    Of the `people` of the case every part of the name is looked for, of `others` whom toets knows
    the whole name only. Names as who decided stands in the documents are left alone.
    """
    known = _known(people.values(), others)
    return tuple(
        found
        for passage in found_in
        if passage.label.kind != PERSON
        for found in _in_passage(passage, known)
    )


def _in_passage(
    passage: Passage, known: Mapping[SuggestionKind, re.Pattern[str]]
) -> Iterator[Suggestion]:
    text = folded(passage.text)
    found: list[Suggestion] = []
    for kind, pattern in {**_BY_FORM, **known}.items():
        for occurrence in matches(passage, text, pattern):
            said = passage.text[occurrence.start : occurrence.end]
            if _is_right(kind, said, occurrence):
                ground = _GROUNDS.get(kind, Ground.PRIVACY)
                found.append(Suggestion(occurrence, kind, ground))
    return _apart(found, len(passage.text))


def _is_right(kind: SuggestionKind, said: str, occurrence: Occurrence) -> bool:
    if kind is SuggestionKind.BSN:
        return is_bsn(said)
    if kind is SuggestionKind.NUMBER_PLATE:
        return _is_plate(said)
    if kind is SuggestionKind.NAME and not _is_name(said):
        return False
    return kind in _BY_FORM or not occurrence.is_partial_word


def _is_name(text: str) -> bool:
    # Many names are words too: a single one counts only when it is written as a name.
    return " " in text or any(letter.isupper() for letter in text)


def is_bsn(text: str) -> bool:
    """Tell whether the digits of this text pass the eleven test of a citizen service number."""
    digits = [int(letter) for letter in text if letter.isdecimal()]
    digits = [0] * (_BSN_LENGTH - len(digits)) + digits
    if len(digits) != _BSN_LENGTH or not any(digits):
        return False
    weights = (*range(_BSN_LENGTH, 1, -1), -1)
    total: int = sum(w * d for w, d in zip(weights, digits, strict=True))
    return total % _ELEVEN == 0


def _is_plate(text: str) -> bool:
    letters = [letter for letter in text if letter.isalnum()]
    return len(letters) == _PLATE_LENGTH and len({letter.isdigit() for letter in letters}) > 1


def _known(
    people: Iterable[Person], others: Iterable[Person]
) -> dict[SuggestionKind, re.Pattern[str]]:
    of_case = [person for person in people if person.number != SYSTEM]
    all_known = [*of_case, *(other for other in others if other.number != SYSTEM)]
    names = {part for person in of_case for part in _parts(person.name)}
    names |= {person.name for person in all_known}
    numbers = {person.number for person in all_known}
    found = {
        SuggestionKind.PERSONNEL_NUMBER: _any_of(numbers),
        SuggestionKind.NAME: _any_of(name for name in names if len(name) >= _SHORTEST_NAME),
    }
    return {kind: re.compile(pattern) for kind, pattern in found.items() if pattern}


def _parts(name: str) -> Iterator[str]:
    """Yield the whole name, the first name, and the surname with and without what stands before it."""
    words = name.split()
    yield name
    for number, word in enumerate(words):
        if word[:1].isupper():
            yield word
        if number:
            yield " ".join(words[number:])


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(filter(None, map(pattern_of, words)), key=len, reverse=True))


def _apart(found: Iterable[Suggestion], length: int) -> Iterator[Suggestion]:
    """Yield in reading order what overlaps with nothing that was found before it."""
    taken, kept = bytearray(length), []
    for one in found:
        start, end = one.occurrence.start, one.occurrence.end
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(one)
    yield from sorted(kept, key=lambda each: each.occurrence.start)
