"""Spreadsheets: no text becomes a formula, no value is lost, and nothing is told but the table."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from toets.documents.sheets import CUT, MOST_SIGNS, STAND_IN, Sheet, csv_file, shown, xlsx

AT = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
HOSTILE = {
    "=1+1": "=1+1",
    "+1": "+1",
    "-1": "-1",
    "@SUM(A1)": "@SUM(A1)",
    "\t=1": "\t=1",
    "\r=1": "\n=1",
    " =1": " =1",
    '=HYPERLINK("http://x","klik")': '=HYPERLINK("http://x","klik")',
    "http://voorbeeld.nl": "http://voorbeeld.nl",
    "mailto:a@b.nl": "mailto:a@b.nl",
    "0012": "0012",
    "1e5": "1e5",
    "TRUE": "TRUE",
    "#N/A": "#N/A",
    "{=1}": "{=1}",
    "<b>vet</b> & zo": "<b>vet</b> & zo",
    "_x0041_": "_x0041_",
    "rechts\u202elinks": f"rechts{STAND_IN}links",
    "bel\x07 nul\x00 esc\x1b": f"bel{STAND_IN} nul{STAND_IN} esc{STAND_IN}",
    "half \ud800 teken": f"half {STAND_IN} teken",
    "geen \uffff teken": f"geen {STAND_IN} teken",
    "regel\r\nregel\u2028regel": "regel\nregel\nregel",
    "gezin \U0001f468\u200d\U0001f469\u200d\U0001f467": (
        "gezin \U0001f468\u200d\U0001f469\u200d\U0001f467"
    ),
    " spaties ": " spaties ",
}


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def one_column(*texts: str) -> bytes:
    return xlsx([Sheet("Blad", ("Tekst",), tuple((text,) for text in texts))], "Lijst", AT)


def test_no_hostile_text_is_a_formula_and_every_one_is_whole() -> None:
    page = opened(one_column(*HOSTILE)).active

    assert page is not None
    cells = [row[0] for row in page.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == list(HOSTILE.values())
    assert all(cell.hyperlink is None for cell in cells)


def test_the_file_holds_no_formula_and_no_link_in_any_of_its_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(one_column(*HOSTILE))) as parts:
        found = {name: parts.read(name) for name in parts.namelist()}

    assert not any(b"<f>" in part or b"<f " in part for part in found.values())
    assert not any(b"<hyperlink" in part for part in found.values())
    assert not any("vba" in name or "external" in name.lower() for name in found)


@pytest.mark.parametrize("sign", ["a", "\U0001f600"])
def test_a_text_longer_than_a_cell_is_cut_where_everybody_sees_it(sign: str) -> None:
    fits = sign * (MOST_SIGNS // len(sign.encode("utf-16-le")) * 2)

    page = opened(one_column(fits, fits + sign * 2)).active

    assert page is not None
    whole, cut = page["A2"].value, page["A3"].value
    assert whole == fits
    assert cut.endswith(sign + CUT)
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_SIGNS


def test_numbers_are_numbers_days_are_days_and_nothing_is_empty() -> None:
    row = (12, Decimal("3.1"), date(2026, 11, 21), None, "")

    page = opened(xlsx([Sheet("Blad", tuple("abcde"), (row,))], "Lijst", AT)).active

    assert page is not None
    values = [cell.value for cell in page[2]]
    assert values == [12, 3.1, datetime(2026, 11, 21), None, None]  # noqa: DTZ001 -- a day in a cell has no zone
    assert page["C2"].is_date


def test_the_head_stays_in_sight_and_columns_are_wide_enough_to_read() -> None:
    rows = (("JET-2026-7K3Q", "Een lange titel " * 20),)

    page = opened(xlsx([Sheet("Zaken", ("Kenmerk", "Voorstel"), rows)], "Zaken", AT)).active

    assert page is not None
    assert page.freeze_panes == "A2"
    assert [cell.value for cell in page[1]] == ["Kenmerk", "Voorstel"]
    widths = [page.column_dimensions[name].width for name in "AB"]
    assert 14 <= widths[0] <= 18
    assert 58 <= widths[1] <= 62


def test_the_file_names_nobody_and_is_the_same_each_time() -> None:
    first = one_column("a")

    about = opened(first).properties
    assert (about.title, about.creator, about.lastModifiedBy) == ("Lijst", None, None) or (
        about.title,
        about.creator or "",
        about.lastModifiedBy or "",
    ) == ("Lijst", "", "")
    assert first == one_column("a")


def test_tabs_have_names_that_fit_and_differ() -> None:
    titles = ["a" * 40, "a" * 40, "Wat: [dit]/dat?*", "", "blad"]

    book = opened(xlsx([Sheet(title, ("K",), ()) for title in titles], "Lijst", AT))

    assert book.sheetnames == ["a" * 31, "a" * 29 + " 2", "Wat dit dat", "Blad", "blad 2"]


def test_a_csv_file_is_read_by_a_dutch_spreadsheet_and_holds_no_formula() -> None:
    rows = [[text, 3, Decimal("3.1"), date(2026, 11, 21), None] for text in HOSTILE]

    content = csv_file(["Tekst", "n", "d", "dag", "niets"], rows)

    assert content.startswith(b"\xef\xbb\xbf")
    head, *found = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert head == ["Tekst", "n", "d", "dag", "niets"]
    assert {tuple(line[1:]) for line in found} == {("3", "3,1", "2026-11-21", "")}
    assert not any(line[0].lstrip().startswith(("=", "+", "-", "@")) for line in found)
    assert [line[0].removeprefix("'") for line in found] == list(HOSTILE.values())


def test_what_is_shown_is_shown_once() -> None:
    assert all(shown(told) == told for told in map(shown, HOSTILE))
