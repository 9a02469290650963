"""Voorstellen: what toets takes for a name or a number; a person redacts it, or not, several at once."""

import streamlit as st

from toets.domain.woo import Ground, Suggestion
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.grounds import Why, ask_why
from toets.ui.publishing.grouping import SuggestionGroup, grouped_suggestions
from toets.ui.publishing.occurrences import context
from toets.ui.publishing.ticking import Line, tick_list
from toets.ui.widgets import card, escape
from toets.ui.writing.kept import Form

_DISMISSED = "niet-gelakt"
_SHOWN_PLACES = 2


def found_suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Return what is suggested now; nothing to who may not change the version."""
    if not desk.may_change:
        return ()
    return session.services().publishing.suggestions(session.actor(), desk.reference)


def open_groups(desk: Desk, suggestions: tuple[Suggestion, ...]) -> tuple[SuggestionGroup, ...]:
    """Return the suggestions that this person did not dismiss, with the same words together."""
    dismissed = set(_form(desk).read().items(_DISMISSED))
    return tuple(
        group for group in grouped_suggestions(desk, suggestions) if group.id not in dismissed
    )


def show_suggested(desk: Desk, suggestions: tuple[Suggestion, ...]) -> None:
    """Draw this part: a card per ground."""
    if not desk.may_change:
        st.markdown(words.READ_ONLY)
        return
    groups = open_groups(desk, suggestions)
    st.markdown(words.SUGGESTED_HELP if groups else words.NO_SUGGESTIONS)
    for ground in dict.fromkeys(group.ground for group in groups):
        with card(f"voorstel-{ground.name.lower()}"):
            st.header(words.ground(ground), anchor=False)
            some = [group for group in groups if group.ground is ground]
            _show_ground(desk, ground, some, is_first=ground is groups[0].ground)
    _show_dismissed(desk)


def _show_ground(
    desk: Desk, ground: Ground, groups: list[SuggestionGroup], *, is_first: bool
) -> None:
    key = f"voorstel/{desk.reference}/{ground.name}"
    by_id = {group.id: group for group in groups}
    ticked = tick_list(key, (_line(desk, group) for group in groups))
    chosen = [by_id[id_] for id_ in ticked]
    spots = [one.occurrence for group in chosen for one in group.suggestions]
    passages = {spot.place: desk.passage[spot.place] for spot in spots}
    why = ask_why(f"waarom/voorstel/{ground.name}", desk, passages.values(), ground)
    lacks = why.lacks if chosen else words.TICK_ONE
    if lacks:
        st.caption(lacks)
    with st.container(horizontal=True, key=f"knoppen-{ground.name.lower()}"):
        redact = st.button(
            words.redact(len(spots)),
            key=f"{key}/lakken",
            type="primary" if is_first else "secondary",
            disabled=bool(lacks),
        )
        leave = st.button(words.dismiss(len(chosen)), key=f"{key}/niet", disabled=not chosen)
    if redact:
        _redact(desk, chosen, why)
    if leave:
        _dismiss(desk, chosen)


def _line(desk: Desk, group: SuggestionGroup) -> Line:
    partial = f" :orange-badge[{words.PARTIAL}]" if group.is_partial_word else ""
    about = words.suggestion(group.kind, len(group.suggestions))
    places = [
        f"{context(desk, one.occurrence)} ({escape(desk.where(one.occurrence.place))})"
        for one in group.suggestions[:_SHOWN_PLACES]
    ]
    rest = len(group.suggestions) - _SHOWN_PLACES
    if rest > 0:
        places.append(words.more_places(rest))
    return Line(
        group.id,
        f"**{escape(group.words)}** · {about}{partial}",
        ticked=not group.is_partial_word,
        more="  \n".join(places),
    )


def _redact(desk: Desk, chosen: list[SuggestionGroup], why: Why) -> None:
    spots = [one.occurrence for group in chosen for one in group.suggestions]
    made = [why.redaction(spot.place, spot.start, spot.end) for spot in spots]
    reference, version = desk.reference, desk.publication.version
    publishing = session.services().publishing
    changed(
        reference,
        lambda: publishing.redact(session.actor(), reference, version, made),
        words.redacted(len(made)),
    )


def _dismiss(desk: Desk, chosen: list[SuggestionGroup]) -> None:
    form = _form(desk)
    before = form.read().items(_DISMISSED)
    form.write({_DISMISSED: [*before, *(group.id for group in chosen)]})
    st.rerun()


def _show_dismissed(desk: Desk) -> None:
    form = _form(desk)
    before = form.read().items(_DISMISSED)
    if not before:
        return
    st.caption(words.dismissed(len(before)))
    if st.button(words.SHOW_DISMISSED, key="weer-tonen", type="tertiary"):
        form.write({_DISMISSED: []})
        st.rerun()


def _form(desk: Desk) -> Form:
    return Form(desk.reference, f"openbaar/{desk.publication.number}")
