"""The guidance in force, or of one case: per theme what to look at, and which questions it touches."""

from collections.abc import Iterable, Sequence

import streamlit as st

from toets.domain.questionnaire import Criterion, Rulebook, Theme
from toets.texts import formats, labels
from toets.texts.screens import handvatten as texts
from toets.texts.searching import bare
from toets.ui import session
from toets.ui.case.opening import read_in_full
from toets.ui.pages import link
from toets.ui.session import link_to, rulebook
from toets.ui.widgets import breadcrumb, escape, html_escape


def show() -> None:
    """Draw the guidance by theme, or what fits the words that somebody looks for."""
    rules = _rules()
    guidance = rules.guidance
    st.caption(texts.version(guidance.version, guidance.valid_from))
    st.title(texts.TITLE, anchor=False)
    st.markdown(escape(guidance.introduction))
    words = st.text_input(texts.SEARCH, key="zoek-handvatten", max_chars=100, width=480).strip()
    found = [criterion for criterion in guidance.criteria if _fits(rules, criterion, words)]
    if words:
        st.caption(escape(texts.found(len(found), words)) if found else texts.NOTHING)
    _by_theme(rules, found)


def _rules() -> Rulebook:
    """Return the rules in force, or those of the case that the address names, with a word on that."""
    if session.current_reference() is None:
        return rulebook()
    case, now = read_in_full().case, rulebook()
    back = link_to("zaak", zaak=case.reference)
    breadcrumb((case.reference, back), (texts.TITLE, None))
    mine, current = case.rules.guidance.version, now.guidance.version
    with st.container(key="let-op-herkomst-versie", gap="xsmall"):
        st.markdown(texts.of_case(case.reference, mine, current))
        if mine != current:
            link("handvatten", texts.NEWEST)
    return case.rules


def _by_theme(rules: Rulebook, found: Sequence[Criterion]) -> None:
    themes = [theme for theme in rules.procedure.themes if any(c.theme == theme.id for c in found)]
    left, right = st.columns([22, 78], gap="large")
    with left:
        _contents(themes)
    with right:
        for theme in themes:
            st.header(escape(theme.title), anchor=theme.id)
            disciplines = sorted(theme.disciplines)
            st.caption(formats.listed([labels.DISCIPLINE[found] for found in disciplines]))
            _criteria(rules, [c for c in found if c.theme == theme.id])


def _contents(themes: Iterable[Theme]) -> None:
    items = "".join(
        f'<li><a href="#{html_escape(theme.id)}">{html_escape(theme.title)}</a></li>'
        for theme in themes
    )
    st.html(f'<nav aria-label="{texts.THEMES}"><ul class="toets-inhoud">{items}</ul></nav>')


def _criteria(rules: Rulebook, criteria: Sequence[Criterion]) -> None:
    items = "".join(_criterion(rules, criterion) for criterion in criteria)
    st.html(f'<ul class="toets-handvatten">{items}</ul>')


def _criterion(rules: Rulebook, criterion: Criterion) -> str:
    touched = html_escape(f"{texts.QUESTIONS}: ") + "; ".join(_named(rules, criterion.questions))
    return (
        f'<li><p class="toets-code">{html_escape(criterion.id)}</p>'
        f"<h3>{html_escape(criterion.text)}</h3><p>{html_escape(criterion.explanation)}</p>"
        f'<p class="toets-meta">{touched}</p></li>'
    )


def _named(rules: Rulebook, questions: Iterable[str]) -> list[str]:
    known = rules.questionnaire.by_id
    return [
        f"<b>{html_escape(key)}</b> {html_escape(known[key].short)}"
        for key in questions
        if key in known
    ]


def _fits(rules: Rulebook, criterion: Criterion, words: str) -> bool:
    known = rules.questionnaire.by_id
    touched = [f"{key} {known[key].short}" for key in criterion.questions if key in known]
    text = bare(" ".join((criterion.id, criterion.text, criterion.explanation, *touched)))
    return all(word in text for word in bare(words).split())
