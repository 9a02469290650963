"""The sentences about the Community's advice and the scope exit."""

from toets.domain.facts import NegativeGround, Opinion, ThemeScore
from toets.domain.questionnaire import Discipline
from toets.texts.document.words import GROUNDS
from toets.texts.labels import DISCIPLINE, OPINION, SCORE

COMMUNITY_ADVICE = "Advies van de Community"
NO_NAMES = "Van leden staan hier functie en discipline. Hun namen staan in het dossier, niet in dit document."
ESTABLISHED_REASONS = "Waarom de Community hiertoe kwam:"
ADVICE_CONDITIONS = "Voorwaarden uit dit advies"
ASKED = "Vragen om aanvulling:"
THEME_COLUMNS = ("Thema", "Weging", "Redenen")
AFTER_READING = "herzien na inzage van andere adviezen"
DISSENT = "Afwijkende meningen"
REACTION = "Reactie van de initiatiefnemer"
NO_REACTION = "Binnen de termijn kwam geen reactie."


WITHDRAWN = "Ingetrokken adviezen"
WITHDRAWN_INTRO = "Deze adviezen tellen niet mee. Zij blijven zichtbaar, met de reden waarom zij niet meer tellen."


def revoked(moment: str) -> str:
    """Return when the request for this advice was revoked; the reasons follow."""
    return f"Telt niet mee: de secretaris trok de adviesvraag in op {moment}, om deze reden:"


def recused(moment: str) -> str:
    """Return when the adviser withdrew from the case; the reasons follow."""
    return f"Telt niet mee: de adviseur verschoonde zich op {moment}, om deze reden:"


def established(outcome: Opinion, moment: str) -> str:
    """Return the Community's outcome."""
    return f"De Community adviseert {OPINION[outcome].lower()}. Vastgesteld op {moment}."


def established_ground(ground: NegativeGround) -> str:
    """Return why the outcome is negative by the rule."""
    return f"Het advies is negatief om deze reden: {GROUNDS[ground]}."


def advice_title(discipline: Discipline, function: str) -> str:
    """Return the head of one advice."""
    return f"{DISCIPLINE[discipline].capitalize()} advies: {function}"


def advice_line(opinion: Opinion, moment: str, *, after_reading: bool) -> str:
    """Return one member's opinion and when it was given."""
    mark = f", {AFTER_READING}" if after_reading else ""
    return f"{OPINION[opinion]}. Gegeven op {moment}{mark}."


def earlier_text(revision: int, opinion: Opinion, moment: str) -> str:
    """Return the head of an earlier text of a revised advice."""
    return f"Eerdere tekst {revision}, van {moment}: {OPINION[opinion].lower()}."


def earlier_theme(theme: str, score: ThemeScore) -> str:
    """Return how an earlier text weighed a theme that was revised."""
    return f"Eerder over ‘{theme}’: {SCORE[score].lower()}."


def invited(moment: str) -> str:
    """Return when the author was asked to react; the secretary's summary follows."""
    return f"Gevraagd op {moment}, met deze samenvatting van de secretaris:"


def reacted(moment: str) -> str:
    """Return when the author reacted; the text follows."""
    return f"Reactie van {moment}:"


EXIT_CHAPTER = "De uitgang"
EXIT_INTERPRETATION = (
    "De werkregels noemen deze uitgang niet. Zij is een uitleg van hun reikwijdte en een keuze van de"
    " procedure."
)
EXIT_FROM_RULES = "De werkregels noemen deze uitgang zelf."
MOTIVATION = "Motivering van de initiatiefnemer"


def confirmed_as(office: str, function: str, moment: str) -> str:
    """Return who confirmed the exit in which capacity, by function."""
    return f"{office} ({function}), op {moment}:"
