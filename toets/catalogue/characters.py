"""Which characters a file may not hold: those that a person cannot see."""

import unicodedata

# Control, format (such as reversed reading order), surrogate and private characters, and the
# Unicode line breaks: what the reader of the file sees would not be what the program reads.
_REFUSED = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_NO_CHARACTERS = "\ufffe\uffff"
_NAMES = {
    "\t": "een tab. Vervang hem door spaties",
    "\0": "een NUL-teken. Verwijder het",
    "\r": "een los regeleinde (CR). Sla het bestand op met gewone regeleinden",
    "\ufeff": "een BOM (onzichtbaar merkteken). Sla het bestand op als UTF-8 zonder BOM",
}


def invisible(text: str) -> list[str]:
    """Return the refused characters in the text, each once, in order of their code."""
    return sorted(character for character in set(text) if _is_refused(character))


def describe(character: str) -> str:
    """Return what the character is and how to be rid of it, without a full stop."""
    return _NAMES.get(character, f"het onzichtbare teken U+{ord(character):04X}. Verwijder het")


def _is_refused(character: str) -> bool:
    if character == "\n":
        return False
    return unicodedata.category(character) in _REFUSED or character in _NO_CHARACTERS
