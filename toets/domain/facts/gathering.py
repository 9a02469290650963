"""Facts of the Community at work: who is asked, who may not take part, what is discussed."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.facts.base import Fact
from toets.domain.questionnaire import Discipline


@dataclass(frozen=True)
class Invited(Fact):
    """The secretary asked a member for advice in this round; `due` is the last Amsterdam day."""

    kind: ClassVar[str] = "invited"

    invitee: str
    discipline: Discipline
    due: date
    message: str


@dataclass(frozen=True)
class InvitationRevoked(Fact):
    """The request was revoked; an advice already given stays visible and no longer counts."""

    kind: ClassVar[str] = "invitation_revoked"

    invitee: str
    reasons: str


@dataclass(frozen=True)
class Reminded(Fact):
    """An invited member was reminded, by the secretary or by the system."""

    kind: ClassVar[str] = "reminded"

    invitee: str


@dataclass(frozen=True)
class GuestAppointed(Fact):
    """Somebody may advise on this case only, because too few members are free of conflicts."""

    kind: ClassVar[str] = "guest_appointed"

    guest: str
    discipline: Discipline
    reasons: str


@dataclass(frozen=True)
class Recused(Fact):
    """Somebody withdrew from this case, for good."""

    kind: ClassVar[str] = "recused"

    reasons: str


@dataclass(frozen=True)
class InterestDeclared(Fact):
    """Somebody named an interest in this case that does not keep them from it."""

    kind: ClassVar[str] = "interest_declared"

    text: str


@dataclass(frozen=True)
class Commented(Fact):
    """A remark about one question, kept through all versions.

    `number` counts the remarks of the case from 1; `thread` is the number of the remark that began
    the discussion, its own number for a first one. Only a first remark decides `for_author`:
    whether the authors read and answer the discussion too.
    """

    kind: ClassVar[str] = "commented"

    number: int
    thread: int
    question: str
    text: str
    for_author: bool


@dataclass(frozen=True)
class ThreadSettled(Fact):
    """A discussion was marked as resolved, or opened again."""

    kind: ClassVar[str] = "thread_settled"

    thread: int
    resolved: bool


@dataclass(frozen=True)
class ViewGiven(Fact):
    """The FG's view on this version; shown apart and never counted. The latest per version holds."""

    kind: ClassVar[str] = "view_given"

    text: str
