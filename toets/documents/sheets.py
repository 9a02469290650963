"""Tables to take along, for spreadsheet programs: XLSX and CSV in which no text ever becomes a formula."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | date | None

CUT = " […] Ingekort: in een cel past niet meer."
STAND_IN = "\ufffd"
MOST_SIGNS = 32_767

# With one of these a cell is a formula to a spreadsheet program; the wide ones to some.
_FORMULA, _BLANK = ("=", "+", "-", "@", "＝", "＋", "－", "＠"), ("\t", "\r")
_NEW_LINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control and format characters and surrogates: invisible, and some turn the reading order.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
# A new line, a tab, and what holds signs of one emoji or word together.
_KEPT = frozenset("\n\t\u00ad\u200c\u200d")
_NARROW, _WIDE, _LONGEST_NAME = 10, 60, 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True)
class Sheet:
    """One table: the name of its tab, the heads of its columns, and its rows.

    A cell keeps its kind: numbers can be counted with, days sorted. None is an empty cell.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def xlsx(sheets: Sequence[Sheet], title: str, at: datetime) -> bytes:
    """Return the tables as one workbook; `at` (UTC) is the only other thing it tells of itself.

    Text stays text, whatever it begins with. Invisible characters become a visible sign, and a
    text that no cell can hold ends in `CUT`. The same tables at the same time give the same bytes.
    """
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(out, options) as book:
        book.set_properties({"title": shown(title), "created": at.replace(tzinfo=None)})
        looks = _Looks(
            head=book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            text=book.add_format({"text_wrap": True, "valign": "top"}),
            number=book.add_format({"num_format": "#,##0.##", "valign": "top"}),
            whole=book.add_format({"num_format": "#,##0", "valign": "top"}),
            day=book.add_format({"num_format": "d mmm yyyy", "valign": "top", "align": "left"}),
        )
        names: list[str] = []
        for sheet in sheets:
            names.append(_name(sheet.title, names))
            _write(book.add_worksheet(names[-1]), sheet, looks)
    return out.getvalue()


def csv_file(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return one table as CSV: UTF-8 with a byte order mark, semicolons, decimal commas.

    As a Dutch spreadsheet opens it. What it would take for a formula begins with an apostrophe.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([harmless(shown(_plain(cell))) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return text that no spreadsheet program takes for a formula."""
    is_formula = text.startswith(_BLANK) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if is_formula else text


def shown(text: str) -> str:
    """Return text without what nobody sees: line ends are one kind, other signs become visible."""
    return "".join(_sign(char) for char in _NEW_LINES.sub("\n", text))


def _sign(char: str) -> str:
    code = ord(char)
    is_no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 -- as Unicode lists them
    is_seen = char in _KEPT or unicodedata.category(char) not in _INVISIBLE
    return char if is_seen and not is_no_character else STAND_IN


@dataclass(frozen=True)
class _Looks:
    head: Format
    text: Format
    number: Format
    whole: Format
    day: Format


def _write(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    for column, name in enumerate(sheet.head):
        page.write_string(0, column, _fitting(name), looks.head)
        page.set_column(column, column, _width(sheet, column))
    page.freeze_panes(1, 0)
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(page, (number, column), cell, looks)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


def _write_cell(page: Worksheet, place: tuple[int, int], cell: Cell, looks: _Looks) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        page.write_string(*place, _fitting(cell), looks.text)
    elif isinstance(cell, date):
        page.write_datetime(*place, cell, looks.day)
    elif isinstance(cell, Decimal):
        page.write_number(*place, float(cell), looks.number)
    else:
        page.write_number(*place, cell, looks.whole)


def _fitting(text: str) -> str:
    """Return the text as a cell holds it; a cell counts in units of two octets."""
    clean = shown(text)
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * MOST_SIGNS:
        return clean
    return units[: 2 * (MOST_SIGNS - len(CUT))].decode("utf-16-le", "ignore") + CUT


def _width(sheet: Sheet, column: int) -> int:
    cells = [sheet.head[column], *(_plain(row[column]) for row in sheet.rows)]
    longest = max(len(line) for cell in cells for line in (cell.splitlines() or [""]))
    return min(max(longest + 2, _NARROW), _WIDE)


def _name(title: str, taken: Sequence[str]) -> str:
    """Return a name that a tab can have and that no other one has."""
    whole = " ".join(_NOT_IN_A_NAME.sub(" ", shown(title)).split()) or "Blad"
    name, number = whole[:_LONGEST_NAME].strip(), 1
    while name.lower() in {each.lower() for each in taken}:
        number += 1
        end = f" {number}"
        name = whole[: _LONGEST_NAME - len(end)].strip() + end
    return name


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).replace(".", ",") if isinstance(cell, Decimal) else str(cell)
