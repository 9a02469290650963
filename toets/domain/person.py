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


SEAT_OF_ROLE = {
    Role.HOLDER_DIGITALISERING: Seat.DIGITALISERING,
    Role.HOLDER_ETHIEK_PRIVACY: Seat.ETHIEK_PRIVACY,
}

_HOLDERS = frozenset(SEAT_OF_ROLE)
_ALONE = frozenset({Role.ADMIN, Role.AUDITOR, Role.FG})
_NOT_WITH_HOLDER = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}) | _ALONE


@dataclass(frozen=True)
class Person:
    """Somebody as the toets knows them now; `disciplines` matter for a Community member only."""

    number: str
    name: str
    unit: str
    function: str
    roles: frozenset[Role]
    disciplines: frozenset[Discipline] = frozenset()

    @property
    def seat(self) -> Seat | None:
        """The portfolio this person holds, or None."""
        return next((SEAT_OF_ROLE[role] for role in sorted(self.roles & _HOLDERS)), None)


def normalise_number(typed: str) -> str:
    """Return the personnel number in its one form, so that one human is one person.

    Raises:
        ValueError: It is not 3 to 20 letters and digits.
    """
    number = unicodedata.normalize("NFKC", typed).strip().upper()
    if not _NUMBER.fullmatch(number):
        raise ValueError("a personnel number is 3 to 20 letters and digits")
    return number


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
