"""Text inside a block as HTML: escaped, with what is bold, on a dark ground, or a link."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from toets.documents.web.headings import Headings
from toets.documents.web.nodes import Node
from toets.documents.web.pieces import Piece, Run

_Face = tuple[bool, bool]


def inline(parts: Iterable[Node | Piece], headings: Headings, *, all_bold: bool = False) -> str:
    """Return the parts of a block as HTML; where all is bold, bold is nothing to tell apart."""
    return "".join(_made(parts, headings, all_bold=all_bold)).strip()


def _made(parts: Iterable[Node | Piece], headings: Headings, *, all_bold: bool) -> Iterator[str]:
    for is_node, group in groupby(parts, lambda part: isinstance(part, Node)):
        if is_node:
            yield from (_element(part, headings) for part in group if isinstance(part, Node))
        else:
            runs = [run for part in group if isinstance(part, Piece) for run in part.runs]
            yield _faces(runs, all_bold=all_bold)


def _element(node: Node, headings: Headings) -> str:
    said = "".join(_made(node.parts, headings, all_bold=False))
    place = headings.led_to(node.target) if node.target else None
    if node.role != "Link" or place is None:
        return said
    bare = said.strip()
    after = " " if said != said.rstrip() else ""
    return f'<a href="#{place.name}">{bare}</a>{after}'


def _faces(runs: list[Run], *, all_bold: bool) -> str:
    def face(run: Run) -> _Face:
        return (run.is_bold and not all_bold, run.is_reversed)

    return "".join(
        _faced("".join(run.text for run in group), which) for which, group in groupby(runs, face)
    )


def _faced(text: str, face: _Face) -> str:
    """Return text in one face; blanks at its ends stay outside."""
    bare = text.strip()
    is_bold, is_reversed = face
    if is_reversed:
        # The blanks are those of the box that was drawn; the style gives the box here its own.
        return f'<span class="lak">{_escaped(bare)}</span>' if bare else ""
    if not bare or not is_bold:
        return _escaped(text)
    before, _, after = text.partition(bare)
    return f"{_escaped(before)}<strong>{_escaped(bare)}</strong>{_escaped(after)}"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")
