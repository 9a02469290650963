"""The sentences of the FG's view: writing it, and where it is shown apart."""

TITLE = "Zienswijze van de FG"
NOT_COUNTED = "Telt niet mee voor de uitkomst"
NOT_COUNTED_HELP = (
    "Uw zienswijze telt niet mee voor de uitkomst. Zij staat apart bij het advies en in het document. "
    "De leden, de secretaris en de portefeuillehouders lezen haar; de auteurs als het advies is "
    "vastgesteld. U kunt haar later wijzigen; de laatste geldt."
)
WHY_ASKED = "Waarom u wordt gevraagd"
UNASKED = "De procedure vraagt hier niet om een zienswijze. U kunt haar wel geven."
WHOLE_PROPOSAL = "Alle antwoorden lezen"
EARLIER = "Uw eerdere zienswijze"
TEXT = "Uw zienswijze op deze versie"
GIVE = "Zienswijze geven"
CHANGE = "Zienswijze wijzigen"
NOT_GIVEN = "Gevraagd, nog niet gegeven."
AFTER_ESTABLISHING = "Gevraagd. U leest haar als de Community haar advies heeft vastgesteld."
NEED = "Zienswijze van de FG"
NEED_META = "Gevraagd; telt niet mee voor de uitkomst en houdt de zaak niet tegen"


def where(reference: str, version: int) -> str:
    """Return which version the view is about."""
    return f"{reference} · versie {version}"


def given(name: str, moment: str) -> str:
    """Return who gave the view, and when."""
    return f"Gegeven door {name} op {moment}"


def on_version(version: int) -> str:
    """Return which version an earlier view was about."""
    return f"Over versie {version}"


def begun_from(version: int) -> str:
    """Return that the text began as the one on an earlier version."""
    return (
        f"U begint met uw zienswijze op versie {version}. Lees haar na: het voorstel is veranderd."
    )
