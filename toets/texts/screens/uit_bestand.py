"""Sentences about a case as a file: taking it along, and beginning a proposal from it."""

from datetime import datetime

from toets.domain.answer import Answer, AnswerKind
from toets.domain.carrying import Loss
from toets.texts import formats
from toets.texts.answers import EXPLANATION, KIND, REASON, YES_NO
from toets.texts.screens import eerder

# On the case page.
TAKE_ALONG = "Meenemen"
DOSSIER = "Hele dossier (zip)"
CASE_FILE = "Zaak als gegevens (json)"
TAKE_ALONG_HELP = (
    "Wat u hier ophaalt, is wat u van deze zaak mag zien. Het ophalen komt in het logboek."
)

# On the page on which a proposal begins.
HELP = (
    "Kies het bestand van een zaak (case.json). U ziet eerst wat er meekomt. Er komt een nieuw "
    "concept van u; adviezen, oordelen en documenten uit het bestand tellen niet mee."
)
UPLOAD = "Bestand van een zaak"
CHOOSE_FIRST = "Kies eerst het bestand waar u van uitgaat."
LOOK = "Wat er meekomt"
LEFT_OUT = "Niet overgenomen"
LEFT_OUT_HELP = "Deze antwoorden uit het bestand konden niet mee. Hier staat wat erin stond."
NOTHING_LEFT_OUT = "Alle antwoorden uit het bestand komen mee. Lees ze wel na."
OTHER_REGIME = (
    "Dit bestand hoort bij een andere regeling. De vragen kunnen iets anders bedoelen; lees elk "
    "antwoord na."
)
BEGUN_FROM_FILE = "Begonnen met een bestand"
FACT_CASE, FACT_TITLE, FACT_UNIT = "Kenmerk in het bestand", "Voorstel", "Eenheid"
FACT_QUESTIONNAIRE, FACT_HASH, FACT_DAY = "Vragenlijst", "SHA-256 van het bestand", "Ingelezen"
UNTRUSTED = "toets kan niet nagaan wie dit bestand maakte. Controleer of de antwoorden kloppen."


def came(count: int, left_out: int) -> str:
    """Return how much comes along, and how many answers and pieces of evidence do not."""
    answers = formats.counted(count, "antwoord komt", "antwoorden komen")
    lost = formats.counted(left_out, "antwoord of bewijs", "antwoorden of bewijzen")
    return f"{answers} mee." + (f" Niet mee: {lost}." if left_out else "")


def begun(reference: str, count: int, earlier: str) -> str:
    """Return what the proposal began with."""
    answers = formats.counted(count, "antwoord is", "antwoorden zijn")
    return f"Kenmerk {reference}. {answers} overgenomen uit het bestand van {earlier}."


def left_out(key: str, short: str, loss: Loss, files: tuple[str, ...]) -> str:
    """Return one answer that did not come along, and why."""
    names = f" ({'; '.join(files)})" if files else ""
    return eerder.left_out(key, short, loss) + names


def read_in(moment: datetime) -> str:
    """Return when the file was read in."""
    return formats.moment(moment)


def answer_lines(answer: Answer, files: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an answer said, without its question: that may not exist any more."""
    rows = (
        "; ".join(f"{column}: {cell}" for column, cell in row.items() if cell.strip())
        for row in answer.rows
    )
    # The names of files stand beside the reason already; their ids tell nobody anything.
    choices = () if files else answer.choices
    found = (
        KIND[answer.kind] if answer.kind is not AnswerKind.VALUE else "",
        YES_NO.get(answer.text, answer.text),
        "; ".join(choices),
        formats.number(answer.number) if answer.number is not None else "",
        formats.day(answer.day) if answer.day is not None else "",
        *rows,
        REASON + answer.reason if answer.reason.strip() else "",
        EXPLANATION + answer.explanation if answer.explanation.strip() else "",
    )
    return tuple(line for line in found if line.strip())
