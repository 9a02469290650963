"""Vragenlijst: the frozen answers of a chosen version, and what changed since the one before."""

from collections.abc import Iterator

import streamlit as st

from toets.domain.answer import Answer
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import ProposalVersion
from toets.domain.questionnaire import Question
from toets.services.reading import OpenedCase
from toets.texts import formats
from toets.texts.answers import answer_text, evidence_text
from toets.texts.screens import zaak as words
from toets.ui.form.answers import show_answers
from toets.ui.widgets import escape, html_escape


def show_frozen_answers(opened: OpenedCase) -> None:
    """Draw this part."""
    case = opened.case
    if case.version is None:
        st.markdown(words.NO_VERSION)
        return
    version = _chosen(case)
    before = next((v for v in case.versions if v.version == version.version - 1), None)
    _show_reasons(case, version)
    if before is not None:
        _show_differences(case, before, version)
    show_answers(case.rules.questionnaire, version.answers, version.attachments, case.reference)


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


def _show_differences(case: Case, before: ProposalVersion, after: ProposalVersion) -> None:
    with st.container(border=True, key="kaart-verschillen"):
        st.header(words.difference_title(before.version, after.version), anchor=False)
        rows = tuple(differences(case, before, after))
        if not rows:
            st.markdown(words.NO_DIFFERENCES)
        for question, was, now in rows:
            st.markdown(f":gray[{question.id}] **{escape(question.short)}**")
            st.html(
                f'<dl class="toets-verschil"><dt>{words.WAS}</dt><dd>{_lines(was)}</dd>'
                f"<dt>{words.IS}</dt><dd>{_lines(now)}</dd></dl>"
            )


def _lines(text: str) -> str:
    return html_escape(text).replace("\n", "<br>")


def differences(
    case: Case, before: ProposalVersion, after: ProposalVersion
) -> Iterator[tuple[Question, str, str]]:
    """Yield per changed question the old and the new answer, in the questionnaire's order."""
    for question in case.rules.questionnaire:
        keys = (question.id, question.evidence_key)
        if any(before.answers.get(key) != after.answers.get(key) for key in keys):
            yield question, _whole(question, before), _whole(question, after)


def _whole(question: Question, version: ProposalVersion) -> str:
    files = version.attachments
    own: Answer | None = version.answers.get(question.id)
    text = answer_text(question, own, files)
    evidence = version.answers.get(question.evidence_key)
    return f"{text}\n{evidence_text(evidence, files)}" if evidence is not None else text
