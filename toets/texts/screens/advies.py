"""The sentences of the screen on which a member advises."""

from collections.abc import Sequence

from toets.texts import formats

NO_DISCIPLINE = "U bent nog voor geen discipline aangewezen. Vraag dit aan de beheerder."
DISCIPLINE = "Vanuit welke discipline adviseert u?"
CHOOSE_DISCIPLINE = "Kies eerst links een discipline. Daarna ziet u de thema’s die daarbij horen."
CHOOSE_TITLE = "Uw advies"
THEMES = "Thema’s"
OTHER_FLAGS = "Overige punten ‘let op’"
OTHER_FLAGS_HELP = (
    "Deze punten vragen een reactie uit uw discipline, maar horen bij een thema dat u niet weegt."
)
CHECK = "Advies nakijken"
LOOK_AT = "Waar u op let"
EXPLANATION = "Uitleg"
NOT_ANSWERED = "niet beantwoord"
WHOLE_ANSWERS = "Alle antwoorden bij dit thema voluit"
NO_CRITERIA = "De handvatten noemen bij dit thema geen punten."
SCORE = "Uw oordeel over dit thema"
WHY = "Waarom?"
CONDITIONS = "Voorwaarden"
CONDITIONS_HELP = "Mag leeg blijven"
NEXT = "Verder naar"
INDEPENDENT = "U leest het advies van anderen nadat u het uwe hebt gegeven."

REVIEW_TITLE = "Uw advies nakijken"
OPINION = "Wat adviseert u?"
OPINION_STOP = (
    "Deze versie heeft een stop. Daarom kunt u alleen negatief adviseren of een aanvulling vragen."
)
QUESTIONS = "Welke vragen moet de auteur aanvullen?"
SUMMARY = "Samenvatting van uw advies"
SUMMARY_HELP = "De auteur en de portefeuillehouders lezen dit als eerste"
ALL_OF_IT = "Uw hele advies"
NO_REASONS = "nog geen reden"
NO_SCORE = "nog geen oordeel"
NO_REPLY = "nog geen reactie"
NO_CONDITIONS = "U noemt geen voorwaarden."
LACKING = "Nog nodig"
CHOOSE_OPINION = "Kies wat u adviseert."
GIVE = "Advies geven"
REVISE = "Advies herzien"
GIVE_HELP = (
    "U kunt uw advies herzien totdat de secretaris het advies van de Community vaststelt. Een eerdere tekst "
    "blijft bewaard. Herziet u na het lezen van andere adviezen, dan staat dat erbij."
)


def where(reference: str, version: int, round_: int) -> str:
    """Return which version and round the advice is about."""
    later = f", ronde {round_}" if round_ > 1 else ""
    return f"{reference} · versie {version}{later}"


def yours(discipline: str, due: str) -> str:
    """Return what this screen makes, and until when."""
    return f"Uw advies · {discipline}{f' · uiterlijk {due}' if due else ''}"


BEGIN_FROM_LAPSED = "Met uw vervallen advies beginnen"
BEGIN_EMPTY = "Met een leeg advies beginnen"
ALL_GUIDANCE = "Alle handvatten van deze zaak"


def requested(due: str) -> str:
    """Return that this advice was asked for, and until when."""
    return f"De secretaris vraagt uw advies, uiterlijk {due}."


def reminded(day: str) -> str:
    """Return when a reminder was sent."""
    return f"Herinnerd op {day}"


def themes_done(done: int, count: int) -> str:
    """Return how many themes are ready."""
    return f"{done} van {count} thema’s klaar"


def flags_done(done: int, count: int) -> str:
    """Return how many FLAGs have a reply."""
    points = "punt" if count == 1 else "punten"
    return f"{done} van {count} {points} ‘let op’ besproken"


def others(given: int) -> str:
    """Return how many advised, and that their texts come later."""
    if not given:
        return INDEPENDENT
    have = "lid heeft" if given == 1 else "leden hebben"
    return f"{given} {have} advies gegeven. {INDEPENDENT}"


def guidance(version: str) -> str:
    """Return which version of the guidance the criteria come from."""
    return f"handvatten versie {version}"


def next_theme(title: str) -> str:
    """Return the button to the next theme."""
    return f"{NEXT} {title[0].lower()}{title[1:]}"


def deal_with(question: str) -> str:
    """Return what a FLAG asks of this advice."""
    return f"ga in uw advies in op vraag {question}"


def reply_to(question: str) -> str:
    """Return the label of the reply to a FLAG."""
    return f"Uw reactie op {question}"


REPLY_HINT = "Schrijf hier waarom dit wel of niet bezwaarlijk is"


def signal_at(question: str, short: str) -> str:
    """Return the head of a STOP or HOLD beside a theme."""
    return f"vraag {question}, {short}"


def questions(ids: Sequence[str]) -> str:
    """Return the numbers of questions."""
    return formats.listed(ids)
