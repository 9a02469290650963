"""The small shared pieces of the screens, and the only place in ui that catches ToetsError."""

import re
from collections.abc import Callable, Iterable
from html import escape as _html_escape
from typing import Literal, TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from toets.domain.questionnaire import Level
from toets.domain.standing import Permission
from toets.domain.workflow import Status
from toets.errors import SessionEndedError, ToetsError
from toets.texts import labels
from toets.texts.explain import explain
from toets.texts.screens import widgets as texts
from toets.texts.standing import Banner
from toets.ui import session

ResultT = TypeVar("ResultT")
Colour = Literal["red", "orange", "violet", "green", "blue", "gray"]

STATUS_LOOK: dict[Status, tuple[Colour, str]] = {
    Status.DRAFT: ("gray", "edit"),
    Status.SCOPE_CLAIMED: ("blue", "shield"),
    Status.OUT_OF_SCOPE: ("gray", "shield"),
    Status.IN_ADVICE: ("blue", "groups"),
    Status.SUPPLEMENT: ("orange", "undo"),
    Status.NEGATIVE_ADVICE: ("red", "block"),
    Status.IN_DECISION: ("blue", "how_to_vote"),
    Status.SIGNING: ("blue", "draw"),
    Status.PERMITTED: ("green", "check_circle"),
    Status.IN_EXECUTION: ("green", "play_circle"),
    Status.SUSPENDED: ("red", "front_hand"),
    Status.REVOKED: ("red", "block"),
    Status.EXPIRED: ("gray", "event_busy"),
    Status.COMPLETED: ("green", "task_alt"),
    Status.REFUSED: ("red", "block"),
    Status.WITHDRAWN: ("gray", "logout"),
}
LEVEL_LOOK: dict[Level, tuple[Colour, str]] = {
    Level.STOP: ("red", "dangerous"),
    Level.HOLD: ("orange", "pause_circle"),
    Level.FLAG: ("violet", "flag"),
}
# The first part of the container's key, on which the style sheet hangs the tint and the bar.
_LEVEL_KEY = {Level.STOP: "stop", Level.HOLD: "wacht", Level.FLAG: "letop"}
_BANNER_LOOK: dict[Permission, tuple[Colour, str, str]] = {
    Permission.MAY_NOT: ("red", "block", "balk-niet"),
    Permission.NOT_YET: ("red", "block", "balk-niet"),
    Permission.MAY: ("green", "check_circle", "balk-mag"),
    Permission.OUTSIDE: ("gray", "shield", "balk-buiten"),
}
# What looks otherwise than its permission alone.
_REASON_LOOK: dict[str, tuple[Colour, str, str]] = {
    Status.SUSPENDED.value: ("red", "front_hand", "balk-niet"),
    Status.EXPIRED.value: ("gray", "event_busy", "balk-buiten"),
    Status.COMPLETED.value: ("gray", "task_alt", "balk-buiten"),
}

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ICON_NAME = re.compile(r":(?=material|streamlit)", re.IGNORECASE)


def escape(text: str) -> str:
    """Return user text that Streamlit markdown shows as it was typed, with its line breaks.

    Icon and emoji names are broken by an invisible character, because Streamlit looks for them
    after it took the escapes away.
    """
    lines = (_PUNCTUATION.sub(r"\\\1", line.strip()) for line in text.splitlines())
    return _ICON_NAME.sub(":\u2060", "  \n".join(lines))


def html_escape(text: str) -> str:
    """Return user text that is harmless inside st.html, in text and in attributes."""
    return _html_escape(text, quote=True)


def badge(status: Status) -> None:
    """Draw where a case stands: icon, word and colour."""
    colour, icon = STATUS_LOOK[status]
    st.badge(labels.STATUS[status], icon=f":material/{icon}:", color=colour)


def badge_html(colour: Colour, icon: str, word: str) -> str:
    """Return a badge for st.html; the icon is hidden from screen readers."""
    return (
        f'<span class="toets-badge toets-{colour}">{icon_html(icon)}'
        f"<span>{html_escape(word)}</span></span>"
    )


def icon_html(icon: str) -> str:
    """Return an icon for st.html that screen readers skip."""
    return f'<span class="toets-icoon" aria-hidden="true">{icon}</span>'


def status_html(status: Status) -> str:
    """Return the badge of a status for st.html."""
    return badge_html(*STATUS_LOOK[status], labels.STATUS[status])


def signal_block(
    level: Level, title: str, text: str, key: str, *, mark: str = ""
) -> DeltaGenerator:
    """Draw a signal as a tinted block with a bar, and return it, so that a field can follow inside.

    `title`, `text` and `mark` (small, behind the title) are our own words; escape what a person
    typed before it comes here.
    """
    colour, icon = LEVEL_LOOK[level]
    block = st.container(key=f"{_LEVEL_KEY[level]}-{key}", gap="xsmall")
    small = f" :{colour}[:small[· {mark}]]" if mark else ""
    block.markdown(f":{colour}[:material/{icon}:] **{labels.LEVEL[level]} – {title}**{small}")
    if text:
        block.markdown(text)
    return block


def banner(words: Banner, key: str = "zaak") -> DeltaGenerator:
    """Draw the banner of a case, and return the column at its right for the one act."""
    colour, icon, look = _look_of(words)
    block = st.container(key=f"{look}-{key}")
    left, right = block.columns([3, 1], vertical_alignment="center")
    left.header(f":{colour}[:material/{icon}: {words.verb}]{words.why}", anchor=False)
    if words.more:
        left.markdown(words.more)
    return right


def _look_of(words: Banner) -> tuple[Colour, str, str]:
    return _REASON_LOOK.get(words.reason) or _BANNER_LOOK[words.permission]


def banner_html(words: Banner) -> str:
    """Return the first sentence of the banner for st.html, for use in lists."""
    colour, icon, _ = _look_of(words)
    return (
        f'<span class="toets-{colour}-woord">{icon_html(icon)} {html_escape(words.verb)}</span>'
        f"{html_escape(words.why)}"
    )


def card(key: str) -> DeltaGenerator:
    """Return a white card with a border."""
    return st.container(border=True, key=f"kaart-{key}")


def facts(pairs: Iterable[tuple[str, str]]) -> None:
    """Draw a definition list; both parts are escaped here."""
    rows = "".join(
        f"<div><dt>{html_escape(name)}</dt><dd>{html_escape(value)}</dd></div>"
        for name, value in pairs
    )
    st.html(f'<dl class="toets-feiten">{rows}</dl>')


def breadcrumb(*trail: tuple[str, str | None]) -> None:
    """Draw the way to this page: pairs of words and an address, None for the page itself."""
    parts = [
        f'<a href="{html_escape(href)}" target="_self">{html_escape(words)}</a>'
        if href
        else f'<span aria-current="page">{html_escape(words)}</span>'
        for words, href in trail
    ]
    st.html(
        f'<nav class="toets-kruimels" aria-label="{texts.BREADCRUMB}">{" › ".join(parts)}</nav>'
    )


def meta(text: str) -> None:
    """Draw a line of second importance: grey, 14 px. `text` is markdown."""
    st.caption(text)


def refusal(text: str, key: str) -> None:
    """Draw a calm block that says what could not be done; every line is a paragraph."""
    block = st.container(key=f"weigering-{key}", gap="xsmall")
    first, *rest = text.splitlines() or [""]
    block.markdown(f"**{escape(first)}**")
    for line in rest:
        block.markdown(escape(line))


def attempt(action: Callable[[], ResultT], key: str = "scherm") -> ResultT | None:
    """Do something that toets may refuse; on a refusal show why as a calm block and return None.

    A session that ended leads to the sign-in page. `key` tells two blocks on one page apart.
    """
    try:
        return action()
    except SessionEndedError:
        session.to_sign_in()
    except ToetsError as error:
        refusal(explain(error), key)
    return None
