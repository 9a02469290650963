"""The fields of the registration: hint, widget, counter, and the answers to write from."""

import streamlit as st

from toets.domain.algorithm_register import BY_NAME, Kind
from toets.services.algorithm_register import OpenedRegistration
from toets.texts.answers import answer_text
from toets.texts.screens import algoritmeregister as words
from toets.ui.registration.slots import Slot
from toets.ui.widgets import card, escape

_LOW, _HIGH = 100, 180
_HIGH_FROM = 1_000


def show_fields(opened: OpenedRegistration) -> None:
    """Draw every field that a person may write, in groups."""
    for number, (title, names) in enumerate(words.GROUPS):
        with card(f"registratie-{number}"):
            st.header(title, anchor=False)
            for name in names:
                _show_field(opened, Slot(opened.reference, BY_NAME[name]))


def _show_field(opened: OpenedRegistration, slot: Slot) -> None:
    slot.show(opened)
    with st.container(key=f"registratieveld-{slot.field.name}", gap="xsmall"):
        _WIDGETS.get(slot.field.kind, _line)(slot)
        st.caption(f"{words.HINT[slot.field.name]}{_counted(slot)}")
        _show_origin(opened, slot)
        _show_conflict(opened, slot)
        _show_material(opened, slot)


def _label(slot: Slot) -> str:
    return words.label(slot.field.label, required=slot.field.required)


def _line(slot: Slot) -> None:
    st.text_input(_label(slot), key=slot.key, autocomplete="off", live=True, on_change=slot.save)


def _text(slot: Slot) -> None:
    height = _HIGH if slot.field.longest > _HIGH_FROM else _LOW
    st.text_area(_label(slot), key=slot.key, height=height, on_change=slot.save)


def _choice(slot: Slot) -> None:
    st.selectbox(
        _label(slot),
        list(slot.field.allowed),
        key=slot.key,
        placeholder=words.CHOOSE,
        format_func=str,
        on_change=slot.save,
    )


def _choices(slot: Slot) -> None:
    st.multiselect(
        _label(slot),
        list(slot.field.allowed),
        key=slot.key,
        placeholder=words.CHOOSE,
        on_change=slot.save,
    )


_WIDGETS = {
    Kind.TEXT: _text,
    Kind.REFERENCES: _text,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
}


def _counted(slot: Slot) -> str:
    """Return how long the text is, to follow the hint; nothing where the form says enough."""
    field = slot.field
    if field.kind not in (Kind.LINE, Kind.TEXT):
        return ""
    length = len(slot.typed.strip())
    said = words.counter(length, field.longest)
    return f" · :red[{said}]" if length > field.longest else f" · {said}"


def _show_origin(opened: OpenedRegistration, slot: Slot) -> None:
    name = slot.field.name
    is_proposed = name not in opened.texts and bool(opened.proposed.text(name))
    if is_proposed and slot.field.kind is Kind.TEXT:
        st.caption(f":blue[{words.PROPOSED}]")


def _show_material(opened: OpenedRegistration, slot: Slot) -> None:
    found = opened.material.get(slot.field.name, ())
    if not found:
        return
    with st.expander(words.MATERIAL):
        for said in found:
            text = escape(answer_text(said.question, said.answer))
            st.markdown(f"**{escape(said.question.id)} {escape(said.question.short)}**  \n{text}")


def _show_conflict(opened: OpenedRegistration, slot: Slot) -> None:
    if not slot.has_conflict(opened):
        return
    kept = opened.texts[slot.field.name]
    with st.container(key=f"botsing-{slot.field.name}", gap="small"):
        name = opened.names.get(kept.saved_by, kept.saved_by)
        title = escape(words.conflict(name, kept.saved_at))
        st.markdown(f":orange[:material/compare_arrows:] **{title}**")
        st.markdown(words.CONFLICT_HELP)
        mine, theirs = st.columns(2)
        for spot, head, text in (
            (mine, words.MINE, slot.typed),
            (theirs, words.THEIRS, kept.text),
        ):
            spot.markdown(f"**{head}**  \n{escape(text) or words.EMPTY}")
        mine.button(
            words.KEEP_MINE, key=f"{slot.key}/mijn", on_click=slot.keep_mine, args=(kept.version,)
        )
        theirs.button(words.KEEP_THEIRS, key=f"{slot.key}/ander", on_click=slot.drop)
