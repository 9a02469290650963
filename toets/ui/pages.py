"""The pages of the app, their addresses, and going from one to another."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module, util
from typing import NoReturn

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from toets.domain.person import Person, Role
from toets.texts.screens import berichten as inbox_texts
from toets.texts.screens import frame as texts
from toets.ui.session import START_PAGE, actor, services
from toets.ui.widgets import escape


@dataclass(frozen=True)
class Entry:
    """One page: its address, the module of its screen, and whether the menu shows it.

    With `roles` the menu shows it to who has one of them only.
    """

    name: str
    module: str
    in_menu: bool = False
    roles: frozenset[Role] = frozenset(Role)


ENTRIES = (
    Entry("mijn-werk", "mijn_werk", in_menu=True),
    Entry("berichten", "berichten", in_menu=True),
    Entry("zaken", "zaken", in_menu=True),
    Entry(
        "toestemmingen",
        "toestemmingen",
        in_menu=True,
        # An administrator reads no permission, so an empty register would mislead.
        roles=frozenset(Role) - {Role.ADMIN},
    ),
    Entry("woo", "woo", in_menu=True, roles=frozenset({Role.WOO_OFFICER})),
    Entry("handvatten", "handvatten", in_menu=True),
    Entry("controleren", "controleren", in_menu=True),
    Entry("uitleg", "uitleg", in_menu=True),
    Entry("nieuw", "nieuw"),
    Entry("zaak", "zaak"),
    Entry("vragenlijst", "vragenlijst"),
    Entry("advies", "advies"),
    Entry("ronde", "ronde"),
    Entry("zienswijze", "zienswijze"),
    Entry("verschillen", "verschillen"),
    Entry("oordeel", "oordeel"),
    Entry("ondertekenen", "ondertekenen"),
    Entry("vaststellen", "vaststellen"),
    Entry("gebruik", "gebruik"),
    Entry("voorwaarde", "voorwaarde"),
    Entry("jaarverslag", "jaarverslag"),
    Entry("algoritmeregister", "algoritmeregister"),
    # Not "openbaar": that is the address of the page for everybody.
    Entry("publiceren", "openbaar"),
    Entry("beheer", "beheer", in_menu=True, roles=frozenset({Role.ADMIN})),
    Entry("account", "account", in_menu=True),
)
_BY_NAME = {entry.name: entry for entry in ENTRIES}


def navigation(person: Person, start: str = START_PAGE) -> StreamlitPage:
    """Register every page, show the menu, and return the page that was asked for."""
    found = [_page(entry, start=start, person=person) for entry in ENTRIES]
    return st.navigation(found, position="top")


def page(name: str) -> StreamlitPage:
    """Return a page by its name, for links and switches."""
    return _page(_BY_NAME[name])


def go(name: str, **params: str) -> NoReturn:
    """Switch to a page of ours, with these query parameters."""
    st.switch_page(page(name), query_params=params)


def link(name: str, label: str, **params: str) -> None:
    """Draw a link to a page of ours, followed without loading anew; `label` is markdown."""
    st.page_link(page(name), label=label, query_params=params or None)


def _page(entry: Entry, start: str = START_PAGE, person: Person | None = None) -> StreamlitPage:
    is_shown = entry.in_menu and person is not None and _is_for(entry, person)
    return st.Page(
        _shower(entry.module),
        title=title_of(entry, person),
        url_path=entry.name,
        default=entry.name == start,
        visibility="visible" if is_shown else "hidden",
    )


def _is_for(entry: Entry, person: Person) -> bool:
    return entry.roles == frozenset(Role) or bool(entry.roles & person.roles)


def title_of(entry: Entry, person: Person | None) -> str:
    """Return what a page is called, for this person in the menu; None where nobody is known."""
    if person is not None and entry.name == "account":
        return escape(texts.menu_name(person))
    if person is not None and entry.name == "berichten":
        return inbox_texts.menu(services().noticing.unread(actor()))
    return texts.PAGE_TITLES.get(entry.name, entry.name)


def _shower(module: str) -> Callable[[], None]:
    # Imported when shown: a page costs nothing until somebody opens it.
    def show() -> None:
        name = f"toets.ui.screens.{module}"
        if util.find_spec(name) is None:
            st.title(texts.NOT_BUILT, anchor=False)
            return
        import_module(name).show()

    return show
