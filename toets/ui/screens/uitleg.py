"""Uitleg: what toets is, which rules it carries out, and what is a choice of its procedure."""

import streamlit as st

from toets.domain.questionnaire import Level, Procedure, Rulebook
from toets.texts.screens import uitleg as texts
from toets.ui.session import rulebook
from toets.ui.widgets import escape, html_escape, signal_block


def show() -> None:
    """Draw the explanation, with the numbers and choices of the rules in force."""
    rules = rulebook()
    _opening(rules)
    _rules(rules.procedure)
    _signals()
    _course(rules.procedure)
    _choices(rules.procedure)
    st.header(texts.READING_TITLE, anchor=False)
    st.markdown(texts.READING)


def _opening(rules: Rulebook) -> None:
    versions = texts.versions(
        rules.regime_title, rules.procedure, rules.questionnaire.version, rules.guidance.version
    )
    st.caption(escape(versions))
    st.title(texts.TITLE, anchor=False)
    st.markdown(texts.LEAD)
    with st.container(key="let-op-herkomst"):
        st.header(texts.HONESTY_TITLE, anchor=False)
        st.markdown(escape(rules.regime_note))
        st.markdown(escape(rules.questionnaire.honesty))


def _rules(procedure: Procedure) -> None:
    st.header(texts.RULES_TITLE, anchor=False)
    st.markdown("\n".join(f"{place}. {rule}" for place, rule in enumerate(texts.RULES, start=1)))
    st.header(texts.POINTS_TITLE, anchor=False)
    st.markdown("\n".join(f"- **{p.value}.** {escape(words)}" for p, words in procedure.points))


def _signals() -> None:
    st.header(texts.SIGNALS_TITLE, anchor=False)
    st.markdown(texts.SIGNALS)
    for level, (title, words) in zip(
        (Level.STOP, Level.HOLD, Level.FLAG), (texts.STOP, texts.HOLD, texts.FLAG), strict=True
    ):
        signal_block(level, title, words, key="uitleg")


def _course(procedure: Procedure) -> None:
    st.header(texts.COURSE_TITLE, anchor=False)
    st.markdown(
        "\n".join(f"{n}. **{name}.** {words}" for n, (name, words) in enumerate(texts.COURSE, 1))
    )
    st.header(texts.TERMS_TITLE, anchor=False)
    st.html(_terms_table(procedure))
    st.markdown(texts.TERMS_NOTE)
    st.header(texts.EXITS_TITLE, anchor=False)
    st.markdown(texts.EXITS)
    for scope_exit in procedure.scope_exits:
        more = f" {texts.EXIT_READING}" if scope_exit.interpretation else ""
        st.markdown(f"**{escape(scope_exit.title)}.** {escape(scope_exit.explanation)}{more}")


def _terms_table(procedure: Procedure) -> str:
    rows = "".join(
        f'<tr><th scope="row">{html_escape(name)}</th><td>{days}</td><td>{urgent}</td></tr>'
        for name, days, urgent in texts.terms(procedure.terms)
    )
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in (texts.TERM, texts.DAYS, texts.DAYS_URGENT)
    )
    return (
        f'<table class="toets-tabel toets-klein"><caption class="toets-verborgen">'
        f"{texts.TERMS_TITLE}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _choices(procedure: Procedure) -> None:
    st.header(texts.CHOICES_TITLE, anchor=False)
    st.markdown(texts.CHOICES)
    items = "".join(
        f"<li><h3>{html_escape(choice.title)}</h3><p>{html_escape(choice.reason)}</p></li>"
        for choice in procedure.choices
    )
    st.html(f'<ul class="toets-handvatten">{items}</ul>')
