"""The sentences about the course of the case and what lapsed."""

COURSE = "Verloop van de zaak"
COURSE_COLUMNS = ("Wanneer", "Versie, ronde", "Wat er gebeurde", "Wie")
EARLIER = "Eerdere versies en rondes"
EARLIER_INTRO = "Wat hieronder staat, telt niet meer. Het is vervallen, maar blijft zichtbaar."
LAPSED_ADVICES, LAPSED_VERDICTS = "Vervallen adviezen:", "Vervallen oordelen:"
FROZEN = "Hash van de inhoud:"

EVENTS = {
    "authored": "Zaak begonnen",
    "version": "Ingediend",
    "recalled": "Indiening teruggenomen",
    "scope_retracted": "Beroep op de uitgang teruggenomen",
    "scope_requested": "Bevestiging van de uitgang gevraagd",
    "scope_request_taken_back": "Verzoek om bevestiging teruggenomen",
    "scope_confirmed": "Uitgang bevestigd",
    "scope_denied": "Uitgang niet aanvaard",
    "reopened": "Heropend",
    "advice": "Advies gegeven",
    "hold_lifted": "Wacht opgeheven",
    "reaction_invited": "Reactie gevraagd",
    "reaction": "Reactie gegeven",
    "established": "Advies vastgesteld",
    "verdict": "Oordeel vastgelegd",
    "signature": "Getekend",
    "referred_back": "Terugverwezen naar de Community",
    "withdrawn": "Teruggetrokken",
    "transferred": "Zaak overgedragen aan een andere auteur",
    "based_on": "Begonnen met eerdere antwoorden",
    "appointment_requested": "Benoeming van een auteur gevraagd",
    "appointment_ended": "Over de benoeming beslist",
    "guest_appointed": "Gastadviseur benoemd",
    "interest_declared": "Belang gemeld",
    "recused": "Verschoond",
    "view_given": "Zienswijze van de FG gegeven",
}
CO_AUTHOR = "Auteur toegevoegd"
CLAIM_EVENT = "Uitgang ingeroepen"
APPOINTED = {True: "benoemd", False: "niet benoemd"}
REVISED = "Advies herzien"
REVISED_AFTER_READING = "Advies herzien na inzage"
ASKED = "Gevraagd:"


def version_round_title(version: int, round_: int) -> str:
    """Return "Versie 1, ronde 2"."""
    return f"Versie {version}, ronde {round_}"


def renewal_of(reference: str) -> str:
    """Return which permission a proposal renews."""
    return f"verlenging van {reference}"


def event(name: str, detail: str) -> str:
    """Return what happened, with the one detail that matters."""
    return f"{name} ({detail})"
