"""Units that may use a permission: those it names, and those that joined it."""

from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.facts import (
    JoinAssessed,
    JoinConsented,
    JoinRefused,
    JoinRequested,
    ProposalVersion,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import TableColumn


@dataclass(frozen=True)
class Join:
    """A request to join, with what became of it; `has_joined` needs both holders."""

    request: JoinRequested
    assessed: JoinAssessed | None
    consents: tuple[JoinConsented, ...]
    refused: JoinRefused | None

    @property
    def has_joined(self) -> bool:
        """Whether both holders consented."""
        return {consent.seat for consent in self.consents} == set(Seat)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act on it."""
        is_new_use = self.assessed is not None and self.assessed.is_new_use
        return not (self.has_joined or self.refused or is_new_use)


def joins(case: Case) -> tuple[Join, ...]:
    """Return every request to join, oldest first."""
    return tuple(_join(case, request) for request in case.of(JoinRequested))


def _join(case: Case, request: JoinRequested) -> Join:
    assessed = [fact for fact in case.of(JoinAssessed) if fact.number == request.number]
    refused = [fact for fact in case.of(JoinRefused) if fact.number == request.number]
    consents = tuple(fact for fact in case.of(JoinConsented) if fact.number == request.number)
    return Join(request, next(iter(assessed), None), consents, next(iter(refused), None))


def units_named(case: Case) -> tuple[str, ...]:
    """Return the units that may use the permission: those of the proposal, then those that joined.

    Where the proposal names no users, its own unit is the one. Each once, as written first.
    """
    version = case.version
    if version is None:
        return ()
    named = _users_in(version, case.rules.procedure.units) or (version.unit.strip(),)
    joined = tuple(join.request.unit for join in joins(case) if join.has_joined)
    found: dict[str, str] = {}
    for unit in (*named, *joined):
        found.setdefault(_key(unit), unit)
    return tuple(unit for key, unit in found.items() if key)


def _users_in(version: ProposalVersion, column: TableColumn | None) -> tuple[str, ...]:
    if column is None or column.question not in version.answers:
        return ()
    cells = [row.get(column.column, "").strip() for row in version.answers[column.question].rows]
    return tuple(cell for cell in cells if cell)


def _key(unit: str) -> str:
    return " ".join(unit.split()).casefold()


def is_same_unit(one: str, other: str) -> bool:
    """Tell whether two names mean the same unit: capitals and white space do not matter."""
    return bool(_key(one)) and _key(one) == _key(other)


def name_of_unit(case: Case, unit: str) -> str:
    """Return this unit as the permission writes it, or as given when it names no such unit."""
    return next((named for named in units_named(case) if is_same_unit(named, unit)), unit)


def is_unit_named(case: Case, unit: str) -> bool:
    """Tell whether this unit may use the permission."""
    return any(is_same_unit(named, unit) for named in units_named(case))
