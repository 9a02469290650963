"""The FG's view beside the advice: apart, because it never counts; also asked and not given yet."""

import streamlit as st

from toets.domain.facts import EstablishedAdvice, ProposalVersion, ViewGiven
from toets.domain.gathering import asks_for_view
from toets.domain.rights import Capacity
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import zienswijze as words
from toets.ui.names import name_of
from toets.ui.widgets import card, escape


def show_view(opened: OpenedCase, version: int) -> None:
    """Draw the view on this version, or that it was asked; nothing when it was neither."""
    frozen = next((v for v in opened.case.versions if v.version == version), None)
    if frozen is None:
        return
    given = [view for view in opened.case.of(ViewGiven) if view.version == version]
    if not given and not asks_for_view(opened.case, frozen):
        return
    with card(f"zienswijze-{version}"):
        st.header(words.TITLE, anchor=False)
        st.badge(words.NOT_COUNTED, icon=":material/info:", color="gray")
        if given:
            _show_given(opened, given[-1])
        else:
            st.markdown(_why_nothing(opened, frozen))


def _show_given(opened: OpenedCase, view: ViewGiven) -> None:
    st.caption(escape(words.given(name_of(opened, view.person), formats.moment(view.at))))
    st.markdown(escape(view.text))


def _why_nothing(opened: OpenedCase, version: ProposalVersion) -> str:
    established = any(e.version == version.version for e in opened.case.of(EstablishedAdvice))
    is_author = Capacity.AUTHOR in opened.capacities
    return words.AFTER_ESTABLISHING if is_author and not established else words.NOT_GIVEN


def is_awaited(opened: OpenedCase) -> bool:
    """Tell whether the view on the current version was asked, and this reader sees none."""
    version = opened.case.version
    if version is None or not asks_for_view(opened.case, version):
        return False
    return all(view.version != version.version for view in opened.case.of(ViewGiven))
