"""The banner of a case and the one act that this person can do now."""

import streamlit as st

from toets.domain.steps.advising import latest_revision
from toets.domain.tasks import TaskKind
from toets.domain.workflow import Step
from toets.services.reading import OpenedCase
from toets.texts.screens import zaak as words
from toets.texts.standing import banner as banner_words
from toets.ui import session, widgets
from toets.ui.case.acts import ACTS, Act, act_button, acts_for
from toets.ui.case.naming import naming_acts_here
from toets.ui.pages import go
from toets.ui.tasks import CASE, PLACES

_STEP = {
    TaskKind.REACT: Step.REACT,
    TaskKind.REQUEST_SCOPE_EXIT: Step.REQUEST_SCOPE_EXIT,
    TaskKind.CONFIRM_SCOPE_EXIT: Step.CONFIRM_SCOPE_EXIT,
}


def show_situation(opened: OpenedCase) -> None:
    """Draw whether execution may start, and the only filled button of the page."""
    with widgets.banner(banner_words(opened.standing, opened.next)):
        _first_act(opened)


def _first_act(opened: OpenedCase) -> None:
    if opened.task is None:
        return
    kind, reference = opened.task.kind, opened.case.reference
    if kind in _STEP:
        act_button(_act(_STEP[kind]), opened, primary=True, label=words.ACT[kind])
        return
    place = PLACES[kind]
    if place == CASE:
        return
    if st.button(words.ACT[kind], key="eerste-handeling", type="primary", width="stretch"):
        go(place.page, **place.query(reference))


def _act(step: Step) -> Act:
    return next(act for act in ACTS if act.step is step)


def show_other_acts(opened: OpenedCase) -> None:
    """Draw what else this person can do: other screens of the case, and the small acts."""
    first = _STEP.get(opened.task.kind) if opened.task else None
    acts = [act for act in acts_for(opened) if act.step is not first]
    screens = _other_screens(opened)
    naming = naming_acts_here(opened)
    if not acts and not screens and not naming:
        return
    with st.container(key="handelingen", gap="small"):
        st.header(words.MORE_ACTS, anchor=False)
        for page, label in screens.items():
            if st.button(label, key=f"naar-{page}", width="stretch"):
                go(page, zaak=opened.case.reference)
        for act in (*acts, *naming):
            act_button(act, opened)


def _other_screens(opened: OpenedCase) -> dict[str, str]:
    found = {}
    kind = opened.task.kind if opened.task else None
    page = PLACES[kind].page if kind else None
    if _can_advise(opened):
        given = latest_revision(opened.case, session.actor().number) > 0
        found["advies"] = words.REVISE_ADVICE if given else words.OWN_ADVICE
    if opened.outcome is not None:
        found["vaststellen"] = words.TO_ESTABLISHING
    if {Step.SUBMIT, Step.RESUBMIT} & set(opened.offered):
        found["vragenlijst"] = words.TO_QUESTIONNAIRE
    return {name: label for name, label in found.items() if name != page}


def _can_advise(opened: OpenedCase) -> bool:
    return Step.ADVISE in opened.offered and bool(session.me().person.disciplines)
