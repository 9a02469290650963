"""The entry: `streamlit run app.py` serves the screens and our own routes in one process."""

import streamlit as st

from toets.bootstrap import Settings
from toets.ui.web.asgi import MAIN_SCRIPT, middleware, on_script_error
from toets.ui.web.due_work import lifespan
from toets.ui.web.routes import routes

# Streamlit looks for these very words in the text of this file, so `make_app()` would not do.
app = st.App(
    MAIN_SCRIPT,
    routes=routes(),
    middleware=middleware(Settings()),
    lifespan=lifespan,
    on_script_error=on_script_error,
)
