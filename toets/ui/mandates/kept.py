"""The mandates as a screen needs them: with names, and sorted by what they ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from toets.domain.mandate import KeptMandate, may_stand_in
from toets.domain.person import Person
from toets.ui import session
from toets.ui.colleagues import everybody


@dataclass(frozen=True)
class Mandates:
    """Every mandate, newest registration first, with the persons who work here and the day it is."""

    kept: tuple[KeptMandate, ...]
    people: Mapping[str, Person]
    today: date

    @property
    def waiting(self) -> tuple[KeptMandate, ...]:
        """Those that nobody has confirmed or denied, and that did not pass."""
        return tuple(k for k in self.kept if k.is_waiting and not self._is_past(k))

    @property
    def running(self) -> tuple[KeptMandate, ...]:
        """Those that are in force, or will be."""
        return tuple(k for k in self.kept if _is_confirmed(k) and not self._is_past(k))

    @property
    def today_in_force(self) -> tuple[KeptMandate, ...]:
        """Those by which somebody may stand in today."""
        return tuple(k for k in self.running if self._counts(k))

    @property
    def past(self) -> tuple[KeptMandate, ...]:
        """Those that were denied, ended or passed."""
        now = {k.number for k in (*self.waiting, *self.running)}
        return tuple(k for k in self.kept if k.number not in now)

    def of_holder(self, number: str) -> "Mandates":
        """Return the mandates that this holder gave."""
        own = tuple(k for k in self.kept if k.mandate.holder == number)
        return Mandates(own, self.people, self.today)

    def name(self, number: str) -> str:
        """Return the name of a person who works here, else the number."""
        person = self.people.get(number)
        return person.name if person else number

    def _is_past(self, kept: KeptMandate) -> bool:
        return kept.mandate.last_day < self.today

    def _counts(self, kept: KeptMandate) -> bool:
        mandate = kept.mandate
        deputy = self.people.get(mandate.deputy)
        holder = self.people.get(mandate.holder)
        is_able = deputy is not None and may_stand_in(mandate, holder, deputy)
        return is_able and kept.is_valid_on(self.today)


def _is_confirmed(kept: KeptMandate) -> bool:
    return kept.confirmed_at is not None and kept.ended_at is None


def mandates() -> Mandates:
    """Return every mandate, for who may see them.

    Raises:
        NotFoundError: The person is no administrator, holder or secretary.
    """
    found = session.services().mandating.all(session.actor())
    return Mandates(found, everybody(), session.today())
