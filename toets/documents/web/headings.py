"""The headings of a page: their levels, their addresses, and which of them a link leads to."""

from collections.abc import Mapping
from dataclasses import dataclass

from toets.documents.web.nodes import Node, Target

_NAMES = {f"H{level}": level for level in range(1, 7)}
_LOWEST = 6
# How far, in points, a bookmark may stand from the heading that it was made for.
_NEAR = 40


@dataclass(frozen=True)
class Heading:
    """Where a heading stands on the page: its level, from 1 for the title, and its address."""

    level: int
    name: str


def is_heading(node: Node) -> bool:
    """Tell whether the element is a heading."""
    return node.role in _NAMES


class Headings:
    """All headings of one document. The first is the title; below it no level is skipped."""

    def __init__(self, root: Node) -> None:
        nodes = [node for node in root if is_heading(node)]
        self._of: Mapping[Node, Heading] = {
            node: Heading(level, f"kop-{number}")
            for number, (node, level) in enumerate(zip(nodes, _levels(nodes), strict=True), 1)
        }

    def __getitem__(self, node: Node) -> Heading:
        """Return where this heading stands."""
        return self._of[node]

    def led_to(self, target: Target) -> Heading | None:
        """Return the heading that a link to this place leads to, or None when there is none."""
        near = [
            (abs(piece.top.up - target.spot.up), abs(piece.top.left - target.spot.left), number)
            for number, piece in enumerate(node.first for node in self._of)
            if piece is not None and piece.top is not None and piece.page == target.page
        ]
        best = min(near, default=None)
        if best is None or best[0] > _NEAR:
            return None
        return list(self._of.values())[best[2]]


def _levels(nodes: list[Node]) -> list[int]:
    """Return a level per heading: one deeper than the heading of a higher rank that it is under.

    The title stands above all, also above those that the file gives the same rank.
    """
    levels: list[int] = []
    above: list[int] = []
    for node in nodes:
        rank = _NAMES[node.role] if levels else 0
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        levels.append(min(len(above), _LOWEST))
    return levels
