"""Sentences about authors who work together: handing questions over, sharing a draft, a new lead."""

from collections.abc import Sequence
from datetime import datetime

from toets.domain.calendar import amsterdam_day
from toets.domain.questionnaire import Discipline, Question, Section
from toets.texts import formats, labels

TITLE = "Samenwerken"
INTRO = (
    "Hier regelt u wie meeschrijft aan dit voorstel en wie vooraf meeleest. Anderen zien uw concept "
    "niet."
)

# Choosing somebody.
COLLEAGUE = "Collega"
CHOOSE = "Kies een collega of typ een naam"
NOBODY = "Er is nu niemand die u hier kunt kiezen."
CHOOSE_FIRST = "Kies eerst een collega."


def person_line(name: str, function: str, unit: str, number: str) -> str:
    """Return one colleague in a list to choose from."""
    about = ", ".join(part for part in (function, unit) if part)
    return f"{name} – {about} ({number})" if about else f"{name} ({number})"


# The authors.
AUTHORS = "Auteurs"
LEADS = "leidt de zaak"
FOR_GOOD = (
    "Wie auteur wordt, blijft dat. Een auteur kan nooit adviseren of oordelen over dit voorstel. "
    "Zeg dat vooraf tegen uw collega."
)
FACT_LEAD = "Leidt de zaak"

# Handing questions over.
HAND_OVER = "Vragen aan een collega geven"
HAND_OVER_HELP = (
    "U kiest een collega en de vragen. Uw collega leest eerst wat dat betekent: wie antwoordt, wordt "
    "auteur en kan nooit meer adviseren of oordelen over dit voorstel. Pas na ja ziet uw collega het "
    "concept. Tot die tijd ziet uw collega alleen de titel, de eenheid, de vragen en uw bericht."
)
WHO_ANSWERS = "Wie beantwoordt de vragen?"
WHICH = "Welke vragen?"
CHOOSE_QUESTIONS = "Kies vragen of een hele sectie"
MESSAGE = "Bericht aan uw collega (mag leeg blijven)"
MESSAGE_HELP = "Noem geen namen van personen of onderzoeken."
HAND_OVER_BUTTON = "Vragen geven"
HANDED_OVER = "Gegeven vragen"
NOT_ACCEPTED = "nog niet aangenomen"
ACCEPTED = "aangenomen, is nu auteur"


def whole_section(section: Section) -> str:
    """Return a whole section in the list of questions to choose from."""
    return f"Hele sectie {section.id}: {section.title}"


def one_question(question: Question) -> str:
    """Return one question in the list of questions to choose from."""
    return f"{question.id} {question.short}"


def handed_over(questions: Sequence[str], at: datetime, *, accepted: bool) -> str:
    """Return what was asked, when, and whether it was accepted."""
    word = "vraag" if len(questions) == 1 else "vragen"
    state = ACCEPTED if accepted else NOT_ACCEPTED
    return f"{word} {formats.listed(questions)}, gevraagd op {formats.day(amsterdam_day(at))}: {state}"


# Sharing the draft.
SHARE = "Vooraf laten meelezen door de Community"
SHARE_HELP = (
    "U kunt uw concept laten lezen door een lid of de secretaris van de Community, voor advies "
    "vooraf. Die leest mee en kan bij een vraag een opmerking maken, maar wijzigt niets. Dit is geen "
    "advies over de toets. U kunt het delen altijd stoppen."
)
CONTACT = "Wie mag meelezen?"
SHARE_BUTTON = "Concept delen"
SHARED_WITH = "Dit concept is gedeeld met"
NOT_SHARED = "Dit concept is met niemand van de Community gedeeld."
END_SHARING = "Delen stoppen"
ONLY_DRAFT = "Delen kan alleen zolang het voorstel nog niet is ingediend."


def end_sharing_with(name: str) -> str:
    """Return the button that closes the draft to somebody again."""
    return f"{END_SHARING} met {name}"


def contact_line(name: str, disciplines: Sequence[Discipline]) -> str:
    """Return somebody of the Community, with the disciplines in which they advise."""
    fields = [labels.DISCIPLINE[found] for found in disciplines]
    return f"{name} – {formats.listed(fields)} lid" if fields else f"{name} – secretaris"


# What a colleague reads who was asked.
ASKED_TITLE = "Een collega vraagt uw hulp bij een voorstel"
FACT_TITLE, FACT_UNIT, FACT_ASKED_BY = "Voorstel", "Eenheid", "Gevraagd door"
ASKED_QUESTIONS = "De vragen"
MEANS = "Wat het betekent als u ja zegt"
MEANING = (
    "U wordt auteur van dit voorstel. Dat blijft u.",
    "Als auteur kunt u nooit meer adviseren of oordelen over deze zaak, ook niet later.",
    "U ziet daarna het hele concept en kunt het wijzigen. De gevraagde vragen staan bovenaan.",
)
NO_NEED = (
    "Wilt u dit niet? Dan hoeft u niets te doen en blijft u buiten de zaak. Laat het uw collega wel "
    "weten."
)
ACCEPT = "Ja, ik word auteur en beantwoord de vragen"


def asked_by(name: str, moment: str) -> str:
    """Return who asked, and when."""
    return f"{name}, op {moment}"


def handed_head(name: str, moment: str) -> str:
    """Return the head above the questions that a colleague handed over."""
    return f"{name} vroeg u dit op {moment}"
