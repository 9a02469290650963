"""Small acts that ask for more than one thing: their fields are kept while somebody types."""

from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from toets.domain.deeds import Deed
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import uitvoering as words
from toets.ui.case.acts import Act
from toets.ui.session import today
from toets.ui.typed import day_of, typed_day
from toets.ui.writing.kept import Form, Kept, keep_field, one_of, show_saved


@dataclass(frozen=True)
class FormAct:
    """One act with several fields, kept per person and case until it is done.

    `fields` draws them, `deed` makes the deed of what is kept, or None while one cannot be read.
    """

    step: Step
    fields: Callable[[Form, Kept, OpenedCase], None]
    deed: Callable[[Kept, OpenedCase], Deed | None]
    applies: Callable[[OpenedCase], bool] = lambda _opened: True
    about: str = ""
    shows: Callable[[OpenedCase], None] = field(default=lambda _opened: None)

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""
        return f"handeling-{self.step.value}-{self.about}"

    def explain(self, opened: OpenedCase) -> None:
        """Draw what one must read before deciding."""
        self.shows(opened)

    def ask(self, opened: OpenedCase) -> Deed | None:
        """Draw the fields and return the deed as they are now, or None while one cannot be read."""
        form = self._form(opened)
        self.fields(form, form.read(), opened)
        kept = form.read()
        if kept.fields:
            show_saved(kept)
        return self.deed(kept, opened)

    def finish(self, opened: OpenedCase) -> None:
        """Forget what was typed, because it was done."""
        self._form(opened).replace({})

    def _form(self, opened: OpenedCase) -> Form:
        return Form(opened.case.reference, f"{self.step.value}/{self.about}")


SmallAct = Act | FormAct


def day_field(form: Form, kept: Kept, name: str, label: str) -> None:
    """Draw a field for a typed day, today unless another was kept, with what it was read as."""
    key = form.key(name)
    st.session_state.setdefault(key, kept.text(name) or typed_day(today()))
    with st.container(key=f"kort-{name}", horizontal=True, vertical_alignment="bottom"):
        st.text_input(label, key=key, autocomplete="off", on_change=keep_field, args=(form, name))
        read = day_of(st.session_state[key])
        st.caption(formats.day(read) if read else words.DAY_UNREAD)


def yes_or_no(form: Form, kept: Kept) -> None:
    """Draw the choice whether something is a new use."""
    one_of(form, kept, "new_use", words.IS_NEW_USE, words.NEW_USE)


def is_new_use(kept: Kept) -> bool | None:
    """Return that choice, or None while it was not made."""
    chosen = kept.text("new_use")
    return chosen == "ja" if chosen else None
