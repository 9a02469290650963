"""What every use case works with: the database, the catalogue, the clock, and who acts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from toets.catalogue.loading import Catalogue
from toets.domain.audit import Event, FactDigest
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.facts import Fact
from toets.domain.person import Person
from toets.domain.questionnaire import Rulebook
from toets.domain.sight import View
from toets.domain.workflow import Step
from toets.errors import InputRefusedError, NotFoundError, Obstacle, ReauthenticationNeededError
from toets.store import events, people, sessions
from toets.store.cases import Pins
from toets.store.database import Database, Tx

# How long a password that was given counts for an act that binds.
PROOF_LASTS = timedelta(minutes=5)


@dataclass(frozen=True)
class Actor:
    """Who acts. `session` is the hash of the sign-in, empty outside the screens.

    `proven_at` (UTC) tells when the identity was last proven outside a session, by the caller of
    the library; within a session the session's own proof counts.
    """

    number: str
    session: str = ""
    proven_at: datetime | None = None


@dataclass(frozen=True)
class Context:
    """The outside world of the use cases; `clock` returns aware UTC, read once per transaction."""

    database: Database
    catalogue: Catalogue
    clock: Callable[[], datetime]

    def rules(self, pins: Pins) -> Rulebook:
        """Return the rulebook that a case is pinned to."""
        return self.catalogue.get(pins.regime, pins.questionnaire, pins.procedure, pins.guidance)


def the_person(tx: Tx, number: str, now: datetime) -> Person:
    """Return the active person, with roles and the mandate valid at `now`, read in this transaction.

    Raises:
        NotFoundError: There is no active person of this number.
    """
    person = people.find(tx, number, now)
    if person is None:
        raise NotFoundError("person")
    return person


def require_reason_given(tx: Tx, actor: Actor, seen: View) -> None:
    """Refuse who reads with a reason only, and gave none for this case in this sign-in.

    Raises:
        InputRefusedError: The case was not opened with a reason first.
    """
    reference = seen.case.reference
    if seen.needs_reason and not sessions.has_read(tx, actor.session, reference):
        raise InputRefusedError([Obstacle.of("reading.reason")])


def require_proof(tx: Tx, actor: Actor, now: datetime) -> None:
    """Refuse who did not prove who they are in the last five minutes.

    Raises:
        ReauthenticationNeededError: The act asks for the password again.
    """
    proven = actor.proven_at
    if actor.session:
        sign_in = sessions.find(tx, actor.session)
        proven = sign_in.proven_at if sign_in and sign_in.person == actor.number else None
    if proven is None or not now - PROOF_LASTS <= proven <= now:
        raise ReauthenticationNeededError


@dataclass(frozen=True)
class Line:
    """What an audit event says beyond who and when; `steps` and `facts` are empty for a refusal."""

    action: str
    steps: tuple[Step, ...] = ()
    facts: tuple[Fact, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    note: str = ""


def record(tx: Tx, actor: str, at: datetime, before: Case, after: Case, line: Line) -> None:
    """Add one event to the chain of a case, in the transaction of what it tells about."""
    version = after.version
    events.append(
        tx,
        before.reference,
        lambda number: Event(
            chain=before.reference,
            number=number,
            at=at,
            actor=actor,
            action=line.action,
            refused=bool(line.obstacles),
            status_before=before.status,
            status_after=after.status,
            steps=line.steps,
            version=after.version_number,
            round=after.round,
            content_hash=version.content_hash if version else "",
            facts=tuple(FactDigest(fact.kind, digest(fact)) for fact in line.facts),
            obstacles=tuple(obstacle.code for obstacle in line.obstacles),
            note=line.note,
        ),
    )


def record_outside(tx: Tx, chain: str, actor: str, at: datetime, line: Line) -> None:
    """Add one event about something that is no readable case to its chain."""
    events.append(
        tx,
        chain,
        lambda number: Event(
            chain=chain,
            number=number,
            at=at,
            actor=actor,
            action=line.action,
            refused=bool(line.obstacles),
            status_before=None,
            status_after=None,
            steps=(),
            version=0,
            round=0,
            content_hash="",
            facts=(),
            obstacles=tuple(obstacle.code for obstacle in line.obstacles),
            note=line.note,
        ),
    )
