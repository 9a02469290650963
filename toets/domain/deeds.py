"""Deeds: what a person hands in to take a step. One class per step, with what that step needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.facts import Condition, FlagReply, Opinion, ThemeOpinion
from toets.domain.questionnaire import Discipline, Point
from toets.domain.workflow import Step


@dataclass(frozen=True)
class Deed:
    """An act somebody wants to do. `step` names its row in the workflow table."""

    step: ClassVar[Step]
    # Acts that bind the police ask for the password again (design §4).
    proven: ClassVar[bool] = False


@dataclass(frozen=True)
class OnVersion(Deed):
    """A deed about what the person has read: it is refused when the case has moved on since."""

    version: int
    round: int


@dataclass(frozen=True)
class Submit(Deed):
    """Hand the draft in; `despite_stop` holds the reasons to be judged despite a STOP, or is empty."""

    step: ClassVar[Step] = Step.SUBMIT

    despite_stop: str = ""


@dataclass(frozen=True)
class Recall(Deed):
    """Take a submission back before anybody advised."""

    step: ClassVar[Step] = Step.RECALL

    reasons: str


@dataclass(frozen=True)
class ClaimScopeExit(Deed):
    """Claim that the werkregels do not apply, by a named exit of the procedure."""

    step: ClassVar[Step] = Step.CLAIM_SCOPE_EXIT

    exit: str
    motivation: str


@dataclass(frozen=True)
class RetractScopeClaim(Deed):
    """Take the claim back."""

    step: ClassVar[Step] = Step.RETRACT_SCOPE_CLAIM

    reasons: str


@dataclass(frozen=True)
class RequestScopeExit(OnVersion):
    """Ask the other of the two (secretary, legal member) to confirm the exit."""

    step: ClassVar[Step] = Step.REQUEST_SCOPE_EXIT

    reasons: str


@dataclass(frozen=True)
class TakeBackRequest(OnVersion):
    """Take one's own request back."""

    step: ClassVar[Step] = Step.TAKE_BACK_REQUEST

    reasons: str


@dataclass(frozen=True)
class ConfirmScopeExit(OnVersion):
    """Confirm, as the second person, that the werkregels do not apply."""

    step: ClassVar[Step] = Step.CONFIRM_SCOPE_EXIT

    reasons: str


@dataclass(frozen=True)
class DenyScopeExit(OnVersion):
    """Deny the exit; either of the two may do so alone."""

    step: ClassVar[Step] = Step.DENY_SCOPE_EXIT

    reasons: str


@dataclass(frozen=True)
class Reopen(Deed):
    """A holder does not accept the exit: the proposal goes back to its authors."""

    step: ClassVar[Step] = Step.REOPEN

    reasons: str


@dataclass(frozen=True)
class Advise(OnVersion):
    """Give or revise one's advice; `revises` is the revision one revises, 0 for a first advice."""

    step: ClassVar[Step] = Step.ADVISE

    discipline: Discipline
    opinion: Opinion
    themes: tuple[ThemeOpinion, ...]
    flags: tuple[FlagReply, ...]
    conditions: tuple[Condition, ...]
    questions: tuple[str, ...]
    summary: str
    revises: int = 0


@dataclass(frozen=True)
class LiftHold(OnVersion):
    """Lift one HOLD, in writing."""

    step: ClassVar[Step] = Step.LIFT_HOLD

    rule: str
    reasons: str


@dataclass(frozen=True)
class InviteReaction(OnVersion):
    """Tell the author what a negative advice would rest on, and ask for a reaction."""

    step: ClassVar[Step] = Step.INVITE_REACTION

    summary: str


@dataclass(frozen=True)
class React(OnVersion):
    """The author's reaction."""

    step: ClassVar[Step] = Step.REACT

    text: str


@dataclass(frozen=True)
class EstablishPositive(OnVersion):
    """Establish a positive advice without conditions."""

    step: ClassVar[Step] = Step.ESTABLISH_POSITIVE
    opinion: ClassVar[Opinion] = Opinion.POSITIVE

    reasons: str


@dataclass(frozen=True)
class EstablishConditional(OnVersion):
    """Establish a positive advice under conditions."""

    step: ClassVar[Step] = Step.ESTABLISH_CONDITIONAL
    opinion: ClassVar[Opinion] = Opinion.CONDITIONAL

    reasons: str


@dataclass(frozen=True)
class EstablishNegative(OnVersion):
    """Establish a negative advice."""

    step: ClassVar[Step] = Step.ESTABLISH_NEGATIVE
    opinion: ClassVar[Opinion] = Opinion.NEGATIVE

    reasons: str


@dataclass(frozen=True)
class EstablishSupplement(OnVersion):
    """Establish that the initiator must supplement."""

    step: ClassVar[Step] = Step.ESTABLISH_SUPPLEMENT
    opinion: ClassVar[Opinion] = Opinion.SUPPLEMENT

    reasons: str


Establish = EstablishPositive | EstablishConditional | EstablishNegative | EstablishSupplement

ESTABLISHING: dict[Opinion, type[Establish]] = {
    Opinion.POSITIVE: EstablishPositive,
    Opinion.CONDITIONAL: EstablishConditional,
    Opinion.NEGATIVE: EstablishNegative,
    Opinion.SUPPLEMENT: EstablishSupplement,
}


@dataclass(frozen=True)
class Resubmit(Deed):
    """Hand the supplemented proposal in as a new version."""

    step: ClassVar[Step] = Step.RESUBMIT

    despite_stop: str = ""


@dataclass(frozen=True)
class JudgePermit(OnVersion):
    """A holder's judgement that permits until `valid_until` (Amsterdam day, inclusive)."""

    step: ClassVar[Step] = Step.JUDGE_PERMIT
    proven: ClassVar[bool] = True

    reasons: Mapping[Point, str]
    conditions: tuple[Condition, ...]
    valid_until: date


@dataclass(frozen=True)
class JudgeRefuse(OnVersion):
    """A holder's judgement that refuses."""

    step: ClassVar[Step] = Step.JUDGE_REFUSE
    proven: ClassVar[bool] = True

    reasons: Mapping[Point, str]


@dataclass(frozen=True)
class Sign(OnVersion):
    """A holder's sign under the merged text that was read, named by its hash."""

    step: ClassVar[Step] = Step.SIGN
    proven: ClassVar[bool] = True

    text_hash: str


@dataclass(frozen=True)
class ReferBack(OnVersion):
    """Send the case back to the Community for a next round on the same version."""

    step: ClassVar[Step] = Step.REFER_BACK

    reasons: str


@dataclass(frozen=True)
class Withdraw(Deed):
    """Give the proposal up."""

    step: ClassVar[Step] = Step.WITHDRAW

    reasons: str


@dataclass(frozen=True)
class AddAuthor(Deed):
    """Make a colleague co-author, for good."""

    step: ClassVar[Step] = Step.ADD_AUTHOR

    author: str
