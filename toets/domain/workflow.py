"""The workflow: one table that holds every step and every status. Nothing else moves a case."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    SCOPE_CLAIMED = "scope_claimed"
    OUT_OF_SCOPE = "out_of_scope"
    IN_ADVICE = "in_advice"
    SUPPLEMENT = "supplement"
    NEGATIVE_ADVICE = "negative_advice"
    IN_DECISION = "in_decision"
    SIGNING = "signing"
    PERMITTED = "permitted"
    IN_EXECUTION = "in_execution"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    COMPLETED = "completed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What happens to a case. Those in `AUTOMATIC` follow by themselves from the act before them."""

    SUBMIT = "submit"
    RECALL = "recall"
    CLAIM_SCOPE_EXIT = "claim_scope_exit"
    RETRACT_SCOPE_CLAIM = "retract_scope_claim"
    REQUEST_SCOPE_EXIT = "request_scope_exit"
    TAKE_BACK_REQUEST = "take_back_request"
    CONFIRM_SCOPE_EXIT = "confirm_scope_exit"
    DENY_SCOPE_EXIT = "deny_scope_exit"
    REOPEN = "reopen"
    ADVISE = "advise"
    LIFT_HOLD = "lift_hold"
    INVITE_REACTION = "invite_reaction"
    REACT = "react"
    ESTABLISH_POSITIVE = "establish_positive"
    ESTABLISH_CONDITIONAL = "establish_conditional"
    ESTABLISH_NEGATIVE = "establish_negative"
    ESTABLISH_SUPPLEMENT = "establish_supplement"
    RESUBMIT = "resubmit"
    JUDGE_PERMIT = "judge_permit"
    JUDGE_REFUSE = "judge_refuse"
    SIGN = "sign"
    REFER_BACK = "refer_back"
    WITHDRAW = "withdraw"
    ADD_AUTHOR = "add_author"
    TRANSFER = "transfer"
    HAND_OVER = "hand_over"
    ACCEPT_HAND_OVER = "accept_hand_over"
    SHARE_DRAFT = "share_draft"
    END_SHARING = "end_sharing"
    REQUEST_APPOINTMENT = "request_appointment"
    APPOINT_AUTHOR = "appoint_author"
    DENY_APPOINTMENT = "deny_appointment"
    CLOSE_INACTIVE = "close_inactive"
    INVITE = "invite"
    REVOKE_INVITATION = "revoke_invitation"
    REMIND = "remind"
    APPOINT_GUEST = "appoint_guest"
    RECUSE = "recuse"
    DECLARE_INTEREST = "declare_interest"
    COMMENT = "comment"
    SETTLE_THREAD = "settle_thread"
    GIVE_VIEW = "give_view"
    PROPOSE_CORRIGENDUM = "propose_corrigendum"
    SIGN_CORRIGENDUM = "sign_corrigendum"
    TAKE_BACK_CORRIGENDUM = "take_back_corrigendum"
    DENY_CORRIGENDUM = "deny_corrigendum"
    START = "start"
    RECORD_USE = "record_use"
    REPORT_INCIDENT = "report_incident"
    PAUSE = "pause"
    SUSPEND = "suspend"
    REQUEST_RESUME = "request_resume"
    TAKE_BACK_RESUME = "take_back_resume"
    DENY_RESUME = "deny_resume"
    RESUME = "resume"
    REVOKE = "revoke"
    EXPIRE = "expire"
    REQUEST_COMPLETION = "request_completion"
    TAKE_BACK_COMPLETION = "take_back_completion"
    DENY_COMPLETION = "deny_completion"
    COMPLETE = "complete"
    REPORT_CONDITION = "report_condition"
    SETTLE_CONDITION = "settle_condition"
    EVALUATE = "evaluate"
    REPORT_CHANGE = "report_change"
    DECIDE_CHANGE = "decide_change"
    REQUEST_JOIN = "request_join"
    ASSESS_JOIN = "assess_join"
    CONSENT_JOIN = "consent_join"
    REFUSE_JOIN = "refuse_join"
    BOTH_PERMIT = "both_permit"
    ONE_REFUSES = "one_refuses"
    BOTH_SIGNED = "both_signed"
    BACK_TO_PERMITTED = "back_to_permitted"
    BACK_TO_EXECUTION = "back_to_execution"


AUTOMATIC = frozenset(
    {
        Step.BOTH_PERMIT,
        Step.ONE_REFUSES,
        Step.BOTH_SIGNED,
        Step.BACK_TO_PERMITTED,
        Step.BACK_TO_EXECUTION,
    }
)

EDITABLE = frozenset({Status.DRAFT, Status.SUPPLEMENT})
# A permission that holds, whether or not it may be used now.
PERMISSION_HOLDS = frozenset({Status.PERMITTED, Status.IN_EXECUTION, Status.SUSPENDED})
PERMISSION_ENDED = frozenset({Status.REVOKED, Status.EXPIRED, Status.COMPLETED})
# What the register of uses lists.
WAS_PERMITTED = PERMISSION_HOLDS | PERMISSION_ENDED
ENDED = PERMISSION_ENDED | {
    Status.OUT_OF_SCOPE,
    Status.NEGATIVE_ADVICE,
    Status.REFUSED,
    Status.WITHDRAWN,
}


@dataclass(frozen=True)
class Row:
    """One line of the table: this step leads from this status to that one."""

    step: Step
    source: Status
    target: Status


_BEFORE_SIGNING = (
    Status.DRAFT,
    Status.SCOPE_CLAIMED,
    Status.IN_ADVICE,
    Status.SUPPLEMENT,
    Status.IN_DECISION,
)
_HOLDING = (Status.PERMITTED, Status.IN_EXECUTION, Status.SUSPENDED)
_PERMITTED_ONCE = (*_HOLDING, Status.REVOKED, Status.EXPIRED, Status.COMPLETED)
_UNDER_WAY = (*_BEFORE_SIGNING[1:], Status.SIGNING, *_HOLDING)


def _staying(step: Step, *statuses: Status) -> tuple[Row, ...]:
    """Return a row per status for a step that changes none of them."""
    return tuple(Row(step, status, status) for status in statuses)


# A step occurs once per source: each outcome is a step of its own, so that no guard decides where
# a step leads.
WORKFLOW = (
    Row(Step.SUBMIT, Status.DRAFT, Status.IN_ADVICE),
    Row(Step.RECALL, Status.IN_ADVICE, Status.DRAFT),
    Row(Step.CLAIM_SCOPE_EXIT, Status.DRAFT, Status.SCOPE_CLAIMED),
    Row(Step.RETRACT_SCOPE_CLAIM, Status.SCOPE_CLAIMED, Status.DRAFT),
    Row(Step.REQUEST_SCOPE_EXIT, Status.SCOPE_CLAIMED, Status.SCOPE_CLAIMED),
    Row(Step.TAKE_BACK_REQUEST, Status.SCOPE_CLAIMED, Status.SCOPE_CLAIMED),
    Row(Step.CONFIRM_SCOPE_EXIT, Status.SCOPE_CLAIMED, Status.OUT_OF_SCOPE),
    Row(Step.DENY_SCOPE_EXIT, Status.SCOPE_CLAIMED, Status.DRAFT),
    Row(Step.REOPEN, Status.OUT_OF_SCOPE, Status.DRAFT),
    Row(Step.ADVISE, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.LIFT_HOLD, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.INVITE_REACTION, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.REACT, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.ESTABLISH_POSITIVE, Status.IN_ADVICE, Status.IN_DECISION),
    Row(Step.ESTABLISH_CONDITIONAL, Status.IN_ADVICE, Status.IN_DECISION),
    Row(Step.ESTABLISH_NEGATIVE, Status.IN_ADVICE, Status.NEGATIVE_ADVICE),
    Row(Step.ESTABLISH_SUPPLEMENT, Status.IN_ADVICE, Status.SUPPLEMENT),
    Row(Step.RESUBMIT, Status.SUPPLEMENT, Status.IN_ADVICE),
    Row(Step.JUDGE_PERMIT, Status.IN_DECISION, Status.IN_DECISION),
    Row(Step.JUDGE_REFUSE, Status.IN_DECISION, Status.IN_DECISION),
    Row(Step.BOTH_PERMIT, Status.IN_DECISION, Status.SIGNING),
    Row(Step.ONE_REFUSES, Status.IN_DECISION, Status.REFUSED),
    Row(Step.SIGN, Status.SIGNING, Status.SIGNING),
    Row(Step.BOTH_SIGNED, Status.SIGNING, Status.PERMITTED),
    Row(Step.REFER_BACK, Status.IN_DECISION, Status.IN_ADVICE),
    Row(Step.REFER_BACK, Status.SIGNING, Status.IN_ADVICE),
    Row(Step.WITHDRAW, Status.DRAFT, Status.WITHDRAWN),
    Row(Step.WITHDRAW, Status.IN_ADVICE, Status.WITHDRAWN),
    Row(Step.WITHDRAW, Status.SUPPLEMENT, Status.WITHDRAWN),
    Row(Step.WITHDRAW, Status.IN_DECISION, Status.WITHDRAWN),
    Row(Step.WITHDRAW, Status.PERMITTED, Status.WITHDRAWN),
    *_staying(Step.ADD_AUTHOR, Status.DRAFT, Status.SUPPLEMENT, *_HOLDING),
    *_staying(Step.TRANSFER, Status.DRAFT, Status.IN_ADVICE, Status.SUPPLEMENT, *_HOLDING),
    *_staying(Step.HAND_OVER, Status.DRAFT, Status.SUPPLEMENT),
    *_staying(Step.ACCEPT_HAND_OVER, Status.DRAFT, Status.SUPPLEMENT),
    Row(Step.SHARE_DRAFT, Status.DRAFT, Status.DRAFT),
    Row(Step.END_SHARING, Status.DRAFT, Status.DRAFT),
    *_staying(Step.REQUEST_APPOINTMENT, Status.IN_ADVICE, Status.SUPPLEMENT, *_HOLDING),
    *_staying(Step.APPOINT_AUTHOR, Status.IN_ADVICE, Status.SUPPLEMENT, *_HOLDING),
    *_staying(Step.DENY_APPOINTMENT, Status.IN_ADVICE, Status.SUPPLEMENT, *_HOLDING),
    Row(Step.CLOSE_INACTIVE, Status.DRAFT, Status.WITHDRAWN),
    Row(Step.CLOSE_INACTIVE, Status.SUPPLEMENT, Status.WITHDRAWN),
    Row(Step.INVITE, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.REVOKE_INVITATION, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.REMIND, Status.IN_ADVICE, Status.IN_ADVICE),
    Row(Step.APPOINT_GUEST, Status.IN_ADVICE, Status.IN_ADVICE),
    *_staying(Step.RECUSE, *_UNDER_WAY),
    *_staying(Step.DECLARE_INTEREST, *_UNDER_WAY),
    *_staying(Step.COMMENT, *_BEFORE_SIGNING),
    *_staying(Step.SETTLE_THREAD, *_BEFORE_SIGNING),
    *_staying(Step.GIVE_VIEW, Status.IN_ADVICE, Status.IN_DECISION),
    *_staying(Step.PROPOSE_CORRIGENDUM, *_HOLDING),
    *_staying(Step.SIGN_CORRIGENDUM, *_HOLDING),
    *_staying(Step.TAKE_BACK_CORRIGENDUM, *_HOLDING),
    *_staying(Step.DENY_CORRIGENDUM, *_HOLDING),
    Row(Step.START, Status.PERMITTED, Status.IN_EXECUTION),
    Row(Step.RECORD_USE, Status.IN_EXECUTION, Status.IN_EXECUTION),
    *_staying(Step.REPORT_INCIDENT, Status.IN_EXECUTION, Status.SUSPENDED),
    Row(Step.PAUSE, Status.PERMITTED, Status.SUSPENDED),
    Row(Step.PAUSE, Status.IN_EXECUTION, Status.SUSPENDED),
    Row(Step.SUSPEND, Status.PERMITTED, Status.SUSPENDED),
    Row(Step.SUSPEND, Status.IN_EXECUTION, Status.SUSPENDED),
    Row(Step.REQUEST_RESUME, Status.SUSPENDED, Status.SUSPENDED),
    Row(Step.TAKE_BACK_RESUME, Status.SUSPENDED, Status.SUSPENDED),
    Row(Step.DENY_RESUME, Status.SUSPENDED, Status.SUSPENDED),
    Row(Step.RESUME, Status.SUSPENDED, Status.SUSPENDED),
    Row(Step.BACK_TO_PERMITTED, Status.SUSPENDED, Status.PERMITTED),
    Row(Step.BACK_TO_EXECUTION, Status.SUSPENDED, Status.IN_EXECUTION),
    Row(Step.REVOKE, Status.PERMITTED, Status.REVOKED),
    Row(Step.REVOKE, Status.IN_EXECUTION, Status.REVOKED),
    Row(Step.REVOKE, Status.SUSPENDED, Status.REVOKED),
    Row(Step.EXPIRE, Status.PERMITTED, Status.EXPIRED),
    Row(Step.EXPIRE, Status.IN_EXECUTION, Status.EXPIRED),
    Row(Step.EXPIRE, Status.SUSPENDED, Status.EXPIRED),
    Row(Step.REQUEST_COMPLETION, Status.IN_EXECUTION, Status.IN_EXECUTION),
    Row(Step.TAKE_BACK_COMPLETION, Status.IN_EXECUTION, Status.IN_EXECUTION),
    Row(Step.DENY_COMPLETION, Status.IN_EXECUTION, Status.IN_EXECUTION),
    Row(Step.COMPLETE, Status.IN_EXECUTION, Status.COMPLETED),
    *_staying(Step.REPORT_CONDITION, *_PERMITTED_ONCE),
    *_staying(Step.SETTLE_CONDITION, *_PERMITTED_ONCE),
    *_staying(
        Step.EVALUATE,
        Status.IN_EXECUTION,
        Status.SUSPENDED,
        Status.REVOKED,
        Status.EXPIRED,
        Status.COMPLETED,
    ),
    *_staying(Step.REPORT_CHANGE, *_HOLDING),
    *_staying(Step.DECIDE_CHANGE, *_HOLDING),
    *_staying(Step.REQUEST_JOIN, Status.PERMITTED, Status.IN_EXECUTION),
    *_staying(Step.ASSESS_JOIN, Status.PERMITTED, Status.IN_EXECUTION),
    *_staying(Step.CONSENT_JOIN, Status.PERMITTED, Status.IN_EXECUTION),
    *_staying(Step.REFUSE_JOIN, Status.PERMITTED, Status.IN_EXECUTION),
)


def steps_from(status: Status) -> tuple[Step, ...]:
    """Return the steps that the table knows from this status, automatic ones excluded."""
    return tuple(
        row.step for row in WORKFLOW if row.source is status and row.step not in AUTOMATIC
    )
