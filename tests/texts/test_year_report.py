"""The words of the yearly report."""

from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from builders import permitted, submitted

from toets.domain.case import Case
from toets.domain.facts import NegativeGround
from toets.domain.report import (
    Count,
    Ending,
    LeftOut,
    Stage,
    WithdrawnFrom,
    YearReport,
    yearly_report,
)
from toets.texts.document import year_report as texts


def report(*cases: Case, year: int = 2026, today: date = date(2027, 3, 1)) -> YearReport:
    return yearly_report(cases, year, today)


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (texts.ENDING, Ending),
        (texts.GROUND, NegativeGround),
        (texts.WITHDRAWN_FROM, WithdrawnFrom),
        (texts.COUNT, Count),
        (texts.STAGE, Stage),
        (texts.LEFT_OUT, LeftOut),
    ],
)
def test_everything_counted_has_a_name_of_its_own(
    table: dict[Enum, str], kind: type[Enum]
) -> None:
    assert set(table) == set(kind)
    assert len(set(table.values())) == len(table)


def test_every_row_has_as_many_cells_as_its_head_and_every_table_a_key_of_its_own() -> None:
    for found in (report(), report(permitted())):
        tables = texts.tables(found)
        assert len({table.key for table in tables}) == len(tables)
        assert all(len(row) == len(table.head) for table in tables for row in table.rows)
        assert all(table.rows or table.none for table in tables)


@pytest.mark.parametrize(
    ("cases", "bold", "rest"),
    [
        (
            (),
            "In 2026 zijn geen voorstellen ingediend.",
            (
                "Er zijn geen toestemmingen gegeven. Geen enkel voorstel is afgewezen of kreeg een "
                "negatief advies. In dit jaar gold geen enkele toestemming."
            ),
        ),
        (
            (permitted(),),
            "In 2026 is 1 voorstel ingediend.",
            (
                "Er is 1 toestemming gegeven. Geen enkel voorstel is afgewezen of kreeg een negatief "
                "advies. In dit jaar gold 1 toestemming."
            ),
        ),
        (
            (permitted(), permitted(), submitted()),
            "In 2026 zijn 3 voorstellen ingediend.",
            (
                "Er zijn 2 toestemmingen gegeven. Geen enkel voorstel is afgewezen of kreeg een "
                "negatief advies. In dit jaar golden 2 toestemmingen."
            ),
        ),
    ],
)
def test_the_year_in_two_sentences(cases: tuple[Case, ...], bold: str, rest: str) -> None:
    assert texts.lead(report(*cases)) == (bold, rest)


def test_a_running_year_says_until_when_it_was_counted() -> None:
    running, over = report(today=date(2026, 7, 1)), report()

    assert (texts.is_whole(running), texts.is_whole(over)) == (False, True)
    assert "1\u00a0juli\u00a02026" in texts.not_whole(running)
    assert texts.period(over) == ("1\u00a0januari\u00a02026 tot en met 31\u00a0december\u00a02026")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "–"),
        (0, "0"),
        (12_400, "12.400"),
        (Decimal("7.5"), "7,5"),
        ("Inzet", "Inzet"),
        (date(2026, 2, 1), "1\u00a0februari\u00a02026"),
    ],
)
def test_a_cell_reads_as_dutch(value: texts.Cell, said: str) -> None:
    assert texts.cell(value) == said
