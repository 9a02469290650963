"""The sentences of the differences between two versions, or with an earlier case."""

from toets.domain.difference import Difference, Heading
from toets.texts import formats, labels
from toets.texts.answers import YES_NO

TITLE = "Verschillen"
ANSWERS = "Vragenlijst openen"
FROM, TO = "Van", "Naar"
DRAFT = "Concept zoals het nu is"
SAME_CHOSEN = "Kies twee verschillende versies."
NOTHING_TO_COMPARE = "Er is nog maar één versie. Er valt niets te vergelijken."
EQUAL = "Deze twee zijn gelijk: geen ander antwoord, geen andere bijlage en geen ander signaal."
WAS, IS = "Was", "Is nu"
REMOVED_MARK, ADDED_MARK = "verwijderd: ", "toegevoegd: "
LEGEND = (
    "Wat weg is, is doorgestreept. Wat erbij kwam, is onderstreept. Een antwoord dat in zijn geheel is "
    "vervangen, staat er zonder streep."
)
HEADINGS = "Boven de vragen"
QUESTIONS = "Vragen"
SIGNALS = "Signalen"
APPEARED, DISAPPEARED = "Nieuw", "Verdwenen"
EVIDENCE = "Bewijs"
COMPARE = "Versies vergelijken"

HEADING = {Heading.TITLE: "Titel", Heading.UNIT: "Eenheid", Heading.URGENT: "Spoed"}


def heading_text(value: str | bool) -> str:  # noqa: FBT001 -- urgency is a truth value
    """Return a title, a unit, or whether a case is urgent."""
    if isinstance(value, bool):
        return YES_NO["ja" if value else "nee"]
    return value


def version(number: int, day: str) -> str:
    """Return a version in the choice."""
    return f"Versie {number}, ingediend op {day}"


def earlier(reference: str, number: int) -> str:
    """Return the earlier case in the choice."""
    return f"Eerdere zaak {reference}, versie {number}"


def summary(found: Difference) -> str:
    """Return in one line how much changed."""
    questions = {change.question for change in found.answers}
    parts = [
        _counted(len(found.headings), "gegeven boven de vragen", "gegevens boven de vragen"),
        _counted(len(questions), "vraag", "vragen"),
        _counted(len(found.files), "bijlage", "bijlagen"),
        _counted(len(found.appeared), "nieuw signaal", "nieuwe signalen"),
        _counted(len(found.disappeared), "verdwenen signaal", "verdwenen signalen"),
    ]
    return formats.listed([part for part in parts if part])


def _counted(amount: int, one: str, many: str) -> str:
    return formats.counted(amount, one, many) if amount else ""


def changed_in(old: int, new: int, found: Difference) -> str:
    """Return how much changed between two versions, in a sentence."""
    if found.is_empty:
        return f"Versie {new} zegt hetzelfde als versie {old}."
    return f"Dit is versie {new}. Anders dan in versie {old}: {summary(found)}."


def written(name: str, moment: str) -> str:
    """Return who wrote the new answer, and when."""
    return f"Gewijzigd door {name} op {moment}"


def file_added(name: str) -> str:
    """Return that a file came."""
    return f"Bijlage toegevoegd: {name}"


def file_removed(name: str) -> str:
    """Return that a file went."""
    return f"Bijlage verwijderd: {name}"


def file_replaced(name: str) -> str:
    """Return that a file has another content."""
    return f"Bijlage vervangen: {name}"


def signal(level: str, question: str, short: str) -> str:
    """Return a signal that came or went."""
    return f"{level} bij vraag {question} {short}".strip()


def gone_question(question: str) -> str:
    """Return a question that this questionnaire does not have."""
    return f"Vraag {question} uit een eerdere vragenlijst"


def since(version: int) -> str:
    """Return the link to what changed since an earlier version."""
    return f"Wat er veranderde sinds versie {version}"


LEVEL = labels.LEVEL
