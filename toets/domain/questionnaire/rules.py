"""Rules over answers: when a question shows and when a signal is raised."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Test:
    """One comparison with an explicit answer; an empty or hidden answer makes it false.

    `values` compares slugs of a choice, "ja"/"nee" of a yes/no, or cells of `column` in any row of
    a table. `unknown` is true for "onbekend", `unavailable` for "nog niet beschikbaar". `below` and
    `above` compare a number (exclusive).
    """

    __test__ = False  # keeps pytest from collecting it

    question: str
    values: frozenset[str] = frozenset()
    column: str | None = None
    unknown: bool = False
    unavailable: bool = False
    below: Decimal | None = None
    above: Decimal | None = None


@dataclass(frozen=True)
class AllOf:
    """True when every part is."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class NotOf:
    """True when the part is not."""

    part: "Rule"


Rule = Test | AllOf | AnyOf | NotOf
