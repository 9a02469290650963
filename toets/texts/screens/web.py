"""Sentences of our own plain pages: sign-in, sign-out, downloads, errors."""

from collections.abc import Mapping

from toets.domain.tasks import TaskKind
from toets.texts import formats, labels

TO_START = "Naar Mijn werk"

NOT_FOUND_TITLE = "Niet gevonden"
NOT_FOUND = "Deze pagina of dit bestand bestaat niet, of u mag het niet zien."
AS_PAGE = "Lees als webpagina"
NO_PAGE_TITLE = "Geen webpagina"
NO_PAGE = (
    "Van dit document kan toets geen webpagina maken. Het pdf-bestand zelf is er wel. Download dat op "
    "het scherm van de zaak."
)
FAILURE_TITLE = "Er ging iets mis"
OVERSIZED_TITLE = "Te groot"
OVERSIZED = "Dit formulier is groter dan toets aanneemt."
HOST_TITLE = "Onbekend adres"
HOST = "Dit adres hoort niet bij toets."

SIGN_IN_TITLE = "Aanmelden"
SIGN_IN_LEAD = "Meld u aan om voorstellen voor gezichtsherkenning in te dienen of te beoordelen."
SIGN_IN_BUTTON = "Aanmelden"
USERNAME = "Gebruikersnaam"
PASSWORD = "Wachtwoord"  # noqa: S105 -- the label of a field
IDLE = "Na 15 minuten zonder gebruik meldt toets u af. Wat u typt, blijft bewaard."
STALE_FORM = "Deze pagina was verouderd. Meld u hieronder opnieuw aan."
ABOUT = (
    "toets voert de Voorlopige werkregels gezichtsherkenning bij de politie (2020) uit. Sinds 2023 "
    "heeft de politie daarnaast een Inzetkader; deze toets vervangt dat niet."
)
PUBLIC_PAGE = "Openbaar gemaakte toetsingen"

DEMO_TITLE = "Of kijk rond als een van deze personen"
DEMO_LEAD = "Dit is een demo. Alle personen, eenheden en zaken zijn verzonnen."

SIGN_OUT_TITLE = "Afmelden"
SIGN_OUT_ASK = "Wat u hebt getypt, is bewaard."
SIGN_OUT_BACK = "Terug"


def as_page_of(name: str) -> str:
    """Return the whole name of a link to a document as a page."""
    return f"{AS_PAGE}: {name}"


def sign_in_as(name: str) -> str:
    """Return the words on a demo card's button."""
    return f"Aanmelden als {name.split(maxsplit=1)[0]}"


def waiting(tasks: Mapping[TaskKind, int]) -> str:
    """Return what waits for somebody, such as "Nu: Advies geven (2), Wacht beoordelen"."""
    if not tasks:
        return "Nu: niets"
    named = [
        labels.TASK[kind] if count == 1 else f"{labels.TASK[kind]} ({formats.number(count)})"
        for kind, count in tasks.items()
    ]
    return f"Nu: {', '.join(named)}"


def failure(number: str) -> str:
    """Return what somebody reads when a route failed."""
    return (
        "Dat ligt niet aan u. Probeer het over een minuut opnieuw. Gebeurt het weer, meld dan "
        f"foutnummer {number} aan de beheerder."
    )
