"""Sentences of the register of cases."""

from datetime import date

from toets.domain.facts import NegativeGround
from toets.domain.standing import Turn
from toets.texts import formats, labels

TITLE = "Zaken"
NEW = "Nieuw voorstel"
EMPTY = "Er zijn nog geen zaken die u mag zien."
NOTHING = "Geen zaak past bij deze keuze."
LIST = "Alle zaken"
SEARCH = "Zoeken op kenmerk, titel of eenheid"
FILTER = "Welke zaken"
ALL, RUNNING, MAY, CLOSED = "Alle", "In behandeling", "Mag nu", "Gesloten"
SUSPENDED = "Geschorst"
ANY_STATUS = "Elke stand"
AS_TABLE = "Als tabel"
WHERE = "Waar staan de zaken?"
WITH_WHOM = "Wie is aan zet?"
NEGATIVE = "Afgewezen of negatief advies"
OUTSIDE = "Buiten de werkregels"
TWO_PERSONS = "door twee personen vastgesteld"
REFERENCE, PROPOSAL, UNIT, KIND, STAND, DATE = (
    "Kenmerk",
    "Voorstel",
    "Eenheid",
    "Soort",
    "Stand",
    "Datum",
)
COUNT = "Aantal"
WHO = "Wie"
EXPERIMENT, USE = "Experiment", "Inzet"
EXPIRED = "Verlopen"
NOT_YET = "Mag nog niet starten"
ON_HOLD = "Wacht"

TURN = {
    Turn.AUTHORS: "Auteurs",
    Turn.COMMUNITY: "Leden van de Community",
    Turn.SECRETARY: "Secretaris",
    Turn.SECRETARY_AND_LEGAL_MEMBER: "Secretaris en juridisch lid",
    Turn.HOLDERS: "Portefeuillehouders",
}


def lead(total: int, may: int) -> tuple[str, str]:
    """Return the first line in two parts."""
    bold = "U ziet 1 zaak." if total == 1 else f"U ziet {formats.number(total)} zaken."
    if may == 0:
        return (bold, "Geen daarvan mag nu worden uitgevoerd.")
    verb = "mag" if may == 1 else "mogen"
    return (bold, f"{formats.number(may)} daarvan {verb} nu worden uitgevoerd.")


def on_hold(count: int) -> str:
    """Return how many cases a HOLD keeps from the holders."""
    return "1 staat op wacht" if count == 1 else f"{formats.number(count)} staan op wacht"


def in_execution(running: int, not_yet: int) -> str | None:
    """Return how many of them have started, and how many are permitted but may not start yet."""
    parts = [f"{formats.number(running)} in uitvoering"] if running else []
    parts += [f"{formats.number(not_yet)} nog niet"] if not_yet else []
    return ", ".join(parts) or None


def revoked(count: int) -> str | None:
    """Return how many permissions were revoked."""
    return f"{formats.number(count)} ingetrokken" if count else None


def negative(count: int) -> str:
    """Return how often the Community advised negatively."""
    return f"{formats.number(count)} keer negatief advies"


def ground(reason: NegativeGround | None) -> str:
    """Return the reason category of a negative advice, the only thing a holder reads of it."""
    return f"Reden: {labels.GROUND[reason]}" if reason else ""


def valid_until(last: date) -> str:
    """Return until when a permission holds."""
    return f"t/m {formats.day(last)}"


def closed_on(day: date) -> str:
    """Return when the case was closed."""
    return f"gesloten {formats.day(day)}"


def begun_on(day: date) -> str:
    """Return when the case began."""
    return f"begonnen {formats.day(day)}"
