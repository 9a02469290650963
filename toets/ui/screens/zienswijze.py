"""The screen on which the FG gives a view on a version; it is shown apart and never counted."""

import streamlit as st

from toets.domain.answer import questions_in
from toets.domain.case import Case
from toets.domain.deeds import GiveView
from toets.domain.facts import ViewGiven
from toets.domain.gathering import asks_for_view
from toets.domain.workflow import Step
from toets.texts.answers import answer_text
from toets.texts.screens import zienswijze as words
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.pages import go, link
from toets.ui.session import link_to
from toets.ui.widgets import attempt, breadcrumb, card, escape
from toets.ui.writing.kept import Form, Kept, long_text, show_saved
from toets.ui.writing.pin import look_again, still_current
from toets.ui.writing.refusing import require

_TEXT = "tekst"


def show() -> None:
    """Draw the screen, for an FG who may give a view now."""
    opened = read_in_full()
    require(opened, Step.GIVE_VIEW)
    case = opened.case
    if not still_current("zienswijze", case):
        return
    form = Form(case.reference, f"zienswijze/{case.version_number}")
    kept = _begun(case, form)
    where = words.where(case.reference, case.version_number)
    breadcrumb((where, link_to("zaak", zaak=case.reference, deel="advies")))
    with st.container(key="schermkop", horizontal=True, horizontal_alignment="distribute"):
        st.caption(words.NOT_COUNTED, width="content")
        show_saved(kept)
    screen_title(words.TITLE)
    left, right = st.columns([9, 11], gap="medium")
    with left:
        _show_why(case)
    with right, card("zienswijze"):
        _ask(case, form, kept)


def _begun(case: Case, form: Form) -> Kept:
    kept = form.read()
    given = case.of(ViewGiven)
    if kept.at is not None or not given:
        return kept
    form.replace({_TEXT: given[-1].text})
    return form.read()


def _show_why(case: Case) -> None:
    version, asked = case.version, case.rules.procedure.view_when
    with card("waarom"):
        st.header(words.WHY_ASKED, anchor=False)
        if version is None or asked is None or not asks_for_view(case, version):
            st.markdown(words.UNASKED)
        else:
            for id_ in sorted({key.removesuffix(".bewijs") for key in questions_in(asked)}):
                question = case.rules.questionnaire.by_id[id_]
                text = answer_text(question, version.answers.get(id_), version.attachments)
                st.markdown(f":gray[{id_}] **{escape(question.text)}**")
                st.markdown(escape(text))
        link("zaak", words.WHOLE_PROPOSAL, zaak=case.reference, deel="vragenlijst")


def _ask(case: Case, form: Form, kept: Kept) -> None:
    given = case.of(ViewGiven)
    if given and given[-1].version != case.version_number:
        st.markdown(words.begun_from(given[-1].version))
    long_text(form, kept, _TEXT, words.TEXT, height=260)
    st.caption(words.NOT_COUNTED_HELP)
    is_change = any(view.version == case.version_number for view in given)
    label = words.CHANGE if is_change else words.GIVE
    if st.button(label, key="zienswijze-geven", type="primary"):
        _give(case, str(st.session_state.get(form.key(_TEXT), "")))


def _give(case: Case, text: str) -> None:
    deed = GiveView(case.version_number, case.round, text)
    proceedings = session.services().proceedings
    given = attempt(
        lambda: proceedings.act(session.actor(), case.reference, deed), key="zienswijze"
    )
    if given is not None:
        look_again("zienswijze", case)
        go("zaak", zaak=case.reference, deel="advies")
