"""Voorwaarden: every condition with how it stands, by moment; what is late says so in words."""

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from toets.domain.conditions import ConditionItem, ItemState, condition_items
from toets.domain.facts import Condition, Moment
from toets.domain.rights import disciplines_in
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts.screens import voorwaarden as words
from toets.ui import session
from toets.ui.pages import link
from toets.ui.widgets import Colour, escape

_LOOK: dict[ItemState, tuple[Colour, str]] = {
    ItemState.OPEN: ("gray", "radio_button_unchecked"),
    ItemState.REPORTED: ("blue", "clock_loader_40"),
    ItemState.MET: ("green", "check_circle"),
    ItemState.NOT_MET: ("red", "block"),
}


def show_duties(opened: OpenedCase) -> None:
    """Draw this part."""
    text = opened.case.merged_text
    if text is None or not text.conditions:
        st.markdown(words.NONE_SET)
        return
    st.caption(words.HELP)
    items = condition_items(opened.case, session.today())
    numbered = list(enumerate(text.numbered, start=1))
    for moment in Moment:
        chosen = [pair for pair in numbered if pair[1].moment is moment]
        if chosen:
            st.header(words.HEADS[moment], anchor=False)
        for number, condition in chosen:
            turns = [item for item in items if item.number == number]
            _show_condition(opened, number, condition, turns)


def _show_condition(
    opened: OpenedCase, number: int, condition: Condition, turns: list[ConditionItem]
) -> None:
    with st.container(border=True, key=f"kaart-voorwaarde-{number}", gap="xsmall"):
        st.markdown(f"**{number}.** {escape(condition.text)}")
        if not turns:
            st.caption(words.NOT_BEGUN)
            return
        _show_how(turns[0])
        met = [item for item in turns if item.occurrence and item.state is ItemState.MET]
        for item in turns:
            if item not in met:
                _show_turn(opened, item)
        if met:
            with st.expander(words.turns_met(len(met))):
                for item in met:
                    _show_turn(opened, item)


def _show_how(item: ConditionItem) -> None:
    st.caption(escape(f"{words.how_often(item)} · {words.who_and_how(item)}"))


def show_pressing(opened: OpenedCase, items: Iterable[ConditionItem]) -> None:
    """Draw duties where they ask for attention: what, who, until when, how it shows, how it stands."""
    for number, turns in groupby(items, key=lambda item: item.number):
        found = list(turns)
        with st.container(gap="xsmall", key=f"plicht-{number}"):
            st.markdown(f"**{words.head(number)}** – {escape(found[0].condition.text)}")
            _show_how(found[0])
            for item in found:
                _show_turn(opened, item)


def _show_turn(opened: OpenedCase, item: ConditionItem) -> None:
    with st.container(
        key=f"keer-{item.number}-{item.occurrence}",
        horizontal=True,
        vertical_alignment="center",
        gap="small",
    ):
        colour, icon = _LOOK[item.state]
        st.badge(words.STATE[item.state], icon=f":material/{icon}:", color=colour)
        if item.is_overdue:
            st.badge(words.LATE, icon=":material/event_busy:", color="red")
        said = [words.term(item), words.last_told(item)]
        about = " · ".join(part for part in said if part)
        if about:
            st.markdown(f":small[{about}]", width="content")
        _link(opened, item)


def _link(opened: OpenedCase, item: ConditionItem) -> None:
    label = words.READ
    if may_report(opened, item) and item.state is not ItemState.REPORTED:
        label = words.REPORT
    elif may_settle(opened, item) and (item.state is ItemState.REPORTED or item.is_overdue):
        label = words.JUDGE
    params = {"keer": item.occurrence.isoformat()} if item.occurrence else {}
    with st.container(key=f"naar-voorwaarde-{item.number}-{item.occurrence}", width="content"):
        link("voorwaarde", label, zaak=opened.case.reference, nummer=str(item.number), **params)


def may_report(opened: OpenedCase, item: ConditionItem) -> bool:
    """Tell whether the reader is an author who can still report on this duty."""
    return Step.REPORT_CONDITION in opened.offered and item.state is not ItemState.MET


def may_settle(opened: OpenedCase, item: ConditionItem) -> bool:
    """Tell whether the reader may judge this duty; one that nobody reported on can only be not met."""
    disciplines = disciplines_in(opened.case, session.me().person)
    is_theirs = item.condition.judged_by in disciplines
    return Step.SETTLE_CONDITION in opened.offered and is_theirs
