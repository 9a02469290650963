"""The uses of a permission: which records count, what they add up to, how many are left."""

from toets.domain.case import Case
from toets.domain.facts import FiguresOfUse, IncidentReported, UseRecorded
from toets.domain.joining import is_same_unit
from toets.domain.person import Person


def uses(case: Case) -> tuple[UseRecorded, ...]:
    """Return the records that count, by day and number: without those that a later one corrects."""
    corrected = {use.corrects for use in case.of(UseRecorded)}
    counting = [use for use in case.of(UseRecorded) if use.number not in corrected]
    return tuple(sorted(counting, key=lambda use: (use.day, use.number)))


def figures_of_use(case: Case) -> FiguresOfUse:
    """Return what all uses of this permission add up to."""
    counting = uses(case)
    return FiguresOfUse(
        uses=len(counting),
        candidates=sum(use.candidates for use in counting),
        confirmed=sum(use.confirmed for use in counting),
        rejected=sum(use.rejected for use in counting),
        errors_found=sum(use.errors_found for use in counting),
        incidents=len(case.of(IncidentReported)),
    )


def turn_of(case: Case, use: UseRecorded) -> int:
    """Return which use this record is, from 1 in order of recording; a correction is the same use."""
    records = {record.number: record for record in case.of(UseRecorded)}
    first = use
    while first.corrects:
        first = records[first.corrects]
    return sum(not each.corrects and each.number <= first.number for each in records.values())


def is_own_use(use: UseRecorded, person: Person) -> bool:
    """Tell whether this person recorded the use, or works in the unit that made it."""
    return use.person == person.number or is_same_unit(use.unit, person.unit)


def maximum_of_uses(case: Case) -> int | None:
    """Return the largest number of uses that the proposal names, or None where it names none."""
    question = case.rules.procedure.maximum
    answer = case.version.answers.get(question) if case.version else None
    return int(answer.number) if answer is not None and answer.number is not None else None


def uses_left(case: Case) -> int | None:
    """Return how many uses are left; None without a maximum."""
    most = maximum_of_uses(case)
    return None if most is None else max(0, most - len(uses(case)))
