"""The yearly report as a PDF: the year in short on page 1, then every figure in a table."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable

from toets.documents import styles
from toets.documents.archive import Enclosure
from toets.documents.blocks import Story, gap, heading, lead_in, text, words
from toets.documents.cover import fact_row, thin_line, title_block
from toets.documents.drawing import QrCode
from toets.documents.escape import Markup, escape, plain
from toets.documents.fields import COMMUNITY_FIELDS
from toets.documents.figures import figures_enclosure
from toets.documents.layout import kept, on_one_page
from toets.documents.markup import bold, by_turns, labelled
from toets.documents.page import WIDTH, Sheet
from toets.documents.pages import Key, Pages
from toets.documents.rendering import settled
from toets.documents.sealed import (
    SealLine,
    SealText,
    community_seal,
    marking,
    signature_block,
)
from toets.documents.tables import box, grid, side_by_side
from toets.domain.calendar import amsterdam_day
from toets.domain.questionnaire import Rulebook
from toets.domain.report import YearReport
from toets.domain.seals import Seal
from toets.texts.document import sealing
from toets.texts.document import year_report as texts
from toets.texts.document.year_report import Table
from toets.texts.formats import day

# Shares of the width: the column that names the row, then the others.
_WIDTHS = {
    "toestemmingen": (26, 13, 11, 12, 17, 12, 9),
    "gebruik": (19, 13, 14, 13, 13, 9, 12),
    "doorlooptijden": (46, 10, 13, 12, 15),
    "regels": (40, 14, 13, 13, 15),
}
_TWO, _FOUR = (80, 14), (44, 16, 14, 14)


@dataclass(frozen=True)
class YearReportSource:
    """The figures, the rules in force when the report is made, and that moment (UTC).

    `is_test` tells that it is signed with test keys, which prove nothing.
    """

    report: YearReport
    rules: Rulebook
    made_at: datetime
    is_test: bool = False


def year_report_document(source: YearReportSource) -> bytes:
    """Return the report as a PDF with its figures enclosed; the same source gives the same bytes."""
    figures = _figures(source)
    code = hashlib.sha256(figures.octets).hexdigest()
    return settled(lambda pages: _story(source, code, pages), _sheet(source), figures)


def year_report_seal(source: YearReportSource) -> SealText:
    """Return the one signature under the report: the seal of the Community."""
    return community_seal(texts.title(source.report.year), sealing.made_at(source.made_at))


def _figures(source: YearReportSource) -> Enclosure:
    return figures_enclosure(source.report, source.rules, source.made_at)


def _sheet(source: YearReportSource) -> Sheet:
    year, rules = source.report.year, source.rules
    return Sheet(
        title=texts.title(year),
        author=texts.AUTHOR,
        subject=texts.SUBJECT,
        footer=plain(texts.footer(year, rules.regime)),
        classification=marking(
            plain(rules.procedure.classification_document), is_test=source.is_test
        ),
        issued_at=source.made_at,
        fields=COMMUNITY_FIELDS,
    )


def _story(source: YearReportSource, code: str, pages: Pages) -> Story:
    report = source.report
    tables = [line for table in texts.tables(report) for line in _table(table, pages)]
    rest = [*tables, *_about(source, pages), *_sealing(source, code, pages)]
    return [*_first_page(source, pages), *kept(rest)]


def _first_page(source: YearReportSource, pages: Pages) -> Story:
    report = source.report
    meta = (f"{texts.period(report)} · gemaakt op ", day(amsterdam_day(source.made_at)))
    bold_part, rest = texts.lead(report)
    said: Story = [text(by_turns(("", bold_part, f" {rest}")), styles.LEAD), *_warnings(report)]
    return [
        *title_block(texts.KICKER, texts.title(report.year), meta, pages),
        box(said, styles.GRAY_PALE, styles.ACCENT),
        gap(16),
        fact_row(texts.key_figures(report)),
        gap(8),
        thin_line(),
    ]


def _warnings(report: YearReport) -> Iterator[Flowable]:
    if not texts.is_whole(report):
        yield text(labelled(texts.NOT_WHOLE, texts.not_whole(report)), styles.NOTE)
    for sentence in texts.left_out(report):
        yield words(sentence, styles.NOTE)


def _table(table: Table, pages: Pages) -> Story:
    head = [heading(table.title, table.key, 1, pages), lead_in(table.note)]
    if not table.rows:
        return [*head, words(table.none)]
    widths = _WIDTHS.get(table.key, _TWO if len(table.head) == len(_TWO) else _FOUR)
    rows = [[_cell(value, row[0]) for value in row] for row in table.rows]
    return [*head, *grid(table.head, rows, widths)]


def _cell(value: texts.Cell, name: texts.Cell) -> Markup:
    said = texts.cell(value)
    return bold(said) if name == texts.TOTAL else escape(said)


def _about(source: YearReportSource, pages: Pages) -> Story:
    rules = source.rules
    regime = f"{rules.regime_title}. {rules.regime_source}. {rules.regime_note}"
    pairs = (
        (texts.COUNTING, texts.COUNTED),
        (texts.PRIVACY, texts.NOBODY),
        (texts.REGIME, regime),
    )
    return [
        heading(texts.ABOUT, "over", 1, pages),
        *(text(labelled(*pair)) for pair in pairs),
    ]


def _sealing(source: YearReportSource, code: str, pages: Pages) -> Story:
    line = SealLine(Seal.COMMUNITY, "", "", sealing.made_at(source.made_at))
    drawn = QrCode(f"TOETS VERIFY {source.report.year} {code}".upper(), sealing.REPORT_CODE)
    figures: Story = [words(texts.FIGURES_HASH, styles.NOTE), words(code, styles.NOTE)]
    return on_one_page(
        [
            heading(sealing.TITLE, Key.SEALED, 1, pages),
            *signature_block([line], is_test=source.is_test),
            box(
                side_by_side([figures, drawn], [WIDTH - drawn.width - 42, drawn.width], 14),
                styles.PALE,
            ),
        ]
    )
