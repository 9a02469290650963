"""The form in which an author reports how a condition was met, with files that show it."""

import streamlit as st

from toets.domain.answer import Attachment
from toets.domain.case import Case
from toets.domain.conditions import ConditionItem, ItemState, evidence_key
from toets.domain.deeds import ReportCondition
from toets.domain.facts import ConditionReported
from toets.errors import InputRefusedError, TransitionRefusedError
from toets.services.intake import LARGEST_FILE
from toets.services.opened import OpenedCase
from toets.texts.explain import explain
from toets.texts.screens import voorwaarden as words
from toets.texts.screens import vragenlijst as file_words
from toets.ui import session
from toets.ui.pages import go
from toets.ui.widgets import attempt, card, escape, refusal
from toets.ui.writing.kept import Form, long_text, show_saved

_MIB = 1024 * 1024
_BUTTON = 170
_TEXT = "text"


def show_report_form(opened: OpenedCase, item: ConditionItem) -> None:
    """Draw the form: a text, the files that are not reported yet, and one button."""
    case = opened.case
    form = Form(case.reference, f"voorwaarde/{item.number}/{item.occurrence or ''}")
    kept, files = form.read(), unreported_files(case, item.number)
    with card("melden"):
        st.header(words.REPORT_TITLE, anchor=False)
        if item.state is ItemState.REPORTED:
            st.markdown(words.REPORT_AGAIN)
        if item.state is ItemState.NOT_MET:
            st.markdown(words.NOT_MET_SINCE)
        long_text(form, kept, _TEXT, words.REPORT_TEXT, height=160)
        _show_files(case, item, files)
        if kept.fields:
            show_saved(kept)
        refused = st.container(key="melden-uitkomst")
        if st.button(words.REPORT, key="voorwaarde-melden", type="primary"):
            ids = tuple(file.id for file in files)
            deed = ReportCondition(item.number, item.occurrence, form.read().text(_TEXT), ids)
            with refused:
                _report(case.reference, form, deed)


def unreported_files(case: Case, number: int) -> tuple[Attachment, ...]:
    """Return the evidence for this condition that no report names yet."""
    reported = {file.id for report in case.of(ConditionReported) for file in report.files}
    key = evidence_key(number)
    return tuple(
        file for file in case.draft.attachments if file.question == key and file.id not in reported
    )


def _report(reference: str, form: Form, deed: ReportCondition) -> None:
    proceedings = session.services().proceedings
    done = attempt(lambda: proceedings.act(session.actor(), reference, deed), key="melden")
    if done is not None:
        form.replace({})
        go("zaak", zaak=reference, deel="voorwaarden")


def _show_files(case: Case, item: ConditionItem, files: tuple[Attachment, ...]) -> None:
    # The look of evidence in the questionnaire hangs on this key.
    with st.container(key=f"bewijs-voorwaarde-{item.number}", gap="xsmall"):
        st.caption(f"**{words.FILES}**")
        for file in files:
            _show_file(case.reference, file)
        _show_uploader(case.reference, item.number)
        trouble = st.session_state.pop(_trouble_key(case.reference), "")
        if trouble:
            refusal(trouble, key="bewijs")


def _show_file(reference: str, file: Attachment) -> None:
    with st.container(
        key=f"bestand-{file.id}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        address = f"/bijlage/{reference}/{file.id}"
        line = f"[{escape(file.name)}]({address}){file_words.file_line(file.size)}"
        st.markdown(f":gray[:material/attach_file:] {line}", width="content")
        st.button(
            escape(words.remove_file(file.name)),
            key=f"weghalen/{file.id}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_remove,
            args=(reference, file.id),
        )


def _show_uploader(reference: str, number: int) -> None:
    # A new field each time: what was given stands in the list from here on.
    count_key = f"melding/{reference}/{number}"
    key = f"{count_key}/{st.session_state.setdefault(count_key, 0)}"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.file_uploader(
            words.UPLOAD,
            key=key,
            max_upload_size=LARGEST_FILE // _MIB,
            label_visibility="collapsed",
            width=_BUTTON,
            on_change=_add,
            args=(reference, number, key),
        )
        st.caption(words.FILES_HELP, width="content")


def _add(reference: str, number: int, key: str) -> None:
    given = st.session_state.get(key)
    if given is None:
        return
    st.session_state[f"melding/{reference}/{number}"] += 1
    evidencing = session.services().evidencing
    try:
        evidencing.attach(session.actor(), reference, number, given.name, given.getvalue())
    except (InputRefusedError, TransitionRefusedError) as refused:
        st.session_state[_trouble_key(reference)] = explain(refused)


def _remove(reference: str, attachment: str) -> None:
    try:
        session.services().evidencing.detach(session.actor(), reference, attachment)
    except (InputRefusedError, TransitionRefusedError) as refused:
        st.session_state[_trouble_key(reference)] = explain(refused)


def _trouble_key(reference: str) -> str:
    return f"melding/{reference}/weigering"
