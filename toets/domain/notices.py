"""Notices: from what happened in a case to who must be told what. One table, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from toets.domain import audiences as to
from toets.domain.audiences import Audience, Happening
from toets.domain.case import Case
from toets.domain.facts import Authored, Fact
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.workflow import Step


class NoticeKind(StrEnum):
    """What somebody is told, or asked to do."""

    SUBMITTED = "submitted"
    RESUBMITTED = "resubmitted"
    ADVICE_LAPSED = "advice_lapsed"
    VIEW_ASKED = "view_asked"
    ADVICE_ASKED = "advice_asked"
    REMINDED = "reminded"
    INVITATION_REVOKED = "invitation_revoked"
    RECUSED = "recused"
    COMMENTED = "commented"
    TO_ESTABLISH = "to_establish"
    REACTION_INVITED = "reaction_invited"
    REACTION_GIVEN = "reaction_given"
    SUPPLEMENT_ASKED = "supplement_asked"
    ADVICE_ESTABLISHED = "advice_established"
    NEGATIVE_ADVICE = "negative_advice"
    TO_JUDGE = "to_judge"
    TO_SIGN = "to_sign"
    REFERRED_BACK = "referred_back"
    PERMITTED = "permitted"
    REFUSED = "refused"
    SCOPE_CLAIMED = "scope_claimed"
    SCOPE_REQUESTED = "scope_requested"
    SCOPE_CONFIRMED = "scope_confirmed"
    SCOPE_DENIED = "scope_denied"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    INACTIVE = "inactive"
    CLOSED_INACTIVE = "closed_inactive"
    QUESTIONS_HANDED_OVER = "questions_handed_over"
    QUESTIONS_ACCEPTED = "questions_accepted"
    DRAFT_SHARED = "draft_shared"
    BECAME_AUTHOR = "became_author"
    BECAME_LEAD = "became_lead"
    APPOINTMENT_ASKED = "appointment_asked"
    APPOINTMENT_DENIED = "appointment_denied"
    CORRIGENDUM_TO_SIGN = "corrigendum_to_sign"
    CORRIGENDUM_STANDS = "corrigendum_stands"
    CORRIGENDUM_DENIED = "corrigendum_denied"
    STARTED = "started"
    INCIDENT = "incident"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    RESUME_ASKED = "resume_asked"
    RESUME_DENIED = "resume_denied"
    RESUMED = "resumed"
    REVOKED = "revoked"
    EXPIRED = "expired"
    EXPIRY_NEAR = "expiry_near"
    CONDITION_REPORTED = "condition_reported"
    CONDITION_MET = "condition_met"
    CONDITION_NOT_MET = "condition_not_met"
    CONDITIONS_OVERDUE = "conditions_overdue"
    COMPLETION_ASKED = "completion_asked"
    COMPLETED = "completed"
    COMPLETION_DENIED = "completion_denied"
    CHANGE_REPORTED = "change_reported"
    CHANGE_DECIDED = "change_decided"
    JOIN_ASKED = "join_asked"
    JOIN_ASSESSED = "join_assessed"
    JOINED = "joined"
    JOIN_REFUSED = "join_refused"


# Who gets one of these lost the case with it: it never says which case it was.
NAMELESS = frozenset({NoticeKind.INVITATION_REVOKED})


@dataclass(frozen=True)
class Notice:
    """That this person must be told something about the case of this reference."""

    person: str
    kind: NoticeKind
    about: str


@dataclass(frozen=True)
class _Rule:
    """Who is told what; several audiences are told once."""

    kind: NoticeKind
    audiences: tuple[Audience, ...]


def notices_after(
    case: Case, facts: tuple[Fact, ...], steps: tuple[Step, ...], people: Mapping[str, Person]
) -> tuple[Notice, ...]:
    """Return who must be told what after an act: `case` as it stands now, with what the act added.

    `people` are the active persons by number. Never the actor, and nobody who may not see the case
    now, but for the kinds in `NAMELESS`; each person at most once per kind.
    """
    happening, actor = Happening(case, facts, people), _actor(facts, steps)
    told = [
        Notice(number, rule.kind, case.reference)
        for step in steps
        for rule in RULES.get(step, ())
        for audience in rule.audiences
        for number in audience(happening)
        if number != actor and may_be_told(case, people.get(number), rule.kind)
    ]
    return tuple(dict.fromkeys(told))


def may_be_told(case: Case, person: Person | None, kind: NoticeKind) -> bool:
    """Tell whether this person may be told this of the case now; None is somebody who left."""
    if person is None:
        return False
    return kind in NAMELESS or view(case, person).sight is not Sight.NONE


def _actor(facts: tuple[Fact, ...], steps: tuple[Step, ...]) -> str | None:
    """Return who did the act; a new author did so only by accepting."""
    first, *others = facts
    if isinstance(first, Authored) and Step.ACCEPT_HAND_OVER not in steps:
        return others[0].person if others else first.invited_by
    return first.person


def _rule(kind: NoticeKind, *audiences: Audience) -> _Rule:
    return _Rule(kind, audiences)


_CIRCLE = (to.authors, to.secretaries, to.holders, to.fg, to.joined)
_ONCE_RIPE = _rule(NoticeKind.TO_ESTABLISH, to.who_establish_once_ripe)
_VIEW = _rule(NoticeKind.VIEW_ASKED, to.fg_when_a_view_is_asked)
_TO_THE_HOLDERS = (
    _rule(NoticeKind.ADVICE_ESTABLISHED, to.authors),
    _rule(NoticeKind.TO_JUDGE, to.whoever_may(Step.JUDGE_PERMIT)),
)

# A step that is not here tells nobody. Whoever may not see the case drops out afterwards.
RULES: dict[Step, tuple[_Rule, ...]] = {
    Step.SUBMIT: (_rule(NoticeKind.SUBMITTED, to.secretaries), _VIEW),
    Step.RESUBMIT: (
        _rule(NoticeKind.RESUBMITTED, to.secretaries, to.who_were_only_asked),
        _rule(NoticeKind.ADVICE_LAPSED, to.whose_advice_lapsed),
        _VIEW,
    ),
    Step.CLAIM_SCOPE_EXIT: (_rule(NoticeKind.SCOPE_CLAIMED, to.both_of_an_exit),),
    Step.REQUEST_SCOPE_EXIT: (_rule(NoticeKind.SCOPE_REQUESTED, to.other_of_an_exit),),
    Step.CONFIRM_SCOPE_EXIT: (_rule(NoticeKind.SCOPE_CONFIRMED, to.authors, to.holders, to.fg),),
    Step.DENY_SCOPE_EXIT: (_rule(NoticeKind.SCOPE_DENIED, to.authors),),
    Step.REOPEN: (_rule(NoticeKind.REOPENED, to.authors),),
    Step.ADVISE: (_ONCE_RIPE,),
    Step.LIFT_HOLD: (_ONCE_RIPE,),
    Step.INVITE_REACTION: (_rule(NoticeKind.REACTION_INVITED, to.authors),),
    Step.REACT: (_rule(NoticeKind.REACTION_GIVEN, to.whoever_may(Step.ESTABLISH_NEGATIVE)),),
    Step.ESTABLISH_POSITIVE: _TO_THE_HOLDERS,
    Step.ESTABLISH_CONDITIONAL: _TO_THE_HOLDERS,
    Step.ESTABLISH_NEGATIVE: (_rule(NoticeKind.NEGATIVE_ADVICE, to.authors),),
    Step.ESTABLISH_SUPPLEMENT: (_rule(NoticeKind.SUPPLEMENT_ASKED, to.authors),),
    Step.REFER_BACK: (
        _rule(NoticeKind.REFERRED_BACK, to.authors, to.secretaries),
        _rule(NoticeKind.ADVICE_LAPSED, to.whose_advice_lapsed),
    ),
    Step.BOTH_PERMIT: (_rule(NoticeKind.TO_SIGN, to.whoever_may(Step.SIGN)),),
    Step.ONE_REFUSES: (_rule(NoticeKind.REFUSED, to.authors),),
    Step.BOTH_SIGNED: (_rule(NoticeKind.PERMITTED, to.authors),),
    Step.WITHDRAW: (
        _rule(NoticeKind.WITHDRAWN, to.secretaries, to.who_take_part, to.holders, to.joined),
    ),
    Step.CLOSE_INACTIVE: (_rule(NoticeKind.CLOSED_INACTIVE, to.authors),),
    Step.ADD_AUTHOR: (_rule(NoticeKind.BECAME_AUTHOR, to.new_authors),),
    Step.TRANSFER: (_rule(NoticeKind.BECAME_LEAD, to.new_lead),),
    Step.HAND_OVER: (_rule(NoticeKind.QUESTIONS_HANDED_OVER, to.asked_to_answer),),
    Step.ACCEPT_HAND_OVER: (_rule(NoticeKind.QUESTIONS_ACCEPTED, to.who_handed_over),),
    Step.SHARE_DRAFT: (_rule(NoticeKind.DRAFT_SHARED, to.contact),),
    Step.REQUEST_APPOINTMENT: (
        _rule(NoticeKind.APPOINTMENT_ASKED, to.whoever_may(Step.APPOINT_AUTHOR)),
    ),
    Step.APPOINT_AUTHOR: (_rule(NoticeKind.BECAME_AUTHOR, to.appointed),),
    Step.DENY_APPOINTMENT: (_rule(NoticeKind.APPOINTMENT_DENIED, to.who_asked_to_appoint),),
    Step.INVITE: (_rule(NoticeKind.ADVICE_ASKED, to.invited),),
    Step.APPOINT_GUEST: (_rule(NoticeKind.ADVICE_ASKED, to.guests),),
    Step.REVOKE_INVITATION: (_rule(NoticeKind.INVITATION_REVOKED, to.sent_away),),
    Step.REMIND: (_rule(NoticeKind.REMINDED, to.reminded),),
    Step.RECUSE: (_rule(NoticeKind.RECUSED, to.secretaries),),
    Step.COMMENT: (_rule(NoticeKind.COMMENTED, to.who_talk),),
    Step.PROPOSE_CORRIGENDUM: (
        _rule(NoticeKind.CORRIGENDUM_TO_SIGN, to.whoever_may(Step.SIGN_CORRIGENDUM)),
    ),
    Step.SIGN_CORRIGENDUM: (
        _rule(NoticeKind.CORRIGENDUM_STANDS, to.all_once_a_corrigendum_stands),
    ),
    Step.DENY_CORRIGENDUM: (_rule(NoticeKind.CORRIGENDUM_DENIED, to.secretaries),),
    Step.START: (_rule(NoticeKind.STARTED, to.secretaries, to.holders),),
    Step.REPORT_INCIDENT: (_rule(NoticeKind.INCIDENT, to.holders, to.secretaries, to.authors),),
    Step.PAUSE: (_rule(NoticeKind.PAUSED, *_CIRCLE),),
    Step.SUSPEND: (_rule(NoticeKind.SUSPENDED, *_CIRCLE),),
    Step.REQUEST_RESUME: (_rule(NoticeKind.RESUME_ASKED, to.other_seat),),
    Step.DENY_RESUME: (_rule(NoticeKind.RESUME_DENIED, to.who_asked_to_resume),),
    Step.RESUME: (_rule(NoticeKind.RESUMED, *_CIRCLE),),
    Step.REVOKE: (_rule(NoticeKind.REVOKED, *_CIRCLE),),
    Step.EXPIRE: (_rule(NoticeKind.EXPIRED, *_CIRCLE),),
    Step.REQUEST_COMPLETION: (_rule(NoticeKind.COMPLETION_ASKED, to.whoever_may(Step.COMPLETE)),),
    Step.DENY_COMPLETION: (_rule(NoticeKind.COMPLETION_DENIED, to.authors),),
    Step.COMPLETE: (_rule(NoticeKind.COMPLETED, to.authors, to.joined),),
    Step.REPORT_CONDITION: (_rule(NoticeKind.CONDITION_REPORTED, to.judges_of_a_condition),),
    Step.SETTLE_CONDITION: (
        _rule(NoticeKind.CONDITION_MET, to.authors_of_what_was_met),
        _rule(NoticeKind.CONDITION_NOT_MET, to.authors_of_what_was_not_met),
    ),
    Step.REPORT_CHANGE: (_rule(NoticeKind.CHANGE_REPORTED, to.whoever_may(Step.DECIDE_CHANGE)),),
    Step.DECIDE_CHANGE: (_rule(NoticeKind.CHANGE_DECIDED, to.authors),),
    Step.REQUEST_JOIN: (_rule(NoticeKind.JOIN_ASKED, to.legal_members_for_a_join),),
    Step.ASSESS_JOIN: (
        _rule(NoticeKind.JOIN_ASSESSED, to.holders_once_assessed),
        _rule(NoticeKind.JOIN_REFUSED, to.parties_once_not_joined),
    ),
    Step.CONSENT_JOIN: (_rule(NoticeKind.JOINED, to.parties_once_joined),),
    Step.REFUSE_JOIN: (_rule(NoticeKind.JOIN_REFUSED, to.parties_once_not_joined),),
}
