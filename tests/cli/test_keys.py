"""What the command line says of keys: no secrets, and a warning where test keys sign real documents."""

import json
from pathlib import Path

import pytest
from seal_keys import KEYS

from toets.bootstrap import Settings
from toets.cli import run
from toets.cli.commands import TEST_KEYS, key_warning
from toets.signing.settings import KeySource


def test_the_settings_show_where_keys_are_and_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    secrets = {"KEYS_PASSWORD": "geheim-1", "PKCS11_PIN": "geheim-2"}
    said = {"KEYS": "pkcs11", "PKCS11_TOKEN": "toets", "KEYS_DIR": str(tmp_path)}
    for name, value in (secrets | said).items():
        monkeypatch.setenv(f"TOETS_{name}", value)

    assert run(["settings", "--json"]) == 0

    out = capsys.readouterr().out
    shown = json.loads(out)
    assert {name: shown[f"TOETS_{name}"] for name in said} == said
    assert shown["TOETS_TRUSTED"] == str(tmp_path / "vertrouwd.pem")
    assert [value for value in secrets.values() if value in out] == []


def test_a_secret_of_the_keys_does_not_show_in_the_settings_themselves() -> None:
    settings = Settings(keys_password="geheim", pkcs11_pin="geheim")  # type: ignore[arg-type]  # noqa: S106 -- no secret

    assert "geheim" not in repr(settings)
    assert (settings.sealer.password, settings.sealer.pin) == ("geheim", "geheim")


@pytest.mark.parametrize(
    ("keys", "demo", "warns"),
    [
        (KeySource.TEST, False, True),
        (KeySource.TEST, True, False),
        (KeySource.PKCS12, False, False),
    ],
)
def test_test_keys_under_real_data_are_warned_of(
    keys: KeySource, demo: object, warns: object
) -> None:
    settings = Settings(keys=keys, demo=bool(demo))

    assert key_warning(settings) == (TEST_KEYS if warns else "")


def test_keys_stand_in_the_data_folder_unless_set(tmp_path: Path) -> None:
    assert Settings().keys_folder == KEYS  # the tests set it for all of them
    assert Settings(keys_dir=None, data_dir=tmp_path).keys_folder == tmp_path / "keys"


def test_the_demo_leaves_a_signed_document_and_what_it_is_checked_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETS_DATA_DIR", str(tmp_path / "data"))
    out = tmp_path / "out"
    assert run(["demo", "--out", str(out)]) == 0
    told = capsys.readouterr().out
    assert "Gecontroleerd: Echt: dit bestand is precies het document" in told

    roots = str(out / "vertrouwd.pem")
    status = run(["verify", str(out / "decision.pdf"), "--roots", roots, "--offline", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (status, found["outcome"], len(found["signatures"])) == (0, "unconfirmed", 2)
    assert {signed["problems"] == [] for signed in found["signatures"]} == {True}
    assert sorted(path.name for path in out.iterdir()) == [
        "audit",
        "case.json",
        "decision.pdf",
        "vertrouwd.pem",
    ]
