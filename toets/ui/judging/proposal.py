"""What the proposal says at a point: the answers of its questions, with their signals marked."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.questionnaire import AnswerType, Point, Question
from toets.domain.signal import Signal
from toets.texts import labels
from toets.texts.answers import answer_text
from toets.texts.screens import oordeel as words
from toets.ui.widgets import LEVEL_LOOK, card, escape

_FIRST = 6


def show_proposal(case: Case, point: Point) -> None:
    """Draw the answers: those with a signal and in the author's own words first, all on demand."""
    found = answered(case, point)
    with card("voorstel"):
        st.header(words.SAYS, anchor=False)
        if not found:
            st.markdown(words.NO_ANSWERS)
        first = telling(case, found)
        key = f"alles/{case.reference}/{point.value}"
        for question in found if st.session_state.get(key) else first:
            _show(case, question)
        if len(found) > len(first):
            st.toggle(words.all_answers(len(found)), key=key)


def answered(case: Case, point: Point) -> tuple[Question, ...]:
    """Return the answered questions of a point, in order."""
    answers = case.version.answers if case.version else {}
    return tuple(
        question
        for question in case.rules.questionnaire
        if point in question.points and question.id in answers
    )


def telling(case: Case, found: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return the few answers that tell most: with a signal, then in the author's own words."""
    raised = {signal.question for signal in case.signals}
    signalled = [question for question in found if question.id in raised]
    own_words = [q for q in found if q.id not in raised and q.type is AnswerType.LONG_TEXT]
    others = [q for q in found if q.id not in raised and q.type is not AnswerType.LONG_TEXT]
    room = max(0, _FIRST - len(signalled))
    chosen = [*signalled, *[*own_words, *others][:room]]
    return tuple(question for question in found if question in chosen)


def _show(case: Case, question: Question) -> None:
    version = case.version
    if version is None:
        return
    with st.container(gap="xxsmall"):
        st.caption(f"{question.id} · {escape(question.short)}")
        text = answer_text(question, version.answers.get(question.id), version.attachments)
        st.markdown(escape(text))
        for signal in case.signals:
            if signal.question == question.id:
                st.markdown(_mark(case, signal))


def _mark(case: Case, signal: Signal) -> str:
    colour, icon = LEVEL_LOOK[signal.level]
    lifted = f" ({words.LIFTED})" if signal.rule in case.lifted else ""
    text = escape(case.rules.questionnaire.signal_rules[signal.rule].text)
    level = labels.LEVEL[signal.level]
    return f":{colour}[:material/{icon}:] **{level}{lifted}:** {text}"
