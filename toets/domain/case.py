"""A case: its status, its draft and its facts, with the questions one asks of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from toets.domain.answer import Answer, Attachment, holds
from toets.domain.canonical import digest
from toets.domain.facts import (
    Advice,
    Authored,
    Condition,
    EstablishedAdvice,
    Fact,
    HoldLifted,
    InvitationRevoked,
    Moment,
    Opinion,
    ProposalVersion,
    Reaction,
    ReactionInvited,
    Recused,
    ReferredBack,
    SavedAnswer,
    ScopeConfirmed,
    ScopeRequested,
    ScopeRequestTakenBack,
    Signature,
    Transferred,
    VanishedSignal,
    Verdict,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import Level, Rulebook
from toets.domain.signal import Signal
from toets.domain.workflow import Status

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True)
class Draft:
    """What the authors are working on: every answer, also to questions that are hidden now."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    vanished: tuple[VanishedSignal, ...] = ()
    saved: tuple[SavedAnswer, ...] = ()


@dataclass(frozen=True)
class IssuedDocument:
    """That a document was issued, and for what.

    `occasion` is the number of the fact it is about, counted from 1; 0 for the document of the
    outcome of its version and round.
    """

    kind: str
    version: int
    round: int
    occasion: int
    sha256: str
    issued_at: datetime


@dataclass(frozen=True)
class MergedText:
    """What both holders sign: the union of the conditions and the earliest end date."""

    reference: str
    content_hash: str
    conditions: tuple[Condition, ...]
    valid_until: date

    @property
    def numbered(self) -> tuple[Condition, ...]:
        """The conditions in the order of their numbers, from 1: by moment, then as they were set."""
        order = list(Moment)
        return tuple(sorted(self.conditions, key=lambda each: order.index(each.moment)))

    @property
    def text_hash(self) -> str:
        """SHA-256 over the canonical JSON of this text."""
        return digest(self)


@dataclass(frozen=True)
class Case:
    """Everything about one proposal. `revision` counts its acts, so that a write can be conditional."""

    reference: str
    title: str
    unit: str
    urgent: bool
    status: Status
    revision: int
    opened_at: datetime
    rules: Rulebook
    draft: Draft = field(default_factory=Draft)
    facts: tuple[Fact, ...] = ()
    documents: tuple[IssuedDocument, ...] = ()

    def of(self, kind: type[FactT]) -> tuple[FactT, ...]:
        """Return the facts of one kind, in order."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Personnel numbers of everyone who is an author, in order of joining."""
        return tuple(dict.fromkeys(fact.person for fact in self.of(Authored)))

    @property
    def lead(self) -> str | None:
        """Who leads the case for its authors: the last it was transferred to, else who began it.

        None only for a case that nobody began.
        """
        transfers = self.of(Transferred)
        return transfers[-1].to if transfers else next(iter(self.authors), None)

    @cached_property
    def versions(self) -> tuple[ProposalVersion, ...]:
        """Every frozen version, in order."""
        return self.of(ProposalVersion)

    @property
    def version(self) -> ProposalVersion | None:
        """The version last frozen, or None while nothing was ever submitted."""
        return self.versions[-1] if self.versions else None

    @cached_property
    def version_number(self) -> int:
        """The number of the version last frozen; 0 before the first."""
        return self.version.version if self.version else 0

    @cached_property
    def round(self) -> int:
        """The current round of advice and judgement on the current version, counted from 1."""
        return 1 + sum(fact.version == self.version_number for fact in self.of(ReferredBack))

    def here(self, kind: type[FactT]) -> tuple[FactT, ...]:
        """Return the facts of one kind on the current version and round, in order."""
        return self.on(kind, self.version_number, self.round)

    def on(self, kind: type[FactT], version: int, round_: int) -> tuple[FactT, ...]:
        """Return the facts of one kind on this version and round, in order."""
        return tuple(
            fact for fact in self.of(kind) if fact.version == version and fact.round == round_
        )

    def advices_on(self, version: int, round_: int) -> tuple[Advice, ...]:
        """Return the latest revision of each member's advice on this version and round."""
        latest = {advice.person: advice for advice in self.on(Advice, version, round_)}
        return tuple(latest.values())

    @property
    def advices(self) -> tuple[Advice, ...]:
        """The advices that count now: the latest revision per member, this version and round."""
        given = self.advices_on(self.version_number, self.round)
        return tuple(advice for advice in given if self.stopped_by(advice) is None)

    def stopped_by(self, given: Fact) -> Fact | None:
        """Return the recusal or revocation by which an advice or lift stopped counting, or None.

        What was established before stands. Source: design §3 and §4.
        """
        for fact in self.facts[self.facts.index(given) :]:
            if isinstance(fact, EstablishedAdvice) and _same_round(fact, given):
                return None
            if isinstance(fact, Recused) and fact.person == given.person:
                return fact
            revoked = isinstance(fact, InvitationRevoked) and fact.invitee == given.person
            if revoked and _same_round(fact, given):
                return fact
        return None

    @cached_property
    def recused(self) -> frozenset[str]:
        """Personnel numbers of everyone who withdrew from this case for good."""
        return frozenset(fact.person for fact in self.of(Recused))

    @property
    def established(self) -> EstablishedAdvice | None:
        """The Community's outcome on the current version and round, or None."""
        return next(iter(self.here(EstablishedAdvice)), None)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts on the current version and round."""
        return self.here(Verdict)

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """The signatures on the current version and round."""
        return self.here(Signature)

    def verdict_of(self, seat: Seat) -> Verdict | None:
        """Return the verdict of this seat in the current round, or None."""
        return next((verdict for verdict in self.verdicts if verdict.seat is seat), None)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """The signals frozen with the current version."""
        return self.version.signals if self.version else ()

    @property
    def lifted(self) -> frozenset[str]:
        """Rules of HOLDs that were lifted on the current version, in any of its rounds."""
        lifts = [lift for lift in self.of(HoldLifted) if lift.version == self.version_number]
        return frozenset(lift.rule for lift in lifts if self.stopped_by(lift) is None)

    @property
    def open_holds(self) -> tuple[Signal, ...]:
        """HOLDs of the current version that nobody lifted."""
        return tuple(
            signal
            for signal in self.signals
            if signal.level is Level.HOLD and signal.rule not in self.lifted
        )

    @property
    def has_stop(self) -> bool:
        """Whether the current version carries a STOP."""
        return any(signal.level is Level.STOP for signal in self.signals)

    @property
    def supplements(self) -> int:
        """How many supplements the Community has asked for in this case."""
        return sum(fact.outcome is Opinion.SUPPLEMENT for fact in self.of(EstablishedAdvice))

    @property
    def asked_questions(self) -> tuple[str, ...]:
        """The questions that the supplement asked last is about; empty outside a supplement."""
        established = self.established
        if established is None or established.outcome is not Opinion.SUPPLEMENT:
            return ()
        return established.questions

    @property
    def reaction_invited(self) -> ReactionInvited | None:
        """The invitation to react in the current round, or None."""
        return next(iter(self.here(ReactionInvited)), None)

    @property
    def reaction(self) -> Reaction | None:
        """The author's reaction in the current round, or None."""
        return next(iter(self.here(Reaction)), None)

    @property
    def scope_request(self) -> ScopeRequested | None:
        """The open request to confirm a scope exit, or None."""
        steps = [
            fact
            for fact in self.facts
            if isinstance(fact, ScopeRequested | ScopeRequestTakenBack | ScopeConfirmed)
            and fact.version == self.version_number
        ]
        last = steps[-1] if steps else None
        is_open = isinstance(last, ScopeRequested) and last.person not in self.recused
        return last if isinstance(last, ScopeRequested) and is_open else None

    def document(self, kind: str, occasion: int = 0) -> IssuedDocument | None:
        """Return the document of this kind about the current version and round, or None."""
        wanted = (kind, self.version_number, self.round, occasion)
        return next(
            (d for d in self.documents if (d.kind, d.version, d.round, d.occasion) == wanted), None
        )

    @property
    def is_experiment(self) -> bool:
        """Whether the current version is an experiment, so that point (c) must be weighed."""
        answers = self.version.answers if self.version else self.draft.answers
        return holds(self.rules.procedure.experiment_when, answers)

    @cached_property
    def merged_text(self) -> MergedText | None:
        """What the holders sign, once both permit; None before."""
        established, verdicts = self.established, self.verdicts
        ends = [verdict.valid_until for verdict in verdicts if verdict.valid_until is not None]
        if established is None or self.version is None or len(ends) < len(Seat):
            return None
        return MergedText(
            reference=self.reference,
            content_hash=self.version.content_hash,
            conditions=union(
                established.conditions, *(verdict.conditions for verdict in verdicts)
            ),
            valid_until=min(ends),
        )


def _same_round(one: Fact, other: Fact) -> bool:
    return (one.version, one.round) == (other.version, other.round)


def union(*groups: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Return all conditions once, in order of first appearance."""
    return tuple(dict.fromkeys(condition for group in groups for condition in group))
