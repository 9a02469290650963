"""Facts about a claimed scope exit."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.canonical import later
from toets.domain.facts.base import Fact
from toets.domain.person import OnBehalf, Seat


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
    on_behalf: OnBehalf | None = later(None)
