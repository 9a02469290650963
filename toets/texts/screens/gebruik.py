"""The sentences about uses: recording one, reading it back, the figures, and what went wrong."""

from toets.texts import formats, labels

# The page on which a use is recorded
TITLE = "Gebruik vastleggen"
LEAD = "Leg elk gebruik apart vast. Noem geen namen of andere persoonsgegevens."
NOT_NOW = "U kunt bij deze toestemming nu geen gebruik vastleggen."
DAY, UNIT, TASK, AUTHORITY = (
    "Dag van het gebruik",
    "Eenheid",
    "Soort feit of taak",
    "Kenmerk van het gezag",
)
DAY_HINT = "dd-mm-jjjj"
TASK_HINT = "bijvoorbeeld: woningoverval"
AUTHORITY_HINT = "bijvoorbeeld: het nummer van het bevel"
SEARCHED, CANDIDATES, CONFIRMED, REJECTED, ERRORS = (
    "Omvang van de doorzochte verzameling",
    "Kandidaten",
    "Bevestigd",
    "Verworpen",
    "Bevestigd, later onjuist gebleken",
)
SEARCHED_HELP = "Hoeveel beelden het systeem doorzocht."
DAY_UNREAD = "Vul een dag in, zoals 21-11-2026."
NUMBER_UNREAD = "Vul een heel getal in, zoals 12.400. Is het er geen, vul dan 0 in."
RECORD = "Gebruik vastleggen"
CHECK = "Kijk de velden na waar een zin bij staat."
AGAIN = "Nog een gebruik vastleggen"
BACK_TO_CASE = "Terug naar de zaak"
BACK_TO_REGISTER = "Terug naar het register"
REGISTER = "Register"
STARTED, VALID_UNTIL, LEFT = "Gestart", "Geldig tot en met", "Nog over"
NO_MAXIMUM = "geen hoogste aantal"
NOTHING_LEFT = (
    "Het hoogste aantal is bereikt. Voor meer gebruik is een nieuwe toets nodig. Verbeteren kan nog wel."
)

CORRECT = "Dit gebruik verbeteren"
CORRECT_HELP = (
    "De nieuwe vastlegging komt in de plaats van de oude. De oude blijft bewaard en telt niet meer mee."
)
RECORD_CORRECTION = "Verbetering vastleggen"

# One use
RECORDED_ON = "Vastgelegd op"
PENDING = "Nog niet beoordeeld"
REPLACES = "Deze vastlegging vervangt een eerdere van hetzelfde gebruik."
PARAGRAPH = "Tekst voor het proces-verbaal"
PARAGRAPH_HELP = (
    "U kunt deze tekst zo overnemen. Er staan geen namen in. De knop rechtsboven in het vak kopieert alles."
)
EXTRACT = "Uittreksel voor het strafdossier (pdf)"
EXTRACT_TO_COME = "Het uittreksel wordt vanzelf uitgegeven. Ververs de pagina over een minuut."

# The list
YOURS = "Gebruik dat u mag lezen"
USES = "Vastgelegd gebruik"
NONE = "Er is nog geen gebruik vastgelegd."
NONE_OF_YOURS = "U en uw eenheid hebben nog geen gebruik vastgelegd."
COLUMNS = ("Gebruik", "Dag", "Eenheid", "Soort", "Doorzocht", "Kandidaten", "Bevestigd", "Verworpen")
EXTRACT_COLUMN = "Uittreksel"
DOWNLOAD = "pdf"

# The tab of the case page
NOT_STARTED = "De uitvoering is nog niet gestart. Er is dus nog niets gebruikt."
TIMES, OF_MOST, INCIDENTS_FIGURE, ERRORS_FIGURE = (
    "Keer gebruikt",
    "Nog over",
    "Incidenten",
    "Later onjuist",
)
WITHOUT_MAXIMUM = "Onbeperkt"
INCIDENTS = "Incidenten"
NO_INCIDENTS = "Er is geen incident gemeld."
MEASURES = "Wat eraan is gedaan"
CHANGES = "Gemelde wijzigingen"
NO_CHANGES = "Er is geen wijziging gemeld."
CHANGE_OPEN = "De secretaris heeft nog niet beslist."
CHANGE_NEW = "Nieuw gebruik: hiervoor is een nieuwe toets nodig."
CHANGE_SAME = "Geen nieuw gebruik: de toestemming geldt ook hiervoor."
UNITS = "Wie dit mag gebruiken"
JOINS = "Verzoeken om aansluiting"
JOIN_STATE = {
    "open": "Een juridisch lid moet dit nog beoordelen.",
    "assessed": "Geen nieuw gebruik. De portefeuillehouders moeten nog instemmen.",
    "half": "Eén portefeuillehouder stemde in. De andere moet nog beslissen.",
    "joined": "Aangesloten: beide portefeuillehouders stemden in.",
    "refused": "Geweigerd door een portefeuillehouder.",
    "new": "Dit is een nieuw gebruik. De eenheid heeft een eigen toets nodig.",
}
STOPS = "Schorsen en hervatten"
EVALUATION = "Evaluatie"
NO_EVALUATION = "Er is nog geen evaluatie."
POINT_C = "Bruikbaar in de operatie (punt c)"


def use_name(turn: int) -> str:
    """Return the name of a use."""
    return f"Gebruik {formats.number(turn)}"


def correcting(turn: int) -> str:
    """Return the title of the form that corrects a use."""
    return f"Gebruik {formats.number(turn)} verbeteren"


def recorded(turn: int, left: int | None) -> str:
    """Return that a use was recorded, and how many are left."""
    done = f"Gebruik {formats.number(turn)} is vastgelegd."
    if left is None:
        return f"{done} De toestemming noemt geen hoogste aantal."
    if left == 0:
        return f"{done} Dit was de laatste keer: het hoogste aantal is bereikt."
    return f"{done} U kunt deze toestemming nog {formats.number(left)} keer gebruiken."


def corrected(turn: int) -> str:
    """Return that a use was corrected."""
    return f"De verbetering van gebruik {formats.number(turn)} is vastgelegd."


def left_of(left: int | None, most: int | None) -> str:
    """Return how many uses are left, of how many."""
    if left is None or most is None:
        return NO_MAXIMUM
    return f"{formats.number(left)} van {formats.number(most)} keer"


def last_time(searched: int) -> str:
    """Return what was filled in the time before."""
    return f"{SEARCHED_HELP} Vorige keer: {formats.number(searched)}."


def recorded_by(name: str, moment: str) -> str:
    """Return who recorded something, and when."""
    return f"{moment} door {name}"


def incident_on(day: str, name: str) -> str:
    """Return the head of an incident."""
    return f"{day}, gemeld door {name}"


def change_head(number: int, aspects: str, name: str, moment: str) -> str:
    """Return the head of a reported change."""
    return f"Wijziging {number}: {aspects} (gemeld door {name} op {moment})"


def join_head(unit: str, moment: str) -> str:
    """Return the head of a request to join."""
    return f"{unit}, gevraagd op {moment}"


def stopped_line(seat: str, name: str, moment: str) -> str:
    """Return who stopped the use; an empty seat is an author."""
    if not seat:
        return f"Stilgelegd door {name} op {moment}"
    return f"Geschorst door {name} (portefeuillehouder {seat}) op {moment}"


def resumed_line(seat: str, name: str, moment: str) -> str:
    """Return who agreed as the second that it goes on."""
    return f"Hervat: {name} (portefeuillehouder {seat}) stemde als tweede in op {moment}"


def for_field(field: str) -> str:
    """Return the name of a field of the form as its sentences say it."""
    return labels.FIELD[field]
