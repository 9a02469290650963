"""One answer on one screen: what its fields began with, what was typed, and what is still unsaved."""

from dataclasses import dataclass, field
from datetime import datetime

import streamlit as st

from toets.domain.answer import Answer
from toets.domain.questionnaire import AnswerType, Question
from toets.errors import ToetsError
from toets.ui.form.fields import Cells, Fields, fields_of, is_evidence

# Stands in the list of options for "onbekend"; no slug can be this, because slugs have no brackets.
UNKNOWN = "(onbekend)"

CHOOSING = frozenset({AnswerType.YES_NO, AnswerType.CHOICE})


@dataclass(frozen=True)
class Conflict:
    """Two texts for one answer: what was typed here, and what somebody else saved meanwhile.

    `saved_by` is empty when nobody is known to have changed it: a text left over in the browser.
    """

    typed: Answer | None
    current: Answer | None
    saved_by: str
    saved_at: datetime | None


@dataclass
class Slot:
    """One answer, or the evidence of one; `kept` is the answer at version `seen` in the store.

    `mount` counts how often its fields were filled anew from the store: it is part of their names
    for Streamlit, so that an old value never comes back into a field that shows a newer one.
    """

    reference: str
    question: Question
    key: str
    seen: int = 0
    kept: Answer | None = None
    shown: Fields = field(default_factory=Fields)
    last: Fields = field(default_factory=Fields)
    row_ids: list[int] = field(default_factory=list)
    next_row: int = 0
    uploads: int = 0
    noticed: bool = False
    mount: int = -1
    anchor: str = ""
    trouble: ToetsError | None = None
    conflict: Conflict | None = None
    hides: tuple[str, ...] = ()

    @property
    def is_evidence(self) -> bool:
        """Whether this holds files that prove an answer."""
        return is_evidence(self.question, self.key)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not in the store."""
        return bool(self.trouble or self.conflict or self.hides)

    def widget(self, name: str) -> str:
        """Return the key of one field; the first one drawn tells whether the fields are there."""
        key = self._name(name)
        self.anchor = self.anchor or key
        return key

    def _name(self, name: str) -> str:
        return f"{self.reference}/{self.key}/{self.mount}/{name}"

    def is_drawn(self) -> bool:
        """Tell whether Streamlit still holds the fields that were drawn for this answer."""
        return bool(self.anchor) and self.anchor in st.session_state

    def fill(self, seen: int, kept: Answer | None) -> None:
        """Begin with new fields, filled from the store or, while unsaved, with what was typed."""
        typed = self.last if self.unsaved else None
        self.mount += 1
        self.anchor = ""
        if typed is None:
            self.seen, self.kept = seen, kept
        self.shown = typed or fields_of(self.question, self.key, kept)
        self.last = self.shown
        self.next_row = len(self.shown.rows)
        self.row_ids = list(range(self.next_row))

    def add_row(self) -> None:
        """Show one more blank row of a table; its number is never used again."""
        self.row_ids.append(self.next_row)
        self.next_row += 1

    def drop(self) -> None:
        """Forget what was typed here and not saved, so that the store fills the fields again."""
        self.trouble, self.conflict, self.hides, self.anchor = None, None, (), ""

    def read(self) -> Fields:
        """Return what stands in the fields now; a field that is not drawn keeps what it last held."""
        last = self.last
        value = self._held("value", UNKNOWN if self._chose_unknown(last) else last.value)
        unknown = (
            value == UNKNOWN if self._chooses() else bool(self._held("unknown", last.unknown))
        )
        return Fields(
            value="" if value in (None, UNKNOWN) else str(value),
            choices=self._read_choices(),
            rows=tuple(self._read_row(place, id_) for place, id_ in enumerate(self.row_ids)),
            unknown=unknown,
            note=str(self._held("note", last.note) or ""),
        )

    def _held(self, name: str, otherwise: object) -> object:
        return st.session_state.get(self._name(name), otherwise)

    def _chooses(self) -> bool:
        return self.question.type in CHOOSING and not self.is_evidence

    def _chose_unknown(self, fields: Fields) -> bool:
        return fields.unknown and self._chooses()

    def _read_choices(self) -> tuple[str, ...]:
        if self.is_evidence or self.question.type is not AnswerType.MULTIPLE_CHOICE:
            return self.last.choices
        return tuple(
            option.value
            for option in self.question.options
            if self._held(f"keuze/{option.value}", option.value in self.last.choices)
        )

    def _read_row(self, place: int, id_: int) -> Cells:
        before = self.last.rows[place] if place < len(self.last.rows) else {}
        return {
            column.id: str(self._held(f"cel/{id_}/{column.id}", before.get(column.id, "")) or "")
            for column in self.question.columns
        }
