"""Beginning with the file of a case: choosing it, and what of it comes along."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from toets.documents.case_file.bounds import LARGEST_CASE_FILE
from toets.domain.questionnaire import Questionnaire
from toets.services.porting import ImportReport, NotCarried
from toets.texts.screens import eerder as earlier_words
from toets.texts.screens import uit_bestand as words
from toets.ui import session
from toets.ui.widgets import attempt, card, facts, html_escape

_MIB = 1024 * 1024


@dataclass(frozen=True)
class ChosenFile:
    """The file of a case that somebody chose, with what of it would come along."""

    content: bytes
    report: ImportReport


def choose_file(key: str) -> ChosenFile | None:
    """Draw the choice of a file and what of it would come along; None while there is none that fits."""
    st.markdown(words.HELP)
    uploaded = st.file_uploader(
        words.UPLOAD, key=key, type="json", max_upload_size=LARGEST_CASE_FILE // _MIB
    )
    if uploaded is None:
        return None
    content = uploaded.getvalue()
    report = attempt(lambda: session.services().porting.look(session.actor(), content), "bestand")
    if report is None:
        return None
    with card("meekomen"):
        st.header(words.LOOK, anchor=False)
        st.markdown(words.came(report.came, len(report.left_out)))
        draw_report(report, session.rulebook().questionnaire)
    return ChosenFile(content, report)


def draw_report(report: ImportReport, questionnaire: Questionnaire) -> None:
    """Draw what did not come along, answer by answer, and which answers to read again."""
    st.caption(words.UNTRUSTED)
    if report.regime != session.rulebook().regime:
        st.markdown(words.OTHER_REGIME)
    if report.left_out:
        st.subheader(words.LEFT_OUT, anchor=False)
        st.caption(words.LEFT_OUT_HELP)
        _items([_left_out(each) for each in report.left_out])
    elif not report.to_reread:
        st.markdown(words.NOTHING_LEFT_OUT)
    if report.to_reread:
        known = questionnaire.by_id
        st.subheader(earlier_words.TO_REREAD, anchor=False)
        st.caption(earlier_words.TO_REREAD_HELP)
        _items(
            [
                html_escape(earlier_words.question_line(key, known[key].short))
                for key in report.to_reread
                if key in known
            ]
        )


def draw_begun_from(report: ImportReport, at: datetime, questionnaire: Questionnaire) -> None:
    """Draw from which file a proposal began, and what of it did not come along."""
    with card("begonnen-met-bestand"):
        st.header(words.BEGUN_FROM_FILE, anchor=False)
        facts(
            (
                (words.FACT_CASE, report.reference),
                (words.FACT_TITLE, report.title),
                (words.FACT_UNIT, report.unit),
                (words.FACT_QUESTIONNAIRE, report.questionnaire),
                (words.FACT_DAY, words.read_in(at)),
                (words.FACT_HASH, report.sha256),
            )
        )
        draw_report(report, questionnaire)


def _left_out(each: NotCarried) -> str:
    head = html_escape(words.left_out(each.key, each.short, each.loss, each.files))
    lines = "".join(
        f'<br><span class="toets-meta">{html_escape(line)}</span>'
        for line in words.answer_lines(each.answer, each.files)
    )
    return head + lines


def _items(items: list[str]) -> None:
    lines = "".join(f"<li>{item}</li>" for item in items)
    st.html(f'<ul class="toets-inhoud">{lines}</ul>')
