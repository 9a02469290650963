"""What happened to a permission, and the permission as it stood right then."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from toets.documents.source import DocumentSource, Matter, matter_of
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import Fact
from toets.domain.owed import Owed
from toets.domain.workflow import Status

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True)
class Occasion(Generic[FactT]):
    """A fact, and the permission that it is about with everything up to and with that fact."""

    matter: Matter
    fact: FactT
    owed: Owed

    @property
    def case(self) -> Case:
        """The case as it stood right after the fact."""
        return self.matter.case

    @property
    def day(self) -> date:
        """The Amsterdam day of the fact."""
        return amsterdam_day(self.fact.at)


def occasion_of(owed: Owed, source: DocumentSource, kind: type[FactT]) -> Occasion[FactT]:
    """Return the fact with the number that the document is about.

    Raises:
        ValueError: There is no such fact of this kind, or nothing was permitted.
    """
    facts = source.case.facts[: owed.occasion]
    found = [fact for fact in facts[owed.occasion - 1 :] if isinstance(fact, kind)]
    if not found:
        raise ValueError(f"no {owed.kind} at fact {owed.occasion}")
    return Occasion(permission_at(owed, source), found[0], owed)


def permission_at(owed: Owed, source: DocumentSource) -> Matter:
    """Return the permission that a document is about, as it stood right after its occasion.

    Raises:
        ValueError: Nothing was permitted.
    """
    facts = source.case.facts[: owed.occasion]
    # Chapters about the permission speak of it as it was given, whatever became of it.
    permitted = replace(source.case, facts=facts, status=Status.PERMITTED)
    return matter_of(replace(source, case=permitted))
