"""The differences between two versions of a proposal, or with the case it began as a copy of."""

import streamlit as st

from toets.domain.difference import difference
from toets.texts.screens import verschillen as words
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.comparing.drawing import show_difference
from toets.ui.comparing.side import Side, sides
from toets.ui.session import link_to
from toets.ui.widgets import breadcrumb, card, escape

_OLD, _NEW = "van", "naar"


def show() -> None:
    """Draw the choice of two contents and what differs between them, for who reads the case."""
    opened = read_in_full()
    case, known = opened.case, sides(opened)
    back = link_to("zaak", zaak=case.reference, deel="vragenlijst")
    breadcrumb((case.reference, back), (words.TITLE, None))
    with st.container(gap="xsmall"):
        screen_title(words.TITLE)
        st.markdown(escape(case.title))
    if len(known) < 2:  # noqa: PLR2004 -- a difference is between two
        st.markdown(words.NOTHING_TO_COMPARE)
        return
    old, new = _chosen(known)
    if old is new:
        st.markdown(words.SAME_CHOSEN)
        return
    found = difference(case.rules.questionnaire, old.content, new.content)
    with card("verschillen"):
        if words.summary(found):
            st.markdown(f"**{words.summary(found)}**")
            st.caption(words.LEGEND)
        show_difference(opened, old, new, found)


def _chosen(known: dict[str, Side]) -> tuple[Side, Side]:
    """Draw both choices, and return what was chosen: by default the last two."""
    order = list(known)
    left, right = st.columns(2)
    with left:
        old = _choice(_OLD, words.FROM, known, order[-2])
    with right:
        new = _choice(_NEW, words.TO, known, order[-1])
    return known[old], known[new]


def _choice(name: str, label: str, known: dict[str, Side], default: str) -> str:
    key, asked = f"verschillen/{name}", st.query_params.get(name, "")
    st.session_state[key] = asked if asked in known else default
    return st.selectbox(
        label,
        list(known),
        key=key,
        format_func=lambda id_: known[id_].name,
        on_change=_choose,
        args=(key, name),
    )


def _choose(key: str, name: str) -> None:
    st.query_params[name] = st.session_state[key]
