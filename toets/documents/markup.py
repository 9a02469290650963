"""Puts escaped text together: bold, coloured, linked. Makes no markup of anything unescaped."""

import re
from collections.abc import Iterable, Sequence

from reportlab.lib.colors import Color

from toets.documents.escape import Markup, escape
from toets.documents.styles import ACCENT

LINE_BREAK = Markup("<br/>")
LONGEST_PIECE = 1_500

_TOKEN = re.compile(r"<[^>]*>|\s+|[^<\s]+")


def bold(text: str) -> Markup:
    """Return the text in bold."""
    return Markup(f"<b>{escape(text)}</b>")


def toned(text: str, colour: Color) -> Markup:
    """Return the text in bold and in a colour; the word itself carries the meaning."""
    return Markup(f'<font color="#{colour.hexval()[2:]}">{bold(text)}</font>')


def by_turns(spans: Sequence[str]) -> Markup:
    """Return texts that are plain and bold by turns, beginning with plain."""
    return together(bold(text) if turn % 2 else escape(text) for turn, text in enumerate(spans))


def page_link(text: str, key: str, colour: Color = ACCENT) -> Markup:
    """Return the text as a link to a bookmark of this document."""
    return Markup(f'<a href="#{key}" color="#{colour.hexval()[2:]}">{escape(text)}</a>')


def together(parts: Iterable[Markup]) -> Markup:
    """Return the parts one after the other."""
    return Markup("".join(parts))


def lines(parts: Iterable[Markup]) -> Markup:
    """Return the parts under each other, without the empty ones."""
    return Markup(LINE_BREAK.join(part for part in parts if part))


def labelled(label: str, text: str) -> Markup:
    """Return a text after its label in bold; the label ends as it should read."""
    return together((bold(f"{label} "), escape(text)))


def pieces(markup: Markup) -> list[Markup]:
    """Return markup in pieces of a paragraph's length, cut at line ends and blanks outside tags.

    reportlab lays the rest of a paragraph out again on every page, which takes hours for text of
    some hundred pages; of pieces it never lays out more than one twice.
    """
    if len(markup) <= LONGEST_PIECE:
        return [markup]
    made: list[str] = [""]
    depth = 0
    for token in _TOKEN.findall(markup):
        cut = token == LINE_BREAK or token.isspace()
        if cut and depth == 0 and len(made[-1]) >= LONGEST_PIECE:
            made.append("")
            continue
        if not cut and token.startswith("<"):
            depth += -1 if token.startswith("</") else 1
        made[-1] += token
    return [Markup(piece) for piece in made if piece]
