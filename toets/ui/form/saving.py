"""Keeping an answer as soon as it is given, without ever losing a typed text or a newer answer."""

from dataclasses import replace

from toets.domain.answer import Answer, would_hide
from toets.errors import (
    InputRefusedError,
    NotFoundError,
    SessionEndedError,
    StaleAnswerError,
    TransitionRefusedError,
)
from toets.services.context import Actor
from toets.ui import session
from toets.ui.form.fields import answer_of
from toets.ui.form.slot import Conflict, Slot
from toets.ui.form.visit import Visit, known_visit


def catch_up(reference: str) -> None:
    """Save everything on screen that differs from what is kept; runs before anything is drawn.

    Streamlit may skip a callback when one run interrupts another, and drops the fields of a screen
    that is left: this sees to it that no committed text is lost by either.
    """
    visit = known_visit(reference)
    for slot in list(visit.slots.values()) if visit else []:
        if visit is not None and slot.is_drawn():
            commit(visit, slot)


def commit(visit: Visit, slot: Slot) -> None:
    """Save what stands in the fields of one answer; the callback of every field."""
    with visit.lock:
        _commit(visit, slot)


def _commit(visit: Visit, slot: Slot) -> None:
    typed = slot.read()
    if typed == slot.last:
        return
    slot.last, slot.trouble, slot.hides = typed, None, ()
    try:
        answer = answer_of(slot.question, slot.key, typed)
    except InputRefusedError as refused:
        slot.trouble = refused
        return
    if slot.conflict is not None:
        slot.conflict = replace(slot.conflict, typed=answer)
    elif answer != slot.kept:
        _save_unless_hiding(visit, slot, answer)


def _save_unless_hiding(visit: Visit, slot: Slot, answer: Answer | None) -> None:
    slot.hides = would_hide(visit.questionnaire, visit.answers, slot.key, answer)
    if not slot.hides:
        _save(visit, slot, answer)


def _save(visit: Visit, slot: Slot, answer: Answer | None) -> None:
    # A refusal, or somebody else's newer text, stays with the slot to be shown at the question.
    actor = _actor()
    if actor is None:
        return
    drafting = session.services().drafting
    try:
        saved = drafting.save(actor, visit.reference, slot.key, answer, slot.seen)
    except StaleAnswerError as stale:
        _stale(visit, slot, stale)
    except (InputRefusedError, TransitionRefusedError, NotFoundError) as refused:
        slot.trouble = refused
    else:
        slot.trouble, slot.conflict, slot.hides = None, None, ()
        visit.keep(slot, answer, saved.kept.version, saved.kept.saved_at)


def _stale(visit: Visit, slot: Slot, stale: StaleAnswerError) -> None:
    if stale.current == stale.typed:
        visit.keep(slot, stale.current, _newest_version(visit, slot), stale.saved_at)
        return
    slot.conflict = Conflict(stale.typed, stale.current, stale.saved_by, stale.saved_at)


def _newest_version(visit: Visit, slot: Slot) -> int:
    opened = session.services().drafting.open(session.actor(), visit.reference)
    stored = opened.answers.get(slot.key)
    return stored.version if stored else 0


def keep_mine(visit: Visit, slot: Slot) -> None:
    """Settle a conflict for the text that was typed here."""
    with visit.lock:
        typed = slot.conflict.typed if slot.conflict else None
        slot.conflict = None
        slot.seen = _newest_version(visit, slot)
        _save_unless_hiding(visit, slot, typed)


def hide_anyway(visit: Visit, slot: Slot) -> None:
    """Save the answer that hides others, now that the person knows which."""
    with visit.lock:
        slot.hides = ()
        _save(visit, slot, answer_of(slot.question, slot.key, slot.last))


def notice(slot: Slot) -> bool:
    """Look, once drawn for the first time, whether the browser brought a text of its own along.

    After a restart of the server an open tab sends what stood in its fields. That may be newer or
    older than the store, and nobody can tell which: the person chooses. True when there is one.
    """
    found = slot.read()
    if slot.noticed or found == slot.last:
        slot.noticed = True
        return False
    slot.noticed, slot.last = True, found
    try:
        typed = answer_of(slot.question, slot.key, found)
    except InputRefusedError as refused:
        slot.trouble = refused
        return True
    if typed != slot.kept:
        slot.conflict = Conflict(typed, slot.kept, "", None)
    return slot.conflict is not None


def change_files(visit: Visit, slot: Slot, *, add: str = "", remove: str = "") -> None:
    """Add or remove one file of an answer; files that others added or removed meanwhile stay so.

    A set of files needs no choice between two texts: the change is made to the newest set.
    """
    with visit.lock:
        opened = session.services().drafting.open(session.actor(), visit.reference)
        stored = opened.answers.get(slot.key)
        slot.seen = stored.version if stored else 0
        before = stored.answer.choices if stored and stored.answer else ()
        files = (*(file for file in before if file != remove), *((add,) if add else ()))
        slot.last = replace(slot.last, choices=files, unknown=slot.last.unknown and not files)
        _save(visit, slot, answer_of(slot.question, slot.key, slot.last))


def _actor() -> Actor | None:
    # A callback runs before the page: when the session ended, the page itself leads to sign-in.
    try:
        return session.services().signing_in.who(session.cookie_token() or "").actor
    except SessionEndedError:
        return None
