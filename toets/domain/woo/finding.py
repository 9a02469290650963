"""Finding words in passages: whatever their capitals, accents, ligatures and soft hyphens."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from toets.domain.woo.folding import Folded, folded, pattern_of
from toets.domain.woo.values import Occurrence, Passage, Redaction

_AROUND = 40
# Shorter words stand everywhere; longer texts are seldom repeated by accident.
_SHORTEST, _LONGEST = 3, 200


def find(found_in: Iterable[Passage], words: str) -> tuple[Occurrence, ...]:
    """Return where these words stand, in reading order; empty words stand nowhere."""
    pattern = pattern_of(words)
    if not pattern:
        return ()
    wanted = re.compile(pattern)
    return tuple(
        found for passage in found_in for found in matches(passage, folded(passage.text), wanted)
    )


def matches(passage: Passage, text: Folded, wanted: re.Pattern[str]) -> Iterator[Occurrence]:
    """Yield where the pattern stands in one passage, of which `text` is the folded form."""
    for match in wanted.finditer(text.text):
        start, end = match.span()
        if start < end:
            yield occurrence(
                passage, text.span(start, end), is_partial=text.is_partial(start, end)
            )


def occurrence(passage: Passage, span: tuple[int, int], *, is_partial: bool) -> Occurrence:
    """Return this span of a passage with the text around it."""
    start, end = span
    return Occurrence(
        place=passage.place,
        start=start,
        end=end,
        is_partial_word=is_partial,
        before=passage.text[max(0, start - _AROUND) : start],
        after=passage.text[end : end + _AROUND],
    )


def still_readable(
    found_in: Iterable[Passage], redactions: Iterable[Redaction]
) -> tuple[Occurrence, ...]:
    """Return where words that are left out in one place are still to be read in another.

    In reading order, whole words only; texts of less than three or more than 200 characters are
    not looked for.
    """
    known = {passage.place: passage for passage in found_in}
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    hidden: set[str] = set()
    for each in redactions:
        spans[each.place].append((each.start, each.end))
        hidden.add(known[each.place].text[each.start : each.end].strip())
    sought = sorted(text for text in hidden if _SHORTEST <= len(text) <= _LONGEST)
    patterns = sorted(filter(None, map(pattern_of, sought)), key=len, reverse=True)
    if not patterns:
        return ()
    wanted = re.compile("|".join(patterns))
    return tuple(
        found
        for passage in known.values()
        for found in matches(passage, folded(passage.text), wanted)
        if not found.is_partial_word and not _is_covered(found, spans[passage.place])
    )


def _is_covered(found: Occurrence, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < found.end and found.start < end for start, end in spans)
