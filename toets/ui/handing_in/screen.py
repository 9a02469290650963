"""The last screen of the questionnaire: what is missing, what was raised, and handing in."""

from collections.abc import Sequence

import streamlit as st

from toets.texts.screens import indienen as words
from toets.ui.form.card import draw_question
from toets.ui.form.places import Place
from toets.ui.form.section import draw_saved, draw_way_on
from toets.ui.form.visit import Visit
from toets.ui.handing_in.ending import draw_exits, draw_withdraw
from toets.ui.handing_in.heading import draw_heading
from toets.ui.handing_in.lacking import draw_missing, draw_not_yet, draw_signals, gaps
from toets.ui.handing_in.submitting import draw_submit
from toets.ui.writing.kept import Form

# The question that its own help text asks to answer last, just before handing in.
LAST_LOOK = "A10"


def draw_summary(visit: Visit, places: Sequence[Place], place: Place) -> None:
    """Draw the summary of a draft."""
    form = Form(visit.reference, "indienen")
    found = gaps(visit)
    with st.container(key="sectie-kop", horizontal=True, horizontal_alignment="distribute"):
        st.caption("", width="content")
        draw_saved(visit)
    st.title(words.TITLE, anchor=False)
    st.markdown(words.lead(len(found)))
    draw_missing(visit, found)
    draw_signals(visit)
    draw_not_yet(visit)
    _last_look(visit)
    draw_heading(visit)
    draw_exits(visit, form)
    draw_submit(visit, form)
    draw_withdraw(visit, form)
    draw_way_on(places, place)


def _last_look(visit: Visit) -> None:
    if LAST_LOOK in visit.shown:
        st.header(words.PRIVACY, anchor=False)
        draw_question(visit, visit.questionnaire.by_id[LAST_LOOK])
