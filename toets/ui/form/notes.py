"""The field next to an answer: an explanation, or the reason why it is unknown."""

import streamlit as st

from toets.domain.questionnaire import ExplanationNeed
from toets.texts.screens import vragenlijst as words
from toets.ui.form.labels import label_of
from toets.ui.form.saving import commit
from toets.ui.form.slot import Slot
from toets.ui.form.visit import Visit


def draw_note(visit: Visit, slot: Slot) -> None:
    """Draw the field when this answer asks for words; one field, so that no text is lost."""
    if not _is_asked(slot):
        return
    with st.container(key=f"noot-{_weight(slot)}{slot.key}"):
        st.text_area(
            label_of(words.note_label(slot.question, unknown=slot.last.unknown)),
            value=slot.shown.note,
            key=slot.widget("note"),
            height="content",
            on_change=commit,
            args=(visit, slot),
        )


def _is_asked(slot: Slot) -> bool:
    if slot.last.unknown:
        return True
    need = slot.question.explanation
    answered = slot.kept is not None or slot.unsaved
    return need is ExplanationNeed.REQUIRED or (need is ExplanationNeed.OPTIONAL and answered)


def _weight(slot: Slot) -> str:
    # What may stay blank begins as one line; it grows with the text.
    needed = slot.last.unknown or slot.question.explanation is ExplanationNeed.REQUIRED
    return "" if needed else "mag-"
