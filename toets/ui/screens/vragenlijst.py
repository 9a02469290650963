"""The questionnaire of one draft: a section per screen, and the summary from which it is handed in."""

import streamlit as st

from toets.domain.workflow import EDITABLE
from toets.errors import NotFoundError
from toets.texts.screens import vragenlijst as words
from toets.ui import pages, session
from toets.ui.form.contents import draw_contents
from toets.ui.form.places import ASKED, HANDED, SUMMARY, TOGETHER, current, places_of
from toets.ui.form.saving import catch_up
from toets.ui.form.section import draw_section
from toets.ui.form.supplement import draw_request
from toets.ui.form.unsaved import draw_unsaved
from toets.ui.form.visit import Visit, visit_of
from toets.ui.handing_in.screen import draw_summary
from toets.ui.together.handing_over import draw_handed
from toets.ui.together.screen import draw_together


def show() -> None:
    """Draw the questionnaire of the case that the address names, for one of its authors.

    Raises:
        NotFoundError: No such case, or the person is no author of it.
    """
    reference = session.current_reference()
    if reference is None:
        raise NotFoundError("case")
    catch_up(reference)
    visit = visit_of(reference)
    if visit.case.status not in EDITABLE:
        _elsewhere(visit)
        return
    _draw(visit)


def _draw(visit: Visit) -> None:
    places = places_of(visit)
    place = current(places)
    visit.enter(place.id)
    left, right = st.columns([0.25, 0.75], gap="large")
    # The list goes first: a browser that shows the questions before it would still hold the
    # section before this one in it, and send that along with the first answer.
    with left:
        draw_contents(visit, places, place)
    with right, st.container(key="vragenlijst"):
        if place.id == ASKED:
            draw_request(visit)
        if place.id == HANDED:
            draw_handed(visit)
        if place.id == SUMMARY:
            draw_summary(visit, places, place)
        elif place.id == TOGETHER:
            draw_together(visit)
        else:
            draw_section(visit, places, place)


def _elsewhere(visit: Visit) -> None:
    st.title(words.TITLE, anchor=False)
    draw_unsaved(visit)
    st.markdown(words.not_here(visit.case.status))
    st.page_link(pages.page("zaak"), label=words.CASE, query_params={"zaak": visit.reference})
