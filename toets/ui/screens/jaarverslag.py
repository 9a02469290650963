"""Jaarverslag: the figures of a year, on the screen and to take along."""

import streamlit as st

from toets.domain.report import YearReport
from toets.texts.document import year_report as words
from toets.texts.document.year_report import Cell, Table
from toets.texts.screens import jaarverslag as texts
from toets.ui.session import actor, link_to, services
from toets.ui.web.reports import report_address
from toets.ui.widgets import breadcrumb, card, html_escape


def show() -> None:
    """Draw the report of the chosen year; the newest one first."""
    reporting, reader = services().reporting, actor()
    years = reporting.years(reader)
    breadcrumb((texts.REGISTER, link_to("toestemmingen")), (texts.TITLE, None))
    st.title(texts.TITLE, anchor=False)
    year = st.selectbox(texts.YEAR, years, index=_asked(years), key="jaar", width=200)
    report = reporting.report(reader, year)
    bold, rest = words.lead(report)
    st.markdown(f"**{bold}** {rest}")
    for sentence in (*_running(report), *words.left_out(report)):
        st.caption(sentence)
    _key_figures(report)
    _downloads(year)
    for table in words.tables(report):
        _show_table(table)


def _asked(years: tuple[int, ...]) -> int:
    asked = st.query_params.get("jaar", "")
    known = [str(year) for year in years]
    return known.index(asked) if asked in known else 0


def _running(report: YearReport) -> tuple[str, ...]:
    if words.is_whole(report):
        return ()
    return (f"{words.NOT_WHOLE} {words.not_whole(report)}",)


def _key_figures(report: YearReport) -> None:
    with card("jaarcijfers"):
        figures = words.key_figures(report)
        for column, (name, number) in zip(st.columns(len(figures)), figures, strict=True):
            column.metric(name, number)


def _downloads(year: int) -> None:
    buttons = "".join(
        f'<a class="toets-knop" href="{html_escape(report_address(year, form))}" target="_self">'
        f"{html_escape(label)}</a> "
        for form, label in (("pdf", texts.PDF), ("xlsx", texts.XLSX), ("csv", texts.CSV))
    )
    st.html(f"<p>{buttons}</p>")


def _show_table(table: Table) -> None:
    with card(f"tabel-{table.key}"):
        st.header(table.title, anchor=False)
        st.caption(table.note)
        if not table.rows:
            st.markdown(table.none)
            return
        st.html(_html(table))


def _html(table: Table) -> str:
    heads = "".join(
        f'<th scope="col"{_number(value)}>{html_escape(name)}</th>'
        for name, value in zip(table.head, table.rows[0], strict=True)
    )
    rows = "".join(_row(table, row) for row in table.rows)
    return (
        f'<table class="toets-tabel toets-cijfers"><caption class="toets-verborgen">'
        f"{html_escape(table.title)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(table: Table, row: tuple[Cell, ...]) -> str:
    name, *values = row
    cells = "".join(
        f'<td data-kop="{html_escape(head)}"{_number(value)}>{html_escape(words.cell(value))}</td>'
        for head, value in zip(table.head[1:], values, strict=True)
    )
    look = ' class="toets-totaal"' if name == words.TOTAL else ""
    return f'<tr{look}><th scope="row">{html_escape(words.cell(name))}</th>{cells}</tr>'


def _number(value: Cell) -> str:
    return "" if isinstance(value, str) else ' class="toets-getal"'
