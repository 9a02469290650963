"""Handing questions to a colleague: who, which, with what message; and what became of it."""

import streamlit as st

from toets.domain.answer import visible
from toets.domain.calendar import amsterdam_day
from toets.domain.deeds import HandOver
from toets.domain.facts import HandedOver
from toets.domain.questionnaire import Question
from toets.domain.workflow import Step
from toets.texts import formats
from toets.texts.screens import samen as words
from toets.ui import session
from toets.ui.colleagues import Options, everybody, kept_colleague, new_authors
from toets.ui.form.visit import Visit
from toets.ui.handing_in.refused import done
from toets.ui.widgets import card, escape, refusal
from toets.ui.writing.kept import Form, Kept, keep_field, long_text, show_saved

WHO, WHICH, MESSAGE = "collega", "vragen", "bericht"
_SECTION = "sectie/"


def form_of(visit: Visit) -> Form:
    """Return the form in which a hand-over is kept while somebody writes it."""
    return Form(visit.reference, "vragen-geven")


def draw_handing_over(visit: Visit) -> None:
    """Draw the form and the list of what was handed over before."""
    form = form_of(visit)
    kept = form.read()
    with card("vragen-geven"):
        st.header(words.HAND_OVER, anchor=False)
        st.markdown(words.HAND_OVER_HELP)
        options = new_authors(visit.case)
        if options:
            _fields(visit, form, kept, options)
        else:
            st.caption(words.NOBODY)
    _handed_over(visit)


def _fields(visit: Visit, form: Form, kept: Kept, options: Options) -> None:
    kept_colleague(form, kept, WHO, words.WHO_ANSWERS, options)
    _which(visit, form, kept)
    long_text(form, kept, MESSAGE, words.MESSAGE, height=90)
    st.caption(words.MESSAGE_HELP)
    above = st.container()
    with st.container(horizontal=True, vertical_alignment="center", key="vragen-geven-onder"):
        pressed = st.button(words.HAND_OVER_BUTTON, key="vragen-geven", type="primary")
        show_saved(kept)
    if pressed:
        with above:
            _hand_over(visit, form)


def _which(visit: Visit, form: Form, kept: Kept) -> None:
    key, options = form.key(WHICH), _choices(visit)
    chosen = st.session_state.setdefault(key, kept.items(WHICH))
    if any(choice not in options for choice in chosen):
        st.session_state[key] = [choice for choice in chosen if choice in options]
    st.multiselect(
        words.WHICH,
        list(options),
        key=key,
        format_func=options.__getitem__,
        placeholder=words.CHOOSE_QUESTIONS,
        on_change=keep_field,
        args=(form, WHICH),
    )


def _choices(visit: Visit) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in visit.questionnaire.sections:
        questions = [question for question in section.questions if question.id in visit.shown]
        if len(questions) > 1:
            found[_SECTION + section.id] = words.whole_section(section)
        found |= {question.id: words.one_question(question) for question in questions}
    return found


def _hand_over(visit: Visit, form: Form) -> None:
    to = st.session_state.get(form.key(WHO))
    if not to:
        refusal(words.CHOOSE_FIRST, key="vragen-geven")
        return
    chosen: list[str] = st.session_state.get(form.key(WHICH), [])
    message = str(st.session_state.get(form.key(MESSAGE), ""))
    deed = HandOver(to, tuple(q.id for q in chosen_questions(visit, chosen)), message)
    if done(visit, deed, Step.HAND_OVER.value):
        form.replace({})
        st.rerun()


def chosen_questions(visit: Visit, chosen: list[str]) -> list[Question]:
    """Return the questions that were chosen, those of whole sections among them, in order."""
    sections = {choice.removeprefix(_SECTION) for choice in chosen if choice.startswith(_SECTION)}
    whole = {
        question.id
        for section in visit.questionnaire.sections
        if section.id in sections
        for question in section.questions
    }
    shown = visible(visit.questionnaire, visit.answers)
    return [question for question in shown if question.id in whole or question.id in chosen]


def _handed_over(visit: Visit) -> None:
    found = visit.case.of(HandedOver)
    if not found:
        return
    people = everybody()
    with card("gegeven-vragen"):
        st.header(words.HANDED_OVER, anchor=False)
        for given in reversed(found):
            person = people.get(given.to)
            line = words.handed_over(
                given.questions, given.at, accepted=given.to in visit.case.authors
            )
            st.markdown(f"**{escape(person.name if person else given.to)}** – {escape(line)}")


def draw_handed(visit: Visit) -> None:
    """Draw who handed questions over to this person, and with what words."""
    people, own = everybody(), session.actor().number
    messages = [given for given in visit.case.of(HandedOver) if given.to == own]
    with card("gekregen-vragen"):
        for given in messages:
            person = people.get(given.person)
            name = person.name if person else given.person
            moment = formats.day(amsterdam_day(given.at))
            st.header(escape(words.handed_head(name, moment)), anchor=False)
            if given.message:
                st.markdown(escape(given.message))
