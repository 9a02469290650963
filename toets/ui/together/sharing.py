"""Letting somebody of the Community read the draft beforehand, and stopping that."""

import streamlit as st

from toets.domain.deeds import EndSharing, ShareDraft
from toets.domain.gathering import contacts
from toets.texts.screens import samen as words
from toets.ui.colleagues import choose_colleague, contact_line, everybody, new_contacts
from toets.ui.form.visit import Visit
from toets.ui.handing_in.refused import done
from toets.ui.widgets import card, escape, refusal


def draw_sharing(visit: Visit) -> None:
    """Draw with whom the draft is shared, and the choice of one more."""
    with card("delen"):
        st.header(words.SHARE, anchor=False)
        st.markdown(words.SHARE_HELP)
        _shared_with(visit)
        chosen = choose_colleague(words.CONTACT, new_contacts(visit.case), "delen-met")
        if st.button(words.SHARE_BUTTON, key="concept-delen"):
            _share(visit, chosen)


def _share(visit: Visit, chosen: str | None) -> None:
    if not chosen:
        refusal(words.CHOOSE_FIRST, key="delen")
    elif done(visit, ShareDraft(chosen), "delen"):
        del st.session_state["delen-met"]
        st.rerun()


def _shared_with(visit: Visit) -> None:
    found = contacts(visit.case)
    if not found:
        st.caption(words.NOT_SHARED)
        return
    people = everybody()
    st.markdown(f"**{words.SHARED_WITH}**")
    for number in found:
        person = people.get(number)
        name = person.name if person else number
        with st.container(horizontal=True, vertical_alignment="center", key=f"gedeeld-{number}"):
            st.markdown(escape(contact_line(person) if person else number), width="content")
            if st.button(words.end_sharing_with(name), key=f"stop-delen-{number}") and done(
                visit, EndSharing(number), f"stop-delen-{number}"
            ):
                st.rerun()
