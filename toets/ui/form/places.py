"""The screens of the questionnaire in order: what the Community asked, every section, the summary."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from toets.domain.questionnaire import Question
from toets.texts.screens import vragenlijst as words
from toets.ui.form.visit import Visit

ASKED, SUMMARY = "aanvulling", "overzicht"
HANDED, TOGETHER = "gevraagd", "samen"
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
    return (
        *_handed(visit),
        *_asked(visit),
        *found,
        Place(SUMMARY, words.SUMMARY),
        Place(TOGETHER, words.TOGETHER),
    )


def _handed(visit: Visit) -> tuple[Place, ...]:
    """Return the screen with what a colleague asked of this person, if anything."""
    handed = visit.handed
    questions = tuple(question for question in visit.questionnaire if question.id in handed)
    if not questions:
        return ()
    return (Place(HANDED, words.HANDED, words.HANDED, words.HANDED_INTRO, questions),)


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
    """Return the screens before and after this one on the way to handing in."""
    way = [each for each in places if each.id != TOGETHER]
    if place not in way:
        return None, None
    at = way.index(place)
    before = way[at - 1] if at else None
    return before, way[at + 1] if at + 1 < len(way) else None


def go_to(place: str, question: str = "") -> None:
    """Go to a screen, and to one question on it; for callbacks."""
    # All at once: each change on its own would be a step for the back button.
    others = {name: value for name, value in st.query_params.items() if name != _QUESTION}
    named = {_QUESTION: question} if question else {}
    st.query_params.from_dict({**others, _PARAMETER: place, **named})
