"""Vragenlijst: the frozen answers of a chosen version, and what changed since the one before."""

import streamlit as st

from toets.domain.answer import Answers, counting, visible
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case, Draft
from toets.domain.difference import difference
from toets.domain.facts import ProposalVersion
from toets.domain.rights import Capacity
from toets.domain.workflow import Status
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import verschillen as difference_words
from toets.texts.screens import zaak as words
from toets.ui.comparing.drawing import show_difference
from toets.ui.comparing.side import sides
from toets.ui.discussion.places import show_gone, show_open, under_question
from toets.ui.discussion.talk import Talk, talk_about
from toets.ui.form.answers import show_answers
from toets.ui.pages import link
from toets.ui.widgets import escape


def show_frozen_answers(opened: OpenedCase) -> None:
    """Draw this part."""
    case, talk = opened.case, talk_about(opened)
    if _reads_draft(opened):
        st.markdown(words.READS_DRAFT)
        show_open(talk)
        _show_answers(talk, counting(case.rules.questionnaire, case.draft.answers), case.draft)
        return
    if case.version is None:
        st.markdown(words.NO_VERSION)
        return
    version = _chosen(case)
    _show_reasons(case, version)
    _show_differences(opened, version)
    show_open(talk)
    _show_answers(talk, version.answers, version)


def _reads_draft(opened: OpenedCase) -> bool:
    """Tell whether the authors opened their draft to this reader, who has no form to read it in."""
    is_author = Capacity.AUTHOR in opened.capacities
    return opened.case.status is Status.DRAFT and bool(opened.case.draft.answers) and not is_author


def _show_answers(talk: Talk, answers: Answers, of: ProposalVersion | Draft) -> None:
    case = talk.case
    questionnaire, files = case.rules.questionnaire, of.attachments
    under = under_question(talk) if talk.threads or talk.may_talk else None
    show_answers(questionnaire, answers, files, case.reference, under)
    if talk.threads:
        show_gone(talk, frozenset(q.id for q in visible(questionnaire, answers)))


def _chosen(case: Case) -> ProposalVersion:
    names = {
        version.version: words.version_name(
            version.version, formats.day(amsterdam_day(version.at))
        )
        for version in reversed(case.versions)
    }
    if len(names) == 1:
        return case.versions[-1]
    chosen = st.selectbox(
        words.WHICH_VERSION, list(names), format_func=names.__getitem__, key="gekozen-versie"
    )
    return next(version for version in case.versions if version.version == chosen)


def _show_reasons(case: Case, version: ProposalVersion) -> None:
    if version.despite_stop:
        st.markdown(f"**{words.DESPITE_STOP}**")
        st.markdown(escape(version.despite_stop))
    if version.claim is not None:
        claimed = case.rules.procedure.exits_by_id[version.claim.exit]
        st.markdown(f"**{words.CLAIM}: {escape(claimed.title)}**")
        st.markdown(escape(version.claim.motivation))


def _show_differences(opened: OpenedCase, version: ProposalVersion) -> None:
    known = sides(opened)
    old, new = known.get(str(version.version - 1)), known[str(version.version)]
    if old is None:
        return
    case = opened.case
    with st.container(border=True, key="kaart-verschillen"):
        before = version.version - 1
        st.header(words.difference_title(before, version.version), anchor=False)
        found = difference(case.rules.questionnaire, old.content, new.content)
        if found.is_empty:
            st.markdown(words.NO_DIFFERENCES)
        else:
            st.caption(difference_words.LEGEND)
            show_difference(opened, old, new, found)
        link(
            "verschillen",
            difference_words.COMPARE,
            zaak=case.reference,
            van=str(before),
            naar=str(version.version),
        )
