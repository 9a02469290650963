"""Samenvatting: only what is still in the way, and the facts at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from toets.domain.answer import missing
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import VanishedSignal
from toets.domain.outcome import unaddressed_flags
from toets.domain.person import Role
from toets.domain.questionnaire import Discipline, Level
from toets.domain.rights import Capacity
from toets.domain.signal import Signal, of_level
from toets.domain.steps.advising import reaction_due
from toets.domain.workflow import ENDED, WAS_PERMITTED, Status
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.answers import answer_text
from toets.texts.screens import bespreking as talk_words
from toets.texts.screens import eerder as earlier
from toets.texts.screens import samen as together
from toets.texts.screens import zaak as words
from toets.texts.screens import zienswijze as view_words
from toets.ui import session
from toets.ui.case.changed import show_changed
from toets.ui.case.execution.needed import permission_facts, show_needed
from toets.ui.case.fg_view import is_awaited
from toets.ui.case.public_versions import show_public_versions
from toets.ui.case.situation import show_other_acts
from toets.ui.case.taking import show_taking
from toets.ui.names import name_of
from toets.ui.widgets import LEVEL_LOOK, escape, facts

_HEADS = {
    Status.DRAFT: words.NEEDED_DRAFT,
    Status.SUPPLEMENT: words.NEEDED_DRAFT,
    Status.SCOPE_CLAIMED: words.NEEDED_SCOPE,
    Status.IN_ADVICE: words.NEEDED_ADVICE,
    Status.IN_DECISION: words.NEEDED_DECISION,
    Status.SIGNING: words.NEEDED_DECISION,
}
_TO_DO = ":blue[:material/clock_loader_40:]"
_READERS = frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY, Role.FG, Role.AUDITOR})


@dataclass(frozen=True)
class Need:
    """One thing in the way: a mark, its name, what about it, and a line of second importance."""

    mark: str
    name: str
    about: str = ""
    meta: str = ""


def show_summary(opened: OpenedCase) -> None:
    """Draw this part."""
    left, right = st.columns([13, 7], gap="large")
    with left:
        show_changed(opened)
        if opened.case.status in WAS_PERMITTED:
            show_needed(opened)
        else:
            _show_needs(opened)
        _show_vanished(opened)
    with right:
        facts(_facts(opened))
        show_other_acts(opened)
        show_public_versions(opened)
        show_taking(opened)


def _show_needs(opened: OpenedCase) -> None:
    if opened.case.status in ENDED:
        st.markdown(words.CLOSED)
        return
    st.header(_HEADS[opened.case.status], anchor=False)
    found = tuple(needs(opened))
    if not found:
        st.markdown(words.NOTHING_NEEDED)
    for need in found:
        _show_need(need)


def _show_need(need: Need) -> None:
    about = f" – {need.about}" if need.about else ""
    with st.container(gap=None):
        st.markdown(f"{need.mark} **{need.name}**{about}")
        if need.meta:
            st.caption(need.meta)


def needs(opened: OpenedCase) -> Iterator[Need]:
    """Yield what is still in the way, the most blocking first."""
    find = _FINDERS.get(opened.case.status)
    if find is not None:
        yield from find(opened)


def _draft_needs(opened: OpenedCase) -> Iterator[Need]:
    case = opened.case
    if case.asked_questions:
        about = words.questions_named(case.asked_questions)
        due = opened.next.due
        yield Need(
            ":orange[:material/undo:]",
            words.ASKED,
            about,
            words.until(formats.day(due)) if due else "",
        )
    if Capacity.AUTHOR not in opened.capacities:
        return
    open_points = len(missing(case.rules.questionnaire, case.draft.answers))
    if open_points:
        yield Need(_TO_DO, words.MISSING_ANSWERS, words.open_questions(open_points))
    else:
        yield Need(_TO_DO, words.HAND_IN, "", words.HAND_IN_META)


def _scope_needs(_opened: OpenedCase) -> Iterator[Need]:
    yield Need(_TO_DO, words.SCOPE_CONFIRM, "", words.SCOPE_CONFIRM_META)


def _advice_needs(opened: OpenedCase) -> Iterator[Need]:
    case = opened.case
    for stop in of_level(case.signals, Level.STOP):
        yield Need(*_signal(case, stop), words.STOP_META)
    for hold in case.open_holds:
        lifter = hold.discipline if hold.liftable else None
        yield Need(*_signal(case, hold), words.who_lifts(lifter))
    yield from _quorum_needs(opened)
    yield from _flag_needs(case)
    yield from _gathering_needs(opened)
    due = reaction_due(case)
    if due is not None and case.reaction is None:
        meta = words.until(formats.day(due))
        yield Need(_TO_DO, words.REACTION_AWAITED, "", meta)


def _signal(case: Case, signal: Signal) -> tuple[str, str, str]:
    colour, icon = LEVEL_LOOK[signal.level]
    question = case.rules.questionnaire.by_id[signal.question]
    name = words.at_question(labels.LEVEL[signal.level], signal.question)
    return f":{colour}[:material/{icon}:]", name, escape(question.short)


def _quorum_needs(opened: OpenedCase) -> Iterator[Need]:
    lacking = [dict(found.facts) for found in opened.next.lacking]
    missing_ones = [Discipline(f["discipline"]) for f in lacking if set(f) == {"discipline"}]
    short = [int(f["lacking"]) for f in lacking if "lacking" in f]
    if not short and not missing_ones:
        return
    procedure = opened.case.rules.procedure
    yield Need(
        _TO_DO,
        words.advices_short(short[0]) if short else words.ADVICE_DISCIPLINES,
        words.disciplines_in(missing_ones),
        words.quorum(procedure.quorum, procedure.per_discipline),
    )


def _flag_needs(case: Case) -> Iterator[Need]:
    questions = [dict(found.facts)["question"] for found in unaddressed_flags(case)]
    if questions:
        colour, icon = LEVEL_LOOK[Level.FLAG]
        questions = list(dict.fromkeys(questions))
        yield Need(
            f":{colour}[:material/{icon}:]",
            words.flags(len(questions)),
            words.flags_at(questions),
            words.DOES_NOT_BLOCK,
        )


def _gathering_needs(opened: OpenedCase) -> Iterator[Need]:
    """Yield what the Community and the FG still have to say, though nothing stands still for it."""
    if is_awaited(opened) and Capacity.AUTHOR not in opened.capacities:
        yield Need(_TO_DO, view_words.NEED, "", view_words.NEED_META)
    discussed = [t.question for t in opened.gathering.threads if not t.is_resolved]
    if discussed:
        about = words.questions_named(list(dict.fromkeys(discussed)))
        name = talk_words.open_count(len(discussed))
        yield Need(":gray[:material/forum:]", name, about, words.DOES_NOT_BLOCK)


def _decision_needs(opened: OpenedCase) -> Iterator[Need]:
    yield Need(_TO_DO, words.BOTH_VERDICTS, "", words.BOTH_VERDICTS_META)
    yield from _gathering_needs(opened)


def _signing_needs(_opened: OpenedCase) -> Iterator[Need]:
    yield Need(_TO_DO, words.BOTH_SIGNATURES, "", words.BOTH_SIGNATURES_META)


_FINDERS = {
    Status.DRAFT: _draft_needs,
    Status.SUPPLEMENT: _draft_needs,
    Status.SCOPE_CLAIMED: _scope_needs,
    Status.IN_ADVICE: _advice_needs,
    Status.IN_DECISION: _decision_needs,
    Status.SIGNING: _signing_needs,
}


def _facts(opened: OpenedCase) -> list[tuple[str, str]]:
    case, version = opened.case, opened.case.version
    kind = words.EXPERIMENT if case.is_experiment else words.OPERATIONAL
    authors = [name_of(opened, number) for number in case.authors]
    found = [*permission_facts(opened), (words.FACT_KIND, kind), (words.FACT_UNIT, case.unit)]
    if authors:
        name = words.FACT_INITIATOR if len(authors) == 1 else words.FACT_AUTHORS
        found.append((name, formats.listed(authors)))
    if opened.lead is not None and len(authors) > 1:
        found.append((together.FACT_LEAD, name_of(opened, opened.lead)))
    if opened.earlier is not None:
        linked = opened.earlier
        told = earlier.begun_from(linked.reference, renewal=linked.link.renewal)
        found.append((earlier.FACT_BEGUN_FROM, told))
    if case.urgent:
        found.append((words.FACT_URGENT, words.URGENT))
    if version is not None:
        day = formats.day(amsterdam_day(version.at))
        sort = words.submitted(day, version.version, case.round)
        found.append((words.FACT_SUBMITTED, sort))
    rules = case.rules
    name = words.questionnaire_version(rules.regime_title, rules.questionnaire.version)
    found.append((words.FACT_QUESTIONNAIRE, name))
    if version is not None:
        short = words.hash_of(formats.short_hash(version.content_hash))
        found.append((words.FACT_HASH, short))
    return found


def _show_vanished(opened: OpenedCase) -> None:
    version = opened.case.version
    if version is None or not version.vanished or not session.me().person.roles & _READERS:
        return
    if session.actor().number in opened.case.authors:
        return
    with st.container(key="verdwenen", gap="xsmall"):
        st.header(words.VANISHED, anchor=False)
        st.caption(words.VANISHED_HELP)
        for vanished in version.vanished:
            _show_vanished_one(opened.case, vanished)


def _show_vanished_one(case: Case, vanished: VanishedSignal) -> None:
    signal = vanished.signal
    mark, _, short = _signal(case, signal)
    name = words.vanished(labels.LEVEL[signal.level], signal.question)
    st.markdown(f"{mark} **{name}** – {short}")
    question = case.rules.questionnaire.by_id[signal.question]
    before = words.vanished_answer(formats.day(amsterdam_day(vanished.changed_at)))
    st.caption(before + escape(answer_text(question, signal.answer)))
