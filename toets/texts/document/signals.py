"""The sentences about signals."""

from toets.domain.questionnaire import Discipline, Level
from toets.texts.labels import DISCIPLINE, LEVEL

SIGNALS = "Signalen"
SIGNALS_INTRO = (
    "Antwoorden kunnen een signaal geven. Een stop sluit een positief advies uit. Een wacht houdt de"
    " zaak bij de Community tot een lid haar opheft. Een let op moet in een advies zijn besproken."
)
EVIDENCE_ONLY = "zie het bewijs bij de vraag"
NO_SIGNALS = "De antwoorden in deze versie gaven geen signalen."
STOP_STANDS = "Een stop kan niemand opheffen."
HOLD_OPEN = "Deze wacht is niet opgeheven."
HOLD_FIXED = "Deze wacht kan alleen een nieuwe versie oplossen."
FLAG_OPEN = "Geen advies in deze ronde besprak dit signaal."
VANISHED = "Verdwenen signalen"
VANISHED_INTRO = "Een eerder antwoord gaf deze signalen. Na een wijziging gelden zij niet meer."


def signal_at(level: Level, question: str) -> str:
    """Return the head of a signal."""
    return f"{LEVEL[level]} bij vraag {question}"


def lifted(discipline: Discipline, function: str, moment: str) -> str:
    """Return who lifted a HOLD, by function."""
    return f"Opgeheven op {moment} door een {DISCIPLINE[discipline]} lid ({function}):"


def addressed(discipline: Discipline) -> str:
    """Return who addressed a FLAG, by discipline."""
    return f"Besproken door een {DISCIPLINE[discipline]} lid:"


def vanished(moment: str) -> str:
    """Return when the answer that had raised a signal was changed; the answer follows."""
    return f"Gewijzigd op {moment}. Het eerdere antwoord was:"


def answered(answer: str) -> str:
    """Return which answer raised a signal."""
    return f"Antwoord: {answer}"
