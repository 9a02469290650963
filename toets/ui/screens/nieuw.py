"""Beginning a proposal: first look whether a permission covers the plan already."""

import streamlit as st

from toets.domain.person import Person, Role
from toets.services.summaries import Summary
from toets.texts import standing as banner_texts
from toets.texts.screens import eerder as earlier_texts
from toets.texts.screens import nieuw as texts
from toets.texts.screens import uit_bestand as file_texts
from toets.texts.screens.frame import PAGE_TITLES
from toets.ui.beginning.origin import (
    EMPTY,
    FROM_FILE,
    RENEWAL,
    Origin,
    choose_origin,
    forget_origin,
    suggest_title,
)
from toets.ui.beginning.outcome import draw_begun
from toets.ui.pages import go
from toets.ui.session import actor, link_to, me, rulebook, services
from toets.ui.widgets import attempt, banner_html, breadcrumb, card, html_escape, refusal

_BEGUN = "begonnen"


def show() -> None:
    """Draw the search for permissions and the form that begins a proposal."""
    person, begun = me().person, st.query_params.get(_BEGUN, "")
    if begun:
        draw_begun(begun)
        return
    breadcrumb((PAGE_TITLES["zaken"], link_to("zaken")), (texts.TITLE, None))
    st.title(texts.TITLE, anchor=False)
    if Role.INITIATOR not in person.roles:
        st.markdown(texts.NOT_ALLOWED)
        return
    with card("zoeken"):
        _look_first()
    with card("beginnen"):
        _begin(person)


def _look_first() -> None:
    st.header(texts.LOOK_FIRST, anchor=False)
    st.markdown(texts.WHY_LOOK)
    words = st.text_input(
        texts.WORDS,
        placeholder=texts.WORDS_HELP,
        max_chars=200,
        key="plan",
        persist_state="session",
    )
    if not words.strip():
        return
    found = services().reading.permissions_about(actor(), words)
    if not found:
        st.markdown(texts.NONE_FOUND)
        return
    st.markdown(f"**{texts.FOUND}**")
    st.html(f'<ul class="toets-lijst">{"".join(_permission(each) for each in found)}</ul>')
    st.markdown(texts.SAME)


def _permission(found: Summary) -> str:
    words = banner_texts.banner(found.standing, found.next)
    meta = f"{found.reference} · {found.unit}"
    return (
        f'<li><b>{html_escape(found.title)}</b><br><span class="toets-meta">{html_escape(meta)}</span>'
        f"<br>{banner_html(words)}</li>"
    )


def _begin(person: Person) -> None:
    st.header(texts.BEGIN, anchor=False)
    st.markdown(texts.WHAT_FOLLOWS)
    origin = choose_origin()
    if origin.source is not None:
        suggest_title("titel", origin.source.title)
    if origin.file is not None:
        suggest_title("titel", origin.file.report.title)
    title = st.text_input(
        texts.TITLE_LABEL, help=texts.TITLE_HELP, key="titel", persist_state="session"
    )
    unit = st.text_input(
        texts.UNIT_LABEL, value=person.unit, key="eenheid", persist_state="session"
    )
    terms = rulebook().procedure.terms
    urgent = st.checkbox(texts.URGENT, key="spoed", persist_state="session")
    st.caption(texts.urgent_help(terms.advice_urgent, terms.judgement_urgent))
    # A refusal comes above the button, where it is seen without scrolling.
    above = st.container()
    if st.button(texts.BUTTON, type="primary", key="begin"):
        with above:
            _begun(origin, title, unit, urgent=urgent)


def _begun(origin: Origin, title: str, unit: str, *, urgent: bool) -> None:
    lacking = _lacking(origin)
    if lacking:
        refusal(lacking, key="begin")
        return
    reference = attempt(lambda: _begin_from(origin, title, unit, urgent=urgent))
    if reference is None:
        return
    forget_origin()
    for key in ("plan", "titel", "eenheid", "spoed"):
        del st.session_state[key]
    if origin.how == EMPTY:
        go("vragenlijst", zaak=reference)
    go("nieuw", **{_BEGUN: reference})


def _lacking(origin: Origin) -> str:
    """Return what must be chosen first, in a sentence; empty when all is there."""
    if origin.how == EMPTY or origin.source is not None or origin.file is not None:
        return ""
    is_file = origin.how == FROM_FILE
    return file_texts.CHOOSE_FIRST if is_file else earlier_texts.CHOOSE_FIRST


def _begin_from(origin: Origin, title: str, unit: str, *, urgent: bool) -> str:
    drafting, initiator = services().drafting, actor()
    if origin.file is not None:
        content = origin.file.content
        return services().porting.begin(initiator, content, title, unit, urgent=urgent)
    if origin.source is None:
        return drafting.begin(initiator, title, unit, urgent=urgent)
    begin = drafting.renew if origin.how == RENEWAL else drafting.begin_again
    return begin(initiator, origin.source.reference, title, unit, urgent=urgent).reference
