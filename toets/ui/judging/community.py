"""What the Community advises at a point: scores per theme, dissent, FLAGs; at (e) all of it."""

from collections.abc import Iterator

import streamlit as st

from toets.domain.case import Case
from toets.domain.facts import Advice, HoldLifted, ThemeOpinion, ThemeScore
from toets.domain.questionnaire import Point, Theme
from toets.services.opened import OpenedCase
from toets.texts import labels
from toets.texts.screens import oordeel as words
from toets.texts.screens import zaak as case_words
from toets.ui.case.advice import show_established, show_one_advice
from toets.ui.case.fg_view import show_view
from toets.ui.widgets import card, escape

_FEW = 6
Weighed = tuple[Advice, ThemeOpinion]


def show_community(opened: OpenedCase, point: Point) -> None:
    """Draw the Community's words at a point."""
    if point is Point.E:
        _show_all(opened)
        return
    case = opened.case
    with card("community"):
        badge = (
            f" :green-badge[:material/check_circle: {_outcome(case)}]" if _outcome(case) else ""
        )
        st.header(f"{words.ADVISES}{badge}", anchor=False)
        themes = themes_at(case, point)
        weighed = {theme.id: tuple(_weighed(case, theme)) for theme in themes}
        few = sum(map(len, weighed.values())) <= _FEW
        key = f"redenen/{case.reference}/{point.value}"
        everything = few or bool(st.session_state.get(key))
        for theme in themes:
            _show_theme(theme, weighed[theme.id], everything=everything)
        _show_replies(case, point)
        if not few:
            st.toggle(words.ALL_REASONS, key=key)


def _outcome(case: Case) -> str:
    return labels.OPINION[case.established.outcome] if case.established else ""


def themes_at(case: Case, point: Point) -> tuple[Theme, ...]:
    """Return the themes with an answered question of this point."""
    by_id = case.rules.questionnaire.by_id
    answers = case.version.answers if case.version else {}
    return tuple(
        theme
        for theme in case.rules.procedure.themes
        if any(point in by_id[q].points for q in theme.questions if q in answers)
    )


def _weighed(case: Case, theme: Theme) -> Iterator[Weighed]:
    for advice in case.advices:
        for found in advice.themes:
            if found.theme == theme.id:
                yield advice, found


def _show_theme(theme: Theme, weighed: tuple[Weighed, ...], *, everything: bool) -> None:
    if not weighed:
        return
    counts = {score: sum(o.score is score for _, o in weighed) for score in ThemeScore}
    with st.container(gap="xxsmall"):
        st.markdown(f"**{escape(theme.title)}** – {words.scores(counts)}")
        for advice, opinion in weighed:
            dissents = opinion.score is ThemeScore.INSUFFICIENT and len(weighed) > 1
            if everything or dissents:
                _show_opinion(advice, opinion, dissents=dissents)


def _show_opinion(advice: Advice, opinion: ThemeOpinion, *, dissents: bool) -> None:
    score = labels.SCORE[opinion.score].lower()
    mark = f"{words.DISSENT}, " if dissents else ""
    st.caption(f"{mark}{labels.DISCIPLINE[advice.discipline]} · {score}")
    st.markdown(escape(opinion.reasons))


def _show_replies(case: Case, point: Point) -> None:
    rules = case.rules.questionnaire
    for advice in case.advices:
        for reply in advice.flags:
            rule = rules.signal_rules.get(reply.rule)
            if rule is not None and point in rules.by_id[rule.question].points:
                level = labels.LEVEL[rule.level]
                head = f":violet[:material/flag:] **{level} {rule.question}:**"
                st.markdown(f"{head} {escape(reply.reply)}")


def _show_all(opened: OpenedCase) -> None:
    case = opened.case
    if case.established is not None:
        show_established(case.established)
    _show_lifted(case)
    st.header(words.EACH_ADVICE, anchor=False)
    for advice in case.advices:
        show_one_advice(opened, advice)
    show_view(opened, case.version_number)


def _show_lifted(case: Case) -> None:
    rules = case.rules.questionnaire.signal_rules
    for lifted in case.of(HoldLifted):
        if lifted.version == case.version_number:
            with card(f"opgeheven-{lifted.rule}"):
                question = rules[lifted.rule].question
                head = f"{words.LIFTED_HOLDS} {case_words.at_question('', question).strip()}"
                st.markdown(f":orange[:material/pause_circle:] **{head}**")
                st.markdown(escape(lifted.reasons))
