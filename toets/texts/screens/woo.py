"""The sentences of the Woo screen: what can be made public, what is under way, what is public."""

from datetime import date, datetime

from toets.domain.woo import PublicationState
from toets.texts import formats

TITLE = "Woo"
LEAD = (
    "Van een zaak die gesloten of toegestaan is, kunt u een openbare versie maken. Een Woo-medewerker lakt, een "
    "andere stelt vast."
)
WORK = "Onder handen"
NO_WORK = "Er is nu geen openbare versie in bewerking."
PUBLIC = "Openbaar"
NO_PUBLIC = "Er is nog niets openbaar."
PUBLIC_PAGE = "Openbare pagina bekijken"
POSSIBLE = "Zaken die openbaar kunnen worden"
NO_POSSIBLE = "Er is geen andere zaak die u openbaar kunt maken."
SEARCH = "Zoeken op kenmerk, titel of eenheid"
NOTHING = "Geen zaak past bij wat u zoekt."
CASE_COLUMNS = ("Kenmerk", "Voorstel", "Stand", "Openbare versie")
PUBLIC_COLUMNS = ("Kenmerk", "Titel", "Versie", "Vastgesteld", "Bestanden")
NO_VERSION = "niet op de openbare pagina"
CONTINUE = "Verder werken"
LOOK = "Bekijken"
DECIDE = "Lezen en vaststellen"
STATE = {
    PublicationState.MAKING: "In bewerking",
    PublicationState.OFFERED: "Wil worden vastgesteld",
    PublicationState.ESTABLISHED: "Vastgesteld",
}
MAY_ESTABLISH = "U kunt deze versie vaststellen of terugsturen."


def version(number: int) -> str:
    """Return which public version this is."""
    return f"versie {formats.number(number)}"


def changed(count: int, at: datetime) -> str:
    """Return how much is redacted, and when the work last changed."""
    redacted = formats.counted(count, "plaats gelakt", "plaatsen gelakt")
    return f"{redacted} · laatst gewijzigd op {formats.moment(at)}"


def embargo(day: date) -> str:
    """Return until when it is not on the public page."""
    return f"embargo tot {formats.day(day)}"


def attachments(count: int) -> str:
    """Return how many attachments go with a public version."""
    return f"met {formats.counted(count, 'bijlage', 'bijlagen')}"
