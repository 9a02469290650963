from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.web.server.app_discovery import discover_asgi_app

from toets.bootstrap import ROOT, Toets
from toets.errors import SettingsError
from toets.ui.web import serve
from toets.ui.web.asgi import MAIN_SCRIPT, make_app


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", ""])  # noqa: S104 -- refused
def test_serving_on_anything_but_this_machine_is_refused(host: str) -> None:
    with pytest.raises(SettingsError):
        serve.serve(host=host)


def test_serving_passes_every_safe_setting_and_hides_the_command_line(
    toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, object] = {}
    monkeypatch.setattr("sys.argv", ["toets", "serve", "--port", "9000"])
    monkeypatch.setattr(st.App, "run", lambda _self, config: given.update(config))

    serve.serve(port=9000)

    import sys  # noqa: PLC0415 -- as it stands after the call

    assert toets.settings.demo
    assert sys.argv == [str(ROOT / "app.py")]
    assert given == {
        "server.address": "127.0.0.1",
        "server.port": 9000,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.maxUploadSize": 25,
        "server.enableStaticServing": False,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "runner.magicEnabled": False,
    }


def test_the_settings_file_stands_beside_the_entry_and_names_known_options() -> None:
    import tomllib  # noqa: PLC0415 -- used here alone

    found = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    known = set(config._config_options_template)  # noqa: SLF001 -- the list of what may be set

    assert {
        f"{section}.{name}" for section, values in found.items() for name in values
    } <= known | {"theme.sidebar"}
    assert found["server"]["address"] == "127.0.0.1"


def test_the_application_runs_the_script_of_the_screens() -> None:
    app = make_app()

    assert Path(app.script_path) == MAIN_SCRIPT
    assert MAIN_SCRIPT.is_file()


def test_streamlit_run_finds_the_application_in_the_entry() -> None:
    found = discover_asgi_app(ROOT / "app.py")

    assert (found.is_asgi_app, found.import_string) == (True, "app:app")
