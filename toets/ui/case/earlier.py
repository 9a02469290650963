"""Eerdere zaak: what this proposal began from, and the proposals that began from this case."""

from datetime import datetime

import streamlit as st

from toets.domain.facts import FiguresOfUse
from toets.domain.rights import Capacity
from toets.services.opened import OpenedCase
from toets.services.porting import ImportReport
from toets.services.seeing import LinkedCase
from toets.texts import formats, labels
from toets.texts.screens import eerder as words
from toets.ui import session
from toets.ui.beginning.from_file import draw_begun_from
from toets.ui.beginning.outcome import draw_carried, what_came
from toets.ui.pages import go, link
from toets.ui.widgets import card, escape, facts


def has_links(opened: OpenedCase) -> bool:
    """Tell whether this reader may read a case that this one is linked to, or began it with a file."""
    return opened.earlier is not None or bool(opened.later) or _file_of(opened) is not None


def _file_of(opened: OpenedCase) -> tuple[ImportReport, datetime] | None:
    if Capacity.AUTHOR not in opened.capacities:
        return None
    return session.services().porting.report(session.actor(), opened.case.reference)


def show_earlier(opened: OpenedCase) -> None:
    """Draw this part."""
    found = _file_of(opened)
    if found is not None:
        draw_begun_from(*found, opened.case.rules.questionnaire)
    if opened.earlier is not None:
        _earlier(opened, opened.earlier)
    if opened.later:
        _later(opened)


def _earlier(opened: OpenedCase, linked: LinkedCase) -> None:
    fact = linked.link
    with card("eerdere-zaak"):
        st.header(words.RENEWS if fact.renewal else words.BASED_ON, anchor=False)
        if fact.renewal:
            st.markdown(words.RENEWS_HELP)
        st.markdown(words.NO_ADVICE)
        facts(
            (
                (words.FACT_CASE, linked.reference),
                (words.FACT_TITLE, linked.title),
                (words.FACT_STATUS, labels.STATUS[linked.status]),
                (words.FACT_VERSION, words.of_version(fact.of_version)),
            )
        )
        with st.container(horizontal=True, vertical_alignment="center", key="eerdere-zaak-wegen"):
            link("zaak", words.OPEN, zaak=linked.reference)
            if st.button(words.DIFFERENCE, key="verschil-eerder"):
                go("verschillen", zaak=opened.case.reference, van="eerder")
    if fact.figures is not None:
        _figures(fact.figures, fact.evaluation)
    carried = what_came(opened)
    if carried is not None and Capacity.AUTHOR in opened.capacities:
        draw_carried(opened, carried)


def _figures(figures: FiguresOfUse, evaluation: str) -> None:
    with card("cijfers-gebruik"):
        st.header(words.FIGURES, anchor=False)
        st.caption(words.FIGURES_HELP)
        facts(
            (
                (words.FACT_USES, formats.number(figures.uses)),
                (words.FACT_CANDIDATES, formats.number(figures.candidates)),
                (words.FACT_CONFIRMED, formats.number(figures.confirmed)),
                (words.FACT_REJECTED, formats.number(figures.rejected)),
                (words.FACT_ERRORS, formats.number(figures.errors_found)),
                (words.FACT_INCIDENTS, formats.number(figures.incidents)),
            )
        )
        st.header(words.EVALUATION, anchor=False)
        st.markdown(escape(evaluation) if evaluation else words.NO_EVALUATION)


def _later(opened: OpenedCase) -> None:
    with card("latere-zaken"):
        st.header(words.LATER, anchor=False)
        st.markdown(words.LATER_HELP)
        for linked in opened.later:
            with st.container(
                horizontal=True, vertical_alignment="center", key=f"later-{linked.reference}"
            ):
                link("zaak", f"**{escape(linked.title)}**", zaak=linked.reference)
                what = words.AS_RENEWAL if linked.link.renewal else labels.STATUS[linked.status]
                st.caption(f"{linked.reference} · {what}", width="content")
