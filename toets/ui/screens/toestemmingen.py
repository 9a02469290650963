"""Register: what is allowed, where, until when, under which conditions, and whether now."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from toets.domain.person import Person, Role
from toets.domain.register import RegisterEntry
from toets.services.listing import ListKind
from toets.texts.screens import toestemmingen as texts
from toets.ui.pages import link
from toets.ui.permissions.cards import show_card
from toets.ui.permissions.detail import show_detail
from toets.ui.session import me, services
from toets.ui.taking_along import offer_list

_FILTERS: dict[str, Callable[[RegisterEntry], bool]] = {
    "all": lambda _entry: True,
    "may": lambda entry: entry.may_be_used,
    "ended": lambda entry: entry.has_ended,
}
_FILTER_WORDS = {"all": texts.ALL, "may": texts.MAY, "ended": texts.ENDED}
_READ_REPORTS = frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER, Role.FG, Role.AUDITOR})
# A page of cards; more only when somebody asks.
_AT_ONCE = 20


def show() -> None:
    """Draw the register, or the one permission that the address names."""
    reference = st.query_params.get("ref")
    if reference:
        show_detail(reference)
        return
    signed_in = me()
    _title(signed_in.person)
    asked = _asked(signed_in.person)
    found = services().registering.entries(signed_in.actor, asked.words, unit=asked.unit)
    _list([entry for entry in found if _FILTERS[asked.filter](entry)], asked.words)
    offer_list(ListKind.PERMISSIONS)


def _title(person: Person) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="titel-toestemmingen"):
        st.title(texts.TITLE, anchor=False)
        if person.roles & _READ_REPORTS:
            link("jaarverslag", texts.REPORT)
    st.markdown(texts.BAN)


@dataclass(frozen=True)
class _Asked:
    words: str
    unit: str
    filter: str


def _asked(person: Person) -> _Asked:
    """Draw the search field and the two choices, and return what is in them."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="zoeken-toestemmingen"):
        words = st.text_input(texts.SEARCH, key="zoek-toestemmingen", max_chars=100, width=480)
        chosen = st.segmented_control(
            texts.FILTER,
            list(_FILTERS),
            default="all",
            required=True,
            format_func=_FILTER_WORDS.__getitem__,
            label_visibility="collapsed",
            key="filter-toestemmingen",
        )
    own = bool(person.unit.strip()) and st.checkbox(
        texts.own_unit(person.unit), key="eigen-eenheid"
    )
    return _Asked(words, person.unit if own else "", chosen or "all")


def _list(entries: list[RegisterEntry], words: str) -> None:
    if not entries:
        st.markdown(texts.NOTHING)
        return
    found = f"{texts.found(len(entries))}. " if words.strip() else ""
    st.markdown(f"{found}**{texts.lead(sum(entry.may_be_used for entry in entries))}**")
    pages = st.session_state.get("toestemmingen-bladen", 1)
    for entry in entries[: pages * _AT_ONCE]:
        show_card(entry)
    if len(entries) > pages * _AT_ONCE and st.button(texts.MORE, key="meer-toestemmingen"):
        st.session_state["toestemmingen-bladen"] = pages + 1
        st.rerun()
