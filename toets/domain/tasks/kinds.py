"""The kinds of work that wait for somebody."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TaskKind(StrEnum):
    """What somebody has to do in a case."""

    ANSWER_HANDED_OVER = "answer_handed_over"
    FINISH_DRAFT = "finish_draft"
    GIVE_SUPPLEMENT = "give_supplement"
    REACT = "react"
    INVITE = "invite"
    ADVISE = "advise"
    ADVISE_AGAIN = "advise_again"
    LIFT_HOLD = "lift_hold"
    GIVE_VIEW = "give_view"
    REQUEST_SCOPE_EXIT = "request_scope_exit"
    CONFIRM_SCOPE_EXIT = "confirm_scope_exit"
    INVITE_REACTION = "invite_reaction"
    ESTABLISH = "establish"
    JUDGE = "judge"
    SIGN = "sign"
    START = "start"
    MEET_CONDITION = "meet_condition"
    JUDGE_CONDITION = "judge_condition"
    RESUME = "resume"
    SIGN_CORRIGENDUM = "sign_corrigendum"
    DECIDE_CHANGE = "decide_change"
    ASSESS_JOIN = "assess_join"
    CONSENT_JOIN = "consent_join"
    ACCEPT_COMPLETION = "accept_completion"
    EVALUATE = "evaluate"
    RENEW = "renew"
    APPOINT_AUTHOR = "appoint_author"


@dataclass(frozen=True)
class Task:
    """One thing that waits for one person; `due` is the last Amsterdam day, or None without a term."""

    kind: TaskKind
    due: date | None
