"""Reads one value of the tree as one kind, or says in Dutch why that cannot be."""

from typing import TypeVar

from toets.catalogue.kinds import Kind
from toets.catalogue.tree import Scalar, Tree

T = TypeVar("T")

LONGEST_TEXT = 4000
_LONGEST_QUOTE = 60
# YAML's words for nothing. As text they would be shown to the user.
_NULLS = ("~", "null", "Null", "NULL")


def read_scalar(key: str, node: Tree, kind: Kind[T]) -> tuple[T, str]:
    """Return the value and no fault, or the fallback of the kind and the fault."""
    fault = _fault(key, node)
    if fault or not isinstance(node, Scalar):
        return kind.fallback, f"{fault} Schrijf {kind.wanted}."
    if len(node.text) > LONGEST_TEXT:
        return kind.fallback, f"'{key}' is langer dan {LONGEST_TEXT} tekens. Kort de tekst in."
    value = kind.read(node.text)
    if value is None:
        return kind.fallback, f"'{key}' is {quoted(node.text)}. Schrijf {kind.wanted}."
    return value, ""


def _fault(key: str, node: Tree) -> str:
    if not isinstance(node, Scalar):
        return f"'{key}' moet één waarde zijn, geen lijst of reeks sleutels."
    if not node.text.strip() or (node.plain and node.text in _NULLS):
        return f"'{key}' is leeg."
    return ""


def quoted(text: str) -> str:
    """Return text of a file in quotes, on one line and short enough for a message."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + '…'}'"
