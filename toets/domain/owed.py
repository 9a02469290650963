"""Which documents a case asks for, and the case as it was when each became due."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toets.domain.case import Case, IssuedDocument
from toets.domain.facts import (
    CorrigendumSigned,
    EstablishedAdvice,
    Fact,
    Opinion,
    Resumed,
    Revoked,
    ScopeConfirmed,
    Signature,
    Started,
    Suspended,
    UseRecorded,
    Verdict,
)
from toets.domain.person import Seat
from toets.domain.workflow import Status

# Documents that end a toets; the others are about something that happened to a permission.
OUTCOMES = {
    "permission": Status.PERMITTED,
    "refusal": Status.REFUSED,
    "negative_advice": Status.NEGATIVE_ADVICE,
    "scope_exit": Status.OUT_OF_SCOPE,
}
USE = "use"
KINDS = (*OUTCOMES, "suspension", "revocation", "corrigendum", USE)


@dataclass(frozen=True)
class Owed:
    """Which document of a case; each is issued once.

    `occasion` is the number of the fact that the document is about, counted from 1 in the facts of
    the whole case; 0 for the outcome of this version and round.
    """

    kind: str
    version: int
    round: int
    occasion: int = 0

    @classmethod
    def of(cls, document: IssuedDocument) -> "Owed":
        """Return what this issued document was owed as."""
        return cls(document.kind, document.version, document.round, document.occasion)


def owed_documents(case: Case) -> tuple[Owed, ...]:
    """Return the documents that this case asks for and does not have, in the order they fell due."""
    have = {Owed.of(document) for document in case.documents}
    return tuple(due.document for due in _all_due(case) if due.document not in have)


def case_when_due(case: Case, document: Owed) -> Case:
    """Return the case as it was right after the fact that made this document due.

    So a document says the same whenever it is made, also after later acts. Numbers of facts stay
    what they are.

    Raises:
        ValueError: The case does not ask for this document.
    """
    due = next((found for found in _all_due(case) if found.document == document), None)
    if due is None:
        raise ValueError(f"{case.reference} does not ask for a document {document}")
    facts = case.facts[: due.number]
    status = OUTCOMES.get(document.kind) or _status_of_permission(facts)
    return replace(case, status=status, facts=facts)


@dataclass(frozen=True)
class _Due:
    document: Owed
    number: int


def _all_due(case: Case) -> Iterator[_Due]:
    for number, fact in enumerate(case.facts, start=1):
        kind = _outcome(case.facts, number) or _occasion(case.facts, number)
        if kind is not None:
            occasion = 0 if kind in OUTCOMES else number
            yield _Due(Owed(kind, fact.version, fact.round, occasion), number)


def _outcome(facts: tuple[Fact, ...], number: int) -> str | None:
    """Return the outcome that the fact of this number brought about, or None."""
    fact = facts[number - 1]
    if isinstance(fact, ScopeConfirmed):
        return "scope_exit"
    if isinstance(fact, EstablishedAdvice):
        return "negative_advice" if fact.outcome is Opinion.NEGATIVE else None
    if isinstance(fact, Signature):
        return "permission" if _has_both(facts[:number], Signature, fact) else None
    if isinstance(fact, Verdict) and _has_both(facts[:number], Verdict, fact):
        given = [f for f in facts[:number] if isinstance(f, Verdict) and _same_round(f, fact)]
        return None if all(verdict.permit for verdict in given) else "refusal"
    return None


def _has_both(facts: tuple[Fact, ...], kind: type[Fact], last: Fact) -> bool:
    return sum(isinstance(f, kind) and _same_round(f, last) for f in facts) == len(Seat)


def _same_round(one: Fact, other: Fact) -> bool:
    return (one.version, one.round) == (other.version, other.round)


def _occasion(facts: tuple[Fact, ...], number: int) -> str | None:
    """Return what document about a permission the fact of this number asks for, or None."""
    fact = facts[number - 1]
    if isinstance(fact, UseRecorded):
        return USE
    if isinstance(fact, Revoked):
        return "revocation"
    if isinstance(fact, Suspended):
        # A pause by an author is no decision of a holder.
        return None if fact.seat is None else "suspension"
    if isinstance(fact, CorrigendumSigned):
        signed = [
            f
            for f in facts[:number]
            if isinstance(f, CorrigendumSigned) and f.number == fact.number
        ]
        return "corrigendum" if len(signed) == len(Seat) else None
    return None


def _status_of_permission(facts: tuple[Fact, ...]) -> Status:
    """Return where a permission stands after these facts; it has not expired or been completed."""
    status = Status.PERMITTED
    was_started = False
    for fact in facts:
        if isinstance(fact, Started):
            status = Status.IN_EXECUTION
        elif isinstance(fact, Suspended):
            status, was_started = Status.SUSPENDED, fact.was_started
        elif isinstance(fact, Resumed):
            status = Status.IN_EXECUTION if was_started else Status.PERMITTED
        elif isinstance(fact, Revoked):
            status = Status.REVOKED
    return status
