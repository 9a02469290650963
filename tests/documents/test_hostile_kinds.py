"""Hostile text in every field of a case at once: a document of every kind bears it, and loses no word."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from time import monotonic
from typing import Any

import builders as cases
import pytest
from documents.builders import (
    ABOUT_CASES,
    PEOPLE,
    a_document,
    built,
    failures,
    sample,
    year_document,
)
from documents.read_page import read_page
from documents.tagged import structure_of, unread

from toets.documents.escape import STAND_IN, plain
from toets.documents.reading import read_record
from toets.documents.web.page import web_page
from toets.domain.answer import LONGEST_TEXT
from toets.domain.case import Case
from toets.domain.owed import OUTCOMES

HOSTILE = (
    " <b>&amp;</i>\x00\x1b[2J \u202egpj.exe\u202c \u2066x\u2069 ]]><!-- endstream endobj %%EOF (\\ %(a)s"
    " {x} <img src='/etc/passwd'> <para leading=900> 🦊❤\ufe0f漢字 cafe\u0301 \ufeffß\u200b\r\n"
    "regel\ttwee\x85drie"
)
# As much as a field takes, and as much as the issue asks for; both in one word.
LONG, VERY_LONG = f" {'x' * LONGEST_TEXT}", f" {'x' * 200_000}"
HANG = 300  # seconds; a guard against a build without end, no measure of speed
PLAINEST = (*OUTCOMES, "suspension", "revocation", "corrigendum", "use")
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def with_added(value: Any, added: str, found: set[str]) -> Any:
    """Return the value with text added to all that somebody wrote in it, noting each in `found`."""
    if type(value) is str:
        # A slug, a number, a hash and a name of a file are one word each.
        if " " not in value:
            return value
        found.add(value)
        return value + added
    if isinstance(value, Mapping):
        return {key: with_added(kept, added, found) for key, kept in value.items()}
    if type(value) is tuple:
        return tuple(with_added(kept, added, found) for kept in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: with_added(getattr(value, field.name), added, found)
            for field in fields(value)
            if field.init
        }
        return replace(value, **changes)
    return value


def spoilt(case: Case, added: str, found: set[str]) -> Case:
    """Return the case with text added to every field of every fact."""
    return replace(case, facts=with_added(case.facts, added, found))


def document(name: str, added: str, found: set[str]) -> bytes:
    """Return the document of this kind about a case in which all text is spoilt."""
    kind, made = ABOUT_CASES[name]
    case = spoilt(made(), added, found)
    people = {
        number: replace(person, name=person.name + added, function=person.function + added)
        for number, person in PEOPLE.items()
    }
    if kind in OUTCOMES:
        return a_document(case)
    return built(case, kind, people=people)


@cache
def hostile(name: str) -> bytes:
    """Return the document of this kind with hostile text everywhere; made once per test run."""
    return document(name, HOSTILE, set())


def unspaced(text: str) -> str:
    """Return the text without blanks: long words are broken, and lines end, where the page asks."""
    return "".join(text.split())


def lost(name: str, octets: bytes, added: str, found: set[str]) -> list[str]:
    """Return the texts that a document prints of a plain case, and not whole of a spoilt one."""
    before = unspaced(structure_of(sample(name)).text)
    after = unspaced(structure_of(octets).text)
    printed = [text for text in found if unspaced(plain(text)) in before]
    assert printed
    return [text for text in printed if unspaced(plain(text + added)) not in after]


@pytest.mark.parametrize("name", PLAINEST)
def test_hostile_text_in_every_field_is_printed_whole_and_the_file_stays_valid(name: str) -> None:
    found: set[str] = set()
    spoilt(ABOUT_CASES[name][1](), HOSTILE, found)

    octets = hostile(name)

    assert lost(name, octets, HOSTILE, found) == []
    assert failures(octets) == []
    everything = structure_of(octets).text + unread(octets)
    assert ACTING.findall(everything) == []
    assert f"{STAND_IN}❤{STAND_IN * 2}" in everything


@pytest.mark.parametrize("name", PLAINEST)
def test_hostile_text_is_only_text_in_the_web_page_and_in_the_record(name: str) -> None:
    page, kind = web_page(hostile(name)), ABOUT_CASES[name][0]

    main = read_page(page).one("main")
    assert main.all("b", "i", "img", "script", "para") == []
    assert ACTING.findall(page) == []
    assert unspaced(plain(HOSTILE)) in unspaced(main.text)
    assert read_record(hostile(name)).kind == kind


def test_a_yearly_report_over_hostile_cases_stays_valid() -> None:
    found: set[str] = set()
    made = (cases.eventful(), cases.suspended(), cases.negative())

    octets = year_document(*(spoilt(case, HOSTILE, found) for case in made))

    said = structure_of(octets).text
    before = unspaced(structure_of(year_document(*made)).text)
    printed = [text for text in found if unspaced(plain(text)) in before]
    assert printed
    missing = [text for text in printed if unspaced(plain(text + HOSTILE)) not in unspaced(said)]
    assert missing == []
    assert (failures(octets), ACTING.findall(said)) == ([], [])


def _bears(name: str, word: str) -> None:
    found: set[str] = set()
    started = monotonic()

    octets = document(name, word, found)

    assert lost(name, octets, word, found) == []
    assert failures(octets) == []
    assert monotonic() - started < HANG


@pytest.mark.proof
@pytest.mark.parametrize("name", ["suspension", "corrigendum", "use"])
def test_a_word_as_long_as_a_field_in_every_field_is_printed_whole(name: str) -> None:
    _bears(name, LONG)


@pytest.mark.proof
@pytest.mark.parametrize("name", PLAINEST)
def test_a_word_of_200_000_characters_in_every_field_is_printed_whole(name: str) -> None:
    _bears(name, VERY_LONG)
