"""The sentences about both verdicts."""

from datetime import date

from toets.texts.formats import day

VERDICT_CHAPTER = "Oordelen van de portefeuillehouders"
VERDICT_INTRO = (
    "Beide portefeuillehouders wogen de punten (a) tot en met (d) van de werkregels, en uitdrukkelijk"
    " ook het advies van de Community (e). Ieder gaf een eigen oordeel."
)
NO_EXPERIMENT = "Niet van toepassing, want geen experiment."
HOLDERS_DIFFER = "De portefeuillehouders oordelen verschillend. Zonder instemming van beiden is er geen toestemming."


def point_title(point: str, question: str) -> str:
    """Return the head of one weighed point."""
    return f"({point}) {question}"


def verdict_line(name: str, function: str, moment: str) -> str:
    """Return who judged when."""
    return f"{name}, {function}, op {moment}"


def wants_until(last: date) -> str:
    """Return until when a holder permits."""
    return f"Toegestaan tot en met {day(last)}"


def holder_conditions(holder: str) -> str:
    """Return the title of the conditions that one holder set."""
    return f"Voorwaarden van {holder}"
