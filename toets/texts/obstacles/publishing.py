"""Obstacles of the public version (Woo)."""

from datetime import date

from toets.texts import formats
from toets.texts.obstacles.sentence import Sentence

PUBLISHING: dict[str, Sentence] = {
    "redaction.place": (
        "Deze tekst staat niet in de openbare versie. Ververs de pagina en kies opnieuw."
    ),
    "redaction.span": (
        "Wat u wilt lakken, past niet bij de tekst. Ververs de pagina en kies opnieuw."
    ),
    "redaction.overlap": lambda f: (
        f"Een deel van deze tekst is al gelakt op een andere grond (bij {f['ground']}). Haal die "
        "lakking eerst weg, of kies dezelfde grond."
    ),
    "redaction.reason": lambda f: (
        f"Grond {f['ground']} vraagt een reden. Schrijf op waarom dit belang zwaarder weegt dan "
        "openbaarheid."
    ),
    "redaction.reason_long": lambda f: (
        f"Maak de reden korter: ten hoogste {formats.number(int(f['longest']))} tekens."
    ),
    "redaction.opinion": (
        "Deze tekst geldt als feit. Grond 5.2.1 kan alleen bij een persoonlijke beleidsopvatting. "
        "Schrijf op waarom dit er toch een is, of kies een andere grond."
    ),
    "redaction.alone": (
        "Grond 5.1.5 kan niet samen met een andere grond voor dezelfde tekst. Kies één van beide."
    ),
    "redaction.five_years": lambda f: (
        f"Dit stuk is ouder dan vijf jaar. Schrijf op waarom grond {f['ground']} na die tijd nog "
        "zwaarder weegt dan openbaarheid."
    ),
    "judgement.item": "Dit stuk staat niet op de lijst. Ververs de pagina en kies opnieuw.",
    "judgement.ground": lambda f: (
        f"Stuk {f['number']} wordt niet openbaar. Kies daarvoor een grond."
    ),
    "judgement.where": lambda f: f"Schrijf op waar stuk {f['number']} al openbaar is.",
    "judgement.partly": (
        "In een bijlage kunt u hier niet lakken. Kies ‘openbaar’ of ‘niet openbaar’."
    ),
    "judgement.follows": (
        "Of dit stuk deels openbaar is, volgt uit wat u lakt. Lak de tekst die niet openbaar wordt."
    ),
    "publishing.unjudged": lambda f: f"Beoordeel eerst bijlage {f['name']} (stuk {f['number']}).",
    "publishing.stale": (
        "Iemand anders heeft deze openbare versie intussen gewijzigd. Ververs de pagina en kijk "
        "opnieuw."
    ),
    "publishing.state": (
        "Zo kan dat nu niet met deze openbare versie. Ververs de pagina en kijk hoe het ervoor staat."
    ),
    "publishing.under_way": "Aan een openbare versie van deze zaak wordt al gewerkt. Werk daarin verder.",
    "publishing.no_outcome": (
        "Deze zaak heeft nog geen uitkomst. Een openbare versie kan pas daarna."
    ),
    "publishing.own": (
        "U hebt aan deze openbare versie gewerkt. Een andere Woo-medewerker moet dit doen."
    ),
    "publishing.embargo": lambda f: (
        f"De dag van openbaarmaking ligt in het verleden. Kies {formats.day(date.fromisoformat(f['day']))} "
        "of later, of laat de dag leeg."
    ),
}
