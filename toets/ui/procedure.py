"""The picture of the procedure: six circles in one ordered list, with the place of the case."""

from dataclasses import dataclass, field

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import Completed, Opinion, Started
from toets.domain.person import Seat
from toets.domain.workflow import PERMISSION_HOLDS, Status
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui.widgets import html_escape, icon_html

DRAFT, ADVICE, HOLDERS, VERDICT, EXECUTION, COMPLETED = range(6)

_PLACE = {
    Status.DRAFT: DRAFT,
    Status.SCOPE_CLAIMED: ADVICE,
    Status.OUT_OF_SCOPE: ADVICE,
    Status.IN_ADVICE: ADVICE,
    Status.SUPPLEMENT: ADVICE,
    Status.NEGATIVE_ADVICE: ADVICE,
    Status.IN_DECISION: HOLDERS,
    Status.SIGNING: VERDICT,
    Status.PERMITTED: VERDICT,
    Status.REFUSED: VERDICT,
    Status.IN_EXECUTION: EXECUTION,
    Status.COMPLETED: COMPLETED,
}
_ENDS = {
    Status.OUT_OF_SCOPE: ("grijs", "shield"),
    Status.NEGATIVE_ADVICE: ("rood", "block"),
    Status.REFUSED: ("rood", "block"),
    Status.WITHDRAWN: ("grijs", "logout"),
    Status.REVOKED: ("rood", "block"),
    Status.EXPIRED: ("grijs", "event_busy"),
    Status.COMPLETED: ("groen", "task_alt"),
}
_WITH_LAST_DAY = PERMISSION_HOLDS | {Status.EXPIRED}
# What is not the end, and has a look of its own.
_LOOKS = {
    Status.PERMITTED: ("toegestaan", "check"),
    Status.IN_EXECUTION: ("toegestaan", "play_arrow"),
    Status.SUSPENDED: ("rood", "front_hand"),
}


@dataclass(frozen=True)
class Circle:
    """One circle: its look, what stands in it, and the lines under it."""

    title: str
    look: str
    inside: str
    tag: str = ""
    notes: tuple[str, ...] = ()
    gate: str = field(default="", kw_only=True)


def procedure_picture(opened: OpenedCase) -> None:
    """Draw where the case stands; a screen reader reads a plain list."""
    items = "".join(_item(circle) for circle in circles(opened))
    label = html_escape(words.PROCEDURE)
    st.html(f'<ol class="toets-procedure" aria-label="{label}">{items}</ol>')


def circles(opened: OpenedCase) -> tuple[Circle, ...]:
    """Return the circles to draw; what comes after an end is not drawn."""
    case = opened.case
    here = place_of(case)
    last = here if case.status in _ENDS else COMPLETED
    return tuple(_circle(opened, number, here) for number in range(last + 1))


def place_of(case: Case) -> int:
    """Return the circle where the case stands, or the last one that it reached before it ended."""
    if case.status in (Status.SUSPENDED, Status.REVOKED, Status.EXPIRED):
        return EXECUTION if case.of(Started) else VERDICT
    if case.status is not Status.WITHDRAWN:
        return _PLACE[case.status]
    if case.merged_text is not None:
        return VERDICT
    established = case.established
    if established and established.outcome in (Opinion.POSITIVE, Opinion.CONDITIONAL):
        return HOLDERS
    return ADVICE if case.version else DRAFT


def _circle(opened: OpenedCase, number: int, here: int) -> Circle:
    case = opened.case
    title, notes = words.CIRCLES[number], _notes(opened, number, here)
    gate = _gate(case) if number == ADVICE else ""
    if number < here:
        return Circle(title, "klaar", icon_html("check"), "", notes, gate=gate)
    if number > here:
        return Circle(title, "later", str(number + 1), "", notes)
    if case.status in _ENDS:
        colour, icon = _ENDS[case.status]
        return Circle(title, f"einde {colour}", icon_html(icon), _tag(case, title), notes)
    if case.status in _LOOKS:
        look, icon = _LOOKS[case.status]
        return Circle(title, look, icon_html(icon), _tag(case, title), notes)
    return Circle(title, "hier", str(number + 1), words.HERE, notes, gate=gate)


def _tag(case: Case, title: str) -> str:
    status = labels.STATUS[case.status]
    return words.HERE if status == title else status


def _gate(case: Case) -> str:
    waiting = case.status in (Status.IN_ADVICE, Status.SUPPLEMENT)
    return words.gate(len(case.open_holds)) if waiting and case.open_holds else ""


def _notes(opened: OpenedCase, number: int, here: int) -> tuple[str, ...]:
    if number == DRAFT:
        return (_submitted(opened.case),)
    if number == ADVICE:
        return (_advice_note(opened, here),)
    if number == HOLDERS:
        return tuple(_seat_note(opened, seat) for seat in Seat)
    if number == VERDICT:
        return _verdict_notes(opened)
    return _execution_notes(opened, here) if number == EXECUTION else _end_notes(opened.case)


def _execution_notes(opened: OpenedCase, here: int) -> tuple[str, ...]:
    started = opened.case.of(Started)
    if here < EXECUTION or not started:
        return (words.EXECUTION_NOTE,)
    return (
        words.started_on(formats.day(amsterdam_day(started[0].at))),
        words.times_used(opened.execution.figures.uses),
    )


def _end_notes(case: Case) -> tuple[str, ...]:
    completed = case.of(Completed)
    if not completed:
        return (words.COMPLETED_NOTE,)
    return (words.completed_on(formats.day(amsterdam_day(completed[-1].at))),)


def _verdict_notes(opened: OpenedCase) -> tuple[str, ...]:
    status, until = opened.case.status, opened.standing.valid_until
    if status is Status.SIGNING:
        return (words.SIGNING_NOTE,)
    if status in _WITH_LAST_DAY and until is not None:
        return (words.permitted_until(formats.day(until)),)
    return () if status in _ENDS else (words.VERDICT_NOTE,)


def _submitted(case: Case) -> str:
    if case.version is None or case.status is Status.DRAFT:
        return words.NOT_SUBMITTED
    return words.submitted_on(formats.day(amsterdam_day(case.version.at)))


def _advice_note(opened: OpenedCase, here: int) -> str:
    case = opened.case
    if case.status is Status.SUPPLEMENT:
        return words.SUPPLEMENT_NOTE
    if case.version is not None and case.version.claim is not None:
        return words.SCOPE_NOTE
    if here > ADVICE:
        return words.ADVICE_ESTABLISHED
    return words.advices_given(opened.advices_given, case.rules.procedure.quorum)


def _seat_note(opened: OpenedCase, seat: Seat) -> str:
    # Who may not know who judged gets facts without those verdicts, so that both stay open.
    seen = {verdict.seat for verdict in opened.case.verdicts}
    done = seat in (opened.judged or frozenset()) | seen
    return f"✓ {labels.SEAT[seat]}" if done else f"○ {labels.SEAT[seat]}"


def _item(circle: Circle) -> str:
    current = ' aria-current="step"' if circle.tag else ""
    tag = f'<span class="plaats">{html_escape(circle.tag)}</span>' if circle.tag else ""
    notes = "".join(f'<span class="noot">{html_escape(note)}</span>' for note in circle.notes)
    gate = _gate_html(circle.gate) if circle.gate else ""
    return (
        f'<li class="{circle.look}"{current}><span class="cirkel">{circle.inside}</span>'
        f'<span class="tekst">{tag}<b>{html_escape(circle.title)}</b>{notes}{gate}</span></li>'
    )


def _gate_html(text: str) -> str:
    return f'<span class="poort">{icon_html("pause")}{html_escape(text)}</span>'
