"""Starts the server in this process, on the loopback address."""

import sys

from toets.bootstrap import ROOT
from toets.errors import SettingsError
from toets.ui.session import services
from toets.ui.web.asgi import make_app

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(host: str = "127.0.0.1", port: int = 8501) -> None:
    """Serve the screens and our routes until the process is stopped.

    Raises:
        SettingsError: The address is not of this machine alone, or the database does not fit.
    """
    if host not in LOOPBACK:
        raise SettingsError(
            "toets luistert alleen op deze machine zelf (127.0.0.1). Zet er een proxy met TLS voor."
        )
    services()
    # Streamlit looks for .streamlit/config.toml beside what was started, which is .venv/bin/toets,
    # and hands the rest of the command line to the screens.
    sys.argv = [str(ROOT / "app.py")]
    make_app().run(config=_config(host, port))


def _config(host: str, port: int) -> dict[str, object]:
    return {
        "server.address": host,
        "server.port": port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.maxUploadSize": 25,
        "server.enableStaticServing": False,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "runner.magicEnabled": False,
    }
