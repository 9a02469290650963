"""What the operator takes along at the shell: cases and the register, each call in the log."""

import csv
import getpass
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from stage import CATALOGUE, Stage, open_stage

from toets import bootstrap
from toets.cli import run
from toets.documents.case_file.form import case_file, case_json
from toets.documents.case_file.reading import read_case_file
from toets.domain.audit import SYSTEM_CHAIN

OPERATOR = f"OPERATOR:{getpass.getuser()}"


@pytest.fixture
def shell(database_url: str, template: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Give the stage on the database that the command line opens."""
    monkeypatch.setenv("TOETS_DATABASE_URL", database_url)
    monkeypatch.setattr(bootstrap, "load_catalogue", lambda _folder: CATALOGUE)
    opened = open_stage(database_url)
    opened.scenes = getattr(template, "scenes", {})
    yield opened
    opened.toets.close()


def test_a_case_is_written_to_a_file_that_can_be_read_back(
    shell: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference, out = shell.scenes["half_judged"], tmp_path / "case.json"
    case = shell.case(reference)

    status = run(["case", "export", reference, "--out", str(out)])

    assert (status, out.read_bytes()) == (0, case_json(case))
    assert read_case_file(out.read_bytes()) == case_file(case)
    assert capsys.readouterr().out.startswith(f"{out}  SHA-256 ")
    last = shell.events(reference)[-1]
    assert (last.action, last.actor) == ("read", OPERATOR)


def test_showing_a_case_as_json_gives_the_same_bytes(
    shell: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = shell.scenes["draft"]

    status = run(["case", "show", reference, "--json"])

    printed = capsys.readouterr().out
    assert (status, printed.encode()) == (0, case_json(shell.case(reference)) + b"\n")


def test_a_case_that_does_not_exist_leaves_no_file(
    shell: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shell.scenes
    out = tmp_path / "case.json"

    status = run(["case", "export", "JET-2026-NIET", "--out", str(out)])

    assert (status, out.exists()) == (1, False)
    assert capsys.readouterr().err == "Deze zaak bestaat niet, of u mag haar niet zien.\n"


def test_a_place_that_cannot_be_written_is_told(
    shell: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nergens" / "case.json"

    status = run(["case", "export", shell.scenes["draft"], "--out", str(out)])

    assert (status, capsys.readouterr().err) == (
        1,
        f"{out} kan niet worden geschreven. Kies een andere plaats.\n",
    )


WAS_PERMITTED = {
    "permitted",
    "in_execution",
    "suspended",
    "revoked",
    "expired",
    "completed",
}


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_the_register_is_printed_as_json(
    shell: Stage, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["register", "export", *form])

    plain = json.loads(capsys.readouterr().out)
    assert (status, plain["format"], plain["format_version"]) == (0, "toets-register", 1)
    found = {entry["reference"]: entry for entry in plain["permissions"]}
    assert found.keys() == {shell.scenes[scene] for scene in WAS_PERMITTED}
    permitted = found[shell.scenes["permitted"]]
    assert (permitted["title"], permitted["status"], permitted["valid_until"]) == (
        "Zoeken in eigen beelden",
        "permitted",
        "2027-03-01",
    )
    last = shell.events(SYSTEM_CHAIN)[-1]
    assert (last.action, last.actor) == ("export_register", OPERATOR)


def test_the_register_names_nobody(shell: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    run(["register", "export"])

    printed = capsys.readouterr().out
    people = shell.toets.people.everyone().values()
    assert [p.name for p in people if p.name in printed or f'"{p.number}"' in printed] == []


def test_the_register_is_written_as_csv(
    shell: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "register.csv"

    status = run(["register", "export", "--csv", "--out", str(out)])

    head, *rows = csv.reader(StringIO(out.read_text("utf-8-sig")), delimiter=";")
    assert (status, head[0]) == (0, "Kenmerk")
    assert {row[0] for row in rows} == {shell.scenes[scene] for scene in WAS_PERMITTED}
    assert capsys.readouterr().out.startswith(f"{out}  SHA-256 ")


def test_one_form_at_a_time(shell: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.scenes
    with pytest.raises(SystemExit) as caught:
        run(["register", "export", "--json", "--csv"])

    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("Deze opdracht klopt niet.")
