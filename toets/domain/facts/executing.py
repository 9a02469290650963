"""Facts after the decision: start, uses, incidents, stopping and going on, duties, the end."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from toets.domain.answer import Attachment
from toets.domain.canonical import later
from toets.domain.facts.base import Fact
from toets.domain.person import OnBehalf, Seat
from toets.domain.questionnaire import Discipline


@dataclass(frozen=True)
class Started(Fact):
    """Execution began."""

    kind: ClassVar[str] = "started"


@dataclass(frozen=True)
class UseRecorded(Fact):
    """One application of the permission, without personal data.

    `number` counts the records from 1; `corrects` is the number of the record that this one
    replaces, or 0. `day` is the Amsterdam day of the use; `task` the kind of offence or task;
    `searched` the size of the searched collection; `errors_found` confirmed results that proved
    wrong; `authority` the reference of the authority that asked for it.
    """

    kind: ClassVar[str] = "use_recorded"

    number: int
    corrects: int
    day: date
    unit: str
    task: str
    searched: int
    candidates: int
    confirmed: int
    rejected: int
    errors_found: int
    authority: str


@dataclass(frozen=True)
class IncidentReported(Fact):
    """Something went wrong on this Amsterdam day; both holders are told the same day."""

    kind: ClassVar[str] = "incident_reported"

    day: date
    text: str
    measures: str


@dataclass(frozen=True)
class Suspended(Fact):
    """The use stops at once: by a holder, or paused by an author (`seat` None).

    `was_started` tells to which status a resumption leads back.
    """

    kind: ClassVar[str] = "suspended"

    seat: Seat | None
    was_started: bool
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class ResumeRequested(Fact):
    """One holder wants the use to go on, and asks the other."""

    kind: ClassVar[str] = "resume_requested"

    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class ResumeRequestEnded(Fact):
    """The request to resume was taken back, or denied by the other holder."""

    kind: ClassVar[str] = "resume_request_ended"

    denied: bool
    reasons: str
    seat: Seat | None = later(None)
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class Resumed(Fact):
    """The second holder agreed: the use may go on."""

    kind: ClassVar[str] = "resumed"

    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class Revoked(Fact):
    """A holder revoked the permission."""

    kind: ClassVar[str] = "revoked"

    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class Expired(Fact):
    """The validity of the permission passed."""

    kind: ClassVar[str] = "expired"


@dataclass(frozen=True)
class CompletionRequested(Fact):
    """The author says that the use has ended, and asks the secretary to accept that."""

    kind: ClassVar[str] = "completion_requested"

    reasons: str


@dataclass(frozen=True)
class CompletionRequestEnded(Fact):
    """The request was taken back, or denied by the secretary."""

    kind: ClassVar[str] = "completion_request_ended"

    denied: bool
    reasons: str


@dataclass(frozen=True)
class Completed(Fact):
    """The secretary accepted that the use has ended."""

    kind: ClassVar[str] = "completed"

    reasons: str


@dataclass(frozen=True)
class ConditionReported(Fact):
    """An author reports how a duty was met, with evidence.

    `condition` is its place in `MergedText.numbered`, from 1; `occurrence` the day on which this
    turn of a repeated duty was due, None for a duty that is met once.
    """

    kind: ClassVar[str] = "condition_reported"

    condition: int
    occurrence: date | None
    text: str
    files: tuple[Attachment, ...]


@dataclass(frozen=True)
class ConditionSettled(Fact):
    """A member of the discipline that the condition names found it met or not met."""

    kind: ClassVar[str] = "condition_settled"

    condition: int
    occurrence: date | None
    met: bool
    discipline: Discipline
    reasons: str


@dataclass(frozen=True)
class Evaluated(Fact):
    """The authors' evaluation; for an experiment `point_c` answers point (c), else it is empty."""

    kind: ClassVar[str] = "evaluated"

    text: str
    point_c: str


class Aspect(StrEnum):
    """What can make a change a new use that needs a new toets. Source: explanation of the Inzetkader."""

    CIRCUMSTANCES = "circumstances"
    TECHNIQUE = "technique"
    REFERENCE_DATABASE = "reference_database"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True)
class ChangeReported(Fact):
    """An author reports that something is going to be different; `number` counts from 1."""

    kind: ClassVar[str] = "change_reported"

    number: int
    aspects: tuple[Aspect, ...]
    text: str


@dataclass(frozen=True)
class ChangeDecided(Fact):
    """The secretary decided whether the change is a new use, which needs a toets of its own."""

    kind: ClassVar[str] = "change_decided"

    number: int
    is_new_use: bool
    reasons: str


@dataclass(frozen=True)
class JoinRequested(Fact):
    """Another unit asks to use the permission under identical conditions; `number` counts from 1."""

    kind: ClassVar[str] = "join_requested"

    number: int
    unit: str
    statement: str


@dataclass(frozen=True)
class JoinAssessed(Fact):
    """A legal member found whether joining is no new use; if it is one, the request ends."""

    kind: ClassVar[str] = "join_assessed"

    number: int
    is_new_use: bool
    reasons: str


@dataclass(frozen=True)
class JoinConsented(Fact):
    """A holder consents; with both the unit is named in the permission."""

    kind: ClassVar[str] = "join_consented"

    number: int
    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)


@dataclass(frozen=True)
class JoinRefused(Fact):
    """A holder refuses, which ends the request."""

    kind: ClassVar[str] = "join_refused"

    number: int
    seat: Seat
    reasons: str
    on_behalf: OnBehalf | None = later(None)
