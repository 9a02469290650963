"""Who can be asked per discipline, and asking those who are ticked, with one day and one message."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import streamlit as st

from toets.domain.deeds import Invite
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.domain.steps.gathering import advice_term
from toets.domain.steps.handler import Scene
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import labels
from toets.texts.screens import ronde as words
from toets.ui import session
from toets.ui.case.acts import act_button
from toets.ui.gathering.acts import AppointingGuest
from toets.ui.gathering.asked import named
from toets.ui.typed import day_of, typed_day
from toets.ui.widgets import attempt, card, escape
from toets.ui.writing.kept import Form, long_text, short_text

_DUE, _MESSAGE = "uiterlijk", "bericht"
_JUST_ASKED = "net-gevraagd"


@dataclass(frozen=True)
class _Choice:
    """One member ticked for one discipline."""

    person: Person
    discipline: Discipline


def show_asking(opened: OpenedCase) -> None:
    """Draw who can be asked, the day and the message, and the one button."""
    with card("vragen"):
        st.header(words.CAN_BE_ASKED, anchor=False)
        st.caption(words.CAN_BE_ASKED_HELP)
        chosen = _choose(opened)
        _show_just_asked(opened)
        form = Form(opened.case.reference, _form_name(opened))
        due = _ask_due(opened, form)
        long_text(form, form.read(), _MESSAGE, words.MESSAGE, height=96)
        _button(opened, form, chosen, due)


def _form_name(opened: OpenedCase) -> str:
    return f"ronde/{opened.case.version_number}/{opened.case.round}"


def _choose(opened: OpenedCase) -> tuple[_Choice, ...]:
    chosen: list[_Choice] = []
    for column, discipline in zip(st.columns(len(Discipline)), Discipline, strict=True):
        with column:
            st.markdown(f"**{labels.DISCIPLINE[discipline].capitalize()}**")
            left = tuple(_left(opened, discipline))
            if not left:
                st.caption(words.NOBODY_LEFT)
            chosen += [
                _Choice(person, discipline)
                for person in left
                if st.checkbox(
                    named(opened, person.number, discipline)
                    if person.number in opened.names
                    else escape(person.name),
                    key=_tick_key(opened, person, discipline),
                )
            ]
    return tuple(chosen)


def _left(opened: OpenedCase, discipline: Discipline) -> Iterator[Person]:
    """Yield who can be asked for this discipline: not asked and not heard in this round."""
    asked = {found.invitee for found in opened.gathering.invitations}
    heard = {advice.person for advice in opened.case.advices}
    for person in opened.gathering.eligible.get(discipline, ()):
        if person.number not in asked | heard:
            yield person


def _tick_key(opened: OpenedCase, person: Person, discipline: Discipline) -> str:
    return f"vraag/{opened.case.reference}/{discipline.value}/{person.number}"


def _ask_due(opened: OpenedCase, form: Form) -> date | None:
    scene = Scene(opened.case, session.me().person, session.services().context.clock())
    with st.container(width=260):
        short_text(form, form.read(), _DUE, words.DUE, default=typed_day(advice_term(scene)))
    due = day_of(str(st.session_state.get(form.key(_DUE), "")))
    st.caption(words.DUE_HELP if due else words.WRONG_DAY)
    return due


def _button(opened: OpenedCase, form: Form, chosen: tuple[_Choice, ...], due: date | None) -> None:
    lacking = tuple(_lacking(chosen, due))
    for sentence in lacking:
        st.caption(escape(sentence))
    refused = st.container(key="uitkomst-vragen")
    pressed = st.button(words.ASK, key="advies-vragen", type="primary", disabled=bool(lacking))
    if pressed and due is not None:
        with refused:
            _ask(opened, form, chosen, due)


def _lacking(chosen: tuple[_Choice, ...], due: date | None) -> Iterator[str]:
    if not chosen:
        yield words.CHOOSE_SOMEBODY
    if due is None:
        yield words.WRONG_DAY
    numbers = [choice.person.number for choice in chosen]
    twice = {choice.person.name for choice in chosen if numbers.count(choice.person.number) > 1}
    yield from map(words.twice, sorted(twice))


def _ask(opened: OpenedCase, form: Form, chosen: tuple[_Choice, ...], due: date) -> None:
    message = str(st.session_state.get(form.key(_MESSAGE), ""))
    asked = [choice for choice in chosen if _invited(opened, choice, due, message)]
    for choice in asked:
        st.session_state.pop(_tick_key(opened, choice.person, choice.discipline), None)
    if len(asked) == len(chosen):
        form.replace({})
        st.session_state[f"{_JUST_ASKED}/{opened.case.reference}"] = len(asked)
        st.rerun()


def _invited(opened: OpenedCase, choice: _Choice, due: date, message: str) -> bool:
    case, proceedings = opened.case, session.services().proceedings
    deed = Invite(
        case.version_number, case.round, choice.person.number, choice.discipline, due, message
    )
    done = attempt(
        lambda: proceedings.act(session.actor(), case.reference, deed),
        key=f"vraag-{choice.person.number}",
    )
    return done is not None


def _show_just_asked(opened: OpenedCase) -> None:
    count = st.session_state.pop(f"{_JUST_ASKED}/{opened.case.reference}", 0)
    if count:
        st.markdown(f":green[:material/check_circle:] **{words.were_asked(count)}**")


def show_guest(opened: OpenedCase) -> None:
    """Draw that a guest adviser may be appointed; only when too few members are free."""
    if not opened.gathering.needs_guest or Step.APPOINT_GUEST not in opened.offered:
        return
    with st.container(key="let-op-herkomst-gast", gap="small"):
        st.header(words.TOO_FEW, anchor=False)
        st.markdown(words.TOO_FEW_HELP)
        act_button(AppointingGuest(), opened, wide=False)
