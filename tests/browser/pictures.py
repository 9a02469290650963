"""Which pictures the documentation shows: of whose screen, of which case, and how high."""

from dataclasses import dataclass, field
from pathlib import Path

PICTURES = Path(__file__).parents[2] / "docs" / "beelden"

CATCH = "CATCH uitbreiden"
CARD = "Nagaan of een identiteitskaart"
CROWD = "Verdachten van geweld zoeken"
DUSK = "Experiment: gezichten vergelijken op bodycambeelden in de schemering"
WATCHLIST = "Volglijst"
WOO = "Openbare versie vaststellen"
# The case of which the first page of the document is a picture.
DECIDED = "Foto's op in beslag genomen telefoons ordenen op gezicht, in één onderzoek"


@dataclass(frozen=True)
class Picture:
    """One screen to photograph; `title` is the begin of the title of the case it is about.

    `who` is empty for the page to sign in on; `parameter` says how the address names the case;
    `theme` chooses one in the advice form; `reason` is given first where the role asks for one.
    `height` is in pixels, and what stands lower is left out.
    """

    name: str
    who: str
    screen: str = ""
    title: str = ""
    query: dict[str, str] = field(default_factory=dict)
    parameter: str = "zaak"
    theme: str = ""
    reason: str = ""
    height: int = 800


SHOWN = (
    Picture("aanmelden", "", "aanmelden", height=640),
    Picture("mijn-werk", "femke"),
    Picture("berichten", "sara", "berichten", height=640),
    Picture("zaak", "femke", "zaak", CATCH, height=960),
    Picture("register", "lot", "toestemmingen", height=900),
    Picture("toestemming", "lot", "toestemmingen", CARD, parameter="ref", height=900),
    Picture("vragenlijst", "bram", "vragenlijst", WATCHLIST, {"sectie": "B"}, height=1100),
    Picture("samenwerken", "bram", "vragenlijst", WATCHLIST, {"sectie": "samen"}, height=1240),
    Picture("indienen", "bram", "vragenlijst", WATCHLIST, {"sectie": "overzicht"}, height=900),
    Picture("verschillen", "femke", "verschillen", "Onbekende overledenen", height=820),
    Picture("voorwaarden", "anouk", "zaak", CARD, {"deel": "voorwaarden"}, height=1160),
    Picture("gebruik-vastleggen", "anouk", "gebruik", CARD, height=980),
    Picture("gebruik", "anouk", "gebruik", CARD, {"nummer": "1"}, height=1130),
    Picture("advies", "femke", "advies", CATCH, theme="Gegevensbescherming"),
    Picture("adviesronde", "sara", "ronde", CATCH, height=1240),
    Picture("jaarverslag", "sara", "jaarverslag", height=820),
    Picture("oordeel", "karel", "oordeel", "Een vermist kind"),
    Picture("geschorst", "iris", "zaak", DUSK, height=820),
    Picture("zienswijze", "gijs", "zienswijze", CATCH, height=760),
    Picture("woo", "lieve", "woo", height=900),
    Picture(
        "openbare-versie",
        "lieve",
        "publiceren",
        CROWD,
        {"deel": "stukken"},
        reason=WOO,
        height=1100,
    ),
    Picture("openbaar-vaststellen", "lieve", "publiceren", CROWD, reason=WOO, height=1200),
    Picture("openbaar", "", "openbaar", height=640),
    Picture("beheer", "bea", "beheer", height=1040),
)
DOCUMENT = "bindend-oordeel"


def names() -> frozenset[str]:
    """Return the file name of every picture that the script makes."""
    return frozenset(f"{name}.png" for name in (*(shown.name for shown in SHOWN), DOCUMENT))
