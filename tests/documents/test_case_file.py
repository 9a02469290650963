"""A case as a file: what is written is read back, and what is broken is refused with all of it."""

import json
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from unicodedata import normalize

import pytest
from builders import (
    ANSWERS,
    IN_STATUS,
    UNKNOWN,
    a_case,
    eventful,
    permitted,
    redrafted,
    submitted,
    supplement,
)
from cast import ANNA, DINA, EDO, SARA, UMA
from hypothesis import given, settings
from hypothesis import strategies as st
from small_rulebook import RULES

from toets.documents.case_file.bounds import DEEPEST, LARGEST_CASE_FILE, MOST_PARTS
from toets.documents.case_file.form import case_file, case_json
from toets.documents.case_file.reading import MOST_TOLD, read_case_file
from toets.domain.answer import LONGEST_TEXT, Answer, AnswerKind
from toets.domain.canonical import canonical_bytes, digest
from toets.domain.case import Case
from toets.domain.sight import view
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, Obstacle

# Writing.


@pytest.mark.parametrize("status", Status)
def test_what_is_written_is_read_back_in_every_status(status: Status) -> None:
    case = IN_STATUS[status]()

    assert read_case_file(case_json(case)) == case_file(case)


def test_every_kind_of_fact_after_the_decision_is_read_back() -> None:
    case = eventful()

    assert read_case_file(case_json(case)).facts == case.facts


def test_a_file_names_its_format_its_rules_and_every_fact_with_its_hash() -> None:
    case = permitted()
    plain = json.loads(case_json(case))

    version, rules = case.version, case.rules
    assert version is not None
    assert (plain["format"], plain["format_version"]) == ("toets-zaak", 1)
    assert plain["rules"] == {
        "regime": rules.regime,
        "questionnaire": rules.questionnaire.version,
        "procedure": rules.procedure.version,
        "guidance": rules.guidance.version,
        "digest": rules.digest,
    }
    assert [(f["kind"], f["sha256"]) for f in plain["facts"]] == [
        (fact.kind, digest(fact)) for fact in case.facts
    ]
    (hash_of_version,) = [f["sha256"] for f in plain["facts"] if f["kind"] == "version"]
    assert hash_of_version == version.content_hash
    assert [d["sha256"] for d in plain["documents"]] == [d.sha256 for d in case.documents]
    assert plain["asked"]["A3"] == {"short": "Vraag A3", "text": "Wat is het antwoord op A3?"}


def test_the_same_case_gives_the_same_bytes_in_the_one_canonical_form() -> None:
    content = case_json(eventful())

    assert content == case_json(eventful())
    assert content == canonical_bytes(json.loads(content))


@pytest.mark.parametrize("person", [ANNA, SARA, DINA, EDO, UMA])
def test_a_reader_gets_the_facts_of_their_own_view_and_no_other(person: Any) -> None:
    seen = view(IN_STATUS[Status.IN_DECISION](), person).case

    file = read_case_file(case_json(seen))

    assert (file.facts, file.draft) == (seen.facts, seen.draft)


# Which answers a file gives.


def test_a_draft_gives_what_its_authors_are_writing() -> None:
    case = redrafted(supplement(), A3=Answer(text="Nu anders."))

    answers, _ = read_case_file(case_json(case)).given(RULES)

    assert answers == {**ANSWERS, "A3": Answer(text="Nu anders.")}


def test_what_was_submitted_gives_the_last_version() -> None:
    case = redrafted(submitted(), A3=Answer(text="Nu anders."))

    answers, files = read_case_file(case_json(case)).given(RULES)

    assert case.version is not None
    assert (answers, files) == (dict(ANSWERS), case.version.attachments)


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=40
).map(partial(normalize, "NFC"))
_ANSWER = st.one_of(
    st.builds(Answer, text=_TEXT, explanation=_TEXT),
    st.builds(Answer, kind=st.sampled_from(AnswerKind), reason=_TEXT),
    st.builds(Answer, choices=st.lists(_TEXT, max_size=3).map(tuple)),
    st.builds(Answer, number=st.decimals(-(10**9), 10**9, allow_nan=False, places=3).map(Decimal)),
    st.builds(Answer, day=st.dates(date(1900, 1, 1), date(2200, 1, 1))),
    st.builds(
        Answer, rows=st.lists(st.dictionaries(_TEXT, _TEXT, max_size=3), max_size=3).map(tuple)
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(ANSWERS)), _ANSWER, min_size=1))
def test_whatever_was_answered_comes_back_the_same(answers: dict[str, Answer]) -> None:
    case = a_case()
    case = replace(case, draft=replace(case.draft, answers=answers))

    assert read_case_file(case_json(case)).given(RULES)[0] == answers


# What is refused.

Plain = dict[str, Any]
Change = Callable[[Plain], object]


def the_file(case: Case | None = None) -> Plain:
    plain: Plain = json.loads(case_json(case or permitted()))
    return plain


def found_in(content: bytes) -> list[tuple[str, str]]:
    """Return code and place of all that is wrong with a file; it must be refused."""
    with pytest.raises(InputRefusedError) as caught:
        read_case_file(content)
    return [(o.code, dict(o.facts).get("path", "")) for o in caught.value.obstacles]


def version_of(plain: Plain) -> Plain:
    found: Plain = next(f for f in plain["facts"] if f["kind"] == "version")
    return found


def answer_of(plain: Plain) -> Plain:
    answer: Plain = plain["draft"]["answers"]["A3"]
    return answer


def resealed(plain: Plain) -> None:
    """Give every fact the hash of what it says now."""
    for fact in plain["facts"]:
        fact["sha256"] = digest(fact["content"])


def put(*path: str | int, value: object) -> Change:
    def change(plain: Any) -> None:
        for step in path[:-1]:
            plain = plain[step]
        plain[path[-1]] = value

    return change


def drop(*path: str | int) -> Change:
    def change(plain: Any) -> None:
        for step in path[:-1]:
            plain = plain[step]
        del plain[path[-1]]

    return change


A3 = ("draft", "answers", "A3")
AT_A3 = "draft.answers.A3"
CHANGES: dict[str, tuple[Change, list[tuple[str, str]]]] = {
    # Keys.
    "unknown key at the top": (put("x", value=1), [("case_file.key_unknown", "x")]),
    "unknown key in the rules": (
        put("rules", "x", value=""),
        [("case_file.key_unknown", "rules.x")],
    ),
    "unknown key in an answer": (
        put(*A3, "x", value=""),
        [("case_file.key_unknown", f"{AT_A3}.x")],
    ),
    "unknown key in the draft": (
        put("draft", "x", value=[]),
        [("case_file.key_unknown", "draft.x")],
    ),
    "unknown key beside a fact": (
        put("facts", 0, "x", value=1),
        [("case_file.key_unknown", "facts[1].x")],
    ),
    "unknown key in a document": (
        put("documents", 0, "x", value=1),
        [("case_file.key_unknown", "documents[1].x")],
    ),
    "unknown key in a question": (
        put("asked", "A3", "x", value=""),
        [("case_file.key_unknown", "asked.A3.x")],
    ),
    "title missing": (drop("title"), [("case_file.key_missing", "title")]),
    "facts missing": (drop("facts"), [("case_file.key_missing", "facts")]),
    "rules missing": (drop("rules"), [("case_file.key_missing", "rules")]),
    "regime missing": (drop("rules", "regime"), [("case_file.key_missing", "rules.regime")]),
    "hash of a fact missing": (
        drop("facts", 0, "sha256"),
        [("case_file.key_missing", "facts[1].sha256")],
    ),
    "content of a fact missing": (
        drop("facts", 1, "content"),
        [("case_file.key_missing", "facts[2].content")],
    ),
    # Types.
    "title a number": (put("title", value=1), [("case_file.type", "title")]),
    "title nothing": (put("title", value=None), [("case_file.type", "title")]),
    "urgent a text": (put("urgent", value="nee"), [("case_file.type", "urgent")]),
    "urgent a number": (put("urgent", value=0), [("case_file.type", "urgent")]),
    "rules a list": (put("rules", value=[]), [("case_file.type", "rules")]),
    "facts an object": (put("facts", value={}), [("case_file.type", "facts")]),
    "a fact a text": (put("facts", 0, value="x"), [("case_file.type", "facts[1]")]),
    "documents a text": (put("documents", value=""), [("case_file.type", "documents")]),
    "draft nothing": (put("draft", value=None), [("case_file.type", "draft")]),
    "answers a list": (
        put("draft", "answers", value=[]),
        [("case_file.type", "draft.answers")],
    ),
    "an answer a text": (put(*A3, value="ja"), [("case_file.type", AT_A3)]),
    "choices a text": (put(*A3, "choices", value="a"), [("case_file.type", f"{AT_A3}.choices")]),
    "a choice a number": (
        put(*A3, "choices", value=["a", 1]),
        [("case_file.type", f"{AT_A3}.choices[2]")],
    ),
    "rows an object": (put(*A3, "rows", value={}), [("case_file.type", f"{AT_A3}.rows")]),
    "a row a text": (put(*A3, "rows", value=["x"]), [("case_file.type", f"{AT_A3}.rows[1]")]),
    "a cell a number": (
        put(*A3, "rows", value=[{"k": 1}]),
        [("case_file.type", f"{AT_A3}.rows[1].k")],
    ),
    "a number as a number": (put(*A3, "number", value=3), [("case_file.type", f"{AT_A3}.number")]),
    "asked a list": (put("asked", value=[]), [("case_file.type", "asked")]),
    "size of a document's round a text": (
        put("documents", 0, "round", value="1"),
        [("case_file.type", "documents[1].round")],
    ),
    "version true": (put("format_version", value=True), [("case_file.foreign", "")]),
    # Values.
    "status unknown": (put("status", value="klaar"), [("case_file.value", "status")]),
    "kind of answer unknown": (
        put(*A3, "kind", value="maybe"),
        [("case_file.value", f"{AT_A3}.kind")],
    ),
    "a time without a zone": (
        put("opened_at", value="2026-09-01T09:00:00.000000"),
        [("case_file.value", "opened_at")],
    ),
    "a day for a time": (put("opened_at", value="2026-09-01"), [("case_file.value", "opened_at")]),
    "a time that is none": (
        put("opened_at", value="2026-13-01T09:00:00.000000Z"),
        [("case_file.value", "opened_at")],
    ),
    "a day that is none": (
        put(*A3, "day", value="2026-02-30"),
        [("case_file.value", f"{AT_A3}.day")],
    ),
    "a day in another form": (
        put(*A3, "day", value="20260201"),
        [("case_file.value", f"{AT_A3}.day")],
    ),
    "a number that is none": (
        put(*A3, "number", value="NaN"),
        [("case_file.value", f"{AT_A3}.number")],
    ),
    "a number that is endless": (
        put(*A3, "number", value="1E999999"),
        [("case_file.value", f"{AT_A3}.number")],
    ),
    "kind of fact unknown": (
        put("facts", 0, "kind", value="verzonnen"),
        [("case_file.kind_unknown", "facts[1].kind")],
    ),
    "kind of fact a list": (
        put("facts", 0, "kind", value=[]),
        [("case_file.kind_unknown", "facts[1].kind")],
    ),
    # Numbers.
    "a number with decimals": (
        put("documents", 0, "round", value=1.5),
        [("case_file.number", "documents[1].round")],
    ),
    "a number of too many digits": (
        put("documents", 0, "round", value=10**40),
        [("case_file.number", "documents[1].round")],
    ),
    "not a number": (
        put("documents", 0, "round", value=float("nan")),
        [("case_file.number", "documents[1].round")],
    ),
    "infinite": (
        put("documents", 0, "round", value=float("-inf")),
        [("case_file.number", "documents[1].round")],
    ),
    # Characters and lengths.
    "a control character": (
        put(*A3, "text", value="a\x07b"),
        [("case_file.character", f"{AT_A3}.text")],
    ),
    "a NUL": (put("title", value="\x00"), [("case_file.character", "title")]),
    "half a pair": (put("title", value="\ud800"), [("case_file.character", "title")]),
    "a noncharacter": (put("title", value="\ufdd0"), [("case_file.character", "title")]),
    "a noncharacter of a far plane": (
        put("title", value="\U0010ffff"),
        [("case_file.character", "title")],
    ),
    "a control character in a key": (
        put("draft", "answers", "A\x1b", value={"text": ""}),
        [("case_file.character", "draft.answers.A\ufffd")],
    ),
    "an answer of too many characters": (
        put(*A3, "text", value="x" * (LONGEST_TEXT + 1)),
        [("case_file.text_long", f"{AT_A3}.text")],
    ),
    "a title of too many characters": (
        put("title", value="x" * (2 * LONGEST_TEXT + 3)),
        [("case_file.text_long", "title")],
    ),
    # Hashes.
    "an answer of a version": (
        lambda plain: version_of(plain)["content"]["answers"]["A3"].update(text="Iedereen."),
        [("case_file.changed", "facts[3].content")],
    ),
    "the hash of a version": (
        lambda plain: version_of(plain).update(sha256="0" * 64),
        [("case_file.changed", "facts[3].content")],
    ),
    "the hash of a version a number": (
        lambda plain: version_of(plain).update(sha256=7),
        [("case_file.changed", "facts[3].content")],
    ),
    "the author of an advice": (
        put("facts", 3, "content", "person", value="P999"),
        [("case_file.changed", "facts[4].content")],
    ),
    "two facts": (
        lambda plain: [f["content"].update(person="P9") for f in plain["facts"][:2]],
        [("case_file.changed", "facts[1].content"), ("case_file.changed", "facts[2].content")],
    ),
    "an unknown key within a fact, with a new hash": (
        lambda plain: (version_of(plain)["content"].update(x=1), resealed(plain)),
        [("case_file.key_unknown", "facts[3].content.x")],
    ),
    "an unknown key within a fact": (
        lambda plain: version_of(plain)["content"].update(x=1),
        [
            ("case_file.changed", "facts[3].content"),
            ("case_file.key_unknown", "facts[3].content.x"),
        ],
    ),
    # The format.
    "another format": (put("format", value="toets-dossier"), [("case_file.foreign", "")]),
    "no format": (drop("format"), [("case_file.foreign", "")]),
    "a format version of old": (put("format_version", value=0), [("case_file.foreign", "")]),
    "a format version as text": (put("format_version", value="1"), [("case_file.foreign", "")]),
    "a newer format version": (put("format_version", value=2), [("case_file.newer", "")]),
    # Several at once.
    "several things": (
        lambda plain: (
            plain.update(title=1, x=2),
            answer_of(plain).update(kind="maybe", text="\x01"),
        ),
        [
            ("case_file.character", f"{AT_A3}.text"),
            ("case_file.key_unknown", "x"),
            ("case_file.value", f"{AT_A3}.kind"),
            ("case_file.type", "title"),
        ],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_file_that_was_changed_is_refused_with_what_and_where(name: str) -> None:
    change, expected = CHANGES[name]
    plain = the_file()
    change(plain)

    assert sorted(found_in(json.dumps(plain).encode())) == sorted(expected)


BROKEN: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "nothing": (b"", [("case_file.syntax", "")]),
    "blanks": (b" \n ", [("case_file.syntax", "")]),
    "half a file": (case_json(permitted())[:-40], [("case_file.syntax", "")]),
    "half a text": (b'{"format": "toets-za', [("case_file.syntax", "")]),
    "a text that ends in a backslash": (b'{"format": "\\', [("case_file.syntax", "")]),
    "two files": (case_json(a_case()) * 2, [("case_file.syntax", "")]),
    "a comma too many": (b'{"format": "toets-zaak",}', [("case_file.syntax", "")]),
    "single quotes": (b"{'format': 'toets-zaak'}", [("case_file.syntax", "")]),
    "a bare control character": (b'{"format": "toets\x01zaak"}', [("case_file.syntax", "")]),
    "not UTF-8": (b'{"format": "\xff"}', [("case_file.encoding", "")]),
    "UTF-16": ("{}".encode("utf-16"), [("case_file.encoding", "")]),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", [("case_file.encoding", "")]),
    "a list": (b"[]", [("case_file.foreign", "")]),
    "a text": (b'"toets-zaak"', [("case_file.foreign", "")]),
    "nothing, said in JSON": (b"null", [("case_file.foreign", "")]),
    "not a number": (b"NaN", [("case_file.foreign", "")]),
    "too deep": (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), [("case_file.deep", "")]),
    "very deep": (b'{"a":' * 100_000, [("case_file.deep", "")]),
    "too many parts": (b"[" + b"0," * MOST_PARTS + b"0]", [("case_file.crowded", "")]),
    "too large": (b" " * (LARGEST_CASE_FILE + 1), [("case_file.too_large", "")]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_file_of_a_case_is_refused_in_one_sentence(name: str) -> None:
    content, expected = BROKEN[name]

    assert found_in(content) == expected


def test_a_key_that_stands_twice_is_told_wherever_it_stands() -> None:
    content = case_json(a_case())
    content = content.replace(b'"title":', b'"title":"Iets anders","title":', 1)
    content = content.replace(b'"A3":{"choices"', b'"A3":{"kind":"value","choices"', 1)

    assert ("case_file.key_twice", "title") in found_in(content)
    assert ("case_file.key_twice", "draft.answers.A3.kind") in found_in(content)


def test_no_more_is_told_than_anybody_reads() -> None:
    plain = the_file()
    plain["draft"]["answers"] = {f"K{number}": 1 for number in range(5000)}

    with pytest.raises(InputRefusedError) as caught:
        read_case_file(json.dumps(plain).encode())

    told = caught.value.obstacles
    assert len(told) == MOST_TOLD + 1
    assert told[-1] == Obstacle.of("case_file.more", most=MOST_TOLD)


def test_a_byte_order_mark_does_no_harm() -> None:
    case = a_case({"A3": UNKNOWN})

    assert read_case_file(b"\xef\xbb\xbf" + case_json(case)) == case_file(case)


HOSTILE = {
    "quotes": b'"' * LARGEST_CASE_FILE,
    "escaped quotes": b'"' + b'\\"' * (LARGEST_CASE_FILE // 2 - 1),
    "backslashes": b'"' + b"\\" * (LARGEST_CASE_FILE - 1),
    "brackets": b"[" * LARGEST_CASE_FILE,
    "digits": b"1" * LARGEST_CASE_FILE,
    "empty lists": b"[" + b"[]," * (LARGEST_CASE_FILE // 3 - 1),
    "one text": b'{"format":"' + b"x" * (LARGEST_CASE_FILE - 20) + b'"}',
    "one emoji": b'{"format":"' + b"x" * (LARGEST_CASE_FILE - 20) + "😀".encode() + b'"}',
    "many keys": b'{"format":"toets-zaak","format_version":1,'
    + b",".join(b'"%d":[]' % number for number in range(MOST_PARTS // 4))
    + b"}",
}


@pytest.mark.parametrize("name", ["escaped quotes", "brackets"])
def test_a_hostile_file_is_refused_before_it_costs_much(name: str) -> None:
    refused_within_bounds(HOSTILE[name])


@pytest.mark.proof
@pytest.mark.parametrize("name", HOSTILE)
def test_every_hostile_file_is_refused_before_it_costs_much(name: str) -> None:
    refused_within_bounds(HOSTILE[name])


def refused_within_bounds(content: bytes) -> None:
    tracemalloc.start()
    began = time.monotonic()
    try:
        found_in(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A hang guard; tracing alone makes it some times slower than it is.
    assert time.monotonic() - began < 60
    assert peak < 250 * 1024 * 1024
