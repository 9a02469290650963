"""Every person × every status × every step, against a table that was written down by hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path

import pytest
import yaml
from builders import (
    END,
    ETHICAL_HOLD,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    TODAY,
    a_case,
    a_condition,
    a_lift,
    a_permit,
    a_refusal,
    a_signature,
    a_use,
    advised,
    an_advice,
    an_establishing,
    done,
    issued,
    redrafted,
    with_author,
)
from cast import (
    ADAM,
    ANNA,
    AXEL,
    BEA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    SEM,
    TESS,
    UMA,
    WOUT,
    a_person,
)

from toets.domain.act import Acted, act
from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    ESTABLISHING,
    AcceptHandOver,
    AddAuthor,
    AppointAuthor,
    AppointGuest,
    AssessJoin,
    ClaimScopeExit,
    CloseInactive,
    Comment,
    Complete,
    ConfirmScopeExit,
    ConsentJoin,
    DecideChange,
    DeclareInterest,
    Deed,
    DenyAppointment,
    DenyCompletion,
    DenyCorrigendum,
    DenyResume,
    DenyScopeExit,
    EndSharing,
    Evaluate,
    Expire,
    GiveView,
    HandOver,
    Invite,
    InviteReaction,
    Pause,
    ProposeCorrigendum,
    React,
    Recall,
    Recuse,
    ReferBack,
    RefuseJoin,
    Remind,
    Reopen,
    ReportChange,
    ReportCondition,
    ReportIncident,
    RequestAppointment,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    RequestScopeExit,
    Resubmit,
    Resume,
    RetractScopeClaim,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    SettleThread,
    ShareDraft,
    SignCorrigendum,
    Start,
    Submit,
    Suspend,
    TakeBackCompletion,
    TakeBackCorrigendum,
    TakeBackRequest,
    TakeBackResume,
    Transfer,
    Withdraw,
)
from toets.domain.facts import Aspect, Moment, Opinion
from toets.domain.person import OnBehalf, Person, Role, Seat, the_system
from toets.domain.questionnaire import Discipline
from toets.domain.rights import RIGHTS
from toets.domain.steps.advising import latest_revision
from toets.domain.workflow import AUTOMATIC, PERMISSION_HOLDS, WORKFLOW, Status, Step

EXPECTED = yaml.safe_load((Path(__file__).parent / "expected_rights.yaml").read_text("utf-8"))
STEPS = [step for step in Step if step not in AUTOMATIC]

LEGAL = Discipline.JURIDISCH
MIA = a_person("P101", "Mia Mede", Role.INITIATOR, Role.COMMUNITY_MEMBER, of=(LEGAL,))
SIEN = a_person("P102", "Sien Mede", Role.INITIATOR, Role.SECRETARY)
HUGO = a_person("P103", "Hugo Mede", Role.HOLDER_DIGITALISERING)
STAN = a_person("P104", "Stan Beide", Role.SECRETARY, Role.COMMUNITY_MEMBER, of=(LEGAL,))
# Who acted for the Community or for the other seat before, and became a holder since.
HEDDA_THEN = a_person("P105", "Hedda Voorheen", Role.COMMUNITY_MEMBER, of=(LEGAL,))
HEDDA = replace(HEDDA_THEN, roles=frozenset({Role.HOLDER_DIGITALISERING}))
HEIN_THEN = a_person("P106", "Hein Voorheen", Role.SECRETARY)
HEIN = replace(HEIN_THEN, roles=frozenset({Role.HOLDER_ETHIEK_PRIVACY}))
JUDIT_THEN = a_person("P107", "Judit Voorheen", Role.HOLDER_DIGITALISERING)
JUDIT = replace(JUDIT_THEN, roles=frozenset({Role.HOLDER_ETHIEK_PRIVACY}))
LOU_THEN = a_person("P108", "Lou Voorheen", Role.COMMUNITY_MEMBER, of=(LEGAL,))
LOU = replace(LOU_THEN, roles=frozenset({Role.HOLDER_ETHIEK_PRIVACY}))
# Who got a part of their own in this case, or lost it.
KAREL = a_person("P111", "Karel Gevraagd", Role.INITIATOR, unit="Eenheid Vragen")
JOOST = a_person("P112", "Joost Aansluiter", Role.INITIATOR, unit="Eenheid Aansluiting")
CLEO = a_person("P113", "Cleo Contact", Role.COMMUNITY_MEMBER, of=(LEGAL,))
GUUS = a_person("P114", "Guus Gast", Role.INITIATOR, unit="Eenheid Gasten")
GERDA = a_person("P115", "Gerda Gast", Role.INITIATOR, unit="Eenheid Gasten")
RIK = a_person("P116", "Rik Verschoond", Role.COMMUNITY_MEMBER, of=(LEGAL,))
ROOS = a_person("P117", "Roos Verschoond", Role.SECRETARY)
RENS = a_person("P118", "Rens Verschoond", Role.HOLDER_DIGITALISERING)
RIA = a_person("P119", "Ria Ingetrokken", Role.COMMUNITY_MEMBER, of=(LEGAL,))
ON_BEHALF = OnBehalf(Seat.DIGITALISERING, DINA.number, "MAN-2026-1")
DEE = replace(
    a_person("P121", "Dee Waarnemer", Role.INITIATOR, unit="Eenheid Waarnemers"),
    on_behalf=ON_BEHALF,
)

PEOPLE = {
    "author": ANNA,
    "co-author": ADAM,
    "other initiator": ED,
    "legal member": BRAM,
    "ethical member": CHRIS,
    "technical member": TESS,
    "secretary": SARA,
    "deputy secretary": SEM,
    "holder Digitalisering": DINA,
    "holder Ethiek & Privacy": EDO,
    "FG": FLEUR,
    "auditor": AXEL,
    "Woo officer": WOUT,
    "admin": BEA,
    "nobody": a_person("P109", "Niemand Nergens"),
    "member who is author": MIA,
    "secretary who is author": SIEN,
    "holder who is author": HUGO,
    "secretary who advised": STAN,
    "holder who lifted a HOLD": LOU,
    "holder who advised": HEDDA,
    "holder who established": HEIN,
    "holder who judged for the other seat": JUDIT,
    "author who is also admin": replace(ANNA, roles=frozenset({Role.INITIATOR, Role.ADMIN})),
    "holder who is also member": replace(
        DINA,
        roles=frozenset({Role.HOLDER_DIGITALISERING, Role.COMMUNITY_MEMBER}),
        disciplines=frozenset({LEGAL}),
    ),
    "holder of both seats": replace(
        EDO, roles=frozenset({Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY})
    ),
    "colleague who was asked": KAREL,
    "colleague of a named unit": UMA,
    "colleague who asked to join": JOOST,
    "member who is contact": CLEO,
    "guest adviser": GUUS,
    "guest whose request was revoked": GERDA,
    "member whose request was revoked": RIA,
    "recused member": RIK,
    "recused secretary": ROOS,
    "recused holder": RENS,
    "deputy of Digitalisering": DEE,
    "deputy of a holder who is a holder": replace(EDO, on_behalf=ON_BEHALF),
    "deputy who is also member": replace(
        a_person("P122", "Dirk Dubbel", Role.COMMUNITY_MEMBER, of=(LEGAL,)), on_behalf=ON_BEHALF
    ),
    "deputy who is author": replace(ADAM, on_behalf=ON_BEHALF),
    "system": the_system(),
}
# Their conflict needs an advice, which a case in these statuses never had.
ONLY_AFTER_ADVICE = frozenset(
    {"holder who advised", "holder who established", "holder who judged for the other seat"}
)
NEVER_ADVISED = frozenset(
    {Status.DRAFT, Status.SCOPE_CLAIMED, Status.OUT_OF_SCOPE, Status.WITHDRAWN}
)

HOLDS = {**LEGAL_HOLD, **LIFTABLE_HOLD, **ETHICAL_HOLD}
HOLD_OF = {
    Discipline.JURIDISCH: "B1-niet-nodig",
    Discipline.ETHISCH: "B6-derden",
    Discipline.TECHNISCH: "B8-geen-toezicht",
}


@lru_cache
def draft(*, with_holds: bool = False) -> Case:
    """Return a draft with everybody's part in it, once submitted before.

    Lou lifted a HOLD of that version, guests were appointed, members sent away, and some stepped
    aside. Karel was asked to answer, and Cleo reads along.
    """
    case = a_case(LIFTABLE_HOLD)
    for person in (MIA, SIEN, HUGO):
        case = with_author(case, person)
    case = done(case, ANNA, Submit())
    lou = replace(LOU_THEN, disciplines=frozenset(Discipline))
    case = _with_parts(done(case, lou, a_lift(case)))
    case = done(case, ANNA, Recall(REASON))
    case = done(case, ANNA, HandOver(KAREL.number, ("A3",)))
    case = done(case, ANNA, ShareDraft(CLEO.number))
    case = done(case, CLEO, Comment("A3", REASON, for_author=True))
    return redrafted(case, **(HOLDS if with_holds else {"B8": Answer(text="ja")}))


def _with_parts(case: Case) -> Case:
    here = (case.version_number, case.round)
    for guest in (GUUS, GERDA):
        case = done(case, SARA, AppointGuest(*here, guest.number, LEGAL, REASON))
    for adviser in (RIA, GERDA):
        case = done(case, SARA, Invite(*here, adviser.number, LEGAL))
        case = done(case, SARA, RevokeInvitation(*here, adviser.number, REASON))
    for person in (RIK, ROOS, RENS):
        case = done(case, person, Recuse(REASON))
    return case


@lru_cache
def in_advice() -> Case:
    return done(draft(), ANNA, Submit())


@lru_cache
def with_holds() -> Case:
    return done(draft(with_holds=True), ANNA, Submit())


@lru_cache
def fully_advised(opinion: Opinion = Opinion.POSITIVE) -> Case:
    """Return a case advised by every discipline, by Hedda (a member then) and by Stan."""
    case = advised(in_advice(), bram=opinion)
    for member in (HEDDA_THEN, STAN):
        case = done(case, member, an_advice(case))
    return case


@lru_cache
def invited() -> Case:
    case = fully_advised(Opinion.NEGATIVE)
    return done(case, SARA, InviteReaction(case.version_number, case.round, REASON))


@lru_cache
def heard() -> Case:
    case = invited()
    return done(case, ANNA, React(case.version_number, case.round, REASON))


def asked() -> Case:
    return fully_advised(Opinion.SUPPLEMENT)


def established(case: Case) -> Case:
    return done(case, HEIN_THEN, an_establishing(case))


@lru_cache
def supplement() -> Case:
    return redrafted(established(asked()), A3=Answer(text="Ook de buren."))


@lru_cache
def in_decision() -> Case:
    """Return a case in its second round: Judit judged in the first, for another seat than now."""
    case = established(fully_advised())
    case = done(case, JUDIT_THEN, a_permit(case))
    case = done(case, EDO, ReferBack(case.version_number, case.round, REASON))
    case = advised(case)
    return done(case, SARA, an_establishing(case))


# A duty without a moment that holds up the start, which somebody technical judges.
DUTY = a_condition("Tel de fouten.", moment=Moment.DURING, interval="elke maand")


@lru_cache
def signing() -> Case:
    case = done(in_decision(), DINA, a_permit(in_decision(), conditions=(DUTY,)))
    return done(case, EDO, a_permit(case))


@lru_cache
def permitted() -> Case:
    """Return a permission that Joost's unit wants to use too."""
    case = done(signing(), DINA, a_signature(signing()))
    case = issued(done(case, EDO, a_signature(case)))
    return done(case, JOOST, RequestJoin(REASON))


@lru_cache
def in_execution() -> Case:
    return done(permitted(), ANNA, Start())


@lru_cache
def suspended() -> Case:
    return done(in_execution(), ANNA, Pause(REASON))


@lru_cache
def completion_requested() -> Case:
    case = done(in_execution(), ANNA, Evaluate(REASON))
    return done(case, ANNA, RequestCompletion(REASON))


@lru_cache
def a_refused_case() -> Case:
    case = done(in_decision(), DINA, a_permit(in_decision()))
    return done(case, EDO, a_refusal(case))


@lru_cache
def scope_claimed() -> Case:
    case = redrafted(draft(), A2=Answer(text="ja", explanation="Het is CATCH zelf."))
    return done(case, ANNA, ClaimScopeExit("catch", "Er verandert niets."))


@cache
def scope_requested(by: Person) -> Case:
    case = scope_claimed()
    return done(case, by, RequestScopeExit(case.version_number, case.round, REASON))


def requested_by_the_other(person: Person) -> Case:
    return scope_requested(BELLA if Role.SECRETARY in person.roles else SEM)


def requested_by_self(person: Person) -> Case:
    return scope_requested(_among("scope assessors", person, SARA))


def _among(group: str, person: Person, otherwise: Person) -> Person:
    """Return the person when they are in this group of the table, else the other."""
    return person if person in [PEOPLE[name] for name in EXPECTED["groups"][group]] else otherwise


@cache
def out_of_scope() -> Case:
    case = scope_requested(SARA)
    return done(case, BRAM, ConfirmScopeExit(case.version_number, case.round, REASON))


@cache
def appointment_requested(status: Status) -> Case:
    return done(SCENES[status](), SARA, RequestAppointment(ED.number, REASON))


@cache
def bella_asked() -> Case:
    case = fully_advised()
    return done(case, SARA, Invite(case.version_number, case.round, BELLA.number, LEGAL))


@cache
def corrigendum_proposed(status: Status, by: Person = SARA) -> Case:
    return done(SCENES[status](), by, ProposeCorrigendum("title", "Een nieuwe titel", REASON))


@cache
def resume_requested(by: Person) -> Case:
    return done(suspended(), by, RequestResume(REASON))


def resume_requested_by_the_other(person: Person) -> Case:
    return resume_requested(DINA if person.seat is Seat.ETHIEK_PRIVACY else EDO)


@cache
def change_reported(status: Status) -> Case:
    return done(SCENES[status](), ANNA, ReportChange((Aspect.TECHNIQUE,), REASON))


def own_corrigendum(status: Status, person: Person) -> Case:
    return corrigendum_proposed(status, _among("secretaries", person, SARA))


def _without_person(bring: Callable[[Status], Case], status: Status, _person: Person) -> Case:
    return bring(status)


@cache
def join_assessed(status: Status) -> Case:
    return done(SCENES[status](), BRAM, AssessJoin(1, is_new_use=False, reasons=REASON))


SCENES: dict[Status, Callable[[], Case]] = {
    Status.DRAFT: draft,
    Status.SCOPE_CLAIMED: scope_claimed,
    Status.OUT_OF_SCOPE: out_of_scope,
    Status.IN_ADVICE: fully_advised,
    Status.SUPPLEMENT: supplement,
    Status.NEGATIVE_ADVICE: cache(lambda: established(heard())),
    Status.IN_DECISION: in_decision,
    Status.SIGNING: signing,
    Status.PERMITTED: permitted,
    Status.IN_EXECUTION: in_execution,
    Status.SUSPENDED: suspended,
    Status.REVOKED: cache(lambda: done(in_execution(), DINA, Revoke(REASON))),
    Status.EXPIRED: cache(lambda: done(in_execution(), the_system(), Expire(), end_of_day(END))),
    Status.COMPLETED: cache(lambda: done(completion_requested(), SARA, Complete(REASON))),
    Status.REFUSED: a_refused_case,
    Status.WITHDRAWN: cache(lambda: done(in_advice(), ANNA, Withdraw(REASON))),
}

# Where a step needs more than the status: the case in which the step can succeed.
SCENES_OF_STEPS: dict[tuple[Step, Status], Callable[[Person], Case]] = {
    (Step.CLAIM_SCOPE_EXIT, Status.DRAFT): lambda _: redrafted(
        draft(), A2=Answer(text="ja", explanation="Het is CATCH zelf.")
    ),
    (Step.TAKE_BACK_REQUEST, Status.SCOPE_CLAIMED): requested_by_self,
    (Step.CONFIRM_SCOPE_EXIT, Status.SCOPE_CLAIMED): requested_by_the_other,
    (Step.RECALL, Status.IN_ADVICE): lambda _: in_advice(),
    (Step.LIFT_HOLD, Status.IN_ADVICE): lambda _: with_holds(),
    (Step.INVITE_REACTION, Status.IN_ADVICE): lambda _: fully_advised(Opinion.NEGATIVE),
    (Step.REACT, Status.IN_ADVICE): lambda _: invited(),
    (Step.ESTABLISH_NEGATIVE, Status.IN_ADVICE): lambda _: heard(),
    (Step.ESTABLISH_CONDITIONAL, Status.IN_ADVICE): lambda _: fully_advised(Opinion.CONDITIONAL),
    (Step.ESTABLISH_SUPPLEMENT, Status.IN_ADVICE): lambda _: asked(),
    (Step.REVOKE_INVITATION, Status.IN_ADVICE): lambda _: bella_asked(),
    (Step.REMIND, Status.IN_ADVICE): lambda _: bella_asked(),
    (Step.TAKE_BACK_RESUME, Status.SUSPENDED): lambda p: resume_requested(
        _among("holders", p, DINA)
    ),
    (Step.DENY_RESUME, Status.SUSPENDED): resume_requested_by_the_other,
    (Step.RESUME, Status.SUSPENDED): resume_requested_by_the_other,
    (Step.TAKE_BACK_COMPLETION, Status.IN_EXECUTION): lambda _: completion_requested(),
    (Step.DENY_COMPLETION, Status.IN_EXECUTION): lambda _: completion_requested(),
    (Step.COMPLETE, Status.IN_EXECUTION): lambda _: completion_requested(),
    (Step.REQUEST_COMPLETION, Status.IN_EXECUTION): lambda _: done(
        in_execution(), ANNA, Evaluate(REASON)
    ),
    (Step.CLOSE_INACTIVE, Status.SUPPLEMENT): lambda _: supplement(),
}
for _status in (Status.IN_ADVICE, Status.SUPPLEMENT, *PERMISSION_HOLDS):
    for _step in (Step.APPOINT_AUTHOR, Step.DENY_APPOINTMENT):
        SCENES_OF_STEPS[_step, _status] = partial(_without_person, appointment_requested, _status)
for _status in PERMISSION_HOLDS:
    for _step in (Step.SIGN_CORRIGENDUM, Step.DENY_CORRIGENDUM):
        SCENES_OF_STEPS[_step, _status] = partial(_without_person, corrigendum_proposed, _status)
    SCENES_OF_STEPS[Step.TAKE_BACK_CORRIGENDUM, _status] = partial(own_corrigendum, _status)
    SCENES_OF_STEPS[Step.DECIDE_CHANGE, _status] = partial(
        _without_person, change_reported, _status
    )
for _status in (Status.PERMITTED, Status.IN_EXECUTION):
    for _step in (Step.CONSENT_JOIN, Step.REFUSE_JOIN):
        SCENES_OF_STEPS[_step, _status] = partial(_without_person, join_assessed, _status)

DeedMaker = Callable[[Case, Person], Deed]

# When somebody tries: what waits for a day to pass is tried after it.
MOMENTS = {Step.EXPIRE: end_of_day(END), Step.CLOSE_INACTIVE: end_of_day(END)}


def _discipline(person: Person) -> Discipline:
    return min(person.disciplines, default=LEGAL)


def _advise(case: Case, person: Person) -> Deed:
    revision = latest_revision(case, person.number)
    return an_advice(case, _discipline(person), revises=revision)


def _lift(case: Case, person: Person) -> Deed:
    return a_lift(case, HOLD_OF[_discipline(person)])


def _establish(opinion: Opinion, case: Case, _person: Person) -> Deed:
    return ESTABLISHING[opinion](case.version_number, case.round, REASON)


def _on_version(kind: Callable[[int, int, str], Deed], case: Case, _person: Person) -> Deed:
    return kind(case.version_number, case.round, REASON)


DEEDS: dict[Step, DeedMaker] = {
    Step.SUBMIT: lambda _c, _p: Submit(),
    Step.RECALL: lambda _c, _p: Recall(REASON),
    Step.CLAIM_SCOPE_EXIT: lambda _c, _p: ClaimScopeExit("catch", REASON),
    Step.RETRACT_SCOPE_CLAIM: lambda _c, _p: RetractScopeClaim(REASON),
    Step.REQUEST_SCOPE_EXIT: partial(_on_version, RequestScopeExit),
    Step.TAKE_BACK_REQUEST: partial(_on_version, TakeBackRequest),
    Step.CONFIRM_SCOPE_EXIT: partial(_on_version, ConfirmScopeExit),
    Step.DENY_SCOPE_EXIT: partial(_on_version, DenyScopeExit),
    Step.REOPEN: lambda _c, _p: Reopen(REASON),
    Step.ADVISE: _advise,
    Step.LIFT_HOLD: _lift,
    Step.INVITE_REACTION: partial(_on_version, InviteReaction),
    Step.REACT: partial(_on_version, React),
    Step.ESTABLISH_POSITIVE: partial(_establish, Opinion.POSITIVE),
    Step.ESTABLISH_CONDITIONAL: partial(_establish, Opinion.CONDITIONAL),
    Step.ESTABLISH_NEGATIVE: partial(_establish, Opinion.NEGATIVE),
    Step.ESTABLISH_SUPPLEMENT: partial(_establish, Opinion.SUPPLEMENT),
    Step.RESUBMIT: lambda _c, _p: Resubmit(),
    Step.JUDGE_PERMIT: lambda c, _p: a_permit(c),
    Step.JUDGE_REFUSE: lambda c, _p: a_refusal(c),
    Step.SIGN: lambda c, _p: a_signature(c),
    Step.REFER_BACK: partial(_on_version, ReferBack),
    Step.WITHDRAW: lambda _c, _p: Withdraw(REASON),
    Step.ADD_AUTHOR: lambda _c, _p: AddAuthor(ED.number),
    Step.TRANSFER: lambda _c, _p: Transfer(ED.number, REASON),
    Step.HAND_OVER: lambda _c, _p: HandOver(ED.number, ("A3",)),
    Step.ACCEPT_HAND_OVER: lambda _c, _p: AcceptHandOver(),
    Step.SHARE_DRAFT: lambda _c, _p: ShareDraft(BELLA.number),
    Step.END_SHARING: lambda _c, _p: EndSharing(CLEO.number),
    Step.REQUEST_APPOINTMENT: lambda _c, _p: RequestAppointment(ED.number, REASON),
    Step.APPOINT_AUTHOR: lambda _c, _p: AppointAuthor(REASON),
    Step.DENY_APPOINTMENT: lambda _c, _p: DenyAppointment(REASON),
    Step.CLOSE_INACTIVE: lambda _c, _p: CloseInactive(REASON),
    Step.INVITE: lambda c, _p: Invite(c.version_number, c.round, BELLA.number, LEGAL),
    Step.REVOKE_INVITATION: lambda c, _p: RevokeInvitation(
        c.version_number, c.round, BELLA.number, REASON
    ),
    Step.REMIND: lambda c, _p: Remind(c.version_number, c.round, BELLA.number),
    Step.APPOINT_GUEST: lambda c, _p: AppointGuest(
        c.version_number, c.round, ED.number, LEGAL, REASON
    ),
    Step.RECUSE: lambda _c, _p: Recuse(REASON),
    Step.DECLARE_INTEREST: lambda _c, _p: DeclareInterest(REASON),
    Step.COMMENT: lambda _c, _p: Comment("A3", REASON, thread=1),
    Step.SETTLE_THREAD: lambda _c, _p: SettleThread(1, resolved=True),
    Step.GIVE_VIEW: partial(_on_version, GiveView),
    Step.PROPOSE_CORRIGENDUM: lambda _c, _p: ProposeCorrigendum("title", "Anders", REASON),
    Step.SIGN_CORRIGENDUM: lambda _c, _p: SignCorrigendum(1),
    Step.TAKE_BACK_CORRIGENDUM: lambda _c, _p: TakeBackCorrigendum(1, REASON),
    Step.DENY_CORRIGENDUM: lambda _c, _p: DenyCorrigendum(1, REASON),
    Step.START: lambda _c, _p: Start(),
    Step.RECORD_USE: lambda _c, _p: a_use(),
    Step.REPORT_INCIDENT: lambda _c, _p: ReportIncident(TODAY, REASON, REASON),
    Step.PAUSE: lambda _c, _p: Pause(REASON),
    Step.SUSPEND: lambda _c, _p: Suspend(REASON),
    Step.REQUEST_RESUME: lambda _c, _p: RequestResume(REASON),
    Step.TAKE_BACK_RESUME: lambda _c, _p: TakeBackResume(REASON),
    Step.DENY_RESUME: lambda _c, _p: DenyResume(REASON),
    Step.RESUME: lambda _c, _p: Resume(REASON),
    Step.REVOKE: lambda _c, _p: Revoke(REASON),
    Step.EXPIRE: lambda _c, _p: Expire(),
    Step.REQUEST_COMPLETION: lambda _c, _p: RequestCompletion(REASON),
    Step.TAKE_BACK_COMPLETION: lambda _c, _p: TakeBackCompletion(REASON),
    Step.DENY_COMPLETION: lambda _c, _p: DenyCompletion(REASON),
    Step.COMPLETE: lambda _c, _p: Complete(REASON),
    Step.REPORT_CONDITION: lambda _c, _p: ReportCondition(1, None, REASON),
    Step.SETTLE_CONDITION: lambda _c, _p: SettleCondition(
        1, None, met=False, reasons=REASON, reports=0
    ),
    Step.EVALUATE: lambda _c, _p: Evaluate(REASON),
    Step.REPORT_CHANGE: lambda _c, _p: ReportChange((Aspect.TECHNIQUE,), REASON),
    Step.DECIDE_CHANGE: lambda _c, _p: DecideChange(1, is_new_use=False, reasons=REASON),
    Step.REQUEST_JOIN: lambda _c, _p: RequestJoin(REASON),
    Step.ASSESS_JOIN: lambda _c, _p: AssessJoin(1, is_new_use=False, reasons=REASON),
    Step.CONSENT_JOIN: lambda _c, _p: ConsentJoin(1, REASON),
    Step.REFUSE_JOIN: lambda _c, _p: RefuseJoin(1, REASON),
}


def present(status: Status) -> dict[str, Person]:
    """Return everyone whose conflict can exist in this status."""
    absent = ONLY_AFTER_ADVICE if status in NEVER_ADVISED else frozenset()
    return {name: person for name, person in PEOPLE.items() if name not in absent}


def expected(step: Step, status: Status) -> set[str]:
    group = EXPECTED["may"][step.value].get(status.value)
    return set(EXPECTED["groups"][group]) & set(present(status)) if group else set()


def attempt(step: Step, status: Status, person: Person) -> bool:
    """Tell whether the step succeeds; a refusal must give a reason and leave the case as it was."""
    scene = SCENES_OF_STEPS.get((step, status), lambda _: SCENES[status]())
    case = scene(person)
    before = replace(case)

    result = act(case, DEEDS[step](case, person), person, MOMENTS.get(step, NOW))

    assert case == before
    assert case.status is status
    assert isinstance(result, Acted) or result.obstacles
    return isinstance(result, Acted)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", STEPS)
def test_exactly_the_expected_people_may_take_a_step_from_a_status(
    step: Step, status: Status
) -> None:
    may = {name for name, person in present(status).items() if attempt(step, status, person)}

    assert may == expected(step, status)


def test_the_expected_table_names_every_step_and_only_known_statuses_and_people() -> None:
    statuses = {status for row in EXPECTED["may"].values() for status in row}
    named = {name for group in EXPECTED["groups"].values() for name in group}

    assert set(EXPECTED["may"]) == {step.value for step in STEPS}
    assert statuses <= {status.value for status in Status}
    assert named <= set(PEOPLE)


def test_the_workflow_has_exactly_the_rows_of_the_expected_table() -> None:
    rows = {(row.step.value, row.source.value) for row in WORKFLOW if row.step not in AUTOMATIC}

    assert rows == {
        (step, status) for step, statuses in EXPECTED["may"].items() for status in statuses
    }


def test_the_rights_table_names_every_step_that_somebody_takes() -> None:
    assert set(RIGHTS) == set(STEPS)
