"""Half-written forms: every field is kept with the case at once, so that a reload loses nothing."""

import json
from dataclasses import dataclass, field
from datetime import datetime

import streamlit as st

from toets.domain.answer import LONGEST_TEXT
from toets.texts import formats
from toets.texts.screens import writing as words
from toets.ui import session
from toets.ui.widgets import attempt

Value = str | list[str]
TICKED = "ja"


@dataclass(frozen=True)
class Kept:
    """A form as it was left; `at` (UTC) is None when nothing was ever kept."""

    fields: dict[str, Value] = field(default_factory=dict)
    at: datetime | None = None

    def text(self, name: str, default: str = "") -> str:
        """Return the text of a field."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else default

    def items(self, name: str) -> list[str]:
        """Return the items of a field that holds several."""
        value = self.fields.get(name)
        return value if isinstance(value, list) else []


@dataclass(frozen=True)
class Form:
    """One form of the person signed in: in which case, and the name it is kept under."""

    reference: str
    name: str

    def key(self, name: str) -> str:
        """Return the widget key of a field, and its name in the session."""
        return f"{self.name}/{self.reference}/{name}"

    def read(self) -> Kept:
        """Return the form as it was left."""
        found = session.services().noting.find(session.actor(), self.reference, self.name)
        return Kept(json.loads(found[0]), found[1]) if found else Kept()

    def write(self, changes: dict[str, Value]) -> None:
        """Change some fields of what is kept, and leave the others as they are."""
        attempt(
            lambda: session.services().noting.change(
                session.actor(), self.reference, self.name, changes
            )
        )

    def replace(self, fields: dict[str, Value]) -> None:
        """Keep these fields instead of what was kept, and show them."""
        self.forget_widgets()
        document = json.dumps(fields, ensure_ascii=False).encode()
        session.services().noting.keep(session.actor(), self.reference, self.name, document)

    def clear(self, *names: str) -> None:
        """Empty these fields, because what stood in them was used."""
        self.write(dict.fromkeys(names, ""))
        for name in names:
            st.session_state.pop(self.key(name), None)

    def forget_widgets(self) -> None:
        """Let the fields on the screen be filled from what is kept."""
        begin = self.key("")
        for key in [key for key in st.session_state if str(key).startswith(begin)]:
            del st.session_state[key]


def keep_field(form: Form, name: str) -> None:
    """Keep what was just typed or chosen; the callback of every field."""
    value = st.session_state.get(form.key(name))
    form.write({name: value if value is not None else ""})


def long_text(  # noqa: PLR0913 -- a field has this many sides
    form: Form,
    kept: Kept,
    name: str,
    label: str,
    *,
    height: int = 120,
    placeholder: str = "",
    label_hidden: bool = False,
) -> None:
    """Draw a field for several lines that is kept while typing."""
    key = form.key(name)
    st.session_state.setdefault(key, kept.text(name))
    st.text_area(
        label,
        key=key,
        height=height,
        max_chars=LONGEST_TEXT,
        placeholder=placeholder or None,
        label_visibility="collapsed" if label_hidden else "visible",
        on_change=keep_field,
        args=(form, name),
    )


def short_text(  # noqa: PLR0913 -- a field has this many sides
    form: Form,
    kept: Kept,
    name: str,
    label: str,
    placeholder: str = "",
    *,
    default: str = "",
) -> None:
    """Draw a field for one line that is kept while typing."""
    key = form.key(name)
    st.session_state.setdefault(key, kept.text(name, default))
    st.text_input(
        label,
        key=key,
        max_chars=LONGEST_TEXT,
        placeholder=placeholder or None,
        autocomplete="off",
        live=True,
        on_change=keep_field,
        args=(form, name),
    )


def tick(form: Form, kept: Kept, name: str, label: str) -> None:
    """Draw a box to tick that is kept at once; a ticked one is kept as TICKED."""
    key = form.key(name)
    st.session_state.setdefault(key, kept.text(name) == TICKED)
    st.checkbox(label, key=key, on_change=_keep_tick, args=(form, name))


def _keep_tick(form: Form, name: str) -> None:
    form.write({name: TICKED if st.session_state.get(form.key(name)) else ""})


def one_of(
    form: Form,
    kept: Kept,
    name: str,
    label: str,
    options: dict[str, str],
    default: str = "",
) -> None:
    """Draw a choice of 2 to 4 short options (value to words)."""
    key = form.key(name)
    chosen = kept.text(name, default)
    st.session_state.setdefault(key, chosen if chosen in options else None)
    st.segmented_control(
        label,
        list(options),
        key=key,
        # A second click does not undo the choice.
        required=True,
        format_func=options.__getitem__,
        on_change=keep_field,
        args=(form, name),
    )


def several_of(form: Form, kept: Kept, name: str, label: str, options: dict[str, str]) -> None:
    """Draw a choice of several out of many options (value to words)."""
    key = form.key(name)
    st.session_state.setdefault(key, [item for item in kept.items(name) if item in options])
    st.multiselect(
        label,
        list(options),
        key=key,
        format_func=options.__getitem__,
        placeholder=words.CHOOSE,
        on_change=keep_field,
        args=(form, name),
    )


def show_saved(kept: Kept) -> None:
    """Tell when the form was last kept."""
    text = words.NOT_KEPT if kept.at is None else words.kept_at(formats.clock(kept.at))
    icon = "" if kept.at is None else ":green[:material/cloud_done:] "
    st.caption(f"{icon}{text}", width="content")
