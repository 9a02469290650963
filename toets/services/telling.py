"""What somebody may read of the log of a case that they read in full."""

from collections.abc import Iterable
from dataclasses import replace

from toets.domain.audit import Event, FactDigest
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.facts import Fact
from toets.domain.person import Person, Role
from toets.store import events
from toets.store.database import Tx


def told_events(tx: Tx, case: Case, seen: Case, person: Person) -> tuple[Event, ...]:
    """Return the acts of a case that this person may read, oldest first.

    Readings and refusals are left out: those are for the auditor, who sees all. So is every act,
    and every trace of a fact in an act, that is not in `seen`, the case as this person sees it.
    """
    log = events.of(tx, case.reference)
    told = _digests(seen.facts)
    hidden = _digests(case.facts) - told
    if Role.AUDITOR not in person.roles:
        log = tuple(event for event in log if _is_told(event, told))
    return tuple(_without(event, hidden) for event in log)


def _digests(facts: Iterable[Fact]) -> frozenset[FactDigest]:
    return frozenset(FactDigest(fact.kind, digest(fact)) for fact in facts)


def _is_told(event: Event, told: frozenset[FactDigest]) -> bool:
    if event.refused or event.action.startswith("read"):
        return False
    return not event.facts or bool(told & set(event.facts))


def _without(event: Event, hidden: frozenset[FactDigest]) -> Event:
    return replace(event, facts=tuple(fact for fact in event.facts if fact not in hidden))
