"""The screen on which the secretary leads the advice round of a case."""

import streamlit as st

from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts.obstacles import obstacle
from toets.texts.screens import ronde as words
from toets.ui.case.aside import show_aside
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.gathering.asked import answered, show_asked
from toets.ui.gathering.asking import show_asking, show_guest
from toets.ui.session import link_to
from toets.ui.widgets import breadcrumb, escape
from toets.ui.writing.pin import still_current
from toets.ui.writing.refusing import require


def show() -> None:
    """Draw the screen, for a secretary who may ask for advice in this case now."""
    opened = read_in_full()
    require(opened, Step.INVITE)
    if not still_current("ronde", opened.case):
        return
    _show_head(opened)
    show_asked(opened)
    show_guest(opened)
    show_asking(opened)
    show_aside(opened)


def _show_head(opened: OpenedCase) -> None:
    case = opened.case
    where = words.where(case.reference, case.version_number, case.round)
    breadcrumb((words.WORK, link_to("mijn-werk")), (where, link_to("zaak", zaak=case.reference)))
    with st.container(gap="xsmall"):
        screen_title(words.TITLE)
        st.markdown(escape(case.title))
    asked = opened.gathering.invitations
    open_days = [found.due for found in asked if found.advice is None]
    bold, rest = words.lead(len(asked), answered(asked), min(open_days, default=None))
    st.markdown(f"**{bold}** {rest}")
    if opened.next.lacking:
        sentences = [obstacle(found) for found in opened.next.lacking]
        st.caption(escape(" ".join(sentences)))
