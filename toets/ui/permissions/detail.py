"""One permission on a page of its own, and what its reader may do with it."""

import streamlit as st

from toets.domain.conditions import ConditionItem
from toets.domain.register import RegisterEntry
from toets.services.registering import OpenedEntry
from toets.texts import formats
from toets.texts.answers import answer_text
from toets.texts.screens import toestemmingen as texts
from toets.texts.screens import zaak
from toets.texts.standing import banner as banner_words
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.pages import go, link
from toets.ui.permissions.cards import NOBODY_NEXT
from toets.ui.permissions.joining import show_joining
from toets.ui.reasons import with_reason
from toets.ui.session import link_to
from toets.ui.widgets import (
    badge,
    banner,
    breadcrumb,
    card,
    escape,
    facts,
    html_escape,
)


def show_detail(reference: str) -> None:
    """Draw the page of one permission; the first reading per sign-in is logged.

    Raises:
        NotFoundError: No such permission, or the reader may not know of it.
    """
    registering = session.services().registering
    opened = with_reason(
        reference, lambda reason: registering.entry(session.actor(), reference, reason)
    )
    entry = opened.entry
    breadcrumb((texts.REGISTER, link_to("toestemmingen")), (entry.reference, None))
    screen_title(escape(entry.title))
    right = banner(banner_words(entry.standing, NOBODY_NEXT), key="toestemming")
    if opened.may_record_use and right.button(
        texts.RECORD_USE, type="primary", key="gebruik", width="stretch"
    ):
        go("gebruik", ref=entry.reference)
    wide, narrow = st.columns([13, 7], gap="large")
    with wide:
        _scope(entry)
        _conditions(entry)
        _evaluation(entry)
    with narrow:
        _about(opened)


def _scope(entry: RegisterEntry) -> None:
    with card("reikwijdte"):
        st.header(texts.SCOPE, anchor=False)
        st.caption(texts.SCOPE_HELP)
        lines = [(line.label, answer_text(line.question, line.answer)) for line in entry.scope]
        facts([(texts.USERS, "\n".join(map(texts.unit_line, entry.units))), *lines])


def _conditions(entry: RegisterEntry) -> None:
    with card("voorwaarden"):
        st.header(texts.CONDITIONS, anchor=False)
        if not entry.conditions:
            st.markdown(texts.NONE_SET)
            return
        st.caption(texts.CONDITIONS_HELP)
        numbers = dict.fromkeys(item.number for item in entry.conditions)
        items = "".join(
            _condition([item for item in entry.conditions if item.number == number])
            for number in numbers
        )
        st.html(f'<ol class="toets-voorwaarden">{items}</ol>')


def _condition(turns: list[ConditionItem]) -> str:
    condition = turns[0].condition
    meta = zaak.condition_meta(
        condition.moment, condition.interval, condition.owner, condition.evidence
    )
    notes = [
        f'<span class="noot">{html_escape(meta)}</span>',
        *(
            f'<span class="{_look(turn)}">{html_escape(texts.state(turn))}</span>'
            for turn in turns
        ),
    ]
    text = html_escape(condition.text).replace("\n", "<br>")
    return f"<li>{text}{''.join(notes)}</li>"


def _look(turn: ConditionItem) -> str:
    return "noot toets-te-laat" if turn.is_overdue else "noot"


def _evaluation(entry: RegisterEntry) -> None:
    with card("evaluatie"):
        st.header(texts.EVALUATION, anchor=False)
        if not entry.evaluations:
            st.markdown(texts.NO_EVALUATION)
        for evaluation in entry.evaluations:
            st.caption(formats.day(evaluation.day))
            st.markdown(escape(evaluation.text))
            if evaluation.point_c:
                st.markdown(f"**{texts.POINT_C}**  \n{escape(evaluation.point_c)}")


def _about(opened: OpenedEntry) -> None:
    entry = opened.entry
    st.header(texts.FACTS, anchor=False)
    badge(entry.status)
    facts(_facts(entry))
    for reference in entry.renews:
        link("toestemmingen", f"{texts.RENEWS} {escape(reference)}", ref=reference)
    for reference in entry.renewed_by:
        link("toestemmingen", f"{texts.RENEWED_BY}: {escape(reference)}", ref=reference)
    if opened.may_read_case:
        link("zaak", texts.OPEN_CASE, zaak=entry.reference)
    show_joining(opened)


def _facts(entry: RegisterEntry) -> list[tuple[str, str]]:
    found = [
        (texts.REFERENCE, entry.reference),
        (texts.KIND_FACT, texts.KIND[entry.is_experiment]),
        (texts.UNIT, entry.unit),
        (texts.VALID, texts.valid(entry)),
        (texts.USE, texts.used(entry)),
    ]
    if entry.ended_on is not None:
        found.append((texts.ENDED_FACT, formats.day(entry.ended_on)))
    if entry.interruptions:
        stops = "\n".join(map(texts.interruption, entry.interruptions))
        found.append((texts.INTERRUPTED, stops))
    if entry.documents:
        issued = "\n".join(texts.document(each.kind, each.day) for each in entry.documents)
        found.append((texts.DOCUMENTS, issued))
    return [*found, (texts.REGIME, entry.regime)]
