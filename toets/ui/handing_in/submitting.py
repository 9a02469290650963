"""Handing the draft in, with reasons when an answer gives a stop."""

import streamlit as st

from toets.domain.deeds import Resubmit, Submit
from toets.domain.questionnaire import Level
from toets.domain.signal import of_level
from toets.domain.workflow import Status
from toets.texts.screens import indienen as words
from toets.ui import pages
from toets.ui.form.visit import Visit
from toets.ui.handing_in.refused import done
from toets.ui.widgets import card
from toets.ui.writing.kept import Form, long_text

REASONS = "ondanks_stop"


def draw_submit(visit: Visit, form: Form) -> None:
    """Draw what follows from handing in, and the one filled button of the screen."""
    case = visit.case
    with card("indienen"):
        st.header(words.AFTER, anchor=False)
        terms = case.rules.procedure.terms
        steps = words.after(terms, urgent=case.urgent)
        st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1)))
        reasons = _reasons(visit, form)
        if st.button(words.submit_label(case.status), key="indienen", type="primary"):
            deed = Resubmit(reasons) if case.status is Status.SUPPLEMENT else Submit(reasons)
            if done(visit, deed, "indienen"):
                pages.go("zaak", zaak=visit.reference)


def _reasons(visit: Visit, form: Form) -> str:
    if not of_level(visit.signals, Level.STOP):
        return ""
    kept = form.read()
    st.markdown(words.DESPITE_STOP_HELP)
    long_text(form, kept, REASONS, words.DESPITE_STOP)
    return str(st.session_state.get(form.key(REASONS), ""))
