"""Persons and accounts: who there is, who may sign in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.person import Person, Role, normalise_number, role_conflicts
from toets.errors import InputRefusedError, Obstacle
from toets.services.context import Context, Line, record_outside
from toets.services.signing_in import SigningIn, sign_in_name
from toets.store import people

SHORTEST_PASSWORD = 15
# One address and nothing beside it: no name, no second address, no new line that adds a header.
_EMAIL = re.compile(r"(?=.{3,254}$)[^\s@<>(),;:\"\\\x00-\x1f]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True)
class NewAccount:
    """A person to be added with a name to sign in under."""

    person: Person
    username: str
    password: str


class Peopling:
    """Adds persons and tells who there is."""

    def __init__(self, context: Context, signing_in: SigningIn) -> None:
        self._context = context
        self._signing_in = signing_in

    def add(self, accounts: Iterable[NewAccount], added_by: str) -> None:
        """Add persons with their accounts, all or none; `added_by` goes into the log.

        Raises:
            InputRefusedError: A number, name or e-mail address is malformed, or taken; roles may
                not be combined; a member has no discipline; a password is too short. Names every
                problem.
        """
        new = list(accounts)
        with self._context.database.writing() as tx:
            taken = set(people.taken(tx))
            found: list[Obstacle] = []
            for account in new:
                found += _account_obstacles(account, taken)
                taken |= {account.person.number, sign_in_name(account.username)}
            if found:
                raise InputRefusedError(found)
            now = self._context.clock()
            for account in new:
                people.add(tx, account.person, added_by, now)
                hashed = self._signing_in.hashed(account.password)
                people.add_account(
                    tx, sign_in_name(account.username), account.person.number, hashed
                )
                line = Line("add_person", note=account.person.number)
                record_outside(tx, SYSTEM_CHAIN, added_by, now, line)

    def everyone(self) -> dict[str, Person]:
        """Return every active person by personnel number."""
        now = self._context.clock()
        with self._context.database.reading() as tx:
            return people.everyone(tx, now)

    def usernames(self) -> dict[str, str]:
        """Return user names by personnel number."""
        with self._context.database.reading() as tx:
            return people.accounts(tx)


def _account_obstacles(account: NewAccount, taken: set[str]) -> list[Obstacle]:
    person = account.person
    found = list(role_conflicts(person.roles))
    try:
        fits = normalise_number(person.number) == person.number
    except ValueError:
        fits = False
    if not fits:
        found.append(Obstacle.of("person.number", number=person.number))
    if Role.COMMUNITY_MEMBER in person.roles and not person.disciplines:
        found.append(Obstacle.of("person.discipline"))
    if sign_in_name(account.username) in taken or not account.username.strip():
        found.append(Obstacle.of("person.username", username=account.username))
    if person.number in taken:
        found.append(Obstacle.of("person.taken", number=person.number))
    if person.email and not _EMAIL.fullmatch(person.email):
        found.append(Obstacle.of("person.email", name=ascii(person.email[:60])))
    if len(account.password) < SHORTEST_PASSWORD:
        found.append(Obstacle.of("password.short", shortest=SHORTEST_PASSWORD))
    return found
