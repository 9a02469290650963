"""The screen on which the secretary establishes what the Community advises."""

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.deeds import ESTABLISHING, Deed, InviteReaction
from toets.domain.facts import Opinion
from toets.domain.outcome import Outcome
from toets.domain.rights import rights_obstacles
from toets.domain.steps.advising import reaction_due
from toets.domain.workflow import Step
from toets.errors import NotFoundError
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.obstacles import obstacle
from toets.texts.screens import vaststellen as words
from toets.ui import session
from toets.ui.case.advice import show_one_advice
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.case.rule import show_rule
from toets.ui.pages import go
from toets.ui.session import link_to
from toets.ui.widgets import attempt, breadcrumb, card, escape
from toets.ui.writing.kept import Form, long_text, show_saved
from toets.ui.writing.pin import look_again, still_current

_REASONS, _SUMMARY = "reasons", "summary"


def show() -> None:
    """Draw the screen, for the secretary of a case that is with the Community."""
    opened = read_in_full()
    if opened.outcome is None:
        raise NotFoundError("case")
    case = opened.case
    breadcrumb((case.reference, link_to("zaak", zaak=case.reference)), (words.TITLE, None))
    screen_title(f"{words.TITLE}: {escape(case.title)}")
    if not still_current("vaststellen", case, case.revision, changed="stale.case"):
        return
    left, right = st.columns([1, 1], gap="large")
    with left:
        _show_advices(opened)
    with right:
        with card("regel"):
            show_rule(case, opened.outcome)
        _show_act(opened, opened.outcome)


def _show_advices(opened: OpenedCase) -> None:
    st.header(words.WHO, anchor=False)
    if not opened.case.advices:
        st.markdown(words.NOBODY)
    for advice in opened.case.advices:
        show_one_advice(opened, advice)


def _show_act(opened: OpenedCase, outcome: Outcome) -> None:
    case = opened.case
    if outcome.opinion is None:
        return
    step = ESTABLISHING[outcome.opinion].step
    if step not in opened.offered:
        _explain(case, step)
        return
    form = Form(case.reference, f"vaststellen/{case.version_number}/{case.round}")
    with card("uitkomst"):
        if outcome.opinion is Opinion.NEGATIVE and case.reaction_invited is None:
            _ask_reaction(case, form)
            return
        if outcome.opinion is Opinion.NEGATIVE and not _heard(case):
            return
        _establish(case, outcome, form)


def _explain(case: Case, step: Step) -> None:
    with card("uitkomst"):
        st.markdown(f"**{words.NOT_MINE}**")
        for found in rights_obstacles(case, step, session.me().person):
            st.markdown(obstacle(found))


def _ask_reaction(case: Case, form: Form) -> None:
    kept = form.read()
    st.header(words.INVITE_TITLE, anchor=False)
    st.markdown(words.INVITE_HELP)
    long_text(form, kept, _SUMMARY, words.INVITE_SUMMARY, height=140)
    show_saved(kept)
    refused = st.container(key="uitkomst-weigering")
    if st.button(words.INVITE, type="primary", key="reactie-vragen"):
        summary = kept.text(_SUMMARY).strip()
        deed = InviteReaction(case.version_number, case.round, summary)
        with refused:
            if _do(case, deed):
                look_again("vaststellen", case)
                st.rerun()


def _heard(case: Case) -> bool:
    """Draw the term and the reaction, and tell whether the advice may be established now."""
    invited, due = case.reaction_invited, reaction_due(case)
    if invited is None or due is None:
        return False
    st.header(words.REACTION_TITLE, anchor=False)
    st.caption(words.term(formats.moment(invited.at), formats.day(due)))
    if case.reaction is not None:
        st.markdown(escape(case.reaction.text))
        return True
    st.markdown(words.NO_REACTION)
    passed = amsterdam_day(session.services().context.clock()) > due
    if passed:
        st.markdown(words.TERM_PASSED)
    return passed


def _establish(case: Case, outcome: Outcome, form: Form) -> None:
    opinion = outcome.opinion
    if opinion is None:
        return
    kept = form.read()
    _show_consequence(outcome)
    long_text(form, kept, _REASONS, words.REASONS, height=140, placeholder=words.REASONS_HELP)
    show_saved(kept)
    st.caption(words.FINAL)
    refused = st.container(key="uitkomst-weigering")
    if st.button(words.establish(opinion), type="primary", key="vaststellen"):
        reasons = kept.text(_REASONS).strip()
        deed = ESTABLISHING[opinion](case.version_number, case.round, reasons)
        with refused:
            if _do(case, deed):
                look_again("vaststellen", case)
                go("zaak", zaak=case.reference, deel="advies")


def _show_consequence(outcome: Outcome) -> None:
    if outcome.conditions:
        st.markdown(f"**{words.CONDITIONS}**")
        show_conditions(in_order(outcome.conditions))
    if outcome.questions:
        st.markdown(f"**{words.ASKED}**: {formats.listed(outcome.questions)}")


def _do(case: Case, deed: Deed) -> bool:
    proceedings = session.services().proceedings
    done = attempt(
        lambda: proceedings.act(session.actor(), case.reference, deed), key="vaststellen"
    )
    return done is not None
