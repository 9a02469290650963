"""What came along from the earlier case and what did not, once a proposal has begun."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.carrying import CarriedOver, carried_over
from toets.services.opened import OpenedCase
from toets.texts.screens import eerder as words
from toets.texts.screens import uit_bestand as file_words
from toets.ui import session
from toets.ui.beginning.from_file import draw_begun_from
from toets.ui.pages import go
from toets.ui.widgets import card, escape, html_escape


def draw_begun(reference: str) -> None:
    """Draw what the new proposal of this reference began with, and the way to its questionnaire."""
    opened = session.services().reading.open(session.actor(), reference)
    st.title(words.BEGUN, anchor=False)
    carried = what_came(opened)
    from_file = session.services().porting.report(session.actor(), reference)
    if from_file is not None:
        report, at = from_file
        st.markdown(escape(file_words.begun(reference, report.came, report.reference)))
        draw_begun_from(report, at, opened.case.rules.questionnaire)
    if carried is not None and opened.earlier is not None:
        earlier = opened.earlier.reference
        came = sum(not key.endswith(".bewijs") for key in carried.answers)
        st.markdown(words.begun(reference, earlier, came))
        draw_carried(opened, carried)
        if not carried.left_out and not carried.to_reread:
            st.markdown(words.ALL_CAME_ALONG)
    if st.button(words.TO_QUESTIONNAIRE, type="primary", key="naar-vragenlijst"):
        go("vragenlijst", zaak=reference)


def what_came(opened: OpenedCase) -> CarriedOver | None:
    """Return what came along from the earlier case, or None without one that this person may read."""
    if opened.earlier is None:
        return None
    return carried_over(opened.earlier.case, opened.case.rules.questionnaire)


def draw_carried(opened: OpenedCase, carried: CarriedOver) -> None:
    """Draw what did not come along and why, and which answers to read again."""
    if carried.left_out:
        lines = (words.left_out(each.key, each.short, each.loss) for each in carried.left_out)
        _list("niet-overgenomen", words.LEFT_OUT, words.LEFT_OUT_HELP, lines)
    if carried.to_reread:
        known = opened.case.rules.questionnaire.by_id
        lines = (words.question_line(key, known[key].short) for key in carried.to_reread)
        _list("nalezen", words.TO_REREAD, words.TO_REREAD_HELP, lines)


def _list(key: str, title: str, help_: str, lines: Iterable[str]) -> None:
    with card(key):
        st.header(title, anchor=False)
        st.markdown(help_)
        items = "".join(f"<li>{html_escape(line)}</li>" for line in lines)
        st.html(f'<ul class="toets-inhoud">{items}</ul>')
