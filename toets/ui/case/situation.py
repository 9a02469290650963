"""The banner of a case and the one act that this person can do now."""

from dataclasses import replace

import streamlit as st

from toets.domain.rights import disciplines_in
from toets.domain.steps.advising import latest_revision
from toets.domain.tasks import TaskKind
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts.screens import zaak as words
from toets.texts.standing import banner as banner_words
from toets.ui import session, widgets
from toets.ui.beginning.offers import offers
from toets.ui.case.acts import SmallAct, act_button, acts_for
from toets.ui.case.execution.acts import acts_after_decision
from toets.ui.case.execution.needed import who_stopped
from toets.ui.case.naming import naming_acts_here
from toets.ui.pages import go
from toets.ui.tasks import CASE, PLACES

_STEP = {
    TaskKind.REACT: Step.REACT,
    TaskKind.REQUEST_SCOPE_EXIT: Step.REQUEST_SCOPE_EXIT,
    TaskKind.CONFIRM_SCOPE_EXIT: Step.CONFIRM_SCOPE_EXIT,
    TaskKind.START: Step.START,
    TaskKind.RESUME: Step.RESUME,
    TaskKind.SIGN_CORRIGENDUM: Step.SIGN_CORRIGENDUM,
    TaskKind.DECIDE_CHANGE: Step.DECIDE_CHANGE,
    TaskKind.ASSESS_JOIN: Step.ASSESS_JOIN,
    TaskKind.CONSENT_JOIN: Step.CONSENT_JOIN,
    TaskKind.ACCEPT_COMPLETION: Step.COMPLETE,
    TaskKind.EVALUATE: Step.EVALUATE,
}
_RECORD_USE = "gebruik"


def show_situation(opened: OpenedCase) -> None:
    """Draw whether execution may start, and the only filled button of the page."""
    found = banner_words(opened.standing, opened.next)
    more = " ".join(part for part in (who_stopped(opened), found.more) if part)
    with widgets.banner(replace(found, more=more)):
        _first_act(opened)


def _first_act(opened: OpenedCase) -> None:
    reference = opened.case.reference
    if opened.task is None:
        if _records_uses(opened) and st.button(
            words.TO_RECORDING, key="eerste-handeling", type="primary", width="stretch"
        ):
            go(_RECORD_USE, zaak=reference)
        return
    kind, act = opened.task.kind, _act_of_task(opened)
    if act is not None:
        act_button(act, opened, primary=True, label=words.ACT[kind])
        return
    place = PLACES[kind]
    if place == CASE:
        return
    if st.button(words.ACT[kind], key="eerste-handeling", type="primary", width="stretch"):
        go(place.page, **place.query(reference))


def _records_uses(opened: OpenedCase) -> bool:
    return Step.RECORD_USE in opened.offered and opened.execution.uses_left != 0


def _act_of_task(opened: OpenedCase) -> SmallAct | None:
    """Return the small act by which this person does what waits for them, if that is one."""
    step = _STEP.get(opened.task.kind) if opened.task else None
    return next((act for act in _acts(opened) if act.step is step), None)


def _acts(opened: OpenedCase) -> tuple[SmallAct, ...]:
    return (*acts_after_decision(opened), *acts_for(opened))


def show_other_acts(opened: OpenedCase) -> None:
    """Draw what else this person can do: other screens of the case, and the small acts."""
    first = _act_of_task(opened)
    acts = [act for act in _acts(opened) if first is None or act.key != first.key]
    screens = _other_screens(opened)
    naming = naming_acts_here(opened)
    onward = offers(opened)
    if not acts and not screens and not naming and not onward:
        return
    with st.container(key="handelingen", gap="small"):
        st.header(words.MORE_ACTS, anchor=False)
        for page, label in screens.items():
            if st.button(label, key=f"naar-{page}", width="stretch"):
                go(page, zaak=opened.case.reference)
        for act in (*acts, *naming):
            act_button(act, opened)
        for offer in onward:
            if st.button(offer.label, key=f"naar-{offer.name}", width="stretch"):
                go("nieuw", **offer.query)


def _other_screens(opened: OpenedCase) -> dict[str, str]:
    found = {}
    kind = opened.task.kind if opened.task else None
    page = PLACES[kind].page if kind else None
    if _can_advise(opened):
        given = latest_revision(opened.case, session.actor().number) > 0
        found["advies"] = words.REVISE_ADVICE if given else words.OWN_ADVICE
    if _records_uses(opened) and opened.task is not None:
        found[_RECORD_USE] = words.TO_RECORDING
    if Step.INVITE in opened.offered:
        found["ronde"] = words.TO_ROUND
    if Step.GIVE_VIEW in opened.offered:
        found["zienswijze"] = words.TO_VIEW
    if opened.outcome is not None:
        found["vaststellen"] = words.TO_ESTABLISHING
    if {Step.SUBMIT, Step.RESUBMIT} & set(opened.offered):
        found["vragenlijst"] = words.TO_QUESTIONNAIRE
    return {name: label for name, label in found.items() if name != page}


def _can_advise(opened: OpenedCase) -> bool:
    person = session.me().person
    return Step.ADVISE in opened.offered and bool(disciplines_in(opened.case, person))
