"""Ways out of a draft other than handing it in: a scope exit, or giving the proposal up."""

import streamlit as st

from toets.domain.answer import counting, holds
from toets.domain.deeds import ClaimScopeExit, Withdraw
from toets.domain.questionnaire import ScopeExit
from toets.domain.workflow import Status
from toets.texts.screens import indienen as words
from toets.ui import pages
from toets.ui.form.visit import Visit
from toets.ui.handing_in.refused import done
from toets.ui.widgets import card, escape
from toets.ui.writing.kept import Form, long_text


def draw_exits(visit: Visit, form: Form) -> None:
    """Draw every scope exit that the answers allow to claim, with its motivation."""
    found = _open_exits(visit)
    if not found:
        return
    with card("uitgangen"):
        st.header(words.EXITS, anchor=False)
        st.markdown(words.EXITS_INTRO)
        for scope_exit in found:
            _exit(visit, form, scope_exit)


def _open_exits(visit: Visit) -> list[ScopeExit]:
    if visit.case.status is not Status.DRAFT:
        return []
    answers = counting(visit.questionnaire, visit.answers)
    exits = visit.case.rules.procedure.scope_exits
    return [scope_exit for scope_exit in exits if holds(scope_exit.when, answers)]


def _exit(visit: Visit, form: Form, scope_exit: ScopeExit) -> None:
    name = f"uitgang/{scope_exit.id}"
    with st.container(key=f"uitgang-{scope_exit.id}", gap="small"):
        st.markdown(f"**{escape(scope_exit.title)}**  \n{escape(scope_exit.explanation)}")
        if scope_exit.interpretation:
            st.caption(words.EXIT_INTERPRETATION)
        long_text(form, form.read(), name, words.EXIT_MOTIVATION)
        if st.button(words.CLAIM, key=f"uitgang-{scope_exit.id}-knop"):
            motivation = str(st.session_state.get(form.key(name), ""))
            if done(visit, ClaimScopeExit(scope_exit.id, motivation), f"uitgang-{scope_exit.id}"):
                pages.go("zaak", zaak=visit.reference)


def draw_withdraw(visit: Visit, form: Form) -> None:
    """Draw the way to give the proposal up, folded away because few need it."""
    with st.expander(words.WITHDRAW_TITLE):
        st.markdown(words.WITHDRAW_HELP)
        long_text(form, form.read(), "terugtrekken", words.WITHDRAW_REASON)
        if st.button(words.WITHDRAW, key="terugtrekken"):
            reasons = str(st.session_state.get(form.key("terugtrekken"), ""))
            if done(visit, Withdraw(reasons), "terugtrekken"):
                pages.go("zaak", zaak=visit.reference)
