"""Facts of the portfolio holders."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.canonical import later
from toets.domain.facts.base import Condition, Fact
from toets.domain.person import OnBehalf, Seat
from toets.domain.questionnaire import Point


@dataclass(frozen=True)
class Verdict(Fact):
    """One holder's reasoned judgement; `reasons` has a text per weighed point.

    `conditions` are the holder's own, on top of the Community's; `valid_until` (an Amsterdam
    calendar day, inclusive) is None for a refusal. `on_behalf` names the mandate of a deputy.
    """

    kind: ClassVar[str] = "verdict"

    seat: Seat
    permit: bool
    content_hash: str
    advice_hash: str
    reasons: Mapping[Point, str]
    conditions: tuple[Condition, ...]
    valid_until: date | None
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class Signature(Fact):
    """A holder's sign under the merged text, named by its hash."""

    kind: ClassVar[str] = "signature"

    seat: Seat
    content_hash: str
    text_hash: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class ReferredBack(Fact):
    """A holder sent the case back to the Community; the next round of the same version begins."""

    kind: ClassVar[str] = "referred_back"

    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class CorrigendumProposed(Fact):
    """The secretary proposes to mend a slip of the pen; `place` is an answer key or "title"."""

    kind: ClassVar[str] = "corrigendum_proposed"

    number: int
    place: str
    old: str
    new: str
    reasons: str


@dataclass(frozen=True)
class CorrigendumSigned(Fact):
    """A holder's sign under a proposed corrigendum; with both it stands."""

    kind: ClassVar[str] = "corrigendum_signed"

    number: int
    seat: Seat
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class CorrigendumEnded(Fact):
    """A proposed corrigendum was taken back (`seat` None), or denied by a holder."""

    kind: ClassVar[str] = "corrigendum_ended"

    number: int
    denied: bool
    reasons: str
    seat: Seat | None = later(None)
    on_behalf: OnBehalf | None = later(None)
