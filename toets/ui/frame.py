"""What stands around every screen: style, logo, menu, demo strip, and the net under all of it."""

from functools import cache
from html import escape as html_escape
from pathlib import Path

import streamlit as st

from toets.texts.screens import frame as texts
from toets.ui.failures import reported
from toets.ui.pages import navigation
from toets.ui.session import START_PAGE, me, rulebook, services
from toets.ui.widgets import attempt, refusal

_HERE = Path(__file__).parent
LOGO = _HERE / "web" / "static" / "logo.svg"


def show(start: str = START_PAGE) -> None:
    """Draw the page that the address asks for; an unexpected error becomes one neutral sentence.

    `start` is the page at the root address; tests begin at another one.
    """
    st.set_page_config(page_title="toets", layout="wide", initial_sidebar_state="collapsed")
    st.html(f"<style>{style_sheet()}</style>")
    try:
        _draw(start)
    except Exception as error:  # noqa: BLE001 -- the outermost frame: nobody may see a traceback
        refusal(texts.unexpected(reported(error, "screen")), key="onverwacht")


def _draw(start: str) -> None:
    person = me().person
    st.logo(str(LOGO), size="large", link=None)
    asked = navigation(person, start)
    attempt(asked.run)
    if services().settings.demo:
        _demo_strip()


def _demo_strip() -> None:
    regime = rulebook().regime_title
    bold, wide, rest = (html_escape(part) for part in texts.demo_strip(regime))
    st.html(
        '<div class="toets-demo" role="note">'
        f'<b>{bold}</b><span class="toets-demo-wijd">{wide}</span>{rest}</div>'
    )


@cache
def style_sheet() -> str:
    """Return the one style sheet of the app."""
    return (_HERE / "style.css").read_text(encoding="utf-8")
