"""Facts of the Community: advices, lifted HOLDs, the established advice."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.facts.base import Condition, Fact, NegativeGround, Opinion, ThemeScore
from toets.domain.questionnaire import Discipline


@dataclass(frozen=True)
class ThemeOpinion:
    """One member's weighing of one theme."""

    theme: str
    score: ThemeScore
    reasons: str


@dataclass(frozen=True)
class FlagReply:
    """What a member says about one FLAG, so that it was addressed expressly."""

    rule: str
    reply: str


@dataclass(frozen=True)
class Advice(Fact):
    """One member's reasoned opinion; a revision is a new fact with the next `revision`.

    `after_reading` marks a revision made after seeing the advices of others.
    """

    kind: ClassVar[str] = "advice"

    revision: int
    discipline: Discipline
    opinion: Opinion
    themes: tuple[ThemeOpinion, ...]
    flags: tuple[FlagReply, ...]
    conditions: tuple[Condition, ...]
    questions: tuple[str, ...]
    summary: str
    after_reading: bool


@dataclass(frozen=True)
class HoldLifted(Fact):
    """A HOLD lifted in writing; stays through the rounds of its version."""

    kind: ClassVar[str] = "hold_lifted"

    rule: str
    discipline: Discipline
    reasons: str


@dataclass(frozen=True)
class ReactionInvited(Fact):
    """The secretary told the author what a negative advice would rest on."""

    kind: ClassVar[str] = "reaction_invited"

    summary: str


@dataclass(frozen=True)
class Reaction(Fact):
    """The author's reaction to an announced negative advice."""

    kind: ClassVar[str] = "reaction"

    text: str


@dataclass(frozen=True)
class AdviceUsed:
    """Which revision of whose advice counted."""

    person: str
    revision: int


@dataclass(frozen=True)
class EstablishedAdvice(Fact):
    """The Community's outcome on one version and round, computed by the procedure's rule."""

    kind: ClassVar[str] = "established"

    outcome: Opinion
    ground: NegativeGround | None
    content_hash: str
    advices: tuple[AdviceUsed, ...]
    conditions: tuple[Condition, ...]
    questions: tuple[str, ...]
    reasons: str
