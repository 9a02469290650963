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
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What happens to a case. The last three follow by themselves from the act before them."""

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
    BOTH_PERMIT = "both_permit"
    ONE_REFUSES = "one_refuses"
    BOTH_SIGNED = "both_signed"


AUTOMATIC = frozenset({Step.BOTH_PERMIT, Step.ONE_REFUSES, Step.BOTH_SIGNED})

EDITABLE = frozenset({Status.DRAFT, Status.SUPPLEMENT})
ENDED = frozenset({Status.OUT_OF_SCOPE, Status.NEGATIVE_ADVICE, Status.REFUSED, Status.WITHDRAWN})


@dataclass(frozen=True)
class Row:
    """One line of the table: this step leads from this status to that one."""

    step: Step
    source: Status
    target: Status


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
    Row(Step.ADD_AUTHOR, Status.DRAFT, Status.DRAFT),
    Row(Step.ADD_AUTHOR, Status.SUPPLEMENT, Status.SUPPLEMENT),
)


def steps_from(status: Status) -> tuple[Step, ...]:
    """Return the steps that the table knows from this status, automatic ones excluded."""
    return tuple(
        row.step for row in WORKFLOW if row.source is status and row.step not in AUTOMATIC
    )
