"""Sentences of the registration in the Algoritmeregister; the labels of its fields are the register's own."""

from datetime import datetime

from toets.texts import formats

TITLE = "Algoritmeregister"
CASES = "Zaken"
INTRO = (
    "Dit is de tekst voor het openbare Algoritmeregister van de overheid. Schrijf voor iemand die niets "
    "van het onderwerp weet. Wat u typt, wordt meteen bewaard."
)
NOT_COPIED = (
    "Alleen vaste antwoorden uit het voorstel zijn overgenomen. Wat iemand daar in eigen woorden schreef, "
    "staat er als hulp bij. Neem niets over dat een onderzoek verraadt of dat helpt om het te ontwijken."
)
FROM_THE_CASE = "Volgt uit de zaak"
LACKING = "Wat nog ontbreekt"
READY = "Alles wat het register vraagt, is ingevuld."
FILE = "Het bestand"
FILE_HELP = (
    "Het bestand voldoet aan publicatiestandaard 1.0. toets plaatst zelf niets in het register; dat doet "
    "uw eigen registerbeheerder."
)
DOWNLOAD = "Registratie downloaden (json)"
READ_ONLY = "U leest mee. Schrijven doen de auteurs van het voorstel en de secretaris."
PREVIEW = "Zo komt het in het register"
NOTHING_YET = "Nog niets"
MATERIAL = "Wat het voorstel hierover zegt"
PROPOSED = "Overgenomen uit de antwoorden. Lees het na en maak er gewone taal van."
CHOOSE = "Kies"
OPEN = "Registratie voor het Algoritmeregister"
NOT_READY_TITLE = "De registratie is nog niet klaar"

MINE, THEIRS = "Uw tekst", "Wat er nu staat"
CONFLICT_HELP = "Uw tekst is nog niet bewaard. Kies welke tekst er moet staan."
KEEP_MINE, KEEP_THEIRS = "Mijn tekst bewaren", "De andere tekst houden"
EMPTY = "(leeg)"

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Wat het is",
        (
            "name",
            "description_short",
            "category",
            "publication_category",
            "contact_email",
            "website",
            "url",
        ),
    ),
    ("Waarom en hoe", ("goal", "proportionality", "human_intervention", "risks")),
    (
        "Wet en toetsen",
        (
            "lawful_basis",
            "lawful_basis_grouping",
            "process_index_url",
            "impacttoetsen_grouping",
            "impacttoetsen",
        ),
    ),
    (
        "Gegevens en techniek",
        (
            "source_data",
            "source_data_grouping",
            "methods_and_models",
            "provider",
            "publiccode",
            "tags",
        ),
    ),
)
FACTS = ("status", "begin_date", "end_date")

_PER_LINE = "Eén per regel: naam | webadres. Een webadres begint met https."
HINT = {
    "name": "Een gewone naam. Geen codenaam en geen afkorting die alleen u kent.",
    "description_short": "In één of twee zinnen: wat doet het, en waarvoor?",
    "category": "Over welk onderwerp gaat het?",
    "publication_category": (
        "Hoog risico als de AI-verordening dat zegt. Impactvol als mensen er veel van kunnen merken."
    ),
    "contact_email": (
        "Waar kan iemand met vragen terecht? Het adres van een team of loket, of een webadres. Nooit dat "
        "van één persoon."
    ),
    "website": "Een pagina waar het publiek er meer over leest.",
    "url": "Een pagina met de registratie bij de politie zelf.",
    "goal": (
        "Welk probleem lost het op? Wie merkt er iets van, en wat? Noem ook wat er mis kan gaan voor mensen."
    ),
    "proportionality": "Waarom is dit nodig? Wat hebt u nog meer overwogen, en waarom was dat niet genoeg?",
    "human_intervention": (
        "Wat doet een mens met de uitkomst? Wie beslist, en mag die van het systeem afwijken?"
    ),
    "risks": "Welke risico's zijn er, en hoe houdt u die in de gaten?",
    "lawful_basis": "Welke wet staat dit toe? Noem het artikel en zeg in gewone taal wat erin staat.",
    "lawful_basis_grouping": f"{_PER_LINE} Hier is het verplicht.",
    "process_index_url": "Waar staat deze verwerking in het openbare verwerkingsregister?",
    "impacttoetsen_grouping": f"{_PER_LINE} Hier mag het ontbreken.",
    "impacttoetsen": "Wat kwam er in gewone taal uit die toetsen?",
    "source_data": "Welke gegevens gebruikt het, en waar komen ze vandaan? Welke juist niet?",
    "source_data_grouping": f"{_PER_LINE} Hier is het verplicht.",
    "methods_and_models": (
        "Hoe werkt het, stap voor stap? Zeg ook of het systeem zelf blijft leren. Geen instellingen waarmee "
        "iemand het kan ontwijken."
    ),
    "provider": "Wie maakte het? Schrijf ‘Intern ontwikkeld’ als de politie dat zelf deed.",
    "publiccode": "Waar staat de broncode, als die openbaar is?",
    "tags": "Woorden waarop mensen zoeken, met komma's ertussen.",
}


def lead(lacking: int) -> str:
    """Return the first sentence: how far the registration is."""
    if not lacking:
        return READY
    return f"Nog {formats.counted(lacking, 'punt', 'punten')} te doen voordat u het bestand kunt ophalen."


def label(name: str, *, required: bool) -> str:
    """Return the label of a field; most may be left empty, so the few that may not say so."""
    return f"{name} (verplicht)" if required else name


def counter(length: int, longest: int) -> str:
    """Return how long a text is, such as "312 van ten hoogste 400 tekens"."""
    return f"{formats.number(length)} van ten hoogste {formats.number(longest)} tekens"


def conflict(name: str, at: datetime) -> str:
    """Return that somebody else wrote the same field."""
    return f"{name} wijzigde dit veld ook, {formats.moment(at)}."


def file_name(reference: str) -> str:
    """Return the name of the file."""
    return f"algoritmeregister-{reference}.json"
