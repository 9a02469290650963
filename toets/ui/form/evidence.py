"""The files that prove an answer: adding, listing, removing, or saying that they are not there yet."""

import streamlit as st

from toets.domain.answer import Attachment
from toets.domain.questionnaire import AnswerType, Question
from toets.errors import InputRefusedError, TransitionRefusedError
from toets.services.intake import LARGEST_FILE
from toets.texts.screens import vragenlijst as words
from toets.ui import session
from toets.ui.form.saving import change_files, commit
from toets.ui.form.slot import Slot
from toets.ui.form.trouble import show_trouble
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape

_MIB = 1024 * 1024
_BUTTON = 170


def asks_files(question: Question) -> bool:
    """Tell whether files belong to this question, as its answer or as evidence."""
    return question.evidence is not None or question.type is AnswerType.FILE


def files_key(question: Question) -> str:
    """Return the answer key under which the files of a question are kept."""
    return question.id if question.type is AnswerType.FILE else question.evidence_key


def draw_evidence(visit: Visit, slot: Slot) -> None:
    """Draw the files of one question with all that can be done with them."""
    with st.container(key=f"bewijs-{slot.question.id}", gap="xsmall"):
        _title(slot.question)
        files = [file for file in visit.files_of(slot.key) if file.id in slot.last.choices]
        for file in files:
            _file(visit, slot, file)
        if not slot.last.unknown:
            _uploader(visit, slot)
        show_trouble(slot)
        if not files:
            _not_there_yet(visit, slot)


def _title(question: Question) -> None:
    if question.evidence is None:
        return
    title = words.evidence_title(question.evidence.asked, required=question.evidence.required)
    st.caption(f"**{words.EVIDENCE}:** {escape(title)}")


def _file(visit: Visit, slot: Slot, file: Attachment) -> None:
    with st.container(
        key=f"bestand-{file.id}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        address = f"/bijlage/{visit.reference}/{file.id}"
        line = f"[{escape(file.name)}]({address}){words.file_line(file.size)}"
        st.markdown(f":gray[:material/attach_file:] {line}", width="content")
        st.button(
            escape(words.remove_file(file.name)),
            key=slot.widget(f"bestand-weg/{file.id}"),
            icon=":material/delete:",
            type="tertiary",
            on_click=_remove,
            args=(visit, slot, file),
        )


def _uploader(visit: Visit, slot: Slot) -> None:
    key = slot.widget(f"bestand-erbij/{slot.uploads}")
    with st.container(
        key=f"erbij-{slot.question.id}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.file_uploader(
            words.upload_label(slot.question.id),
            key=key,
            max_upload_size=LARGEST_FILE // _MIB,
            label_visibility="collapsed",
            width=_BUTTON,
            on_change=_add,
            args=(visit, slot, key),
        )
        st.caption(words.UPLOAD_HINT, width="content")


def _add(visit: Visit, slot: Slot, key: str) -> None:
    given = st.session_state.get(key)
    if given is None:
        return
    # A new field each time: what was given stands in the list from here on.
    slot.uploads += 1
    slot.trouble = None
    drafting, actor = session.services().drafting, session.actor()
    try:
        file = drafting.attach(actor, visit.reference, slot.key, given.name, given.getvalue())
    except (InputRefusedError, TransitionRefusedError) as refused:
        slot.trouble = refused
        return
    change_files(visit, slot, add=file.id)


def _remove(visit: Visit, slot: Slot, file: Attachment) -> None:
    change_files(visit, slot, remove=file.id)
    if slot.trouble is None:
        session.services().drafting.detach(session.actor(), visit.reference, file.id)


def _not_there_yet(visit: Visit, slot: Slot) -> None:
    unknown = slot.question.type is AnswerType.FILE
    if unknown and not slot.question.unknown_allowed:
        return
    st.checkbox(
        words.UNKNOWN if unknown else words.UNAVAILABLE,
        value=slot.shown.unknown,
        key=slot.widget("unknown"),
        on_change=commit,
        args=(visit, slot),
    )
    if slot.last.unknown:
        _reason(visit, slot, words.UNKNOWN_REASON if unknown else words.UNAVAILABLE_REASON)


def _reason(visit: Visit, slot: Slot, label: str) -> None:
    with st.container(key=f"noot-{slot.key}"):
        st.text_area(
            label,
            value=slot.shown.note,
            key=slot.widget("note"),
            height="content",
            on_change=commit,
            args=(visit, slot),
        )
