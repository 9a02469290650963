"""Sentences of the page with the Community's guidance."""

from datetime import date

from toets.texts import formats

TITLE = "Handvatten"
SEARCH = "Zoeken in de handvatten"
THEMES = "Thema’s"
NOTHING = "Geen handvat met deze woorden. Probeer een ander woord, of maak het zoekveld leeg."
QUESTIONS = "Vragen"


NEWEST = "De handvatten die nu gelden"


def of_case(reference: str, mine: str, current: str) -> str:
    """Return under which version a case is advised on, and whether that is the newest."""
    told = f"Voor zaak {reference} geldt versie {mine} van de handvatten."
    if mine == current:
        return f"{told} Dat is ook de versie die nu geldt."
    return f"{told} Voor nieuwe voorstellen geldt nu versie {current}."


def version(number: str, valid_from: date) -> str:
    """Return which version this is."""
    return f"Versie {number} · geldt vanaf {formats.day(valid_from)}"


def found(count: int, words: str) -> str:
    """Return how many criteria were found."""
    return f"{formats.counted(count, 'handvat', 'handvatten')} met ‘{words}’"
