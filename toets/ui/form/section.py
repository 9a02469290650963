"""One section on one screen: its head with honest counts, its questions, and where to go next."""

from collections.abc import Sequence

import streamlit as st

from toets.domain.answer import Progress, progress
from toets.domain.questionnaire import Level, Question
from toets.domain.signal import of_level
from toets.texts.screens import vragenlijst as words
from toets.ui.form.card import draw_question
from toets.ui.form.places import Place, go_to, neighbours
from toets.ui.form.saving import notice
from toets.ui.form.signals import draw_elsewhere
from toets.ui.form.visit import Visit
from toets.ui.widgets import LEVEL_LOOK, escape


def draw_section(visit: Visit, places: Sequence[Place], place: Place) -> None:
    """Draw the head of a section, the questions that the answers show, and the way on."""
    questions = [question for question in place.questions if question.id in visit.shown]
    _top(visit, place)
    st.title(escape(place.title), anchor=False)
    _counts(visit, place, questions)
    if place.introduction:
        st.markdown(escape(place.introduction))
    if not questions:
        st.markdown(words.NOTHING_ASKED)
    for question in questions:
        draw_question(visit, question)
    draw_elsewhere(visit, frozenset(question.id for question in questions))
    draw_way_on(places, place)
    brought = [notice(slot) for slot in list(visit.slots.values()) if slot.is_drawn()]
    if any(brought):
        st.rerun()


def _top(visit: Visit, place: Place) -> None:
    with st.container(key="sectie-kop", horizontal=True, horizontal_alignment="distribute"):
        st.caption(escape(place.where), width="content")
        draw_saved(visit)


def draw_saved(visit: Visit) -> None:
    """Draw when the draft was last kept."""
    with st.container(key="bewaard", width="content"):
        icon = ":green[:material/cloud_done:] " if visit.saved_at else ""
        st.caption(f"{icon}{words.saved_at(visit.saved_at)}")


def _counts(visit: Visit, place: Place, questions: Sequence[Question]) -> None:
    part = _progress(visit, place)
    parts = [f"**{words.answered(part)}**"] if part and part.questions else []
    parts += _signal_counts(visit, questions)
    if part and part.evidence_asked:
        parts.append(words.evidence_count(part))
    if parts:
        with st.container(key="sectie-stand"):
            st.markdown(" · ".join(parts))
            draw_bar(part)


def _progress(visit: Visit, place: Place) -> Progress | None:
    parts = progress(visit.questionnaire, visit.answers)
    return next((part for part in parts if part.section == place.id), None)


def _signal_counts(visit: Visit, questions: Sequence[Question]) -> list[str]:
    here = {question.id for question in questions}
    found = [signal for signal in visit.signals if signal.question in here]
    counts = []
    for level in Level:
        of_this = of_level(found, level)
        if of_this:
            colour, icon = LEVEL_LOOK[level]
            words_ = words.counted_signals(level, of_this)
            counts.append(f":{colour}[:material/{icon}:] {words_}")
    return counts


def draw_bar(part: Progress | None) -> None:
    """Draw how far this is as a bar; the words above it say the same, so it is only a picture."""
    if part is None or not part.questions:
        return
    share = round(100 * part.answered / part.questions)
    st.html(
        f'<div class="toets-voortgang" aria-hidden="true"><div style="width:{share}%"></div></div>'
    )


def draw_way_on(places: Sequence[Place], place: Place) -> None:
    """Draw the buttons to the section before and after."""
    before, after = neighbours(places, place)
    with st.container(key="sectie-verder", horizontal=True, horizontal_alignment="distribute"):
        if before is not None:
            st.button(
                words.PREVIOUS,
                key="vorige-sectie",
                icon=":material/arrow_back:",
                on_click=go_to,
                args=(before.id,),
            )
        if after is not None:
            st.button(
                words.NEXT if after.questions else words.TO_SUMMARY,
                key="volgende-sectie",
                type="primary",
                icon=":material/arrow_forward:",
                icon_position="right",
                on_click=go_to,
                args=(after.id,),
            )
