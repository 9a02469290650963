"""Changes of a permitted use that its authors reported, with what the secretary decided."""

from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.facts import ChangeDecided, ChangeReported


@dataclass(frozen=True)
class Change:
    """A reported change; `decided` is None while the secretary has not decided."""

    reported: ChangeReported
    decided: ChangeDecided | None


def changes(case: Case) -> tuple[Change, ...]:
    """Return every reported change, oldest first."""
    decided = {fact.number: fact for fact in case.of(ChangeDecided)}
    return tuple(
        Change(reported, decided.get(reported.number)) for reported in case.of(ChangeReported)
    )
