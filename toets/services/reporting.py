"""The yearly report: who may read it, over which cases, and in which forms."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from toets.documents.sheets import Sheet, csv_file, xlsx
from toets.documents.year_report import (
    YearReportSource,
    year_report_document,
    year_report_seal,
)
from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.gathering import is_revoked
from toets.domain.person import Person, Role
from toets.domain.report import LeftOut, YearReport, yearly_report
from toets.domain.sight import Sight, view
from toets.errors import NotFoundError
from toets.services.context import Actor, Context, Line, record_outside, the_person
from toets.signing.sealing import Sealer, SealRequest
from toets.store import cases
from toets.store.database import Tx
from toets.texts.document import year_report as texts
from toets.texts.document.year_report import Cell, tables

if TYPE_CHECKING:
    from pandas import DataFrame

ACTION = "read_report"
FIRST_YEAR = 2020

_READERS = frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER, Role.FG, Role.AUDITOR})

CSV_COLUMNS = ("tabel", "regel", "kolom", "waarde")


class Reporting:
    """Makes the report of a year from nothing but the cases that its reader may read in full.

    Each reading is one line in the system chain.
    """

    def __init__(self, context: Context, sealer: Sealer) -> None:
        self._context = context
        self._sealer = sealer

    def years(self, actor: Actor) -> tuple[int, ...]:
        """Return the years that a report can be asked of, the newest first.

        From the year in which the first readable case began; always the current one.

        Raises:
            NotFoundError: The actor may not read reports.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            found = self._readable(tx, _reader(tx, actor, now))
        last = amsterdam_day(now).year
        first = min((amsterdam_day(case.opened_at).year for case in found), default=last)
        return tuple(range(last, min(first, last) - 1, -1))

    def report(self, actor: Actor, year: int) -> YearReport:
        """Return the figures of a year.

        Raises:
            NotFoundError: The actor may not read reports, or the year has not begun.
        """
        return self._read(actor, year, "")

    def table(self, actor: Actor, year: int) -> "dict[str, DataFrame]":
        """Return every table of the report by its key, as data frames.

        The columns are those of the printed tables; the first one names the row. Numbers are
        numbers, days are dates, and nothing measured is None.

        Raises:
            NotFoundError: As `report`.
        """
        from pandas import DataFrame  # noqa: PLC0415 -- half a second that only this form costs

        report = self._read(actor, year, "")
        return {
            table.key: DataFrame(list(table.rows), columns=list(table.head), dtype=object)
            for table in tables(report)
        }

    def csv(self, actor: Actor, year: int) -> bytes:
        """Return the whole report as one table of `CSV_COLUMNS`: a line per number.

        UTF-8 with a byte order mark, semicolons, decimal commas: as a Dutch spreadsheet opens it.
        What a spreadsheet would take for a formula begins with an apostrophe.

        Raises:
            NotFoundError: As `report`.
        """
        return csv_file(CSV_COLUMNS, _lines(self._read(actor, year, "csv")))

    def xlsx(self, actor: Actor, year: int) -> bytes:
        """Return the report as one workbook: a tab per table, in which numbers stay numbers.

        Raises:
            NotFoundError: As `report`.
        """
        report = self._read(actor, year, "xlsx")
        sheets = [Sheet(table.title, table.head, table.rows) for table in tables(report)]
        return xlsx(sheets, f"{texts.HEADER} {year}", self._context.clock())

    def pdf(self, actor: Actor, year: int) -> bytes:
        """Return the report as a PDF under the seal of the Community.

        The line in the system chain has its SHA-256, by which the file can be verified later.

        Raises:
            NotFoundError: As `report`.
            SealingError: The report cannot be signed now; nothing was handed out.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            report = self._figures(tx, actor, year, now)
        content = self._sealed(report, now)
        with context.database.writing() as tx:
            _reader(tx, actor, now)
            note = f"{year} pdf {hashlib.sha256(content).hexdigest()}"
            record_outside(tx, SYSTEM_CHAIN, actor.number, now, Line(ACTION, note=note))
        return content

    def _sealed(self, report: YearReport, now: datetime) -> bytes:
        rules = self._context.catalogue.current(amsterdam_day(now))
        source = YearReportSource(report, rules, now, self._sealer.is_test)
        seal = year_report_seal(source)
        asked = SealRequest(seal.seal, seal.field, seal.reason, seal.name)
        return self._sealer.seal(year_report_document(source), [asked], now)

    def _read(self, actor: Actor, year: int, form: str) -> YearReport:
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            report = self._figures(tx, actor, year, now)
            note = f"{year} {form}".strip()
            record_outside(tx, SYSTEM_CHAIN, actor.number, now, Line(ACTION, note=note))
        return report

    def _figures(self, tx: Tx, actor: Actor, year: int, now: datetime) -> YearReport:
        context, today = self._context, amsterdam_day(now)
        person = _reader(tx, actor, now)
        if not FIRST_YEAR <= year <= today.year:
            raise NotFoundError("report")
        found = cases.find_many(tx, context.rules)
        return yearly_report(
            _seen(found, person),
            year,
            today,
            context.catalogue.current(today).procedure.scope_exits,
            left_out=frozenset(_left_out(found, person)),
        )

    def _readable(self, tx: Tx, person: Person) -> list[Case]:
        return _seen(cases.find_many(tx, self._context.rules), person)


def _reader(tx: Tx, actor: Actor, now: datetime) -> Person:
    person = the_person(tx, actor.number, now)
    if not person.roles & _READERS:
        raise NotFoundError("report")
    return person


def _seen(found: tuple[Case, ...], person: Person) -> list[Case]:
    """Return the cases as this person sees them, so that no figure holds more than they may read."""
    views = (view(case, person) for case in found)
    return [seen.case for seen in views if seen.sight is Sight.FULL]


def _left_out(found: Iterable[Case], person: Person) -> Iterator[LeftOut]:
    for case in found:
        if view(case, person).sight is Sight.FULL:
            continue
        if person.number in case.recused:
            yield LeftOut.RECUSED
        elif is_revoked(case, person.number):
            yield LeftOut.REVOKED


def _lines(report: YearReport) -> Iterator[tuple[Cell, ...]]:
    for table in tables(report):
        for name, *values in table.rows:
            for column, value in zip(table.head[1:], values, strict=True):
                yield table.title, texts.cell(name), column, value
