"""The sentences about guest advisers, declared interests and recusals."""

from toets.domain.questionnaire import Discipline
from toets.texts.labels import DISCIPLINE

GUESTS = "Gastadviseurs"
GUESTS_INTRO = (
    "Er waren te weinig leden die vrij van belangen konden adviseren. Daarom benoemde de secretaris voor"
    " alleen deze zaak:"
)
INTERESTS = "Gemelde belangen en verschoningen"
INTERESTS_INTRO = (
    "Een gemeld belang houdt iemand niet van de zaak af. Wie zich verschoont, doet voorgoed niet meer mee"
    " aan deze zaak."
)
INTEREST_COLUMNS = ("Wanneer", "Wie", "Wat", "Toelichting")
DECLARED, RECUSED = "Belang gemeld", "Verschoond"
GUEST_MARK = "gastadviseur"


def guest(discipline: Discipline, function: str, moment: str) -> str:
    """Return who was appointed as what; the secretary's reasons follow."""
    return f"Een {DISCIPLINE[discipline]} gastadviseur ({function}), benoemd op {moment}:"


def guest_function(function: str) -> str:
    """Return the function of a guest, marked as such."""
    return f"{function}, {GUEST_MARK}"
