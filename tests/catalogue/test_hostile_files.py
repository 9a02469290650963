"""Files made to break the reader: it answers with problems, never with anything else."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toets.catalogue import check, load_rulebook
from toets.errors import CatalogueError

VALID = Path(__file__).parent / "valid" / "basis"
FILES = sorted(file.name for file in VALID.iterdir())
SPITE = [
    "\t", "\0", "\ufeff", "\u202e", "*a", "&a ", "!!python/name:os.system ", "<<: ", "[", "]", "{",
    "}", "- ", ": ", "? ", "|\n", ">-\n", "---\n", "...\n", "%YAML 9.9\n", '"', "'", "#", "~", "no",
    "12:30", "010", "1e999", "😀", "é", "\\", "\n", "\r", "  ", "null", "9" * 400, "A1", "id: A1\n",
]  # fmt: skip


@pytest.fixture
def regime(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID, tmp_path / "basis"))


def said(regime: Path) -> list[str]:
    return [f"{found.path.name}:{found.line}: {found.message}" for found in check([regime])]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_thousands_of_levels_are_refused_at_the_twenty_first(regime: Path, opening: str) -> None:
    (regime / "regime.yaml").write_text(opening * 3000, "utf-8")

    assert said(regime) == [
        "regime.yaml:1: Hier zijn meer dan 20 niveaus in elkaar gezet. Maak het eenvoudiger."
    ]


def test_an_alias_bomb_is_refused_without_being_followed(regime: Path) -> None:
    bomb = ["a0: &a0 [x, x]"]
    bomb += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    (regime / "regime.yaml").write_text("\n".join(bomb), "utf-8")

    found = said(regime)

    assert len(found) == 40 + 39
    assert found[0] == "regime.yaml:1: Het anker '&a0' mag niet. Haal het weg."


def test_a_file_of_nothing_but_commas_is_cut_short(regime: Path) -> None:
    (regime / "regime.yaml").write_text("[" + "a," * 500_000 + "]", "utf-8")

    assert said(regime) == [
        "regime.yaml:1: Het bestand heeft meer dan 50000 onderdelen. Kort het in."
    ]


def test_of_thousands_of_wrong_keys_the_first_twenty_are_named(regime: Path) -> None:
    wrong = "".join(f"x{number}: y\n" for number in range(20_000))
    (regime / "regime.yaml").write_text(
        (VALID / "regime.yaml").read_text("utf-8") + wrong, "utf-8"
    )

    assert said(regime) == [
        "regime.yaml:1: regime 'basis': er zijn nog 19980 sleutels die niet bestaan. Haal ze weg.",
        *(
            f"regime.yaml:{5 + number}: regime 'basis': de sleutel 'x{number}' bestaat niet."
            " Kies uit: id, note, source, title."
            for number in range(20)
        ),
    ]


def test_a_text_of_more_than_four_thousand_characters_is_refused(regime: Path) -> None:
    good = (VALID / "regime.yaml").read_text("utf-8")
    note = "Dit regime bestaat alleen in de testen."
    (regime / "regime.yaml").write_text(good.replace(note, "a" * 4001), "utf-8")

    assert said(regime) == [
        "regime.yaml:4: regime 'basis': 'note' is langer dan 4000 tekens. Kort de tekst in."
    ]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    name = draw(st.sampled_from(FILES))
    text = (VALID / name).read_text("utf-8")
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 3, 20, 200])))
        text = text[:start] + draw(st.sampled_from(["", *SPITE, text[start:end] * 2])) + text[end:]
    return name, text


@settings(max_examples=300, deadline=None)
@given(mutations())
def test_a_mutated_file_loads_or_gives_problems_and_never_anything_else(
    mutation: tuple[str, str],
) -> None:
    name, text = mutation
    with tempfile.TemporaryDirectory() as parent:
        regime = Path(shutil.copytree(VALID, Path(parent) / "basis"))
        (regime / name).write_bytes(text.encode())

        problems = check([regime])
        if not problems:
            load_rulebook(regime, date(2026, 11, 21))

    lines = {found.line for found in problems if found.path.name == name}
    assert lines <= set(range(1, text.count("\n") + 3))
    assert all(found.message.endswith((".", "?")) for found in problems)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FILES), st.binary(max_size=200))
def test_random_bytes_give_problems_and_never_anything_else(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as parent:
        regime = Path(shutil.copytree(VALID, Path(parent) / "basis"))
        (regime / name).write_bytes(content)

        with pytest.raises(CatalogueError):
            load_rulebook(regime, date(2026, 11, 21))
