"""The last step of a judgement: permit or refuse, until when, and what it holds."""

import streamlit as st

from toets.domain.facts import Condition
from toets.domain.questionnaire import Point
from toets.texts.screens import oordeel as words
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.case.heading import screen_title
from toets.ui.typed import day_of
from toets.ui.widgets import card, escape
from toets.ui.writing import verdict
from toets.ui.writing.conditions import conditions_in, edit_strays
from toets.ui.writing.kept import Form, one_of, short_text


def show_outcome(form: Form, draft: verdict.Draft, missing: tuple[str, ...]) -> None:
    """Draw this step, with what the judgement still lacks."""
    screen_title(words.OUTCOME_TITLE)
    left, right = st.columns([1, 1], gap="medium")
    with left, card("uitkomst"):
        _ask(form, draft)
        _show_missing(missing)
    with right, card("alle-voorwaarden"):
        _show_community_conditions(draft)
        _show_own_conditions(form, draft)


def _ask(form: Form, draft: verdict.Draft) -> None:
    kept = draft.kept
    one_of(form, kept, verdict.OUTCOME, words.OUTCOME, words.OUTCOMES)
    if kept.text(verdict.OUTCOME) == verdict.PERMIT:
        short_text(form, kept, verdict.VALID_UNTIL, words.VALID_UNTIL)
        typed = kept.text(verdict.VALID_UNTIL).strip()
        wrong = bool(typed) and day_of(typed) is None
        st.caption(words.WRONG_DAY if wrong else words.VALID_HELP)
    if kept.text(verdict.OUTCOME) == verdict.REFUSE and conditions_in(kept):
        st.caption(words.NO_CONDITIONS_ON_REFUSAL)


def _show_missing(missing: tuple[str, ...]) -> None:
    if missing:
        st.markdown(f"**{words.LACKING}**")
        st.markdown("\n".join(f"- {escape(sentence)}" for sentence in missing))


def _show_community_conditions(draft: verdict.Draft) -> None:
    st.header(words.COMMUNITY_CONDITIONS, anchor=False)
    found = _community(draft)
    if not found:
        st.markdown(words.NO_COMMUNITY_CONDITIONS)
        return
    st.caption(words.COMMUNITY_CONDITIONS_HELP)
    show_conditions(in_order(found))


def _community(draft: verdict.Draft) -> tuple[Condition, ...]:
    established = draft.case.established
    return established.conditions if established else ()


def _show_own_conditions(form: Form, draft: verdict.Draft) -> None:
    st.header(words.OWN_CONDITIONS, anchor=False)
    if not draft.conditions:
        st.markdown(words.NO_OWN_CONDITIONS)
    show_conditions(in_order(draft.conditions))
    edit_strays(form, draft.kept, [point.value for point in Point])
