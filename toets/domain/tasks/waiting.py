"""One table of all work that can wait for somebody, in the order in which it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from toets.domain.case import Case
from toets.domain.person import Person
from toets.domain.rights import offered
from toets.domain.steps.handler import Scene
from toets.domain.tasks import deciding, permitted
from toets.domain.tasks.kinds import Task, TaskKind
from toets.domain.tasks.terms import due
from toets.domain.workflow import Step


def task(case: Case, person: Person, now: datetime) -> Task | None:
    """Return what waits for this person in this case now, or None when it is with somebody else.

    Takes the whole case, not what this person may see of it; of several things the most pressing.
    """
    scene, steps = Scene(case, person, now), offered(case, person)
    for kind, rule in _RULES.items():
        may = rule.step is None or rule.step in steps
        if may and rule.applies(scene):
            last = rule.due(scene) if rule.due is not None else due(case, kind)
            return Task(kind, last)
    return None


@dataclass(frozen=True)
class _Rule:
    """Which step the work is (None: a case of its own), when it waits, and its day.

    `due` is None for a term of the procedure.
    """

    step: Step | None
    applies: Callable[[Scene], bool]
    due: Callable[[Scene], date | None] | None = None


_RULES = {
    TaskKind.GIVE_SUPPLEMENT: _Rule(Step.RESUBMIT, deciding.always),
    TaskKind.REACT: _Rule(Step.REACT, deciding.reaction_is_awaited),
    TaskKind.FINISH_DRAFT: _Rule(Step.SUBMIT, deciding.is_draft),
    TaskKind.ANSWER_HANDED_OVER: _Rule(Step.ACCEPT_HAND_OVER, deciding.always),
    TaskKind.ADVISE_AGAIN: _Rule(
        Step.ADVISE, deciding.advice_is_awaited_again, deciding.advice_due
    ),
    TaskKind.ADVISE: _Rule(Step.ADVISE, deciding.advice_is_awaited, deciding.advice_due),
    TaskKind.LIFT_HOLD: _Rule(Step.LIFT_HOLD, deciding.hold_is_liftable),
    TaskKind.GIVE_VIEW: _Rule(Step.GIVE_VIEW, deciding.view_is_awaited),
    TaskKind.CONFIRM_SCOPE_EXIT: _Rule(Step.CONFIRM_SCOPE_EXIT, deciding.exit_is_unconfirmed),
    TaskKind.REQUEST_SCOPE_EXIT: _Rule(Step.REQUEST_SCOPE_EXIT, deciding.exit_is_unassessed),
    TaskKind.INVITE: _Rule(Step.INVITE, deciding.request_is_awaited),
    TaskKind.INVITE_REACTION: _Rule(Step.INVITE_REACTION, deciding.hearing_is_awaited),
    TaskKind.ESTABLISH: _Rule(Step.ESTABLISH_POSITIVE, deciding.outcome_is_ripe),
    TaskKind.SIGN: _Rule(Step.SIGN, deciding.signature_is_awaited),
    TaskKind.JUDGE: _Rule(Step.JUDGE_PERMIT, deciding.verdict_is_awaited),
    TaskKind.RESUME: _Rule(Step.RESUME, permitted.resumption_is_awaited),
    TaskKind.SIGN_CORRIGENDUM: _Rule(Step.SIGN_CORRIGENDUM, permitted.corrigendum_is_unsigned),
    TaskKind.CONSENT_JOIN: _Rule(Step.CONSENT_JOIN, permitted.consent_is_awaited),
    TaskKind.DECIDE_CHANGE: _Rule(Step.DECIDE_CHANGE, permitted.change_is_undecided),
    TaskKind.ACCEPT_COMPLETION: _Rule(Step.COMPLETE, permitted.completion_is_awaited),
    TaskKind.JUDGE_CONDITION: _Rule(Step.SETTLE_CONDITION, permitted.report_is_unjudged),
    TaskKind.ASSESS_JOIN: _Rule(Step.ASSESS_JOIN, permitted.join_is_unassessed),
    TaskKind.MEET_CONDITION: _Rule(
        Step.REPORT_CONDITION, permitted.duty_is_pressing, permitted.duty_due
    ),
    TaskKind.START: _Rule(Step.START, permitted.start_is_possible),
    TaskKind.EVALUATE: _Rule(
        Step.EVALUATE, permitted.evaluation_is_awaited, permitted.evaluation_last_day
    ),
    TaskKind.RENEW: _Rule(None, permitted.end_is_near, permitted.valid_until),
    TaskKind.APPOINT_AUTHOR: _Rule(Step.APPOINT_AUTHOR, deciding.appointment_is_awaited),
}
