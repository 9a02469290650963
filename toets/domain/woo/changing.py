"""Changing what is left out: adding, taking away, and starting from the version before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from toets.domain.woo.spans import widened
from toets.domain.woo.values import Passage, Redaction


def added(
    found_in: Iterable[Passage], kept: Iterable[Redaction], new: Iterable[Redaction]
) -> tuple[Redaction, ...]:
    """Return all redactions with the new ones, by place and start.

    Spans are widened to whole letters, and in a passage that goes whole to all of it. A new span
    that touches others of its ground becomes one with them, under its own reasons where it has any.
    What does not fit a passage stays as it is: `redaction_obstacles` says so.
    """
    known = {passage.place: passage for passage in found_in}
    every = list(kept)
    for redaction in new:
        one = _fitted(known, redaction)
        touched = [each for each in every if _touch(each, one)]
        every = [each for each in every if each not in touched]
        every.append(_joined([*touched, one]))
    return tuple(sorted(every, key=lambda each: (each.place, each.start, each.end)))


def taken_away(
    found_in: Iterable[Passage], kept: Iterable[Redaction], gone: Iterable[Redaction]
) -> tuple[Redaction, ...]:
    """Return the redactions that overlap with none of these; grounds and reasons do not matter."""
    known = {passage.place: passage for passage in found_in}
    fitted = [_fitted(known, redaction) for redaction in gone]
    return tuple(each for each in kept if not any(_overlap(each, one) for one in fitted))


def carried(
    before: Iterable[Passage], now: Iterable[Passage], redactions: Iterable[Redaction]
) -> tuple[tuple[Redaction, ...], tuple[Redaction, ...]]:
    """Return which redactions of an earlier version still hold, and which do not.

    They hold where the place still has the same text.
    """
    old = {passage.place: passage.text for passage in before}
    new = {passage.place: passage.text for passage in now}
    found = tuple(redactions)
    kept = tuple(each for each in found if old[each.place] == new.get(each.place))
    return kept, tuple(each for each in found if each not in kept)


def _fitted(known: Mapping[str, Passage], redaction: Redaction) -> Redaction:
    passage = known.get(redaction.place)
    if passage is None or not 0 <= redaction.start < redaction.end <= len(passage.text):
        return redaction
    if passage.is_whole:
        return replace(redaction, start=0, end=len(passage.text))
    start, end = widened(passage.text, redaction.start, redaction.end)
    return replace(redaction, start=start, end=end)


def _touch(one: Redaction, other: Redaction) -> bool:
    is_alike = one.place == other.place and one.ground is other.ground
    return is_alike and one.start <= other.end and other.start <= one.end


def _overlap(one: Redaction, other: Redaction) -> bool:
    return one.place == other.place and one.start < other.end and other.start < one.end


def _joined(found: list[Redaction]) -> Redaction:
    newest_first = found[::-1]
    return replace(
        newest_first[0],
        start=min(each.start for each in found),
        end=max(each.end for each in found),
        reason=next((each.reason for each in newest_first if each.reason), ""),
        after_five_years=next(
            (each.after_five_years for each in newest_first if each.after_five_years), ""
        ),
    )
