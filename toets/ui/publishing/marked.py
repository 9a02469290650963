"""One text with what is redacted in it: as the public reads it, or with the redacted words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toets.domain.woo import Redaction
from toets.texts.screens import openbaar as words
from toets.ui.widgets import html_escape


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `label` is empty where it stays readable."""

    text: str
    label: str = ""


def pieces(text: str, redactions: Iterable[Redaction]) -> Iterator[Piece]:
    """Yield the text in order, cut at its redactions, which may touch but never overlap."""
    at = 0
    for found in sorted(redactions, key=lambda redaction: redaction.start):
        if found.start > at:
            yield Piece(text[at : found.start])
        yield Piece(text[max(at, found.start) : found.end], found.ground.value)
        at = max(at, found.end)
    if at < len(text):
        yield Piece(text[at:])


def public_html(text: str, redactions: Iterable[Redaction]) -> str:
    """Return the text as the public reads it: a label of one fixed width in place of the words."""
    return "".join(
        label_html(piece.label) if piece.label else _typed(piece.text)
        for piece in pieces(text, redactions)
    )


def redacted_html(text: str, redactions: Iterable[Redaction]) -> str:
    """Return the text with the redacted words marked, each followed by its label."""
    return "".join(
        f'<span class="toets-weg"><span class="toets-verborgen">{words.BEGIN_REDACTED}</span>'
        f"{_typed(piece.text)}{label_html(piece.label)}</span>"
        if piece.label
        else _typed(piece.text)
        for piece in pieces(text, redactions)
    )


def label_html(label: str) -> str:
    """Return the box that stands in place of what is redacted."""
    return f'<span class="toets-lak">{html_escape(label)}</span>'


def _typed(text: str) -> str:
    return html_escape(text).replace("\n", "<br>")
