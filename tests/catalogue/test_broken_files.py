"""Every file in broken/ holds one mistake in the valid regime, and all that toets says of it.

`@` names a file of the regime, `-` lines are taken out of it, `+` lines come in their place (or
make up the whole file when nothing is taken out); `=` lines are the problems.
"""

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from toets.catalogue import check, load_rulebook
from toets.errors import CatalogueError

HERE = Path(__file__).parent
MISTAKES = sorted((HERE / "broken").glob("*.diff"))


@dataclass
class Edit:
    """What a mistake changes in one file."""

    file: str
    taken: list[str] = field(default_factory=list)
    put: list[str] = field(default_factory=list)

    def apply(self, folder: Path) -> None:
        """Write the changed file."""
        path = folder / self.file
        put = _text(self.put)
        path.write_text(self._replaced(path, put) if self.taken else put, encoding="utf-8")

    def _replaced(self, path: Path, put: str) -> str:
        text = path.read_text(encoding="utf-8")
        taken = _text(self.taken)
        assert text.count(taken) == 1, f"{taken!r} must stand in {self.file} once"
        return text.replace(taken, put)


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _edits(mistake: str) -> list[Edit]:
    edits: list[Edit] = []
    for line in mistake.splitlines():
        if line.startswith("@ "):
            edits.append(Edit(line[2:]))
        elif line.startswith("-"):
            edits[-1].taken.append(line[1:])
        elif line.startswith("+"):
            edits[-1].put.append(line[1:])
    return edits


def regime_with(mistake: str, folder: Path) -> Path:
    shutil.copytree(HERE / "valid" / "basis", folder)
    for edit in _edits(mistake):
        edit.apply(folder)
    return folder


@pytest.mark.parametrize("file", MISTAKES, ids=[file.stem for file in MISTAKES])
def test_a_mistake_is_named_with_its_line_and_its_remedy(file: Path, tmp_path: Path) -> None:
    mistake = file.read_text(encoding="utf-8")
    regime = regime_with(mistake, tmp_path / "basis")

    said = [f"{found.path.name}:{found.line}: {found.message}" for found in check([regime])]

    assert said == [line[2:] for line in mistake.splitlines() if line.startswith("= ")]


@pytest.mark.parametrize("file", MISTAKES, ids=[file.stem for file in MISTAKES])
def test_a_mistake_keeps_the_regime_from_being_loaded(file: Path, tmp_path: Path) -> None:
    regime = regime_with(file.read_text(encoding="utf-8"), tmp_path / "basis")

    with pytest.raises(CatalogueError) as refusal:
        load_rulebook(regime, date(2026, 11, 21))

    assert refusal.value.problems == check([regime])


def test_the_error_text_begins_each_problem_with_file_and_line(tmp_path: Path) -> None:
    mistake = (HERE / "broken" / "fouten_in_alle_bestanden_tegelijk.diff").read_text("utf-8")
    regime = regime_with(mistake, tmp_path / "basis")

    with pytest.raises(CatalogueError) as refusal:
        load_rulebook(regime, date(2026, 11, 21))

    assert str(refusal.value).splitlines() == [
        f"{found.path}:{found.line}: {found.message}" for found in refusal.value.problems
    ]
