"""Units that may use a permission: those it names, and those that joined it."""

from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.facts import JoinAssessed, JoinConsented, JoinRefused, JoinRequested
from toets.domain.person import Seat


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
    """Return the units that the proposal names as users, then those that joined, each once."""
    named = (*_units_of_version(case), *(j.request.unit for j in joins(case) if j.has_joined))
    return tuple(dict.fromkeys(named))


def _units_of_version(case: Case) -> tuple[str, ...]:
    column = case.rules.procedure.units
    if column is None or case.version is None or column.question not in case.version.answers:
        return ()
    rows = case.version.answers[column.question].rows
    return tuple(row[column.column].strip() for row in rows if row.get(column.column, "").strip())


def is_unit_named(case: Case, unit: str) -> bool:
    """Tell whether this unit may use the permission; case and spaces at the ends do not matter."""
    wanted = unit.strip().casefold()
    return bool(wanted) and wanted in {name.strip().casefold() for name in units_named(case)}
