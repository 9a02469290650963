"""What waits for whom in a case, and until when."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from toets.domain.calendar import add_working_days, amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import Opinion
from toets.domain.outcome import outcome, quorum_lacks
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.rights import offered
from toets.domain.steps.advising import latest_revision, reaction_due
from toets.domain.workflow import Status, Step


class TaskKind(StrEnum):
    """What somebody has to do in a case."""

    FINISH_DRAFT = "finish_draft"
    GIVE_SUPPLEMENT = "give_supplement"
    REACT = "react"
    ADVISE = "advise"
    ADVISE_AGAIN = "advise_again"
    LIFT_HOLD = "lift_hold"
    REQUEST_SCOPE_EXIT = "request_scope_exit"
    CONFIRM_SCOPE_EXIT = "confirm_scope_exit"
    INVITE_REACTION = "invite_reaction"
    ESTABLISH = "establish"
    JUDGE = "judge"
    SIGN = "sign"


@dataclass(frozen=True)
class Task:
    """One thing that waits for one person; `due` is the last Amsterdam day, or None without a term."""

    kind: TaskKind
    due: date | None


def task(case: Case, person: Person, now: datetime) -> Task | None:
    """Return what waits for this person in this case now, or None when it is with somebody else."""
    steps = offered(case, person)
    for kind, applies in _TASKS.items():
        if applies(case, person, steps, now):
            return Task(kind, due(case, kind))
    return None


def due(case: Case, kind: TaskKind) -> date | None:
    """Return the last day (Amsterdam) for this task by the procedure's terms in working days."""
    terms, version = case.rules.procedure.terms, case.version
    if version is None or kind in (TaskKind.FINISH_DRAFT, TaskKind.SIGN):
        return None
    if kind is TaskKind.REACT:
        return reaction_due(case)
    established = case.established
    if kind is TaskKind.GIVE_SUPPLEMENT and established is not None:
        return add_working_days(amsterdam_day(established.at), terms.supplement)
    if kind is TaskKind.JUDGE and established is not None:
        days = terms.judgement_urgent if case.urgent else terms.judgement
        return add_working_days(amsterdam_day(established.at), days)
    days = terms.advice_urgent if case.urgent else terms.advice
    return add_working_days(amsterdam_day(_round_began(case)), days)


def _round_began(case: Case) -> datetime:
    referrals = [
        f.at for f in case.facts if f.kind == "referred_back" and _current(case, f.version)
    ]
    if referrals:
        return referrals[-1]
    return case.version.at if case.version else case.opened_at


def _current(case: Case, version: int) -> bool:
    return version == case.version_number


def _advises(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return (
        Step.ADVISE in steps
        and bool(person.disciplines)
        and latest_revision(case, person.number) == 0
        and Role.SECRETARY not in person.roles
    )


def _advises_again(case: Case, person: Person, steps: tuple[Step, ...], now: datetime) -> bool:
    earlier = any(f.kind == "advice" and f.person == person.number for f in case.facts)
    return earlier and _advises(case, person, steps, now)


def _lifts(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.LIFT_HOLD in steps and any(
        hold.liftable and hold.discipline in person.disciplines for hold in case.open_holds
    )


def _finishes(case: Case, _person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.SUBMIT in steps and case.status is Status.DRAFT


def _supplements(_case: Case, _person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.RESUBMIT in steps


def _reacts(case: Case, _person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.REACT in steps and case.reaction_invited is not None and case.reaction is None


def _scope_actor(person: Person) -> bool:
    return Role.SECRETARY in person.roles or Discipline.JURIDISCH in person.disciplines


def _requests(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.REQUEST_SCOPE_EXIT in steps and _scope_actor(person) and case.scope_request is None


def _confirms(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    request = case.scope_request
    return (
        Step.CONFIRM_SCOPE_EXIT in steps
        and request is not None
        and request.person != person.number
        and (
            Discipline.JURIDISCH in person.disciplines
            if request.as_secretary
            else Role.SECRETARY in person.roles
        )
    )


def ripe(case: Case) -> Opinion | None:
    """Return what can be established now: a negative outcome waits for the quorum, whatever its ground."""
    opinion = outcome(case).opinion
    return None if opinion is Opinion.NEGATIVE and quorum_lacks(case) else opinion


def _invites(case: Case, _person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return (
        Step.INVITE_REACTION in steps
        and ripe(case) is Opinion.NEGATIVE
        and case.reaction_invited is None
    )


def _establishes(case: Case, _person: Person, steps: tuple[Step, ...], now: datetime) -> bool:
    opinion = ripe(case) if Step.ESTABLISH_POSITIVE in steps else None
    if opinion is not Opinion.NEGATIVE:
        return opinion is not None
    last = reaction_due(case)
    return case.reaction is not None or (last is not None and amsterdam_day(now) > last)


def _judges(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return (
        Step.JUDGE_PERMIT in steps
        and person.seat is not None
        and case.verdict_of(person.seat) is None
    )


def _signs(case: Case, person: Person, steps: tuple[Step, ...], _now: datetime) -> bool:
    return Step.SIGN in steps and all(s.seat is not person.seat for s in case.signatures)


_TASKS = {
    TaskKind.GIVE_SUPPLEMENT: _supplements,
    TaskKind.REACT: _reacts,
    TaskKind.FINISH_DRAFT: _finishes,
    TaskKind.ADVISE_AGAIN: _advises_again,
    TaskKind.ADVISE: _advises,
    TaskKind.LIFT_HOLD: _lifts,
    TaskKind.CONFIRM_SCOPE_EXIT: _confirms,
    TaskKind.REQUEST_SCOPE_EXIT: _requests,
    TaskKind.INVITE_REACTION: _invites,
    TaskKind.ESTABLISH: _establishes,
    TaskKind.SIGN: _signs,
    TaskKind.JUDGE: _judges,
}
