"""How discussions look: remarks with who and when, a field to answer, and one to begin another."""

from collections.abc import Mapping

import streamlit as st

from toets.domain.deeds import Comment, SettleThread
from toets.domain.facts import Commented
from toets.domain.threads import Thread
from toets.texts import formats
from toets.texts.screens import bespreking as words
from toets.ui.discussion.talk import Talk
from toets.ui.widgets import escape
from toets.ui.writing.kept import long_text, tick

_AUTHORS_TOO = "ook"


def show_threads(talk: Talk, *questions: str, named: bool = False) -> None:
    """Draw the discussions about these questions: open ones whole, resolved ones on demand.

    `named` tells at each which question it is about, where that does not show from its place.
    """
    found = talk.at(*questions)
    closed = [thread for thread in found if thread.is_resolved]
    for thread in found:
        if not thread.is_resolved:
            _show(talk, thread, named=named)
    if closed and st.toggle(words.resolved(len(closed)), key=_key(talk, "toon", *questions)):
        for thread in closed:
            _show(talk, thread, named=named)


def _show(talk: Talk, thread: Thread, *, named: bool) -> None:
    state = "dicht" if thread.is_resolved else "open"
    with st.container(key=f"bespreking-{state}-{thread.number}", gap="xsmall"):
        head = words.head(thread.number, is_resolved=thread.is_resolved)
        about = f"{thread.question} · " if named else ""
        audience = words.audience(for_author=thread.for_author)
        st.markdown(f":gray[:material/forum:] **{escape(about)}{head}** :small[:gray[{audience}]]")
        for remark in thread.remarks:
            _show_remark(talk, remark)
        if talk.may_talk:
            _ask_answer(talk, thread)


def _show_remark(talk: Talk, remark: Commented) -> None:
    with st.container(gap=None):
        who = escape(talk.name_of(remark.person))
        st.caption(f"**{who}** · {formats.moment(remark.at)}")
        st.markdown(escape(remark.text))


def _ask_answer(talk: Talk, thread: Thread) -> None:
    if thread.is_resolved:
        _settle_button(talk, thread)
        return
    field = f"antwoord.{thread.number}"
    long_text(talk.form, talk.kept, field, words.ANSWER, height=84)
    st.caption(talk.readers(for_author=thread.for_author))
    refused = st.container(key=f"uitkomst-{thread.number}")
    with st.container(horizontal=True, gap="small"):
        posted = st.button(words.REPLY, key=_key(talk, "plaats", str(thread.number)))
        _settle_button(talk, thread)
    if posted:
        with refused:
            deed = Comment(thread.question, _typed(talk, field), thread.number)
            _say(talk, deed, field)


def _settle_button(talk: Talk, thread: Thread) -> None:
    label = words.REOPEN if thread.is_resolved else words.SETTLE
    key = _key(talk, "sluit", str(thread.number))
    if st.button(label, key=key, type="tertiary"):
        deed = SettleThread(thread.number, resolved=not thread.is_resolved)
        if talk.say(deed, f"sluit-{thread.number}"):
            st.rerun()


def ask_new(talk: Talk, place: str, questions: Mapping[str, str]) -> None:
    """Draw the button that begins a discussion, and the fields once it was pressed.

    `questions` are those one can choose from at this place, in words by id. Fields with a
    half-typed remark are drawn at once.
    """
    if not talk.may_talk:
        return
    shown = _key(talk, "begin", place)
    half_typed = [id_ for id_ in questions if talk.kept.text(f"nieuw.{id_}").strip()]
    if not st.session_state.get(shown) and not half_typed:
        st.button(
            words.BEGIN,
            key=_key(talk, "knop", place),
            type="tertiary",
            icon=":material/add_comment:",
            on_click=_remember,
            args=(shown,),
        )
        return
    with st.container(key=f"nieuwe-bespreking-{place}", gap="small"):
        question = _chosen(talk, place, questions, half_typed)
        if question is not None:
            _ask(talk, question, shown)


def _remember(shown: str) -> None:
    st.session_state[shown] = True


def _chosen(
    talk: Talk, place: str, questions: Mapping[str, str], half_typed: list[str]
) -> str | None:
    if len(questions) == 1:
        return next(iter(questions))
    key = _key(talk, "vraag", place)
    st.session_state.setdefault(key, half_typed[0] if half_typed else next(iter(questions)))
    return st.selectbox(words.ABOUT, list(questions), key=key, format_func=questions.__getitem__)


def _ask(talk: Talk, question: str, shown: str) -> None:
    field, both = f"nieuw.{question}", f"{_AUTHORS_TOO}.{question}"
    long_text(talk.form, talk.kept, field, words.REMARK, height=96)
    if not talk.is_author:
        tick(talk.form, talk.kept, both, words.FOR_AUTHORS)
    for_author = talk.is_author or bool(st.session_state.get(talk.form.key(both)))
    st.caption(talk.readers(for_author=for_author))
    refused = st.container(key=f"uitkomst-nieuw-{question}")
    with st.container(horizontal=True, gap="small"):
        posted = st.button(words.POST, key=_key(talk, "plaats", question))
        back = st.button(words.BACK, key=_key(talk, "terug", question), type="tertiary")
    if back:
        _close(talk, shown, field, both)
    if posted:
        with refused:
            deed = Comment(question, _typed(talk, field), for_author=for_author)
            if talk.say(deed, f"nieuw-{question}"):
                _close(talk, shown, field, both)


def _close(talk: Talk, shown: str, *fields: str) -> None:
    st.session_state.pop(shown, None)
    talk.form.clear(*fields)
    st.rerun()


def _say(talk: Talk, deed: Comment, field: str) -> None:
    if talk.say(deed, f"bespreking-{deed.thread}"):
        talk.form.clear(field)
        st.rerun()


def _typed(talk: Talk, field: str) -> str:
    return str(st.session_state.get(talk.form.key(field), "")).strip()


def _key(talk: Talk, what: str, *of: str) -> str:
    return "/".join(("bespreking", talk.case.reference, what, *of))
