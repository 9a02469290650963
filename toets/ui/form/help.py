"""The two small words at the right of a question: what it means, and where it comes from."""

import streamlit as st

from toets.domain.questionnaire import Citation, Question
from toets.texts.screens import vragenlijst as words
from toets.ui.widgets import escape


def draw_help(question: Question) -> None:
    """Draw the popovers with the explanation and the sources of a question."""
    with st.popover(words.about(words.HELP, question.id), icon=":material/help:", type="tertiary"):
        st.markdown(_paragraphs(question.help))
        if question.example:
            st.markdown(f"**{words.EXAMPLE}**")
            st.markdown(_paragraphs(question.example))
        st.caption(words.respondent(question.respondent))
    with st.popover(
        words.about(words.SOURCE, question.id), icon=":material/gavel:", type="tertiary"
    ):
        for citation in question.citations:
            _citation(citation)


def _paragraphs(text: str) -> str:
    return "\n\n".join(escape(part) for part in text.split("\n\n") if part.strip())


def _citation(citation: Citation) -> None:
    source = citation.source
    st.markdown(f"**{escape(citation.article)}**  \n[{escape(source.title)}](<{source.url}>)")
    st.markdown(escape(citation.explanation))
    st.caption(f"{words.as_of(citation)}{words.certainty(citation)}")
