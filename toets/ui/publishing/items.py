"""Stukken: the documents of the case, each with its judgement and its texts as they will be read."""

from dataclasses import dataclass

import streamlit as st

from toets.domain.woo import Item, Nature, Passage
from toets.texts import formats, woo
from toets.texts.screens import openbaar as words
from toets.ui.publishing.desk import Desk
from toets.ui.publishing.inventory import judged
from toets.ui.publishing.judging import show_judging
from toets.ui.publishing.marked import public_html, redacted_html
from toets.ui.publishing.whole import show_whole
from toets.ui.side_list import ListStep, State, chosen_step, side_list
from toets.ui.widgets import badge_html, card, escape, facts, html_escape


@dataclass(frozen=True)
class ItemStep(ListStep):
    """One document in the list: its name, and its judgement in a word."""

    judgement: str = ""

    @property
    def in_list(self) -> str:
        """The document with its judgement below."""
        return f"{escape(self.words)}  \n:gray[:small[{self.judgement}]]"

    @property
    def in_menu(self) -> str:
        """The document with its judgement behind."""
        return f"{self.words} ({self.judgement})"


def show_items(desk: Desk) -> None:
    """Draw this part."""
    key = f"stukken/{desk.reference}"
    steps = {item.id: _step(desk, item) for item in desk.opened.items}
    chosen = chosen_step(key, steps)
    left, right = st.columns([2, 5], gap="large")
    with left:
        side_list(words.ITEMS_LABEL, steps, key, chosen)
    with right:
        _show_item(desk, desk.item[chosen])


def _step(desk: Desk, item: Item) -> ItemStep:
    count = sum(len(desk.redactions.get(one.place, ())) for one in desk.of_item(item.id))
    said = [judged(desk, desk.listed[item.id]), *([words.redacted_count(count)] if count else [])]
    name = words.of_item(item.number, woo.item_title(item))
    return ItemStep(name, State.OPEN, judgement=" · ".join(said))


def _show_item(desk: Desk, item: Item) -> None:
    with card("stuk"):
        st.header(escape(words.of_item(item.number, woo.item_title(item))), anchor=False)
        _show_facts(desk, item)
        if item.is_file:
            href = html_escape(f"/bijlage/{desk.reference}/{item.attachment}")
            st.html(f'<p><a class="toets-knop" href="{href}" target="_self">{words.FILE}</a></p>')
    if item.is_file and desk.may_change:
        with card("oordeel-stuk"):
            st.header(words.JUDGE_FILE_TITLE, anchor=False)
            show_judging(desk, item)
    with card("teksten"):
        # Before the texts, which may be long; what one needs most is in the other parts.
        if desk.may_change:
            _show_acts(desk, item)
        _show_texts(desk, item)


def _show_acts(desk: Desk, item: Item) -> None:
    with st.expander(words.WHOLE_TITLE):
        show_whole(desk, item)
    if not item.is_file:
        with st.expander(words.JUDGE_TITLE):
            show_judging(desk, item)


def _show_facts(desk: Desk, item: Item) -> None:
    line = desk.listed[item.id]
    day, said, grounds, natures = words.ITEM_FACTS
    pairs = [(day, formats.day(item.day)), (said, judged(desk, line))]
    if line.grounds:
        pairs.append((grounds, ", ".join(found.value for found in line.grounds)))
    if line.reason:
        pairs.append((words.REASON_SHORT, line.reason))
    found = {passage.nature for passage in desk.of_item(item.id)}
    if found and not item.is_file:
        pairs.append((natures, words.natures(found)))
    facts(pairs)


def _show_texts(desk: Desk, item: Item) -> None:
    passages = desk.of_item(item.id)
    if not passages:
        st.markdown(words.NO_TEXTS)
        return
    read_as = st.segmented_control(
        words.READ_AS,
        [words.WITH_WORDS, words.AS_PUBLIC],
        default=words.WITH_WORDS,
        required=True,
        key="lezen-als",
    )
    as_public = read_as == words.AS_PUBLIC
    rows = "".join(_text(desk, passage, as_public=as_public) for passage in passages)
    st.html(f'<dl class="toets-stuk">{rows}</dl>')
    if any(passage.nature is Nature.OPINION for passage in passages):
        st.caption(words.NATURE_HELP)


def _text(desk: Desk, passage: Passage, *, as_public: bool) -> str:
    redactions = desk.redactions.get(passage.place, ())
    shown = (public_html if as_public else redacted_html)(passage.text, redactions)
    # Most texts are facts: only what is not says so.
    is_view = passage.nature is Nature.OPINION
    mark = f" {badge_html('violet', 'forum', words.NATURE[Nature.OPINION])}" if is_view else ""
    return (
        f"<div><dt><span>{html_escape(_named(desk, passage))}</span>{mark}</dt>"
        f"<dd>{shown}</dd></div>"
    )


def _named(desk: Desk, passage: Passage) -> str:
    question = desk.opened.case.rules.questionnaire.by_id.get(passage.label.key)
    label = desk.label(passage)
    return f"{label} · {question.short}" if question else label
