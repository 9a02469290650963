"""Sentences of the administrator's page, and of mandates wherever they are shown."""

from datetime import date

from toets.domain.person import Seat
from toets.texts import formats, labels

TITLE = "Beheer"
TITLE_MANDATES = "Mandaten"
NOT_FOR_YOU = "Deze pagina is voor beheerders, de secretaris en de portefeuillehouders."
LEAD = "Wat u hier doet, wordt vastgelegd en door een tweede beheerder bevestigd."

# What is in force.
TODAY = "Vandaag"
NOBODY_TODAY = "Vandaag neemt niemand waar. De portefeuillehouders beslissen zelf."
BOTH_MAY = "De portefeuillehouder mag ook zelf blijven beslissen."


def in_force(deputy: str, holder: str, seat: Seat, last: date, document: str) -> str:
    """Return who stands in for whom today, until when, and by which document."""
    return (
        f"Vandaag neemt {deputy} waar voor {holder} ({labels.SEAT[seat]}), tot en met "
        f"{formats.day(last)}. Het mandaat staat in {document}."
    )


# Registering.
REGISTER = "Mandaat registreren"
REGISTER_HELP = (
    "Een portefeuillehouder kan een collega schriftelijk vragen waar te nemen. U registreert dat hier; "
    "een andere beheerder bevestigt het. Pas dan geldt het. In het document staat ‘namens’."
)
HOLDER = "Welke portefeuillehouder?"
DEPUTY = "Wie neemt waar?"
FIRST_DAY, LAST_DAY = "Eerste dag", "Laatste dag (tot en met)"
DAY_HINT = "dd-mm-jjjj"
DOCUMENT = "Kenmerk van het document"
DOCUMENT_HELP = "Waar de portefeuillehouder het mandaat gaf, bijvoorbeeld MD-2026-17."
REGISTER_BUTTON = "Mandaat registreren"
REGISTERED = "Geregistreerd. Het mandaat geldt zodra een andere beheerder het bevestigt."
CHOOSE_BOTH = "Kies de portefeuillehouder en de waarnemer."
GIVE_DAYS = "Vul de eerste en de laatste dag in, bijvoorbeeld 21-11-2026."


def holder_line(name: str, seat: Seat, number: str) -> str:
    """Return a holder in the list to choose from."""
    return f"{name} – {labels.SEAT[seat]} ({number})"


# Waiting.
WAITING = "Wacht op bevestiging"
NONE_WAITING = "Er wacht geen mandaat op bevestiging."
CONFIRM, DENY = "Bevestigen", "Afwijzen"
CONFIRM_HELP = (
    "Kijk in het document of het klopt: wie, voor wie, van wanneer tot en met wanneer. Na bevestiging "
    "kan de waarnemer op die dagen oordelen en ondertekenen namens de portefeuillehouder."
)
DENY_HELP = "Het mandaat geldt dan niet. Het blijft wel in de lijst staan."
SECOND_PERSON = "U registreerde dit zelf. Een andere beheerder bevestigt het. U kunt het wel terugnemen."
TAKE_BACK = "Terugnemen"

# Running.
RUNNING = "Loopt of begint nog"
NONE_RUNNING = "Er loopt geen mandaat."
END = "Nu beëindigen"
END_HELP = (
    "Het mandaat eindigt meteen. De waarnemer kan daarna niets meer doen namens de "
    "portefeuillehouder. Wat al is ondertekend, blijft staan."
)
REASONS = "Waarom?"
BACK = "Terug"

# History.
HISTORY = "Eerdere mandaten"
NO_HISTORY = "Er zijn geen eerdere mandaten."
COLUMNS = ("Portefeuille", "Houder", "Waarnemer", "Van", "Tot en met", "Document", "Hoe het ging")
PAST = "afgelopen"

FACT_SEAT, FACT_HOLDER, FACT_DEPUTY = "Portefeuille", "Portefeuillehouder", "Waarnemer"
FACT_DAYS, FACT_DOCUMENT, FACT_REGISTERED = "Dagen", "Document", "Geregistreerd"
FACT_CONFIRMED = "Bevestigd"


def days(first: date, last: date) -> str:
    """Return from when until when."""
    return f"van {formats.day(first)} tot en met {formats.day(last)}"


def by_on(name: str, moment: str) -> str:
    """Return who did it, and when."""
    return f"door {name}, op {moment}"


def denied(name: str, day: str, reasons: str) -> str:
    """Return that a mandate was denied, by whom and why."""
    return f"afgewezen door {name} op {day}: {reasons}"


def ended(name: str, day: str, reasons: str) -> str:
    """Return that a mandate was ended before its last day, by whom and why."""
    return f"beëindigd door {name} op {day}: {reasons}"


# Appointments and cases.
APPOINTMENTS = "Auteurs benoemen"
APPOINTMENTS_HELP = (
    "In deze zaken werkt geen auteur meer. De secretaris vraagt u een auteur te benoemen. U ziet "
    "alleen het kenmerk, wie er wordt voorgesteld en waarom."
)
NO_APPOINTMENTS = "Niemand vraagt nu om een auteur te benoemen."
DECIDE = "Beoordelen"
CASES = "Zaken"
CASES_HELP = "U ziet van elke zaak alleen het kenmerk en de stand."
NO_CASES = "Er zijn nog geen zaken."
CASE_COLUMNS = ("Kenmerk", "Stand")

# On the account page.
OWN = "Waarneming"
OWN_HELP = "U kunt een mandaat altijd beëindigen. Dat werkt meteen."
NO_OWN = "Niemand neemt voor u waar."
OWN_WAITING = "wacht nog op bevestiging door een tweede beheerder"
LOOK = "Mandaten bekijken"


def stands_in(holder: str, seat: Seat, document: str) -> str:
    """Return for whom the reader stands in now."""
    return (
        f"U neemt nu waar voor {holder} ({labels.SEAT[seat]}), op grond van {document}. Wat u "
        "ondertekent, gebeurt namens die portefeuillehouder."
    )
