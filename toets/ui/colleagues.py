"""Choosing a colleague by name, from whoever works here and fits."""

from collections.abc import Callable, Collection, Mapping

import streamlit as st

from toets.domain.case import Case
from toets.domain.gathering import contacts
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.rights import acted_for_the_toets
from toets.texts.screens import samen as words
from toets.ui import session
from toets.ui.writing.kept import Form, Kept, keep_field

Options = Mapping[str, str]

_COMMUNITY = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY})


def everybody() -> dict[str, Person]:
    """Return every colleague who works here, by personnel number."""
    return session.services().people.everyone()


def colleagues(fits: Callable[[Person], bool]) -> Options:
    """Return who fits, in words by personnel number, in order of name."""
    return _options([person for person in everybody().values() if fits(person)])


def new_authors(case: Case, without: Collection[str] = ()) -> Options:
    """Return who may still become an author of this case."""
    return colleagues(
        lambda person: (
            Role.INITIATOR in person.roles
            and person.number not in {*case.authors, *without}
            and not acted_for_the_toets(case, person.number)
        )
    )


def new_leads(case: Case) -> Options:
    """Return who may lead this case instead of who does now: its other authors first."""
    known = everybody()
    others = [known[number] for number in case.authors if number in known]
    found = _options([person for person in others if person.number != case.lead])
    return {**found, **new_authors(case)}


def new_contacts(case: Case) -> Options:
    """Return who of the Community may be asked to read this draft beforehand."""
    shut_out = {*case.authors, *case.recused, *contacts(case)}
    found = [
        person
        for person in everybody().values()
        if person.roles & _COMMUNITY and person.number not in shut_out
    ]
    return {person.number: contact_line(person) for person in _by_name(found)}


def contact_line(person: Person) -> str:
    """Return somebody of the Community in words."""
    fields = [found for found in Discipline if found in person.disciplines]
    return words.contact_line(person.name, fields)


def choose_colleague(label: str, options: Options, key: str) -> str | None:
    """Draw the choice of one colleague, and return the number that was chosen, or None."""
    if not options:
        st.caption(words.NOBODY)
        return None
    return st.selectbox(
        label,
        list(options),
        index=None,
        key=key,
        placeholder=words.CHOOSE,
        format_func=options.__getitem__,
    )


def kept_colleague(form: Form, kept: Kept, name: str, label: str, options: Options) -> None:
    """Draw the choice of one colleague in a form that is kept while it is written."""
    key, before = form.key(name), kept.text(name)
    if st.session_state.setdefault(key, before or None) not in options:
        st.session_state[key] = None
    st.selectbox(
        label,
        list(options),
        key=key,
        placeholder=words.CHOOSE,
        format_func=options.__getitem__,
        on_change=keep_field,
        args=(form, name),
    )


def _options(found: Collection[Person]) -> Options:
    return {
        person.number: words.person_line(
            person.name, person.function, person.unit, person.number
        )
        for person in _by_name(found)
    }


def _by_name(found: Collection[Person]) -> list[Person]:
    return sorted(found, key=lambda person: (person.name, person.number))
