"""Persons, roles and accounts in the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from toets.domain.calendar import amsterdam_day
from toets.domain.mandate import Mandate, may_stand_in
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.store import mandates
from toets.store.database import Tx
from toets.store.tables import AccountRow, PersonRow, RoleRow


@dataclass(frozen=True)
class Account:
    """How somebody signs in."""

    username: str
    person: str
    password_hash: str


def find(tx: Tx, number: str, now: datetime) -> Person | None:
    """Return the active person with roles, and the mandate valid at `now` (UTC), or None."""
    return everyone(tx, now, [number]).get(number)


def everyone(tx: Tx, now: datetime, numbers: Iterable[str] | None = None) -> dict[str, Person]:
    """Return active persons by number, with the mandates valid at `now` (UTC).

    All of them when `numbers` is None.
    """
    wanted = None if numbers is None else list(numbers)
    query = select(PersonRow).where(col(PersonRow.active))
    found = _people(tx, query, wanted)
    given = mandates.valid_on(tx, amsterdam_day(now), wanted)
    holders = _people(tx, query, {m.holder for each in given.values() for m in each})
    for deputy in given.keys() & found.keys():
        found[deputy] = _standing_in(found[deputy], given[deputy], holders)
    return found


def _standing_in(
    deputy: Person, given: tuple[Mandate, ...], holders: Mapping[str, Person]
) -> Person:
    # Two at once are refused when they are given; if it happened yet, neither counts.
    if len(given) > 1 or not may_stand_in(given[0], holders.get(given[0].holder), deputy):
        return deputy
    return replace(deputy, on_behalf=given[0].on_behalf)


def named(tx: Tx, numbers: Iterable[str] | None = None) -> dict[str, Person]:
    """Return persons by number, also those who left: who once acted keeps a name.

    Without mandates, because those belong to a moment.
    """
    return _people(tx, select(PersonRow), numbers)


def _people(
    tx: Tx, people: SelectOfScalar[PersonRow], numbers: Iterable[str] | None
) -> dict[str, Person]:
    roles = select(RoleRow).where(col(RoleRow.revoked_at).is_(None))
    if numbers is not None:
        wanted = list(numbers)
        if not wanted:
            return {}
        people = people.where(col(PersonRow.number).in_(wanted))
        roles = roles.where(col(RoleRow.person).in_(wanted))
    granted: Mapping[str, list[RoleRow]] = defaultdict(list)
    for row in tx.exec(roles):
        granted[row.person].append(row)
    return {row.number: _person(row, granted[row.number]) for row in tx.exec(people)}


def _person(row: PersonRow, roles: list[RoleRow]) -> Person:
    return Person(
        number=row.number,
        name=row.name,
        unit=row.unit,
        function=row.function,
        roles=frozenset(Role(role.role) for role in roles),
        disciplines=frozenset(Discipline(role.discipline) for role in roles if role.discipline),
        email=row.email,
    )


def add(tx: Tx, person: Person, granted_by: str, at: datetime) -> None:
    """Add a person with their roles.

    Raises:
        sqlalchemy.exc.IntegrityError: The personnel number is taken.
    """
    tx.add(
        PersonRow(
            number=person.number,
            name=person.name,
            unit=person.unit,
            function=person.function,
            email=person.email,
        )
    )
    tx.flush()
    for role in sorted(person.roles):
        disciplines = sorted(person.disciplines) if role is Role.COMMUNITY_MEMBER else [""]
        for discipline in disciplines or [""]:
            grant(tx, person.number, role, str(discipline), granted_by, at)


def grant(tx: Tx, number: str, role: Role, discipline: str, granted_by: str, at: datetime) -> None:
    """Give a person a role."""
    tx.add(
        RoleRow(
            person=number,
            role=role.value,
            discipline=discipline,
            granted_by=granted_by,
            granted_at=at,
        )
    )


def revoke(tx: Tx, number: str, role: Role, at: datetime) -> None:
    """End every current grant of this role to this person."""
    rows = select(RoleRow).where(
        RoleRow.person == number, RoleRow.role == role.value, col(RoleRow.revoked_at).is_(None)
    )
    for row in tx.exec(rows):
        row.revoked_at = at
        tx.add(row)


def add_account(tx: Tx, username: str, number: str, password_hash: str) -> None:
    """Let a person sign in under this name."""
    tx.add(AccountRow(username=username, person=number, password_hash=password_hash))


def account(tx: Tx, username: str) -> Account | None:
    """Return the account of this name, or None."""
    row = tx.get(AccountRow, username)
    return _account(row) if row else None


def account_of(tx: Tx, number: str) -> Account | None:
    """Return the account of this person, or None."""
    row = tx.exec(select(AccountRow).where(AccountRow.person == number)).first()
    return _account(row) if row else None


def has_address(tx: Tx, address: str) -> bool:
    """Tell whether this is the mail address of a person, capitals aside, also of one who left."""
    query = select(PersonRow.number).where(func.lower(PersonRow.email) == address.lower())
    return bool(address.strip()) and tx.exec(query).first() is not None


def taken(tx: Tx) -> frozenset[str]:
    """Return every personnel number and user name in use, also of persons who left."""
    numbers = tx.exec(select(PersonRow.number))
    return frozenset([*numbers, *accounts(tx).values()])


def accounts(tx: Tx) -> dict[str, str]:
    """Return user names by personnel number."""
    return {row.person: row.username for row in tx.exec(select(AccountRow))}


def _account(row: AccountRow) -> Account:
    return Account(row.username, row.person, row.password_hash)
