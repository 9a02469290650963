"""Lists as a file: the rows that somebody may see, no other, and a line in the log."""

import csv
import io
from typing import Any

import pytest
from builders import REASON
from cast import ANNA, AXEL, BEA, BRAM, CAST, CHRIS, DINA, ED, FLEUR, SARA, UMA, WOUT
from openpyxl import load_workbook
from stage import UNIT, Stage

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.deeds import Recuse, Submit
from toets.domain.person import Person
from toets.errors import NotFoundError
from toets.services.context import Actor
from toets.services.listing import Form, ListKind

HOSTILE = '=HYPERLINK("http://x")\u202e'


def table(stage: Stage, person: Person, kind: ListKind) -> list[dict[str, Any]]:
    """Return the list as the workbook holds it, a mapping per row."""
    content = stage.toets.listing.file(stage.actor(person), kind, Form.XLSX).content
    page = load_workbook(io.BytesIO(content)).active
    assert page is not None
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)
    head, *rows = page.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def references(rows: list[dict[str, Any]]) -> set[str]:
    return {str(row["Kenmerk"]) for row in rows}


def test_the_rows_are_those_that_the_screens_show(stage: Stage) -> None:
    reading, listing = stage.toets.reading, stage.toets.listing

    for actor in map(stage.actor, CAST):
        work = reading.work(actor)
        shown = {
            ListKind.CASES: [summary.reference for summary in reading.overview(actor)],
            ListKind.PERMISSIONS: [e.reference for e in stage.toets.registering.entries(actor)],
            ListKind.WORK: [summary.reference for summary in (*work.mine, *work.with_others)],
        }

        told = {kind: [row[0] for row in listing.sheet(actor, kind).rows] for kind in ListKind}

        assert told == shown


def test_a_case_has_what_the_screen_shows_with_days_as_days(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    (row,) = [r for r in table(stage, SARA, ListKind.CASES) if r["Kenmerk"] == reference]

    assert {name: str(value) for name, value in row.items()} == {
        "Kenmerk": reference,
        "Voorstel": "Zoeken in eigen beelden",
        "Eenheid": UNIT,
        "Soort": "Inzet",
        "Stand": "In uitvoering",
        "Begonnen": "2026-09-01 00:00:00",
        "Geldig tot en met": "2027-03-01 00:00:00",
        "Gesloten": "None",
    }


def test_a_holder_gets_one_line_of_a_negative_advice_without_its_title(stage: Stage) -> None:
    reference = stage.scenes["negative"]

    (row,) = [r for r in table(stage, DINA, ListKind.CASES) if r["Kenmerk"] == reference]

    assert row["Voorstel"] == "Reden: de Community adviseerde negatief"
    assert row["Begonnen"] is None


def test_an_administrator_gets_references_and_statuses_only(stage: Stage) -> None:
    rows = table(stage, BEA, ListKind.CASES)

    assert stage.scenes["submitted"] in references(rows)
    assert {name for row in rows for name, value in row.items() if value} == {"Kenmerk", "Stand"}


def test_what_somebody_withdrew_from_is_in_no_list(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(CHRIS, reference, Recuse(REASON))

    for kind in ListKind:
        for form in Form:
            content = stage.toets.listing.file(stage.actor(CHRIS), kind, form).content
            assert reference.encode() not in content
        assert reference not in references(table(stage, CHRIS, kind))


def test_an_employee_reads_the_register_and_no_cases_of_others(stage: Stage) -> None:
    assert table(stage, ED, ListKind.CASES) == []
    rows = table(stage, ED, ListKind.PERMISSIONS)
    assert stage.scenes["in_execution"] in references(rows)
    assert stage.scenes["submitted"] not in references(rows)
    assert not any(ANNA.name in str(row) or DINA.name in str(row) for row in rows)


def test_the_work_of_an_author_says_what_to_do_and_until_when(stage: Stage) -> None:
    (row,) = [
        r for r in table(stage, BRAM, ListKind.WORK) if r["Kenmerk"] == stage.scenes["submitted"]
    ]

    assert row["Aan zet"] == "U"
    assert row["Wat"]
    assert row["Uiterlijk"] is not None


def test_a_hostile_title_is_text_in_both_forms(stage: Stage) -> None:
    reference = stage.begin()
    stage.toets.drafting.rename(stage.actor(ANNA), reference, HOSTILE, "@eenheid", urgent=False)
    stage.act(ANNA, reference, Submit())

    (row,) = [r for r in table(stage, SARA, ListKind.CASES) if r["Kenmerk"] == reference]
    content = stage.toets.listing.file(stage.actor(SARA), ListKind.CASES, Form.CSV).content
    lines = csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    (line,) = [line for line in lines if line["Kenmerk"] == reference]

    seen = HOSTILE.replace("\u202e", "\ufffd")
    assert (row["Voorstel"], row["Eenheid"]) == (seen, "@eenheid")
    assert (line["Voorstel"], line["Eenheid"]) == (f"'{seen}", "'@eenheid")


def test_every_list_that_is_taken_along_is_a_line_in_the_system_chain(stage: Stage) -> None:
    before = len(stage.events(SYSTEM_CHAIN))
    rows = len(table(stage, UMA, ListKind.PERMISSIONS))

    stage.toets.listing.file(stage.actor(FLEUR), ListKind.CASES, Form.CSV)

    cases = len(stage.toets.reading.overview(stage.actor(FLEUR)))
    told = [(e.actor, e.action, e.note) for e in stage.events(SYSTEM_CHAIN)[before:]]
    assert told == [
        (UMA.number, "export_list", f"toestemmingen xlsx {rows}"),
        (FLEUR.number, "export_list", f"zaken csv {cases}"),
    ]


def test_a_list_of_nobody_is_refused_and_not_logged(stage: Stage) -> None:
    before = stage.events(SYSTEM_CHAIN)

    for kind in ListKind:
        with pytest.raises(NotFoundError, match="person"):
            stage.toets.listing.file(Actor("P999"), kind, Form.XLSX)

    assert stage.events(SYSTEM_CHAIN) == before


@pytest.mark.parametrize("person", [AXEL, WOUT], ids=lambda p: p.name)
def test_who_reads_with_a_reason_finds_in_a_list_what_the_screen_lists(
    stage: Stage, person: Person
) -> None:
    shown = {summary.reference for summary in stage.toets.reading.overview(stage.actor(person))}

    assert references(table(stage, person, ListKind.CASES)) == shown
