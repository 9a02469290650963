"""The sentences about how the conditions of a permission stood on one day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toets.domain.case import Case
from toets.domain.conditions import ConditionItem, ItemState, condition_items
from toets.domain.facts import Condition, ConditionSettled, Moment
from toets.texts.formats import counted, day, listed, moment, number
from toets.texts.labels import DISCIPLINE, PERIOD

COLUMNS = ("Nr.", "Voorwaarde", "Wie", "Wanneer", "Stand")
NO_CONDITIONS = "Aan de toestemming zijn geen voorwaarden verbonden."
INTRO = "De nummers zijn die van het document van de toestemming."


class DutyState(StrEnum):
    """How a condition stood, over all its turns of which the term had passed."""

    MET = "met"
    NOT_MET = "not_met"
    REPORTED = "reported"
    UNSHOWN = "unshown"
    RUNNING = "running"
    LATER = "later"


WORDS = {
    DutyState.MET: "Vervuld",
    DutyState.NOT_MET: "Niet vervuld",
    DutyState.REPORTED: "Gemeld, nog niet beoordeeld",
    DutyState.UNSHOWN: "Nog niet aangetoond",
    DutyState.RUNNING: "Termijn loopt nog",
    DutyState.LATER: "Nog niet aan de orde",
}


@dataclass(frozen=True)
class Duty:
    """One condition with all its turns that had begun; none for a repeated one before the start."""

    number: int
    condition: Condition
    items: tuple[ConditionItem, ...]

    @property
    def state(self) -> DutyState:
        """The worst that holds for any turn of which the term passed; a running one counts last."""
        found = {_state(item) for item in self.items}
        return next((state for state in _WORST_FIRST if state in found), DutyState.LATER)

    @property
    def settled(self) -> ConditionSettled | None:
        """The finding that was made last, or None."""
        found = [settled for item in self.items for settled in item.settled]
        return max(found, key=lambda settled: settled.at, default=None)


_WORST_FIRST = (
    DutyState.NOT_MET,
    DutyState.REPORTED,
    DutyState.UNSHOWN,
    DutyState.MET,
    DutyState.RUNNING,
)


def duties(case: Case, on: date) -> tuple[Duty, ...]:
    """Return every condition of the permission as it stood at the end of this Amsterdam day."""
    text = case.merged_text
    items = condition_items(case, on)
    return tuple(
        Duty(number, condition, tuple(item for item in items if item.number == number))
        for number, condition in enumerate(text.numbered if text else (), start=1)
    )


def _state(item: ConditionItem) -> DutyState:
    match item.state:
        case ItemState.MET:
            return DutyState.MET
        case ItemState.NOT_MET:
            return DutyState.NOT_MET
        case ItemState.REPORTED:
            return DutyState.REPORTED
        case ItemState.OPEN:
            return _state_of_open(item)


def _state_of_open(item: ConditionItem) -> DutyState:
    if item.is_overdue:
        return DutyState.NOT_MET
    if item.condition.moment is Moment.BEFORE_START:
        return DutyState.UNSHOWN
    if item.due is not None:
        return DutyState.RUNNING
    return DutyState.LATER if item.condition.moment is Moment.AT_END else DutyState.UNSHOWN


def terms(condition: Condition) -> Iterator[str]:
    """Yield how often a duty returns, and its last day, where it has these."""
    if condition.interval.strip():
        yield condition.interval
    period = PERIOD[condition.period] if condition.period else ""
    if period and period.casefold() != condition.interval.strip().casefold():
        yield f"{period}, geteld vanaf de start"
    if condition.due is not None:
        yield f"uiterlijk {day(condition.due)}"


def turns(duty: Duty) -> Iterator[str]:
    """Yield what there is to tell of the turns: how often met, and the days of all others."""
    met = [item for item in duty.items if item.occurrence and item.state is ItemState.MET]
    if met:
        yield f"{number(len(met))} keer vervuld"
    for item in duty.items:
        if item not in met:
            yield from _turn(item)


def _turn(item: ConditionItem) -> Iterator[str]:
    if item.is_overdue and item.due is not None:
        yield f"termijn verstreken op {day(item.due)}"
    elif item.occurrence is not None:
        yield f"{_TURNS[item.state]} {day(item.occurrence)}"
    elif item.due is not None and item.due != item.condition.due:
        yield f"uiterlijk {day(item.due)}"


_TURNS = {
    ItemState.OPEN: "loopt tot en met",
    ItemState.REPORTED: "gemeld, nog niet beoordeeld: termijn tot en met",
    ItemState.NOT_MET: "niet vervuld: termijn tot en met",
    ItemState.MET: "vervuld: termijn tot en met",
}


def found(settled: ConditionSettled) -> str:
    """Return when it was judged last, by which discipline, and about which turn."""
    turn = f" (termijn tot en met {day(settled.occurrence)})" if settled.occurrence else ""
    return (
        f"Beoordeeld door een {DISCIPLINE[settled.discipline]} lid op {moment(settled.at)}{turn}"
    )


def found_because(settled: ConditionSettled) -> str:
    """Return the same with the reasons."""
    return f"{found(settled)}: {settled.reasons}"


def counted_by_state(on_day: Sequence[Duty]) -> str:
    """Return how many conditions stood how, such as "2 vervuld, 1 niet vervuld"."""
    amounts = {state: sum(duty.state is state for duty in on_day) for state in DutyState}
    said = [f"{amount} {WORDS[state].lower()}" for state, amount in amounts.items() if amount]
    return "; ".join(said) or NO_CONDITIONS


def conditions_on(on: date) -> str:
    """Return the heading of the conditions on one day."""
    return f"Voorwaarden: de stand op {day(on)}"


_SENTENCES = {
    DutyState.MET: "was voldaan",
    DutyState.NOT_MET: "was niet voldaan",
    DutyState.REPORTED: "was volgens een melding voldaan; die melding was nog niet beoordeeld",
    DutyState.UNSHOWN: "was nog niet aantoonbaar voldaan",
    DutyState.RUNNING: "hoefde nog niet te zijn voldaan, want de termijn liep nog",
    DutyState.LATER: "hoeft pas later te worden voldaan",
}


def standing_sentences(on_day: Sequence[Duty]) -> tuple[str, ...]:
    """Return whole sentences on how many conditions there are and how each stood."""
    if not on_day:
        return (NO_CONDITIONS,)
    verb = "is" if len(on_day) == 1 else "zijn"
    amount = counted(len(on_day), "voorwaarde", "voorwaarden")
    return (
        f"Aan de toestemming {verb} {amount} verbonden.",
        *(
            f"Aan {_numbered(duty.number for duty in on_day if duty.state is state)} {said}."
            for state, said in _SENTENCES.items()
            if any(duty.state is state for duty in on_day)
        ),
    )


def _numbered(numbers: Iterator[int]) -> str:
    found = [str(number) for number in numbers]
    return f"voorwaarde {listed(found)}" if len(found) == 1 else f"de voorwaarden {listed(found)}"
