"""What is handed in while the Community works: requests, interests, discussion, the FG's view."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.deeds.base import Deed, OnVersion
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Step


@dataclass(frozen=True)
class Invite(OnVersion):
    """Ask a member for advice; `due` is the last Amsterdam day, None for the term of the procedure."""

    step: ClassVar[Step] = Step.INVITE

    invitee: str
    discipline: Discipline
    due: date | None = None
    message: str = ""


@dataclass(frozen=True)
class RevokeInvitation(OnVersion):
    """Revoke the request to a member."""

    step: ClassVar[Step] = Step.REVOKE_INVITATION

    invitee: str
    reasons: str


@dataclass(frozen=True)
class Remind(OnVersion):
    """Remind a member of an open request."""

    step: ClassVar[Step] = Step.REMIND

    invitee: str


@dataclass(frozen=True)
class AppointGuest(OnVersion):
    """Let somebody advise on this case only."""

    step: ClassVar[Step] = Step.APPOINT_GUEST

    guest: str
    discipline: Discipline
    reasons: str


@dataclass(frozen=True)
class Recuse(Deed):
    """Withdraw from this case, for good."""

    step: ClassVar[Step] = Step.RECUSE

    reasons: str


@dataclass(frozen=True)
class DeclareInterest(Deed):
    """Name an interest in this case that does not keep one from it."""

    step: ClassVar[Step] = Step.DECLARE_INTEREST

    text: str


@dataclass(frozen=True)
class Comment(Deed):
    """Say something about a question; `thread` is the number of the discussion, 0 for a new one."""

    step: ClassVar[Step] = Step.COMMENT

    question: str
    text: str
    thread: int = 0
    for_author: bool = False


@dataclass(frozen=True)
class SettleThread(Deed):
    """Mark a discussion as resolved, or open it again."""

    step: ClassVar[Step] = Step.SETTLE_THREAD

    thread: int
    resolved: bool


@dataclass(frozen=True)
class GiveView(OnVersion):
    """Give or change the FG's view on this version."""

    step: ClassVar[Step] = Step.GIVE_VIEW

    text: str
