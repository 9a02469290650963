"""Two texts with their changed words marked: by a line through or under them, and in words."""

from collections.abc import Sequence

from toets.texts.changed_words import Piece, changed_words
from toets.texts.screens import verschillen as words
from toets.ui.widgets import html_escape


def pair_html(old: str, new: str) -> str:
    """Return the old and the new text for st.html, each with its label; both are escaped here."""
    before, after = changed_words(old, new)
    return (
        '<dl class="toets-verschil">'
        f"<dt>{words.WAS}</dt><dd>{_marked(before, 'del', words.REMOVED_MARK)}</dd>"
        f"<dt>{words.IS}</dt><dd>{_marked(after, 'ins', words.ADDED_MARK)}</dd>"
        "</dl>"
    )


def _marked(pieces: Sequence[Piece], tag: str, spoken: str) -> str:
    if all(piece.changed for piece in pieces):
        # Marks on every word say no more than the two labels do.
        return "".join(_lines(piece.text) for piece in pieces)
    # A screen reader does not tell the two apart by their lines, so it gets a word.
    hidden = f'<span class="toets-verborgen">[{spoken}]</span>'
    return "".join(
        f"<{tag}>{hidden}{_lines(piece.text)}</{tag}>" if piece.changed else _lines(piece.text)
        for piece in pieces
    )


def _lines(text: str) -> str:
    return html_escape(text).replace("\n", "<br>")
