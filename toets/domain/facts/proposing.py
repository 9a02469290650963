"""Facts about the proposal and its authors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import ClassVar

from toets.domain.answer import Answer, Attachment
from toets.domain.canonical import digest, later
from toets.domain.facts.base import Fact, VanishedSignal
from toets.domain.signal import Signal


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
class SavedAnswer:
    """Who saved the answer of this key last, and when (UTC)."""

    key: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ProposalVersion(Fact):
    """The frozen content of one submission; `content_hash` covers all of it.

    `answers` are those that counted that day; `signals` as computed that day; `saved` tells per
    answer who wrote it and when.
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
    saved: tuple[SavedAnswer, ...] = later(())

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
class Withdrawn(Fact):
    """The author gave the proposal up."""

    kind: ClassVar[str] = "withdrawn"

    reasons: str


@dataclass(frozen=True)
class Transferred(Fact):
    """The case got another lead; who led it before stays an author."""

    kind: ClassVar[str] = "transferred"

    to: str
    reasons: str


@dataclass(frozen=True)
class HandedOver(Fact):
    """A colleague was asked to answer some questions; accepting makes them an author."""

    kind: ClassVar[str] = "handed_over"

    to: str
    questions: tuple[str, ...]
    message: str


@dataclass(frozen=True)
class DraftShared(Fact):
    """The draft was opened to a contact of the Community, for advice beforehand."""

    kind: ClassVar[str] = "draft_shared"

    contact: str


@dataclass(frozen=True)
class SharingEnded(Fact):
    """The draft was closed to that contact again."""

    kind: ClassVar[str] = "sharing_ended"

    contact: str


@dataclass(frozen=True)
class FiguresOfUse:
    """What all uses of a permission add up to; no personal data."""

    uses: int
    candidates: int
    confirmed: int
    rejected: int
    errors_found: int
    incidents: int


@dataclass(frozen=True)
class BasedOn(Fact):
    """The proposal began as a copy of the answers of an earlier case; never of its advice.

    A `renewal` carries the figures of use and the evaluation as they stood when it began;
    otherwise `figures` is None and `evaluation` empty.
    """

    kind: ClassVar[str] = "based_on"

    reference: str
    of_version: int
    renewal: bool
    figures: FiguresOfUse | None
    evaluation: str


@dataclass(frozen=True)
class AppointmentRequested(Fact):
    """The secretary asks the administrator to appoint an author, because none is left."""

    kind: ClassVar[str] = "appointment_requested"

    author: str
    reasons: str


@dataclass(frozen=True)
class AppointmentEnded(Fact):
    """The administrator appointed the author, or refused to."""

    kind: ClassVar[str] = "appointment_ended"

    author: str
    appointed: bool
    reasons: str
