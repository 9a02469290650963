"""What somebody sees who was asked to answer some questions: who asks what, and what yes means."""

import streamlit as st

from toets.domain.deeds import AcceptHandOver
from toets.domain.facts import HandedOver
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import samen as words
from toets.texts.screens.frame import PAGE_TITLES
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.names import name_of
from toets.ui.pages import go
from toets.ui.session import link_to
from toets.ui.widgets import attempt, breadcrumb, card, escape, facts, html_escape


def show_asked(opened: OpenedCase) -> None:
    """Draw the request and the one button."""
    case = opened.case
    breadcrumb((PAGE_TITLES["mijn-werk"], link_to("mijn-werk")), (case.reference, None))
    screen_title(words.ASKED_TITLE)
    asked = case.of(HandedOver)
    with card("gevraagd"):
        facts(
            (
                (words.FACT_TITLE, case.title),
                (words.FACT_UNIT, case.unit),
                *((words.FACT_ASKED_BY, _by(opened, each)) for each in asked),
            )
        )
        for each in asked:
            if each.message:
                st.markdown(escape(each.message))
        st.header(words.ASKED_QUESTIONS, anchor=False)
        st.html(_questions(opened))
    show_accepting(opened)


def show_accepting(opened: OpenedCase) -> None:
    """Draw what accepting means and the button, for whoever was asked and did not accept."""
    if Step.ACCEPT_HAND_OVER not in opened.offered:
        return
    with st.container(key="let-op-herkomst-aannemen", gap="small"):
        st.header(words.MEANS, anchor=False)
        st.markdown("\n".join(f"- {sentence}" for sentence in words.MEANING))
        st.markdown(words.NO_NEED)
        pressed = st.button(words.ACCEPT, key="vragen-aannemen", type="primary")
    if pressed:
        _accept(opened.case.reference)


def _accept(reference: str) -> None:
    proceedings = session.services().proceedings
    done = attempt(
        lambda: proceedings.act(session.actor(), reference, AcceptHandOver()), key="aannemen"
    )
    if done is not None:
        go("vragenlijst", zaak=reference)


def _by(opened: OpenedCase, asked: HandedOver) -> str:
    return words.asked_by(name_of(opened, asked.person), formats.moment(asked.at))


def _questions(opened: OpenedCase) -> str:
    case = opened.case
    asked = {question for each in case.of(HandedOver) for question in each.questions}
    items = "".join(
        f"<li><b>{html_escape(question.id)}</b> {html_escape(question.text)}</li>"
        for question in case.rules.questionnaire
        if question.id in asked
    )
    return f'<ul class="toets-inhoud">{items}</ul>'
