"""The summary after the decision: what asks for attention now, and the facts of the permission."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.conditions import evaluation_due
from toets.domain.facts import ResumeRequested, Revoked, Started, Suspended
from toets.domain.stopping import suspension
from toets.domain.uses import maximum_of_uses
from toets.domain.workflow import PERMISSION_ENDED, WAS_PERMITTED, Status
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import uitvoering as words
from toets.texts.screens import zaak as case_words
from toets.ui import session
from toets.ui.case.execution.duties import show_pressing
from toets.ui.names import name_of
from toets.ui.widgets import escape

_TO_DO = ":blue[:material/clock_loader_40:]"


@dataclass(frozen=True)
class Request:
    """Something that waits for a second person or a decision; `about` is markdown."""

    name: str
    about: str
    meta: str


def show_needed(opened: OpenedCase) -> None:
    """Draw why the use stopped, if it did, and then everything that asks for attention now."""
    _show_stop(opened)
    st.header(_head(opened), anchor=False)
    requests, duties = tuple(_requests(opened)), opened.standing.open_conditions
    for request in requests:
        with st.container(gap=None):
            about = f" – {request.about}" if request.about else ""
            st.markdown(f"{_TO_DO} **{request.name}**{about}")
            st.caption(request.meta)
    show_pressing(opened, duties)
    if not requests and not duties:
        st.markdown(_nothing(opened))


def _head(opened: OpenedCase) -> str:
    if opened.case.status is Status.PERMITTED:
        return case_words.NEEDED_START
    return words.NEEDED_AFTER if _has_ended(opened) else words.NEEDED_NOW


def _has_ended(opened: OpenedCase) -> bool:
    is_over = opened.standing.reason == Status.EXPIRED.value
    return is_over or opened.case.status in PERMISSION_ENDED


def _nothing(opened: OpenedCase) -> str:
    if _has_ended(opened):
        return words.CLOSED
    return words.START_POSSIBLE if opened.case.status is Status.PERMITTED else words.NOTHING_NOW


def _show_stop(opened: OpenedCase) -> None:
    case = opened.case
    if case.status is Status.SUSPENDED:
        _say(opened, words.WHY_STOPPED, suspension(case))
        _say(opened, words.RESUME_REASONS, opened.requests.resume)
    if case.status is Status.REVOKED:
        _say(opened, words.WHY_REVOKED, case.of(Revoked)[-1])


def _say(
    opened: OpenedCase, head: str, fact: Suspended | ResumeRequested | Revoked | None
) -> None:
    if fact is None:
        return
    st.header(head, anchor=False)
    st.markdown(escape(fact.reasons))
    st.caption(escape(f"{name_of(opened, fact.person)}, {formats.moment(fact.at)}"))


def who_stopped(opened: OpenedCase) -> str:
    """Return who stopped the use or revoked the permission, and what was asked since; else nothing."""
    case = opened.case
    stopped, revoked = suspension(case), case.of(Revoked)
    if case.status is Status.REVOKED:
        return words.who_revoked(revoked[-1].seat, formats.day(amsterdam_day(revoked[-1].at)))
    if case.status is not Status.SUSPENDED or stopped is None:
        return ""
    said = words.who_stopped(stopped.seat, formats.day(amsterdam_day(stopped.at)))
    return f"{said} {words.RESUME_REQUESTED}" if opened.requests.resume is not None else said


def _requests(opened: OpenedCase) -> Iterator[Request]:
    if opened.standing.reason == "not_issued":
        meta = case_words.DOCUMENT_TO_COME_META
        yield Request(case_words.DOCUMENT_TO_COME, "", meta)
    asked = opened.requests
    for change in asked.changes:
        about = escape(words.aspects_named(change.reported.aspects))
        yield Request(words.CHANGE_UNDECIDED, about, words.CHANGE_UNDECIDED_META)
    for join in asked.joins:
        is_assessed = join.assessed is not None
        meta = words.JOIN_AWAITS_HOLDERS if is_assessed else words.JOIN_UNASSESSED
        yield Request(words.JOIN_OPEN, escape(join.request.unit), meta)
    if asked.completion is not None:
        yield Request(words.COMPLETION_OPEN, "", words.COMPLETION_OPEN_META)
    if asked.corrigendum is not None:
        yield Request(words.CORRIGENDUM_OPEN, "", words.CORRIGENDUM_OPEN_META)
    due = evaluation_due(opened.case, session.today())
    if due is not None:
        about = words.evaluation_due(formats.day(due), is_late=due < session.today())
        yield Request(words.EVALUATION_LACKS, about, words.EVALUATION_LACKS_META)


def permission_facts(opened: OpenedCase) -> list[tuple[str, str]]:
    """Return what holds of the permission, by name; empty before there is one."""
    case, text = opened.case, opened.case.merged_text
    if case.status not in WAS_PERMITTED or text is None or not case.signatures:
        return []
    first = formats.day(amsterdam_day(case.signatures[-1].at))
    found = [(words.FACT_VALID, words.valid(first, formats.day(text.valid_until)))]
    started = case.of(Started)
    if started:
        found.append((words.FACT_STARTED, formats.day(amsterdam_day(started[0].at))))
    times = words.used(opened.execution.figures.uses, maximum_of_uses(case))
    units = formats.listed(opened.execution.units)
    return [*found, (words.FACT_USED, times), (words.FACT_UNITS, units)]
