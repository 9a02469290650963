"""Using a permission: what one needs to record a use of it, and the uses one may read back."""

from dataclasses import dataclass
from datetime import date

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case, IssuedDocument
from toets.domain.conditions import started_on
from toets.domain.corrigenda import title_now
from toets.domain.facts import UseRecorded
from toets.domain.joining import is_same_unit, is_unit_named, name_of_unit, units_named
from toets.domain.owed import USE
from toets.domain.person import Person
from toets.domain.rights import offered
from toets.domain.sight import Sight, view
from toets.domain.uses import is_own_use, maximum_of_uses, turn_of, uses, uses_left
from toets.domain.workflow import WAS_PERMITTED, Step
from toets.errors import NotFoundError
from toets.services.context import Actor, Context, require_reason_given, the_person
from toets.services.issuing import documents_for
from toets.store import cases
from toets.store.database import Tx
from toets.texts.document.proces_verbaal import paragraph


@dataclass(frozen=True)
class ToldUse:
    """A recorded use; `turn` tells which use of the permission it is, from 1.

    `counts` is False once another record corrected it. `document` is its extract for the criminal
    file, None until that is issued.
    """

    record: UseRecorded
    turn: int
    counts: bool
    document: IssuedDocument | None
    may_correct: bool


@dataclass(frozen=True)
class UseBook:
    """What somebody needs to record a use, and the records they may read back, by day.

    `units` are those they may record for, the own unit first; `most` and `left` are None without
    a maximum. `started` is None before the start, `valid_until` the last Amsterdam day.
    """

    reference: str
    title: str
    may_record: bool
    units: tuple[str, ...]
    most: int | None
    left: int | None
    started: date | None
    valid_until: date | None
    records: tuple[ToldUse, ...]

    @property
    def uses(self) -> tuple[ToldUse, ...]:
        """The records that count."""
        return tuple(use for use in self.records if use.counts)

    def use(self, number: int) -> ToldUse | None:
        """Return the use with this number of its record, or None."""
        return next((use for use in self.records if use.record.number == number), None)

    def last_of(self, person: str) -> ToldUse | None:
        """Return the use that this person recorded last, or None."""
        own = [use for use in self.records if use.record.person == person]
        return max(own, key=lambda use: use.record.number, default=None)


class Using:
    """Shows who may use a permission what they recorded, and who reads the case all of it.

    Who calls it opened the case or its entry in the register first, which logs the reading.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def book(self, actor: Actor, reference: str) -> UseBook:
        """Return what the actor needs to record a use, with the uses they may read.

        Those are all for who reads the case in full, else those of the actor and their unit.

        Raises:
            NotFoundError: No such permission, or the actor may not know of it.
            InputRefusedError: The actor's role asks for a reason to read, and none was given.
        """
        with self._context.database.reading() as tx:
            return self._told(tx, actor, reference)[1]

    def paragraph(self, actor: Actor, reference: str, number: int) -> str:
        """Return what a proces-verbaal can say of the use with this number of its record.

        Raises:
            NotFoundError: No such use, or the actor may not read it.
            InputRefusedError: The actor's role asks for a reason to read, and none was given.
        """
        with self._context.database.reading() as tx:
            case, book = self._told(tx, actor, reference)
        use = book.use(number)
        if use is None:
            raise NotFoundError("use")
        return paragraph(case, use.record)

    def _told(self, tx: Tx, actor: Actor, reference: str) -> tuple[Case, UseBook]:
        now = self._context.clock()
        case = cases.get(tx, reference, self._context.rules)
        person = the_person(tx, actor.number, now)
        seen = view(case, person)
        if seen.sight not in (Sight.FULL, Sight.ENTRY) or case.status not in WAS_PERMITTED:
            raise NotFoundError("case")
        require_reason_given(tx, actor, seen)
        text = case.merged_text
        may_record = Step.RECORD_USE in offered(case, person)
        book = UseBook(
            reference=reference,
            title=title_now(case),
            may_record=may_record,
            units=_units(case, person) if may_record else (),
            most=maximum_of_uses(case),
            left=uses_left(case),
            started=started_on(case, amsterdam_day(now)),
            valid_until=text.valid_until if text is not None else None,
            records=tuple(
                _told_use(case, person, use, may_record=may_record)
                for use in sorted(case.of(UseRecorded), key=lambda use: (use.day, use.number))
                if seen.sight is Sight.FULL or is_own_use(use, person)
            ),
        )
        return case, book


def _units(case: Case, person: Person) -> tuple[str, ...]:
    own = (name_of_unit(case, person.unit),) if is_unit_named(case, person.unit) else ()
    if person.number not in case.authors:
        return own
    return tuple(dict.fromkeys((*own, *units_named(case))))


def _told_use(case: Case, person: Person, use: UseRecorded, *, may_record: bool) -> ToldUse:
    number, counts = case.facts.index(use) + 1, use in uses(case)
    documents = documents_for(case, person)
    speaks_for = person.number in case.authors or is_same_unit(use.unit, person.unit)
    return ToldUse(
        record=use,
        turn=turn_of(case, use),
        counts=counts,
        document=next((d for d in documents if (d.kind, d.occasion) == (USE, number)), None),
        may_correct=may_record and counts and speaks_for,
    )
