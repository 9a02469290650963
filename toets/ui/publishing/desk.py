"""What is on the desk of a Woo officer: one public version, and looking things up in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from toets.domain.woo import Item, ListedItem, Occurrence, Passage, Publication, Redaction
from toets.services.publishing import OpenedPublication
from toets.texts import woo
from toets.texts.screens import openbaar as words
from toets.texts.screens import zaak as case_words
from toets.ui.widgets import attempt, escape


@dataclass(frozen=True)
class Desk:
    """One public version under way or established, as it was just read."""

    opened: OpenedPublication
    publication: Publication

    @property
    def reference(self) -> str:
        """The reference of the case."""
        return self.opened.case.reference

    @property
    def may_change(self) -> bool:
        """Whether this officer may change it now."""
        return "change" in self.opened.may

    @cached_property
    def passage(self) -> dict[str, Passage]:
        """Every passage by its place."""
        return {passage.place: passage for passage in self.opened.passages}

    @cached_property
    def item(self) -> dict[str, Item]:
        """Every item of the inventory by its id."""
        return {item.id: item for item in self.opened.items}

    @cached_property
    def listed(self) -> dict[str, ListedItem]:
        """Every line of the inventory by the id of its item."""
        return {line.item.id: line for line in self.opened.inventory}

    @cached_property
    def redactions(self) -> dict[str, tuple[Redaction, ...]]:
        """The redactions by their place, each in order."""
        found: dict[str, list[Redaction]] = {}
        for redaction in self.publication.redactions:
            found.setdefault(redaction.place, []).append(redaction)
        return {
            place: tuple(sorted(some, key=lambda one: one.start)) for place, some in found.items()
        }

    def of_item(self, item: str) -> tuple[Passage, ...]:
        """Return the passages of an item, in reading order."""
        return tuple(passage for passage in self.opened.passages if passage.item == item)

    def is_covered(self, occurrence: Occurrence) -> bool:
        """Tell whether this place is redacted already, whole."""
        return any(
            redaction.start <= occurrence.start and occurrence.end <= redaction.end
            for redaction in self.redactions.get(occurrence.place, ())
        )

    def is_whole(self, passage: Passage) -> bool:
        """Tell whether a passage is redacted from begin to end."""
        return any(
            redaction.start == 0 and redaction.end >= len(passage.text)
            for redaction in self.redactions.get(passage.place, ())
        )

    def cut(self, place: str, start: int, end: int) -> str:
        """Return the words at a place."""
        passage = self.passage.get(place)
        return passage.text[start:end] if passage else ""

    def where(self, place: str) -> str:
        """Return in words where a passage stands: in which item, and where in it."""
        passage = self.passage.get(place)
        if passage is None:
            return words.UNKNOWN_PLACE
        item, label = self.item.get(passage.item), self.label(passage)
        if item is None:
            return label
        # The title of a proposal is long, and says nothing here that its kind does not.
        name = woo.item_title(item) if item.is_file else woo.ITEM[item.kind]
        return f"{words.of_item(item.number, name)} · {label}"

    def label(self, passage: Passage) -> str:
        """Return in words where a passage stands in its item."""
        return woo.passage_label(passage.label, self.opened.case, self.opened.people)

    def name(self, number: str | None) -> str:
        """Return the name of who worked on it."""
        person = self.opened.names.get(number or "")
        return person.name if person else case_words.SOMEBODY


def changed(reference: str, change: Callable[[], object], said: str = "") -> None:
    """Change the publication and draw the screen anew, with what was done; or show why not."""
    # Also when it is refused: what is shown next is what was kept of it.
    forget_seen(reference)
    if attempt(change, key="publiceren") is None:
        return
    st.session_state[_done_key(reference)] = said
    st.rerun()


def show_done(reference: str) -> None:
    """Draw once what was just done."""
    said = st.session_state.pop(_done_key(reference), "")
    if said:
        st.markdown(f":green[:material/check_circle:] {escape(said)}")


def still_seen(desk: Desk) -> bool:
    """Tell whether the screen still shows the version that was last looked at; else say so."""
    now = (desk.publication.number, desk.publication.version)
    if st.session_state.setdefault(_seen_key(desk.reference), now) == now:
        return True
    with st.container(key="weigering-verouderd"):
        st.markdown(f"**{words.SEEN_STALE}**")
        st.markdown(words.SEEN_STALE_MORE)
        st.button(
            words.CONTINUE,
            type="primary",
            on_click=forget_seen,
            args=(desk.reference,),
            key="verder",
        )
    return False


def forget_seen(reference: str) -> None:
    """Let the screen show the publication as it is now."""
    st.session_state.pop(_seen_key(reference), None)


def _seen_key(reference: str) -> str:
    return f"gezien/publiceren/{reference}"


def _done_key(reference: str) -> str:
    return f"gedaan/publiceren/{reference}"
