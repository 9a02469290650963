"""The last step of an advice: the opinion, the summary, all of it once more, and giving it."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.facts import Opinion, ThemeScore
from toets.domain.steps.advising import latest_revision
from toets.texts import labels
from toets.texts.screens import advies as words
from toets.ui import session
from toets.ui.advising.theme import Desk
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.case.heading import screen_title
from toets.ui.pages import go
from toets.ui.widgets import attempt, card, escape
from toets.ui.writing import advice
from toets.ui.writing.conditions import conditions_in, edit_strays
from toets.ui.writing.kept import long_text, one_of, several_of
from toets.ui.writing.pin import look_again
from toets.ui.writing.refusing import lacking

_ON_A_STOP = (Opinion.NEGATIVE, Opinion.SUPPLEMENT)


def show_review(desk: Desk) -> None:
    """Draw this step."""
    screen_title(words.REVIEW_TITLE)
    with card("advies"):
        _ask_opinion(desk)
        long_text(
            desk.form,
            desk.draft.kept,
            advice.SUMMARY,
            words.SUMMARY,
            height=140,
            placeholder=words.SUMMARY_HELP,
        )
    with card("hele-advies"):
        _show_all(desk)
    _give(desk)


def _ask_opinion(desk: Desk) -> None:
    case, kept = desk.case, desk.draft.kept
    offered = _ON_A_STOP if case.has_stop else tuple(Opinion)
    if case.has_stop:
        st.markdown(words.OPINION_STOP)
    options = {opinion.value: labels.OPINION[opinion] for opinion in offered}
    one_of(desk.form, kept, advice.OPINION, words.OPINION, options)
    if desk.draft.opinion is Opinion.SUPPLEMENT:
        several_of(desk.form, kept, advice.QUESTIONS, words.QUESTIONS, _questions(case))


def _questions(case: Case) -> dict[str, str]:
    answers = case.version.answers if case.version else {}
    return {
        question.id: f"{question.id} · {question.short}"
        for question in case.rules.questionnaire
        if question.id in answers
    }


def _show_all(desk: Desk) -> None:
    draft = desk.draft
    st.header(words.ALL_OF_IT, anchor=False)
    for theme in draft.themes:
        score = draft.kept.text(advice.score_field(theme.id))
        word = labels.SCORE[ThemeScore(score)].lower() if score else words.NO_SCORE
        reasons = draft.kept.text(advice.reasons_field(theme.id))
        _show_pair(f"**{escape(theme.title)}** – {word}", reasons, words.NO_REASONS)
    for flag in draft.flags:
        reply = draft.kept.text(advice.flag_field(flag.rule))
        _show_pair(f"**{words.reply_to(flag.question)}**", reply, words.NO_REPLY)
    st.markdown(f"**{words.CONDITIONS}**")
    conditions = conditions_in(draft.kept)
    if not conditions:
        st.markdown(words.NO_CONDITIONS)
    show_conditions(in_order(conditions))
    edit_strays(desk.form, draft.kept, [theme.id for theme in draft.themes])


def _show_pair(head: str, text: str, missing: str) -> None:
    with st.container(gap=None):
        st.markdown(head)
        st.markdown(escape(text) or f":gray[{missing}]")


def _give(desk: Desk) -> None:
    revises = latest_revision(desk.case, session.actor().number)
    missing = lacks(desk, revises)
    with st.container(key="vastleggen", gap="small"):
        _show_lacking(missing)
        st.caption(words.GIVE_HELP)
        label = words.REVISE if revises else words.GIVE
        if st.button(label, type="primary", disabled=bool(missing), key="advies-geven"):
            _do(desk, revises)


def lacks(desk: Desk, revises: int) -> tuple[str, ...]:
    """Return what this advice still lacks, a sentence each."""
    opinion = desk.draft.opinion
    offered = _ON_A_STOP if desk.case.has_stop else tuple(Opinion)
    if opinion in offered:
        return lacking(desk.case, desk.draft.deed(opinion, revises))
    # Whatever is chosen, the themes, the FLAGs and the summary are needed: said all at once.
    likely = Opinion.CONDITIONAL if conditions_in(desk.draft.kept) else Opinion.NEGATIVE
    found = lacking(desk.case, desk.draft.deed(likely, revises))
    return (words.CHOOSE_OPINION, *found)


def _show_lacking(missing: tuple[str, ...]) -> None:
    if missing:
        st.markdown(f"**{words.LACKING}**")
        st.markdown("\n".join(f"- {escape(sentence)}" for sentence in missing))


def _do(desk: Desk, revises: int) -> None:
    case, opinion = desk.case, desk.draft.opinion
    if opinion is None:
        return
    deed, proceedings = desk.draft.deed(opinion, revises), session.services().proceedings
    given = attempt(lambda: proceedings.act(session.actor(), case.reference, deed), key="advies")
    if given is not None:
        look_again("advies", case)
        go("zaak", zaak=case.reference, deel="advies")
