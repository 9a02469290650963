"""`toets verify`: a verdict with reasons, with the register when it is at hand and else without."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from documents.signing import signed_sample
from seal_keys import TRUSTED

from toets.bootstrap import Settings, open_if_made, open_toets
from toets.cli import run

GENUINE = "Echt: dit bestand is precies het document dat toets heeft uitgegeven."
UNCONFIRMED = "Niet helemaal te bevestigen: er is niets mis gevonden, maar niet alles kon worden gecontroleerd."


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an installation without a database."""
    monkeypatch.setenv("TOETS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("TOETS_DATABASE_URL", raising=False)
    monkeypatch.delenv("TOETS_DEMO", raising=False)
    return tmp_path


@pytest.fixture
def file(nowhere: Path) -> Path:
    path = nowhere / "decision.pdf"
    path.write_bytes(signed_sample("refusal"))
    return path


def verify(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = run(["verify", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_without_a_database_it_says_what_it_could_not_check_and_makes_none(
    nowhere: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = verify(capsys, str(file))

    assert (status, err) == (0, "")
    assert out.splitlines()[0] == UNCONFIRMED
    assert "op deze plaats is geen database van toets." in out
    assert "[in orde] Elke handtekening is gezet met een vertrouwde sleutel" in out
    assert "Let op, dit is een TEST" in out
    assert not (nowhere / "data").exists()


def test_with_nothing_but_the_file_and_the_certificates(
    nowhere: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roots = shutil.copy(TRUSTED, nowhere / "roots.pem")

    status, out, _ = verify(capsys, str(file), "--roots", str(roots), "--offline", "--json")

    found: dict[str, Any] = json.loads(out)
    assert (status, found["outcome"], found["is_test"]) == (0, "unconfirmed", True)
    assert found["verdict"] == UNCONFIRMED
    assert [signed["seal"] for signed in found["signatures"]] == [
        "digitalisering",
        "ethiek-privacy",
    ]
    assert {check["code"]: check["result"] for check in found["checks"]}["trusted"] == "passed"


def test_signatures_of_unknown_keys_never_end_well(
    nowhere: Path,
    file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TOETS_TRUSTED", str(nowhere / "not-there.pem"))

    status, out, _ = verify(capsys, str(file))

    assert (status, out.splitlines()[0]) == (1, UNCONFIRMED)
    assert "op de opdrachtregel noemt u het met --roots." in out


def test_a_changed_file_ends_with_1(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(file.read_bytes() + b"%")

    status, out, _ = verify(capsys, str(file))

    assert status == 1
    assert out.startswith("Niet echt:")
    assert "[niet in orde] Achter het einde van het document staat nog iets." in out


@pytest.mark.parametrize("name", ["nergens.pdf", "."])
@pytest.mark.usefixtures("nowhere")
def test_a_file_that_is_not_there_is_wrong_use(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    status, out, err = verify(capsys, name)

    assert (status, out) == (2, "")
    assert err == f"{name} is geen bestand. Controleer de naam.\n"


def test_a_command_without_a_file_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as caught:
        run(["verify", "--offline"])

    assert caught.value.code == 2


def test_certificates_that_cannot_be_read_are_wrong_use_and_no_verdict(
    nowhere: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roots = nowhere / "roots.pem"
    roots.write_text("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n")

    status, out, err = verify(capsys, str(file), "--roots", str(roots))

    assert (status, out) == (2, "")
    assert "roots.pem:1" in err


def test_a_register_that_does_not_know_the_case_rejects_the_file(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_toets().close()

    status, out, _ = verify(capsys, str(file))

    assert status == 1
    assert "[niet in orde] Toets kent geen zaak met dit kenmerk." in out


def test_a_database_of_the_other_mode_is_left_alone(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_toets().close()
    monkeypatch.setenv("TOETS_DEMO", "1")

    status, out, _ = verify(capsys, str(file))

    assert status == 0
    assert "de database op deze plaats is van een andere soort (voorbeeld of echt)." in out


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("sqlite:///{folder}/none.db", "no_database"),
        ("sqlite:///{folder}/empty.db", "no_database"),
        ("postgresql+psycopg://nobody@127.0.0.1:9/none", "unreachable"),
        ("nonsense", "unreachable"),
    ],
)
def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, address: str, code: str) -> None:
    (tmp_path / "empty.db").touch()
    settings = Settings(database_url=address.format(folder=tmp_path), data_dir=tmp_path / "data")

    assert open_if_made(settings) == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.db"]
    assert (tmp_path / "empty.db").stat().st_size == 0
