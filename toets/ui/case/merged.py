"""The text that both holders sign: what is permitted, until when, under which conditions."""

from collections.abc import Mapping

import streamlit as st

from toets.domain.case import Case, MergedText
from toets.domain.facts import Condition
from toets.texts import formats, labels
from toets.texts.answers import answer_text
from toets.texts.screens import ondertekenen as words
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.widgets import card, facts


def show_merged_text(case: Case, text: MergedText) -> None:
    """Draw the whole text; nothing of it is left out or folded away."""
    with card("samengevoegd"):
        st.header(words.WHAT, anchor=False)
        st.markdown(words.permitted_until(formats.day(text.valid_until)))
        facts(_what(case, text))
        st.markdown(words.ONLY_THIS)
        st.header(words.conditions(len(text.conditions)), anchor=False)
        if text.conditions:
            show_conditions(in_order(text.conditions), set_by(case))
        else:
            st.markdown(words.NO_CONDITIONS)


def _what(case: Case, text: MergedText) -> list[tuple[str, str]]:
    version = case.version
    answers = version.answers if version else {}
    by_id = case.rules.questionnaire.by_id
    scope = [
        (item.label, answer_text(by_id[item.question], answers[item.question]))
        for item in case.rules.procedure.scope
        if item.question in answers
    ]
    return [
        (words.PROPOSAL, f"{case.title} ({case.reference}, versie {case.version_number})"),
        *scope,
        (words.HASH, formats.short_hash(text.text_hash)),
    ]


def set_by(case: Case) -> Mapping[Condition, str]:
    """Return per condition who set it: the Community, a holder, or several."""
    found: dict[Condition, list[str]] = {}
    if case.established is not None:
        for condition in case.established.conditions:
            found.setdefault(condition, []).append(words.COMMUNITY)
    for verdict in case.verdicts:
        for condition in verdict.conditions:
            found.setdefault(condition, []).append(words.holder(labels.SEAT[verdict.seat]))
    return {
        condition: words.set_by(formats.listed(list(dict.fromkeys(who))))
        for condition, who in found.items()
    }
