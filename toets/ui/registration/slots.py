"""One field of the registration on the screen: the version it was seen in, and what became of a save."""

from dataclasses import dataclass

import streamlit as st

from toets.domain.algorithm_register import Kind, RegisterField
from toets.services.algorithm_register import OpenedRegistration
from toets.ui import session
from toets.ui.widgets import attempt

Value = str | list[str] | None


@dataclass(frozen=True)
class Slot:
    """A field in the registration of one case."""

    reference: str
    field: RegisterField

    @property
    def key(self) -> str:
        """The widget key of the field."""
        return f"registratie/{self.reference}/{self.field.name}"

    def show(self, opened: OpenedRegistration) -> None:
        """Fill the widget from what is kept, unless it holds a text that could not be kept."""
        kept = opened.texts.get(self.field.name)
        version = kept.version if kept else 0
        if self.key not in st.session_state or (
            self.seen != version and not self.has_conflict(opened)
        ):
            self._fill(opened.registration.text(self.field.name), version)

    @property
    def seen(self) -> int:
        """The version of the text that the widget began from; 0 for none."""
        return int(st.session_state.get(f"{self.key}/versie", 0))

    @property
    def typed(self) -> str:
        """What the widget holds now, as it would be kept."""
        value: Value = st.session_state.get(self.key)
        return "\n".join(value) if isinstance(value, list) else (value or "")

    def has_conflict(self, opened: OpenedRegistration) -> bool:
        """Tell whether a save of this field was refused and somebody else's text stands there now."""
        kept = opened.texts.get(self.field.name)
        was_refused = f"{self.key}/geweigerd" in st.session_state
        return was_refused and kept is not None and kept.version != self.seen

    def save(self) -> None:
        """Keep what the widget holds; on a refusal keep it in the widget, and remember that."""
        self._save(self.seen)

    def keep_mine(self, version: int) -> None:
        """Keep what the widget holds over the text of this version, that was read meanwhile."""
        self._save(version)

    def drop(self) -> None:
        """Let go of what the widget holds."""
        for key in (self.key, f"{self.key}/versie", f"{self.key}/geweigerd"):
            st.session_state.pop(key, None)

    def _save(self, seen: int) -> None:
        register, name = session.services().algorithm_register, self.field.name
        given = attempt(
            lambda: register.save(session.actor(), self.reference, name, self.typed, seen),
            key=f"veld-{name}",
        )
        if given is None:
            st.session_state[f"{self.key}/geweigerd"] = True
            return
        st.session_state[f"{self.key}/versie"] = given.version
        st.session_state.pop(f"{self.key}/geweigerd", None)

    def _fill(self, text: str, version: int) -> None:
        st.session_state[self.key] = self._as_value(text)
        st.session_state[f"{self.key}/versie"] = version
        st.session_state.pop(f"{self.key}/geweigerd", None)

    def _as_value(self, text: str) -> Value:
        if self.field.kind is Kind.CHOICES:
            return [line for line in text.splitlines() if line in self.field.allowed]
        if self.field.kind is Kind.CHOICE:
            return text if text in self.field.allowed else None
        return text
