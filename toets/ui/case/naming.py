"""The small acts that name a colleague: a choice by name and, mostly, reasons."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from toets.domain.case import Case
from toets.domain.deeds import AddAuthor, Deed, RequestAppointment, Transfer
from toets.domain.workflow import EDITABLE, Step
from toets.services.opened import OpenedCase
from toets.texts.screens import benoemen as words
from toets.texts.screens import handelingen
from toets.texts.screens import samen as choice_words
from toets.ui import session
from toets.ui.colleagues import Options, choose_colleague, everybody, new_authors, new_leads


@dataclass(frozen=True)
class NamingAct:
    """One small act: its step, who can be chosen, the deed, whether reasons go with it, and when."""

    step: Step
    options: Callable[[Case], Options]
    deed: Callable[[str, str], Deed]
    with_reasons: bool = True
    applies: Callable[[OpenedCase], bool] = lambda _opened: True

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""
        return f"benoemen-{self.step.value}"

    def explain(self, opened: OpenedCase) -> None:
        """Draw nothing: the meaning of the act says it all."""

    def ask(self, opened: OpenedCase) -> Deed | None:
        """Draw the fields and return the deed, or None while nobody is chosen."""
        who = words.ACTS[self.step].field
        chosen = choose_colleague(who, self.options(opened.case), f"{self.key}-wie")
        if not chosen:
            st.caption(choice_words.CHOOSE_FIRST)
        reasons = ""
        if self.with_reasons:
            reasons = st.text_area(handelingen.REASONS, key=f"{self.key}-tekst", height=110)
        return self.deed(chosen, reasons) if chosen else None

    def finish(self, opened: OpenedCase) -> None:
        """Do nothing: the fields go with their dialog."""


def has_no_author(opened: OpenedCase) -> bool:
    """Tell whether none of the authors works here any more."""
    return not everybody().keys() & set(opened.case.authors)


def _nobody_asked(opened: OpenedCase) -> bool:
    return opened.requests.appointment is None and has_no_author(opened)


def _others_than_me(case: Case) -> Options:
    return new_authors(case, without=(session.actor().number,))


NAMING_ACTS = (
    NamingAct(
        Step.ADD_AUTHOR,
        new_authors,
        lambda number, _reasons: AddAuthor(number),
        with_reasons=False,
    ),
    NamingAct(Step.TRANSFER, new_leads, Transfer),
    NamingAct(
        Step.REQUEST_APPOINTMENT, _others_than_me, RequestAppointment, applies=_nobody_asked
    ),
)


def naming_acts_for(opened: OpenedCase) -> tuple[NamingAct, ...]:
    """Return the acts of this kind that this person can do now and that make sense."""
    return tuple(act for act in NAMING_ACTS if act.step in opened.offered and act.applies(opened))


def naming_acts_here(opened: OpenedCase) -> tuple[NamingAct, ...]:
    """Return those that belong on the case page: authors of a draft have a screen for them."""
    has_screen = opened.case.status in EDITABLE
    return tuple(
        act
        for act in naming_acts_for(opened)
        if not has_screen or act.step is Step.REQUEST_APPOINTMENT
    )
