"""Judging one document as a whole: an attachment always, another document only when it is withheld."""

from dataclasses import replace

import streamlit as st

from toets.domain.woo import Ground, Item, ItemJudgement, Judgement
from toets.domain.woo.checking import LONGEST_REASON
from toets.texts import woo
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk, changed
from toets.ui.publishing.grounds import ask_after_five_years

_OF_FILE = (Judgement.PUBLIC, Judgement.WITHHELD, Judgement.ALREADY_PUBLIC)
_OF_TEXT = (Judgement.PUBLIC, Judgement.WITHHELD)


def show_judging(desk: Desk, item: Item) -> None:
    """Draw the judgement as it is kept now, what it asks, and the button that keeps it."""
    kept = desk.publication.judgement_of(item.id)
    st.caption(words.JUDGE_FILE_HELP if item.is_file else words.JUDGE_HELP)
    made = _ask(item, kept)
    also = _ask_also(desk, item) if item.is_file and made else []
    if st.button(words.JUDGE_BUTTON, key="oordeel-bewaren", disabled=made is None) and made:
        every = [replace(made, item=id_) for id_ in (item.id, *also)]
        changed(desk.reference, lambda: _judge(desk, every), words.judged(len(every)))


def _ask_also(desk: Desk, item: Item) -> list[str]:
    """Draw the other attachments that nobody judged yet, and return which get the same judgement."""
    others = {
        one.id: words.of_item(one.number, woo.item_title(one))
        for one in desk.opened.items
        if one.is_file and one.id != item.id and not desk.publication.judgement_of(one.id)
    }
    if not others:
        return []
    found: list[str] = st.multiselect(
        words.JUDGE_ALSO,
        list(others),
        key=f"oordeel-ook/{item.id}",
        format_func=others.__getitem__,
        placeholder=words.CHOOSE,
    )
    return found


def _judge(desk: Desk, every: list[ItemJudgement]) -> int:
    publishing, version = session.services().publishing, desk.publication.version
    for one in every:
        version = publishing.judge_item(session.actor(), desk.reference, version, one)
    return version


def _ask(item: Item, kept: ItemJudgement | None) -> ItemJudgement | None:
    key = f"oordeel-stuk/{item.id}"
    options = list(_OF_FILE if item.is_file else _OF_TEXT)
    before = kept.judgement if kept else None if item.is_file else Judgement.PUBLIC
    chosen: Judgement | None = st.radio(
        words.JUDGE,
        options,
        index=options.index(before) if before in options else None,
        key=f"{key}/oordeel",
        format_func=lambda one: _name(item, one),
        horizontal=True,
    )
    if chosen is None:
        st.caption(words.CHOOSE_JUDGEMENT)
        return None
    if chosen is Judgement.WITHHELD:
        return _ask_withheld(key, item, kept)
    if chosen is Judgement.ALREADY_PUBLIC:
        where = _text(f"{key}/waar", words.WHERE_PUBLIC, kept.reason if kept else "")
        return ItemJudgement(item.id, chosen, reason=where)
    return ItemJudgement(item.id, chosen)


def _name(item: Item, judgement: Judgement) -> str:
    if judgement is Judgement.PUBLIC and not item.is_file:
        return words.AS_REDACTED
    return words.judgement(judgement)


def _ask_withheld(key: str, item: Item, kept: ItemJudgement | None) -> ItemJudgement:
    grounds: list[Ground] = st.multiselect(
        words.GROUNDS,
        list(Ground),
        default=list(kept.grounds) if kept else [],
        key=f"{key}/gronden",
        format_func=words.ground,
        placeholder=words.CHOOSE,
    )
    for ground in grounds:
        st.caption(f"{ground.value}: {words.about_ground(ground)}")
    reason = _text(f"{key}/reden", words.REASON_WITHHELD, kept.reason if kept else "")
    late = ask_after_five_years(key, grounds, (item,))
    return ItemJudgement(item.id, Judgement.WITHHELD, tuple(grounds), reason, late or "")


def _text(key: str, label: str, before: str) -> str:
    st.session_state.setdefault(key, before)
    return st.text_area(label, key=key, height=110, max_chars=LONGEST_REASON).strip()
