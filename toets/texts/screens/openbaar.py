"""The sentences of the work on the public version of a case: judging, redacting, establishing."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from toets.domain.woo import Ground, Judgement, Nature, PublicationState, SuggestionKind
from toets.texts import formats, woo

WOO = "Woo"
TITLE = "Openbare versie"

# ---- parts of the screen ----

PART_LABEL = "Onderdelen van de openbare versie"
PARTS = {
    "stukken": "Stukken",
    "zoeken": "Woorden lakken",
    "voorstellen": "Voorstellen",
    "gelakt": "Gelakt",
    "vaststellen": "Vaststellen",
}


def part_name(part: str, count: int) -> str:
    """Return the name of a part, with how many there are."""
    return f"{PARTS[part]} ({formats.number(count)})" if count else PARTS[part]


# ---- how far it is ----

STATE = {
    PublicationState.MAKING: "In bewerking",
    PublicationState.OFFERED: "Aangeboden",
    PublicationState.ESTABLISHED: "Vastgesteld",
}
BEGIN = "Openbare versie beginnen"
BEGIN_HELP = (
    "U maakt een openbare versie van deze zaak. U beoordeelt elk stuk en lakt wat niet openbaar mag "
    "worden, met een grond uit de Woo. Daarna stelt een andere Woo-medewerker de versie vast. De zaak "
    "zelf verandert niet."
)
BEGIN_NEXT = "Nieuwe openbare versie beginnen"
BEGIN_NEXT_HELP = (
    "De nieuwe versie begint met de lakkingen en oordelen van de vorige. De vorige versie blijft "
    "openbaar."
)
NOT_BEGUN = "Van deze zaak is nog geen openbare versie gemaakt."
NOTHING_TO_PUBLISH = "Van deze zaak kunt u geen openbare versie maken: er is geen uitkomst, of er is nooit iets ingediend."
READ_ONLY = "U kunt deze versie nu niet wijzigen."
SEEN_STALE = "Iemand anders heeft deze openbare versie intussen gewijzigd."
SEEN_STALE_MORE = "Bekijk eerst wat er nu staat. Wat u hebt getypt, blijft staan."
CONTINUE = "Verder met wat er nu staat"


def version(number: int) -> str:
    """Return which public version this is."""
    return f"Openbare versie {formats.number(number)}"


def made(names: Sequence[str], begun: datetime) -> str:
    """Return who works on it, and since when."""
    return f"Gemaakt door {formats.listed(names)}, begonnen op {formats.moment(begun)}."


def offered(name: str, at: datetime) -> str:
    """Return who offered it, and when."""
    return f"{name} heeft deze versie op {formats.moment(at)} aangeboden ter vaststelling."


def established(name: str, at: datetime) -> str:
    """Return who established it, and when."""
    return f"{name} heeft deze versie op {formats.moment(at)} vastgesteld."


DENIED = "Teruggestuurd"


def newer_facts(count: int) -> str:
    """Return that the case went on after this version was begun."""
    happened = formats.counted(count, "gebeurtenis", "gebeurtenissen")
    return f"Na het begin van deze versie kwam er nog {happened} bij in de zaak."


CATCH_UP = "Bijwerken tot en met nu"
CATCH_UP_HELP = "Zonder bijwerken gaat deze openbare versie alleen over wat er toen was."

# ---- on the page of the case ----

TO_WORK = "Naar de openbare versie"


def on_case(number: int, day: date) -> str:
    """Return the link to a public version on the page of its case."""
    return f"Openbare versie {formats.number(number)} van {formats.day(day)} (pdf)"


# ---- the items ----

ITEMS_LABEL = "Stukken"
ITEM_FACTS = ("Datum", "Oordeel", "Gronden", "Soort tekst")
NO_TEXTS = "Dit stuk heeft geen tekst die openbaar kan worden."
READ_AS = "Hoe u de tekst leest"
AS_PUBLIC, WITH_WORDS = "Zoals het publiek het leest", "Met de gelakte tekst"
NATURE = {Nature.FACT: "Feit", Nature.OPINION: "Persoonlijke beleidsopvatting"}
NATURE_HELP = (
    "Alleen een persoonlijke beleidsopvatting in een stuk voor intern beraad kan weg op grond 5.2.1. "
    "Een feit, een prognose of een beleidsalternatief niet."
)
NOT_JUDGED = "Nog niet beoordeeld"
FILE = "Bijlage bekijken"
WHOLE_TITLE = "Een tekst in zijn geheel lakken"
WHOLE = "Welke teksten?"
WHOLE_ALL = "Alle teksten van dit stuk kiezen"
WHOLE_NONE = "Alle teksten van dit stuk zijn al helemaal gelakt."
JUDGE_TITLE = "Oordeel over het hele stuk"
JUDGE_FILE_TITLE = "Oordeel over deze bijlage"
JUDGE_FILE_HELP = (
    "In een bijlage kunt u hier niet lakken: zij gaat helemaal mee of helemaal niet. Bekijk haar eerst. "
    "Moet er iets in worden gelakt, kies dan ‘Niet openbaar’."
)
JUDGE_HELP = "Meestal volgt het oordeel uit wat u lakt. Alleen als het hele stuk niet openbaar is, kiest u dat hier."
AS_REDACTED = "Volgt uit wat is gelakt"
JUDGE = "Oordeel"
JUDGE_BUTTON = "Oordeel bewaren"
WHERE_PUBLIC = "Waar staat het al openbaar?"
GROUNDS = "Gronden"
REASON_WITHHELD = "Waarom is dit hele stuk niet openbaar?"
REASON_SHORT = "Uitleg"
CHOOSE_JUDGEMENT = "Kies een oordeel."
JUDGE_ALSO = "Hetzelfde oordeel ook voor (mag leeg blijven)"


def natures(found: Collection[Nature]) -> str:
    """Return what the texts of a document are: facts, views, or both."""
    if Nature.OPINION not in found:
        return "Feiten"
    if Nature.FACT not in found:
        return "Persoonlijke beleidsopvattingen"
    return "Feiten, en persoonlijke beleidsopvattingen waar dat bij staat"


def judged(count: int) -> str:
    """Return what was just kept."""
    return f"{formats.counted(count, 'oordeel is', 'oordelen zijn')} bewaard."


def judgement(found: Judgement) -> str:
    """Return a judgement as it stands by itself."""
    said = woo.JUDGEMENT[found]
    return said[:1].upper() + said[1:]


def of_item(number: int, title: str) -> str:
    """Return an item of the inventory in one line."""
    return f"{formats.number(number)}. {title}"


def redacted_count(count: int) -> str:
    """Return how many places are redacted in something."""
    return formats.counted(count, "plaats gelakt", "plaatsen gelakt")


# ---- grounds ----

GROUND = "Grond"
CHOOSE = "Kies"
CHOOSE_GROUND = "Kies een grond."
REASON = "Waarom weegt dit zwaarder dan openbaarheid?"
REASON_VIEW = "Waarom is dit een persoonlijke beleidsopvatting en geen feit?"
REASON_OPTIONAL = "Toelichting (mag leeg blijven)"
REASON_NEEDED = "Vul in waarom."
AFTER_FIVE_YEARS = "Waarom geldt dit nog na vijf jaar?"
AFTER_FIVE_YEARS_HELP = (
    "Dit stuk is ouder dan vijf jaar. De wet vraagt dan een extra uitleg (Woo, artikel 5.3)."
)


def ground(found: Ground) -> str:
    """Return a ground as it stands in a list: its label and its meaning."""
    return f"{found.value} – {woo.GROUND[found]}"


def about_ground(found: Ground) -> str:
    """Return what a ground covers, how it works and what it asks."""
    parts = (woo.GROUND_HELP.get(found, ""), woo.GROUND_KIND_HELP[found.kind])
    return " ".join(part for part in parts if part)


# ---- ticking ----

ALL, NOTHING = "Alles aanvinken", "Niets aanvinken"
BEGIN_REDACTED = "gelakt: "
PARTIAL = "deel van een woord"


def more_lines(count: int) -> str:
    """Return the button that shows the lines not yet shown."""
    return f"Nog {formats.number(count)} tonen"


def redact(count: int) -> str:
    """Return the button that redacts what is ticked."""
    return f"{formats.counted(count, 'plaats', 'plaatsen')} lakken"


def redacted(count: int) -> str:
    """Return what was just done."""
    return f"{formats.counted(count, 'plaats is', 'plaatsen zijn')} gelakt."


def more_places(count: int) -> str:
    """Return that there are more places than are named."""
    return f"en nog {formats.counted(count, 'plaats', 'plaatsen')}"


# ---- searching ----

SEARCH = "Woorden die u wilt lakken"
SEARCH_HELP = (
    "Typ of plak een woord, een naam of een hele zin. Toets zoekt in alle stukken, ook bij andere "
    "hoofdletters en accenten. Sluit af met Enter."
)
NOTHING_FOUND = "Deze woorden staan nergens meer leesbaar in de openbare versie."
TICK_ONE = "Vink ten minste één plaats aan."


def found(places: int, partial: int) -> str:
    """Return how many places were found, and how many of them are part of a word."""
    whole = f"**{formats.counted(places, 'plaats', 'plaatsen')} gevonden.**"
    if not partial:
        return whole
    stand = "staat het" if partial == 1 else "staan ze"
    return (
        f"{whole} Op {formats.counted(partial, 'plaats', 'plaatsen')} {stand} midden in een ander woord; "
        "die zijn niet aangevinkt."
    )


# ---- suggestions ----

SUGGESTED_HELP = (
    "Toets vond dit zelf. U beslist: lakken of niet. Wat u niet lakt, komt niet terug in uw lijst. Toets "
    "vindt niet alles; lees de stukken dus ook zelf."
)
NO_SUGGESTIONS = "Er zijn geen voorstellen meer."
KIND = {
    SuggestionKind.NAME: "naam",
    SuggestionKind.EMAIL: "e-mailadres",
    SuggestionKind.PHONE: "telefoonnummer",
    SuggestionKind.PERSONNEL_NUMBER: "personeelsnummer",
    SuggestionKind.NUMBER_PLATE: "kenteken",
    SuggestionKind.BSN: "burgerservicenummer",
}
SHOW_DISMISSED = "Weer tonen wat u niet lakte"


def suggestion(kind: SuggestionKind, places: int) -> str:
    """Return what a suggestion is taken for, and how often it occurs."""
    return f"{KIND[kind]} · {formats.counted(places, 'plaats', 'plaatsen')}"


def dismiss(count: int) -> str:
    """Return the button that leaves the ticked suggestions readable."""
    return f"{formats.counted(count, 'voorstel', 'voorstellen')} niet lakken"


def dismissed(count: int) -> str:
    """Return how many suggestions this person chose not to redact."""
    return f"{formats.counted(count, 'voorstel', 'voorstellen')} hebt u niet gelakt."


# ---- what is redacted ----

NOTHING_REDACTED = "Er is nog niets gelakt."
LIST_HELP = "Dezelfde woorden met dezelfde grond en uitleg staan bij elkaar."
ANY_GROUND = "Alle gronden"
REDACTION_COLUMNS = ("Gelakt", "Grond", "Uitleg", "Waar")
UNKNOWN_PLACE = "een tekst die niet meer bestaat"
STILL_READABLE = "Elders nog te lezen"
STILL_READABLE_HELP = "Deze woorden zijn op één plaats gelakt en op een andere nog te lezen. Kijk of dat de bedoeling is."
LOST = "Niet overgenomen uit de vorige versie"
LOST_HELP = "De tekst op deze plaatsen is veranderd. Kijk of daar opnieuw iets moet worden gelakt."


def listed(count: int) -> str:
    """Return how many places are redacted in the whole case."""
    return f"**{formats.counted(count, 'plaats is', 'plaatsen zijn')} gelakt.**"


def places(count: int) -> str:
    """Return how often the same words are redacted for the same reason."""
    return formats.counted(count, "plaats", "plaatsen")


def lift(count: int) -> str:
    """Return the button that lifts the ticked redactions."""
    return f"{formats.counted(count, 'lakking', 'lakkingen')} opheffen"


def lifted(count: int) -> str:
    """Return what was just done."""
    return f"{formats.counted(count, 'lakking is', 'lakkingen zijn')} opgeheven."


# ---- offering and establishing ----

EMBARGO_TITLE = "Embargo"
EMBARGO = "Eerste dag op de openbare pagina (mag leeg blijven)"
EMBARGO_HELP = (
    "Bijvoorbeeld 21-1-2027. Tot die dag staat de versie niet op de openbare pagina, ook niet als zij al is "
    "vastgesteld. Zonder datum staat zij er meteen na het vaststellen."
)
EMBARGO_BUTTON = "Datum bewaren"
NO_DAY = "Dit is geen dag. Typ de datum als 21-1-2027."
NO_EMBARGO = "Geen embargo: na het vaststellen staat de versie meteen op de openbare pagina."
WITHOUT_EMBARGO = "Er is geen embargo: de versie staat meteen op de openbare pagina."
KEPT = "Bewaard."
INVENTORY = "Inventarislijst"
INVENTORY_COLUMNS = ("Nr.", "Stuk", "Datum", "Oordeel", "Gronden", "Uitleg")
ALL_REDACTIONS = "Alles wat is gelakt"
DENIED_DONE = "De versie is teruggestuurd."
MISSING_TITLE = "Wat nog ontbreekt"
OFFER_TITLE = "Aanbieden ter vaststelling"
OFFER_HELP = (
    "Een andere Woo-medewerker stelt de versie vast. Dat kan niemand zijn die aan deze versie heeft gewerkt of "
    "auteur van de zaak is. Na het aanbieden wijzigt u niets meer, tenzij u de versie terugneemt."
)
OFFER = "Aanbieden ter vaststelling"
TAKE_BACK = "Terugnemen om te wijzigen"
ESTABLISH_TITLE = "Vaststellen"
ESTABLISH_HELP = (
    "Lees de stukken en wat is gelakt, met de gronden en de uitleg. Klopt het, stel de versie dan vast. Zij "
    "wordt gemaakt en verzegeld, en verandert daarna niet meer."
)
ESTABLISH = "Openbare versie vaststellen"
ESTABLISH_MEANS = (
    "Na het vaststellen kan niemand deze versie nog wijzigen. Een verbetering is altijd een nieuwe versie; deze "
    "blijft beschikbaar."
)
DENY = "Terugsturen met uitleg"
DENY_REASONS = "Wat moet er anders?"
DENY_BUTTON = "Terugsturen"
PREVIEW = "Voorproef bekijken (pdf)"
PREVIEW_HELP = (
    "Zo ziet de openbare versie eruit als zij nu wordt vastgesteld. De voorproef heeft geen zegel."
)
WITH_ANOTHER = "Een andere Woo-medewerker kan deze versie nu vaststellen of terugsturen."
TO_PUBLIC_PAGE = "Naar de openbare pagina"


def embargo(day: date) -> str:
    """Return until when a version is not on the public page."""
    return f"Embargo: vanaf {formats.day(day)} op de openbare pagina."


def means(reference: str, number: int, count: int) -> str:
    """Return what establishing is about."""
    return (
        f"U stelt **openbare versie {formats.number(number)} van {reference}** vast, met "
        f"{formats.counted(count, 'gelakte plaats', 'gelakte plaatsen')}."
    )
