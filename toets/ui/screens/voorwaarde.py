"""One condition: what it asks, what was reported and found, and the form for whoever is next."""

from datetime import date

import streamlit as st

from toets.domain.conditions import ConditionItem, item_of
from toets.domain.facts import ConditionReported, ConditionSettled
from toets.errors import NotFoundError
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import voorwaarden as words
from toets.texts.screens import zaak as case_words
from toets.ui import session
from toets.ui.case.execution.duties import may_report, may_settle
from toets.ui.case.execution.reporting import show_report_form
from toets.ui.case.execution.settling import show_judge_form
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.names import name_of
from toets.ui.session import link_to
from toets.ui.widgets import breadcrumb, card, escape, facts


def show() -> None:
    """Draw the screen, for whoever reads the case in full.

    Raises:
        NotFoundError: No such condition, or the reader may not read the case.
    """
    opened = read_in_full()
    item = _asked(opened)
    reference = opened.case.reference
    breadcrumb(
        (case_words.CASES, link_to("zaken")),
        (reference, link_to("zaak", zaak=reference, deel="voorwaarden")),
        (words.head(item.number), None),
    )
    screen_title(words.head(item.number, item.occurrence))
    left, right = st.columns([1, 1], gap="large")
    with left:
        _show_condition(item)
        _show_history(opened, item)
    with right:
        _show_form(opened, item)


def _asked(opened: OpenedCase) -> ConditionItem:
    number, turn = st.query_params.get("nummer", ""), st.query_params.get("keer", "")
    try:
        occurrence = date.fromisoformat(turn) if turn else None
        item = item_of(opened.case, int(number), occurrence, session.today())
    except ValueError as error:
        raise NotFoundError("condition") from error
    if item is None:
        raise NotFoundError("condition")
    return item


def _show_condition(item: ConditionItem) -> None:
    condition = item.condition
    with card("voorwaarde"):
        st.markdown(escape(condition.text))
        facts(
            [
                (words.WHO, condition.owner),
                (words.WHEN, words.how_often(item)),
                (words.TERM, formats.day(item.due) if item.due else words.NO_TERM),
                (words.SHOWN_BY, condition.evidence),
                (words.JUDGED_BY, words.a_member(condition.judged_by)),
                (words.STANDS, _state(item)),
            ]
        )


def _state(item: ConditionItem) -> str:
    stands = words.STATE[item.state]
    return f"{stands}. {words.LATE}: {words.term(item).lower()}" if item.is_overdue else stands


def _show_history(opened: OpenedCase, item: ConditionItem) -> None:
    st.header(words.HISTORY, anchor=False)
    told: list[ConditionReported | ConditionSettled] = [*item.reports, *item.settled]
    told.sort(key=lambda fact: fact.at)
    if not told:
        st.markdown(words.NO_HISTORY)
    for place, fact in enumerate(told, start=1):
        with st.container(border=True, key=f"kaart-melding-{place}", gap="xsmall"):
            _show_told(opened, fact)


def _show_told(opened: OpenedCase, fact: ConditionReported | ConditionSettled) -> None:
    name, moment = name_of(opened, fact.person), formats.moment(fact.at)
    if isinstance(fact, ConditionSettled):
        st.markdown(f"**{escape(words.settled_by(fact.met, name, fact.discipline, moment))}**")
        st.markdown(escape(fact.reasons))
        return
    st.markdown(f"**{escape(words.reported_by(name, moment))}**")
    st.markdown(escape(fact.text))
    for file in fact.files:
        address = f"/bijlage/{opened.case.reference}/{file.id}"
        size = formats.size(file.size)
        st.markdown(f":gray[:material/attach_file:] [{escape(file.name)}]({address}) · {size}")


def _show_form(opened: OpenedCase, item: ConditionItem) -> None:
    if may_report(opened, item):
        show_report_form(opened, item)
    elif may_settle(opened, item):
        show_judge_form(opened, item)
    else:
        st.caption(words.NOBODY)
