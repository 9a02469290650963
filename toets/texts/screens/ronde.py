"""The sentences of the advice round: who is asked, who can be asked, and who does not take part."""

from collections.abc import Sequence
from datetime import date

from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Step
from toets.texts import formats, labels
from toets.texts.screens.handelingen import ActWords, act_words

TITLE = "Adviesronde"
CASE = "Terug naar de zaak"
WORK = "Naar Mijn werk"

ASKED = "Wie is gevraagd"
NOBODY_ASKED = "Nog niemand gevraagd."
NO_ADVICE = "Nog geen advies"
LATE = "Te laat"
UNASKED = "Zonder adviesvraag"
GUEST = "gastadviseur"
REMIND = "Herinneren"
REVOKE = "Intrekken"
REMINDED_TODAY = "Vandaag al herinnerd. Morgen kan het weer."

CAN_BE_ASKED = "Wie u kunt vragen"
CAN_BE_ASKED_HELP = (
    "Deze leden zijn vrij van belangenconflicten in deze zaak en gaven in deze ronde nog geen advies."
)
NOBODY_LEFT = "Niemand meer."
DUE = "Advies uiterlijk op"
DUE_HELP = "Dag-maand-jaar, een werkdag. Ingevuld staat het einde van de termijn uit de procedure."
WRONG_DAY = "Dit is geen datum. Typ bijvoorbeeld 21-11-2026."
MESSAGE = "Bericht aan deze leden (mag leeg blijven)"
ASK = "Advies vragen"
CHOOSE_SOMEBODY = "Kies hierboven wie u om advies vraagt."

TOO_FEW = "Te weinig leden"
TOO_FEW_HELP = (
    "Er zijn niet genoeg leden vrij van belangenconflicten om de nodige adviezen te geven. U kunt voor "
    "deze zaak een gastadviseur benoemen. Het nodige aantal adviezen blijft gelijk."
)
GUEST_PERSON = "Wie wordt gastadviseur?"
GUEST_DISCIPLINE = "Voor welke discipline?"

NOT_TAKING_PART = "Wie niet meer meedoet"
INTERESTS = "Gemelde belangen"

ACTS: dict[Step, ActWords] = dict(
    (
        act_words(Step.REVOKE_INVITATION, ""),
        act_words(
            Step.APPOINT_GUEST,
            "U laat iemand van buiten de Community adviseren, alleen in deze zaak. Dat u dit doet, voor "
            "welke discipline en waarom, staat in het document. Vraag de gastadviseur daarna om advies.",
        ),
        act_words(
            Step.RECUSE,
            "U doet niet meer mee aan deze zaak, omdat u er een belang bij hebt of niet onbevangen bent. "
            "Dit kan niet worden teruggedraaid. U ziet de zaak daarna nergens meer. Een advies of "
            "opheffing van u die nog niet in een vastgesteld advies staat, telt niet meer mee. Uw "
            "reden wordt bewaard en staat in het document.",
        ),
        act_words(
            Step.DECLARE_INTEREST,
            "U meldt een belang dat u niet verhindert mee te doen. U blijft meedoen. Wie de zaak leest, "
            "leest uw melding; de auteurs pas als het advies is vastgesteld. Zij staat ook in het "
            "document. Verhindert het belang u wel, verschoon u dan.",
            "Welk belang hebt u?",
        ),
    )
)


def where(reference: str, version: int, round_: int) -> str:
    """Return which round this is."""
    return f"{reference} · versie {version}, ronde {round_}"


def lead(asked: int, answered: int, first_open: date | None) -> tuple[str, str]:
    """Return how many were asked and answered, and what the first open day is."""
    if not asked:
        return "In deze ronde is nog niemand om advies gevraagd.", ""
    bold = f"Gevraagd: {asked}. Binnen: {answered}."
    if first_open is None:
        return bold, "Alle gevraagde adviezen zijn binnen."
    return bold, f"Het eerste advies dat nog ontbreekt, is gevraagd tot en met {day(first_open)}."


def day(value: date) -> str:
    """Return a day."""
    return formats.day(value)


def still_needed(sentences: Sequence[str]) -> str:
    """Return what the quorum still lacks."""
    return f"Nog nodig: {' '.join(sentences)}"


def of_discipline(discipline: Discipline, given: int, needed: int) -> str:
    """Return the head of a discipline with how many advices it gave of how many needed."""
    name = labels.DISCIPLINE[discipline].capitalize()
    many = formats.counted(given, "advies", "adviezen")
    return f"{name}: {many}, ten minste {needed} nodig"


def until(day_: str) -> str:
    """Return until when somebody was asked."""
    return f"Uiterlijk {day_}"


def asked_on(moment: str) -> str:
    """Return when somebody was asked."""
    return f"Gevraagd op {moment}"


def advised(day_: str) -> str:
    """Return that somebody gave advice."""
    return f"Advies gegeven op {day_}"


def reminded(days: Sequence[str]) -> str:
    """Return on which days somebody was reminded."""
    return f"Herinnerd op {formats.listed(days)}" if days else "Nog niet herinnerd"


def remind_whom(name: str) -> str:
    """Return what the button that reminds does, for who cannot see beside whom it stands."""
    return f"Stuurt {name} nu een herinnering."


def revoking(name: str, *, has_advised: bool) -> str:
    """Return what revoking means for this person."""
    if has_advised:
        return (
            f"{name} heeft al geadviseerd. Het advies blijft leesbaar als ingetrokken, met de datum en "
            "uw reden, en telt niet meer mee. Wie geen andere rol heeft, ziet de zaak daarna niet meer. "
            "U kunt later opnieuw om advies vragen."
        )
    return (
        f"{name} heeft nog geen advies gegeven. De adviesvraag verdwijnt uit Mijn werk. Wie geen andere "
        "rol heeft, ziet de zaak daarna niet meer. U kunt later opnieuw om advies vragen."
    )


def twice(name: str) -> str:
    """Return that somebody was chosen for two disciplines at once."""
    return f"{name} staat bij twee disciplines aangevinkt. Kies er één."


def were_asked(count: int) -> str:
    """Return that the requests were made."""
    return f"{formats.counted(count, 'lid is', 'leden zijn')} om advies gevraagd."


def revoked(name: str, moment: str) -> str:
    """Return that a request was revoked."""
    return f"Adviesvraag aan {name} ingetrokken op {moment}"


def recused(name: str, moment: str) -> str:
    """Return that somebody withdrew for good."""
    return f"{name} verschoonde zich op {moment}"


def declared(name: str, moment: str) -> str:
    """Return that somebody declared an interest."""
    return f"{name} meldde op {moment} een belang"
