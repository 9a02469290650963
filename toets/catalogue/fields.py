"""Reads the keys of one mapping, and complains in Dutch about all that does not fit."""

import difflib
from collections.abc import Callable
from typing import TypeVar

from toets.catalogue.file import Claims, File, Named
from toets.catalogue.kinds import TEXT, Kind
from toets.catalogue.scalars import quoted, read_scalar
from toets.catalogue.tree import Entry, Mapping, Scalar, Sequence, Tree

T = TypeVar("T")
D = TypeVar("D")

# Looking for the nearest key is slow: a file of nothing but wrong keys may not take minutes.
_MANY = 20


class Fields:
    """The keys of one mapping.

    Every key that is asked for counts as known; `close` complains about the others. What cannot be
    read gives the fallback of its kind, after a complaint. `maybe…` is for what may be left out.
    """

    def __init__(
        self, file: File, mapping: Mapping, noun: str, among: Claims | None = None
    ) -> None:
        self.file = file
        self.line = mapping.line
        self._among = among or Claims()
        self._entries: dict[str, Entry] = {}
        self._known: set[str] = set()
        self._unsound: set[str] = set()
        self.name = _name(noun, mapping)
        for entry in mapping.entries:
            self._take(entry)

    @property
    def lines(self) -> dict[str, int]:
        """The keys in the order of the file, with their lines."""
        return {key: entry.line for key, entry in self._entries.items()}

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        self._known.add(key)
        return key in self._entries

    def accept(self, *keys: str) -> None:
        """Count the keys as known, whether they are there or not."""
        self._known.update(keys)

    def sound(self, *keys: str) -> bool:
        """Tell whether nothing was wrong at any of these keys."""
        return not self._unsound & set(keys)

    def line_of(self, key: str) -> int:
        """Return the line of the key, or of the mapping when the key is not there."""
        return self._entries[key].line if key in self._entries else self.line

    def complain(self, key: str, message: str) -> None:
        """Say what is wrong at the key; `message` continues after the name of this part."""
        self._unsound.add(key)
        self.complain_at(self.line_of(key), message)

    def complain_at(self, line: int, message: str) -> None:
        """Say what is wrong at a line; `message` continues after the name of this part."""
        self.file.complain(line, f"{self.name}: {message}")

    def close(self) -> None:
        """Complain about every key that nothing asked for, with the nearest one that exists."""
        unknown = [entry for entry in self._entries.values() if entry.key not in self._known]
        for entry in unknown[:_MANY]:
            self.complain_at(
                entry.line, f"de sleutel {quoted(entry.key)} bestaat niet. {self._hint(entry.key)}"
            )
        if unknown[_MANY:]:
            self.complain_at(
                self.line,
                f"er zijn nog {len(unknown) - _MANY} sleutels die niet bestaan. Haal ze weg.",
            )

    def one(self, key: str, kind: Kind[T]) -> T:
        """Return the value of the key."""
        node = self._demand(key)
        return kind.fallback if node is None else self._scalar(key, node, kind)

    def maybe(self, key: str, kind: Kind[T], otherwise: D) -> T | D:
        """Return the value of the key, or `otherwise` without it."""
        return self.one(key, kind) if self.has(key) else otherwise

    def many(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Return the values of a list, at least one and all different."""
        values = [(item, self._scalar(key, item, kind)) for item in self._items(key)]
        claims = Claims()
        for item, value in values:
            if self.sound(key) and claims.earlier(key, str(value), item.line):
                self.complain(
                    key, f"in '{key}' staat {quoted(str(value))} dubbel. Haal er een weg."
                )
        return tuple(value for _, value in values)

    def maybe_many(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Return as `many` does; nothing without the key."""
        return self.many(key, kind) if self.has(key) else ()

    def reference(self, key: str) -> Named:
        """Return an id with its line, to be looked up elsewhere."""
        return Named(self.name, self.line_of(key), self.one(key, TEXT))

    def references(self, key: str) -> tuple[Named, ...]:
        """Return the ids in a list, each with its line, to be looked up elsewhere."""
        ids = self.many(key, TEXT)
        lines = [item.line for item in self._items(key)]
        return tuple(Named(self.name, line, id_) for line, id_ in zip(lines, ids, strict=True))

    def inner(self, key: str, noun: str, read: Callable[["Fields"], T]) -> T:
        """Return what `read` makes of a mapping."""
        node = self._demand(key)
        if isinstance(node, Mapping):
            return self._read(key, Fields(self.file, node, noun), read)
        if node is not None:
            self.complain(
                key, f"'{key}' bestaat uit sleutels met waarden. Zet ze eronder, ingesprongen."
            )
        return read(Fields(self.file.scratch(), Mapping(self.line, ()), noun))

    def maybe_inner(self, key: str, noun: str, read: Callable[["Fields"], T]) -> T | None:
        """Return what `read` makes of a mapping, or None without the key."""
        return self.inner(key, noun, read) if self.has(key) else None

    def each(self, key: str, noun: str, read: Callable[["Fields"], T]) -> tuple[T, ...]:
        """Return what `read` makes of each mapping in a list, at least one."""
        among = Claims()
        items = self._items(key)
        for item in items:
            if not isinstance(item, Mapping):
                self._unsound.add(key)
                self.complain_at(
                    item.line,
                    f"elk deel van '{key}' bestaat uit sleutels met waarden. Schrijf - sleutel: waarde.",
                )
        parts = [
            Fields(self.file, item, noun, among) for item in items if isinstance(item, Mapping)
        ]
        return tuple(self._read(key, part, read) for part in parts)

    def maybe_each(self, key: str, noun: str, read: Callable[["Fields"], T]) -> tuple[T, ...]:
        """Return as `each` does; nothing without the key."""
        return self.each(key, noun, read) if self.has(key) else ()

    def unique(self, key: str, *, in_file: str = "") -> None:
        """Complain when an earlier part of the list has the same value, or of the file.

        `in_file` names what may occur only once in the whole file.
        """
        entry = self._entries.get(key)
        if entry is None or not isinstance(entry.value, Scalar) or not self.sound(key):
            return
        value = entry.value.text.strip()
        claims = self.file.claims if in_file else self._among
        earlier = claims.earlier(in_file or key, value, entry.line)
        if earlier:
            self.complain(
                key, f"'{key}' {quoted(value)} staat al op regel {earlier}. Maak ze verschillend."
            )

    def _take(self, entry: Entry) -> None:
        first = self._entries.setdefault(entry.key, entry)
        if first is not entry:
            self.complain_at(
                entry.line,
                f"de sleutel {quoted(entry.key)} staat er dubbel (al op regel {first.line})."
                " Haal er een weg.",
            )

    def _demand(self, key: str) -> Tree | None:
        if self.has(key):
            return self._entries[key].value
        self.complain(key, f"de sleutel '{key}' ontbreekt. Voeg hem toe.")
        return None

    def _items(self, key: str) -> tuple[Tree, ...]:
        node = self._demand(key)
        if isinstance(node, Sequence) and node.items:
            return node.items
        if isinstance(node, Sequence):
            self.complain(key, f"de lijst '{key}' is leeg. Vul haar, of haal de sleutel weg.")
        elif node is not None:
            self.complain(key, f"'{key}' moet een lijst zijn. Zet de waarden tussen [ en ].")
        return ()

    def _scalar(self, key: str, node: Tree, kind: Kind[T]) -> T:
        value, fault = read_scalar(key, node, kind)
        if fault:
            self._unsound.add(key)
            self.complain_at(node.line, fault)
        return value

    def _read(self, key: str, fields: "Fields", read: Callable[["Fields"], T]) -> T:
        before = len(self.file.problems)
        result = read(fields)
        fields.close()
        if len(self.file.problems) > before:
            self._unsound.add(key)
        return result

    def _hint(self, key: str) -> str:
        known = sorted(self._known)
        near = difflib.get_close_matches(key, known, n=1)
        return f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(known)}."


def _name(noun: str, mapping: Mapping) -> str:
    ids = [entry.value for entry in mapping.entries if entry.key == "id"]
    if ids and isinstance(ids[0], Scalar) and ids[0].text.strip():
        return f"{noun} {quoted(ids[0].text)}"
    return noun
