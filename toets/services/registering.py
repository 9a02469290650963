"""The register of uses: what is allowed, where, until when, and under which conditions."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from toets.domain.act import Acted, act
from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.case import Case
from toets.domain.deeds import RequestJoin
from toets.domain.joining import is_same_unit, joins
from toets.domain.person import Person
from toets.domain.register import RegisterEntry, entry_of, in_order, linked
from toets.domain.rights import offered
from toets.domain.sight import Sight, View, view
from toets.domain.workflow import WAS_PERMITTED, Status, Step
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import (
    Actor,
    Context,
    Line,
    record,
    record_outside,
    the_person,
)
from toets.store import cases, events, sessions
from toets.store.database import Tx
from toets.texts.answers import answer_text
from toets.texts.searching import bare

ACTION = "read_register"
EXPORT = "export_register"

_TELLING = frozenset({Sight.ENTRY, Sight.FULL})


@dataclass(frozen=True)
class OpenedEntry:
    """A permission in the register, with what its reader may do with it.

    `may_join` tells that the reader may ask for their own unit to join, `has_asked` that such a
    request is open.
    """

    entry: RegisterEntry
    may_read_case: bool
    may_record_use: bool
    may_join: bool
    has_asked: bool


@dataclass(frozen=True)
class RegisterExport:
    """The whole register as it stood at `at` (UTC)."""

    entries: tuple[RegisterEntry, ...]
    at: datetime


class Registering:
    """Shows the register to every employee, and to whoever may read the cases in it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def entries(
        self,
        actor: Actor,
        words: str = "",
        states: Collection[Status] = WAS_PERMITTED,
        unit: str = "",
    ) -> tuple[RegisterEntry, ...]:
        """Return the permissions that fit: what may be used now first, what ended last.

        `words` must all occur in the reference, title, units, scope or conditions; accents and
        capitals do not matter. `unit` leaves those that this unit may use; empty means any.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            told = self._told(tx, person)
        entries = linked(entry_of(case, now) for case in told)
        wanted = bare(words).split()
        found = [
            entry
            for entry in entries
            if entry.status in states and _is_for(entry, unit) and _has_all(entry, wanted)
        ]
        return in_order(found)

    def export(self, operator: str) -> RegisterExport:
        """Return every permission, for the operator at the shell; one line in the system chain."""
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            found = cases.find_many(tx, context.rules, statuses=WAS_PERMITTED)
            record_outside(tx, SYSTEM_CHAIN, operator, now, Line(EXPORT))
        return RegisterExport(in_order(linked(entry_of(case, now) for case in found)), now)

    def entry(self, actor: Actor, reference: str, reason: str = "") -> OpenedEntry:
        """Return one permission; the first reading per sign-in is logged.

        Raises:
            NotFoundError: No such permission, or the actor may not know of it.
            InputRefusedError: The actor's role asks for a reason, and none was given.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            case, seen = self._told_one(tx, person, reference)
            entry = self._linked(tx, person, case, now)
            is_logged = _is_logged(tx, actor, reference)
            has_reason = is_logged or sessions.has_read(tx, actor.session, reference)
        if seen.needs_reason and not has_reason and not reason.strip():
            raise InputRefusedError([Obstacle.of("reading.reason")])
        if not is_logged:
            self._log(actor, case, reason, now)
        return _opened(entry, case, person, seen, now)

    def _linked(self, tx: Tx, person: Person, case: Case, now: datetime) -> RegisterEntry:
        """Return the entry with the renewals that this person may see in the register too."""
        entry = entry_of(case, now)
        told = [entry]
        for other in (*entry.renews, *cases.based_on(tx, case.reference)):
            with suppress(NotFoundError):
                told.append(entry_of(self._told_one(tx, person, other)[0], now))
        return linked(told)[0]

    def _told_one(self, tx: Tx, person: Person, reference: str) -> tuple[Case, View]:
        case = cases.get(tx, reference, self._context.rules)
        seen = view(case, person)
        if case.status not in WAS_PERMITTED or seen.sight not in _TELLING:
            raise NotFoundError("case")
        return case, seen

    def _told(self, tx: Tx, person: Person) -> list[Case]:
        found = cases.find_many(tx, self._context.rules, statuses=WAS_PERMITTED)
        return [case for case in found if view(case, person).sight in _TELLING]

    def _log(self, actor: Actor, case: Case, reason: str, now: datetime) -> None:
        with self._context.database.writing() as tx:
            record(tx, actor.number, now, case, case, Line(ACTION, note=reason.strip()))


def _is_logged(tx: Tx, actor: Actor, reference: str) -> bool:
    sign_in = sessions.find(tx, actor.session) if actor.session else None
    if sign_in is None:
        return False
    return any(
        event.action == ACTION and event.actor == actor.number
        for event in events.since(tx, reference, sign_in.created_at)
    )


def _opened(
    entry: RegisterEntry, case: Case, person: Person, seen: View, now: datetime
) -> OpenedEntry:
    return OpenedEntry(
        entry=entry,
        may_read_case=seen.sight is Sight.FULL,
        may_record_use=(
            entry.may_be_used and entry.left != 0 and Step.RECORD_USE in offered(case, person)
        ),
        # Tried rather than guessed: a button that is then refused helps nobody.
        may_join=isinstance(act(case, RequestJoin("?"), person, now), Acted),
        has_asked=any(
            join.is_open and is_same_unit(join.request.unit, person.unit) for join in joins(case)
        ),
    )


def _is_for(entry: RegisterEntry, unit: str) -> bool:
    return not unit.strip() or any(is_same_unit(named.name, unit) for named in entry.units)


def _has_all(entry: RegisterEntry, wanted: list[str]) -> bool:
    if not wanted:
        return True
    text = bare("\n".join(_searched(entry)))
    return all(word in text for word in wanted)


def _searched(entry: RegisterEntry) -> list[str]:
    return [
        entry.reference,
        entry.title,
        entry.unit,
        *(unit.name for unit in entry.units),
        *(answer_text(line.question, line.answer) for line in entry.scope),
        *(item.condition.text for item in entry.conditions),
    ]
