"""The sentences of the public edition: what it is, what was left out of it, and what came later."""

from collections.abc import Sequence
from datetime import datetime

from toets.domain.workflow import Status
from toets.texts.document.frame import COMMUNITY, HEADER
from toets.texts.document.front import Spans
from toets.texts.formats import counted, listed, moment
from toets.texts.labels import STATUS

MARKING = "Openbaar"
RECORD = "De openbare gegevens van de zaak"
KICKER = "Openbare versie op grond van de Wet open overheid (Woo)"
AUTHOR = COMMUNITY


def sheet_title(number: int, reference: str, title: str) -> str:
    """Return how the file names itself."""
    return f"Openbare versie {number} van {reference}: {title}"


def subject(number: int) -> str:
    """Return what the file is about, for its metadata."""
    return f"{HEADER}, openbare versie {number}"


def footer(reference: str, number: int) -> str:
    """Return what every page says at the bottom left."""
    return f"{reference} · openbare versie {number}"


def meta(kind: str, unit: str, reference: str) -> Spans:
    """Return the line under the title."""
    return (f"{kind} · {unit} · kenmerk ", reference)


# Page 1.
NUMBER, ESTABLISHED, STATUS_NOW = "Openbare versie", "Vastgesteld op", "Stand van de zaak"
NO_OUTCOME = "geen: het voorstel is teruggetrokken"
WITHDRAWN = "Teruggetrokken"
WITHDRAWN_FOLLOWS: Spans = (
    "Dit voorstel ",
    "is ingetrokken voordat er een uitkomst was",
    ". Het verbod op gezichtsherkenning bleef gelden.",
)
LEFT_OUT = "Wat is weggelaten"
NOTHING_LEFT_OUT = "In deze openbare versie zijn in de teksten geen delen weggelaten."
LEFT_OUT_INTRO = (
    "Waar iets niet openbaar is, staat een zwart vak met de grond uit de wet. Elk vak is even breed,"
    " hoe lang de weggelaten tekst ook was. In de tabel staat hoe vaak elke grond is gebruikt."
)
GROUND_COLUMNS = ("Grond", "Wat de grond beschermt", "Aantal")
WHAT_TITLE, RULES_TITLE, SEAL_TITLE = "Wat dit is.", "Regels.", "Zegel."
WHAT = (
    "Dit document is opnieuw opgebouwd uit de gegevens van de zaak, zonder wat niet openbaar is. De"
    " weggelaten tekst zit dus ook niet verborgen in het bestand. Het is niet het document zelf waarmee"
    " over de zaak is beslist, en niet het besluit op een Woo-verzoek."
)
SEAL = (
    f"Dit document krijgt bij het uitgeven het digitale zegel van de {COMMUNITY}. Daarmee is te"
    " controleren of het bestand nog precies is zoals het is uitgegeven."
)


def left_out(total: int, grounds: int) -> str:
    """Return how much was left out."""
    places = counted(total, "plaats", "plaatsen")
    return f"Weggelaten op {places}, op {counted(grounds, 'grond', 'gronden')}. {LEFT_OUT_INTRO}"


# The case.
THE_CASE = "De zaak"
OUTCOME_SETTLED = "Uitkomst vastgesteld op"


def status_now(status: Status, at: datetime) -> str:
    """Return where the case stood when this edition was established."""
    return f"{STATUS[status]}, op {moment(at)}"


AS_DECIDED = (
    "De hoofdstukken hierna zijn die van het document waarmee over de zaak is beslist. Waar staat ‘dit"
    " document’, ‘dit oordeel’ of ‘dit advies’, gaat het over dat document."
)
ANSWERS_OF_WITHDRAWN = "De antwoorden van de initiatiefnemer, zoals ze het laatst zijn vastgelegd, staan in bijlage A."
UNTIL_WITHDRAWN = "Waarom het voorstel is teruggetrokken"
NO_REASON = "Er is geen reden opgegeven."

# Who settled it.
SETTLED_COLUMNS = ("Voor", "Wie", "Wat", "Wanneer")
SIGNED, CONFIRMED, ESTABLISHED_ADVICE = "Getekend", "Bevestigd", "Advies vastgesteld"

# After the outcome.
LATER = "Wat er daarna gebeurde"
LATER_INTRO = "Dit gebeurde na de uitkomst, tot deze openbare versie is vastgesteld."
LATER_COLUMNS = ("Wanneer", "Wat er gebeurde", "Wie", "Toelichting")
EVENTS = {
    "started": "Uitvoering gestart",
    "use_recorded": "Gebruik vastgelegd",
    "incident_reported": "Incident gemeld",
    "suspended": "Geschorst",
    "resume_requested": "Hervatten voorgesteld",
    "resume_request_ended": "Voorstel om te hervatten beëindigd",
    "resumed": "Hervat",
    "revoked": "Ingetrokken",
    "expired": "Verlopen",
    "completion_requested": "Afronding gemeld",
    "completion_request_ended": "Melding van afronding beëindigd",
    "completed": "Afgerond",
    "condition_reported": "Voorwaarde gemeld",
    "condition_settled": "Voorwaarde beoordeeld",
    "evaluated": "Evaluatie vastgelegd",
    "change_reported": "Wijziging gemeld",
    "change_decided": "Over een wijziging beslist",
    "join_requested": "Aansluiting gevraagd",
    "join_assessed": "Aansluiting beoordeeld",
    "join_consented": "Met aansluiting ingestemd",
    "join_refused": "Aansluiting geweigerd",
    "corrigendum_proposed": "Herstel van een schrijffout voorgesteld",
    "corrigendum_signed": "Herstel van een schrijffout getekend",
    "corrigendum_ended": "Voorstel tot herstel beëindigd",
}
PAUSED = "Stilgelegd door een auteur"
MET = {True: "vervuld", False: "niet vervuld"}
NEW_USE = {True: "een nieuwe inzet", False: "geen nieuwe inzet"}
DENIED = {True: "afgewezen", False: "teruggenomen"}
CORRECTION = "verbetering van een eerdere vastlegging"
MEASURES, POINT_C, FILES, AUTHORITY = "Maatregelen:", "Over punt c:", "Stukken:", "Gevraagd door:"
PLACE, OLD, NEW, UNIT = "Plaats:", "Stond er:", "Staat er nu:", "Eenheid:"


def condition(number: int) -> str:
    """Return which condition a fact is about."""
    return f"voorwaarde {number}"


# The inventory.
INVENTORY = "Bijlage B. Inventarislijst"
INVENTORY_INTRO = (
    "Dit zijn alle documenten van de zaak, met per document het oordeel en de gronden. Een bijlage gaat"
    " alleen mee als dat oordeel dat zegt."
)
INVENTORY_COLUMNS = ("Nr.", "Document", "Datum", "Oordeel", "Gronden")
NO_ITEMS = "Er zijn geen documenten."
NO_GROUNDS = "–"


def published_as(name: str) -> str:
    """Return under which name an attachment goes with this edition."""
    return f"Gaat mee als: {name}"


def already_public(where: str) -> str:
    """Return where a document is public already."""
    return f"Te vinden: {where}"


# The explanation.
EXPLANATION = "Toelichting op deze openbare versie"
_HOW = (
    (
        "Hoe het is gedaan.",
        (
            "Een Woo-medewerker heeft per passage aangegeven wat niet openbaar is, en op welke grond. Een"
            " tweede Woo-medewerker heeft deze versie vastgesteld."
        ),
    ),
    (
        "Absolute en relatieve gronden.",
        (
            "Bij een grond van artikel 5.1, eerste lid, blijft de informatie altijd weg. Bij een grond van"
            " het tweede lid is afgewogen of het belang van die grond zwaarder weegt dan openbaarheid."
            " Artikel 5.1, vijfde lid, is voor uitzonderlijke gevallen. Artikel 5.2 gaat over persoonlijke"
            " beleidsopvattingen in stukken voor intern beraad; feiten vallen daar niet onder."
        ),
    ),
    (
        "Namen.",
        (
            "Leden van de Community en medewerkers staan in deze zaak met hun functie of discipline. Alleen"
            " de portefeuillehouders en wie hen vervangt staan met hun naam, tenzij die is weggelaten."
        ),
    ),
    (
        "Wat in zijn geheel ontbreekt.",
        (
            "Controlegetallen (hashes) van de niet-openbare stukken en van de vastgelegde inhoud, met de code"
            " waarin zij staan: daarmee kan iemand een gok naar een weggelaten tekst bevestigen. Ook"
            " personeelsnummers, het interne logboek en interne besprekingen ontbreken."
        ),
    ),
    (
        "Signalen.",
        "Een signaal volgt uit een antwoord. Is dat antwoord weggelaten, dan ook de tekst van het signaal.",
    ),
    (
        "Verwijzingen.",
        (
            "De nummering van vragen, voorwaarden, versies en rondes is die van de zaak zelf. Ingesloten in"
            " dit bestand staan dezelfde openbare gegevens, voor gebruik door een programma."
        ),
    ),
    ("Zegel.", SEAL),
)


def explanations() -> Sequence[tuple[str, str]]:
    """Return the explanation, as titles with their text."""
    return _HOW


def grounds_listed(labels: Sequence[str]) -> str:
    """Return the grounds of one document in one line."""
    return listed(labels) or NO_GROUNDS
