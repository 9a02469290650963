"""Who was asked per discipline, until when, who answered and who was reminded."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.deeds import Remind
from toets.domain.facts import Advice
from toets.domain.gathering import Invitation, guest_disciplines, was_reminded_on
from toets.domain.questionnaire import Discipline
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import mijn_werk as work_words
from toets.texts.screens import ronde as words
from toets.ui import session
from toets.ui.case.acts import act_button
from toets.ui.gathering.acts import Revoking
from toets.ui.names import name_of
from toets.ui.widgets import attempt, card, escape


def show_asked(opened: OpenedCase) -> None:
    """Draw every request of this round by discipline, with what the secretary can do about it."""
    with card("gevraagd"):
        st.header(words.ASKED, anchor=False)
        for discipline in Discipline:
            _show_discipline(opened, discipline)


def _show_discipline(opened: OpenedCase, discipline: Discipline) -> None:
    case = opened.case
    asked = [found for found in opened.gathering.invitations if found.discipline is discipline]
    invitees = {found.invitee for found in opened.gathering.invitations}
    unasked = [
        advice
        for advice in case.advices
        if advice.discipline is discipline and advice.person not in invitees
    ]
    given = sum(advice.discipline is discipline for advice in case.advices)
    needed = case.rules.procedure.per_discipline
    with st.container(key=f"discipline-{discipline.value}", gap="small"):
        mark = _DONE if given >= needed else _LACKING
        st.markdown(f"{mark} **{words.of_discipline(discipline, given, needed)}**")
        if not asked and not unasked:
            st.caption(words.NOBODY_ASKED)
        for invitation in sorted(asked, key=lambda found: found.due):
            _show_request(opened, invitation)
        for advice in unasked:
            _show_unasked(opened, advice)


_DONE, _LACKING = ":green[:material/check_circle:]", ":blue[:material/clock_loader_40:]"


def _show_request(opened: OpenedCase, invitation: Invitation) -> None:
    with st.container(key=f"verzoek-{invitation.invitee}"):
        who, when, state, acts = st.columns([26, 24, 26, 24], vertical_alignment="center")
        with who, st.container(gap=None):
            st.markdown(f"**{named(opened, invitation.invitee, invitation.discipline)}**")
            st.caption(words.asked_on(formats.day(amsterdam_day(invitation.invited_at))))
        with when, st.container(gap=None):
            _show_due(invitation)
        with state, st.container(gap="xxsmall"):
            _show_state(invitation)
        with acts:
            _show_acts(opened, invitation)


def _show_due(invitation: Invitation) -> None:
    st.markdown(words.until(formats.day(invitation.due)))
    if invitation.advice is None:
        st.caption(work_words.days_left(session.today(), invitation.due))


def _show_state(invitation: Invitation) -> None:
    advice = invitation.advice
    if advice is not None:
        _show_given(advice)
        return
    late = invitation.due < session.today()
    if late:
        st.badge(words.LATE, icon=":material/event_busy:", color="red")
    else:
        st.badge(words.NO_ADVICE, icon=":material/schedule:", color="gray")
    st.caption(words.reminded(_days(invitation)))


def _show_given(advice: Advice) -> None:
    st.badge(labels.OPINION[advice.opinion], icon=":material/check_circle:", color="blue")
    st.caption(words.advised(formats.day(amsterdam_day(advice.at))))


def _days(invitation: Invitation) -> list[str]:
    days = [formats.day(amsterdam_day(at)) for at in invitation.reminded_at]
    return list(dict.fromkeys(days))


def _show_acts(opened: OpenedCase, invitation: Invitation) -> None:
    refused = st.container(key=f"uitkomst-{invitation.invitee}")
    with st.container(horizontal=True, gap="small"):
        if invitation.advice is None:
            _remind_button(opened, invitation, refused)
        act_button(Revoking(invitation), opened, label=words.REVOKE, wide=False)
    if invitation.advice is None and _was_reminded_today(opened, invitation):
        st.caption(words.REMINDED_TODAY)


def _was_reminded_today(opened: OpenedCase, invitation: Invitation) -> bool:
    return was_reminded_on(opened.case, invitation.invitee, session.today())


def _remind_button(
    opened: OpenedCase, invitation: Invitation, refused: "st.delta_generator.DeltaGenerator"
) -> None:
    pressed = st.button(
        words.REMIND,
        key=f"herinner-{invitation.invitee}",
        disabled=_was_reminded_today(opened, invitation),
        help=words.remind_whom(escape(name_of(opened, invitation.invitee))),
    )
    if not pressed:
        return
    case, proceedings = opened.case, session.services().proceedings
    deed = Remind(case.version_number, case.round, invitation.invitee)
    with refused:
        done = attempt(
            lambda: proceedings.act(session.actor(), case.reference, deed),
            key=f"herinner-{invitation.invitee}",
        )
    if done is not None:
        st.rerun()


def _show_unasked(opened: OpenedCase, advice: Advice) -> None:
    with st.container(key=f"verzoek-{advice.person}"):
        who, when, state, _ = st.columns([26, 24, 26, 24], vertical_alignment="center")
        who.markdown(f"**{named(opened, advice.person, advice.discipline)}**")
        when.caption(words.UNASKED)
        with state, st.container(gap="xxsmall"):
            _show_given(advice)


def named(opened: OpenedCase, number: str, *disciplines: Discipline) -> str:
    """Return the name of an adviser (markdown), marked when they are a guest in this discipline."""
    is_guest = bool(guest_disciplines(opened.case, number) & set(disciplines))
    mark = f" :small[:gray[({words.GUEST})]]" if is_guest else ""
    return f"{escape(name_of(opened, number))}{mark}"


def answered(invitations: Iterable[Invitation]) -> int:
    """Return how many requests were answered."""
    return sum(invitation.advice is not None for invitation in invitations)
