"""The sentences about the digital signatures of a document: who signs, on what, and how to check it."""

from datetime import datetime

from toets.domain.owed import USE
from toets.domain.person import Seat
from toets.domain.seals import Seal
from toets.texts.document.frame import COMMUNITY
from toets.texts.formats import moment
from toets.texts.labels import SEAT

OFFICES = {
    Seal.DIGITALISERING: f"Portefeuillehouder {SEAT[Seat.DIGITALISERING]}",
    Seal.ETHIEK_PRIVACY: f"Portefeuillehouder {SEAT[Seat.ETHIEK_PRIVACY]}",
    Seal.COMMUNITY: COMMUNITY,
}
FIELDS = {
    Seal.DIGITALISERING: f"Digitale handtekening: {OFFICES[Seal.DIGITALISERING]}",
    Seal.ETHIEK_PRIVACY: f"Digitale handtekening: {OFFICES[Seal.ETHIEK_PRIVACY]}",
    Seal.COMMUNITY: f"Digitaal zegel van de {COMMUNITY}",
}

TITLE = "Digitale ondertekening en controle"
COLUMNS = ("Handtekening", "Van wie", "Rust op")
NO_PERSON = "Zegel van de Community als geheel; het staat niet voor één persoon"
_INTRO = {
    True: "Bij dit document hoort het digitale zegel van de Community. Het wordt gezet bij het uitgeven.",
    False: (
        "Bij dit document horen de digitale handtekeningen hieronder. Zij worden gezet bij het"
        " uitgeven, elk met de sleutel van de portefeuille, op de handeling die erbij staat."
    ),
}
HOW_TITLE = "Zo controleert u dit document."
HOW = (
    "Controleer het bestand zelf, niet een afdruk. Kies het op de pagina Controleren in toets, of typ"
    " toets verify met de naam van het bestand. Dat tweede kan ook zonder netwerk, met alleen dit"
    " bestand en de openbare certificaten van toets (vertrouwd.pem). U leest dan of het bestand nog"
    " precies is zoals het is uitgegeven, en door wie het is ondertekend."
)
TEST_TITLE = "TEST."
TEST = (
    "Bij dit document horen testsleutels. Een handtekening daarmee bewijst niet wie tekende; dit is"
    " geen echt stuk."
)
TEST_MARKING = "TEST"

_ACTS = {
    "permission": "Getekend in toets op {}",
    "refusal": "Oordeel vastgelegd op {}",
    "suspension": "Geschorst op {}",
    "revocation": "Ingetrokken op {}",
    "corrigendum": "Herstel getekend op {}",
    "negative_advice": "Advies vastgesteld op {}",
    "scope_exit": "Uitgang bevestigd op {}",
    USE: "Gebruik vastgelegd op {}",
}


def intro(seals: tuple[Seal, ...]) -> str:
    """Return what stands above the signatures, true before and after they are put."""
    return _INTRO[seals == (Seal.COMMUNITY,)]


def act(kind: str, at: datetime) -> str:
    """Return on which recorded act a signature under this kind of document rests."""
    return _ACTS[kind].format(moment(at))


def who(name: str, function: str) -> str:
    """Return who signs, with a function when one is known."""
    return f"{name}, {function}" if function else name


def marked(classification: str) -> str:
    """Return the marking of every page of a document that is signed with test keys."""
    return f"{classification} · {TEST_MARKING}"


def reason(document: str, office: str, who_: str, behalf: str, act_: str) -> str:
    """Return what a signature says of itself: the document, who, for which office, and on what."""
    for_whom = f", {behalf}" if behalf else ""
    signer = f" {office}: {who_}{for_whom}." if who_ else f" Zegel van de {office}."
    return f"{document}.{signer} {act_}."


def document_named(title: str, reference: str, version: int) -> str:
    """Return which document it is, in the reason of a signature."""
    return f"{title} {reference}, versie {version}"


# The yearly report, which is about no single case.
def made_at(at: datetime) -> str:
    """Return when the figures of a report were made."""
    return f"Cijfers gemaakt op {moment(at)}"


REPORT_CODE = "QR-code met het jaar en de hash van de cijfers in dit document"
