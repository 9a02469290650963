"""Confirming, denying and ending a mandate."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from toets.domain.mandate import KeptMandate
from toets.domain.person import Role
from toets.texts.screens import beheer as words
from toets.ui import session
from toets.ui.mandates.kept import Mandates
from toets.ui.widgets import attempt


@dataclass(frozen=True)
class Decision:
    """One act on a mandate: its words and what it does; `do` gets the number and the reasons."""

    name: str
    button: str
    meaning: str
    do: Callable[[int, str], None]
    with_reasons: bool = True


def confirming() -> Decision:
    """Return the act by which a second administrator confirms."""
    mandating, actor = session.services().mandating, session.actor()
    return Decision(
        "bevestigen",
        words.CONFIRM,
        words.CONFIRM_HELP,
        lambda number, _reasons: mandating.confirm(actor, number),
        with_reasons=False,
    )


def denying(button: str = words.DENY) -> Decision:
    """Return the act by which a waiting mandate is denied, or taken back by who registered it."""
    mandating, actor = session.services().mandating, session.actor()
    return Decision(
        "afwijzen",
        button,
        words.DENY_HELP,
        lambda number, reasons: mandating.deny(actor, number, reasons),
    )


def ending() -> Decision:
    """Return the act that ends a mandate before its last day."""
    mandating, actor = session.services().mandating, session.actor()
    return Decision(
        "beeindigen",
        words.END,
        words.END_HELP,
        lambda number, reasons: mandating.end_early(actor, number, reasons),
    )


def decide_on_waiting(_found: Mandates, kept: KeptMandate) -> None:
    """Draw what an administrator can do about a mandate that waits."""
    me = session.me().person
    if Role.ADMIN not in me.roles:
        return
    with st.container(horizontal=True, key=f"mandaat-knoppen-{kept.number}"):
        if kept.registered_by == me.number:
            st.caption(words.SECOND_PERSON)
            decision_button(denying(words.TAKE_BACK), kept.number)
            return
        decision_button(confirming(), kept.number, primary=True)
        decision_button(denying(), kept.number)


def decide_on_running(_found: Mandates, kept: KeptMandate) -> None:
    """Draw the way to end a mandate, for an administrator or its holder."""
    me = session.me().person
    if Role.ADMIN in me.roles or me.number == kept.mandate.holder:
        decision_button(ending(), kept.number)


def look_only(_found: Mandates, _kept: KeptMandate) -> None:
    """Draw nothing: the reader may look."""


def decision_button(decision: Decision, number: int, *, primary: bool = False) -> None:
    """Draw the button that opens the dialog of a decision."""
    kind = "primary" if primary else "secondary"
    if st.button(decision.button, key=f"mandaat-{decision.name}-{number}", type=kind):
        st.dialog(decision.button, width="medium")(draw_decision)(decision, number)


def draw_decision(decision: Decision, number: int) -> None:
    """Draw what the decision means, a field for the reasons, and two buttons."""
    key = f"mandaat-{decision.name}-{number}"
    st.markdown(decision.meaning)
    reasons = ""
    if decision.with_reasons:
        reasons = st.text_area(words.REASONS, key=f"{key}-tekst", height=110)
    refused = st.container(key=f"{key}-uitkomst")
    with st.container(horizontal=True, horizontal_alignment="right"):
        back = st.button(words.BACK, key=f"{key}-terug")
        sure = st.button(decision.button, key=f"{key}-doen", type="primary")
    if back:
        st.rerun()
    if sure:
        with refused:
            if attempt(lambda: _done(decision, number, reasons), key=key):
                st.rerun()


def _done(decision: Decision, number: int, reasons: str) -> bool:
    decision.do(number, reasons)
    return True
