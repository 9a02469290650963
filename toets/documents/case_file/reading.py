"""Reading the file of a case: all that is wrong with it at once, or the case that it holds."""

from collections.abc import Sequence
from dataclasses import fields
from itertools import islice
from typing import Any, get_type_hints

from toets.documents.case_file.bounds import bounds
from toets.documents.case_file.form import FORMAT, FORMAT_VERSION, CaseFile
from toets.documents.case_file.parsing import Path, flaws, parsed
from toets.documents.case_file.typed import Typed
from toets.domain.canonical import digest
from toets.domain.facts import FACTS, Fact
from toets.errors import InputRefusedError, Obstacle

MOST_TOLD = 100

_HEADER = frozenset({"format", "format_version"})
_KEYS = _HEADER | {field.name for field in fields(CaseFile)}
_FACT_KEYS = frozenset({"kind", "sha256", "content"})


def read_case_file(content: bytes) -> CaseFile:
    """Return the case that this file holds, after every fact was checked against its hash.

    The hashes show that a file was changed by mistake; who wants to can make others. So nothing of
    a file counts as the record: it is material for a draft.

    Raises:
        InputRefusedError: It is no file of a case, or not as toets made it; names every problem
            with its place, a hundred at most. Takes time and memory in proportion to the limit on
            its size.
    """
    _refuse(list(bounds(content)))
    plain = parsed(content)
    if isinstance(plain, Obstacle):
        _refuse([plain])
    _refuse(_foreign(plain))
    # What is wrong with any value comes before what is wrong with its meaning.
    found = list(islice(flaws(plain), MOST_TOLD + 1))
    typed = Typed(MOST_TOLD + 1)
    file = _file(typed, plain)
    _refuse([*found, *typed.obstacles])
    if file is None:  # pragma: no cover -- without obstacles there is a file
        raise AssertionError
    return file


def _foreign(plain: Any) -> list[Obstacle]:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        return [Obstacle.of("case_file.foreign")]
    version = plain.get("format_version")
    if type(version) is not int or version < FORMAT_VERSION:
        return [Obstacle.of("case_file.foreign")]
    is_newer = version > FORMAT_VERSION
    return [Obstacle.of("case_file.newer", version=version)] if is_newer else []


def _file(typed: Typed, plain: Any) -> CaseFile | None:
    typed.require_keys(plain, (), _KEYS, frozenset())
    hints = get_type_hints(CaseFile)
    values = {
        name: typed.read(hints[name], plain[name], (name,))
        for name in hints.keys() - {"facts"}
        if name in plain
    }
    values["facts"] = _facts(typed, plain.get("facts", []))
    return None if typed.obstacles else CaseFile(**values)


def _facts(typed: Typed, lines: Any) -> tuple[Fact | None, ...]:
    if not isinstance(lines, list):
        typed.tell("case_file.type", ("facts",), value="list")
        return ()
    return tuple(_fact(typed, line, ("facts", place)) for place, line in enumerate(lines))


def _fact(typed: Typed, line: Any, path: Path) -> Fact | None:
    before = typed.told
    typed.require_keys(line, path, _FACT_KEYS, frozenset())
    if typed.told > before:
        return None
    kind = FACTS.get(line["kind"]) if isinstance(line["kind"], str) else None
    if kind is None:
        typed.tell("case_file.kind_unknown", (*path, "kind"))
        return None
    if line["sha256"] != _digest(line["content"]):
        typed.tell("case_file.changed", (*path, "content"))
    fact: Fact | None = typed.read(kind, line["content"], (*path, "content"))
    return fact


def _digest(content: Any) -> str:
    try:
        return digest(content)
    except TypeError:  # it holds a number of no use, which is told
        return ""


def _refuse(found: Sequence[Obstacle]) -> None:
    if len(found) > MOST_TOLD:
        found = [*found[:MOST_TOLD], Obstacle.of("case_file.more", most=MOST_TOLD)]
    if found:
        raise InputRefusedError(found)
