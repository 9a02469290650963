"""The audit log: one event per act, chained per case, so that a later change shows."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from toets.domain.canonical import canonical_bytes
from toets.domain.machine import next_status
from toets.domain.workflow import Status, Step

SYSTEM_CHAIN = "toets"


@dataclass(frozen=True)
class FactDigest:
    """Which fact an event added, by the SHA-256 over its canonical bytes."""

    kind: str
    sha256: str


@dataclass(frozen=True)
class Event:
    """One line of the audit log; order is `number`, not time.

    `chain` is a case's reference, or `SYSTEM_CHAIN` for what has no readable case. `action` is a
    step of the workflow, or one of "begin", "read", "issue", "sign_in" and the like. `obstacles`
    are the codes of a refusal; then the statuses are equal and nothing else changed.
    """

    chain: str
    number: int
    at: datetime
    actor: str
    action: str
    refused: bool
    status_before: Status | None
    status_after: Status | None
    steps: tuple[Step, ...]
    version: int
    round: int
    content_hash: str
    facts: tuple[FactDigest, ...]
    obstacles: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Break:
    """Where a chain does not hold: at which event number, and what is wrong (a code)."""

    chain: str
    number: int
    code: str


def first_head(chain: str) -> str:
    """Return the head of a chain without events."""
    return hashlib.sha256(f"toets/{chain}".encode()).hexdigest()


def next_head(head: str, event: bytes) -> str:
    """Return the head after an event, given its canonical bytes."""
    return hashlib.sha256(b"\x00" + bytes.fromhex(head) + event).hexdigest()


def chain_breaks(
    chain: str, lines: Sequence[tuple[int, bytes, str]], head: str
) -> tuple[Break, ...]:
    """Return where the stored lines (number, canonical bytes, head) do not form this chain.

    `head` is the head as kept outside the lines, so that a cut tail shows.
    """
    found: list[Break] = []
    expected = first_head(chain)
    for position, (number, event, kept) in enumerate(lines, start=1):
        if number != position:
            found.append(Break(chain, position, "number"))
        expected = next_head(expected, event)
        if expected != kept:
            found.append(Break(chain, number, "head"))
            expected = kept
    if expected != head:
        found.append(Break(chain, len(lines), "tail"))
    return tuple(found)


def replayed_status(events: Iterable[Event]) -> Status:
    """Return the status that the events of a case lead to, by the workflow table alone."""
    status = Status.DRAFT
    for event in events:
        if not event.refused:
            for step in event.steps:
                status = next_status(status, step)
    return status


def event_bytes(event: Event) -> bytes:
    """Return the canonical bytes of an event, which are stored and chained."""
    return canonical_bytes(event)
