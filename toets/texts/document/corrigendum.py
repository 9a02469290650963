"""The sentences of a corrigendum: a slip of the pen that both holders mended."""

from toets.texts.document.consequences import INTERNAL, Consequence
from toets.texts.document.front import Spans

TITLE = "Herstel van een schrijffout"
KICKER = "Herstel van een schrijffout door beide portefeuillehouders"
WORD = "Hersteld"
WHAT_FOLLOWS: Spans = (
    "Op één plaats geldt voortaan de nieuwe tekst. De toestemming ",
    "verandert verder niet",
    ": wat is toegestaan, tot wanneer en onder welke voorwaarden blijft gelijk.",
)
MENDED_ON, PLACE, SIGNED_BY, PERMISSION_OF = (
    "Hersteld op",
    "Plaats",
    "Getekend door",
    "Toestemming van",
)
BOTH = "beide portefeuillehouders"
TEXTS, OLD, NEW = "De oude en de nieuwe tekst", "Zoals het er stond", "Zoals het er voortaan staat"
WHY, PROPOSED = "Waarom dit een schrijffout is", "Voorgesteld door de secretaris op {}:"
SIGNED, SIGNED_WORD = "Ondertekening", "Getekend"
READ_WITH = (
    "Dit document hoort bij het document van de toestemming en wordt daarmee samen gelezen. De"
    " vastgelegde versie van het voorstel blijft zoals zij was; daarom verandert haar hash niet."
)
CONSEQUENCES = (
    Consequence(
        "Alleen een schrijffout.",
        "Zo kan alleen een vergissing in een woord worden hersteld. De reikwijdte, de voorwaarden, de"
        " datums en de antwoorden die een signaal geven, kunnen niet op deze manier veranderen.",
    ),
    Consequence(
        "Een echte wijziging.",
        "Wie aan het gebruik zelf iets wil veranderen, meldt dat als wijziging of doet een nieuw"
        " voorstel.",
    ),
    Consequence(
        "Twee handtekeningen.",
        "Het herstel geldt vanaf de tweede handtekening. Beide portefeuillehouders tekenden dezelfde"
        " tekst.",
    ),
    INTERNAL,
)
NOT_THIS_TITLE = "Wat dit herstel niet is."
NOT_THIS = (
    "Het is geen nieuw oordeel en geen wijziging van de toestemming. Het verandert niets aan de"
    " reikwijdte, de voorwaarden, de datums of een antwoord dat een signaal geeft."
)
DISTRIBUTION = (
    "Dit document gaat naar iedereen die het document van de toestemming heeft gekregen: de auteurs van"
    " het voorstel, beide portefeuillehouders, de secretaris en de leden van de Community, en de"
    " functionaris gegevensbescherming (FG)."
)
CHOICE = "corrigendum"


def texts_at(place: str) -> str:
    """Return the heading above both texts in full, with where they stand."""
    return f"{TEXTS} ({place[:1].lower()}{place[1:]})"


def proposed(moment: str) -> str:
    """Return when the secretary proposed it; the reasons follow."""
    return PROPOSED.format(moment)


def signed_at(moment: str) -> str:
    """Return when a holder signed the corrigendum."""
    return f"Getekend in toets op {moment}"
