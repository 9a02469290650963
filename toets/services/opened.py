"""A case opened by one person, with everything that the screen around it needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from toets.domain.case import Case, IssuedDocument
from toets.domain.difference import Difference
from toets.domain.facts import Fact
from toets.domain.outcome import Outcome, outcome
from toets.domain.person import Person, Seat
from toets.domain.rights import Capacity, capacities, offered
from toets.domain.sight import Sight, View
from toets.domain.standing import Next, Standing, next_up, seats_that_judged, standing
from toets.domain.tasks import Task, task
from toets.domain.workflow import Status, Step
from toets.services.colleagues import vacant_seats
from toets.services.context import Context
from toets.services.issuing import documents_for
from toets.services.opening import (
    Execution,
    Gathering,
    Requests,
    VersionDifference,
    difference_with,
    differences_in,
    execution_of,
    gathering_of,
    requests_in,
)
from toets.services.seeing import LinkedCase, earlier_case, later_cases
from toets.services.summaries import WITH_TASK, known_to
from toets.store import people
from toets.store.database import Tx


@dataclass(frozen=True)
class OpenedCase:
    """A case as one person sees it, with what the screen around it needs.

    `case` holds only what this person may see, and all else is made from that. `outcome` is what
    the advices lead to, for who may establish it; else None. `judged` tells which seats have
    judged, for who may know; else None. `lead` is the number of who leads the case for its
    authors. `vacant` are the seats that nobody can decide for now. `earlier` is the case that this
    one began as a copy of, `later` those that began as a copy of it: only for who may read both.
    `documents` are those this person may have. `names` gives the persons that appear in what is
    seen.
    """

    sight: Sight
    case: Case
    standing: Standing
    next: Next
    task: Task | None
    offered: tuple[Step, ...]
    capacities: frozenset[Capacity]
    advices_given: int
    outcome: Outcome | None
    judged: frozenset[Seat] | None
    has_document: bool
    names: dict[str, Person]
    documents: tuple[IssuedDocument, ...]
    execution: Execution
    gathering: Gathering
    requests: Requests
    differences: tuple[VersionDifference, ...]
    lead: str | None
    vacant: tuple[Seat, ...]
    earlier: LinkedCase | None
    earlier_difference: Difference | None
    later: tuple[LinkedCase, ...]


@dataclass(frozen=True)
class Opening:
    """A reading transaction in which a case is opened for somebody, at `now` (UTC)."""

    context: Context
    tx: Tx
    case: Case
    person: Person
    now: datetime

    def opened(self, seen: View) -> OpenedCase:
        """Return the case with all that surrounds it, as far as `seen` goes."""
        case, person, now = self.case, self.person, self.now
        own, known = capacities(case, person), known_to(case, person, seen)
        is_full = seen.sight is Sight.FULL
        may_establish = is_full and Capacity.SECRETARY in own and Capacity.AUTHOR not in own
        may_know_seats = is_full and not own & {Capacity.HOLDER, Capacity.AUTHOR}
        earlier = earlier_case(self.tx, self.context.rules, seen.case, person)
        requests = self._requests(seen, own)
        return OpenedCase(
            sight=seen.sight,
            case=seen.case,
            standing=standing(known, now),
            next=next_up(known, now),
            task=task(case, person, now) if seen.sight in WITH_TASK else None,
            offered=offered(case, person),
            capacities=own,
            advices_given=len(known.advices),
            outcome=outcome(case) if may_establish and case.status is Status.IN_ADVICE else None,
            judged=seats_that_judged(case) if may_know_seats else None,
            has_document=is_full and bool(case.documents),
            names=people.named(self.tx, _numbers((*seen.case.facts, requests.appointment))),
            documents=documents_for(case, person),
            execution=execution_of(seen.case, now),
            gathering=gathering_of(self.tx, case, seen.case, own, now),
            requests=requests,
            differences=differences_in(seen.case),
            lead=seen.case.lead,
            vacant=vacant_seats(self.tx, case, now) if is_full else (),
            earlier=earlier,
            earlier_difference=difference_with(earlier, seen.case) if earlier else None,
            later=later_cases(self.tx, self.context.rules, seen.case, person) if is_full else (),
        )

    def _requests(self, seen: View, own: frozenset[Capacity]) -> Requests:
        """Return what waits in the view; an administrator sees whom to appoint, and nothing else."""
        if seen.sight is Sight.REFERENCE and Capacity.ADMIN in own:
            return Requests(appointment=requests_in(self.case).appointment)
        return requests_in(seen.case)


def _numbers(facts: Iterable[Fact | None]) -> set[str]:
    return {number for fact in facts if fact is not None for number in _numbers_in(fact)}


# By these names facts point at other persons than the one who acted.
_PERSONS = ("invited_by", "to", "contact", "author", "invitee", "guest")


def _numbers_in(fact: Fact) -> Iterator[str]:
    yield fact.person
    yield from (number for name in _PERSONS if (number := getattr(fact, name, None)))
    on_behalf = getattr(fact, "on_behalf", None)
    if on_behalf is not None:
        yield on_behalf.holder
