"""What somebody sees who may not read the case: one line, or the reference alone."""

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui.case.heading import screen_title
from toets.ui.session import link_to
from toets.ui.widgets import badge, breadcrumb, escape


def show_line(case: Case) -> None:
    """Draw the one line that a holder sees of a negative case, without any action."""
    breadcrumb((words.CASES, link_to("zaken")), (case.reference, None))
    screen_title(case.reference)
    established = case.established
    if established is None:
        return
    kind = words.LINE_KIND[case.is_experiment]
    reason = labels.GROUND[established.ground] if established.ground else ""
    day = formats.day(amsterdam_day(established.at))
    line = words.line(kind, escape(case.unit), day, reason)
    st.markdown(line[0].upper() + line[1:])


def show_reference(case: Case) -> None:
    """Draw reference and status."""
    breadcrumb((words.CASES, link_to("zaken")), (case.reference, None))
    screen_title(case.reference)
    badge(case.status)
    st.caption(words.REFERENCE_ONLY)
