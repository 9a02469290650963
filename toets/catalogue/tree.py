"""What a YAML file holds once read: text, lists and mappings, each with its line."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scalar:
    """One value, always text; `plain` when it was written without quotes or block sign."""

    line: int
    text: str
    plain: bool


@dataclass(frozen=True)
class Sequence:
    """A list in the order of the file."""

    line: int
    items: tuple["Tree", ...]


@dataclass(frozen=True)
class Entry:
    """A key with its value; `line` is the line of the key."""

    key: str
    line: int
    value: "Tree"


@dataclass(frozen=True)
class Mapping:
    """Keys with values in the order of the file; a key may still occur twice."""

    line: int
    entries: tuple[Entry, ...]


Tree = Scalar | Sequence | Mapping
