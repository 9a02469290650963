"""What somebody who read an earlier version must know first: that there is another one now."""

import streamlit as st

from toets.domain.workflow import Status
from toets.services.opened import OpenedCase
from toets.texts.screens import verschillen as words
from toets.ui.pages import link

_WEIGHED = frozenset({Status.IN_ADVICE, Status.IN_DECISION, Status.SIGNING})


def show_changed(opened: OpenedCase) -> None:
    """Draw how much the current version differs from the one before, with the way to see it."""
    case = opened.case
    if case.status not in _WEIGHED or not opened.differences:
        return
    last = opened.differences[-1]
    with st.container(key="let-op-herkomst-versie", gap="xsmall"):
        st.markdown(words.changed_in(last.old, last.new, last.difference))
        link(
            "verschillen",
            words.since(last.old),
            zaak=case.reference,
            van=str(last.old),
            naar=str(last.new),
        )
