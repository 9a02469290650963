"""What the register of uses tells of a permission: everything a user needs, and nothing more.

Nothing of advices, reasons of verdicts, answers outside the scope, or names of persons.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from toets.domain.answer import Answer
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case, MergedText
from toets.domain.conditions import ConditionItem, ItemState, condition_items, ended_by
from toets.domain.corrigenda import answers_now, title_now
from toets.domain.facts import BasedOn, Evaluated, Resumed, Suspended
from toets.domain.joining import joins, name_of_unit, units_named
from toets.domain.questionnaire import Question
from toets.domain.standing import Permission, Standing, standing
from toets.domain.uses import maximum_of_uses, uses, uses_left
from toets.domain.workflow import PERMISSION_ENDED, WAS_PERMITTED, Status

# The extract of one use belongs to a criminal file, not to the register.
_UNTOLD_DOCUMENTS = frozenset({"use"})


@dataclass(frozen=True)
class ScopeLine:
    """One line of the exhaustive scope: its name, and the question with the answer it is taken from."""

    label: str
    question: Question
    answer: Answer


@dataclass(frozen=True)
class NamedUnit:
    """A unit that may use the permission; `joined_on` is None when the proposal names it itself."""

    name: str
    joined_on: date | None


@dataclass(frozen=True)
class Interruption:
    """A stretch of Amsterdam days in which the use was stopped; `until` is None while it still is.

    `until` is the day of the resumption, or on which the permission ended.
    """

    since: date
    until: date | None


@dataclass(frozen=True)
class Evaluation:
    """An evaluation; `point_c` is empty outside an experiment."""

    day: date
    text: str
    point_c: str


@dataclass(frozen=True)
class EntryDocument:
    """That a document of this kind was issued on this Amsterdam day."""

    kind: str
    day: date


@dataclass(frozen=True)
class RegisterEntry:
    """One permission in the register, as it stands at a moment.

    `scope` leaves out the lines that the proposal did not have to answer. `valid_from` is the
    Amsterdam day of the second signature, `valid_until` the last day it was given, `ended_on`
    the last day it had, or None while it holds. `conditions` has every turn of every condition, without who
    reported or judged, and why; a repeated one has no turn before the start.
    `maximum` and `left` are None without a maximum. `renews` and `renewed_by` are references.
    """

    reference: str
    title: str
    unit: str
    is_experiment: bool
    status: Status
    regime: str
    scope: tuple[ScopeLine, ...]
    units: tuple[NamedUnit, ...]
    valid_from: date
    valid_until: date
    ended_on: date | None
    standing: Standing
    conditions: tuple[ConditionItem, ...]
    maximum: int | None
    used: int
    left: int | None
    evaluations: tuple[Evaluation, ...]
    interruptions: tuple[Interruption, ...]
    renews: tuple[str, ...]
    renewed_by: tuple[str, ...]
    documents: tuple[EntryDocument, ...]

    @property
    def has_ended(self) -> bool:
        """Whether the permission is over: by its status, or because its last day has passed."""
        return self.status in PERMISSION_ENDED or self.standing.reason == Status.EXPIRED.value

    @property
    def may_be_used(self) -> bool:
        """Whether it may be used, or its execution may start, at the moment of this entry."""
        return self.standing.permission is Permission.MAY


def entry_of(case: Case, now: datetime) -> RegisterEntry:
    """Return what the register tells of this permission at this moment (UTC).

    `renewed_by` is empty: only `linked` knows the other permissions.

    Raises:
        ValueError: The case was never permitted, or was withdrawn since.
    """
    text, version, today = case.merged_text, case.version, amsterdam_day(now)
    if case.status not in WAS_PERMITTED or text is None or version is None:
        raise ValueError(f"no entry for a case in status {case.status}")
    return RegisterEntry(
        reference=case.reference,
        title=title_now(case),
        unit=version.unit,
        is_experiment=case.is_experiment,
        status=case.status,
        regime=case.rules.regime_title,
        scope=tuple(_scope(case)),
        units=_units(case),
        valid_from=amsterdam_day(case.signatures[-1].at),
        valid_until=text.valid_until,
        ended_on=ended_by(case, today),
        standing=_standing(case, now),
        conditions=_conditions(case, text, today),
        maximum=maximum_of_uses(case),
        used=len(uses(case)),
        left=uses_left(case),
        evaluations=tuple(
            Evaluation(amsterdam_day(fact.at), fact.text, fact.point_c)
            for fact in case.of(Evaluated)
        ),
        interruptions=_interruptions(case, today),
        renews=tuple(fact.reference for fact in case.of(BasedOn) if fact.renewal),
        renewed_by=(),
        documents=tuple(
            EntryDocument(document.kind, amsterdam_day(document.issued_at))
            for document in case.documents
            if document.kind not in _UNTOLD_DOCUMENTS
        ),
    )


def _scope(case: Case) -> Iterable[ScopeLine]:
    questions = case.rules.questionnaire.by_id
    answers = answers_now(case)
    for item in case.rules.procedure.scope:
        if item.question in answers:
            yield ScopeLine(item.label, questions[item.question], answers[item.question])


def _units(case: Case) -> tuple[NamedUnit, ...]:
    joined = {
        name_of_unit(case, join.request.unit): amsterdam_day(join.consents[-1].at)
        for join in joins(case)
        if join.has_joined
    }
    return tuple(NamedUnit(name, joined.get(name)) for name in units_named(case))


def _standing(case: Case, now: datetime) -> Standing:
    found = standing(case, now)
    return replace(found, open_conditions=_impersonal(found.open_conditions))


def _conditions(case: Case, text: MergedText, today: date) -> tuple[ConditionItem, ...]:
    """Return every condition of the permission, also a repeated one of which no turn began yet."""
    items = _impersonal(condition_items(case, today))
    begun = {item.number for item in items}
    waiting = (
        ConditionItem(number, condition, None, None, (), (), ItemState.OPEN, is_overdue=False)
        for number, condition in enumerate(text.numbered, start=1)
        if number not in begun
    )
    return tuple(sorted((*items, *waiting), key=lambda item: item.number))


def _impersonal(items: tuple[ConditionItem, ...]) -> tuple[ConditionItem, ...]:
    return tuple(replace(item, reports=(), settled=()) for item in items)


def _interruptions(case: Case, today: date) -> tuple[Interruption, ...]:
    found: list[Interruption] = []
    for fact in case.facts:
        if isinstance(fact, Suspended):
            found.append(Interruption(amsterdam_day(fact.at), None))
        elif isinstance(fact, Resumed) and found:
            found[-1] = replace(found[-1], until=amsterdam_day(fact.at))
    if found and found[-1].until is None:
        found[-1] = replace(found[-1], until=ended_by(case, today))
    return tuple(found)


def linked(entries: Iterable[RegisterEntry]) -> tuple[RegisterEntry, ...]:
    """Return the entries with their renewals on both sides, as far as both are among them."""
    kept = tuple(entries)
    known = {entry.reference for entry in kept}
    later: dict[str, list[str]] = {}
    for entry in kept:
        for earlier in entry.renews:
            later.setdefault(earlier, []).append(entry.reference)
    return tuple(
        replace(
            entry,
            renews=tuple(reference for reference in entry.renews if reference in known),
            renewed_by=tuple(later.get(entry.reference, ())),
        )
        for entry in kept
    )


def in_order(entries: Iterable[RegisterEntry]) -> tuple[RegisterEntry, ...]:
    """Return what may be used now first, then what holds, each by its end; then what ended, the last first."""
    return tuple(sorted(entries, key=_place))


def _place(entry: RegisterEntry) -> tuple[int, int, str]:
    if entry.has_ended:
        last = min(entry.ended_on or entry.valid_until, entry.valid_until)
        return 2, -last.toordinal(), entry.reference
    return int(not entry.may_be_used), entry.valid_until.toordinal(), entry.reference
