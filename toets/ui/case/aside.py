"""Who does not take part any more, and who named an interest: with date and reasons."""

from collections.abc import Iterator

import streamlit as st

from toets.domain.facts import InterestDeclared, InvitationRevoked, Recused
from toets.domain.gathering import is_revoked
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import ronde as words
from toets.ui.names import name_of
from toets.ui.widgets import card, escape

Line = tuple[str, str]


def show_aside(opened: OpenedCase) -> None:
    """Draw who withdrew, whose request was revoked, and who declared an interest; if any."""
    gone, interests = tuple(_gone(opened)), tuple(_interests(opened))
    if not gone and not interests:
        return
    with card("terzijde"):
        for title, lines in ((words.NOT_TAKING_PART, gone), (words.INTERESTS, interests)):
            if lines:
                st.header(title, anchor=False)
            for head, reasons in lines:
                with st.container(gap=None):
                    st.markdown(f"**{escape(head)}**")
                    st.markdown(escape(reasons))


def _gone(opened: OpenedCase) -> Iterator[Line]:
    case = opened.case
    for fact in case.facts:
        moment = formats.moment(fact.at)
        if isinstance(fact, Recused):
            yield words.recused(name_of(opened, fact.person), moment), fact.reasons
        here = (fact.version, fact.round) == (case.version_number, case.round)
        if isinstance(fact, InvitationRevoked) and here and is_revoked(case, fact.invitee):
            yield words.revoked(name_of(opened, fact.invitee), moment), fact.reasons


def _interests(opened: OpenedCase) -> Iterator[Line]:
    for fact in opened.case.of(InterestDeclared):
        head = words.declared(name_of(opened, fact.person), formats.moment(fact.at))
        yield head, fact.text
