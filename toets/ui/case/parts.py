"""The parts of the case page as tabs: one is drawn, and the address says which."""

from collections.abc import Callable

import streamlit as st

from toets.domain.facts import Verdict
from toets.domain.workflow import WAS_PERMITTED
from toets.services.opened import OpenedCase
from toets.texts.screens import zaak as words
from toets.ui.case.advice import show_advice
from toets.ui.case.answers import show_frozen_answers
from toets.ui.case.attachments import files_of, show_attachments
from toets.ui.case.earlier import has_links, show_earlier
from toets.ui.case.execution.documents import show_documents
from toets.ui.case.execution.duties import show_duties
from toets.ui.case.execution.used import show_used
from toets.ui.case.signing import show_signing
from toets.ui.case.summary import show_summary
from toets.ui.case.timeline import show_timeline
from toets.ui.case.verdicts import show_verdicts
from toets.ui.wording import meant, remember_words

_SHOW: dict[str, Callable[[OpenedCase], None]] = {
    "samenvatting": show_summary,
    "voorwaarden": show_duties,
    "gebruik": show_used,
    "vragenlijst": show_frozen_answers,
    "bijlagen": show_attachments,
    "advies": show_advice,
    "oordeel": show_verdicts,
    "ondertekening": show_signing,
    "documenten": show_documents,
    "eerder": show_earlier,
    "tijdlijn": show_timeline,
}
_AFTER_DECISION = frozenset({"voorwaarden", "gebruik"})
_PARAMETER = "deel"


def show_parts(opened: OpenedCase) -> None:
    """Draw the tabs and the chosen part."""
    asked = st.query_params.get(_PARAMETER, "")
    parts = [part for part in _SHOW if _has(opened, part)]
    chosen = asked if asked in parts else parts[0]
    key = f"deel/{opened.case.reference}"
    st.session_state[key] = chosen
    counts = _counts(opened)
    names = {part: words.part_name(part, counts.get(part, 0)) for part in parts}
    remember_words(key, names)
    with st.container(key="tabbladen"):
        st.radio(
            words.PART_LABEL,
            parts,
            key=key,
            horizontal=True,
            label_visibility="collapsed",
            format_func=names.__getitem__,
            on_change=_choose,
            args=(key,),
        )
    with st.container(key=f"deel-{chosen}"):
        _SHOW[chosen](opened)


def _has(opened: OpenedCase, part: str) -> bool:
    if part in _AFTER_DECISION:
        return opened.case.status in WAS_PERMITTED
    if part == "eerder":
        return has_links(opened)
    return part != "documenten" or bool(opened.documents)


def _choose(key: str) -> None:
    part = meant(key)
    if part is not None:
        st.query_params[_PARAMETER] = part


def _counts(opened: OpenedCase) -> dict[str, int]:
    return {
        "voorwaarden": len({item.number for item in opened.standing.open_conditions}),
        "gebruik": opened.execution.figures.uses,
        "documenten": len(opened.documents),
        "bijlagen": len(files_of(opened.case)),
        "advies": len(opened.case.advices),
        "oordeel": len(opened.case.on(Verdict, opened.case.version_number, opened.case.round)),
    }
