"""Page numbers of bookmarks: a reference can be printed before the page it points to exists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

TOTAL = "total"


class Key(StrEnum):
    """The bookmarks that other pages refer to."""

    FRONT = "front"
    CONDITIONS = "conditions"
    ORIGIN = "origin"
    SETTLED = "settled"
    JUDGED = "judged"
    RULES = "rules"
    LEGAL_FRAMEWORK = "part-1"
    SAFEGUARDS = "part-2"
    OUTCOME = "part-3"
    SIGNALS = "signals"
    ADVICE = "advice"
    DISSENT = "dissent"
    VANISHED = "vanished"
    EXIT = "exit"
    VERDICTS = "verdicts"
    COURSE = "course"
    EARLIER = "earlier"
    SCOPE = "scope"
    CONSEQUENCES = "consequences"
    CHOICES = "choices"
    DISTRIBUTION = "distribution"
    ANNEX_A = "annex-a"
    ANNEX_B = "annex-b"
    VERIFICATION = "verification"
    SEALED = "sealed"
    HISTORY = "history"
    VIEW = "view"
    WITHDRAWN = "withdrawn"
    GUESTS = "guests"
    INTERESTS = "interests"
    REASONS = "reasons"
    TEXTS = "texts"
    PERMISSION = "permission"
    USE = "use"
    USES = "uses"
    PARAGRAPH = "paragraph"
    TECHNIQUE = "technique"
    CORRIGENDA = "corrigenda"
    LEFT_OUT = "left-out"
    CASE = "case"
    LATER = "later"
    INVENTORY = "inventory"
    EXPLANATION = "explanation"


@dataclass
class Pages:
    """One pass over the document: what the pass before found, and what this one finds."""

    known: Mapping[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)

    def number(self, key: str) -> int:
        """Return the page of a bookmark as the pass before found it; 0 in the first pass."""
        return self.known.get(key, 0)

    def note(self, key: str, page: int) -> None:
        """Remember on which page a bookmark came to stand."""
        self.found[key] = page

    @property
    def settled(self) -> bool:
        """Whether every number that was printed is right."""
        return self.found == self.known
