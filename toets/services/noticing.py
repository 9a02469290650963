"""Notices: writing them in the transaction of the act, and showing each person their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from toets.domain.act import Acted
from toets.domain.audiences import named_in
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.due_notices import due_notices
from toets.domain.notices import NAMELESS, Notice, NoticeKind, may_be_told, notices_after
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.tasks import task
from toets.services.context import Actor, Context, the_person
from toets.store import cases, events, notices, people
from toets.store.database import Tx
from toets.store.notices import KeptNotice, MailState


@dataclass(frozen=True)
class InboxItem:
    """A notice as its person may read it now.

    `reference` and `title` are empty where that would tell too much; `due` is the last Amsterdam
    day of what waits for the person in this case, or None.
    """

    id: int
    kind: NoticeKind
    reference: str
    title: str
    due: date | None
    created_at: datetime
    is_read: bool


class Noticing:
    """Tells people what concerns them. `mail` says whether new notices are sent by e-mail too."""

    def __init__(self, context: Context, mail: MailState) -> None:
        self._context = context
        self._mail = mail

    def write(self, tx: Tx, before: Case, acted: Acted, now: datetime) -> None:
        """Keep the notices that an act gives rise to, in its transaction and after its event."""
        case = acted.case
        occasion = f"event {events.last_number(tx, before.reference)}"
        numbers = notices.office_holders(tx) | named_in(case)
        concerned = people.everyone(tx, now, numbers)
        for notice in notices_after(case, acted.facts, acted.steps, concerned):
            notices.add(tx, notice, occasion, now, self._mail)

    def write_due(self, tx: Tx, case: Case, now: datetime) -> int:
        """Keep what the calendar says to the authors of this case; return how much is new."""
        authors = people.everyone(tx, now, case.authors)
        return sum(
            notices.add(
                tx, Notice(number, due.kind, case.reference), due.occasion, now, self._mail
            )
            for due in due_notices(case, amsterdam_day(now))
            for number, author in authors.items()
            if may_be_told(case, author, due.kind)
        )

    def inbox(self, actor: Actor) -> tuple[InboxItem, ...]:
        """Return what the actor was told of cases that they may see now, newest first."""
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            kept = notices.of(tx, actor.number)
            about = self._about(tx, kept)
        return tuple(_item(k, about, person, now) for k in _visible(kept, about, person))

    def unread(self, actor: Actor) -> int:
        """Return how many of those the actor has not marked as read."""
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            kept = notices.unread(tx, actor.number)
            about = self._about(tx, kept)
        return len(_visible(kept, about, person))

    def mark_read(self, actor: Actor, ids: Iterable[int]) -> None:
        """Mark these notices as read; those of somebody else are left alone, without a word."""
        with self._context.database.writing() as tx:
            now = self._context.clock()
            person = the_person(tx, actor.number, now)
            notices.mark_read(tx, person.number, ids, now)

    def _about(self, tx: Tx, kept: Iterable[KeptNotice]) -> Mapping[str, Case]:
        return cases.some(tx, {each.notice.about for each in kept}, self._context.rules)


def _visible(
    kept: Iterable[KeptNotice], about: Mapping[str, Case], person: Person
) -> tuple[KeptNotice, ...]:
    return tuple(k for k in kept if may_be_told(about[k.notice.about], person, k.notice.kind))


def _item(kept: KeptNotice, about: Mapping[str, Case], person: Person, now: datetime) -> InboxItem:
    notice, is_nameless = kept.notice, kept.notice.kind in NAMELESS
    case = about[notice.about]
    waiting = None if is_nameless else task(case, person, now)
    return InboxItem(
        id=kept.id,
        kind=notice.kind,
        reference="" if is_nameless else notice.about,
        title="" if is_nameless else _title(case, person),
        due=waiting.due if waiting else None,
        created_at=kept.created_at,
        is_read=kept.read_at is not None,
    )


def _title(case: Case, person: Person) -> str:
    """Return what the case is called, for who may know that."""
    seen = view(case, person)
    if seen.sight in {Sight.FULL, Sight.ASKED}:
        return seen.case.title
    # The register tells every employee what was permitted, as it was submitted.
    return case.version.title if seen.sight is Sight.ENTRY and case.version else ""
