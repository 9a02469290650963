"""What stands round every page, and how the document is named."""

from toets.domain.workflow import Status

_PERMITTED, _REFUSED = Status.PERMITTED, Status.REFUSED
_NEGATIVE, _OUTSIDE = Status.NEGATIVE_ADVICE, Status.OUT_OF_SCOPE

HEADER = "Juridisch-ethische toets gezichtsherkenning"
LANGUAGE = "nl-NL"
CREATOR = "toets"
RECORD = "De gegevens van de zaak waarop dit document rust"
FIGURES = "De cijfers van dit jaarverslag"
HOLDERS = "Portefeuillehouders Digitalisering en Ethiek & Privacy"
COMMUNITY = "Community Gezichtsherkenning"
POLICE = "Politie"

TITLES = {
    _PERMITTED: "Bindend oordeel",
    _REFUSED: "Bindend oordeel",
    _NEGATIVE: "Vastgesteld advies",
    _OUTSIDE: "Vaststelling buiten de werkregels",
}
KICKERS = {
    _PERMITTED: "Bindend oordeel van de portefeuillehouders",
    _REFUSED: "Bindend oordeel van de portefeuillehouders",
    _NEGATIVE: "Vastgesteld advies van de Community Gezichtsherkenning",
    _OUTSIDE: "Vaststelling van de Community Gezichtsherkenning",
}
AUTHORS = {
    _PERMITTED: HOLDERS,
    _REFUSED: HOLDERS,
    _NEGATIVE: COMMUNITY,
    _OUTSIDE: COMMUNITY,
}
THIS = {
    _PERMITTED: "dit oordeel",
    _REFUSED: "dit oordeel",
    _NEGATIVE: "dit advies",
    _OUTSIDE: "deze vaststelling",
}


def footer_left(reference: str, version: int, regime: str) -> str:
    """Return what every page says at the bottom left."""
    return f"{reference} · versie {version} · {regime}"


def subject(version: int) -> str:
    """Return what the file is about, for its metadata."""
    return f"{HEADER}, versie {version}"


def page_of(page: int, total: int) -> str:
    """Return "Bladzijde 2 van 9"."""
    return f"Bladzijde {page} van {total}"


def whole_on(page: int) -> str:
    """Return where an excerpt is printed in full."""
    return f"Volledig op bladzijde {page}"


def see(page: int) -> str:
    """Return a reference inside a sentence."""
    return f"zie bladzijde {page}"
