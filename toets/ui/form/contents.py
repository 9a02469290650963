"""The list of sections at the left, with their state; on a phone the same choice as a menu."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from toets.domain.answer import Progress, progress
from toets.domain.questionnaire import Level
from toets.texts.screens import vragenlijst as words
from toets.ui import pages
from toets.ui.form.places import ASKED, HANDED, TOGETHER, Place, go_to
from toets.ui.form.visit import Visit
from toets.ui.widgets import escape
from toets.ui.wording import meant, remember_words

_DONE = ":green[:material/check_circle:] "
_BEGUN = ":blue[:material/clock_loader_40:] "
_OPEN = ":gray[:material/radio_button_unchecked:] "
_HELD = ":orange[:material/pause_circle:] "
_TASK = ":gray[:material/task:] "
_MARKS = {
    ASKED: ":orange[:material/undo:] ",
    HANDED: ":blue[:material/edit:] ",
    TOGETHER: ":gray[:material/group:] ",
}
_HOLDING = frozenset({Level.HOLD, Level.STOP})


def draw_contents(visit: Visit, places: Sequence[Place], place: Place) -> None:
    """Draw the total, the case, and the list of screens with this one chosen."""
    parts = {part.section: part for part in progress(visit.questionnaire, visit.answers)}
    _whole(visit, list(parts.values()))
    held = _held(visit)
    marked = {p.id: _marked(p, parts.get(p.id), held=p.id in held) for p in places}
    plain = {p.id: _plain(p, parts.get(p.id)) for p in places}
    _list(marked, place)
    _menu(plain, place)


def _whole(visit: Visit, parts: list[Progress]) -> None:
    version = visit.case.version_number + 1
    with st.container(key="stand-geheel", gap="xxsmall"):
        st.markdown(f"**{words.total(parts)}**")
        st.caption(escape(words.where(visit.reference, visit.case.status, version)))
        with st.container(key="zaak-regel"):
            st.page_link(
                pages.page("zaak"), label=words.CASE, query_params={"zaak": visit.reference}
            )


def _list(labels: Mapping[str, str], place: Place) -> None:
    key = "secties/lijst"
    st.session_state[key] = place.id
    remember_words(key, labels)
    with st.container(key="lijst-secties"):
        st.radio(
            words.SECTIONS,
            list(labels),
            key=key,
            format_func=_from(labels),
            label_visibility="collapsed",
            width="stretch",
            on_change=_chosen,
            args=(key,),
        )


def _menu(labels: Mapping[str, str], place: Place) -> None:
    key = "secties/keuze"
    st.session_state[key] = place.id
    remember_words(key, labels)
    with st.container(key="keuze-secties"):
        st.selectbox(
            words.SECTIONS,
            list(labels),
            key=key,
            format_func=_from(labels),
            label_visibility="collapsed",
            on_change=_chosen,
            args=(key,),
        )


def _from(labels: Mapping[str, str]) -> Callable[[str], str]:
    # Both lists hold every screen, also one that came or went since the last run.
    return lambda id_: labels.get(id_, id_)


def _chosen(key: str) -> None:
    place = meant(key)
    if place is not None:
        go_to(place)


def _held(visit: Visit) -> frozenset[str]:
    asking = {signal.question for signal in visit.signals if signal.level in _HOLDING}
    return frozenset(
        section.id
        for section in visit.questionnaire.sections
        if asking & {question.id for question in section.questions}
    )


def _marked(place: Place, part: Progress | None, *, held: bool) -> str:
    if part is None:
        return _MARKS.get(place.id, _TASK) + escape(place.title)
    return f"{_mark(part, held=held)}{escape(place.title)} :gray[{_count(part)}]"


def _mark(part: Progress, *, held: bool) -> str:
    if held:
        return _HELD
    done = part.answered == part.questions and part.evidence_given == part.evidence_asked
    if done and part.questions:
        return _DONE
    return _BEGUN if part.answered else _OPEN


def _plain(place: Place, part: Progress | None) -> str:
    return f"{place.title} ({_count(part)})" if part else place.title


def _count(part: Progress) -> str:
    return f"{part.answered}/{part.questions}" if part.questions else words.NO_QUESTIONS
