"""One visit of an author to the questionnaire of a case: the draft as opened, and a slot per answer."""

from dataclasses import dataclass, field
from datetime import datetime
from threading import RLock

import streamlit as st

from toets.domain.answer import Answer, Attachment, visible
from toets.domain.case import Case
from toets.domain.gathering import asked_to_answer
from toets.domain.questionnaire import Question, Questionnaire
from toets.domain.signal import Signal, raised
from toets.services.drafting import Opened
from toets.ui import session
from toets.ui.form.slot import Conflict, Slot


@dataclass
class Visit:
    """What one browser tab knows of a draft. Lives in the session of Streamlit, one per case."""

    opened: Opened
    place: str = ""
    slots: dict[str, Slot] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    saved_at: datetime | None = None
    known: frozenset[str] | None = None
    fresh: frozenset[str] = frozenset()
    # Streamlit begins the next run while the one before still finishes its save: one at a time.
    lock: RLock = field(default_factory=RLock, repr=False)

    @property
    def case(self) -> Case:
        """The case as it was when this run began."""
        return self.opened.case

    @property
    def reference(self) -> str:
        """The reference of the case."""
        return self.opened.case.reference

    @property
    def questionnaire(self) -> Questionnaire:
        """The version of the questions that the case follows."""
        return self.opened.case.rules.questionnaire

    @property
    def signals(self) -> tuple[Signal, ...]:
        """The signals that the kept answers raise."""
        return raised(self.questionnaire, self.answers)

    @property
    def shown(self) -> frozenset[str]:
        """The ids of the questions that the kept answers show."""
        return frozenset(question.id for question in visible(self.questionnaire, self.answers))

    @property
    def handed(self) -> tuple[str, ...]:
        """The questions that a colleague handed over to this person, in order."""
        return asked_to_answer(self.case, session.actor().number)

    def files_of(self, key: str) -> tuple[Attachment, ...]:
        """Return the files in the draft that were added for this answer key."""
        return tuple(file for file in self.case.draft.attachments if file.question == key)

    def follow(self, opened: Opened) -> None:
        """Take over the draft as it is in the store now; what is typed and unsaved stays."""
        self.opened = opened
        self.answers = dict(opened.case.draft.answers)
        times = [kept.saved_at for kept in opened.answers.values()]
        self.saved_at = max(times, default=None)
        self._mark_fresh()
        for slot in self.slots.values():
            self._follow_one(slot)

    def _follow_one(self, slot: Slot) -> None:
        stored = self.opened.answers.get(slot.key)
        if stored is None or stored.version <= slot.seen:
            return
        if slot.conflict is not None:
            slot.conflict = Conflict(
                slot.conflict.typed, stored.answer, stored.saved_by, stored.saved_at
            )
        elif not slot.unsaved:
            slot.anchor = ""

    def _mark_fresh(self) -> None:
        now = frozenset(signal.rule for signal in self.signals)
        before = now if self.known is None else self.known
        self.fresh = (self.fresh | (now - before)) & now
        self.known = now

    def enter(self, place: str) -> None:
        """Begin with another section: what arose before is no news there."""
        if place != self.place:
            self.place, self.fresh = place, frozenset()

    def slot(self, question: Question, key: str) -> Slot:
        """Return the slot of an answer, its fields filled from the store unless they are on screen."""
        slot = self.slots.setdefault(key, Slot(self.reference, question, key))
        if not slot.is_drawn():
            stored = self.opened.answers.get(key)
            slot.fill(stored.version if stored else 0, stored.answer if stored else None)
        return slot

    def keep(self, slot: Slot, answer: Answer | None, version: int, at: datetime) -> None:
        """Take over that this answer was saved."""
        slot.kept, slot.seen = answer, version
        self.saved_at = at
        self.answers.pop(slot.key, None)
        if answer is not None:
            self.answers[slot.key] = answer


def visit_of(reference: str) -> Visit:
    """Return this tab's visit to the draft of a case, with the draft as it is in the store now.

    Raises:
        NotFoundError: No such case, or the person is no author of it.
    """
    key, actor, drafting = _key(reference), session.actor(), session.services().drafting
    if key not in st.session_state:
        st.session_state[key] = Visit(drafting.open(actor, reference))
    visit: Visit = st.session_state[key]
    with visit.lock:
        visit.follow(drafting.open(actor, reference))
    return visit


def known_visit(reference: str) -> Visit | None:
    """Return this tab's visit to the draft of a case if it began already, else None."""
    found: Visit | None = st.session_state.get(_key(reference))
    return found


def _key(reference: str) -> str:
    return f"vragenlijst/{reference}"
