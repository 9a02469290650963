"""What a screen reader gets of a document: its elements in order, each with its text."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Name

HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
_CHARACTER = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,8})>")


@dataclass(frozen=True)
class Node:
    """One element: its own pieces of text and its children, in order."""

    role: str
    parts: tuple["str | Node", ...]
    alt: str
    attributes: dict[str, Any]
    links: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return all text in it, as it is in the file."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def kids(self) -> tuple["Node", ...]:
        """Return the elements directly in it."""
        return tuple(part for part in self.parts if isinstance(part, Node))

    def all(self, *roles: str) -> list["Node"]:
        """Return every element in it of these kinds, in reading order."""
        return [node for node in self if node.role in roles]

    def __iter__(self) -> Iterator["Node"]:
        """Yield the element and everything in it."""
        yield self
        for kid in self.kids:
            yield from kid


def structure_of(octets: bytes) -> Node:
    """Return the root of what is in the file."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        pages = {page.obj.objgen: _marked(page) for page in pdf.pages}
        return _node(pdf.Root.StructTreeRoot.K, pages)


def unread(octets: bytes) -> str:
    """Return all text that stands outside the structure."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        return "".join(_marked(page).get(None, "") for page in pdf.pages)


def _node(element: Any, pages: dict[Any, dict[int | None, str]]) -> Node:
    parts: list[str | Node] = []
    links = []
    for kid in element.K if isinstance(element.K, pikepdf.Array) else [element.K]:
        if kid.Type == Name.MCR:
            parts.append(pages[kid.Pg.objgen][int(kid.MCID)])
        elif kid.Type == Name.OBJR:
            links.append(str(kid.Obj.get(Name.Contents, kid.Obj.get(Name.TU, ""))))
        else:
            assert kid.P.objgen == element.objgen
            parts.append(_node(kid, pages))
    attributes = {key: _plain(value) for key, value in element.get(Name.A, {}).items()}
    alt = str(element.get(Name.Alt, ""))
    return Node(str(element.S)[1:], tuple(parts), alt, attributes, tuple(links))


def _plain(value: Any) -> Any:
    return [float(side) for side in value] if isinstance(value, pikepdf.Array) else str(value)


def _marked(page: pikepdf.Page) -> dict[int | None, str]:
    """Return the text of a page by the number of its mark, None for what has none."""
    found: dict[int | None, str] = {}
    marks: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                marks.append(int(operands[1].MCID))
                found[marks[-1]] = ""
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                letters = _letters(page.Resources.Font[operands[0]])
            case "Tj":
                assert marks, "text without a mark"
                said = "".join(letters[code] for code in bytes(operands[0]))
                found[marks[-1]] = found.get(marks[-1], "") + said
    assert not marks
    return found


def _letters(font: Any) -> dict[int, str]:
    found = _CHARACTER.findall(font.ToUnicode.read_bytes().decode())
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in found}
