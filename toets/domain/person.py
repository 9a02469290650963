"""Persons and the roles they may combine. A person is a personnel number, not an account."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from toets.domain.questionnaire import Discipline
from toets.errors import Obstacle

_NUMBER = re.compile(r"[0-9A-Z]{3,20}")


class Role(StrEnum):
    """What somebody is in the organisation of the toets."""

    INITIATOR = "initiator"
    COMMUNITY_MEMBER = "community_member"
    SECRETARY = "secretary"
    HOLDER_DIGITALISERING = "holder_digitalisering"
    HOLDER_ETHIEK_PRIVACY = "holder_ethiek_privacy"
    FG = "fg"
    AUDITOR = "auditor"
    WOO_OFFICER = "woo_officer"
    ADMIN = "admin"


class Seat(StrEnum):
    """The two portfolios; both are needed and no person ever acts for both in one case."""

    DIGITALISERING = "digitalisering"
    ETHIEK_PRIVACY = "ethiek_privacy"


# The technical person that does due work: expiring, reminding. It has no roles and no account.
SYSTEM = "SYSTEM"


@dataclass(frozen=True)
class OnBehalf:
    """For which holder a deputy acts, by the reference of the mandate's document."""

    seat: Seat
    holder: str
    document: str


SEAT_OF_ROLE = {
    Role.HOLDER_DIGITALISERING: Seat.DIGITALISERING,
    Role.HOLDER_ETHIEK_PRIVACY: Seat.ETHIEK_PRIVACY,
}

_HOLDERS = frozenset(SEAT_OF_ROLE)
_ALONE = frozenset({Role.ADMIN, Role.AUDITOR, Role.FG})
_NOT_WITH_HOLDER = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}) | _ALONE


@dataclass(frozen=True)
class Person:
    """Somebody as the toets knows them now; `disciplines` matter for a Community member only.

    `on_behalf` is the mandate that is valid at this moment, or None; `email` may be empty.
    """

    number: str
    name: str
    unit: str
    function: str
    roles: frozenset[Role]
    disciplines: frozenset[Discipline] = frozenset()
    email: str = ""
    on_behalf: OnBehalf | None = None

    @property
    def seat(self) -> Seat | None:
        """The portfolio this person holds or stands in for, or None."""
        own = next((SEAT_OF_ROLE[role] for role in sorted(self.roles & _HOLDERS)), None)
        return own or (self.on_behalf.seat if self.on_behalf else None)

    @property
    def deputises(self) -> OnBehalf | None:
        """The mandate by which this person decides, or None; who holds a seat decides for themselves."""
        return None if self.roles & _HOLDERS else self.on_behalf


def the_system() -> Person:
    """Return the technical person that does due work."""
    return Person(SYSTEM, "toets", "", "doet vanzelf wat op een dag moet gebeuren", frozenset())


def normalise_number(typed: str) -> str:
    """Return the personnel number in its one form, so that one human is one person.

    Raises:
        ValueError: It is not 3 to 20 letters and digits.
    """
    number = unicodedata.normalize("NFKC", typed).strip().upper()
    if not _NUMBER.fullmatch(number):
        raise ValueError("a personnel number is 3 to 20 letters and digits")
    return number


def person_conflicts(person: Person) -> tuple[Obstacle, ...]:
    """Return why this person's roles and mandate may not be combined; a deputy counts as a holder."""
    if person.on_behalf is None:
        return role_conflicts(person.roles)
    seat = next(role for role, seat in SEAT_OF_ROLE.items() if seat is person.on_behalf.seat)
    return role_conflicts(person.roles | {seat})


def role_conflicts(roles: frozenset[Role]) -> tuple[Obstacle, ...]:
    """Return why these roles may not be combined; empty when they may. Source: design of rights."""
    found = [
        Obstacle.of("roles.alone", role=role.value)
        for role in sorted(roles & _ALONE)
        if len(roles) > 1
    ]
    if len(roles & _HOLDERS) > 1:
        found.append(Obstacle.of("roles.both_seats"))
    if roles & _HOLDERS:
        found += [
            Obstacle.of("roles.holder", role=role.value)
            for role in sorted(roles & (_NOT_WITH_HOLDER - _ALONE))
        ]
    return tuple(found)
