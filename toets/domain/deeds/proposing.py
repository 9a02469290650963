"""What authors hand in about their proposal."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.deeds.base import Deed
from toets.domain.workflow import Step


@dataclass(frozen=True)
class Submit(Deed):
    """Hand the draft in; `despite_stop` holds the reasons to be judged despite a STOP, or is empty."""

    step: ClassVar[Step] = Step.SUBMIT

    despite_stop: str = ""


@dataclass(frozen=True)
class Resubmit(Deed):
    """Hand the supplemented proposal in as a new version."""

    step: ClassVar[Step] = Step.RESUBMIT

    despite_stop: str = ""


@dataclass(frozen=True)
class Recall(Deed):
    """Take a submission back before anybody advised."""

    step: ClassVar[Step] = Step.RECALL

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


@dataclass(frozen=True)
class Transfer(Deed):
    """Let a colleague lead the case; who led it stays an author."""

    step: ClassVar[Step] = Step.TRANSFER

    to: str
    reasons: str


@dataclass(frozen=True)
class HandOver(Deed):
    """Ask a colleague to answer some questions."""

    step: ClassVar[Step] = Step.HAND_OVER

    to: str
    questions: tuple[str, ...]
    message: str = ""


@dataclass(frozen=True)
class AcceptHandOver(Deed):
    """Accept to answer handed-over questions, knowing that it makes one an author for good."""

    step: ClassVar[Step] = Step.ACCEPT_HAND_OVER


@dataclass(frozen=True)
class ShareDraft(Deed):
    """Let a contact of the Community read the draft, for advice beforehand."""

    step: ClassVar[Step] = Step.SHARE_DRAFT

    contact: str


@dataclass(frozen=True)
class EndSharing(Deed):
    """Close the draft to that contact again."""

    step: ClassVar[Step] = Step.END_SHARING

    contact: str


@dataclass(frozen=True)
class RequestAppointment(Deed):
    """Ask the administrator to appoint an author, because none is left."""

    step: ClassVar[Step] = Step.REQUEST_APPOINTMENT

    author: str
    reasons: str


@dataclass(frozen=True)
class AppointAuthor(Deed):
    """Appoint the author that the secretary asked for."""

    step: ClassVar[Step] = Step.APPOINT_AUTHOR

    reasons: str


@dataclass(frozen=True)
class DenyAppointment(Deed):
    """Refuse to appoint that author."""

    step: ClassVar[Step] = Step.DENY_APPOINTMENT

    reasons: str


@dataclass(frozen=True)
class CloseInactive(Deed):
    """Close a proposal that nobody has worked on for the term of the procedure."""

    step: ClassVar[Step] = Step.CLOSE_INACTIVE

    reasons: str
