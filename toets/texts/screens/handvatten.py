"""Sentences of the page with the Community's guidance."""

from datetime import date

from toets.texts import formats

TITLE = "Handvatten"
SEARCH = "Zoeken in de handvatten"
THEMES = "Thema’s"
NOTHING = "Geen handvat met deze woorden. Probeer een ander woord, of maak het zoekveld leeg."
QUESTIONS = "Vragen"


def version(number: str, valid_from: date) -> str:
    """Return which version this is."""
    return f"Versie {number} · geldt vanaf {formats.day(valid_from)}"


def found(count: int, words: str) -> str:
    """Return how many criteria were found."""
    return f"{formats.counted(count, 'handvat', 'handvatten')} met ‘{words}’"
