"""Putting the same words together: suggestions of one kind, redactions of one ground and reason."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from toets.domain.woo import Ground, Redaction, Suggestion, SuggestionKind
from toets.ui.publishing.desk import Desk


@dataclass(frozen=True)
class SuggestionGroup:
    """The same words, wherever they stand, suggested for the same ground."""

    words: str
    kind: SuggestionKind
    ground: Ground
    is_partial_word: bool
    suggestions: tuple[Suggestion, ...]

    @property
    def id(self) -> str:
        """The name under which it is ticked and dismissed; the same for who looks later."""
        return f"{self.kind}|{'deel' if self.is_partial_word else 'heel'}|{self.words.casefold()}"


@dataclass(frozen=True)
class RedactionGroup:
    """The same words, wherever they stand, redacted on the same ground for the same reason."""

    words: str
    ground: Ground
    reason: str
    after_five_years: str
    redactions: tuple[Redaction, ...]


def grouped_suggestions(
    desk: Desk, suggestions: Iterable[Suggestion]
) -> tuple[SuggestionGroup, ...]:
    """Return the suggestions with the same words together, in the order of their first place."""
    found: dict[Hashable, list[Suggestion]] = {}
    for suggestion in suggestions:
        spot = suggestion.occurrence
        cut = desk.cut(spot.place, spot.start, spot.end)
        key = (cut.casefold(), suggestion.kind, suggestion.ground, spot.is_partial_word)
        found.setdefault(key, []).append(suggestion)
    return tuple(_suggested(desk, tuple(some)) for some in found.values())


def _suggested(desk: Desk, some: tuple[Suggestion, ...]) -> SuggestionGroup:
    first = some[0]
    spot = first.occurrence
    cut = desk.cut(spot.place, spot.start, spot.end)
    return SuggestionGroup(cut, first.kind, first.ground, spot.is_partial_word, some)


def grouped_redactions(desk: Desk) -> tuple[RedactionGroup, ...]:
    """Return what is redacted with the same words together, in reading order."""
    found: dict[tuple[str, Ground, str, str], list[Redaction]] = {}
    for redaction in _in_reading_order(desk):
        cut = desk.cut(redaction.place, redaction.start, redaction.end)
        key = (cut, redaction.ground, redaction.reason, redaction.after_five_years)
        found.setdefault(key, []).append(redaction)
    return tuple(RedactionGroup(*key, tuple(some)) for key, some in found.items())


def _in_reading_order(desk: Desk) -> list[Redaction]:
    order = {place: number for number, place in enumerate(desk.passage)}
    return sorted(
        desk.publication.redactions,
        key=lambda one: (order.get(one.place, len(order)), one.place, one.start),
    )
