"""Facts: what happened to a case, each written once and never changed. Together they are the case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from toets.domain.answer import Answer, Attachment
from toets.domain.canonical import digest
from toets.domain.person import Seat
from toets.domain.questionnaire import Discipline, Point
from toets.domain.signal import Signal


class Opinion(StrEnum):
    """What one member advises, and what the Community establishes."""

    POSITIVE = "positive"
    CONDITIONAL = "conditional"
    NEGATIVE = "negative"
    SUPPLEMENT = "supplement"


class ThemeScore(StrEnum):
    """How one theme is weighed."""

    SUFFICIENT = "sufficient"
    INSUFFICIENT = "insufficient"
    NOT_APPLICABLE = "not_applicable"


class Moment(StrEnum):
    """When a condition must be met."""

    BEFORE_START = "before_start"
    DURING = "during"
    AT_END = "at_end"


class NegativeGround(StrEnum):
    """Why a negative advice followed; the only reason that holders ever see of it."""

    ADVICE = "advice"
    STOP = "stop"
    SUPPLEMENTS_EXHAUSTED = "supplements_exhausted"


@dataclass(frozen=True)
class Condition:
    """A duty: who does what, when, and how it is shown. `interval` only for "during"."""

    text: str
    owner: str
    moment: Moment
    evidence: str
    judged_by: Discipline
    interval: str = ""


@dataclass(frozen=True)
class VanishedSignal:
    """A signal that an earlier answer raised and a later one did not; members keep seeing it."""

    signal: Signal
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True)
class Fact:
    """Something that happened at `at` (UTC) through `person`, on a version and a round of it."""

    kind: ClassVar[str]

    person: str
    at: datetime
    version: int
    round: int


@dataclass(frozen=True)
class Authored(Fact):
    """A person became author, for good; `invited_by` is None for who began the case."""

    kind: ClassVar[str] = "authored"

    invited_by: str | None


@dataclass(frozen=True)
class ScopeClaim:
    """Which exit the author claims, and why."""

    exit: str
    motivation: str


@dataclass(frozen=True)
class ProposalVersion(Fact):
    """The frozen content of one submission; `content_hash` covers all of it.

    `answers` are those that counted that day; `signals` as computed that day.
    """

    kind: ClassVar[str] = "version"

    reference: str
    title: str
    unit: str
    urgent: bool
    regime: str
    questionnaire_version: str
    procedure_version: str
    guidance_version: str
    rules_digest: str
    answers: Mapping[str, Answer]
    attachments: tuple[Attachment, ...]
    signals: tuple[Signal, ...]
    vanished: tuple[VanishedSignal, ...]
    despite_stop: str
    claim: ScopeClaim | None

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over the canonical JSON of this whole version."""
        return digest(self)


@dataclass(frozen=True)
class Recalled(Fact):
    """The author took a submission back before anybody advised."""

    kind: ClassVar[str] = "recalled"

    reasons: str


@dataclass(frozen=True)
class ScopeRetracted(Fact):
    """The author took the claim to a scope exit back."""

    kind: ClassVar[str] = "scope_retracted"

    reasons: str


@dataclass(frozen=True)
class ScopeRequested(Fact):
    """One of the two persons asks the other to confirm a scope exit."""

    kind: ClassVar[str] = "scope_requested"

    as_secretary: bool
    reasons: str


@dataclass(frozen=True)
class ScopeRequestTakenBack(Fact):
    """The requester took the request back."""

    kind: ClassVar[str] = "scope_request_taken_back"

    reasons: str


@dataclass(frozen=True)
class ScopeConfirmed(Fact):
    """The second person confirmed: the werkregels do not apply."""

    kind: ClassVar[str] = "scope_confirmed"

    as_secretary: bool
    reasons: str


@dataclass(frozen=True)
class ScopeDenied(Fact):
    """The exit was denied; the proposal needs the toets."""

    kind: ClassVar[str] = "scope_denied"

    reasons: str


@dataclass(frozen=True)
class Reopened(Fact):
    """A holder does not accept a scope exit."""

    kind: ClassVar[str] = "reopened"

    seat: Seat
    reasons: str


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


@dataclass(frozen=True)
class Verdict(Fact):
    """One holder's reasoned judgement; `reasons` has a text per weighed point.

    `conditions` are the holder's own, on top of the Community's; `valid_until` (an Amsterdam
    calendar day, inclusive) is None for a refusal.
    """

    kind: ClassVar[str] = "verdict"

    seat: Seat
    permit: bool
    content_hash: str
    advice_hash: str
    reasons: Mapping[Point, str]
    conditions: tuple[Condition, ...]
    valid_until: date | None


@dataclass(frozen=True)
class Signature(Fact):
    """A holder's sign under the merged text, named by its hash."""

    kind: ClassVar[str] = "signature"

    seat: Seat
    content_hash: str
    text_hash: str


@dataclass(frozen=True)
class ReferredBack(Fact):
    """A holder sent the case back to the Community; the next round of the same version begins."""

    kind: ClassVar[str] = "referred_back"

    seat: Seat
    reasons: str


@dataclass(frozen=True)
class Withdrawn(Fact):
    """The author gave the proposal up."""

    kind: ClassVar[str] = "withdrawn"

    reasons: str


FACTS: dict[str, type[Fact]] = {
    fact.kind: fact
    for fact in (
        Authored,
        ProposalVersion,
        Recalled,
        ScopeRetracted,
        ScopeRequested,
        ScopeRequestTakenBack,
        ScopeConfirmed,
        ScopeDenied,
        Reopened,
        Advice,
        HoldLifted,
        ReactionInvited,
        Reaction,
        EstablishedAdvice,
        Verdict,
        Signature,
        ReferredBack,
        Withdrawn,
    )
}
