"""Sentences about the earlier case that a proposal began from, and what did not come along."""

from datetime import date

from toets.domain.carrying import Loss
from toets.domain.workflow import Status
from toets.texts import formats, labels

FACT_BEGUN_FROM = "Begonnen uit"

BASED_ON = "Dit voorstel begon met de antwoorden van een eerdere zaak"
RENEWS = "Dit voorstel is een verlenging"
RENEWS_HELP = "De toestemming hieronder gaat niet vanzelf door. Dit voorstel doorloopt de hele toets opnieuw."
NO_ADVICE = "Adviezen en oordelen uit die zaak zijn niet meegekomen en tellen hier niet."
FACT_CASE, FACT_TITLE, FACT_STATUS, FACT_VERSION = "Kenmerk", "Voorstel", "Stand", "Overgenomen"
OPEN = "Eerdere zaak openen"
DIFFERENCE = "Vergelijken met die zaak"
AS_RENEWAL = "verlenging"

LATER = "Hierna begonnen"
LATER_HELP = "Deze voorstellen begonnen met de antwoorden van deze zaak."

FIGURES = "Hoe vaak het is gebruikt"
FIGURES_HELP = "De stand op de dag waarop deze verlenging begon."
FACT_USES, FACT_CANDIDATES, FACT_CONFIRMED = "Keren gebruikt", "Kandidaten", "Bevestigd"
FACT_REJECTED, FACT_ERRORS, FACT_INCIDENTS = "Verworpen", "Fouten achteraf", "Incidenten"
EVALUATION = "Evaluatie"
NO_EVALUATION = "Toen deze verlenging begon, was er nog geen evaluatie."

LEFT_OUT = "Niet overgenomen"
LEFT_OUT_HELP = "Deze antwoorden konden niet mee. In de eerdere zaak kunt u ze nalezen."
TO_REREAD = "Lees deze antwoorden na"
TO_REREAD_HELP = "De vraag is sindsdien anders gesteld. Uw antwoord is meegekomen, maar past misschien niet meer."

_LOSS = {
    Loss.GONE: "deze vraag staat niet meer in de vragenlijst",
    Loss.UNFIT: "de vraag vraagt nu iets anders; geef een nieuw antwoord",
    Loss.FILES: "bestand opnieuw toevoegen",
}


def of_version(version: int) -> str:
    """Return which answers came along."""
    return f"de antwoorden van versie {version}"


def begun_from(reference: str, *, renewal: bool) -> str:
    """Return from which case a proposal began, and as what."""
    return f"{reference} (verlenging)" if renewal else reference


def left_out(key: str, short: str, loss: Loss) -> str:
    """Return one answer that did not come along, and why."""
    name = f"{key.removesuffix('.bewijs')} {short}".strip()
    what = f"het bewijs bij {name}" if key.endswith(".bewijs") else name
    return f"{what}: {_LOSS[loss]}"


def question_line(key: str, short: str) -> str:
    """Return one question by its number and its short name."""
    return f"{key} {short}"


# The page on which a proposal begins, and the ways to it.
OFFER_RENEWAL = "Verlenging beginnen"
OFFER_AGAIN = "Nieuw voorstel op basis hiervan"
HOW = "Hoe wilt u beginnen?"
EMPTY, AGAIN, RENEWAL = "Leeg", "Op basis van een eerder voorstel", "Als verlenging"
FROM_FILE = "Begin met een bestand"
WHICH_EARLIER, WHICH_PERMISSION = "Welk eerder voorstel?", "Welke toestemming?"
CHOOSE = "Kies een zaak"
AGAIN_HELP = (
    "De antwoorden en bestanden komen mee, voor zover de vragenlijst van nu er plaats voor heeft. "
    "Adviezen en oordelen komen niet mee."
)
RENEWAL_HELP = (
    "De antwoorden en bestanden komen mee, met de cijfers over het gebruik en de evaluatie. De "
    "verlenging doorloopt de hele toets opnieuw. De toestemming zelf gaat niet langer door; dien dus op "
    "tijd in."
)
CHOOSE_FIRST = "Kies eerst de zaak waar u van uitgaat."
BEGUN = "Uw voorstel is begonnen"
TO_QUESTIONNAIRE = "Naar de vragenlijst"
ALL_CAME_ALONG = "Er ging niets verloren. Lees wel elk antwoord na: er kan iets veranderd zijn."


def source_line(reference: str, title: str, status: Status, day: date | None) -> str:
    """Return one case in the list to begin from."""
    when = f", {formats.day(day)}" if day else ""
    return f"{title} – {labels.STATUS[status].lower()}{when} ({reference})"


def permission_line(reference: str, title: str, last: date | None) -> str:
    """Return one permission in the list to renew."""
    when = f" – tot en met {formats.day(last)}" if last else ""
    return f"{title}{when} ({reference})"


def begun(reference: str, earlier: str, came: int) -> str:
    """Return what came along."""
    answers = formats.counted(came, "antwoord is", "antwoorden zijn")
    return f"Kenmerk {reference}. {answers} overgenomen uit {earlier}."
