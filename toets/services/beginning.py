"""Beginning a case: who may, under which rules, and the first event."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from toets.domain.answer import LONGEST_TITLE
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import canonical_bytes
from toets.domain.case import Case
from toets.domain.facts import Authored, BasedOn
from toets.domain.person import Person, Role
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, Obstacle, SettingsError, TransitionRefusedError
from toets.services.context import Actor, Context, Line, record, the_person
from toets.services.intake import typed_obstacles
from toets.store import cases
from toets.store.database import Tx

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Heading:
    """What a proposal is called, which unit files it, and whether it is urgent."""

    title: str
    unit: str
    urgent: bool

    def check(self) -> None:
        """Refuse a heading that does not do.

        Raises:
            InputRefusedError: The title or unit is missing or too long; names every problem.
        """
        found = [
            Obstacle.of("text.missing", field=field)
            for field, text in (("title", self.title), ("unit", self.unit))
            if not text.strip()
        ]
        length = len(self.title)
        if length > LONGEST_TITLE:
            facts = {"field": "title", "length": length, "longest": LONGEST_TITLE}
            found.append(Obstacle.of("text.too_long", **facts))
        found += typed_obstacles((self.title, self.unit))
        if found:
            raise InputRefusedError(found)


@dataclass(frozen=True)
class Origin:
    """What a proposal began from: another case, or a file that the first event names; or nothing."""

    links: tuple[BasedOn, ...] = ()
    note: str = ""


def initiator(tx: Tx, actor: Actor, now: datetime) -> Person:
    """Return who begins a proposal.

    Raises:
        TransitionRefusedError: The actor is no initiator.
    """
    person = the_person(tx, actor.number, now)
    if Role.INITIATOR not in person.roles:
        raise TransitionRefusedError("begin", "", [Obstacle.of("rights.none")])
    return person


def begun(
    tx: Tx, context: Context, person: Person, now: datetime, heading: Heading, origin: Origin
) -> Case:
    """Add an empty draft of this person, under the rules in force today, and return it."""
    facts = (Authored(person.number, now, 0, 1, invited_by=None), *origin.links)
    case = Case(
        reference=_new_reference(tx, now),
        title=heading.title.strip(),
        unit=heading.unit.strip(),
        urgent=heading.urgent,
        status=Status.DRAFT,
        revision=0,
        opened_at=now,
        rules=context.catalogue.current(amsterdam_day(now)),
        facts=facts,
    )
    _keep_rules(tx, case, now)
    cases.add(tx, case)
    record(tx, person.number, now, case, case, Line("begin", facts=facts, note=origin.note))
    return case


def _new_reference(tx: Tx, now: datetime) -> str:
    while True:
        letters = "".join(secrets.choice(_LETTERS) for _ in range(4))
        reference = f"JET-{now.year}-{letters}"
        if not cases.exists(tx, reference):
            return reference


def _keep_rules(tx: Tx, case: Case, now: datetime) -> None:
    kept = cases.keep_rulebook(tx, case.rules, canonical_bytes(case.rules), now)
    if kept != case.rules.digest:
        raise SettingsError(
            f"De bestanden van {case.rules.regime} zijn veranderd zonder nieuw versienummer. "
            "Zet de gewijzigde tekst in een nieuwe versie."
        )
