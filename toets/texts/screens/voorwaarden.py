"""The sentences about conditions as items: how each stands, reporting, and judging."""

from datetime import date

from toets.domain.conditions import ConditionItem, ItemState
from toets.domain.facts import Moment
from toets.domain.questionnaire import Discipline
from toets.texts import formats, labels

NONE_SET = "Aan deze toestemming zijn geen voorwaarden verbonden."
HELP = (
    "De nummers zijn die van het document. Een auteur meldt hoe aan een voorwaarde is voldaan; een lid van "
    "de genoemde discipline beoordeelt dat."
)
HEADS = {
    Moment.BEFORE_START: "Vóór de start",
    Moment.DURING: "Tijdens het gebruik",
    Moment.AT_END: "Aan het einde",
}
STATE = {
    ItemState.OPEN: "Open",
    ItemState.REPORTED: "Gemeld, nog niet beoordeeld",
    ItemState.MET: "Vervuld",
    ItemState.NOT_MET: "Niet vervuld",
}
LATE = "Te laat"
NOT_BEGUN = "Deze voorwaarde begint te lopen als de uitvoering start."
REPORT, JUDGE, READ = "Melden", "Beoordelen", "Bekijken"

TITLE = "Voorwaarde"
WHO, WHEN, TERM, SHOWN_BY, JUDGED_BY, STANDS = (
    "Wie",
    "Wanneer",
    "Uiterlijk",
    "Blijkt uit",
    "Beoordeeld door",
    "Stand",
)
NO_TERM = "geen vaste dag"
HISTORY = "Meldingen en beoordelingen"
NO_HISTORY = "Er is nog niets gemeld."
NOBODY = "Er is hier nu niets wat u kunt doen."

REPORT_TITLE = "Melden hoe hieraan is voldaan"
REPORT_AGAIN = "Uw vorige melding blijft staan. Een nieuwe melding komt erbij en wordt opnieuw beoordeeld."
REPORT_TEXT = "Hoe is hieraan voldaan?"
FILES = "Bestanden bij deze melding"
FILES_HELP = "Pdf, afbeelding of tekst. Bestanden horen bij de melding zodra u meldt."
UPLOAD = "Bestand toevoegen"
NOT_MET_SINCE = "Een lid vond dat hieraan niet is voldaan. Meld wat eraan is gedaan."

JUDGE_TITLE = "Is hieraan voldaan?"
MET = {"ja": "Vervuld", "nee": "Niet vervuld"}
JUDGE_CHOICE = "Uw oordeel"
JUDGE_REASONS = "Waarom?"
JUDGE_HELP = "Uw oordeel en uw redenen staan in de zaak, met uw naam."
NOTHING_REPORTED = (
    "Er is nog niets gemeld. Zonder melding kunt u deze voorwaarde niet vervuld verklaren."
)
CHOOSE_FIRST = "Kies eerst of aan de voorwaarde is voldaan."
GIVE = "Oordeel vastleggen"


def head(number: int, occurrence: date | None = None) -> str:
    """Return the name of a condition, or of one turn of it."""
    turn = f", termijn tot en met {formats.day(occurrence)}" if occurrence else ""
    return f"{TITLE} {number}{turn}"


def who_and_how(item: ConditionItem) -> str:
    """Return who carries a condition out, how one sees it, and who judges."""
    condition = item.condition
    parts = [
        f"uitgevoerd door {condition.owner}" if condition.owner else "",
        f"blijkt uit {condition.evidence}" if condition.evidence else "",
        f"beoordeeld door {a_member(condition.judged_by)}",
    ]
    line = " · ".join(part for part in parts if part)
    return line[0].upper() + line[1:]


def a_member(discipline: Discipline) -> str:
    """Return who judges."""
    return f"een {labels.DISCIPLINE[discipline]} lid"


def how_often(item: ConditionItem) -> str:
    """Return when or how often a condition must be met."""
    condition = item.condition
    period = labels.PERIOD[condition.period] if condition.period else ""
    said = [condition.interval, period if period != condition.interval.strip() else ""]
    often = ", ".join(part for part in said if part)
    when = labels.MOMENT[condition.moment]
    return f"{when} ({often})" if often else when


def term(item: ConditionItem) -> str:
    """Return the last day of a duty in words, with that it has passed; empty without one."""
    if item.due is None:
        return ""
    day = formats.day(item.due)
    return f"Had er op {day} moeten zijn" if item.is_overdue else f"Uiterlijk {day}"


def last_told(item: ConditionItem) -> str:
    """Return what happened last to this duty; empty when nothing did."""
    told = sorted((*item.reports, *item.settled), key=lambda fact: fact.at)
    if not told:
        return ""
    last, day = told[-1], formats.moment(told[-1].at)
    if last in item.reports:
        return f"Gemeld op {day}"
    return f"Beoordeeld op {day}"


def turns_met(count: int) -> str:
    """Return how often a repeated duty was met."""
    return f"{formats.counted(count, 'keer', 'keer')} vervuld"


def reported_by(name: str, moment: str) -> str:
    """Return who reported when."""
    return f"Gemeld door {name} op {moment}"


def settled_by(met: bool, name: str, discipline: Discipline, moment: str) -> str:  # noqa: FBT001 -- read from the fact
    """Return who found a duty met or not met, and when."""
    found = "Vervuld" if met else "Niet vervuld"
    return f"{found} volgens {name} ({labels.DISCIPLINE[discipline]}) op {moment}"


def remove_file(name: str) -> str:
    """Return the button that takes a file away."""
    return f"{name} verwijderen"
