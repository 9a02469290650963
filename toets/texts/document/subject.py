"""What was judged, by which rules, and the frame of the answers."""

from collections.abc import Sequence

from toets.domain.facts import Opinion
from toets.domain.person import Seat
from toets.domain.questionnaire import Rulebook
from toets.domain.workflow import Status
from toets.texts.formats import listed
from toets.texts.labels import OPINION, SEAT

_PERMITTED, _REFUSED = Status.PERMITTED, Status.REFUSED
_NEGATIVE, _OUTSIDE = Status.NEGATIVE_ADVICE, Status.OUT_OF_SCOPE

CONTENTS = "Inhoud"
JUDGED = "Wat is beoordeeld"
ONLY_THIS_OUTSIDE = (
    "De vaststelling gaat alleen over deze versie, met de antwoorden in bijlage A en de stukken in"
    " bijlage B. Zij gaat over niets anders."
)
JUDGED_OUTSIDE = "Wat is bekeken"
ONLY_THIS = (
    "Alleen deze versie is beoordeeld, met de antwoorden in bijlage A en de stukken in bijlage B."
    " Niets anders is beoordeeld."
)
REFERENCE, TITLE, UNIT, KIND, VERSION = "Kenmerk", "Onderwerp", "Eenheid", "Soort", "Versie"
SUBMITTED_AT, AUTHORS_ARE, CONTENT_HASH = "Vastgelegd op", "Auteurs", "Hash van de inhoud"
JUDGED_WITH, ISSUED, PRIORITY = "Beoordeeld met", "Document gemaakt op", "Spoed"
URGENT = "Ja. Spoed verkort termijnen, nooit stappen of aantallen."
DESPITE_STOP = "Ingediend ter beoordeling ondanks een stop, met deze redenen:"


def version_and_round(version: int, round_: int) -> str:
    """Return "1, ronde 2"."""
    return f"{version}, ronde {round_}"


def judged_with(rules: Rulebook) -> str:
    """Return the versions of the three files a case is pinned to."""
    return (
        f"vragenlijst {rules.questionnaire.version}, procedure {rules.procedure.version},"
        f" handvatten {rules.guidance.version}"
    )


RULES = "De regels"
RULES_NAME, RULES_SOURCE = "Naam van de regels", "Vindplaats"
BAN = (
    "Geautomatiseerde gezichtsherkenning is bij de politie verboden in elk proces dat een rechtsgevolg"
    " kan hebben, tenzij een voorstel deze toets heeft doorstaan. Dat geldt ook voor experimenten,"
    " pilots, proeftuinen en samenwerking met derden. Het geldt ook voor beelden die de politie al"
    " rechtmatig heeft."
)
EXCEPTION = (
    "Alleen het programma CATCH van het Centrum voor Biometrie is uitgezonderd. Een uitbreiding van"
    " CATCH valt niet onder die uitzondering."
)
PROVISIONAL = (
    "De werkregels zijn voorlopig. De handvatten van de Community ontwikkelen zich. Daarom ligt vast"
    " met welke versies deze zaak is beoordeeld."
)
ORDER = (
    "Eerst adviseert de Community Gezichtsherkenning. Alleen na een positief advies oordelen de"
    " portefeuillehouders Digitalisering en Ethiek & Privacy. Zij moeten het allebei toestaan, voordat"
    " de uitvoering begint."
)


def order_here(advised: str, outcome: Opinion, verdicts: Sequence[str]) -> str:
    """Return in which order this case was advised on and judged."""
    found = f"In deze zaak stelde de Community haar advies vast op {advised}: {OPINION[outcome].lower()}."
    if not verdicts:
        return f"{found} De portefeuillehouders hebben niet geoordeeld."
    return (
        f"{found} Pas daarna oordeelden {listed(verdicts)}. Zij oordeelden los van elkaar: geen van"
        " beiden zag het oordeel van de ander voor het eigen oordeel vastlag."
    )


def judged_on(seat: Seat, on: str) -> str:
    """Return which holder judged when, inside a list."""
    return f"{SEAT[seat]} op {on}"


PART_INTRO = {
    _PERMITTED: "Dit zijn de antwoorden van de initiatiefnemer, zoals beide portefeuillehouders ze lazen.",
    _REFUSED: "Dit zijn de antwoorden van de initiatiefnemer, zoals beide portefeuillehouders ze lazen.",
    _NEGATIVE: "Dit zijn de antwoorden van de initiatiefnemer, zoals de Community ze las.",
    _OUTSIDE: "Dit zijn de antwoorden van de initiatiefnemer. Zij zijn niet inhoudelijk getoetst.",
}
NOT_ASKED = "Niet gevraagd bij dit voorstel"
EXPLANATION, REASON, EVIDENCE = "Toelichting", "Reden", "Bewijs"
