"""The sentences of the extract for the criminal file: what a court needs to know of one use."""

from toets.texts.document.consequences import INDICATION, NO_BASIS, Consequence
from toets.texts.document.front import Spans

TITLE = "Uittreksel voor het strafdossier"
KICKER = "Uittreksel voor het strafdossier, over één gebruik van een toestemming"
HEAD = "Gezichtsherkenning op {}"
MARKING = "Voor het strafdossier"
WORD = "Een aanwijzing, geen bewijs"
WHAT_FOLLOWS: Spans = (
    "Een resultaat van het systeem is een aanwijzing en ",
    "geen bewijs",
    (
        ". Het mag pas worden gebruikt nadat opgeleide mensen het onafhankelijk van elkaar hebben"
        " bevestigd."
    ),
)
USED_ON, AUTHORITY, TURN, PERMISSION_VALID = (
    "Gebruikt op",
    "Kenmerk van het gezag",
    "Gebruik",
    "Toestemming geldig",
)
THE_USE, THE_PARAGRAPH = "Het gebruik", "Tekst voor het proces-verbaal"
PARAGRAPH_INTRO = (
    "Deze tekst kan zo worden overgenomen. Er staan geen namen en geen gegevens van personen in."
)
UNIT, TASK, SEARCHED = "Eenheid", "Soort feit of taak", "Omvang van de doorzochte verzameling"
CANDIDATES, CONFIRMED, REJECTED = "Kandidaten", "Bevestigd", "Verworpen"
PENDING = "Nog niet beoordeeld"
ERRORS, RECORDED, CORRECTS = "Bevestigd, later onjuist gebleken", "Vastgelegd op", "Vervangt"
EARLIER_RECORD = "een eerdere opgave van ditzelfde gebruik"
NUMBER_OF_USE = "Nummer van het gebruik"
TECHNIQUE = "Techniek en instellingen volgens de toestemming"
TECHNIQUE_INTRO = (
    "Met een andere techniek of versie of een ander referentiebestand geldt de toestemming niet."
)
MEANING = "Wat een resultaat betekent"
MEANINGS = (
    INDICATION,
    Consequence(
        "Bevestigen.",
        "Een kandidaat telt pas als bevestigd wanneer opgeleide mensen los van elkaar tot dezelfde"
        " conclusie komen. Een besluit of maatregel over een persoon rust nooit alleen op het systeem.",
    ),
    Consequence(
        "Controleren.",
        "Het document van de toestemming, met de antwoorden, het advies en de oordelen, is bewaard. Ook"
        " de vastlegging van dit gebruik is bewaard. Zo kunnen de rechter en de verdediging laten"
        " controleren wat hier staat. Met de hashes achteraan is na te gaan dat het om hetzelfde"
        " document gaat.",
    ),
    NO_BASIS,
)
CHOICE = "conditions_judged"
NOT_THIS_TITLE = "Wat dit uittreksel niet is."
NOT_THIS = (
    "Het is geen bewijs over een persoon en geen wettelijke grondslag. Het vervangt geen bevel,"
    " machtiging of instemming van de officier van justitie, de rechter-commissaris of de burgemeester."
)
CONDITIONS_INTRO = (
    "Zo stonden de voorwaarden aan het einde van de dag van het gebruik, voor zover dat bekend was toen"
    " het gebruik werd vastgelegd."
)


def head(day: str) -> str:
    """Return the title: what happened on which day."""
    return HEAD.format(day)


def meta(reference: str, version: int, unit: str) -> Spans:
    """Return the line under the title: by which unit, under which permission."""
    return (f"{unit} · toestemming ", reference, f", versie {version}")
