"""The form by which an administrator registers a mandate."""

import streamlit as st

from toets.domain.mandate import LONGEST_DOCUMENT, Mandate
from toets.domain.person import SEAT_OF_ROLE, Person, Role, Seat, role_conflicts
from toets.texts import formats
from toets.texts.screens import beheer as words
from toets.texts.screens import samen as choice_words
from toets.ui import session
from toets.ui.colleagues import choose_colleague, colleagues
from toets.ui.form.typed import day_of
from toets.ui.mandates.kept import Mandates
from toets.ui.widgets import attempt, card, refusal

_FIELDS = ("houder", "waarnemer", "eerste", "laatste", "kenmerk")
_DONE = "mandaat/geregistreerd"


def draw_registering(found: Mandates) -> None:
    """Draw the fields and the button; a refusal keeps what was typed."""
    with card("mandaat-registreren"):
        st.header(words.REGISTER, anchor=False)
        st.markdown(words.REGISTER_HELP)
        holder = _choose_holder(found)
        deputy = choose_colleague(words.DEPUTY, colleagues(_may_be_deputy), _key("waarnemer"))
        first, last = _choose_days()
        document = st.text_input(
            words.DOCUMENT,
            key=_key("kenmerk"),
            max_chars=LONGEST_DOCUMENT,
            autocomplete="off",
            persist_state="session",
        )
        st.caption(words.DOCUMENT_HELP)
        above = st.container()
        if st.session_state.pop(_DONE, False):
            above.success(words.REGISTERED, icon=":material/check_circle:")
        if st.button(words.REGISTER_BUTTON, key="mandaat-registreren"):
            with above:
                _register(found, holder, deputy, (first, last), document)


def _choose_holder(found: Mandates) -> str | None:
    options = {
        person.number: words.holder_line(person.name, seat, person.number)
        for person in found.people.values()
        if (seat := _own_seat(person)) is not None
    }
    return st.selectbox(
        words.HOLDER,
        list(options),
        index=None,
        key=_key("houder"),
        placeholder=choice_words.CHOOSE,
        format_func=options.__getitem__,
        persist_state="session",
    )


def _choose_days() -> tuple[str, str]:
    left, right = st.columns(2)
    today = formats.typed_day(session.today())
    st.session_state.setdefault(_key("eerste"), today)
    with left:
        first = _day(words.FIRST_DAY, "eerste")
    with right:
        last = _day(words.LAST_DAY, "laatste")
    return first, last


def _day(label: str, name: str) -> str:
    return st.text_input(
        label,
        key=_key(name),
        placeholder=words.DAY_HINT,
        max_chars=10,
        autocomplete="off",
        persist_state="session",
    )


def _register(
    found: Mandates, holder: str | None, deputy: str | None, typed: tuple[str, str], document: str
) -> None:
    first, last = map(day_of, typed)
    seat = _own_seat(found.people[holder]) if holder else None
    if holder is None or deputy is None or seat is None:
        refusal(words.CHOOSE_BOTH, key="mandaat")
        return
    if first is None or last is None:
        refusal(words.GIVE_DAYS, key="mandaat")
        return
    mandate = Mandate(seat, holder, deputy, first, last, document)
    mandating, actor = session.services().mandating, session.actor()
    if attempt(lambda: mandating.register(actor, mandate), key="mandaat") is not None:
        for name in _FIELDS:
            del st.session_state[_key(name)]
        st.session_state[_DONE] = True
        st.rerun()


def _own_seat(person: Person) -> Seat | None:
    return next((seat for role, seat in SEAT_OF_ROLE.items() if role in person.roles), None)


def _may_be_deputy(person: Person) -> bool:
    if person.roles & SEAT_OF_ROLE.keys():
        return False
    together = frozenset({Role.HOLDER_DIGITALISERING, *person.roles})
    return not role_conflicts(together)


def _key(name: str) -> str:
    return f"mandaat/{name}"
