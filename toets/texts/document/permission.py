"""The sentences about a permission, in a document that is about what happened to it later."""

from datetime import date

from toets.texts.formats import day, number

THE_PERMISSION = "Om welke toestemming het gaat"
GIVEN_ON, GIVEN_BY, VALID = "Toegestaan op", "Toegestaan door", "Geldig"
BOTH_HOLDERS = (
    "de portefeuillehouders Digitalisering en Ethiek & Privacy, ieder met een eigen oordeel"
)
STARTED_ON, NOT_STARTED = "Uitvoering begonnen op", "nog niet begonnen"
RULES, UNITS_JOINED = "Regels", "Aangesloten eenheden"
DOCUMENT_HASH = "SHA-256 van het document van de toestemming"
NOT_ISSUED = "nog niet uitgegeven"

NEVER_USED = "Er is geen gebruik vastgelegd."
FIGURE_AMOUNT, FIGURE_CANDIDATES = "Aantal keren gebruikt", "Kandidaten"
FIGURE_CONFIRMED, FIGURE_REJECTED = "Bevestigd", "Verworpen"
FIGURE_ERRORS, FIGURE_INCIDENTS = "Bevestigd, later onjuist gebleken", "Gemelde incidenten"
USE_COLUMNS = (
    "Nr.",
    "Dag",
    "Eenheid",
    "Soort feit of taak",
    "Kandidaten",
    "Bevestigd",
    "Verworpen",
)

CORRIGENDA = "Herstelde schrijffouten"
CORRIGENDA_INTRO = (
    "Na het bindend oordeel zijn deze schrijffouten hersteld. Beide portefeuillehouders tekenden"
    " daarvoor."
)
PLACE, OLD, NEW = "Plaats", "Zoals het er stond", "Zoals het er nu staat"
TITLE_PLACE = "Onderwerp"

MEANS = "Wat dit betekent"


def uses_until(on: date) -> str:
    """Return the heading of the uses up to and with one day."""
    return f"Gebruik tot en met {day(on)}"


def of_at_most(amount: int, most: int | None) -> str:
    """Return "3 van ten hoogste 20", or only the number where there is no maximum."""
    return number(amount) if most is None else f"{number(amount)} van ten hoogste {number(most)}"


def place(question: str, short: str) -> str:
    """Return where in the proposal a text stands."""
    return f"Vraag {question}: {short}"
