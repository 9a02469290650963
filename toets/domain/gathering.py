"""Who takes part in the advice of a case: requests to members, guests, contacts, who is shut out."""

from dataclasses import dataclass, field
from datetime import date, datetime

from toets.domain.answer import holds
from toets.domain.calendar import (
    add_working_days,
    amsterdam_day,
    is_working_day,
    working_days_left,
)
from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    DraftShared,
    GuestAppointed,
    HandedOver,
    InvitationRevoked,
    Invited,
    ProposalVersion,
    Reminded,
    SharingEnded,
)
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status


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
    """Return the requests of the current version and round that stand, in the order they were made.

    Who was asked anew after a revocation has one request, the last. A request to somebody who
    withdrew from the case is gone.
    """
    standing: dict[str, _Request] = {}
    for fact in case.facts:
        if (fact.version, fact.round) != (case.version_number, case.round):
            continue
        if isinstance(fact, Invited | InvitationRevoked):
            standing.pop(fact.invitee, None)
        if isinstance(fact, Invited):
            standing[fact.invitee] = _Request(fact)
        if isinstance(fact, Reminded) and fact.invitee in standing:
            standing[fact.invitee].reminded_at.append(fact.at)
    given = {advice.person: advice for advice in case.advices}
    return tuple(
        _invitation(request, given.get(number))
        for number, request in standing.items()
        if number not in case.recused
    )


@dataclass
class _Request:
    invited: Invited
    reminded_at: list[datetime] = field(default_factory=list)


def _invitation(request: _Request, advice: Advice | None) -> Invitation:
    return Invitation(
        invitee=request.invited.invitee,
        discipline=request.invited.discipline,
        due=request.invited.due,
        message=request.invited.message,
        invited_at=request.invited.at,
        advice=advice,
        reminded_at=tuple(request.reminded_at),
    )


def invitation_of(case: Case, number: str) -> Invitation | None:
    """Return the request to this person in the current round, or None."""
    return next((found for found in invitations(case) if found.invitee == number), None)


def was_reminded_on(case: Case, number: str, day: date) -> bool:
    """Tell whether this person was reminded of this case on this Amsterdam day, in any round."""
    return any(r.invitee == number and amsterdam_day(r.at) == day for r in case.of(Reminded))


def reminder_due(case: Case, invitation: Invitation, today: date) -> bool:
    """Tell whether an invited member is to be reminded on this Amsterdam day.

    The first time some working days before the last day, then again after each term, also when
    the last day has passed. Only on working days, never on the day of the request itself, and
    never once the advice is there or the round is over.
    """
    is_awaited = case.status is Status.IN_ADVICE and invitation.advice is None
    if not is_awaited or not is_working_day(today):
        return False
    if amsterdam_day(invitation.invited_at) >= today or was_reminded_on(
        case, invitation.invitee, today
    ):
        return False
    terms = case.rules.procedure.terms
    if not invitation.reminded_at:
        return working_days_left(today, invitation.due) <= terms.remind_before
    last = amsterdam_day(invitation.reminded_at[-1])
    return today >= add_working_days(last, terms.remind_every)


def is_revoked(case: Case, number: str) -> bool:
    """Tell whether the last that this person heard of the Community is that the request is off."""
    asked = [
        fact
        for fact in case.facts
        if isinstance(fact, Invited | InvitationRevoked) and fact.invitee == number
    ]
    return bool(asked) and isinstance(asked[-1], InvitationRevoked)


def asks_for_view(case: Case, version: ProposalVersion) -> bool:
    """Tell whether the procedure asks for the FG's view on the answers of this version."""
    asked = case.rules.procedure.view_when
    return asked is not None and holds(asked, version.answers)


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
