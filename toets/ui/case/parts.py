"""The parts of the case page as tabs: one is drawn, and the address says which."""

from collections.abc import Callable

import streamlit as st

from toets.domain.facts import Verdict
from toets.services.reading import OpenedCase
from toets.texts.screens import zaak as words
from toets.ui.case.advice import show_advice
from toets.ui.case.answers import show_frozen_answers
from toets.ui.case.attachments import files_of, show_attachments
from toets.ui.case.signing import show_signing
from toets.ui.case.summary import show_summary
from toets.ui.case.timeline import show_timeline
from toets.ui.case.verdicts import show_verdicts
from toets.ui.wording import meant, remember_words

_SHOW: dict[str, Callable[[OpenedCase], None]] = {
    "samenvatting": show_summary,
    "vragenlijst": show_frozen_answers,
    "bijlagen": show_attachments,
    "advies": show_advice,
    "oordeel": show_verdicts,
    "ondertekening": show_signing,
    "tijdlijn": show_timeline,
}
_PARAMETER = "deel"


def show_parts(opened: OpenedCase) -> None:
    """Draw the tabs and the chosen part."""
    asked = st.query_params.get(_PARAMETER, "")
    chosen = asked if asked in _SHOW else next(iter(_SHOW))
    key = f"deel/{opened.case.reference}"
    st.session_state[key] = chosen
    counts = _counts(opened)
    names = {part: words.part_name(part, counts.get(part, 0)) for part in _SHOW}
    remember_words(key, names)
    with st.container(key="tabbladen"):
        st.radio(
            words.PART_LABEL,
            list(_SHOW),
            key=key,
            horizontal=True,
            label_visibility="collapsed",
            format_func=names.__getitem__,
            on_change=_choose,
            args=(key,),
        )
    with st.container(key=f"deel-{chosen}"):
        _SHOW[chosen](opened)


def _choose(key: str) -> None:
    part = meant(key)
    if part is not None:
        st.query_params[_PARAMETER] = part


def _counts(opened: OpenedCase) -> dict[str, int]:
    return {
        "bijlagen": len(files_of(opened.case)),
        "advies": len(opened.case.advices),
        "oordeel": len(opened.case.on(Verdict, opened.case.version_number, opened.case.round)),
    }
