"""One permission at a glance: what, for whom, until when, under which conditions, and whether now."""

import streamlit as st

from toets.domain.conditions import ConditionItem
from toets.domain.questionnaire import AnswerType
from toets.domain.register import RegisterEntry
from toets.domain.standing import Next, Turn
from toets.texts.answers import value_text
from toets.texts.screens import toestemmingen as texts
from toets.texts.standing import banner
from toets.ui.session import link_to
from toets.ui.widgets import banner_html, card, html_escape, status_html

NOBODY_NEXT = Next(Turn.NOBODY, None)

_FREE_WORDS = (AnswerType.TEXT, AnswerType.LONG_TEXT)
_LONGEST, _MOST_CONDITIONS = 180, 3


def show_card(entry: RegisterEntry) -> None:
    """Draw the card of one permission, which leads to its page."""
    with card(f"toestemming-{entry.reference}"):
        st.html(f"{_head(entry)}{_now(entry)}{_facts(entry)}")


def _head(entry: RegisterEntry) -> str:
    href = html_escape(link_to("toestemmingen", ref=entry.reference))
    return (
        f'<div class="toets-kaartkop"><h2><a href="{href}" target="_self">'
        f"{html_escape(entry.title)}</a></h2>"
        f'<span class="toets-meta">{html_escape(entry.reference)}</span>'
        f"{status_html(entry.status)}</div>"
    )


def _now(entry: RegisterEntry) -> str:
    return f'<p class="toets-nu">{banner_html(banner(entry.standing, NOBODY_NEXT))}</p>'


def _facts(entry: RegisterEntry) -> str:
    pairs = [
        (texts.WHAT, html_escape(_what(entry))),
        (texts.FOR_WHOM, html_escape(texts.units(entry))),
        (texts.UNTIL, html_escape(texts.until(entry))),
        (texts.CONDITIONS, _conditions(entry)),
        (texts.USED, html_escape(texts.used(entry))),
    ]
    rows = "".join(f"<div><dt>{name}</dt><dd>{said}</dd></div>" for name, said in pairs)
    return f'<dl class="toets-feiten">{rows}</dl>'


def _what(entry: RegisterEntry) -> str:
    """Return the kind, and the begin of the first line of the scope that is in free words."""
    kind = texts.KIND[entry.is_experiment]
    for line in entry.scope:
        if line.question.type in _FREE_WORDS and line.answer.text.strip():
            said = value_text(line.question, line.answer)
            return f"{kind}. {line.label}: {shortened(said, _LONGEST)}"
    return kind


def _conditions(entry: RegisterEntry) -> str:
    summary = html_escape(texts.conditions(entry))
    named: dict[int, ConditionItem] = {item.number: item for item in entry.conditions}
    items = [
        f"<li>{html_escape(shortened(item.condition.text, _LONGEST))}</li>"
        for item in list(named.values())[:_MOST_CONDITIONS]
    ]
    if len(named) > _MOST_CONDITIONS:
        rest = texts.more_conditions(len(named) - _MOST_CONDITIONS)
        items.append(f"<li>{html_escape(rest)}</li>")
    return f'{summary}<ul class="toets-kort">{"".join(items)}</ul>' if items else summary


def shortened(text: str, longest: int) -> str:
    """Return the text as one line of at most so many characters, cut at a blank."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    kept = line[: longest - 1].rpartition(" ")[0] or line[: longest - 1]
    return f"{kept}…"
