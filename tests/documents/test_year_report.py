"""The yearly report as a reader opens it."""

from dataclasses import replace
from datetime import date

from builders import in_execution, permitted, submitted
from documents.builders import (
    needs_poppler,
    outline_of,
    poppler,
    text_of,
    whole_page,
    year_document,
)

from toets.domain.case import Case
from toets.domain.facts import ProposalVersion
from toets.domain.report import LeftOut, yearly_report
from toets.texts.document.year_report import tables


def entitled(case: Case, title: str) -> Case:
    facts = tuple(
        replace(fact, title=title) if isinstance(fact, ProposalVersion) else fact
        for fact in case.facts
    )
    return replace(case, facts=facts)


def test_the_same_figures_give_the_same_bytes() -> None:
    assert year_document(permitted()) == year_document(permitted())


def test_every_table_is_a_chapter() -> None:
    report = yearly_report([], 2026, date(2026, 12, 1))

    found = outline_of(year_document())

    assert found == [
        "Jaarverslag van de juridisch-ethische toets gezichtsherkenning",
        *(f"  {table.title}" for table in tables(report)),
        "  Over deze cijfers",
        "  Digitale ondertekening en controle",
    ]


@needs_poppler
def test_an_empty_year_says_so_and_keeps_its_zeros() -> None:
    text = text_of(year_document())

    assert "In 2026 zijn geen voorstellen ingediend." in text
    assert "Toegestaan 0 0 0" in text
    assert "In dit jaar gold geen enkele toestemming." in text
    assert "Het bestaande CATCH 0" in text


@needs_poppler
def test_a_year_with_cases_shows_its_numbers_and_no_names() -> None:
    text = text_of(year_document(in_execution(), submitted()))

    assert "In 2026 zijn 2 voorstellen ingediend." in text
    assert "Totaal 0 2 2" in text
    assert "JET-2026-7K3Q Zoeken in eigen beelden" in text
    assert "In uitvoering" in text
    assert "Anna" not in text
    assert "P001" not in text


@needs_poppler
def test_it_is_marked_says_how_it_counts_and_what_it_leaves_out() -> None:
    pdf = year_document(left_out=frozenset({LeftOut.RECUSED}))
    text, first = text_of(pdf), whole_page(pdf, 1)

    assert "POLITIE VERTROUWELIJK" in first
    assert "Zaken waarvoor u zich hebt verschoond tellen niet mee." in text
    assert "Het jaar is nog niet voorbij: de cijfers lopen tot en met 1 december 2026" in text
    assert "Het 90e percentiel is de kleinste waarde" in text
    assert "Dit regime bestaat alleen in de testen." in text


@needs_poppler
def test_a_hostile_title_prints_as_it_was_typed() -> None:
    text = text_of(year_document(entitled(permitted(), "<b>a</b> &amp;")))

    assert "<b>a</b> &amp;" in text


@needs_poppler
def test_every_font_is_in_the_file() -> None:
    fonts = poppler("pdffonts", year_document(permitted()), "-").splitlines()[2:]

    assert {line.split()[-5] for line in fonts} == {"yes"}
