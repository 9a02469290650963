"""The head of a case: the way to it, its marking and its title."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.corrigenda import title_now
from toets.domain.workflow import WAS_PERMITTED
from toets.texts.screens import zaak as words
from toets.ui.session import link_to
from toets.ui.widgets import breadcrumb, escape


def show_heading(case: Case) -> None:
    """Draw breadcrumb, classification and title."""
    with st.container(gap="xsmall"):
        with st.container(key="zaakkop", horizontal=True, horizontal_alignment="distribute"):
            breadcrumb((words.CASES, link_to("zaken")), (case.reference, None))
            st.badge(
                escape(case.rules.procedure.classification_case),
                icon=":material/lock:",
                color="gray",
            )
        title = title_now(case) if case.status in WAS_PERMITTED else case.title
        screen_title(escape(title))


def screen_title(words_: str) -> None:
    """Draw the title of a screen (markdown), with air under it."""
    with st.container(key="schermtitel"):
        st.title(words_, anchor=False)
