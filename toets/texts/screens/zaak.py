"""The sentences of the case page."""

from collections.abc import Sequence

from toets.domain.facts import Condition
from toets.domain.questionnaire import Discipline
from toets.domain.tasks import TaskKind
from toets.texts import formats, labels
from toets.texts.document.duties import terms

CASES = "Zaken"
SYSTEM = "toets"
SOMEBODY = "iemand"

PARTS = {
    "samenvatting": "Samenvatting",
    "voorwaarden": "Voorwaarden",
    "gebruik": "Gebruik",
    "vragenlijst": "Vragenlijst",
    "bijlagen": "Bijlagen",
    "advies": "Advies",
    "oordeel": "Oordeel",
    "ondertekening": "Ondertekening",
    "documenten": "Documenten",
    "eerder": "Verwante zaken",
    "tijdlijn": "Tijdlijn",
}
PART_LABEL = "Onderdeel van de zaak"


def part_name(part: str, count: int) -> str:
    """Return the name of a part, with how many there are when that says something."""
    return f"{PARTS[part]} ({count})" if count else PARTS[part]


ACT = labels.TASK | {
    TaskKind.FINISH_DRAFT: "Vragenlijst invullen",
    TaskKind.LIFT_HOLD: "Wacht beoordelen",
    TaskKind.SIGN: "Tekst lezen en ondertekenen",
}
MORE_ACTS = "Wat u verder kunt doen"
REVISE_ADVICE = "Advies herzien"
OWN_ADVICE = "Zelf advies geven"
TO_ROUND = "Adviesronde"
TO_VIEW = "Zienswijze als FG"
TO_ESTABLISHING = "Adviezen naast elkaar zien"
TO_RECORDING = "Gebruik vastleggen"
TO_QUESTIONNAIRE = "Vragenlijst openen"

# The procedure as six circles.
CIRCLES = (
    "Concept",
    "Advies van de Community",
    "Beide portefeuillehouders",
    "Bindend oordeel",
    "In uitvoering",
    "Afgerond",
)
PROCEDURE = "De procedure"
HERE = "Hier staat de zaak"
NOT_SUBMITTED = "nog niet ingediend"
VERDICT_NOTE = "toegestaan of afgewezen"
SIGNING_NOTE = "ondertekening door beide"
EXECUTION_NOTE = "voorwaarden vooraf vervuld"
COMPLETED_NOTE = "met evaluatie"
SCOPE_NOTE = "beroep op een uitgang"
SUPPLEMENT_NOTE = "aanvulling gevraagd"
ADVICE_ESTABLISHED = "advies vastgesteld"


def submitted_on(day: str) -> str:
    """Return when the proposal was handed in."""
    return f"ingediend op {day}"


def advices_given(given: int, quorum: int) -> str:
    """Return how many advices there are."""
    return f"{given} van {quorum} adviezen" if given <= quorum else f"{given} adviezen"


def permitted_until(day: str) -> str:
    """Return until when the case is permitted."""
    return f"tot en met {day}"


def started_on(day: str) -> str:
    """Return when execution began."""
    return f"gestart op {day}"


def times_used(times: int) -> str:
    """Return how often the permission was used."""
    return f"{formats.number(times)} keer gebruikt"


def completed_on(day: str) -> str:
    """Return when the use was completed."""
    return f"afgerond op {day}"


def gate(holds: int) -> str:
    """Return the words on the gate between the Community and the holders."""
    return f"{holds} wacht"


# Samenvatting
NEEDED_DRAFT = "Wat nog nodig is om in te dienen"
NEEDED_ADVICE = "Wat nog nodig is vóór de portefeuillehouders"
NEEDED_DECISION = "Wat nog nodig is voor het bindend oordeel"
NEEDED_START = "Wat nog nodig is vóór de start"
NEEDED_SCOPE = "Wat nog nodig is voor de uitgang"
NOTHING_NEEDED = "Er staat niets meer in de weg."
CLOSED = "Deze zaak is gesloten. Er is niets meer nodig."
MISSING_ANSWERS = "Vragen open"
HAND_IN = "Indienen"
HAND_IN_META = "Alles is ingevuld"
NOT_LIFTABLE = "Alleen een nieuwe versie van het voorstel lost dit op"
DOES_NOT_BLOCK = "Houdt de zaak niet tegen"
STOP_META = "Een positief advies is niet mogelijk"


def open_questions(count: int) -> str:
    """Return how many things are still missing in a draft."""
    return f"{formats.counted(count, 'punt', 'punten')} open in de vragenlijst"


def at_question(level: str, question: str) -> str:
    """Return the head of a signal in the summary."""
    return f"{level} bij vraag {question}"


def who_lifts(discipline: Discipline | None) -> str:
    """Return who may lift a HOLD."""
    if discipline is None:
        return NOT_LIFTABLE
    return f"Aan zet: een lid dat {labels.DISCIPLINE[discipline]} adviseert"


def advices_short(lacking: int) -> str:
    """Return how many advices the quorum still lacks."""
    return f"Nog {formats.counted(lacking, 'advies', 'adviezen')}"


ADVICE_DISCIPLINES = "Nog niet elke discipline"


def disciplines_in(lacking: Sequence[Discipline]) -> str:
    """Return which disciplines have not advised yet, and which have."""
    names = labels.DISCIPLINE
    inside = [names[found] for found in Discipline if found not in lacking]
    outside = formats.listed([names[found] for found in lacking])
    if not lacking:
        return "elke discipline is binnen"
    verb = "ontbreekt" if len(lacking) == 1 else "ontbreken"
    if not inside:
        return f"{outside} {verb}"
    is_in = "is" if len(inside) == 1 else "zijn"
    return f"{outside} {verb}; {formats.listed(inside)} {is_in} binnen"


def quorum(advices: int, per_discipline: int) -> str:
    """Return what the quorum asks."""
    each = "één" if per_discipline == 1 else str(per_discipline)
    return f"Nodig: {advices} adviezen, ten minste {each} per discipline"


def flags(count: int) -> str:
    """Return how many FLAGs are still open."""
    return f"{formats.counted(count, 'punt', 'punten')} let op"


def flags_at(questions: Sequence[str]) -> str:
    """Return which questions the advice must deal with."""
    word = "vraag" if len(questions) == 1 else "de vragen"
    return f"het advies moet ingaan op {word} {formats.listed(questions)}"


ASKED = "Aanvulling gevraagd"
BOTH_VERDICTS = "Het oordeel van beide portefeuillehouders"
BOTH_VERDICTS_META = "Pas als beide er zijn, staat de uitkomst vast"
BOTH_SIGNATURES = "De handtekening van beide portefeuillehouders"
BOTH_SIGNATURES_META = "Onder één samengevoegde tekst"
DOCUMENT_TO_COME = "Het document"
DOCUMENT_TO_COME_META = "Dat wordt vanzelf uitgegeven"
SCOPE_CONFIRM = "Bevestiging door twee personen"
SCOPE_CONFIRM_META = "De secretaris en een juridisch lid; ieder van hen kan de uitgang afwijzen"
REACTION_AWAITED = "De reactie van de auteur"


def questions_named(questions: Sequence[str]) -> str:
    """Return the questions of a supplement."""
    return f"{'vraag' if len(questions) == 1 else 'vragen'} {formats.listed(questions)}"


def until(day: str) -> str:
    """Return the last day of a term."""
    return f"Uiterlijk {day}"


NO_DECIDER_HELP = "De zaak wacht. De portefeuillehouder kan een waarnemer mandaat geven; een beheerder registreert dat."


def no_decider(seats: str) -> str:
    """Return for which portfolios nobody may decide."""
    return f"Geen bevoegde beslisser voor {seats}."


FACT_KIND = "Soort"
FACT_INITIATOR = "Initiatiefnemer"
FACT_AUTHORS = "Auteurs"
FACT_UNIT = "Eenheid"
FACT_SUBMITTED = "Ingediend"
FACT_QUESTIONNAIRE = "Vragenlijst"
FACT_HASH = "Inhoud vastgelegd"
FACT_URGENT = "Spoed"
URGENT = "Ja: alleen de termijnen zijn korter"
EXPERIMENT = "Experiment"
OPERATIONAL = "Operationele inzet of wijziging"


def submitted(day: str, version: int, round_: int) -> str:
    """Return when which version was handed in, and in which round it is."""
    later = f", ronde {round_}" if round_ > 1 else ""
    return f"{day}, versie {version}{later}"


def questionnaire_version(regime: str, version: str) -> str:
    """Return under which questionnaire the version was made."""
    return f"{regime}, versie {version}"


def hash_of(short: str) -> str:
    """Return a shortened hash."""
    return f"{short} (hash)"


VANISHED = "Verdwenen signalen"
VANISHED_HELP = "Een eerder antwoord gaf deze signalen. Het antwoord is later gewijzigd."


def vanished(level: str, question: str) -> str:
    """Return the head of a vanished signal."""
    return f"{level} bij vraag {question}"


def vanished_answer(day: str) -> str:
    """Return what stands before the earlier answer."""
    return f"Eerder antwoord, gewijzigd op {day}: "


# Vragenlijst
NO_VERSION = "Er is nog geen versie ingediend. De antwoorden staan in de vragenlijst."
WHICH_VERSION = "Versie"
NO_DIFFERENCES = "Alle antwoorden zijn gelijk aan die in de vorige versie."
READS_DRAFT = (
    "De auteurs delen dit concept met u. U leest het zoals het nu is; het kan nog veranderen."
)
DESPITE_STOP = "Ter beoordeling ondanks een stop"
CLAIM = "Beroep op een uitgang"


def version_name(version: int, day: str) -> str:
    """Return a version in the choice."""
    return f"Versie {version}, ingediend op {day}"


def difference_title(before: int, after: int) -> str:
    """Return the head of the differences."""
    return f"Wat er veranderde van versie {before} naar versie {after}"


# Bijlagen
NO_FILES = "Bij deze zaak zijn geen bijlagen."
FILE_COLUMNS = ("Bijlage", "Bij vraag", "Grootte", "SHA-256")
FILES_HELP = "De SHA-256 laat zien dat een bestand niet is veranderd sinds het indienen."
DRAFT_FILES = "Deze bestanden horen bij het concept."

# Advies
NO_ADVICE = "Er is nog geen advies dat u kunt lezen."
INDEPENDENT = (
    "U leest de adviezen van anderen nadat u uw eigen advies hebt gegeven. Zo geeft ieder lid een "
    "eigen mening."
)
AUTHOR_LATER = "U leest de adviezen zodra de Community haar advies heeft vastgesteld."
LAPSED = "Vervallen"
AFTER_READING = "herzien na inzage"
EARLIER_TEXT = "Eerdere tekst"
ESTABLISHED = "Vastgesteld advies"
WHY = "Waarom"
ADVICE_CONDITIONS = "Voorwaarden uit dit advies"
ASKED_QUESTIONS = "Gevraagde aanvulling"
LIFTED = "Opgeheven wacht"
INVITED = "Voorgenomen negatief advies"
REACTION = "Reactie van de auteur"
NO_REACTION_YET = "Er is nog geen reactie."
REFERRED_BACK = "Terugverwezen door de portefeuillehouder"
REPLY_TO = "Over het punt ‘let op’ bij vraag"
SHOW_THEMES = "Alle thema’s van dit advies"


def round_title(version: int, round_: int) -> str:
    """Return the head of a round."""
    return f"Versie {version}, ronde {round_}"


def lapsed_note(version: int, round_: int) -> str:
    """Return why the advices of an earlier round do not count."""
    return (
        f"Deze adviezen horen bij versie {version}, ronde {round_}. Zij tellen niet meer mee en "
        "blijven leesbaar."
    )


GUEST = "gastadviseur"
DOES_NOT_COUNT = "Telt niet meer mee"
WITHDRAWN = "Ingetrokken: telt niet meer mee"
RECUSED = "Verschoond: telt niet meer mee"


def stopped_by_recusal(moment: str) -> str:
    """Return that an advice stopped counting because its giver withdrew from the case."""
    return f"De adviseur verschoonde zich op {moment}:"


def stopped_by_revocation(moment: str) -> str:
    """Return that an advice stopped counting because its request was revoked."""
    return f"De secretaris trok de adviesvraag in op {moment}:"


def advice_head(discipline: Discipline, name: str) -> str:
    """Return the head of one advice."""
    return f"{labels.DISCIPLINE[discipline].capitalize()} advies van {name}"


def given_on(moment: str) -> str:
    """Return when something was given."""
    return f"Gegeven op {moment}"


def established_line(opinion: str, moment: str) -> str:
    """Return the outcome of the Community."""
    return f"{opinion}, vastgesteld op {moment}"


def ground(reason: str) -> str:
    """Return by which ground an advice is negative."""
    return f"Reden: {reason}."


def lifted_line(name: str, discipline: str, moment: str) -> str:
    """Return who lifted a HOLD."""
    return f"Opgeheven door {name} ({discipline}) op {moment}"


def condition_meta(condition: Condition) -> str:
    """Return when, by whom and how a condition is met."""
    often, moment = "; ".join(terms(condition)), labels.MOMENT[condition.moment]
    when = f"{moment} ({often})" if often else moment
    who = f" · uitgevoerd door {condition.owner}" if condition.owner else ""
    shown = f" · blijkt uit {condition.evidence}" if condition.evidence else ""
    return f"{when}{who}{shown}"


def judged_by(discipline: Discipline) -> str:
    """Return which discipline judges the evidence."""
    return f"beoordeeld door een {labels.DISCIPLINE[discipline]} lid"


def invited_line(moment: str, due: str) -> str:
    """Return when the author was asked and until when they may react."""
    return f"Gevraagd op {moment}; reageren kan tot en met {due}"


# Oordeel
NO_VERDICT = "Er is nog geen oordeel dat u kunt lezen."
HOLDER_LATER = "U leest het oordeel van de ander nadat u zelf hebt geoordeeld."
BOTH_FIRST = "De oordelen zijn te lezen zodra beide portefeuillehouders hebben geoordeeld."
NO_EXPERIMENT = "Niet van toepassing, want dit is geen experiment."
REFUSES = "Wijst af"
OWN_CONDITIONS = "Eigen voorwaarden"


def verdict_head(seat: str, name: str) -> str:
    """Return the head of one verdict."""
    return f"Portefeuillehouder {seat}: {name}"


def permits_until(day: str) -> str:
    """Return until when a holder permits."""
    return f"Staat toe tot en met {day}"


# Ondertekening
NO_TEXT = (
    "Er is nog geen tekst om te ondertekenen. Die is er als beide portefeuillehouders toestaan."
)
SIGNATURES = "Handtekeningen"
NOT_SIGNED = "nog niet ondertekend"
DOCUMENT = "Document"
DOWNLOAD = "Document downloaden (pdf)"
DOCUMENT_NOTE = (
    "Op de pagina Controleren ziet u of een bestand echt is, en wie het digitaal ondertekende."
)
DOCUMENT_TEST = (
    "Let op: er is ondertekend met testsleutels. Die handtekeningen bewijzen niet wie tekende."
)
NO_DOCUMENT = "Er is nog geen document."


def signed_line(seat: str, name: str, moment: str) -> str:
    """Return who signed when."""
    return f"{seat}: {name}, op {moment}"


# One line and reference only
LINE_KIND = {True: "experiment", False: "operationele inzet of wijziging"}


def line(kind: str, unit: str, day: str, reason: str) -> str:
    """Return all that a holder sees of a case that ended in a negative advice."""
    return f"{kind} · {unit} · negatief advies op {day} · {reason}"


REFERENCE_ONLY = "U ziet van deze zaak alleen het kenmerk en de stand."
