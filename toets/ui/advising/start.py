"""What an advice begins with: the request of the secretary, and one's own text from before."""

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.gathering import Invitation
from toets.texts import formats
from toets.texts.screens import advies as words
from toets.texts.screens import verschillen as difference_words
from toets.texts.screens import writing as writing_words
from toets.ui import session
from toets.ui.advising.theme import Desk
from toets.ui.pages import link
from toets.ui.widgets import card, escape
from toets.ui.writing import advice


def show_request(request: Invitation | None) -> None:
    """Draw that the secretary asked for this advice, until when, and the message with it."""
    if request is None or request.advice is not None:
        return
    with card("adviesvraag"):
        st.markdown(f"**{words.requested(formats.day(request.due))}**")
        if request.message:
            st.markdown(escape(request.message))
        if request.reminded_at:
            st.caption(words.reminded(formats.day(amsterdam_day(request.reminded_at[-1]))))


def show_origin(desk: Desk) -> None:
    """Draw which earlier text of one's own this form began with, what changed since, and the way back."""
    case, kept = desk.case, desk.draft.kept
    version, _, round_ = kept.text(advice.BEGUN_FROM).partition("/")
    if not version or not round_:
        _offer_earlier(desk)
        return
    with st.container(border=True, key="begonnen-met", gap="small"):
        st.markdown(writing_words.begun_from(int(version), int(round_)))
        if int(version) != case.version_number:
            link(
                "verschillen",
                difference_words.since(int(version)),
                zaak=case.reference,
                van=version,
                naar=str(case.version_number),
            )
        if advice.is_untouched(case, kept):
            st.button(
                words.BEGIN_EMPTY, key="leeg-beginnen", on_click=advice.begin_empty, args=(case,)
            )


def _offer_earlier(desk: Desk) -> None:
    """Draw the button that begins from one's lapsed text, while the form is still empty."""
    case, written = desk.case, desk.draft.kept.fields
    if any(name != advice.DISCIPLINE and value for name, value in written.items()):
        return
    if advice.earlier_text(case, session.actor().number):
        st.button(
            words.BEGIN_FROM_LAPSED,
            key="begin-met-vervallen",
            icon=":material/history:",
            on_click=advice.begin_from_earlier,
            args=(case,),
        )
