"""Which version is in force when, and which one a case stays pinned to."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from toets.catalogue import load_catalogue, load_rulebook
from toets.errors import CatalogueError, NotFoundError

VALID = Path(__file__).parent / "valid"
BEFORE, FIRST_DAY, LATER = date(2025, 12, 31), date(2026, 1, 1), date(2026, 7, 1)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID, tmp_path / "questionnaires"))


def add_version(regime: Path, kind: str, version: str, valid_from: str, *edits: str) -> None:
    """Copy version 1.0 of a file; `edits` are what is replaced, by what, in turn."""
    text = (regime / f"{kind}-1.0.yaml").read_text("utf-8")
    text = text.replace('version: "1.0"', f'version: "{version}"')
    text = text.replace('valid_from: "2026-01-01"', f'valid_from: "{valid_from}"')
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        text = text.replace(old, new)
    (regime / f"{kind}-{version}.yaml").write_text(text, "utf-8")


def versions(path: Path, on: date) -> tuple[str, str, str, str]:
    rulebook = load_catalogue(path).current(on)
    return (
        rulebook.regime,
        rulebook.questionnaire.version,
        rulebook.procedure.version,
        rulebook.guidance.version,
    )


def test_a_version_is_in_force_from_its_first_day_on(shelf: Path) -> None:
    add_version(shelf / "basis", "questionnaire", "1.1", "2026-07-01")

    assert versions(shelf, date(2026, 6, 30)) == ("basis", "1.0", "1.0", "1.0")
    assert versions(shelf, LATER) == ("basis", "1.1", "1.0", "1.0")


def test_version_ten_comes_after_version_nine(shelf: Path) -> None:
    add_version(shelf / "basis", "guidance", "1.9", "2026-03-01")
    add_version(shelf / "basis", "guidance", "1.10", "2026-04-01")

    assert versions(shelf, LATER) == ("basis", "1.0", "1.0", "1.10")


def test_before_the_first_day_no_rulebook_is_in_force(shelf: Path) -> None:
    catalogue = load_catalogue(shelf)

    with pytest.raises(NotFoundError):
        catalogue.current(BEFORE)


def test_a_regime_begins_when_all_three_of_its_files_are_in_force(shelf: Path) -> None:
    guidance = shelf / "basis" / "guidance-1.0.yaml"
    guidance.write_text(guidance.read_text("utf-8").replace("2026-01-01", "2026-07-01"), "utf-8")
    catalogue = load_catalogue(shelf)

    with pytest.raises(NotFoundError):
        catalogue.current(date(2026, 6, 30))
    assert catalogue.current(LATER).guidance.valid_from == LATER


def test_a_case_keeps_the_version_it_is_pinned_to(shelf: Path) -> None:
    before = load_catalogue(shelf).get("basis", "1.0", "1.0", "1.0")
    add_version(shelf / "basis", "questionnaire", "2.0", "2026-07-01", "Al begonnen", "Gestart")

    assert load_catalogue(shelf).get("basis", "1.0", "1.0", "1.0") == before


def test_versions_that_were_never_in_force_together_are_found_when_they_fit(shelf: Path) -> None:
    add_version(shelf / "basis", "questionnaire", "1.1", "2026-07-01")
    add_version(shelf / "basis", "guidance", "1.1", "2026-07-01")

    found = load_catalogue(shelf).get("basis", "1.1", "1.0", "1.0")

    assert (found.questionnaire.version, found.guidance.version) == ("1.1", "1.0")


def test_versions_that_do_not_fit_each_other_are_not_found(shelf: Path) -> None:
    renamed = ("- id: B2", "- id: B3", "id: B2-lang", "id: B3-lang")
    add_version(shelf / "basis", "questionnaire", "2.0", "2026-07-01", *renamed)
    add_version(shelf / "basis", "procedure", "2.0", "2026-07-01", "B2", "B3")
    catalogue = load_catalogue(shelf)

    assert catalogue.get("basis", "2.0", "2.0", "1.0").procedure.scope[0].question == "B3"
    with pytest.raises(NotFoundError):
        catalogue.get("basis", "1.0", "2.0", "1.0")


@pytest.mark.parametrize(
    "wanted",
    [
        ("ander", "1.0", "1.0", "1.0"),
        ("basis", "9.9", "1.0", "1.0"),
        ("basis", "1.0", "9.9", "1.0"),
        ("basis", "1.0", "1.0", "9.9"),
    ],
)
def test_what_does_not_exist_is_not_found(shelf: Path, wanted: tuple[str, str, str, str]) -> None:
    catalogue = load_catalogue(shelf)

    with pytest.raises(NotFoundError):
        catalogue.get(*wanted)


def test_of_two_regimes_the_one_that_came_into_force_last_is_current(shelf: Path) -> None:
    second = Path(shutil.copytree(shelf / "basis", shelf / "nieuw"))
    for file in second.iterdir():
        text = file.read_text("utf-8").replace("2026-01-01", "2026-07-01")
        file.write_text(text.replace("id: basis", "id: nieuw"), "utf-8")
    # A newer version of the older regime does not bring it back.
    add_version(shelf / "basis", "guidance", "1.1", "2026-08-01")

    assert load_catalogue(shelf).regimes == ("basis", "nieuw")
    assert versions(shelf, date(2026, 6, 30)) == ("basis", "1.0", "1.0", "1.0")
    assert versions(shelf, date(2026, 9, 1)) == ("nieuw", "1.0", "1.0", "1.0")


def test_asking_twice_gives_the_same_rulebook(shelf: Path) -> None:
    catalogue = load_catalogue(shelf)

    first = catalogue.current(FIRST_DAY)

    assert catalogue.current(LATER) is first
    assert catalogue.get("basis", "1.0", "1.0", "1.0") is first


def test_another_way_of_writing_the_same_content_keeps_the_digest(shelf: Path) -> None:
    before = load_rulebook(shelf / "basis", LATER).digest
    file = shelf / "basis" / "questionnaire-1.0.yaml"
    text = file.read_text("utf-8").replace('"Al begonnen"', "'Al begonnen' # in het kort")
    file.write_text(text.replace("points: [b, c]", "points: [c, b]"), "utf-8")

    assert load_rulebook(shelf / "basis", LATER).digest == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("questionnaire-1.0.yaml", "Al begonnen", "Al gestart"),
        ("procedure-1.0.yaml", 'reaction: "10"', 'reaction: "11"'),
        ("guidance-1.0.yaml", "compleet", "volledig"),
        ("sources.yaml", "Bedachte wet", "Verzonnen wet"),
    ],
)
def test_other_content_under_the_same_version_changes_the_digest(
    shelf: Path, file: str, old: str, new: str
) -> None:
    before = load_rulebook(shelf / "basis", LATER).digest
    path = shelf / "basis" / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    assert load_rulebook(shelf / "basis", LATER).digest != before


def test_a_correction_of_the_regime_note_keeps_the_digest(shelf: Path) -> None:
    before = load_rulebook(shelf / "basis", LATER).digest
    path = shelf / "basis" / "regime.yaml"
    path.write_text(path.read_text("utf-8").replace("alleen in", "enkel voor"), "utf-8")

    assert load_rulebook(shelf / "basis", LATER).digest == before


def test_one_wrong_regime_keeps_the_whole_catalogue_from_loading(shelf: Path) -> None:
    (Path(shutil.copytree(shelf / "basis", shelf / "stuk")) / "sources.yaml").unlink()

    with pytest.raises(CatalogueError) as refusal:
        load_catalogue(shelf)

    assert [(found.path.relative_to(shelf), found.line) for found in refusal.value.problems] == [
        (Path("stuk/regime.yaml"), 1),
        (Path("stuk/sources.yaml"), 1),
    ]


def test_a_folder_that_does_not_exist_is_a_problem(shelf: Path) -> None:
    with pytest.raises(CatalogueError) as refusal:
        load_catalogue(shelf / "nergens")

    assert [found.message for found in refusal.value.problems] == [
        "Deze map is er niet of kan niet worden gelezen. Verbeter de naam of geef leesrecht."
    ]


def test_a_regime_folder_that_does_not_exist_is_a_problem(shelf: Path) -> None:
    with pytest.raises(CatalogueError) as refusal:
        load_rulebook(shelf / "nergens", LATER)

    assert refusal.value.problems[0].path == shelf / "nergens"
