"""What one must read before deciding on what somebody else asked or reported."""

import streamlit as st

from toets.domain.changes import Change
from toets.domain.facts import Evaluated
from toets.domain.joining import Join
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import gebruik as use_words
from toets.texts.screens import uitvoering as words
from toets.ui.names import name_of
from toets.ui.widgets import escape


def quoted(head: str, who: str, text: str) -> None:
    """Draw what somebody wrote, with who and when; `text` and `who` are escaped here."""
    st.markdown(f"**{head}**  \n{escape(text)}")
    st.caption(escape(who))


def _by(opened: OpenedCase, person: str, moment: str) -> str:
    return f"{name_of(opened, person)}, {moment}"


def show_resume_request(opened: OpenedCase) -> None:
    """Draw the reasons of the holder who proposed to resume."""
    request = opened.requests.resume
    if request is not None:
        who = _by(opened, request.person, formats.moment(request.at))
        quoted(words.OTHER_REASONS, who, request.reasons)


def show_completion(opened: OpenedCase) -> None:
    """Draw why the author says that the use has ended, and the last evaluation."""
    request = opened.requests.completion
    if request is not None:
        who = _by(opened, request.person, formats.moment(request.at))
        quoted(words.REQUEST, who, request.reasons)
    evaluations = opened.case.of(Evaluated)
    if evaluations:
        last = evaluations[-1]
        who = _by(opened, last.person, formats.moment(last.at))
        quoted(words.EVALUATION, who, last.text)


def show_change(opened: OpenedCase, change: Change) -> None:
    """Draw what the author reports to be different."""
    reported = change.reported
    who = _by(opened, reported.person, formats.moment(reported.at))
    about = words.aspects_named(reported.aspects)
    quoted(f"{words.REQUEST}: {about}", who, reported.text)


def show_join(opened: OpenedCase, join: Join) -> None:
    """Draw what the unit states, and what was said of it so far."""
    request, assessed = join.request, join.assessed
    st.markdown(f"**{escape(request.unit)}**")
    who = _by(opened, request.person, formats.moment(request.at))
    quoted(words.STATEMENT, who, request.statement)
    if assessed is not None:
        who = _by(opened, assessed.person, formats.moment(assessed.at))
        said = use_words.JOIN_STATE["new"] if assessed.is_new_use else words.NEW_USE["nee"]
        quoted(f"{words.ASSESSMENT}: {said.lower()}", who, assessed.reasons)
    for consent in join.consents:
        who = _by(opened, consent.person, formats.moment(consent.at))
        quoted(words.CONSENT, who, consent.reasons)
