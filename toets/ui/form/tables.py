"""A table as real fields: fixed rows with a name, or free rows that come and go."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from toets.domain.answer import LARGEST_TABLE
from toets.domain.questionnaire import Column
from toets.texts.screens import vragenlijst as words
from toets.ui.form.labels import label_of
from toets.ui.form.saving import commit
from toets.ui.form.slot import Slot
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape

# How wide a column is, relative to one for free text.
_NAME, _CHOICE, _BUTTON = 0.9, 0.75, 0.22


@dataclass(frozen=True)
class Row:
    """One row on screen: its place, the number in its keys, and its name."""

    place: int
    number: int
    title: str


def draw_table(visit: Visit, slot: Slot, *, disabled: bool) -> None:
    """Draw every row of a table; free rows can be added and taken away."""
    with st.container(key=f"tabel-{slot.key}", gap="xsmall"):
        _head(slot)
        for row in _rows(slot):
            _row(visit, slot, row, disabled=disabled)
        if not slot.question.rows and len(slot.row_ids) < LARGEST_TABLE:
            st.button(
                words.ADD_ROW,
                key=slot.widget("rij-erbij"),
                icon=":material/add:",
                type="tertiary",
                disabled=disabled,
                on_click=slot.add_row,
            )


def _rows(slot: Slot) -> list[Row]:
    fixed = slot.question.rows
    return [
        Row(place, number, fixed[place] if fixed else words.row_title(place + 1))
        for place, number in enumerate(slot.row_ids)
    ]


def _widths(slot: Slot) -> list[float]:
    columns = slot.question.columns
    widths = [_CHOICE if column.options and len(columns) > 1 else 1.0 for column in columns]
    return [_NAME, *widths] if slot.question.rows else [*widths, _BUTTON]


def _head(slot: Slot) -> None:
    """Draw the titles of the columns; on a phone every cell shows its own instead."""
    with st.container(key=f"kolommen-{slot.key}"):
        spots = st.columns(_widths(slot), gap="small", vertical_alignment="bottom")
        titled = spots[1:] if slot.question.rows else spots[:-1]
        for column, spot in zip(slot.question.columns, titled, strict=True):
            spot.caption(escape(words.column_title(column.label, required=column.required)))


def _row(visit: Visit, slot: Slot, row: Row, *, disabled: bool) -> None:
    with st.container(key=f"rij-{slot.key}-{slot.mount}-{row.number}"):
        spots = st.columns(_widths(slot), gap="small")
        if slot.question.rows:
            spots[0].markdown(escape(row.title))
            _cells(visit, slot, row, spots[1:], disabled=disabled)
            return
        _cells(visit, slot, row, spots[:-1], disabled=disabled)
        if len(slot.row_ids) > 1:
            with spots[-1]:
                _remove_button(visit, slot, row, disabled=disabled)


def _cells(
    visit: Visit,
    slot: Slot,
    row: Row,
    spots: Sequence[st.delta_generator.DeltaGenerator],
    *,
    disabled: bool,
) -> None:
    for column, spot in zip(slot.question.columns, spots, strict=True):
        draw = _choice if column.options else _text
        with spot:
            draw(visit, slot, row, column, disabled=disabled)


def _label(row: Row, column: Column) -> str:
    return label_of(words.cell_label(column.label, row.title))


def _begun(slot: Slot, row: Row, column: Column) -> str:
    rows = slot.shown.rows
    return rows[row.number].get(column.id, "") if row.number < len(rows) else ""


def _text(visit: Visit, slot: Slot, row: Row, column: Column, *, disabled: bool) -> None:
    st.text_area(
        _label(row, column),
        value=_begun(slot, row, column),
        key=slot.widget(f"cel/{row.number}/{column.id}"),
        height="content",
        label_visibility="collapsed",
        disabled=disabled,
        on_change=commit,
        args=(visit, slot),
    )


def _choice(visit: Visit, slot: Slot, row: Row, column: Column, *, disabled: bool) -> None:
    options = {option.value: option.label for option in column.options}
    begun = _begun(slot, row, column)
    st.selectbox(
        _label(row, column),
        list(options),
        index=list(options).index(begun) if begun in options else None,
        format_func=options.__getitem__,
        placeholder=words.CHOOSE,
        key=slot.widget(f"cel/{row.number}/{column.id}"),
        label_visibility="collapsed",
        disabled=disabled,
        on_change=commit,
        args=(visit, slot),
    )


def _remove_button(visit: Visit, slot: Slot, row: Row, *, disabled: bool) -> None:
    with st.container(key=f"weg-{slot.key}-{slot.mount}-{row.number}"):
        st.button(
            words.remove_row(row.place + 1),
            key=slot.widget(f"rij-weg/{row.number}"),
            icon=":material/delete:",
            type="tertiary",
            disabled=disabled,
            on_click=_remove_row,
            args=(visit, slot, row.place),
        )


def _remove_row(visit: Visit, slot: Slot, place: int) -> None:
    del slot.row_ids[place]
    commit(visit, slot)
