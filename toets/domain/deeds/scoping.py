"""What is handed in about a scope exit."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.deeds.base import Deed, OnVersion
from toets.domain.workflow import Step


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
