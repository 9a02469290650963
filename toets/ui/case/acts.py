"""The small acts that belong on the case page: each in a dialog that says what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from toets.domain.deeds import (
    ConfirmScopeExit,
    Deed,
    DenyScopeExit,
    LiftHold,
    React,
    Recall,
    ReferBack,
    Reopen,
    RequestScopeExit,
    RetractScopeClaim,
    TakeBackRequest,
    Withdraw,
)
from toets.domain.sight import Sight
from toets.domain.workflow import Step
from toets.services.reading import OpenedCase
from toets.texts.screens import handelingen as words
from toets.ui import session
from toets.ui.pages import go
from toets.ui.widgets import attempt


@dataclass(frozen=True)
class Act:
    """One small act: its step, the deed that the typed text makes, and when it makes sense.

    `about` names what the act is about when a case can have several, such as a HOLD.
    """

    step: Step
    deed: Callable[[OpenedCase, str], Deed]
    applies: Callable[[OpenedCase], bool] = lambda _opened: True
    about: str = ""

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""
        return f"handeling-{self.step.value}-{self.about}"


def _seen(opened: OpenedCase) -> tuple[int, int]:
    return opened.case.version_number, opened.case.round


def _is_own_request(opened: OpenedCase) -> bool:
    request = opened.case.scope_request
    return request is not None and request.person == session.actor().number


def _may_confirm(opened: OpenedCase) -> bool:
    return opened.case.scope_request is not None and not _is_own_request(opened)


def _is_asked_to_react(opened: OpenedCase) -> bool:
    return opened.case.reaction_invited is not None and opened.case.reaction is None


def _nobody_advised(opened: OpenedCase) -> bool:
    return opened.advices_given == 0


def _nobody_requested(opened: OpenedCase) -> bool:
    return opened.case.scope_request is None


ACTS = (
    Act(Step.REACT, lambda o, text: React(*_seen(o), text), _is_asked_to_react),
    Act(
        Step.REQUEST_SCOPE_EXIT,
        lambda o, text: RequestScopeExit(*_seen(o), text),
        _nobody_requested,
    ),
    Act(Step.CONFIRM_SCOPE_EXIT, lambda o, text: ConfirmScopeExit(*_seen(o), text), _may_confirm),
    Act(Step.DENY_SCOPE_EXIT, lambda o, text: DenyScopeExit(*_seen(o), text)),
    Act(Step.TAKE_BACK_REQUEST, lambda o, text: TakeBackRequest(*_seen(o), text), _is_own_request),
    Act(Step.RETRACT_SCOPE_CLAIM, lambda _o, text: RetractScopeClaim(text)),
    Act(Step.REOPEN, lambda _o, text: Reopen(text)),
    Act(Step.REFER_BACK, lambda o, text: ReferBack(*_seen(o), text)),
    Act(Step.RECALL, lambda _o, text: Recall(text), _nobody_advised),
    Act(Step.WITHDRAW, lambda _o, text: Withdraw(text)),
)


def lift(rule: str) -> Act:
    """Return the act that lifts this HOLD."""
    return Act(Step.LIFT_HOLD, lambda o, text: LiftHold(*_seen(o), rule, text), about=rule)


def acts_for(opened: OpenedCase) -> tuple[Act, ...]:
    """Return the small acts that this person can do now: of what is offered, what makes sense."""
    return tuple(act for act in ACTS if act.step in opened.offered and act.applies(opened))


def act_button(
    act: Act, opened: OpenedCase, *, primary: bool = False, label: str = "", wide: bool = True
) -> None:
    """Draw the button that opens the dialog of an act."""
    found = words.ACTS[act.step]
    kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
    if st.button(
        label or found.button, key=act.key, type=kind, width="stretch" if wide else "content"
    ):
        st.dialog(found.button, width="medium")(draw_act)(act, opened)


def draw_act(act: Act, opened: OpenedCase) -> None:
    """Draw what the act means, a field, and two buttons; a refusal keeps what was typed."""
    found, reference = words.ACTS[act.step], opened.case.reference
    st.markdown(found.meaning)
    typed = st.text_area(found.field, key=f"{act.key}-tekst", height=140)
    refused = st.container(key=f"{act.key}-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(words.BACK, key=f"{act.key}-terug")
        done = st.button(found.button, key=f"{act.key}-doen", type="primary")
    if back:
        st.rerun()
    if done:
        with refused:
            _do(act, opened, reference, typed)


def _do(act: Act, opened: OpenedCase, reference: str, typed: str) -> None:
    proceedings, deed = session.services().proceedings, act.deed(opened, typed)
    seen = attempt(lambda: proceedings.act(session.actor(), reference, deed), key=act.key)
    if seen is None:
        return
    if seen.sight is Sight.NONE:
        go("mijn-werk")
    st.rerun()
