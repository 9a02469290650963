"""The small acts that belong on the case page: each in a dialog that says what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

import streamlit as st

from toets.domain.deeds import (
    AppointAuthor,
    CloseInactive,
    ConfirmScopeExit,
    DeclareInterest,
    Deed,
    DenyAppointment,
    DenyScopeExit,
    LiftHold,
    React,
    Recall,
    Recuse,
    ReferBack,
    Reopen,
    RequestScopeExit,
    RetractScopeClaim,
    TakeBackRequest,
    Withdraw,
)
from toets.domain.sight import Sight, View
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts.screens import benoemen, bevestigen, ronde, uitvoering
from toets.texts.screens import handelingen as words
from toets.ui import session
from toets.ui.pages import go
from toets.ui.widgets import attempt, refusal
from toets.ui.writing.refusing import lacking

_WORDS = words.ACTS | uitvoering.ACTS | benoemen.ACTS | ronde.ACTS


class SmallAct(Protocol):
    """What a dialog needs of an act, whatever the act asks for."""

    @property
    def step(self) -> Step:
        """The step that the act takes."""

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""

    def explain(self, opened: OpenedCase) -> None:
        """Draw what one must read before deciding."""

    def ask(self, opened: OpenedCase) -> Deed | None:
        """Draw the fields and return the deed as they are now, or None while one cannot be read."""

    def finish(self, opened: OpenedCase) -> None:
        """Forget what was typed, because it was done."""


@dataclass(frozen=True)
class Act:
    """One small act: its step, the deed that the typed text makes, and when it makes sense.

    `about` names what the act is about when a case can have several, such as a HOLD. `shows`
    draws what one must read first.
    """

    step: Step
    deed: Callable[[OpenedCase, str], Deed]
    applies: Callable[[OpenedCase], bool] = lambda _opened: True
    about: str = ""
    shows: Callable[[OpenedCase], None] = lambda _opened: None

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""
        return f"handeling-{self.step.value}-{self.about}"

    def explain(self, opened: OpenedCase) -> None:
        """Draw what one must read before deciding."""
        self.shows(opened)

    def ask(self, opened: OpenedCase) -> Deed:
        """Draw the field, if the act has one, and return the deed as it is typed now."""
        label = _WORDS[self.step].field
        typed = st.text_area(label, key=f"{self.key}-tekst", height=140) if label else ""
        return self.deed(opened, typed)

    def finish(self, opened: OpenedCase) -> None:
        """Do nothing: a single field goes with its dialog."""


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


def _is_asked_to_appoint(opened: OpenedCase) -> bool:
    request = opened.requests.appointment
    return request is not None and request.person != session.actor().number


def _is_inactive(opened: OpenedCase) -> bool:
    # By what the secretary sees of it: whether the authors work on the draft, the service knows.
    return not lacking(opened.case, CloseInactive("?"))


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
    Act(Step.APPOINT_AUTHOR, lambda _o, text: AppointAuthor(text), _is_asked_to_appoint),
    Act(Step.DENY_APPOINTMENT, lambda _o, text: DenyAppointment(text), _is_asked_to_appoint),
    Act(Step.CLOSE_INACTIVE, lambda _o, text: CloseInactive(text), _is_inactive),
    Act(Step.DECLARE_INTEREST, lambda _o, text: DeclareInterest(text)),
    Act(Step.RECUSE, lambda _o, text: Recuse(text)),
)


def lift(rule: str) -> Act:
    """Return the act that lifts this HOLD."""
    return Act(Step.LIFT_HOLD, lambda o, text: LiftHold(*_seen(o), rule, text), about=rule)


def acts_for(opened: OpenedCase) -> tuple[Act, ...]:
    """Return the small acts that this person can do now: of what is offered, what makes sense."""
    return tuple(act for act in ACTS if act.step in opened.offered and act.applies(opened))


def act_button(
    act: SmallAct, opened: OpenedCase, *, primary: bool = False, label: str = "", wide: bool = True
) -> None:
    """Draw the button that opens the dialog of an act."""
    found = _WORDS[act.step]
    kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
    if st.button(
        label or found.button, key=act.key, type=kind, width="stretch" if wide else "content"
    ):
        st.dialog(found.button, width="medium")(draw_act)(act, opened)


def draw_act(act: SmallAct, opened: OpenedCase) -> None:
    """Draw what the act means, its fields, and two buttons; a refusal keeps what was typed."""
    found = _WORDS[act.step]
    st.markdown(found.meaning)
    act.explain(opened)
    deed = act.ask(opened)
    password = _password(act) if deed is not None and deed.proven else ""
    refused = st.container(key=f"{act.key}-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(words.BACK, key=f"{act.key}-terug")
        done = st.button(found.button, key=f"{act.key}-doen", type="primary")
    if back:
        st.rerun()
    if done:
        with refused:
            _do(act, opened, deed, password)


def _password(act: SmallAct) -> str:
    return st.text_input(
        bevestigen.PASSWORD,
        type="password",
        key=f"{act.key}-wachtwoord",
        autocomplete="current-password",
    )


def _do(act: SmallAct, opened: OpenedCase, deed: Deed | None, password: str) -> None:
    if deed is None:
        refusal(words.INCOMPLETE, key=act.key)
        return
    seen = attempt(lambda: _done(opened.case.reference, deed, password), key=act.key)
    if seen is None:
        return
    act.finish(opened)
    if seen.sight is Sight.NONE:
        go("mijn-werk")
    st.rerun()


def _done(reference: str, deed: Deed, password: str) -> View:
    toets, actor = session.services(), session.actor()
    if deed.proven:
        toets.signing_in.prove(actor, password)
    return toets.proceedings.act(actor, reference, deed)
