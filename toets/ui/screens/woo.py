"""Woo: what can be made public, what is under way and with whom, and what is public."""

import streamlit as st

from toets.domain.person import Role
from toets.domain.sight import Sight
from toets.errors import NotFoundError
from toets.services.publishing import PublicationWork, Published
from toets.services.summaries import Summary
from toets.texts import formats
from toets.texts.screens import woo as texts
from toets.ui.pages import go
from toets.ui.session import link_to, me, services
from toets.ui.web.public_list import PATH, file_address
from toets.ui.widgets import card, escape, html_escape, status_html


def show() -> None:
    """Draw the screen, for Woo officers."""
    signed_in = me()
    if Role.WOO_OFFICER not in signed_in.person.roles:
        raise NotFoundError("page")
    toets = services()
    work = toets.publishing.work(signed_in.actor)
    published = toets.publishing.published()
    st.title(texts.TITLE, anchor=False)
    st.markdown(texts.LEAD)
    _show_work(work)
    _show_published(published)
    busy = {one.reference for one in work}
    _show_possible(
        [one for one in toets.reading.overview(signed_in.actor) if one.reference not in busy],
        published,
    )


def _show_work(work: tuple[PublicationWork, ...]) -> None:
    st.header(texts.WORK, anchor=False)
    if not work:
        st.markdown(texts.NO_WORK)
    for one in work:
        _show_one(one, is_first=one is work[0])


def _show_one(work: PublicationWork, *, is_first: bool) -> None:
    publication = work.publication
    with card(f"woo-{work.reference}"):
        left, right = st.columns([3, 1], vertical_alignment="center")
        with left:
            st.header(escape(work.title), anchor=False)
            said = f"{work.reference} · {texts.version(publication.number)}"
            st.markdown(f"{escape(said)} · **{texts.STATE[publication.state]}**")
            st.caption(texts.changed(len(publication.redactions), work.changed_at))
            if publication.embargo:
                st.caption(texts.embargo(publication.embargo))
            if "establish" in work.may:
                st.markdown(texts.MAY_ESTABLISH)
        if right.button(
            _act(work),
            key=f"woo-naar-{work.reference}",
            type="primary" if is_first else "secondary",
            width="stretch",
        ):
            go("publiceren", zaak=work.reference)


def _act(work: PublicationWork) -> str:
    if "establish" in work.may:
        return texts.DECIDE
    return texts.CONTINUE if "change" in work.may else texts.LOOK


def _show_published(published: tuple[Published, ...]) -> None:
    st.header(texts.PUBLIC, anchor=False)
    if not published:
        st.markdown(texts.NO_PUBLIC)
        return
    rows = "".join(_published_row(version) for version in published)
    _table(texts.PUBLIC_COLUMNS, rows, texts.PUBLIC)
    st.html(f'<p><a href="{html_escape(PATH)}" target="_blank">{texts.PUBLIC_PAGE}</a></p>')


def _published_row(version: Published) -> str:
    document = version.document
    files = (
        f'<a href="{html_escape(file_address(document))}" target="_self">'
        f"{html_escape(document.name)}</a>"
    )
    if version.files:
        files += f"<br>{html_escape(texts.attachments(len(version.files)))}"
    cells = (
        html_escape(version.title),
        str(version.number),
        html_escape(formats.day(version.established_on)),
        files,
    )
    return _row(version.reference, texts.PUBLIC_COLUMNS, cells)


def _show_possible(summaries: list[Summary], published: tuple[Published, ...]) -> None:
    st.header(texts.POSSIBLE, anchor=False)
    readable = [one for one in summaries if one.sight is Sight.FULL]
    if not readable:
        st.markdown(texts.NO_POSSIBLE)
        return
    words = st.text_input(texts.SEARCH, key="zoek-woo", max_chars=100, width=480)
    shown = [one for one in readable if _fits(one, words)]
    if not shown:
        st.markdown(texts.NOTHING)
        return
    newest = {one.reference: one.number for one in published if one.is_newest}
    rows = "".join(_possible_row(one, newest.get(one.reference)) for one in shown)
    _table(texts.CASE_COLUMNS, rows, texts.POSSIBLE)


def _possible_row(summary: Summary, number: int | None) -> str:
    cells = (
        html_escape(summary.title),
        status_html(summary.status),
        texts.version(number) if number else texts.NO_VERSION,
    )
    return _row(summary.reference, texts.CASE_COLUMNS, cells)


def _row(reference: str, columns: tuple[str, ...], cells: tuple[str, ...]) -> str:
    href = html_escape(link_to("publiceren", zaak=reference))
    filled = "".join(
        f'<td data-kop="{html_escape(name)}">{cell}</td>'
        for name, cell in zip(columns[1:], cells, strict=True)
    )
    named = f'<a href="{href}" target="_self">{html_escape(reference)}</a>'
    return f'<tr><th scope="row">{named}</th>{filled}</tr>'


def _table(columns: tuple[str, ...], rows: str, caption: str) -> None:
    heads = "".join(f'<th scope="col">{html_escape(name)}</th>' for name in columns)
    st.html(
        f'<table class="toets-tabel toets-zaken"><caption class="toets-verborgen">'
        f"{html_escape(caption)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _fits(summary: Summary, words: str) -> bool:
    text = f"{summary.reference} {summary.title} {summary.unit}".lower()
    return all(word in text for word in words.lower().split())
