"""Bytes of a file to text that a person can see in full: UTF-8, bounded, nothing invisible."""

from pathlib import Path

from toets.catalogue.characters import describe, invisible
from toets.catalogue.file import File

MAX_BYTES = 1024 * 1024
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(file: File) -> str | None:
    """Return the text of the file, or None after complaining why it cannot be used."""
    data = _read_bytes(file)
    if data is None:
        return None
    text = _decode(file, data)
    if text is None:
        return None
    text = text.replace("\r\n", "\n")
    return text if _only_visible(file, text) else None


def _read_bytes(file: File) -> bytes | None:
    fault = _fault_of_path(file.path)
    if fault:
        file.complain(1, fault)
        return None
    try:
        with file.path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError:
        file.complain(
            1, "Het bestand kan niet worden gelezen. Geef toets leesrecht op dit bestand."
        )
        return None
    if len(data) > MAX_BYTES:
        file.complain(1, "Het bestand is groter dan 1 MiB. Kort het in.")
        return None
    return data


def _fault_of_path(path: Path) -> str:
    if not path.exists():
        return "Het bestand ontbreekt. Maak het aan of verbeter de naam."
    if not path.is_file():
        return "Dit is geen gewoon bestand. Zet hier een tekstbestand neer."
    return ""


def _decode(file: File, data: bytes) -> str | None:
    if data.startswith(_UTF16_MARKS):
        file.complain(1, "Het bestand is opgeslagen als UTF-16. Sla het op als UTF-8.")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        file.complain(
            line,
            "Hier staat een teken dat geen UTF-8 is (vaak een letter met een accent uit een bestand"
            " in Latin-1 of Windows-1252). Sla het bestand op als UTF-8.",
        )
        return None


def _only_visible(file: File, text: str) -> bool:
    refused = invisible(text)
    for character in refused:
        line = text.count("\n", 0, text.index(character)) + 1
        file.complain(line, f"Hier staat {describe(character)}{_times(text, character)}.")
    return not refused


def _times(text: str, character: str) -> str:
    others = text.count(character) - 1
    return f", ook op {others} andere plaats{'en' * (others > 1)}" if others else ""
