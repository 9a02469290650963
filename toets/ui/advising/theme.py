"""One theme: what to look at, what the proposal says about it, and what the member finds."""

from dataclasses import dataclass

import streamlit as st

from toets.domain.case import Case
from toets.domain.questionnaire import Criterion, Level, Theme
from toets.domain.signal import Signal
from toets.texts import labels
from toets.texts.answers import answer_text, value_text
from toets.texts.screens import advies as words
from toets.texts.screens import zaak as case_words
from toets.ui.case.heading import screen_title
from toets.ui.pages import link
from toets.ui.widgets import card, escape, signal_block
from toets.ui.writing import advice
from toets.ui.writing.conditions import edit_conditions
from toets.ui.writing.kept import Form, long_text, one_of

_LONGEST_QUOTE = 240
_SCORES = {score.value: word for score, word in labels.SCORE.items()}


@dataclass(frozen=True)
class Desk:
    """What the parts of this screen work with."""

    form: Form
    draft: advice.Draft

    @property
    def case(self) -> Case:
        """The case as the member sees it."""
        return self.draft.case


def show_theme(desk: Desk, theme: Theme) -> None:
    """Draw the criteria with the answers, the fields, and the signals of the theme."""
    screen_title(escape(theme.title))
    _show_criteria(desk, theme)
    _show_blocking(desk.case, theme)
    with card("thema"):
        score = advice.score_field(theme.id)
        one_of(desk.form, desk.draft.kept, score, words.SCORE, _SCORES)
        reasons = advice.reasons_field(theme.id)
        long_text(desk.form, desk.draft.kept, reasons, words.WHY, height=140)
    show_flags(desk, desk.draft.flags_in(theme))
    with st.container(key="eigen-voorwaarden", gap="small"):
        st.header(words.CONDITIONS, anchor=False)
        st.caption(words.CONDITIONS_HELP)
        edit_conditions(desk.form, desk.draft.kept, theme.id, desk.draft.discipline)


def _show_criteria(desk: Desk, theme: Theme) -> None:
    guidance = desk.case.rules.guidance
    criteria = [found for found in guidance.criteria if found.theme == theme.id]
    with card("criteria"):
        version = words.guidance(escape(guidance.version))
        st.header(f"{words.LOOK_AT} :small[:gray[{version}]]", anchor=False)
        if not criteria:
            st.markdown(words.NO_CRITERIA)
        for number, criterion in enumerate(criteria, start=1):
            _show_criterion(desk.case, number, criterion)
        link("handvatten", words.ALL_GUIDANCE, zaak=desk.case.reference)
        if st.toggle(words.WHOLE_ANSWERS, key=desk.form.key(f"voluit/{theme.id}")):
            _show_whole_answers(desk.case, theme)


def _show_criterion(case: Case, number: int, criterion: Criterion) -> None:
    with st.container(key=f"criterium-{number}", gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"{number}\\. {escape(criterion.text)}", width="stretch")
            if criterion.explanation:
                with st.popover(f"{words.EXPLANATION} {criterion.id}", type="tertiary"):
                    st.markdown(escape(criterion.explanation))
        for question in criterion.questions:
            st.caption(f"{question}: {_quote(case, question)}")


def _quote(case: Case, question_id: str) -> str:
    question = case.rules.questionnaire.by_id[question_id]
    found = case.version.answers.get(question_id) if case.version else None
    if found is None:
        return words.NOT_ANSWERED
    files = case.version.attachments if case.version else ()
    text = answer_text(question, found, files).replace("\n", " · ")
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return escape(short)


def _show_whole_answers(case: Case, theme: Theme) -> None:
    version = case.version
    if version is None:
        return
    for question_id in theme.questions:
        found = version.answers.get(question_id)
        if found is not None:
            question = case.rules.questionnaire.by_id[question_id]
            st.markdown(f":gray[{question_id}] **{escape(question.text)}**")
            st.markdown(escape(answer_text(question, found, version.attachments)))


def _show_blocking(case: Case, theme: Theme) -> None:
    rules, lifted = case.rules.questionnaire.signal_rules, case.lifted
    for signal in case.signals:
        blocks = signal.level is not Level.FLAG and signal.rule not in lifted
        if blocks and signal.question in theme.questions:
            short = escape(case.rules.questionnaire.by_id[signal.question].short)
            title = words.signal_at(signal.question, short)
            with signal_block(signal.level, title, escape(rules[signal.rule].text), signal.rule):
                st.caption(_consequence(signal))


def _consequence(signal: Signal) -> str:
    if signal.level is Level.STOP:
        return case_words.STOP_META
    return case_words.who_lifts(signal.discipline if signal.liftable else None)


def show_flags(desk: Desk, flags: tuple[Signal, ...]) -> None:
    """Draw FLAGs as blocks, each with its own required field and the answer that raised it."""
    rules = desk.case.rules.questionnaire
    for flag in flags:
        title, text = words.deal_with(flag.question), escape(rules.signal_rules[flag.rule].text)
        with signal_block(flag.level, title, text, flag.rule):
            question = rules.by_id[flag.question]
            if flag.answer is not None:
                st.caption(f"{flag.question}: {escape(value_text(question, flag.answer))}")
            long_text(
                desk.form,
                desk.draft.kept,
                advice.flag_field(flag.rule),
                words.reply_to(flag.question),
                height=96,
                placeholder=words.REPLY_HINT,
            )
