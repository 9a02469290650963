"""Choosing why something is not made public: a ground with its meaning, and the reasons it asks for."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from toets.domain.woo import Ground, Item, Nature, Passage, Redaction
from toets.domain.woo.checking import LONGEST_REASON, is_older
from toets.texts.screens import openbaar as words
from toets.ui import session
from toets.ui.publishing.desk import Desk


@dataclass(frozen=True)
class Why:
    """A ground as it is chosen now, with the reasons as they are typed; None while none is chosen."""

    ground: Ground | None = None
    reason: str = ""
    after_five_years: str = ""
    lacks: str = ""

    def redaction(self, place: str, start: int, end: int) -> Redaction:
        """Return the redaction of a place for this reason; only when nothing lacks."""
        if self.ground is None:
            raise ValueError(place)
        return Redaction(place, start, end, self.ground, self.reason, self.after_five_years)


def ask_why(
    key: str, desk: Desk, about: Iterable[Passage], begins_with: Ground | None = None
) -> Why:
    """Draw the choice of a ground and what it asks, for these passages, and return what is in it."""
    chosen = ask_ground(f"{key}/grond", begins_with)
    if chosen is None:
        return Why(lacks=words.CHOOSE_GROUND)
    passages = tuple(about)
    st.caption(words.about_ground(chosen))
    reason = _ask_reason(key, chosen, passages)
    items = (desk.item[found.item] for found in passages if found.item in desk.item)
    late = ask_after_five_years(key, (chosen,), items)
    is_lacking = (asks_reason(chosen, passages) and not reason) or late == ""
    return Why(chosen, reason, late or "", words.REASON_NEEDED if is_lacking else "")


def ask_after_five_years(key: str, grounds: Iterable[Ground], items: Iterable[Item]) -> str | None:
    """Draw the field that old documents ask for, and return what is in it; None when none does."""
    today = session.today()
    is_old = any(is_older(item.day, today) for item in items)
    if not is_old or not any(ground.is_relative for ground in grounds):
        return None
    st.caption(words.AFTER_FIVE_YEARS_HELP)
    return _ask(f"{key}/vijf-jaar", words.AFTER_FIVE_YEARS)


def ask_ground(key: str, begins_with: Ground | None = None) -> Ground | None:
    """Draw the choice of a ground, each with its meaning, and return it; None while none is chosen."""
    options = list(Ground)
    chosen: Ground | None = st.selectbox(
        words.GROUND,
        options,
        index=options.index(begins_with) if begins_with else None,
        key=key,
        placeholder=words.CHOOSE,
        format_func=words.ground,
    )
    return chosen


def asks_reason(ground: Ground, passages: Iterable[Passage]) -> bool:
    """Tell whether this ground must be reasoned for one of these passages."""
    is_fact = any(passage.nature is Nature.FACT for passage in passages)
    return ground.asks_reason or (ground is Ground.POLICY_VIEW and is_fact)


def _ask_reason(key: str, ground: Ground, passages: tuple[Passage, ...]) -> str:
    if not asks_reason(ground, passages):
        label = words.REASON_OPTIONAL
    else:
        label = words.REASON_VIEW if ground is Ground.POLICY_VIEW else words.REASON
    return _ask(f"{key}/reden", label)


def _ask(key: str, label: str) -> str:
    return st.text_area(label, key=key, height=110, max_chars=LONGEST_REASON).strip()
