"""What is handed in after the decision."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.deeds.base import Deed
from toets.domain.facts import Aspect
from toets.domain.workflow import Step


@dataclass(frozen=True)
class Start(Deed):
    """Begin execution."""

    step: ClassVar[Step] = Step.START


@dataclass(frozen=True)
class RecordUse(Deed):
    """Record one use, without personal data; `corrects` names the record it replaces, or 0."""

    step: ClassVar[Step] = Step.RECORD_USE

    day: date
    unit: str
    task: str
    searched: int
    candidates: int
    confirmed: int
    rejected: int
    authority: str
    errors_found: int = 0
    corrects: int = 0


@dataclass(frozen=True)
class ReportIncident(Deed):
    """Report that something went wrong."""

    step: ClassVar[Step] = Step.REPORT_INCIDENT

    day: date
    text: str
    measures: str


@dataclass(frozen=True)
class Pause(Deed):
    """Stop the use oneself, as its author; it never waits for a password."""

    step: ClassVar[Step] = Step.PAUSE

    reasons: str


@dataclass(frozen=True)
class Suspend(Deed):
    """Stop the use at once, as a holder; it never waits for a password."""

    step: ClassVar[Step] = Step.SUSPEND

    reasons: str


@dataclass(frozen=True)
class RequestResume(Deed):
    """Ask the other holder to let the use go on."""

    step: ClassVar[Step] = Step.REQUEST_RESUME
    proven: ClassVar[bool] = True

    reasons: str


@dataclass(frozen=True)
class TakeBackResume(Deed):
    """Take one's own request to resume back."""

    step: ClassVar[Step] = Step.TAKE_BACK_RESUME

    reasons: str


@dataclass(frozen=True)
class DenyResume(Deed):
    """Refuse, as the other holder, to let the use go on."""

    step: ClassVar[Step] = Step.DENY_RESUME

    reasons: str


@dataclass(frozen=True)
class Resume(Deed):
    """Agree, as the other holder, that the use goes on."""

    step: ClassVar[Step] = Step.RESUME
    proven: ClassVar[bool] = True

    reasons: str


@dataclass(frozen=True)
class Revoke(Deed):
    """Revoke the permission."""

    step: ClassVar[Step] = Step.REVOKE
    proven: ClassVar[bool] = True

    reasons: str


@dataclass(frozen=True)
class Expire(Deed):
    """Record that the validity passed."""

    step: ClassVar[Step] = Step.EXPIRE


@dataclass(frozen=True)
class RequestCompletion(Deed):
    """Say that the use has ended."""

    step: ClassVar[Step] = Step.REQUEST_COMPLETION

    reasons: str


@dataclass(frozen=True)
class TakeBackCompletion(Deed):
    """Take that back."""

    step: ClassVar[Step] = Step.TAKE_BACK_COMPLETION

    reasons: str


@dataclass(frozen=True)
class DenyCompletion(Deed):
    """Not accept, as the secretary, that the use has ended."""

    step: ClassVar[Step] = Step.DENY_COMPLETION

    reasons: str


@dataclass(frozen=True)
class Complete(Deed):
    """Accept, as the secretary, that the use has ended."""

    step: ClassVar[Step] = Step.COMPLETE

    reasons: str


@dataclass(frozen=True)
class ReportCondition(Deed):
    """Report how a duty was met; `files` are ids of evidence attached to this condition."""

    step: ClassVar[Step] = Step.REPORT_CONDITION

    condition: int
    occurrence: date | None
    text: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class SettleCondition(Deed):
    """Find a duty met or not met; `reports` is how many reports on it one has read."""

    step: ClassVar[Step] = Step.SETTLE_CONDITION

    condition: int
    occurrence: date | None
    met: bool
    reasons: str
    reports: int


@dataclass(frozen=True)
class Evaluate(Deed):
    """Evaluate the use; `point_c` only for an experiment."""

    step: ClassVar[Step] = Step.EVALUATE

    text: str
    point_c: str = ""


@dataclass(frozen=True)
class ReportChange(Deed):
    """Report that something is going to be different."""

    step: ClassVar[Step] = Step.REPORT_CHANGE

    aspects: tuple[Aspect, ...]
    text: str


@dataclass(frozen=True)
class DecideChange(Deed):
    """Decide whether a reported change is a new use."""

    step: ClassVar[Step] = Step.DECIDE_CHANGE

    number: int
    is_new_use: bool
    reasons: str


@dataclass(frozen=True)
class RequestJoin(Deed):
    """Ask that one's own unit may use the permission under identical conditions."""

    step: ClassVar[Step] = Step.REQUEST_JOIN

    statement: str


@dataclass(frozen=True)
class AssessJoin(Deed):
    """Find, as a legal member, whether joining is a new use."""

    step: ClassVar[Step] = Step.ASSESS_JOIN

    number: int
    is_new_use: bool
    reasons: str


@dataclass(frozen=True)
class ConsentJoin(Deed):
    """Consent, as a holder, that the unit joins."""

    step: ClassVar[Step] = Step.CONSENT_JOIN
    proven: ClassVar[bool] = True

    number: int
    reasons: str


@dataclass(frozen=True)
class RefuseJoin(Deed):
    """Refuse, as a holder, that the unit joins."""

    step: ClassVar[Step] = Step.REFUSE_JOIN

    number: int
    reasons: str
