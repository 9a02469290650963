"""Who takes part in the advice of a case: requests to members, guests, contacts, who is shut out."""

from dataclasses import dataclass
from datetime import date, datetime

from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    DraftShared,
    GuestAppointed,
    HandedOver,
    InvitationRevoked,
    Invited,
    Reminded,
    SharingEnded,
)
from toets.domain.questionnaire import Discipline


@dataclass(frozen=True)
class Invitation:
    """A request for advice in one round that was not revoked, with what became of it.

    `advice` is the latest revision that answers it, or None; `reminded_at` in order (UTC).
    """

    invitee: str
    discipline: Discipline
    due: date
    message: str
    invited_at: datetime
    advice: Advice | None
    reminded_at: tuple[datetime, ...]


def invitations(case: Case) -> tuple[Invitation, ...]:
    """Return the requests of the current version and round, in the order they were made."""
    latest: dict[str, Invited] = {}
    for fact in (*case.here(Invited), *case.here(InvitationRevoked)):
        if isinstance(fact, Invited):
            latest[fact.invitee] = fact
    revoked = {fact.invitee: fact.at for fact in case.here(InvitationRevoked)}
    given = {advice.person: advice for advice in case.advices}
    return tuple(
        Invitation(
            invitee=fact.invitee,
            discipline=fact.discipline,
            due=fact.due,
            message=fact.message,
            invited_at=fact.at,
            advice=given.get(fact.invitee),
            reminded_at=tuple(r.at for r in case.here(Reminded) if r.invitee == fact.invitee),
        )
        for fact in latest.values()
        if fact.invitee not in case.recused
        and not (fact.invitee in revoked and revoked[fact.invitee] >= fact.at)
    )


def invitation_of(case: Case, number: str) -> Invitation | None:
    """Return the request to this person in the current round, or None."""
    return next((found for found in invitations(case) if found.invitee == number), None)


def is_revoked(case: Case, number: str) -> bool:
    """Tell whether the last that this person heard of the Community is that the request is off."""
    asked = [
        fact
        for fact in case.facts
        if isinstance(fact, Invited | InvitationRevoked) and fact.invitee == number
    ]
    return bool(asked) and isinstance(asked[-1], InvitationRevoked)


def guest_disciplines(case: Case, number: str) -> frozenset[Discipline]:
    """Return the disciplines in which this person is a guest adviser of this case."""
    return frozenset(g.discipline for g in case.of(GuestAppointed) if g.guest == number)


def contacts(case: Case) -> tuple[str, ...]:
    """Return who may read the draft for advice beforehand, in order of sharing."""
    shared: dict[str, bool] = {}
    for fact in case.facts:
        if isinstance(fact, DraftShared):
            shared[fact.contact] = True
        elif isinstance(fact, SharingEnded):
            shared[fact.contact] = False
    return tuple(contact for contact, is_open in shared.items() if is_open)


def asked_to_answer(case: Case, number: str) -> tuple[str, ...]:
    """Return the questions that were handed over to this person, in order; also after accepting."""
    asked = [q for fact in case.of(HandedOver) if fact.to == number for q in fact.questions]
    return tuple(dict.fromkeys(asked))
