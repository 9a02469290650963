"""The layers are a test: import-linter holds on the package, and finds what breaks it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = Path(sys.executable).parent / "lint-imports"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in this folder, without a cache."""
    return subprocess.run(  # noqa: S603 -- our own program on our own files
        [str(LINT), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the package that a test may spoil."""
    without = shutil.ignore_patterns("__pycache__", "*.ttf", "*.otf")
    shutil.copytree(ROOT / "toets", tmp_path / "toets", ignore=without)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def spoil(folder: Path, module: str, line: str) -> None:
    path = folder / "toets" / module
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")


def test_the_package_keeps_its_layers() -> None:
    result = lint(ROOT)

    assert (result.returncode, result.stdout.count("BROKEN")) == (0, 0)


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        (
            "domain/calendar.py",
            "import toets.services.context",
            "Layers: each may import only what stands below it BROKEN",
        ),
        (
            "domain/outcome.py",
            "import pydantic",
            "The domain is plain Python, transitions only behind domain.machine BROKEN",
        ),
        ("services/noting.py", "import streamlit", "Only ui knows Streamlit BROKEN"),
        ("ui/session.py", "import toets.store.cases", "Screens talk to services"),
    ],
)
def test_a_forbidden_import_is_found(copy: Path, module: str, line: str, contract: str) -> None:
    spoil(copy, module, line)

    result = lint(copy)

    assert result.returncode == 1
    assert contract in result.stdout


def test_a_module_outside_the_layers_is_found(copy: Path) -> None:
    (copy / "toets" / "utils.py").write_text('"""Everything and nothing."""\n', "utf-8")

    result = lint(copy)

    assert result.returncode == 1
    assert "toets.utils" in result.stdout
