"""Reads one file from bytes to a value: the chain from text by tree to fields."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from toets.catalogue.fields import Fields
from toets.catalogue.file import File, Parsed
from toets.catalogue.plain_text import read_text
from toets.catalogue.problems import Problems
from toets.catalogue.tree import Mapping
from toets.catalogue.yaml_reader import read_tree

T = TypeVar("T")


def read_file(
    path: Path, noun: str, read: Callable[[Fields], T], problems: Problems
) -> Parsed[T] | None:
    """Return what `read` makes of the file, or None after complaining that it is no YAML mapping."""
    file = File(path, problems)
    text = read_text(file)
    tree = None if text is None else read_tree(file, text)
    if isinstance(tree, Mapping):
        fields = Fields(file, tree, noun)
        value = read(fields)
        fields.close()
        return Parsed(value, file, fields.lines)
    if tree is not None:
        file.complain(
            tree.line,
            "Het bestand moet uit sleutels met waarden bestaan. Schrijf op elke regel sleutel: waarde.",
        )
    return None
