"""The yearly report: who may read it, over which cases, in which forms, and what it leaves behind."""

import csv
import hashlib
import io
from datetime import date
from decimal import Decimal

import pikepdf
import pytest
from builders import REASON, a_permit, a_signature
from cast import (
    ANNA,
    AXEL,
    BEA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    WOUT,
)
from openpyxl import load_workbook
from small_rulebook import PROCEDURE
from stage import Stage

from toets.documents.sheets import harmless
from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.calendar import amsterdam_day
from toets.domain.deeds import Invite, Recuse, RevokeInvitation, Submit
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.domain.report import LeftOut, YearReport, yearly_report
from toets.domain.workflow import Status
from toets.errors import NotFoundError
from toets.services.reporting import CSV_COLUMNS
from toets.texts.document.year_report import LEFT_OUT, tables

READERS = (SARA, BRAM, TESS, FLEUR, AXEL)


def read(stage: Stage, person: Person, year: int = 2026) -> YearReport:
    return stage.toets.reporting.report(stage.actor(person), year)


def lines(stage: Stage, person: Person, year: int = 2026) -> list[dict[str, str]]:
    content = stage.toets.reporting.csv(stage.actor(person), year).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content), delimiter=";"))


@pytest.mark.parametrize("person", READERS, ids=lambda person: person.name)
def test_the_community_the_fg_and_the_auditor_read_the_same_figures(
    stage: Stage, person: Person
) -> None:
    whole = [stage.case(reference) for reference in stage.scenes.values()]
    handed_in = [case for case in whole if case.status is not Status.DRAFT]
    expected = yearly_report(
        sorted(handed_in, key=lambda case: case.reference),
        2026,
        amsterdam_day(stage.clock()),
        PROCEDURE.scope_exits,
    )

    assert read(stage, person) == expected
    assert expected.submitted.total == len(handed_in)


@pytest.mark.parametrize("person", [ANNA, ED, DINA, EDO, WOUT, BEA], ids=lambda p: p.name)
def test_for_anybody_else_there_is_no_report(stage: Stage, person: Person) -> None:
    reporting, actor = stage.toets.reporting, stage.actor(person)
    before = stage.events(SYSTEM_CHAIN)

    for ask in (reporting.report, reporting.table, reporting.csv, reporting.pdf):
        with pytest.raises(NotFoundError) as caught:
            ask(actor, 2026)
        assert caught.value.kind == "report"
    with pytest.raises(NotFoundError):
        reporting.years(actor)
    assert stage.events(SYSTEM_CHAIN) == before


@pytest.mark.parametrize("year", [2019, 2027, -1, 0, 10_000])
def test_a_year_that_has_not_begun_or_before_the_rules_has_no_report(
    stage: Stage, year: int
) -> None:
    with pytest.raises(NotFoundError):
        read(stage, SARA, year)


def test_a_year_without_cases_reads_as_zero(stage: Stage) -> None:
    found = read(stage, SARA, 2025)

    assert (found.submitted.total, found.until) == (0, date(2025, 12, 31))


def test_the_years_run_from_the_first_case_to_now(stage: Stage) -> None:
    assert stage.toets.reporting.years(stage.actor(SARA)) == (2026,)
    stage.clock.advance(days=500)
    assert stage.toets.reporting.years(stage.actor(SARA)) == (2028, 2027, 2026)


def test_cases_from_which_the_reader_withdrew_do_not_count_and_are_not_numbered(
    stage: Stage,
) -> None:
    reference = stage.scenes["permitted"]
    before = read(stage, CHRIS)
    stage.act(CHRIS, reference, Recuse(REASON))

    after = read(stage, CHRIS)

    assert (before.left_out, after.left_out) == (frozenset(), frozenset({LeftOut.RECUSED}))
    assert after.submitted.total == before.submitted.total - 1
    assert reference in {each.reference for each in read(stage, TESS).permissions}
    assert reference not in {each.reference for each in after.permissions}
    assert reference not in str(lines(stage, CHRIS))
    assert not any(sign.isdigit() for sign in LEFT_OUT[LeftOut.RECUSED])


def test_cases_from_which_the_reader_was_sent_away_do_not_count_either(stage: Stage) -> None:
    reference = stage.submitted()
    stage.act(SARA, reference, Invite(1, 1, BELLA.number, Discipline.JURIDISCH))
    stage.act(SARA, reference, RevokeInvitation(1, 1, BELLA.number, REASON))

    found = read(stage, BELLA)

    assert found.left_out == frozenset({LeftOut.REVOKED})
    assert found.submitted.total == read(stage, BRAM).submitted.total - 1


def test_every_reading_is_a_line_in_the_system_chain(stage: Stage) -> None:
    reporting, actor = stage.toets.reporting, stage.actor(AXEL)
    before = len(stage.events(SYSTEM_CHAIN))

    reporting.report(actor, 2026)
    reporting.csv(actor, 2026)
    pdf = reporting.pdf(actor, 2025)

    told = [(e.actor, e.action, e.note) for e in stage.events(SYSTEM_CHAIN)[before:]]
    sha256 = hashlib.sha256(pdf).hexdigest()
    assert told == [
        (AXEL.number, "read_report", "2026"),
        (AXEL.number, "read_report", "2026 csv"),
        (AXEL.number, "read_report", f"2025 pdf {sha256}"),
    ]


def test_the_tables_are_data_frames_with_numbers(stage: Stage) -> None:
    frames = stage.toets.reporting.table(stage.actor(SARA), 2026)

    submitted = frames["ingediend"]
    assert list(submitted.columns) == ["Stand", "Experiment", "Inzet", "Totaal"]
    assert submitted["Totaal"].iloc[-1] == read(stage, SARA).submitted.total
    held = frames["toestemmingen"]
    assert set(map(type, held["Geldig t/m"])) == {date}
    assert set(map(type, frames["doorlooptijden"]["Mediaan"])) <= {Decimal, type(None)}


def test_the_file_has_a_line_per_number_under_its_documented_columns(stage: Stage) -> None:
    found = lines(stage, SARA)

    assert tuple(found[0]) == CSV_COLUMNS
    assert {
        "tabel": "Ingediende voorstellen",
        "regel": "Totaal",
        "kolom": "Totaal",
        "waarde": str(read(stage, SARA).submitted.total),
    } in found
    frames = stage.toets.reporting.table(stage.actor(SARA), 2026).values()
    assert len(found) == sum(len(frame) * (len(frame.columns) - 1) for frame in frames)


def test_a_unit_is_no_formula_to_a_spreadsheet(stage: Stage) -> None:
    reference = stage.begin()
    stage.toets.drafting.rename(
        stage.actor(ANNA), reference, "Zoeken", '=HYPERLINK("http://x")', urgent=False
    )
    stage.act(ANNA, reference, Submit())
    stage.establish(stage.advise(reference))
    for deed in (a_permit, a_signature):
        for holder in (DINA, EDO):
            stage.act(holder, reference, deed(stage.case(reference)))

    units = {line["waarde"] for line in lines(stage, SARA) if line["kolom"] == "Eenheid"}

    assert units == {"Eenheid Verzonnen", '\'=HYPERLINK("http://x")'}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t1", "\r1", " =1", "\n=1"])
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"a{text}") == f"a{text}"


def test_the_pdf_opens_and_says_what_it_is(stage: Stage) -> None:
    content = stage.toets.reporting.pdf(stage.actor(SARA), 2026)

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Jaarverslag 2026"


def test_the_workbook_has_a_tab_per_table_in_which_numbers_are_numbers(stage: Stage) -> None:
    content = stage.toets.reporting.xlsx(stage.actor(SARA), 2026)

    book = load_workbook(io.BytesIO(content))
    shown = tables(read(stage, SARA))
    assert len(book.sheetnames) == len(shown)
    for page, table in zip(book.worksheets, shown, strict=True):
        head, *rows = page.iter_rows(values_only=True)
        assert head == table.head
        assert len(rows) == len(table.rows)
        assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)
    assert book.worksheets[0].cell(len(shown[0].rows) + 1, 4).value == shown[0].rows[-1][3]
    assert stage.events(SYSTEM_CHAIN)[-2].note == "2026 xlsx"
