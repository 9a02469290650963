"""Sentences of the register of uses."""

from datetime import date

from toets.domain.conditions import ConditionItem, ItemState
from toets.domain.facts import Moment
from toets.domain.register import Interruption, NamedUnit, RegisterEntry
from toets.texts import formats, labels

TITLE = "Register van toestemmingen"
REGISTER = "Register"
REPORT = "Jaarverslag"
BAN = "Gezichtsherkenning is verboden, tenzij een toestemming haar toestaat."
EMPTY = "Er is nog nooit een toestemming gegeven."
NOTHING = "Geen toestemming past bij deze keuze. Wat niet in het register staat, is verboden."
SEARCH = "Zoeken op titel, eenheid, doel, techniek of voorwaarde"
FILTER = "Welke toestemmingen"
ALL, MAY, ENDED = "Alle", "Mag nu", "Afgelopen"
MORE = "Meer toestemmingen tonen"

WHAT, FOR_WHOM, UNTIL, CONDITIONS, USED = (
    "Wat",
    "Voor wie",
    "Tot en met",
    "Voorwaarden",
    "Gebruikt",
)
KIND = {True: "Experiment", False: "Operationele inzet"}
NO_CONDITIONS = "geen"

SCOPE = "Wat is toegestaan"
USERS = "Wie het mogen gebruiken"
SCOPE_HELP = "Dit is alles. Wat hier niet staat, is niet toegestaan."
CONDITIONS_HELP = "Wie een voorwaarde niet naleeft, stopt meteen en meldt dat."
NONE_SET = "Aan deze toestemming zijn geen voorwaarden verbonden."
EVALUATION = "Evaluatie"
NO_EVALUATION = "Er is nog geen evaluatie vastgelegd."
POINT_C = "Bruikbaar in de operatie"
FACTS = "Gegevens"
REFERENCE, UNIT, KIND_FACT, VALID, ENDED_FACT, USE, REGIME = (
    "Kenmerk",
    "Aangevraagd door",
    "Soort",
    "Geldig",
    "Geëindigd",
    "Gebruik",
    "Regime",
)
INTERRUPTED, DOCUMENTS = "Stilgelegd", "Documenten"
RENEWS, RENEWED_BY = "Vervolg op", "Vervolg"
OPEN_CASE = "Zaak openen"
RECORD_USE = "Gebruik vastleggen"
JOIN = "Aansluiting vragen"
JOIN_ASKED = (
    "Uw eenheid heeft aansluiting gevraagd. Tot beide portefeuillehouders instemmen, mag uw eenheid dit "
    "niet gebruiken."
)
JOIN_FIELD = "Waarom is het bij u precies hetzelfde gebruik?"
BACK = "Terug"

STATE = {
    ItemState.OPEN: "nog niet vervuld",
    ItemState.REPORTED: "gemeld, nog niet beoordeeld",
    ItemState.MET: "vervuld",
    ItemState.NOT_MET: "niet vervuld",
}
LATE = "te laat"


def own_unit(unit: str) -> str:
    """Return the words of the choice for the reader's own unit."""
    return f"Alleen wat mijn eenheid mag gebruiken ({unit})"


def lead(may: int) -> str:
    """Return how many permissions may be used now."""
    if may == 0:
        return "Geen enkele toestemming mag nu worden gebruikt."
    return f"{formats.counted(may, 'toestemming mag', 'toestemmingen mogen')} nu worden gebruikt."


def found(count: int) -> str:
    """Return how many permissions fit."""
    return f"{formats.counted(count, 'toestemming', 'toestemmingen')} gevonden"


def units(entry: RegisterEntry) -> str:
    """Return who may use it in one line."""
    return formats.listed([unit.name for unit in entry.units])


def unit_line(unit: NamedUnit) -> str:
    """Return one unit, with since when it joined if the proposal did not name it."""
    since = unit.joined_on
    return f"{unit.name} (aangesloten op {formats.day(since)})" if since else unit.name


def used(entry: RegisterEntry) -> str:
    """Return how often it was used, of how often at most."""
    if entry.maximum is None:
        return formats.counted(entry.used, "keer", "keer")
    return f"{formats.number(entry.used)} van ten hoogste {formats.number(entry.maximum)} keer"


def until(entry: RegisterEntry) -> str:
    """Return the last day, and the day it was given when it ended before that."""
    given = formats.day(entry.valid_until)
    if entry.ended_on is None or entry.ended_on >= entry.valid_until:
        return given
    return f"{formats.day(entry.ended_on)} (toegestaan was tot en met {given})"


def valid(entry: RegisterEntry) -> str:
    """Return from when until when it was given."""
    return f"{formats.day(entry.valid_from)} tot en met {formats.day(entry.valid_until)}"


def conditions(entry: RegisterEntry) -> str:
    """Return how many conditions there are and how many need something."""
    count = len({item.number for item in entry.conditions})
    if count == 0:
        return NO_CONDITIONS
    late = sum(item.is_overdue for item in entry.conditions)
    open_ = sum(
        item.condition.moment is Moment.BEFORE_START and item.state is not ItemState.MET
        for item in entry.conditions
    )
    parts = [formats.counted(count, "voorwaarde", "voorwaarden")]
    parts += [f"{formats.number(open_)} vóór de start nog open"] if open_ else []
    parts += [f"{formats.number(late)} {LATE}"] if late else []
    return ", ".join(parts)


def more_conditions(count: int) -> str:
    """Return how many conditions a card leaves to the page of the permission."""
    return f"en nog {formats.counted(count, 'voorwaarde', 'voorwaarden')}"


def state(item: ConditionItem) -> str:
    """Return how one turn of a condition stands, with its last day."""
    late = f" ({LATE})" if item.is_overdue else ""
    if item.due is None:
        return STATE[item.state]
    is_met = item.state is ItemState.MET
    term = f"termijn {formats.day(item.due)}" if is_met else f"uiterlijk {formats.day(item.due)}"
    return f"{STATE[item.state]}, {term}{late}"


def interruption(stopped: Interruption) -> str:
    """Return when the use was stopped."""
    if stopped.until is None:
        return f"sinds {formats.day(stopped.since)}"
    if stopped.until == stopped.since:
        return formats.day(stopped.since)
    return f"{formats.day(stopped.since)} tot en met {formats.day(stopped.until)}"


def document(kind: str, day: date) -> str:
    """Return which document was issued when."""
    return f"{labels.DOCUMENT[kind]}, {formats.day(day)}"


def join_meaning(unit: str) -> str:
    """Return what asking to join means."""
    return (
        f"U vraagt of uw eenheid ({unit}) deze toestemming ook mag gebruiken. Alles blijft gelijk: het "
        "doel, de techniek, de beelden en alle voorwaarden. Een juridisch lid van de Community "
        "beoordeelt of het geen nieuw gebruik is. Daarna moeten beide portefeuillehouders instemmen. "
        "Tot die tijd mag uw eenheid dit niet gebruiken."
    )
