"""The screens of the questionnaire in order: what the Community asked, every section, the summary."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from toets.domain.questionnaire import Question
from toets.texts.screens import vragenlijst as words
from toets.ui.form.visit import Visit

ASKED, SUMMARY = "aanvulling", "overzicht"
_PARAMETER, _QUESTION = "sectie", "vraag"


@dataclass(frozen=True)
class Place:
    """One screen; `where` tells in words which one it is."""

    id: str
    title: str
    where: str = ""
    introduction: str = ""
    questions: tuple[Question, ...] = ()


def places_of(visit: Visit) -> tuple[Place, ...]:
    """Return every screen in order."""
    sections = visit.questionnaire.sections
    found = tuple(
        Place(
            section.id,
            section.title,
            words.place(section.id, number, len(sections)),
            section.introduction,
            section.questions,
        )
        for number, section in enumerate(sections, start=1)
    )
    return (*_asked(visit), *found, Place(SUMMARY, words.SUMMARY))


def _asked(visit: Visit) -> tuple[Place, ...]:
    asked = visit.case.asked_questions
    questions = tuple(question for question in visit.questionnaire if question.id in asked)
    if not questions:
        return ()
    return (Place(ASKED, words.SUPPLEMENT, words.SUPPLEMENT, words.SUPPLEMENT_INTRO, questions),)


def current(places: Sequence[Place]) -> Place:
    """Return the screen that the address names; the first one when it names none."""
    asked = st.query_params.get(_PARAMETER, "")
    return next((place for place in places if place.id == asked), places[0])


def neighbours(places: Sequence[Place], place: Place) -> tuple[Place | None, Place | None]:
    """Return the screens before and after this one."""
    at = places.index(place)
    before = places[at - 1] if at else None
    return before, places[at + 1] if at + 1 < len(places) else None


def go_to(place: str, question: str = "") -> None:
    """Go to a screen, and to one question on it; for callbacks."""
    # All at once: each change on its own would be a step for the back button.
    others = {name: value for name, value in st.query_params.items() if name != _QUESTION}
    named = {_QUESTION: question} if question else {}
    st.query_params.from_dict({**others, _PARAMETER: place, **named})
