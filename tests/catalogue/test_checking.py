"""What `toets check` looks at for a folder of folders, one folder, one file."""

import shutil
from pathlib import Path

import pytest

from toets.catalogue import check

VALID = Path(__file__).parent / "valid"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID, tmp_path / "questionnaires"))


def said(shelf: Path, *paths: Path) -> list[str]:
    return [
        f"{found.path.relative_to(shelf)}:{found.line}: {found.message}" for found in check(paths)
    ]


def test_a_sound_folder_of_regimes_gives_no_problems(shelf: Path) -> None:
    assert said(shelf, shelf) == []


def test_a_sound_file_gives_no_problems(shelf: Path) -> None:
    assert said(shelf, shelf / "basis" / "sources.yaml") == []


def test_a_file_is_checked_with_the_files_that_depend_on_it(shelf: Path) -> None:
    sources = shelf / "basis" / "sources.yaml"
    sources.write_text(sources.read_text("utf-8").replace("  wet:", "  wetten:"), "utf-8")

    problem = "bron: bron 'wet' staat niet in sources.yaml. Zet haar daar of verbeter de naam."
    assert said(shelf, sources) == [
        f"basis/questionnaire-1.0.yaml:64: {problem}",
        f"basis/questionnaire-1.0.yaml:93: {problem}",
    ]


def test_the_same_problem_is_said_once_for_overlapping_paths(shelf: Path) -> None:
    (shelf / "basis" / "regime.yaml").write_text("", "utf-8")

    assert said(shelf, shelf, shelf / "basis", shelf / "basis" / "regime.yaml") == [
        "basis/regime.yaml:1: Het bestand is leeg. Neem een ander regime als voorbeeld en vul het."
    ]


def test_problems_come_in_the_order_of_files_and_lines(shelf: Path) -> None:
    second = Path(shutil.copytree(shelf / "basis", shelf / "ander"))
    (second / "regime.yaml").write_text("note: x\nid: basis\ntitle: y\nsource: z\n", "utf-8")
    (shelf / "basis" / "sources.yaml").write_text("", "utf-8")

    assert said(shelf, shelf) == [
        "ander/regime.yaml:2: regime 'basis': 'id' moet de naam van de map zijn: ander. Maak ze gelijk.",
        "basis/sources.yaml:1: Het bestand is leeg. Neem een ander regime als voorbeeld en vul het.",
    ]


def test_a_path_that_does_not_exist_is_named(shelf: Path) -> None:
    assert said(shelf, shelf / "nergens") == ["nergens:1: Dit bestaat niet. Verbeter de naam."]


def test_a_folder_without_regimes_is_named(shelf: Path) -> None:
    empty = shelf / "leeg"
    empty.mkdir()

    assert said(shelf, empty) == [
        "leeg:1: Hier staat geen enkele map van een regime. Zet er een neer."
    ]


def test_every_missing_kind_of_file_is_named(shelf: Path) -> None:
    for file in (shelf / "basis").glob("*-1.0.yaml"):
        file.unlink()

    missing = "Van dit soort bestand is er nog geen enkele versie. Maak het aan."
    assert said(shelf, shelf / "basis") == [
        f"basis/guidance-1.0.yaml:1: {missing}",
        f"basis/procedure-1.0.yaml:1: {missing}",
        f"basis/questionnaire-1.0.yaml:1: {missing}",
    ]


def test_notes_and_hidden_files_in_a_regime_are_left_alone(shelf: Path) -> None:
    for name in ("README.md", "sources.md", ".regime.yaml.swp"):
        (shelf / "basis" / name).write_text("notitie", "utf-8")

    assert said(shelf, shelf / "basis") == []


@pytest.mark.parametrize(
    "name", ["questionnaire-1.0.yml", "Procedure-1.0.yaml", "guidance-1.yaml", "regime.yaml.bak"]
)
def test_a_file_that_would_silently_not_count_is_named(shelf: Path, name: str) -> None:
    (shelf / "basis" / name).write_text("version: x", "utf-8")

    problem = (
        "Deze bestandsnaam wordt niet herkend; het bestand zou niet meedoen. Noem het regime.yaml,"
        " sources.yaml, algorithm-register.yaml, of questionnaire-, procedure- of guidance- met een"
        " versie, als questionnaire-1.0.yaml."
    )
    assert said(shelf, shelf / "basis") == [f"basis/{name}:1: {problem}"]


def test_a_loose_file_beside_the_regimes_is_named(shelf: Path) -> None:
    (shelf / "los.yaml").write_text("version: x", "utf-8")

    assert said(shelf, shelf) == [
        "los.yaml:1: Dit bestand doet niet mee. Zet het in de map van een regime."
    ]
