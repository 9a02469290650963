"""Doing a deed from the summary; a refusal names everything that is in the way, with the way there."""

import streamlit as st

from toets.domain.deeds import Deed
from toets.errors import Obstacle, TransitionRefusedError
from toets.texts.explain import headline
from toets.texts.obstacles import obstacle
from toets.ui import session
from toets.ui.form.links import question_link
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape


def done(visit: Visit, deed: Deed, key: str) -> bool:
    """Do the deed and tell whether it succeeded; when refused, draw why, one link per question."""
    try:
        session.services().proceedings.act(session.actor(), visit.reference, deed)
    except TransitionRefusedError as refused:
        _show(visit, refused, key)
        return False
    return True


def _show(visit: Visit, refused: TransitionRefusedError, key: str) -> None:
    with st.container(key=f"weigering-{key}", gap="xsmall"):
        st.markdown(f"**{escape(headline(refused))}**")
        for number, found in enumerate(dict.fromkeys(refused.obstacles)):
            _obstacle(visit, found, f"{key}-{number}")


def _obstacle(visit: Visit, found: Obstacle, spot: str) -> None:
    question = dict(found.facts).get("question", "")
    if question in visit.questionnaire.by_id:
        question_link(visit, question, spot, escape(obstacle(found)))
    else:
        st.markdown(escape(obstacle(found)))
