"""What the summary shows of the draft: what is missing, the signals, evidence that is not there yet."""

from collections.abc import Mapping

import streamlit as st

from toets.domain.answer import AnswerKind, Lack, missing
from toets.domain.questionnaire import Question
from toets.domain.signal import Signal
from toets.texts.screens import indienen as words
from toets.ui.form.links import question_link
from toets.ui.form.visit import Visit
from toets.ui.widgets import LEVEL_LOOK, card, escape


def gaps(visit: Visit) -> dict[str, list[Lack]]:
    """Return what is missing per question, in order."""
    found: dict[str, list[Lack]] = {}
    for gap in missing(visit.questionnaire, visit.answers):
        found.setdefault(gap.question, []).append(gap.lack)
    return found


def draw_missing(visit: Visit, found: Mapping[str, list[Lack]]) -> None:
    """Draw everything that is missing, per section, each with a link to its question."""
    if not found:
        return
    with card("ontbreekt"):
        st.header(words.MISSING, anchor=False)
        for section in visit.questionnaire.sections:
            here = [question for question in section.questions if question.id in found]
            if here:
                with st.container(key=f"ontbreekt-{section.id}", gap="xxsmall"):
                    st.markdown(f"**{escape(section.title)}**")
                    for question in here:
                        gap = words.gap(question, found[question.id])
                        question_link(visit, question.id, "ontbreekt", escape(gap))


def draw_signals(visit: Visit) -> None:
    """Draw every signal with its text and a link to its question."""
    signals = visit.signals
    with card("signalen"):
        st.header(words.SIGNALS, anchor=False)
        if not signals:
            st.markdown(words.NO_SIGNALS)
        for signal in signals:
            _signal(visit, signal)
        st.caption(words.MEMBERS_SEE)


def _signal(visit: Visit, signal: Signal) -> None:
    rule = visit.questionnaire.signal_rules[signal.rule]
    colour, icon = LEVEL_LOOK[signal.level]
    question = visit.questionnaire.by_id[signal.question]
    with st.container(key=f"signaal-{signal.rule}", gap="xxsmall"):
        named = escape(words.signal(signal.level, question))
        question_link(visit, question.id, signal.rule, f":{colour}[:material/{icon}:] {named}")
        st.markdown(escape(rule.text))


def draw_not_yet(visit: Visit) -> None:
    """Draw the evidence that is explicitly not there yet, with the reasons."""
    found = [question for question in visit.questionnaire if _is_not_yet(visit, question)]
    if not found:
        return
    with card("nog-niet"):
        st.header(words.NOT_YET, anchor=False)
        for question in found:
            reason = visit.answers[question.evidence_key].reason
            question_link(visit, question.id, "bewijs", escape(words.not_yet(question, reason)))


def _is_not_yet(visit: Visit, question: Question) -> bool:
    answer = visit.answers.get(question.evidence_key)
    return (
        answer is not None and answer.kind is AnswerKind.UNAVAILABLE and question.id in visit.shown
    )
