"""Controleren: whether a document is genuine, with the reasons."""

from collections.abc import Iterable

import streamlit as st

from toets.domain.verification import Check, Outcome, Result, Verification
from toets.services.intake import LARGEST_FILE
from toets.texts import verification as words
from toets.texts.screens import controleren as texts
from toets.ui.session import actor, services
from toets.ui.widgets import Colour, attempt, card, facts, html_escape, icon_html

_MIB = 1024 * 1024
_LOOK: dict[Outcome, tuple[Colour, str, str]] = {
    Outcome.GENUINE: ("green", "check_circle", "balk-mag"),
    Outcome.UNCONFIRMED: ("gray", "help", "balk-buiten"),
    Outcome.NOT_GENUINE: ("red", "block", "balk-niet"),
}
_ICON = {Result.PASSED: "check", Result.FAILED: "close", Result.NOT_CHECKED: "help"}


def show() -> None:
    """Draw the choice of a file, and what it is worth once there is one."""
    st.title(texts.TITLE, anchor=False)
    st.markdown(texts.LEAD)
    chosen = st.file_uploader(
        texts.UPLOAD, key="controleren", type="pdf", max_upload_size=LARGEST_FILE // _MIB
    )
    if chosen is not None:
        content = chosen.getvalue()
        found = attempt(lambda: services().verifying.verify_for(actor(), content), "controleren")
        if found is not None:
            _show(found)
    st.caption(texts.OUTSIDE)


def _show(found: Verification) -> None:
    colour, icon, look = _LOOK[found.outcome]
    with st.container(key=f"{look}-controleren"):
        st.markdown(f":{colour}[:material/{icon}:] **{words.verdict(found)}**")
        if found.is_test:
            st.markdown(words.TEST_WARNING)
    with card("controleren"):
        st.header(texts.CHECKS, anchor=False)
        checks = words.told_first(found.checks)
        st.html(_items(said for check in checks for said in _reasons(check)))
    with card("controleren-bestand"):
        st.header(texts.WHAT, anchor=False)
        claim = [(texts.DOCUMENT, words.claim(found.claim))] if found.claim else []
        facts([*claim, (texts.SHA256, found.sha256)])
        if found.claim:
            _show_signatures(found)


def _reasons(check: Check) -> list[str]:
    icon, result = icon_html(_ICON[check.result]), html_escape(words.RESULT[check.result])
    return [
        f'{icon} {html_escape(said)} <span class="toets-meta">({result})</span>'
        for said in words.reasons(check)
    ]


def _show_signatures(found: Verification) -> None:
    st.subheader(texts.SIGNATURES, anchor=False)
    if not found.signatures:
        st.markdown(texts.NO_SIGNATURES)
        return
    st.html(_items(html_escape(words.signature(signed)) for signed in found.signatures))


def _items(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{line}</li>" for line in lines)
    return f'<ul class="toets-inhoud">{items}</ul>'
