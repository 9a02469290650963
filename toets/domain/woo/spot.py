"""Where a walk over the texts of a case is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from toets.domain.woo.values import Label, Nature, Passage

Visit = Callable[[Passage], str]


@dataclass(frozen=True)
class Spot:
    """Where the walk is: an empty text, still to be filled in."""

    place: str
    item: str
    label: Label
    nature: Nature

    def into(self, part: object, **label: Any) -> "Spot":
        """Return the spot one step deeper."""
        return replace(self, place=f"{self.place}:{part}", label=replace(self.label, **label))

    def passage(self, text: str, *, is_whole: bool = False) -> Passage:
        """Return this text as a passage of this spot."""
        return Passage(self.place, self.item, self.label, text, self.nature, is_whole)
