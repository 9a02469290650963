"""Lists to take along as a file: the rows that their reader sees on the screen, and no other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from toets.documents.sheets import Cell, Sheet, csv_file, xlsx
from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.calendar import amsterdam_day
from toets.domain.register import RegisterEntry
from toets.domain.sight import Sight
from toets.domain.standing import Next, Permission, Turn
from toets.services.context import Actor, Context, Line, record_outside, the_person
from toets.services.reading import Reading
from toets.services.registering import Registering
from toets.services.summaries import Summary, is_expired, is_suspended, may_start
from toets.texts import labels
from toets.texts import lists as words
from toets.texts.screens import mijn_werk, toestemmingen, zaken
from toets.texts.standing import banner

ACTION = "export_list"


class ListKind(StrEnum):
    """Which list."""

    CASES = "zaken"
    PERMISSIONS = "toestemmingen"
    WORK = "mijn-werk"


class Form(StrEnum):
    """In which form a list is handed out."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True)
class ListFile:
    """A list as a file; `day` is the Amsterdam day on which it was made."""

    content: bytes
    day: date


class Listing:
    """Hands out lists. Each is one line in the system chain, with how many rows it has."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reading = Reading(context)
        self._registering = Registering(context)

    def file(self, actor: Actor, kind: ListKind, form: Form) -> ListFile:
        """Return everything the actor sees in this list, without what filters on a screen leave out.

        The line in the log is committed before anything is handed out.

        Raises:
            NotFoundError: There is no such person (any more).
        """
        context, now = self._context, self._context.clock()
        sheet = self.sheet(actor, kind)
        with context.database.writing() as tx:
            the_person(tx, actor.number, now)
            note = f"{kind} {form} {len(sheet.rows)}"
            record_outside(tx, SYSTEM_CHAIN, actor.number, now, Line(ACTION, note=note))
        return ListFile(_FORMS[form](sheet, now), amsterdam_day(now))

    def sheet(self, actor: Actor, kind: ListKind) -> Sheet:
        """Return the rows of a list as its screen shows them to the actor."""
        if kind is ListKind.CASES:
            rows = map(_case, self._reading.overview(actor))
            return Sheet(zaken.TITLE, words.CASES, tuple(rows))
        if kind is ListKind.PERMISSIONS:
            return permissions_sheet(self._registering.entries(actor))
        work = self._reading.work(actor)
        return Sheet(
            mijn_werk.TITLE,
            words.WORK,
            (*map(_own_work, work.mine), *map(_work_of_others, work.with_others)),
        )


def permissions_sheet(entries: Iterable[RegisterEntry]) -> Sheet:
    """Return the register as a table, a row per permission."""
    return Sheet(words.REGISTER, words.PERMISSIONS, tuple(map(_permission, entries)))


def _as_xlsx(sheet: Sheet, now: datetime) -> bytes:
    return xlsx([sheet], sheet.title, now)


def _as_csv(sheet: Sheet, _now: datetime) -> bytes:
    return csv_file(sheet.head, sheet.rows)


_FORMS: dict[Form, Callable[[Sheet, datetime], bytes]] = {Form.XLSX: _as_xlsx, Form.CSV: _as_csv}


def _case(summary: Summary) -> tuple[Cell, ...]:
    """Return a line of the list of cases, with no more than its screen shows of this case."""
    if summary.sight is Sight.REFERENCE:
        return (summary.reference, "", "", "", stand(summary), None, None, None)
    is_line = summary.sight is Sight.LINE
    permitted = may_start(summary) or is_suspended(summary)
    return (
        summary.reference,
        zaken.ground(summary.ground) if is_line else summary.title,
        summary.unit,
        zaken.EXPERIMENT if summary.is_experiment else zaken.USE,
        stand(summary),
        None if is_line else amsterdam_day(summary.opened_at),
        summary.standing.valid_until if permitted else None,
        summary.ended_at,
    )


def stand(summary: Summary) -> str:
    """Return where a case stands, in the words of the list of cases."""
    if is_expired(summary):
        return zaken.EXPIRED
    if summary.standing.permission is Permission.NOT_YET:
        return zaken.NOT_YET
    return zaken.ON_HOLD if summary.on_hold else labels.STATUS[summary.status]


def _permission(entry: RegisterEntry) -> tuple[Cell, ...]:
    now = banner(entry.standing, Next(Turn.NOBODY, None))
    return (
        entry.reference,
        entry.title,
        toestemmingen.KIND[entry.is_experiment],
        labels.STATUS[entry.status],
        f"{now.verb}{now.why}",
        entry.unit,
        _lines(map(toestemmingen.unit_line, entry.units)),
        entry.valid_from,
        entry.valid_until,
        entry.ended_on,
        toestemmingen.conditions(entry),
        entry.used,
        entry.maximum,
    )


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _own_work(summary: Summary) -> tuple[Cell, ...]:
    task = summary.task
    return (
        summary.reference,
        summary.title,
        words.YOU,
        labels.TASK[task.kind] if task else "",
        labels.TASK_REASON[task.kind] if task else "",
        task.due if task else None,
    )


def _work_of_others(summary: Summary) -> tuple[Cell, ...]:
    return (summary.reference, summary.title, mijn_werk.with_whom(summary.next), "", "", None)
