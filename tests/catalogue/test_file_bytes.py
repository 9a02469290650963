"""Bytes that a person cannot see in full, or that are no file at all."""

import os
import shutil
from pathlib import Path

import pytest

from toets.catalogue import check

VALID = Path(__file__).parent / "valid" / "basis"
GOOD = (VALID / "regime.yaml").read_bytes()


@pytest.fixture
def regime(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID, tmp_path / "basis"))


def said(regime: Path) -> list[str]:
    return [f"{found.path.name}:{found.line}: {found.message}" for found in check([regime])]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(
            b"\xef\xbb\xbf" + GOOD,
            "1: Hier staat een BOM (onzichtbaar merkteken). Sla het bestand op als UTF-8 zonder BOM.",
            id="bom",
        ),
        pytest.param(
            GOOD.decode().encode("utf-16"),
            "1: Het bestand is opgeslagen als UTF-16. Sla het op als UTF-8.",
            id="utf-16",
        ),
        pytest.param(
            GOOD + "extra: één\n".encode("latin-1"),
            "5: Hier staat een teken dat geen UTF-8 is (vaak een letter met een accent uit een"
            " bestand in Latin-1 of Windows-1252). Sla het bestand op als UTF-8.",
            id="latin-1",
        ),
        pytest.param(
            GOOD.replace(b"source: ", b"source:\t"),
            "3: Hier staat een tab. Vervang hem door spaties.",
            id="tab",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", b"\0Be\0dachte"),
            "3: Hier staat een NUL-teken. Verwijder het, ook op 1 andere plaats.",
            id="nul",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", b"\x1b[31mB\x1b\x1b"),
            "3: Hier staat het onzichtbare teken U+001B. Verwijder het, ook op 2 andere plaatsen.",
            id="terminal-escape",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", "\u202eBedachte".encode()),
            "3: Hier staat het onzichtbare teken U+202E. Verwijder het.",
            id="reversed-reading-order",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", "Bedachte\u2028".encode()),
            "3: Hier staat het onzichtbare teken U+2028. Verwijder het.",
            id="line-separator",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", "\ufffeBedachte".encode()),
            "3: Hier staat het onzichtbare teken U+FFFE. Verwijder het.",
            id="no-character",
        ),
        pytest.param(
            GOOD.replace(b"Bedachte", b"Bedachte\r"),
            "3: Hier staat een los regeleinde (CR). Sla het bestand op met gewone regeleinden.",
            id="lone-carriage-return",
        ),
        pytest.param(
            GOOD + b"#" * 1024 * 1024,
            "1: Het bestand is groter dan 1 MiB. Kort het in.",
            id="too-large",
        ),
    ],
)
def test_a_file_that_nobody_can_read_in_full_is_refused(
    regime: Path, content: bytes, problem: str
) -> None:
    (regime / "regime.yaml").write_bytes(content)

    assert said(regime) == [f"regime.yaml:{problem}"]


def test_windows_line_endings_are_read_as_usual(regime: Path) -> None:
    for file in regime.iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert said(regime) == []


def test_a_missing_file_is_named(regime: Path) -> None:
    (regime / "regime.yaml").unlink()

    assert said(regime) == [
        "regime.yaml:1: Het bestand ontbreekt. Maak het aan of verbeter de naam."
    ]


def test_without_sources_no_citation_is_blamed(regime: Path) -> None:
    (regime / "sources.yaml").unlink()

    assert said(regime) == [
        "sources.yaml:1: Het bestand ontbreekt. Maak het aan of verbeter de naam."
    ]


def test_a_folder_in_the_place_of_a_file_is_refused(regime: Path) -> None:
    (regime / "guidance-1.1.yaml").mkdir()

    assert said(regime) == [
        "guidance-1.1.yaml:1: Dit is geen gewoon bestand. Zet hier een tekstbestand neer."
    ]


def test_a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for(regime: Path) -> None:
    (regime / "regime.yaml").unlink()
    os.mkfifo(regime / "regime.yaml")

    assert said(regime) == [
        "regime.yaml:1: Dit is geen gewoon bestand. Zet hier een tekstbestand neer."
    ]
