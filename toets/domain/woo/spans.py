"""Spans of a text: whole letters, merged, and taken out."""

import unicodedata
from collections.abc import Iterable, Sequence

from toets.domain.woo.grounds import Ground, without_noncharacters
from toets.domain.woo.values import Passage, Redaction

Span = tuple[int, int, Ground]

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u00ad")


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the whole of the letters that it cuts: accents go with their letter."""
    while 0 < start < len(text) and _goes_with(text[start]):
        start -= 1
    while 0 < end < len(text) and _goes_with(text[end]):
        end += 1
    return start, end


def _goes_with(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or character in _JOINERS


def merged(passage: Passage, redactions: Iterable[Redaction]) -> tuple[Span, ...]:
    """Return the spans to leave out of a passage, in order; touching ones of one ground as one.

    Raises:
        ValueError: Spans on different grounds overlap, or one lies outside the text.
    """
    found: list[Span] = []
    for start, end, ground in sorted(_span(passage, each) for each in redactions):
        last = found[-1] if found else None
        if last is not None and start < last[1] and ground is not last[2]:
            raise ValueError(f"two grounds for one span of {passage.place}")
        if last is not None and start <= last[1] and ground is last[2]:
            found[-1] = (last[0], max(end, last[1]), ground)
        else:
            found.append((start, end, ground))
    return tuple(found)


def _span(passage: Passage, redaction: Redaction) -> Span:
    start, end = redaction.start, redaction.end
    if not 0 <= start < end <= len(passage.text):
        raise ValueError(f"no such span in {passage.place}")
    if passage.is_whole:
        return 0, len(passage.text), redaction.ground
    return (*widened(passage.text, start, end), redaction.ground)


def without(text: str, spans: Sequence[Span]) -> str:
    """Return the text with one mark in place of each span, and no other noncharacter in it."""
    left = without_noncharacters(text)
    for start, end, ground in reversed(spans):
        left = left[:start] + ground.mark + left[end:]
    return left
