"""From what a proposal begins: nothing, an ended case of one's own, or a permission to be renewed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import streamlit as st

from toets.services.copying import Source, Sources
from toets.texts.screens import eerder as words
from toets.ui import session
from toets.ui.beginning.from_file import ChosenFile, choose_file

EMPTY, AGAIN, RENEWAL, FROM_FILE = "leeg", "opnieuw", "verlenging", "bestand"
# Under these names an address says from which case to begin.
BY_PARAMETER = {"eerder": AGAIN, "verleng": RENEWAL}
_HOW, _FROM = "hoe", "uitgangspunt"
_NAMES = {
    EMPTY: words.EMPTY,
    AGAIN: words.AGAIN,
    RENEWAL: words.RENEWAL,
    FROM_FILE: words.FROM_FILE,
}


@dataclass(frozen=True)
class Origin:
    """How somebody wants to begin, and from which case or file; None while not chosen or needed."""

    how: str
    source: Source | None = None
    file: ChosenFile | None = None


def choose_origin() -> Origin:
    """Draw how to begin, and from which case or file."""
    found = session.services().drafting.sources(session.actor())
    ways = [
        EMPTY,
        *([AGAIN] if found.ended else []),
        *([RENEWAL] if found.renewable else []),
        FROM_FILE,
    ]
    _follow_address(found)
    how = st.segmented_control(
        words.HOW,
        ways,
        default=EMPTY if _key(_HOW) not in st.session_state else None,
        required=True,
        key=_key(_HOW),
        format_func=_NAMES.__getitem__,
        persist_state="session",
    )
    if how == AGAIN:
        st.markdown(words.AGAIN_HELP)
        return Origin(AGAIN, _choose(words.WHICH_EARLIER, found.ended, _ended_line))
    if how == RENEWAL:
        st.markdown(words.RENEWAL_HELP)
        return Origin(RENEWAL, _choose(words.WHICH_PERMISSION, found.renewable, _permission_line))
    if how == FROM_FILE:
        return Origin(FROM_FILE, file=choose_file(_key(FROM_FILE)))
    return Origin(EMPTY)


def forget_origin() -> None:
    """Let the next proposal begin from nothing."""
    for key in [key for key in st.session_state if str(key).startswith(_key(""))]:
        del st.session_state[key]


def suggest_title(key: str, title: str) -> None:
    """Fill the title of the earlier case in, unless somebody typed a title of their own."""
    before = st.session_state.get(_key("titel"), "")
    if st.session_state.get(key, "") in ("", before):
        st.session_state[key] = st.session_state[_key("titel")] = title


def _follow_address(found: Sources) -> None:
    """Choose what the address asks for, once; what is chosen by hand afterwards stays."""
    for parameter, how in BY_PARAMETER.items():
        reference = st.query_params.get(parameter, "")
        known = found.ended if how == AGAIN else found.renewable
        is_new = st.session_state.get(_key("adres")) != (parameter, reference)
        if reference and is_new and any(source.reference == reference for source in known):
            st.session_state[_key("adres")] = (parameter, reference)
            st.session_state[_key(_HOW)] = how
            st.session_state[_key(f"{_FROM}/{how}")] = reference


def _choose(label: str, sources: Iterable[Source], line: Callable[[Source], str]) -> Source | None:
    by_reference = {source.reference: source for source in sources}
    how = AGAIN if label == words.WHICH_EARLIER else RENEWAL
    chosen = st.selectbox(
        label,
        list(by_reference),
        index=None,
        key=_key(f"{_FROM}/{how}"),
        placeholder=words.CHOOSE,
        format_func=lambda reference: line(by_reference[reference]),
        persist_state="session",
    )
    return by_reference.get(chosen) if chosen else None


def _ended_line(source: Source) -> str:
    return words.source_line(source.reference, source.title, source.status, source.ended_at)


def _permission_line(source: Source) -> str:
    return words.permission_line(source.reference, source.title, source.valid_until)


def _key(name: str) -> str:
    return f"begin-van/{name}"
