"""The signals that an answer raises, directly under it."""

import streamlit as st

from toets.domain.questionnaire import Question, SignalRule
from toets.domain.signal import Signal
from toets.texts.screens import vragenlijst as words
from toets.ui.form.links import question_link
from toets.ui.form.visit import Visit
from toets.ui.widgets import LEVEL_LOOK, escape, signal_block


def draw_signals(visit: Visit, question: Question) -> None:
    """Draw every signal that stands at this question now."""
    for signal in visit.signals:
        if signal.question == question.id:
            _block(visit.questionnaire.signal_rules[signal.rule], fresh=signal.rule in visit.fresh)


def _block(rule: SignalRule, *, fresh: bool) -> None:
    title, mark = words.SIGNAL_TITLE[rule.level], words.JUST_ARISEN if fresh else ""
    block = signal_block(rule.level, title, _body(rule), rule.id, mark=mark)
    block.caption(words.MEMBERS_SEE)


def _body(rule: SignalRule) -> str:
    return (
        f"{escape(rule.text)} **{words.WHAT_YOU_CAN_DO}** {escape(rule.advice)} "
        f"{words.what_follows(rule)}"
    )


def draw_elsewhere(visit: Visit, here: frozenset[str]) -> None:
    """Tell of signals that just arose at questions on another screen."""
    for signal in visit.signals:
        if signal.rule in visit.fresh and signal.question not in here:
            _elsewhere(visit, signal)


def _elsewhere(visit: Visit, signal: Signal) -> None:
    colour, icon = LEVEL_LOOK[signal.level]
    with st.container(key=f"elders-{signal.rule}", horizontal=True, gap="xsmall"):
        words_ = words.elsewhere(signal.level, signal.question)
        st.markdown(f":{colour}[:material/{icon}:] {words_}", width="content")
        question_link(visit, signal.question, f"elders-{signal.rule}")
