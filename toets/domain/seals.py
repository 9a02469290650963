"""Whose digital signatures a document asks for, and on which recorded acts they rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from toets.domain.case import Case
from toets.domain.facts import CorrigendumSigned, Revoked, Signature, Suspended, Verdict
from toets.domain.owed import Owed
from toets.domain.person import OnBehalf, Seat


class Seal(StrEnum):
    """A key that documents are signed with: one per seat, and one of the Community."""

    DIGITALISERING = "digitalisering"
    ETHIEK_PRIVACY = "ethiek-privacy"
    COMMUNITY = "community"


OF_SEAT = {Seat.DIGITALISERING: Seal.DIGITALISERING, Seat.ETHIEK_PRIVACY: Seal.ETHIEK_PRIVACY}


@dataclass(frozen=True)
class Sealing:
    """One signature under a document.

    `person` (a personnel number) acted for the seat at `at` (UTC), as a deputy when `on_behalf` is
    there. All three are None for the seal of the Community, which stands for no single person.
    """

    seal: Seal
    person: str | None = None
    at: datetime | None = None
    on_behalf: OnBehalf | None = None


_Act = Signature | Verdict | CorrigendumSigned | Suspended | Revoked


def sealings(case: Case, owed: Owed) -> tuple[Sealing, ...]:
    """Return the signatures that this document of the case asks for, in the order of signing.

    `case` is the case as it was when the document fell due (`owed.case_when_due`).
    """
    found = [_of(act) for act in _acts(case, owed)]
    return tuple(sorted(found, key=_in_order)) or (Sealing(Seal.COMMUNITY),)


def asked_of(kind: str, seat: Seat | None = None) -> tuple[Seal, ...]:
    """Return whose signatures a kind of document asks for, in the order of signing.

    For who has no case at hand: `seat` is the one that acted, for a suspension or a revocation.
    """
    if kind in _OF_BOTH:
        return tuple(OF_SEAT[each] for each in Seat)
    return (OF_SEAT[seat],) if kind in _OF_ONE and seat else (Seal.COMMUNITY,)


_OF_BOTH = frozenset({"permission", "refusal", "corrigendum"})
_OF_ONE = frozenset({"suspension", "revocation"})


def _in_order(sealing: Sealing) -> int:
    return list(Seal).index(sealing.seal)


def _of(act: _Act) -> Sealing:
    if act.seat is None:
        raise ValueError("a pause by an author asks for no document")
    return Sealing(OF_SEAT[act.seat], act.person, act.at, act.on_behalf)


def _acts(case: Case, owed: Owed) -> Sequence[_Act]:
    """Return the acts of holders that the document rests on; none when it rests on others' acts."""
    if owed.kind == "permission":
        return case.here(Signature)
    if owed.kind == "refusal":
        return case.here(Verdict)
    fact = case.facts[owed.occasion - 1] if owed.occasion else None
    if isinstance(fact, CorrigendumSigned):
        return [sign for sign in case.of(CorrigendumSigned) if sign.number == fact.number]
    return [fact] if isinstance(fact, Suspended | Revoked) else []
