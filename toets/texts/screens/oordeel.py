"""The sentences of the screen on which a holder judges."""

from toets.domain.facts import ThemeScore
from toets.domain.questionnaire import Point
from toets.texts import formats, labels

POINTS = {
    Point.A: "Welke partijen",
    Point.B: "Recht en ethiek",
    Point.C: "Bruikbaar na de proef",
    Point.D: "Plan volgens KBD",
    Point.E: "Advies Community",
}
POINTS_LABEL = "De punten"
OUTCOME_STEP = "Toestaan of afwijzen"
ALL_POINTS = "U kunt pas oordelen als elk punt een overweging heeft en u hebt gekozen: toestaan of afwijzen."
GIVE = "Oordeel geven"
SAYS = "Wat het voorstel zegt"
NO_ANSWERS = "Bij dit punt horen geen vragen."
ADVISES = "Wat de Community adviseert"
OWN = "Uw overweging"
OWN_HINT = "Schrijf hier wat u weegt en waarom"
CONDITIONS = "Uw voorwaarden bij dit punt"
CONDITIONS_HELP = "Mag leeg blijven; die van de Community blijven altijd staan"
INDEPENDENT = "U ziet het oordeel van de andere portefeuillehouder nadat u zelf hebt geoordeeld."
NO_EXPERIMENT = "Niet van toepassing, want dit is geen experiment."
NO_EXPERIMENT_HELP = "U hoeft dit punt niet te wegen."
ALREADY = "U hebt over deze versie al geoordeeld. Daarna kan het oordeel niet meer wijzigen."
LIFTED = "opgeheven"
DISSENT = "Afwijkende mening"
ALL_REASONS = "Alle redenen van de leden"
EACH_ADVICE = "De adviezen"
LIFTED_HOLDS = "Opgeheven wacht"

OUTCOME_TITLE = "Staat u dit voorstel toe?"
OUTCOME = "Uw oordeel"
OUTCOMES = {"permit": "Toestaan", "refuse": "Afwijzen"}
VALID_UNTIL = "Toestaan t/m (dd-mm-jjjj)"
VALID_HELP = "De vroegste van de twee data telt. Zonder einddatum is er geen toestemming."
WRONG_DAY = "Dit is geen datum. Typ bijvoorbeeld 30-06-2027."
COMMUNITY_CONDITIONS = "Voorwaarden van de Community"
COMMUNITY_CONDITIONS_HELP = "Deze voorwaarden gelden altijd. U kunt er geen schrappen."
NO_COMMUNITY_CONDITIONS = "De Community stelt geen voorwaarden."
OWN_CONDITIONS = "Uw eigen voorwaarden"
NO_OWN_CONDITIONS = "U stelt geen eigen voorwaarden."
NO_CONDITIONS_ON_REFUSAL = "Bij een afwijzing vervallen uw eigen voorwaarden."
LACKING = "Nog nodig"
CHOOSE_OUTCOME = "Kies of u het voorstel toestaat of afwijst."
GIVE_DAY = "Typ tot en met welke dag u het voorstel toestaat."

CONFIRM = "Oordeel vastleggen"
AFTER = "Wat er hierna gebeurt"
AFTER_TEXT = (
    "Alleen als beide portefeuillehouders toestaan, volgt één tekst om te ondertekenen. Pas na beide "
    "handtekeningen is het voorstel toegestaan. Tot dan mag de inzet niet starten."
)


def where(reference: str, version: int, round_: int) -> str:
    """Return which version and round the judgement is about."""
    later = f", ronde {round_}" if round_ > 1 else ""
    return f"{reference} · versie {version}{later}"


def role(holder: str) -> str:
    """Return as which holder this judgement is given."""
    return f"Oordeel als {holder}"


def step_name(point: Point) -> str:
    """Return a point in the list."""
    return f"{point.value}. {POINTS[point]}"


def points_done(done: int, count: int) -> str:
    """Return how many points have a consideration."""
    return f"{done} van {count} punten klaar"


def next_point(name: str) -> str:
    """Return the button to the next step."""
    return f"Verder naar {name}"


def point(letter: str) -> str:
    """Return a point in a sentence."""
    return f"punt {letter}"


def all_answers(count: int) -> str:
    """Return the switch that shows every answer at a point."""
    return f"Alle {count} antwoorden bij dit punt"


def scores(counts: dict[ThemeScore, int]) -> str:
    """Return how a theme was weighed, such as "2 voldoende, 1 onvoldoende"."""
    return ", ".join(
        f"{count} {labels.SCORE[score].lower()}" for score, count in counts.items() if count
    )


def means(holder: str, reference: str, version: int, round_: int) -> str:
    """Return what recording the judgement means."""
    later = f", ronde {round_}" if round_ > 1 else ""
    return (
        f"U legt uw oordeel vast als **{holder}** over **{reference}, versie {version}"
        f"{later}**. Daarna kunt u het niet meer wijzigen."
    )


def permits(day: str, conditions: int) -> str:
    """Return the outcome that is about to be recorded."""
    under = " onder voorwaarden" if conditions else ""
    return f"Toegestaan{under} t/m {day}"


REFUSED = "Afgewezen"


def counted(points: int, own: int, community: int) -> str:
    """Return what the judgement holds."""
    weighed = formats.counted(points, "punt", "punten")
    mine = formats.counted(own, "eigen voorwaarde", "eigen voorwaarden")
    return f"{weighed} overwogen · {mine} · {community} van de Community"
