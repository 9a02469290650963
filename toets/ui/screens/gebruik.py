"""Recording a use in a minute, and reading one back: its paragraph and its extract."""

from typing import Literal, NoReturn

import streamlit as st

from toets.errors import NotFoundError
from toets.services.using import ToldUse, UseBook
from toets.texts import formats
from toets.texts.screens import gebruik as words
from toets.texts.screens import zaak as case_words
from toets.ui import session
from toets.ui.case.execution.recording import UseForm, draw_use_form
from toets.ui.case.execution.use_table import show_uses
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.pages import go
from toets.ui.reasons import with_reason
from toets.ui.session import link_to
from toets.ui.web.document_page import page_link
from toets.ui.web.downloads import document_link
from toets.ui.widgets import breadcrumb, card, escape, facts, html_escape


def show() -> None:
    """Draw the screen, for who reads the case and for who may use the permission.

    Raises:
        NotFoundError: No such permission or use, or the reader may not know of it.
    """
    reference = session.current_reference()
    if reference is None:
        raise NotFoundError("case")
    reads_case = _opened(reference)
    book = session.services().using.book(session.actor(), reference)
    number = st.query_params.get("nummer", "")
    use = _asked(book, number) if number else None
    _show_trail(book, use, reads_case=reads_case)
    if use is None:
        _show_new(book, reads_case=reads_case)
    elif "verbeter" in st.query_params and use.may_correct:
        _show_correction(book, use)
    else:
        _show_use(book, use, reads_case=reads_case)


def _opened(reference: str) -> bool:
    """Log the reading, and tell whether it is of the whole case; else it is of its entry."""
    try:
        read_in_full()
    except NotFoundError:
        registering = session.services().registering
        with_reason(
            reference, lambda reason: registering.entry(session.actor(), reference, reason)
        )
        return False
    return True


def _asked(book: UseBook, number: str) -> ToldUse:
    use = book.use(int(number)) if number.isdecimal() else None
    if use is None:
        raise NotFoundError("use")
    return use


def _show_trail(book: UseBook, use: ToldUse | None, *, reads_case: bool) -> None:
    reference = book.reference
    if reads_case:
        trail = [
            (case_words.CASES, link_to("zaken")),
            (reference, link_to("zaak", zaak=reference, deel="gebruik")),
        ]
    else:
        trail = [
            (words.REGISTER, link_to("toestemmingen")),
            (reference, link_to("toestemmingen", ref=reference)),
        ]
    here = words.use_name(use.turn) if use is not None else words.TITLE
    breadcrumb(*trail, (here, None))


def _show_new(book: UseBook, *, reads_case: bool) -> None:
    screen_title(words.TITLE)
    st.markdown(f"**{escape(book.title)}**")
    left, right = st.columns([3, 2], gap="large")
    with left:
        if not book.may_record:
            st.markdown(words.NOT_NOW)
        elif book.left == 0:
            st.markdown(words.NOTHING_LEFT)
        else:
            st.caption(words.LEAD)
            with card("gebruik"):
                draw_use_form(UseForm(book, None), lambda: _to_recorded(book.reference))
    with right:
        facts(_facts(book))
    st.header(words.USES if reads_case else words.YOURS, anchor=False)
    show_uses(book, words.NONE if reads_case else words.NONE_OF_YOURS)


def _facts(book: UseBook) -> list[tuple[str, str]]:
    found = [(words.LEFT, words.left_of(book.left, book.most))]
    if book.started is not None:
        found.append((words.STARTED, formats.day(book.started)))
    if book.valid_until is not None:
        found.append((words.VALID_UNTIL, formats.day(book.valid_until)))
    return found


def _to_recorded(reference: str) -> NoReturn:
    """Go to the use that this person recorded last, which the next run says is done."""
    actor = session.actor()
    use = session.services().using.book(actor, reference).last_of(actor.number)
    if use is None:
        raise NotFoundError("use")
    number = str(use.record.number)
    st.session_state[f"vastgelegd/{reference}"] = number
    go("gebruik", zaak=reference, nummer=number)


def _show_correction(book: UseBook, use: ToldUse) -> None:
    screen_title(words.correcting(use.turn))
    st.markdown(f"**{escape(book.title)}**")
    left, _ = st.columns([3, 2], gap="large")
    with left:
        st.caption(words.CORRECT_HELP)
        with card("gebruik"):
            draw_use_form(UseForm(book, use), lambda: _to_recorded(book.reference))


def _show_use(book: UseBook, use: ToldUse, *, reads_case: bool) -> None:
    screen_title(words.use_name(use.turn))
    st.markdown(f"**{escape(book.title)}**")
    is_new = st.session_state.get(f"vastgelegd/{book.reference}") == str(use.record.number)
    if is_new:
        _show_recorded(book, use)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _show_paragraph(book, use)
    with right:
        facts(_facts_of(use))
        if use.record.corrects:
            st.caption(words.REPLACES)
        if not use.counts:
            st.caption(words.REPLACED)
        _show_ways_on(book, use, is_new=is_new, reads_case=reads_case)


def _show_recorded(book: UseBook, use: ToldUse) -> None:
    with st.container(key="balk-mag-vastgelegd"):
        said = (
            words.corrected(use.turn)
            if use.record.corrects
            else words.recorded(use.turn, book.left)
        )
        st.markdown(f":green[:material/check_circle:] **{said}**")


def _show_paragraph(book: UseBook, use: ToldUse) -> None:
    using = session.services().using
    st.header(words.PARAGRAPH, anchor=False)
    st.caption(words.PARAGRAPH_HELP)
    said = using.paragraph(session.actor(), book.reference, use.record.number)
    with st.container(key="proces-verbaal"):
        st.code(said, language=None, wrap_lines=True)
    if use.document is None:
        st.caption(words.EXTRACT_TO_COME)
        return
    href = html_escape(document_link(book.reference, use.document))
    label = html_escape(words.EXTRACT)
    as_page = page_link(book.reference, words.EXTRACT_COLUMN, use.document)
    st.html(f'<p><a class="toets-knop" href="{href}" target="_self">{label}</a> {as_page}</p>')


def _facts_of(use: ToldUse) -> list[tuple[str, str]]:
    record = use.record
    pending = record.candidates - record.confirmed - record.rejected
    found = [
        (words.DAY, formats.day(record.day)),
        (words.UNIT, record.unit),
        (words.TASK, record.task),
        (words.AUTHORITY, record.authority),
        (words.SEARCHED, formats.number(record.searched)),
        (words.CANDIDATES, formats.number(record.candidates)),
        (words.CONFIRMED, formats.number(record.confirmed)),
        (words.REJECTED, formats.number(record.rejected)),
    ]
    if pending:
        found.append((words.PENDING, formats.number(pending)))
    if record.errors_found:
        found.append((words.ERRORS, formats.number(record.errors_found)))
    return [*found, (words.RECORDED_ON, formats.moment(record.at))]


def _show_ways_on(book: UseBook, use: ToldUse, *, is_new: bool, reads_case: bool) -> None:
    reference = book.reference
    with st.container(key="verder", gap="small"):
        if book.may_record and book.left != 0:
            kind: Literal["primary", "secondary"] = "primary" if is_new else "secondary"
            if st.button(words.AGAIN, key="nog-een", type=kind, width="stretch"):
                go("gebruik", zaak=reference)
        if use.may_correct and st.button(words.CORRECT, key="verbeteren", width="stretch"):
            go("gebruik", zaak=reference, nummer=str(use.record.number), verbeter="ja")
        label = words.BACK_TO_CASE if reads_case else words.BACK_TO_REGISTER
        if st.button(label, key="terug", width="stretch"):
            if reads_case:
                go("zaak", zaak=reference, deel="gebruik")
            go("toestemmingen", ref=reference)
