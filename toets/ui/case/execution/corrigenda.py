"""Slips of the pen: proposing one, reading it before signing, and all that were proposed."""

import streamlit as st

from toets.domain.corrigenda import TITLE, Corrigendum, corrigenda, mendable, text_at
from toets.domain.deeds import Deed, ProposeCorrigendum
from toets.domain.workflow import WAS_PERMITTED, Step
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import uitvoering as words
from toets.ui.case.execution.forms import FormAct
from toets.ui.names import name_of
from toets.ui.widgets import escape, html_escape
from toets.ui.writing.kept import Form, Kept, keep_field, long_text

_PLACE = "place"


def _places(opened: OpenedCase) -> dict[str, str]:
    by_id = opened.case.rules.questionnaire.by_id
    return {
        place: words.TITLE_PLACE
        if place == TITLE
        else words.corrigendum_place(place, by_id[place].short)
        for place in mendable(opened.case)
    }


def place_name(opened: OpenedCase, place: str) -> str:
    """Return the name of a text that can be mended."""
    if place == TITLE:
        return words.TITLE_PLACE
    question = opened.case.rules.questionnaire.by_id[place]
    return words.corrigendum_place(place, question.short)


def _fields(form: Form, kept: Kept, opened: OpenedCase) -> None:
    places = _places(opened)
    key = form.key(_PLACE)
    if st.session_state.get(key) not in places:
        st.session_state[key] = _chosen(kept, opened)
    st.selectbox(
        words.PLACE,
        list(places),
        key=key,
        format_func=places.__getitem__,
        on_change=keep_field,
        args=(form, _PLACE),
    )
    place = st.session_state[key]
    old = text_at(opened.case, place) or ""
    st.markdown(f"**{words.OLD_TEXT}**")
    st.markdown(escape(old))
    name = f"new/{place}"
    begun = kept if kept.text(name) else Kept({**kept.fields, name: old}, kept.at)
    long_text(form, begun, name, words.NEW_TEXT)
    long_text(form, kept, "reasons", words.WHY_A_SLIP, height=100)


def _chosen(kept: Kept, opened: OpenedCase) -> str:
    place, places = kept.text(_PLACE), _places(opened)
    return place if place in places else next(iter(places))


def _deed(kept: Kept, opened: OpenedCase) -> Deed:
    place = _chosen(kept, opened)
    new = kept.text(f"new/{place}") or text_at(opened.case, place) or ""
    return ProposeCorrigendum(place, new.strip(), kept.text("reasons").strip())


PROPOSE = FormAct(
    Step.PROPOSE_CORRIGENDUM,
    _fields,
    _deed,
    lambda opened: opened.requests.corrigendum is None,
)


def show_open_corrigendum(opened: OpenedCase) -> None:
    """Draw the corrigendum that waits for a signature."""
    found = opened.requests.corrigendum
    if found is not None:
        _show(opened, found)


def show_corrigenda(opened: OpenedCase) -> None:
    """Draw every corrigendum that was proposed, oldest first; nothing when there is none."""
    found = corrigenda(opened.case) if opened.case.status in WAS_PERMITTED else ()
    if not found:
        return
    st.header(words.CORRIGENDA, anchor=False)
    for corrigendum in found:
        with st.container(border=True, key=f"kaart-herstel-{corrigendum.proposed.number}"):
            _show(opened, corrigendum)


def _show(opened: OpenedCase, corrigendum: Corrigendum) -> None:
    proposed = corrigendum.proposed
    st.markdown(f"**{escape(place_name(opened, proposed.place))}** – {_state(corrigendum)}")
    now = words.STOOD_IS if corrigendum.stands else words.IS
    st.html(
        f'<dl class="toets-verschil"><dt>{words.WAS}</dt><dd>{_lines(proposed.old)}</dd>'
        f"<dt>{now}</dt><dd>{_lines(proposed.new)}</dd></dl>"
    )
    st.markdown(escape(proposed.reasons))
    who = f"{words.proposed_on(formats.moment(proposed.at))}, {name_of(opened, proposed.person)}"
    st.caption(escape(who))
    for signature in corrigendum.signatures:
        name, moment = name_of(opened, signature.person), formats.moment(signature.at)
        st.caption(f"✓ {escape(f'{labels.SEAT[signature.seat]}: {name}, {moment}')}")
    if corrigendum.ended is not None:
        st.caption(escape(corrigendum.ended.reasons))


def _state(corrigendum: Corrigendum) -> str:
    if corrigendum.stands:
        return words.CORRIGENDUM_STANDS
    if corrigendum.ended is None:
        return words.CORRIGENDUM_AWAITS
    denied = corrigendum.ended.denied
    return words.CORRIGENDUM_DENIED if denied else words.CORRIGENDUM_TAKEN_BACK


def _lines(text: str) -> str:
    return html_escape(text).replace("\n", "<br>")
