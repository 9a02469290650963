"""The small acts after the decision: what each means, before somebody does it; and their fields."""

from toets.domain.facts import Aspect
from toets.domain.person import Seat
from toets.domain.workflow import Step
from toets.texts import formats, labels
from toets.texts.screens.handelingen import ActWords, act_words

_NO_FIELD = ""

ACTS: dict[Step, ActWords] = dict(
    (
        act_words(
            Step.START,
            "De uitvoering mag nu beginnen, precies zoals de toestemming haar beschrijft. Vanaf nu legt u "
            "elk gebruik vast. Voorwaarden die steeds terugkomen, tellen vanaf vandaag.",
            _NO_FIELD,
        ),
        act_words(
            Step.REPORT_INCIDENT,
            "Meld wat er misging. Beide portefeuillehouders krijgen vandaag bericht. Noem geen namen of "
            "andere persoonsgegevens. Moet het gebruik stoppen, leg het dan ook stil.",
        ),
        act_words(
            Step.PAUSE,
            "Het gebruik stopt meteen, voor elke eenheid. Verder gaan kan alleen als beide "
            "portefeuillehouders daarmee instemmen.",
        ),
        act_words(
            Step.SUSPEND,
            "Het gebruik stopt meteen, voor elke eenheid. De schorsing komt in een document. Verder gaan kan "
            "alleen als u en de andere portefeuillehouder daarmee instemmen.",
        ),
        act_words(
            Step.REQUEST_RESUME,
            "U stelt voor om het gebruik te hervatten. De andere portefeuillehouder leest uw redenen en "
            "beslist. Tot die tijd blijft het gebruik verboden.",
            "Waarom kan het gebruik verdergaan?",
        ),
        act_words(
            Step.RESUME,
            "U stemt als tweede portefeuillehouder in. Het gebruik mag daarna meteen verder, onder dezelfde "
            "voorwaarden.",
            "Waarom stemt u in?",
        ),
        act_words(
            Step.DENY_RESUME,
            "U stemt niet in. Het gebruik blijft verboden. De andere portefeuillehouder kan het later opnieuw "
            "voorstellen.",
        ),
        act_words(
            Step.TAKE_BACK_RESUME,
            "U neemt uw voorstel om te hervatten terug. Het gebruik blijft verboden.",
        ),
        act_words(
            Step.REVOKE,
            "U trekt de toestemming in. Het gebruik stopt meteen en mag nooit meer onder deze toestemming. "
            "De intrekking komt in een document en kan niet worden teruggedraaid. Doorgaan kan alleen met "
            "een nieuwe toets. Wilt u het gebruik tijdelijk stoppen, schors dan.",
        ),
        act_words(
            Step.EVALUATE,
            "Leg vast wat het gebruik heeft opgeleverd en wat het heeft gekost. Iedereen die het register "
            "leest, kan de evaluatie zien. Noem geen namen of andere persoonsgegevens.",
        ),
        act_words(
            Step.REQUEST_COMPLETION,
            "U meldt dat het gebruik is afgerond. De secretaris beoordeelt dat. Zolang de afronding niet is "
            "aangenomen, blijft de toestemming gelden.",
            "Waarom is het gebruik afgerond?",
        ),
        act_words(
            Step.TAKE_BACK_COMPLETION,
            "U neemt de melding van de afronding terug. Het gebruik gaat verder.",
        ),
        act_words(
            Step.COMPLETE,
            "U neemt aan dat het gebruik is afgerond. De toestemming eindigt daarmee. Voorwaarden aan het "
            "einde moeten nog wel worden vervuld.",
        ),
        act_words(
            Step.DENY_COMPLETION,
            "U neemt de afronding niet aan. De toestemming blijft gelden. De auteurs lezen uw redenen.",
        ),
        act_words(
            Step.REPORT_CHANGE,
            "Meld wat er anders wordt, vóórdat het verandert. De secretaris beslist of dit een nieuw gebruik "
            "is. Dan is een nieuwe toets nodig.",
        ),
        act_words(
            Step.DECIDE_CHANGE,
            "U beslist of dit een nieuw gebruik is: andere omstandigheden, een andere techniek, een ander "
            "referentiebestand of een andere opvolging. Een nieuw gebruik heeft een nieuwe toets nodig.",
        ),
        act_words(
            Step.ASSESS_JOIN,
            "U beoordeelt als juridisch lid of dit voor deze eenheid een nieuw gebruik is. Is het dat niet, "
            "dan beslissen de portefeuillehouders. Is het dat wel, dan eindigt het verzoek en heeft de eenheid "
            "een eigen toets nodig.",
        ),
        act_words(
            Step.CONSENT_JOIN,
            "U stemt ermee in dat deze eenheid de toestemming ook gebruikt, onder precies dezelfde "
            "voorwaarden. Dat geldt pas als ook de andere portefeuillehouder instemt.",
            "Waarom stemt u in?",
        ),
        act_words(
            Step.REFUSE_JOIN,
            "U weigert. Het verzoek eindigt daarmee, ook als de andere portefeuillehouder al instemde.",
        ),
        act_words(
            Step.PROPOSE_CORRIGENDUM,
            "U stelt voor een schrijffout te herstellen. Beide portefeuillehouders moeten dit ondertekenen. "
            "Het bereik, de voorwaarden, de data en antwoorden met een signaal kunnen zo niet veranderen.",
        ),
        act_words(
            Step.SIGN_CORRIGENDUM,
            "U ondertekent dit herstel. Het geldt zodra beide portefeuillehouders hebben ondertekend, en "
            "komt in een document.",
            _NO_FIELD,
        ),
        act_words(
            Step.DENY_CORRIGENDUM,
            "U weigert dit herstel. De tekst blijft zoals zij is.",
        ),
        act_words(
            Step.TAKE_BACK_CORRIGENDUM,
            "U neemt het voorgestelde herstel terug. De tekst blijft zoals zij is.",
        ),
    )
)

# The fields of the forms.
INCIDENT_DAY = "Op welke dag?"
INCIDENT_TEXT = "Wat is er gebeurd?"
INCIDENT_MEASURES = "Wat hebt u eraan gedaan?"
DAY_UNREAD = "Vul een dag in, zoals 21-11-2026."
EVALUATION_TEXT = "Wat leverde het op, en tegen welke prijs?"
EVALUATION_POINT_C = "Is dit na het experiment echt bruikbaar in de operatie? (punt c)"
CHANGE_ASPECTS = "Wat verandert er?"
CHANGE_TEXT = "Wat wordt er anders, en vanaf wanneer?"
IS_NEW_USE = "Is dit een nieuw gebruik?"
NEW_USE = {"nee": "Nee, geen nieuw gebruik", "ja": "Ja, een nieuw gebruik"}
REASONS = "Waarom?"
PLACE = "Welke tekst?"
NEW_TEXT = "Nieuwe tekst"
TITLE_PLACE = "De titel"
WHY_A_SLIP = "Waarom is dit een schrijffout?"

ASPECTS = {
    Aspect.CIRCUMSTANCES: "de operationele omstandigheden",
    Aspect.TECHNIQUE: "de techniek",
    Aspect.REFERENCE_DATABASE: "het referentiebestand",
    Aspect.FOLLOW_UP: "wat er met een resultaat gebeurt",
}

# What stands above the fields, so that one reads it before one decides.
OTHER_REASONS = "Redenen van de andere portefeuillehouder"
REQUEST = "Melding van de auteur"
STATEMENT = "Verklaring van de eenheid"
ASSESSMENT = "Oordeel van het juridische lid"
CONSENT = "Instemming van de andere portefeuillehouder"
EVALUATION = "Evaluatie"
OLD_TEXT = "Oude tekst"


def corrigendum_place(question: str, short: str) -> str:
    """Return the name of a text in the choice."""
    return f"{question} · {short}"


def aspects_named(aspects: tuple[Aspect, ...]) -> str:
    """Return in which respects something changes."""
    return formats.listed([ASPECTS[aspect] for aspect in aspects])


def who_stopped(seat: Seat | None, day: str) -> str:
    """Return who stopped the use, and when."""
    if seat is None:
        return f"Stilgelegd door een auteur op {day}."
    return f"Geschorst door de portefeuillehouder {labels.SEAT[seat]} op {day}."


def who_revoked(seat: Seat, day: str) -> str:
    """Return who revoked the permission, and when."""
    return f"Ingetrokken door de portefeuillehouder {labels.SEAT[seat]} op {day}."


RESUME_REQUESTED = (
    "Er ligt een voorstel om te hervatten. De andere portefeuillehouder moet nog instemmen."
)

# The summary after the decision.
NEEDED_NOW = "Wat nu aandacht vraagt"
NEEDED_AFTER = "Wat nog moet gebeuren"
WHY_STOPPED = "Waarom het gebruik stilligt"
WHY_REVOKED = "Waarom de toestemming is ingetrokken"
RESUME_REASONS = "Voorstel om te hervatten"
START_POSSIBLE = "Alle voorwaarden vóór de start zijn vervuld. De auteur kan de uitvoering starten."
NOTHING_NOW = "Niets. Alle voorwaarden zijn op tijd."
CLOSED = "Deze zaak is gesloten. Er is niets meer nodig."
CHANGE_UNDECIDED = "Gemelde wijziging"
CHANGE_UNDECIDED_META = "De secretaris beslist of dit een nieuw gebruik is"
JOIN_OPEN = "Verzoek om aansluiting"
JOIN_UNASSESSED = "Nu aan zet: een juridisch lid"
JOIN_AWAITS_HOLDERS = "Nu aan zet: de portefeuillehouders"
COMPLETION_OPEN = "Melding van afronding"
COMPLETION_OPEN_META = "De secretaris beoordeelt of het gebruik is afgerond"
CORRIGENDUM_OPEN = "Voorgesteld herstel van een schrijffout"
CORRIGENDUM_OPEN_META = "Beide portefeuillehouders moeten ondertekenen"
EVALUATION_LACKS = "Evaluatie"
EVALUATION_LACKS_META = "De auteurs leggen haar vast"

FACT_VALID = "Geldig"
FACT_USED = "Gebruikt"
FACT_UNITS = "Voor"
FACT_STARTED = "Gestart"


def valid(first: str, last: str) -> str:
    """Return from when until when the permission was given."""
    return f"{first} tot en met {last}"


def used(times: int, most: int | None) -> str:
    """Return how often it was used, of how often at most."""
    if most is None:
        return f"{formats.number(times)} keer"
    return f"{formats.number(times)} van ten hoogste {formats.number(most)} keer"


# Corrigenda under the signatures.
CORRIGENDA = "Herstelde schrijffouten"
CORRIGENDUM_STANDS = "Ondertekend door beide portefeuillehouders"
CORRIGENDUM_AWAITS = "Nog niet door beide portefeuillehouders ondertekend"
CORRIGENDUM_DENIED = "Geweigerd door een portefeuillehouder"
CORRIGENDUM_TAKEN_BACK = "Teruggenomen door de secretaris"
WAS, IS = "Was", "Wordt"
STOOD_IS = "Is nu"


def proposed_on(moment: str) -> str:
    """Return when a corrigendum was proposed."""
    return f"Voorgesteld op {moment}"


# Documenten
NO_DOCUMENTS = "Er is nog geen document uitgegeven."
DOCUMENT_COLUMNS = ("Document", "Uitgegeven op", "SHA-256")
DOCUMENTS_HELP = (
    "Elk document is uitgegeven door toets en verandert niet meer. De SHA-256 laat zien dat het "
    "bestand hetzelfde is."
)


def document_of_use(turn: int, day: str) -> str:
    """Return which use an extract is about."""
    return f"Uittreksel over gebruik {turn} van {day}"


def document_of_version(name: str, version: int, round_: int) -> str:
    """Return which version and round a document is about."""
    later = f", ronde {round_}" if round_ > 1 else ""
    return f"{name} (versie {version}{later})"
