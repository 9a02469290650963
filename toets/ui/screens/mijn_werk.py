"""Mijn werk: how many things are mine, which one first, and why me."""

import streamlit as st

from toets.domain.person import Role
from toets.domain.tasks import Task, TaskKind
from toets.services.listing import ListKind
from toets.services.summaries import Summary, Work
from toets.texts import formats, labels
from toets.texts.screens import mijn_werk as texts
from toets.texts.screens.frame import roles_in_words
from toets.ui.pages import go, link
from toets.ui.session import me, services, today
from toets.ui.taking_along import offer_list
from toets.ui.tasks import PLACES
from toets.ui.widgets import Colour, card, escape

LOOK: dict[TaskKind, tuple[Colour, str]] = {
    TaskKind.FINISH_DRAFT: ("gray", "edit"),
    TaskKind.GIVE_SUPPLEMENT: ("orange", "undo"),
    TaskKind.REACT: ("orange", "reply"),
    TaskKind.ADVISE: ("blue", "rate_review"),
    TaskKind.ADVISE_AGAIN: ("gray", "undo"),
    TaskKind.LIFT_HOLD: ("orange", "pause_circle"),
    TaskKind.REQUEST_SCOPE_EXIT: ("blue", "shield"),
    TaskKind.CONFIRM_SCOPE_EXIT: ("blue", "shield"),
    TaskKind.INVITE_REACTION: ("blue", "forum"),
    TaskKind.ESTABLISH: ("blue", "fact_check"),
    TaskKind.JUDGE: ("blue", "how_to_vote"),
    TaskKind.SIGN: ("blue", "draw"),
    TaskKind.ANSWER_HANDED_OVER: ("blue", "edit"),
    TaskKind.INVITE: ("blue", "person_add"),
    TaskKind.GIVE_VIEW: ("blue", "rate_review"),
    TaskKind.START: ("blue", "play_arrow"),
    TaskKind.MEET_CONDITION: ("orange", "checklist"),
    TaskKind.JUDGE_CONDITION: ("blue", "checklist"),
    TaskKind.RESUME: ("orange", "resume"),
    TaskKind.SIGN_CORRIGENDUM: ("blue", "draw"),
    TaskKind.DECIDE_CHANGE: ("orange", "difference"),
    TaskKind.ASSESS_JOIN: ("blue", "group_add"),
    TaskKind.CONSENT_JOIN: ("blue", "group_add"),
    TaskKind.ACCEPT_COMPLETION: ("blue", "task_alt"),
    TaskKind.EVALUATE: ("blue", "summarize"),
    TaskKind.RENEW: ("orange", "event_upcoming"),
    TaskKind.APPOINT_AUTHOR: ("blue", "person_add"),
}
_MOST_OTHERS = 10


def show() -> None:
    """Draw what waits for this person, the most urgent first, and what others are busy with."""
    signed_in = me()
    work = services().reading.work(signed_in.actor)
    st.caption(f"{escape(signed_in.person.name)} · {roles_in_words(signed_in.person)}")
    _title(work, initiates=Role.INITIATOR in signed_in.person.roles)
    if work.mine:
        st.header(texts.NOW_YOURS, anchor=False)
    for place, summary in enumerate(work.mine):
        if summary.task is not None:
            _card(summary, summary.task, is_first=place == 0)
    if work.with_others:
        _others(work.with_others)
    if work.mine or work.with_others:
        offer_list(ListKind.WORK)


def _title(work: Work, *, initiates: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="titel-werk"):
        st.title(texts.TITLE, anchor=False)
        if initiates and st.button(
            texts.NEW, key="nieuw", type="secondary" if work.mine else "primary"
        ):
            go("nieuw")
    first = work.mine[0].task.due if work.mine and work.mine[0].task else None
    bold, rest = texts.lead(len(work.mine), len(work.with_others), first)
    st.markdown(f"**{bold}** {rest}")


def _card(summary: Summary, task: Task, *, is_first: bool) -> None:
    with card(f"werk-{summary.reference}"):
        what, when, act = st.columns([62, 20, 18], vertical_alignment="center", gap="medium")
        with what:
            _what(summary, task)
        with when:
            _when(task)
        if act.button(
            labels.TASK[task.kind],
            key=f"doe-{summary.reference}",
            type="primary" if is_first else "secondary",
            width="stretch",
        ):
            place = PLACES[task.kind]
            go(place.page, **place.query(summary.reference))


def _what(summary: Summary, task: Task) -> None:
    colour, icon = LOOK[task.kind]
    key = f"kop-{summary.reference}"
    with st.container(horizontal=True, vertical_alignment="center", key=key):
        st.badge(labels.TASK[task.kind], icon=f":material/{icon}:", color=colour)
        st.caption(summary.reference, width="content")
    # An administrator has work in a case of which they know the reference only.
    link("zaak", f"**{escape(summary.title or summary.reference)}**", zaak=summary.reference)
    st.markdown(labels.TASK_REASON[task.kind])


def _when(task: Task) -> None:
    if task.due is None:
        st.caption(texts.NO_TERM)
        return
    late = task.due < today()
    left = texts.days_left(today(), task.due)
    st.markdown(
        f":small[:gray[{texts.LATEST}]]  \n**{formats.day(task.due)}**  \n"
        f":small[{f':red[{left}]' if late else f':gray[{left}]'}]"
    )


def _others(summaries: tuple[Summary, ...]) -> None:
    st.header(texts.WITH_OTHERS, anchor=False)
    with card("anderen"):
        for summary in summaries[:_MOST_OTHERS]:
            with st.container(key=f"ander-{summary.reference}", gap=None):
                with st.container(
                    horizontal=True, vertical_alignment="center", key=f"regel-{summary.reference}"
                ):
                    link("zaak", f"**{escape(summary.title)}**", zaak=summary.reference)
                    st.caption(summary.reference, width="content")
                st.markdown(texts.with_whom(summary.next))
        if len(summaries) > _MOST_OTHERS:
            link("zaken", texts.ALL_CASES)
