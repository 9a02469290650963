"""Sentences of the summary from which a draft is handed in."""

from collections.abc import Sequence

from toets.domain.answer import Lack
from toets.domain.questionnaire import Level, Question, Terms
from toets.domain.workflow import Status
from toets.texts import formats, labels

TITLE = "Overzicht en indienen"
COMPLETE = "Alle vragen zijn beantwoord."


def lead(questions: int) -> str:
    """Return how much is missing, in one sentence."""
    if not questions:
        return COMPLETE
    found = formats.counted(questions, "vraag", "vragen")
    return f"Bij {found} ontbreekt nog iets. Daarna kunt u indienen."


MISSING = "Wat nog ontbreekt"


def gap(question: Question, lacks: Sequence[Lack]) -> str:
    """Return what is missing at one question, such as "G4 Fouten per groep: antwoord ontbreekt"."""
    return (
        f"{question.id} {question.short}: {formats.listed([labels.LACK[lack] for lack in lacks])}"
    )


SIGNALS = "Signalen bij uw antwoorden"


def signal(level: Level, question: Question) -> str:
    """Return which signal stands at which question, such as "Wacht bij G4 Fouten per groep"."""
    return f"{labels.LEVEL[level]} bij {question.id} {question.short}"


NO_SIGNALS = "Uw antwoorden geven geen signalen."
MEMBERS_SEE = (
    "De leden van de Community zien deze signalen. Zij zien ook welke signalen eerder verdwenen, door "
    "welk antwoord en wie dat wijzigde."
)
NOT_YET = "Bewijs dat er nog niet is"
NO_REASON = "nog zonder reden"


def not_yet(question: Question, reason: str) -> str:
    """Return which evidence is not there yet, and why."""
    asked = question.evidence.asked if question.evidence else question.short
    return f"{question.id} {asked}: {reason.strip() or NO_REASON}"


PRIVACY = "Kijk hier als laatste naar"

AFTER = "Wat er na het indienen gebeurt"


def after(terms: Terms, *, urgent: bool) -> tuple[str, ...]:
    """Return what follows, a sentence per step."""
    days = terms.advice_urgent if urgent else terms.advice
    return (
        "Uw antwoorden en bestanden worden vastgezet als een versie. U kunt haar niet meer wijzigen.",
        f"De leden van de Community adviseren, uiterlijk binnen {days} werkdagen.",
        (
            "Tot het eerste advies kunt u het voorstel terughalen. De Community kan u om een aanvulling "
            "vragen."
        ),
        (
            "Pas na een positief advies oordelen beide portefeuillehouders. Tot die tijd mag niets worden "
            "uitgevoerd."
        ),
    )


SUBMIT, RESUBMIT = "Voorstel indienen", "Aangevuld voorstel indienen"
DESPITE_STOP = "Waarom vraagt u toch een beoordeling, ondanks de stop?"
DESPITE_STOP_HELP = (
    "Een antwoord geeft een stop. Een positief advies is dan niet mogelijk. U kunt het voorstel wel "
    "ter beoordeling indienen, met uw redenen. Die staan in het document."
)


def submit_label(status: Status) -> str:
    """Return the button that hands the draft in."""
    return RESUBMIT if status is Status.SUPPLEMENT else SUBMIT


HEADING = "Titel, eenheid en spoed"
FIELD_TITLE, FIELD_UNIT, FIELD_URGENT = "Titel", "Eenheid", "Dit voorstel heeft spoed"
URGENT_HELP = "Spoed verkort de termijnen. Het aantal adviezen en oordelen blijft gelijk."
RENAME = "Titel, eenheid en spoed bewaren"
RENAMED = "Bewaard."

EXITS = "Gelden de werkregels wel?"
EXITS_INTRO = (
    "Uw antwoorden passen bij een uitgang. U kunt de Community vragen te bevestigen dat de werkregels "
    "niet gelden. De secretaris en een juridisch lid beslissen daar samen over. Tot die bevestiging mag "
    "u niet beginnen."
)
EXIT_INTERPRETATION = "De werkregels noemen deze uitgang zelf niet: dit is een uitleg."
EXIT_MOTIVATION = "Waarom past deze uitgang bij uw voorstel?"
CLAIM = "Beroep doen op deze uitgang"

WITHDRAW_TITLE = "Voorstel terugtrekken"
WITHDRAW_HELP = "De zaak wordt dan gesloten en kan niet meer open. Een nieuw voorstel begint als een nieuwe zaak."
WITHDRAW_REASON = "Waarom trekt u het voorstel terug?"
WITHDRAW = "Voorstel terugtrekken"
