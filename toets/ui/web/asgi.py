"""The whole web application: the screens of Streamlit, our routes, and what stands before both."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from toets.bootstrap import Settings
from toets.texts.screens import frame as texts
from toets.ui.failures import reported
from toets.ui.web.due_work import lifespan
from toets.ui.web.gate import Gate
from toets.ui.web.headers import SecurityHeaders
from toets.ui.web.page import OwnPage
from toets.ui.web.routes import routes
from toets.ui.widgets import refusal

MAIN_SCRIPT = Path(__file__).parents[1] / "main.py"


def make_app(settings: Settings | None = None) -> st.App:
    """Return the application; a process makes it once."""
    return st.App(
        MAIN_SCRIPT,
        routes=routes(),
        middleware=middleware(settings or Settings()),
        lifespan=lifespan,
        on_script_error=on_script_error,
    )


def middleware(settings: Settings) -> list[Middleware]:
    """Return what stands before the screens and our routes, outermost first."""
    hosts = tuple(host.strip() for host in settings.hosts.split(",") if host.strip())
    return [
        Middleware(SecurityHeaders, behind_tls=settings.behind_tls),
        Middleware(Gate, hosts=hosts),
        Middleware(OwnPage),
    ]


def on_script_error(error: Exception) -> bool:
    """Show the neutral sentence for what fails outside the frame, and tell that it was handled."""
    # Only what happens outside the frame comes here: a callback, before the screen is drawn.
    refusal(texts.unexpected(reported(error, "callback")), key="onverwacht")
    return True
