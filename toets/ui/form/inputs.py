"""One field, or set of fields, per type of answer."""

from collections.abc import Callable, Sequence

import streamlit as st

from toets.domain.questionnaire import AnswerType
from toets.texts import formats
from toets.texts.screens import vragenlijst as words
from toets.ui.form.labels import label_of
from toets.ui.form.saving import commit
from toets.ui.form.slot import UNKNOWN, Slot
from toets.ui.form.tables import draw_table
from toets.ui.form.visit import Visit
from toets.ui.typed import day_of, number_of
from toets.ui.widgets import escape

MOST_IN_A_ROW = 4
WIDEST_ROW = 62
TWO_COLUMNS_FROM = 9


def draw_answer(visit: Visit, slot: Slot) -> None:
    """Draw the fields of an answer, without evidence and explanation."""
    _DRAWERS[slot.question.type](visit, slot)


def _long_text(visit: Visit, slot: Slot) -> None:
    with st.container(key=f"lang-{slot.key}"):
        st.text_area(
            label_of(words.answer_label(slot.question)),
            value=slot.shown.value,
            key=slot.widget("value"),
            height="content",
            label_visibility="collapsed",
            disabled=_is_unknown(slot),
            on_change=commit,
            args=(visit, slot),
        )
    _unknown_box(visit, slot)


def _text(visit: Visit, slot: Slot) -> None:
    _line(visit, slot)
    _unknown_box(visit, slot)


def _line(visit: Visit, slot: Slot, *, placeholder: str = "") -> None:
    st.text_input(
        label_of(words.answer_label(slot.question)),
        value=slot.shown.value,
        key=slot.widget("value"),
        autocomplete="off",
        placeholder=placeholder or None,
        label_visibility="collapsed",
        disabled=_is_unknown(slot),
        on_change=commit,
        args=(visit, slot),
    )


def _number(visit: Visit, slot: Slot) -> None:
    with st.container(key=f"kort-{slot.key}", horizontal=True, vertical_alignment="center"):
        _line(visit, slot)
        number = number_of(slot.last.value)
        if number is not None:
            st.caption(f"{formats.number(number)} {escape(slot.question.unit)}")
        else:
            st.caption(escape(slot.question.unit))
    _unknown_box(visit, slot)


def _day(visit: Visit, slot: Slot) -> None:
    with st.container(key=f"kort-{slot.key}", horizontal=True, vertical_alignment="center"):
        _line(visit, slot, placeholder=words.DAY_HINT)
        day = day_of(slot.last.value)
        st.caption(formats.day(day) if day else words.DAY_HINT)
    _unknown_box(visit, slot)


def _yes_no(visit: Visit, slot: Slot) -> None:
    _one_of(visit, slot, [("ja", words.YES), ("nee", words.NO)])


def _choice(visit: Visit, slot: Slot) -> None:
    _one_of(visit, slot, [(option.value, option.label) for option in slot.question.options])


def _one_of(visit: Visit, slot: Slot, pairs: Sequence[tuple[str, str]]) -> None:
    unknown = [(UNKNOWN, words.UNKNOWN)] if slot.question.unknown_allowed else []
    options = dict([*pairs, *unknown])
    begun = UNKNOWN if slot.shown.unknown else slot.shown.value
    draw = _segments if _fits_in_a_row(list(options.values())) else _radio
    draw(visit, slot, options, begun if begun in options else None)


def _fits_in_a_row(labels: list[str]) -> bool:
    return len(labels) <= MOST_IN_A_ROW and sum(len(label) + 2 for label in labels) <= WIDEST_ROW


def _segments(visit: Visit, slot: Slot, options: dict[str, str], begun: str | None) -> None:
    st.segmented_control(
        label_of(words.answer_label(slot.question)),
        list(options),
        default=begun,
        required=True,
        format_func=lambda value: escape(options[value]),
        key=slot.widget("value"),
        label_visibility="collapsed",
        on_change=commit,
        args=(visit, slot),
    )


def _radio(visit: Visit, slot: Slot, options: dict[str, str], begun: str | None) -> None:
    st.radio(
        label_of(words.answer_label(slot.question)),
        list(options),
        index=list(options).index(begun) if begun else None,
        format_func=lambda value: escape(options[value]),
        key=slot.widget("value"),
        label_visibility="collapsed",
        on_change=commit,
        args=(visit, slot),
    )


def _several(visit: Visit, slot: Slot) -> None:
    st.caption(words.SEVERAL)
    options = slot.question.options
    wide = len(options) >= TWO_COLUMNS_FROM
    half = -(-len(options) // 2) if wide else len(options)
    with st.container(key=f"vinkjes-{slot.key}", gap="xsmall"):
        columns = st.columns(2) if wide else [st.container(gap="xsmall")]
        for place, option in enumerate(options):
            columns[place // half].checkbox(
                label_of(option.label),
                value=option.value in slot.shown.choices,
                key=slot.widget(f"keuze/{option.value}"),
                disabled=_is_unknown(slot),
                on_change=commit,
                args=(visit, slot),
            )
        _unknown_box(visit, slot)


def _table(visit: Visit, slot: Slot) -> None:
    draw_table(visit, slot, disabled=_is_unknown(slot))
    _unknown_box(visit, slot)


def _nothing(_visit: Visit, _slot: Slot) -> None:
    """Draw nothing: an answer that is a file is drawn as evidence is."""


def _is_unknown(slot: Slot) -> bool:
    return slot.last.unknown


def _unknown_box(visit: Visit, slot: Slot) -> None:
    if slot.question.unknown_allowed:
        st.checkbox(
            words.UNKNOWN,
            value=slot.shown.unknown,
            key=slot.widget("unknown"),
            on_change=commit,
            args=(visit, slot),
        )


_DRAWERS: dict[AnswerType, Callable[[Visit, Slot], None]] = {
    AnswerType.TEXT: _text,
    AnswerType.LONG_TEXT: _long_text,
    AnswerType.YES_NO: _yes_no,
    AnswerType.CHOICE: _choice,
    AnswerType.MULTIPLE_CHOICE: _several,
    AnswerType.NUMBER: _number,
    AnswerType.DATE: _day,
    AnswerType.TABLE: _table,
    AnswerType.FILE: _nothing,
}
