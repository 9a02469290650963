"""The sentences of a suspension and of a revocation."""

from dataclasses import dataclass

from toets.domain.person import Seat
from toets.texts.document.consequences import INTERNAL, Consequence
from toets.texts.document.front import Spans
from toets.texts.labels import SEAT

WHOLE_POLICE = "de gehele politie"
FROM_NOW = "Geldt voor"
WHO_AND_WHY, REASONS = "Door wie en waarom", "De redenen"


@dataclass(frozen=True)
class StopWords:
    """All that a suspension says otherwise than a revocation.

    `facts` are the terms of the four facts under the outcome; `way_on` is the last of them, and
    `choice` the id of the choice of the procedure that it rests on.
    """

    title: str
    kicker: str
    word: str
    what_follows: Spans
    facts: tuple[str, str, str, str]
    way_on: str
    consequences: tuple[Consequence, ...]
    not_this_title: str
    not_this: str
    distribution: str
    choice: str = "suspend_and_revoke"


_BOTH_AGAIN = Consequence(
    "Hervatten.",
    "Het gebruik mag pas weer beginnen als beide portefeuillehouders daarmee instemmen: de een stelt"
    " het met redenen voor, de ander stemt met redenen in. Zolang dat niet is gebeurd, blijft het"
    " verbod gelden.",
)
_DUTIES_STAY = Consequence(
    "Voorwaarden.",
    "De voorwaarden van de toestemming blijven gelden, ook tijdens de schorsing. Een incident van voor"
    " de schorsing moet alsnog worden gemeld.",
)
_TIME_RUNS = Consequence(
    "De looptijd.",
    "De einddatum van de toestemming schuift niet op. Is zij voorbij, dan eindigt de toestemming, ook"
    " tijdens de schorsing.",
)
_DISTRIBUTION = (
    "Dit document gaat naar de auteurs van het voorstel, beide portefeuillehouders, de secretaris en de"
    " leden van de Community, en de functionaris gegevensbescherming (FG). De auteurs geven het meteen"
    " door aan elke eenheid die de toestemming gebruikt."
)

SUSPENSION = StopWords(
    title="Schorsing",
    kicker="Schorsing van een toestemming door een portefeuillehouder",
    word="Geschorst",
    what_follows=(
        "Het gebruik ",
        "stopt meteen, voor de gehele politie",
        ". Tot beide portefeuillehouders instemmen met hervatten, geldt het verbod weer volledig.",
    ),
    facts=("Geschorst op", FROM_NOW, "Geschorst door", "Hervatten"),
    way_on="alleen door beide portefeuillehouders samen",
    consequences=(
        Consequence(
            "Meteen stoppen.",
            "Geen enkele eenheid van de politie mag de toestemming nog gebruiken. Dat geldt vanaf het"
            " moment van de schorsing, ook voor een gebruik dat al was begonnen.",
        ),
        _BOTH_AGAIN,
        _TIME_RUNS,
        _DUTIES_STAY,
        INTERNAL,
    ),
    not_this_title="Wat deze schorsing niet is.",
    not_this=(
        "Zij is geen intrekking en geen nieuw oordeel over het voorstel. Zij zegt niet dat eerder"
        " gebruik onrechtmatig was."
    ),
    distribution=_DISTRIBUTION,
)

REVOCATION = StopWords(
    title="Intrekking",
    kicker="Intrekking van een toestemming door een portefeuillehouder",
    word="Ingetrokken",
    what_follows=(
        "De toestemming ",
        "is voorgoed voorbij, voor de gehele politie",
        ". Het verbod geldt weer volledig. Wie dit opnieuw wil, heeft een nieuwe toets nodig.",
    ),
    facts=("Ingetrokken op", FROM_NOW, "Ingetrokken door", "Opnieuw gebruiken"),
    way_on="alleen na een nieuwe toets",
    consequences=(
        Consequence(
            "Voorgoed.",
            "Geen enkele eenheid van de politie mag de toestemming nog gebruiken. Een intrekking kan niet"
            " worden teruggenomen, ook niet door beide portefeuillehouders samen.",
        ),
        Consequence(
            "Een nieuwe toets.",
            "Een nieuw voorstel is een nieuwe zaak, met een eigen advies en eigen oordelen. Het mag op"
            " dit voorstel voortbouwen; het advies en de oordelen gaan niet mee.",
        ),
        Consequence(
            "Wat nog moet.",
            "Wat volgens de voorwaarden aan het einde moet gebeuren, zoals het wissen van sjablonen en"
            " beelden, blijft verplicht. De auteurs melden hoe dat is gedaan en leggen een evaluatie"
            " vast. Dat kan ook nu de toestemming voorbij is.",
        ),
        INTERNAL,
    ),
    not_this_title="Wat deze intrekking niet is.",
    not_this=(
        "Zij is geen oordeel over een ander voorstel. Zij zegt niet dat eerder gebruik onrechtmatig was."
    ),
    distribution=_DISTRIBUTION,
)


def holder(seat: Seat) -> str:
    """Return the office in lower case, as it stands in a list of facts."""
    return f"de portefeuillehouder {SEAT[seat]}"


def recorded_at(moment: str) -> str:
    """Return when the act was recorded."""
    return f"Vastgelegd in toets op {moment}"


def given_by(seat: Seat, name: str, moment: str) -> str:
    """Return who gave the reasons that follow, for which seat and when."""
    return f"Portefeuillehouder {SEAT[seat]}: {name}, op {moment}"
