"""YAML text to a tree with lines: the only module that imports `yaml`.

Only its events are used. The library's own loaders guess types (`no` becomes False), let the last
of two equal keys win, follow aliases and recurse without bound. The parser is the one in C, which
every wheel of PyYAML has: forty times as fast, and the other one crashes on codes beyond Unicode.
"""

from collections.abc import Iterator

import yaml

from toets.catalogue.characters import describe, invisible
from toets.catalogue.file import File
from toets.catalogue.scalars import quoted
from toets.catalogue.syntax import explain
from toets.catalogue.tree import Entry, Mapping, Scalar, Sequence, Tree

MAX_DEPTH = 20
# An event weighs about a kilobyte: without this bound 1 MiB of commas would take 250 MiB.
MAX_EVENTS = 50_000
_CUT_SHORT = (
    "Wat hier na # staat, hoort niet bij de tekst. Zet de tekst tussen aanhalingstekens, of de"
    " opmerking op een eigen regel."
)
_STARTS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
_NODES = (yaml.ScalarEvent, *_STARTS)


def read_tree(file: File, text: str) -> Tree | None:
    """Return the one document of the text, or None after complaining why it cannot be used."""
    before = len(file.problems)
    try:
        events = list(_checked(file, text))
    except yaml.MarkedYAMLError as error:
        file.complain(*explain(error))
        return None
    if len(file.problems) > before:
        return None
    if not events:
        file.complain(1, "Het bestand is leeg. Neem een ander regime als voorbeeld en vul het.")
        return None
    return _Builder(file, iter(events)).node()


def _checked(file: File, text: str) -> Iterator[yaml.Event]:
    """Yield the events that make up nodes; stop after a fault that makes going on unsafe."""
    depth = documents = 0
    lines = text.split("\n")
    for number, event in enumerate(yaml.parse(text, Loader=yaml.CBaseLoader)):
        line = _line(event)
        depth += isinstance(event, _STARTS) - isinstance(event, _ENDS)
        documents += isinstance(event, yaml.DocumentStartEvent)
        fatal = _fatal(number, depth, documents)
        if fatal:
            file.complain(line, fatal)
            return
        for fault in _faults(event):
            file.complain(line, fault)
        if _is_cut_short(event, lines):
            file.complain(line, _CUT_SHORT)
        if isinstance(event, (*_NODES, *_ENDS)):
            yield event


def _fatal(number: int, depth: int, documents: int) -> str:
    if depth > MAX_DEPTH:
        return f"Hier zijn meer dan {MAX_DEPTH} niveaus in elkaar gezet. Maak het eenvoudiger."
    if number > MAX_EVENTS:
        return f"Het bestand heeft meer dan {MAX_EVENTS} onderdelen. Kort het in."
    if documents > 1:
        return "Hier begint een tweede document. Zet één document in een bestand, zonder '---'."
    return ""


def _faults(event: yaml.Event) -> Iterator[str]:
    if isinstance(event, yaml.AliasEvent):
        yield f"De verwijzing {quoted(f'*{event.anchor}')} mag niet. Schrijf de inhoud hier voluit."
        return
    if isinstance(event, yaml.ScalarEvent):
        yield from _escaped(event)
    if isinstance(event, _NODES):
        if event.anchor is not None:
            yield f"Het anker {quoted(f'&{event.anchor}')} mag niet. Haal het weg."
        if event.tag is not None:
            yield f"Het type {quoted(event.tag)} mag niet. Haal het weg: alles is hier gewone tekst."


def _escaped(event: yaml.ScalarEvent) -> Iterator[str]:
    for character in invisible(event.value):
        yield f"Door een code met \\ staat hier {describe(character)}."


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _is_cut_short(event: yaml.Event, lines: list[str]) -> bool:
    if not isinstance(event, yaml.ScalarEvent) or not event.end_mark:
        return False
    # A single word with a remark behind it is meant; a sentence more likely had a # of its own.
    if event.style not in (None, "") or " " not in event.value:
        return False
    rest = lines[event.end_mark.line][event.end_mark.column :]
    return rest.lstrip().startswith("#")


class _Builder:
    """Turns checked events into a tree; its recursion is bounded by the depth checked before."""

    def __init__(self, file: File, events: Iterator[yaml.Event]) -> None:
        self._file = file
        self._events = events

    def node(self) -> Tree:
        return self._node(next(self._events))

    def _node(self, event: yaml.Event) -> Tree:
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(_line(event), event.value, plain=event.style in (None, ""))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(_line(event), tuple(self._items()))
        return Mapping(_line(event), tuple(self._entries()))

    def _items(self) -> Iterator[Tree]:
        while not isinstance(event := next(self._events), _ENDS):
            yield self._node(event)

    def _entries(self) -> Iterator[Entry]:
        while not isinstance(event := next(self._events), _ENDS):
            key = self._node(event)
            value = self.node()
            if isinstance(key, Scalar):
                yield Entry(key.text, key.line, value)
            else:
                self._file.complain(
                    key.line, "Een sleutel moet één woord zijn, geen lijst of reeks sleutels."
                )
