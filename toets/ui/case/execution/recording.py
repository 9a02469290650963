"""The form in which a use is recorded or corrected: few fields, with what is wrong under each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from toets.domain.deeds import RecordUse
from toets.domain.steps.using import figure_obstacles
from toets.errors import Obstacle, TransitionRefusedError
from toets.services.using import ToldUse, UseBook
from toets.texts import formats
from toets.texts.obstacles import obstacle
from toets.texts.screens import gebruik as words
from toets.ui import session
from toets.ui.form.typed import day_of, number_of, typed_day
from toets.ui.widgets import attempt
from toets.ui.writing.kept import Form, Kept, keep_field, show_saved

_FIGURES = {
    "searched": words.SEARCHED,
    "candidates": words.CANDIDATES,
    "confirmed": words.CONFIRMED,
    "rejected": words.REJECTED,
}
_ERRORS = "errors_found"
# Under which field the sentence of an obstacle stands; what is not here stands above the button.
_PLACE = {
    "use.future": "day",
    "use.before_start": "day",
    "use.suspended": "day",
    "use.unit": "unit",
    "use.other_unit": "unit",
    "use.candidates": "candidates",
    "use.results": "rejected",
    "use.errors": _ERRORS,
}


@dataclass(frozen=True)
class UseForm:
    """The form of one person for a new use, or for the correction of one."""

    book: UseBook
    corrects: ToldUse | None

    @property
    def form(self) -> Form:
        """Where it is kept."""
        number = self.corrects.record.number if self.corrects else ""
        return Form(self.book.reference, f"gebruik/{number}")

    def begun(self) -> Kept:
        """Return the form as it was left; a correction begins from what was recorded."""
        kept = self.form.read()
        return Kept({**self._first(), **kept.fields}, kept.at if kept.fields else None)

    def _first(self) -> dict[str, str | list[str]]:
        if self.corrects is None:
            units = self.book.units
            return {"day": typed_day(session.today()), "unit": units[0] if units else ""}
        record = self.corrects.record
        figures = {name: str(getattr(record, name)) for name in (*_FIGURES, _ERRORS)}
        return {
            "day": typed_day(record.day),
            "unit": record.unit,
            "task": record.task,
            "authority": record.authority,
            **figures,
        }

    def deed(self, kept: Kept) -> RecordUse | None:
        """Return the deed, or None while the day or a figure cannot be read."""
        day = day_of(kept.text("day"))
        figures = {name: _count(kept.text(name)) for name in _FIGURES}
        figures[_ERRORS] = _count(kept.text(_ERRORS)) if self.corrects else 0
        if day is None or any(figure is None for figure in figures.values()):
            return None
        return self._deed(kept, day, {name: figure or 0 for name, figure in figures.items()})

    def _deed(self, kept: Kept, day: date, figures: dict[str, int]) -> RecordUse:
        return RecordUse(
            day=day,
            unit=kept.text("unit"),
            task=kept.text("task").strip(),
            searched=figures["searched"],
            candidates=figures["candidates"],
            confirmed=figures["confirmed"],
            rejected=figures["rejected"],
            authority=kept.text("authority").strip(),
            errors_found=figures[_ERRORS],
            corrects=self.corrects.record.number if self.corrects else 0,
        )


def _count(typed: str) -> int | None:
    number = number_of(typed)
    return int(number) if number is not None and number == number.to_integral_value() else None


def draw_use_form(use_form: UseForm, done: Callable[[], None]) -> None:
    """Draw the fields and the one button; `done` follows once the use is recorded."""
    form, kept = use_form.form, use_form.begun()
    # What is on the screen counts: a browser may be a moment ahead of what is kept.
    typed = Kept({**kept.fields, **_on_screen(form)}, kept.at)
    wrong = _wrong(use_form, typed)
    draw = _Fields(form, kept, wrong)
    draw.line("day", words.DAY, words.DAY_HINT)
    draw.unit(use_form.book.units)
    draw.line("task", words.TASK, words.TASK_HINT)
    draw.line("authority", words.AUTHORITY, words.AUTHORITY_HINT)
    draw.line("searched", words.SEARCHED)
    st.caption(_hint(use_form.book))
    names = ["candidates", "confirmed", "rejected", *([_ERRORS] if use_form.corrects else [])]
    labels = {**_FIGURES, _ERRORS: words.ERRORS}
    for column, name in zip(st.columns(len(names)), names, strict=True):
        with column:
            draw.line(name, labels[name])
    for sentence in wrong.get("", ()):
        st.markdown(f":orange[:material/error:] {sentence}")
    if kept.at is not None:
        show_saved(kept)
    label = words.RECORD_CORRECTION if use_form.corrects else words.RECORD
    if st.button(label, key="gebruik-vastleggen", type="primary"):
        _record(use_form, typed, done)


def _hint(book: UseBook) -> str:
    last = book.last_of(session.actor().number)
    return words.last_time(last.record.searched) if last else words.SEARCHED_HELP


def _on_screen(form: Form) -> dict[str, str]:
    begin = form.key("")
    return {
        str(key).removeprefix(begin): value
        for key, value in st.session_state.items()
        if str(key).startswith(begin) and isinstance(value, str)
    }


@dataclass(frozen=True)
class _Fields:
    form: Form
    kept: Kept
    wrong: dict[str, tuple[str, ...]]

    def line(self, name: str, label: str, placeholder: str = "") -> None:
        key = self.form.key(name)
        st.session_state.setdefault(key, self.kept.text(name))
        with st.container(key=f"gebruik-{name}", gap="xsmall"):
            st.text_input(
                label,
                key=key,
                placeholder=placeholder or None,
                autocomplete="off",
                on_change=keep_field,
                args=(self.form, name),
            )
            self._say(name)

    def unit(self, units: tuple[str, ...]) -> None:
        key = self.form.key("unit")
        options = units or (self.kept.text("unit"),)
        if st.session_state.get(key) not in options:
            chosen = self.kept.text("unit")
            st.session_state[key] = chosen if chosen in options else options[0]
        with st.container(key="gebruik-unit", gap="xsmall"):
            st.selectbox(
                words.UNIT,
                options,
                key=key,
                disabled=len(options) == 1,
                on_change=keep_field,
                args=(self.form, "unit"),
            )
            self._say("unit")

    def _say(self, name: str) -> None:
        for sentence in self.wrong.get(name, ()):
            st.markdown(f":orange[:material/error:] {sentence}")


def _wrong(use_form: UseForm, typed: Kept) -> dict[str, tuple[str, ...]]:
    """Return what is wrong per field: as last refused, or as typed since."""
    found: dict[str, list[str]] = {}
    for name, sentence in (*_unread(use_form, typed), *_refused(use_form, typed)):
        if sentence not in found.setdefault(name, []):
            found[name].append(sentence)
    return {name: tuple(sentences) for name, sentences in found.items()}


def _unread(use_form: UseForm, typed: Kept) -> Iterable[tuple[str, str]]:
    pressed = _key(use_form) in st.session_state
    if (pressed or typed.text("day")) and day_of(typed.text("day")) is None:
        yield "day", words.DAY_UNREAD
    for name in (*_FIGURES, *([_ERRORS] if use_form.corrects else [])):
        given = typed.text(name)
        if (pressed or given) and _count(given) is None:
            yield name, words.NUMBER_UNREAD


def _refused(use_form: UseForm, typed: Kept) -> Iterable[tuple[str, str]]:
    deed = use_form.deed(typed)
    if deed is None:
        return
    for found in figure_obstacles(deed):
        yield _placed(found)
    # A refusal is about the text that was refused; once it changes, the next one counts.
    if st.session_state.get(_key(use_form), (None, ()))[0] == deed:
        for found in st.session_state[_key(use_form)][1]:
            yield _placed(found)


def _placed(found: Obstacle) -> tuple[str, str]:
    named = str(dict(found.facts).get("field", ""))
    return _PLACE.get(found.code, named), obstacle(found)


def _key(use_form: UseForm) -> str:
    return f"{use_form.form.key('')}geweigerd"


def _record(use_form: UseForm, typed: Kept, done: Callable[[], None]) -> None:
    deed = use_form.deed(typed)
    refused: tuple[Obstacle, ...] = ()
    if deed is not None:
        try:
            if attempt(lambda: _act(use_form.book.reference, deed), key="gebruik") is None:
                return
        except _FieldsRefused as error:
            refused = error.obstacles
        else:
            st.session_state.pop(_key(use_form), None)
            use_form.form.replace({})
            done()
            return
    st.session_state[_key(use_form)] = (deed, refused)
    st.rerun()


class _FieldsRefused(Exception):  # noqa: N818 -- not a failure: its obstacles go to the fields
    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__()
        self.obstacles = obstacles


def _act(reference: str, deed: RecordUse) -> bool:
    try:
        session.services().proceedings.act(session.actor(), reference, deed)
    except TransitionRefusedError as error:
        raise _FieldsRefused(tuple(error.obstacles)) from error
    return True
