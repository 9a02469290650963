"""The sentences of page 2: conditions, how it came about, verdicts and signatures."""

from collections.abc import Sequence

from toets.domain.facts import Opinion, ThemeScore
from toets.domain.person import Seat
from toets.domain.questionnaire import Discipline, Procedure
from toets.domain.workflow import Status
from toets.texts.document.frame import THIS
from toets.texts.document.front import conditions_named
from toets.texts.formats import counted
from toets.texts.labels import DISCIPLINE, OPINION, SCORE, SEAT

_PERMITTED, _REFUSED = Status.PERMITTED, Status.REFUSED
_NEGATIVE, _OUTSIDE = Status.NEGATIVE_ADVICE, Status.OUT_OF_SCOPE

CONDITIONS = "Voorwaarden"
NOT_IN_FORCE = "Deze voorwaarden gelden niet, want er is geen toestemming."
NO_CONDITIONS = "Aan deze toestemming zijn geen voorwaarden verbonden."
CONDITION_COLUMNS = ("Nr.", "Voorwaarde", "Wie", "Wanneer", "Bewijs", "Gesteld door")


def conditions_intro(before_start: int) -> str:
    """Return what the conditions ask of whoever executes."""
    first = ""
    if before_start:
        must = "moet" if before_start == 1 else "moeten"
        named = conditions_named(before_start).capitalize()
        first = f"{named} {must} zijn vervuld vóór de start. "
    return (
        f"{first}Wie een voorwaarde niet naleeft, stopt direct en meldt dat aan beide"
        " portefeuillehouders."
    )


def judged_by(discipline: Discipline) -> str:
    """Return which discipline judges the evidence."""
    return f"Beoordeling: {DISCIPLINE[discipline]}"


def how_it_came_about(status: Status) -> str:
    """Return the heading of the stages."""
    return f"Hoe {THIS[status]} tot stand kwam"


SUBMITTED, SIGNED, CLAIMED, REQUESTED = (
    "Ingediend",
    "Ondertekend",
    "Uitgang ingeroepen",
    "Bevestiging gevraagd",
)
CONFIRMED, REACTION_GIVEN, REACTION_INVITED = "Bevestigd", "Reactie gegeven", "Reactie gevraagd"
JUDGEMENT = "Bindend oordeel"


def stages_drawn(names: Sequence[str], outcome: str) -> str:
    """Return what the drawing of the stages shows, for who cannot see it."""
    steps = ", ".join(names)
    return f"Tijdlijn met {len(names)} stappen: {steps}. De laatste stap staat voor: {outcome}."


def which_round(version: int, round_: int) -> str:
    """Return that earlier versions or rounds came before; follows a list of stages."""
    return f"Dit is versie {version}, ronde {round_}. Wat daarvoor gebeurde, staat op bladzijde "


def rule_title(procedure: Procedure) -> str:
    """Return the head of the outcome rule, labelled as what it is."""
    return f"Regel voor de uitkomst (keuze van de procedure, versie {procedure.version}):"


def outcome_rule(procedure: Procedure) -> str:
    """Return the outcome rule in one breath."""
    negative = {
        "unanimous": "Eén negatief advies maakt het geheel negatief.",
        "majority": "Een meerderheid van negatieve adviezen maakt het geheel negatief.",
    }[procedure.negative_rule]
    return (
        f"ten minste {counted(procedure.quorum, 'advies', 'adviezen')}, waarvan ten minste"
        f" {procedure.per_discipline} per discipline. {negative} Voorwaarden worden samengevoegd."
    )


SCOPE_RULE = (
    "een uitgang geldt pas als de secretaris en een juridisch lid van de Community haar allebei"
    " bevestigen. Een portefeuillehouder kan de zaak heropenen."
)


def scope_rule_title(procedure: Procedure) -> str:
    """Return the head of the rule for exits, labelled as what it is."""
    return f"Regel voor de uitgang (keuze van de procedure, versie {procedure.version}):"


DISSENT_TITLE = "Afwijkende mening:"
NO_DISSENT = "er is geen afwijkende mening."


def dissenting_opinion(discipline: Discipline, opinion: Opinion) -> str:
    """Return that one member came to another opinion than the Community."""
    return f"een {DISCIPLINE[discipline]} lid adviseerde {OPINION[opinion].lower()}"


def dissenting_theme(discipline: Discipline, score: ThemeScore, theme: str) -> str:
    """Return that one member weighed a theme otherwise than another."""
    return f"een {DISCIPLINE[discipline]} lid vindt ‘{theme}’ {SCORE[score].lower()}"


def dissenting_themes(amount: int) -> str:
    """Return that themes were weighed otherwise, when there are too many to name."""
    return f"over {amount} thema’s oordeelden leden anders"


BLOCKS = {
    _PERMITTED: "Oordeel en ondertekening",
    _REFUSED: "Beide oordelen",
    _NEGATIVE: "Vaststelling",
    _OUTSIDE: "Bevestiging door twee personen",
}
SIGNED_TITLE = "Digitale ondertekening."
_BY_HOLDERS = "Bij dit document horen de digitale handtekeningen van beide portefeuilles."
_BY_COMMUNITY = "Bij dit document hoort het digitale zegel van de Community."
_SIGNED_NOTES = {
    _PERMITTED: (
        f"{_BY_HOLDERS} Hieronder staat wanneer elke portefeuillehouder in toets tekende, en onder"
        " welke tekst."
    ),
    _REFUSED: (
        f"{_BY_HOLDERS} Een afwijzing wordt in toets niet apart getekend: de twee vastgelegde oordelen"
        " gelden."
    ),
    _NEGATIVE: (
        f"{_BY_COMMUNITY} De secretaris heeft het advies in toets vastgesteld op het genoemde moment."
    ),
    _OUTSIDE: f"{_BY_COMMUNITY} Beide personen hebben in toets bevestigd op de genoemde momenten.",
}


def signed_note(status: Status) -> str:
    """Return whose digital signatures belong to the document, and what the blocks below show."""
    return (
        f"{_SIGNED_NOTES[status]} Het is een intern stuk en geen besluit in de zin van de Algemene"
        " wet bestuursrecht."
    )


def holder_title(seat: Seat) -> str:
    """Return the office above a verdict."""
    return f"Portefeuillehouder {SEAT[seat]}"


SECRETARY, LEGAL_MEMBER = "Secretaris", "Juridisch lid"
ESTABLISHED_BY = "Vastgesteld door de secretaris"


def established_at(moment: str, content: str) -> str:
    """Return when the Community's advice was established, over which content."""
    return f"Vastgesteld in toets op {moment}, over vastgelegde inhoud {content}"


def confirmed_at(moment: str, content: str) -> str:
    """Return when one of the two persons confirmed, over which content."""
    return f"Bevestigd in toets op {moment}, over vastgelegde inhoud {content}"


def judged_at(moment: str, content: str) -> str:
    """Return when a verdict was recorded, over which content."""
    return f"Geoordeeld op {moment}, over vastgelegde inhoud {content}"


def signed_at(moment: str, text: str, name: str = "") -> str:
    """Return when a seat signed in toets under which text; the name when another person did."""
    by = f" door {name}" if name else ""
    return f"Getekend in toets{by} op {moment}, onder tekst {text}"


def on_point(point: str) -> str:
    """Return which point an excerpt of a verdict is about."""
    return f"Over punt {point}:"


NO_SIGNATURE = "Niet getekend: er is geen toestemming"
