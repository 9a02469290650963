"""The terms of the procedure for the work that waits, in working days."""

from collections.abc import Callable
from datetime import date, datetime

from toets.domain.calendar import add_working_days, amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import ReferredBack
from toets.domain.steps.advising import reaction_due
from toets.domain.tasks.kinds import TaskKind
from toets.domain.workflow import Status


def due(case: Case, kind: TaskKind) -> date | None:
    """Return the last day (Amsterdam) for this task by the procedure's terms, or None without one.

    The same for everybody: a request to one member or a duty of the permission has a day of its
    own, which `task` tells.
    """
    term = _TERMS.get(kind)
    return term(case) if term is not None and case.version is not None else None


def _advice(case: Case) -> date | None:
    terms = case.rules.procedure.terms
    days = terms.advice_urgent if case.urgent else terms.advice
    return add_working_days(amsterdam_day(_round_began(case)), days)


def _round_began(case: Case) -> datetime:
    referrals = [f.at for f in case.of(ReferredBack) if f.version == case.version_number]
    if referrals:
        return referrals[-1]
    return case.version.at if case.version else case.opened_at


def _supplement(case: Case) -> date | None:
    established = case.established
    if established is None or case.status is not Status.SUPPLEMENT:
        return None
    days = case.rules.procedure.terms.supplement
    return add_working_days(amsterdam_day(established.at), days)


def _judgement(case: Case) -> date | None:
    if case.established is None:
        return None
    terms = case.rules.procedure.terms
    days = terms.judgement_urgent if case.urgent else terms.judgement
    return add_working_days(amsterdam_day(case.established.at), days)


def _view(case: Case) -> date | None:
    return _judgement(case) if case.status is Status.IN_DECISION else _advice(case)


_TERMS: dict[TaskKind, Callable[[Case], date | None]] = {
    TaskKind.ANSWER_HANDED_OVER: _supplement,
    TaskKind.GIVE_SUPPLEMENT: _supplement,
    TaskKind.REACT: reaction_due,
    TaskKind.ADVISE: _advice,
    TaskKind.ADVISE_AGAIN: _advice,
    TaskKind.LIFT_HOLD: _advice,
    TaskKind.GIVE_VIEW: _view,
    TaskKind.REQUEST_SCOPE_EXIT: _advice,
    TaskKind.CONFIRM_SCOPE_EXIT: _advice,
    TaskKind.INVITE_REACTION: _advice,
    TaskKind.ESTABLISH: _advice,
    TaskKind.JUDGE: _judgement,
}
