"""Persons that an act names: do they exist, do they fit, and who is free to advise on a case."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from itertools import combinations
from typing import Any

from toets.domain.authors import appointment_request
from toets.domain.case import Case
from toets.domain.deeds import (
    AddAuthor,
    AppointAuthor,
    AppointGuest,
    Deed,
    HandOver,
    Invite,
    RequestAppointment,
    ShareDraft,
    Transfer,
)
from toets.domain.gathering import guest_disciplines
from toets.domain.person import Person, Role, Seat, person_conflicts
from toets.domain.questionnaire import Discipline
from toets.domain.rights import conflicts
from toets.domain.workflow import PERMISSION_HOLDS, Status, Step
from toets.errors import Obstacle
from toets.store import people
from toets.store.database import Tx

Eligible = Mapping[Discipline, tuple[Person, ...]]

# Who watches, administers or decides does not advise; a member needs no appointment.
_NO_GUESTS = frozenset(
    {
        Role.COMMUNITY_MEMBER,
        Role.SECRETARY,
        Role.HOLDER_DIGITALISERING,
        Role.HOLDER_ETHIEK_PRIVACY,
        Role.FG,
        Role.AUDITOR,
        Role.ADMIN,
    }
)
_CONTACTS = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY})
_WITH_HOLDERS = PERMISSION_HOLDS | {Status.IN_DECISION, Status.SIGNING}


def colleague_obstacles(tx: Tx, case: Case, deed: Deed, now: datetime) -> tuple[Obstacle, ...]:
    """Return what is in the way of this deed because of the persons it names, at `now` (UTC).

    Somebody unknown, somebody who left and somebody who does not fit give the same answer. What
    the facts of the case say about them is for the step itself to check.
    """
    check = _CHECKS.get(type(deed))
    return tuple(check(tx, case, deed, now)) if check else ()


def eligible(tx: Tx, case: Case, now: datetime) -> Eligible:
    """Return per discipline who may advise on this case, members and its guests, sorted by name.

    Free of conflicts: no author, not recused, did not decide here. Somebody whose request was
    revoked is among them, because they can be asked again.
    """
    free = [person for person in people.everyone(tx, now).values() if _is_free(case, person)]
    free.sort(key=lambda person: (person.name, person.number))
    return {
        discipline: tuple(p for p in free if discipline in _disciplines(case, p))
        for discipline in Discipline
    }


def vacant_seats(tx: Tx, case: Case, now: datetime) -> tuple[Seat, ...]:
    """Return the seats that nobody can decide for now: no holder and no deputy without a conflict.

    Empty while a case is not with the holders. Does not depend on who of them acted already.
    """
    if case.status not in _WITH_HOLDERS:
        return ()
    able = [p for p in people.everyone(tx, now).values() if _may_decide(case, p)]
    return tuple(seat for seat in Seat if all(person.seat is not seat for person in able))


def _may_decide(case: Case, person: Person) -> bool:
    return (
        person.seat is not None
        and person.number not in case.recused
        and not person_conflicts(person)
        and not conflicts(case, Step.SUSPEND, person)
    )


def _is_free(case: Case, person: Person) -> bool:
    return (
        person.number not in case.recused
        and not person_conflicts(person)
        and not conflicts(case, Step.ADVISE, person)
    )


def _disciplines(case: Case, person: Person) -> frozenset[Discipline]:
    own = person.disciplines if Role.COMMUNITY_MEMBER in person.roles else frozenset()
    return own | guest_disciplines(case, person.number)


def can_reach_quorum(case: Case, found: Eligible) -> bool:
    """Tell whether these persons, each advising once, can give every advice that the quorum asks."""
    procedure = case.rules.procedure
    if len(_numbers(found, tuple(Discipline))) < procedure.quorum:
        return False
    # Hall: the places of any set of disciplines can be filled when enough persons fit that set.
    groups = [g for size in range(1, len(found) + 1) for g in combinations(Discipline, size)]
    return all(len(_numbers(found, g)) >= procedure.per_discipline * len(g) for g in groups)


def _numbers(found: Eligible, disciplines: Collection[Discipline]) -> set[str]:
    return {person.number for discipline in disciplines for person in found[discipline]}


def _initiator(tx: Tx, number: str, now: datetime) -> Iterator[Obstacle]:
    person = people.find(tx, number, now)
    if person is None or Role.INITIATOR not in person.roles:
        yield Obstacle.of("author.unknown", person=number)


def _request(tx: Tx, case: Case, deed: RequestAppointment, now: datetime) -> Iterator[Obstacle]:
    if people.everyone(tx, now, case.authors):
        yield Obstacle.of("appointment.author_left")
    yield from _initiator(tx, deed.author, now)


def _appoint(tx: Tx, case: Case, _deed: AppointAuthor, now: datetime) -> Iterator[Obstacle]:
    request = appointment_request(case)
    if request is not None:
        yield from _initiator(tx, request.author, now)


def _invite(tx: Tx, case: Case, deed: Invite, now: datetime) -> Iterator[Obstacle]:
    person = people.find(tx, deed.invitee, now)
    if person is None or deed.discipline not in _disciplines(case, person):
        discipline = deed.discipline.value
        yield Obstacle.of("invite.unfit", person=deed.invitee, discipline=discipline)


def _guest(tx: Tx, case: Case, deed: AppointGuest, now: datetime) -> Iterator[Obstacle]:
    person = people.find(tx, deed.guest, now)
    if person is None or person.seat is not None or person.roles & _NO_GUESTS:
        yield Obstacle.of("guest.unfit", person=deed.guest)
    if can_reach_quorum(case, eligible(tx, case, now)):
        yield Obstacle.of("guest.not_needed")


def _contact(tx: Tx, _case: Case, deed: ShareDraft, now: datetime) -> Iterator[Obstacle]:
    person = people.find(tx, deed.contact, now)
    if person is None or not person.roles & _CONTACTS:
        yield Obstacle.of("contact.unfit", person=deed.contact)


_CHECKS: dict[type[Deed], Callable[[Tx, Case, Any, datetime], Iterator[Obstacle]]] = {
    AddAuthor: lambda tx, _case, deed, now: _initiator(tx, deed.author, now),
    Transfer: lambda tx, _case, deed, now: _initiator(tx, deed.to, now),
    HandOver: lambda tx, _case, deed, now: _initiator(tx, deed.to, now),
    RequestAppointment: _request,
    AppointAuthor: _appoint,
    Invite: _invite,
    AppointGuest: _guest,
    ShareDraft: _contact,
}
