"""Who is told what, per step: whole answers, so that nobody is forgotten and nobody is told too much."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    TODAY,
    a_case,
    a_condition,
    a_permit,
    a_refusal,
    a_signature,
    a_use,
    advised,
    an_advice,
    an_attachment,
    an_establishing,
    completion_requested,
    done,
    half_judged,
    half_signed,
    heard,
    in_decision,
    in_execution,
    invited,
    out_of_scope,
    permitted,
    redrafted,
    resume_requested,
    rules_with,
    scope_claimed,
    scope_requested,
    submitted,
    supplement,
    suspended,
    with_files,
)
from cast import (
    ADAM,
    ANNA,
    BEA,
    BRAM,
    CAST,
    CHRIS,
    DINA,
    DORA,
    ED,
    EDO,
    FLEUR,
    SARA,
    SEM,
    TESS,
    UMA,
)

from toets.domain.act import Acted, act
from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
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
    Deed,
    DenyAppointment,
    DenyCompletion,
    DenyCorrigendum,
    DenyResume,
    DenyScopeExit,
    Expire,
    HandOver,
    Invite,
    InviteReaction,
    Pause,
    ProposeCorrigendum,
    React,
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
    Revoke,
    RevokeInvitation,
    SettleCondition,
    ShareDraft,
    SignCorrigendum,
    Start,
    Submit,
    Suspend,
    Transfer,
    Withdraw,
)
from toets.domain.due_notices import CALENDAR
from toets.domain.facts import Aspect, Opinion
from toets.domain.notices import RULES, Notice, NoticeKind, notices_after
from toets.domain.person import OnBehalf, Person, Seat, the_system
from toets.domain.questionnaire import Discipline, Test
from toets.domain.sight import Sight, view
from toets.domain.workflow import Step

JURIDISCH = Discipline.JURIDISCH
GUEST = ED.number

# The steps that tell nobody: they only undo what waited, or what is asked stays the same.
SILENT = {
    Step.RECALL,
    Step.RETRACT_SCOPE_CLAIM,
    Step.TAKE_BACK_REQUEST,
    Step.JUDGE_PERMIT,
    Step.JUDGE_REFUSE,
    Step.SIGN,
    Step.END_SHARING,
    Step.DECLARE_INTEREST,
    Step.SETTLE_THREAD,
    Step.GIVE_VIEW,
    Step.TAKE_BACK_CORRIGENDUM,
    Step.RECORD_USE,
    Step.TAKE_BACK_RESUME,
    Step.TAKE_BACK_COMPLETION,
    Step.EVALUATE,
    Step.BACK_TO_PERMITTED,
    Step.BACK_TO_EXECUTION,
}


def notices(
    case: Case, person: Person, deed: Deed, now: datetime = NOW, people: Iterable[Person] = CAST
) -> tuple[Notice, ...]:
    result = act(case, deed, person, now)
    assert isinstance(result, Acted), result
    known = {each.number: each for each in people}
    return notices_after(result.case, result.facts, result.steps, known)


def told(found: Iterable[Notice]) -> dict[str, set[str]]:
    """Return the first names per kind."""
    names = {person.number: person.name.partition(" ")[0] for person in CAST}
    answer: dict[str, set[str]] = {}
    for notice in found:
        answer.setdefault(notice.kind.value, set()).add(names[notice.person])
    return answer


def asked(*members: Person, case: Case | None = None) -> Case:
    case = case or submitted()
    for member in members:
        (discipline,) = member.disciplines
        deed = Invite(case.version_number, case.round, member.number, discipline)
        case = done(case, SARA, deed)
    return case


def talking(for_author: object) -> Case:
    case = submitted()
    case = done(case, BRAM, Comment("A3", "Waarom?", for_author=bool(for_author)))
    return done(case, CHRIS, Comment("A3", "Dat vroeg ik mij ook af.", thread=1))


def handed_over() -> Case:
    return done(a_case(), ANNA, HandOver(ED.number, ("A3",)))


def appointment_asked() -> Case:
    return done(submitted(), SARA, RequestAppointment(ED.number, REASON))


def corrigendum(*signers: Person) -> Case:
    case = done(permitted(), SARA, ProposeCorrigendum("title", "Zoeken in eigen beeld", REASON))
    for signer in signers:
        case = done(case, signer, SignCorrigendum(1))
    return case


def join(*deeds: tuple[Person, Deed]) -> Case:
    case = done(permitted(), ED, RequestJoin("Onder dezelfde voorwaarden."))
    for person, deed in deeds:
        case = done(case, person, deed)
    return case


ASSESSED = (BRAM, AssessJoin(1, is_new_use=False, reasons=REASON))


def joined() -> Case:
    return join(ASSESSED, (DINA, ConsentJoin(1, REASON)), (EDO, ConsentJoin(1, REASON)))


def evidenced() -> Case:
    return with_files(permitted(a_condition()), an_attachment("bewijs-1", "voorwaarde.1"))


def reported() -> Case:
    return done(evidenced(), ANNA, ReportCondition(1, None, "Gemeten.", ("bewijs-1",)))


def changed() -> Case:
    return done(permitted(), ANNA, ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme."))


def supplemented() -> Case:
    case = asked(BRAM, CHRIS)
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT))
    case = done(case, SARA, an_establishing(case))
    return redrafted(case, A3=Answer(text="Ook de andere eenheid."))


Scene = tuple[Callable[[], Case], Person, Callable[[Case], Deed], dict[str, set[str]]]

THE_CIRCLE = {"Anna", "Adam", "Sara", "Sem", "Dina", "Dora", "Edo", "Fleur"}

SCENES: dict[str, Scene] = {
    "submit": (a_case, ANNA, lambda _: Submit(), {"submitted": {"Sara", "Sem"}}),
    "submit when the procedure asks for a view": (
        lambda: a_case(rules=rules_with(view_when=Test("B2", values=frozenset({"ja"})))),
        ANNA,
        lambda _: Submit(),
        {"submitted": {"Sara", "Sem"}, "view_asked": {"Fleur"}},
    ),
    "resubmit": (
        supplemented,
        ANNA,
        lambda _: Resubmit(),
        {"resubmitted": {"Sara", "Sem", "Chris"}, "advice_lapsed": {"Bram"}},
    ),
    "invite": (
        submitted,
        SARA,
        lambda _: Invite(1, 1, BRAM.number, JURIDISCH),
        {"advice_asked": {"Bram"}},
    ),
    "appoint a guest": (
        submitted,
        SARA,
        lambda _: AppointGuest(1, 1, GUEST, JURIDISCH, REASON),
        {"advice_asked": {"Ed"}},
    ),
    "remind": (
        lambda: asked(BRAM, CHRIS),
        SARA,
        lambda _: Remind(1, 1, BRAM.number),
        {"reminded": {"Bram"}},
    ),
    "revoke a request": (
        lambda: asked(BRAM, CHRIS),
        SARA,
        lambda _: RevokeInvitation(1, 1, BRAM.number, REASON),
        {"invitation_revoked": {"Bram"}},
    ),
    "recuse": (submitted, BRAM, lambda _: Recuse(REASON), {"recused": {"Sara", "Sem"}}),
    "first advice": (submitted, BRAM, an_advice, {}),
    "advice that completes the quorum": (
        lambda: done(
            done(submitted(), BRAM, an_advice(submitted())),
            CHRIS,
            an_advice(submitted(), Discipline.ETHISCH),
        ),
        TESS,
        lambda case: an_advice(case, Discipline.TECHNISCH),
        {"to_establish": {"Sara", "Sem"}},
    ),
    "a first remark for the Community": (
        submitted,
        BRAM,
        lambda _: Comment("A3", "Waarom?"),
        {},
    ),
    "a first remark for the authors": (
        submitted,
        BRAM,
        lambda _: Comment("A3", "Waarom?", for_author=True),
        {"commented": {"Anna", "Adam"}},
    ),
    "a remark among members": (
        lambda: talking(for_author=False),
        TESS,
        lambda _: Comment("A3", "Ik ook.", thread=1),
        {"commented": {"Bram", "Chris"}},
    ),
    "an author's answer": (
        lambda: talking(for_author=True),
        ANNA,
        lambda _: Comment("A3", "Daarom.", thread=1),
        {"commented": {"Bram", "Chris", "Adam"}},
    ),
    "invite a reaction": (
        lambda: advised(bram=Opinion.NEGATIVE),
        SARA,
        lambda _: InviteReaction(1, 1, REASON),
        {"reaction_invited": {"Anna", "Adam"}},
    ),
    "react": (
        invited,
        ANNA,
        lambda _: React(1, 1, "Dat zien wij anders."),
        {"reaction_given": {"Sara", "Sem"}},
    ),
    "establish positive": (
        advised,
        SARA,
        an_establishing,
        {"advice_established": {"Anna", "Adam"}, "to_judge": {"Dina", "Dora", "Edo"}},
    ),
    "establish conditional": (
        lambda: advised(bram=Opinion.CONDITIONAL),
        SARA,
        an_establishing,
        {"advice_established": {"Anna", "Adam"}, "to_judge": {"Dina", "Dora", "Edo"}},
    ),
    "establish negative": (heard, SARA, an_establishing, {"negative_advice": {"Anna", "Adam"}}),
    "establish supplement": (
        lambda: done(submitted(), BRAM, an_advice(submitted(), opinion=Opinion.SUPPLEMENT)),
        SARA,
        an_establishing,
        {"supplement_asked": {"Anna", "Adam"}},
    ),
    "first verdict": (in_decision, DINA, a_permit, {}),
    "second permit": (half_judged, EDO, a_permit, {"to_sign": {"Dina", "Dora"}}),
    "a refusal": (half_judged, EDO, a_refusal, {"refused": {"Anna", "Adam"}}),
    "second signature": (half_signed, EDO, a_signature, {"permitted": {"Anna", "Adam"}}),
    "refer back": (
        half_judged,
        EDO,
        lambda _: ReferBack(1, 1, REASON),
        {
            "referred_back": {"Anna", "Adam", "Sara", "Sem"},
            "advice_lapsed": {"Bram", "Chris", "Tess"},
        },
    ),
    "claim an exit": (
        lambda: a_case({"A2": Answer(text="ja", explanation="Het is CATCH zelf.")}),
        ANNA,
        lambda _: ClaimScopeExit("catch", REASON),
        {"scope_claimed": {"Sara", "Sem", "Bram", "Bella"}},
    ),
    "the secretary asks to confirm an exit": (
        scope_claimed,
        SARA,
        lambda _: RequestScopeExit(1, 1, REASON),
        {"scope_requested": {"Bram", "Bella"}},
    ),
    "a legal member asks to confirm an exit": (
        scope_claimed,
        BRAM,
        lambda _: RequestScopeExit(1, 1, REASON),
        {"scope_requested": {"Sara", "Sem"}},
    ),
    "confirm an exit": (
        scope_requested,
        BRAM,
        lambda _: ConfirmScopeExit(1, 1, REASON),
        {"scope_confirmed": {"Anna", "Adam", "Dina", "Dora", "Edo", "Fleur"}},
    ),
    "deny an exit": (
        scope_claimed,
        SARA,
        lambda _: DenyScopeExit(1, 1, REASON),
        {"scope_denied": {"Anna", "Adam"}},
    ),
    "reopen": (out_of_scope, DINA, lambda _: Reopen(REASON), {"reopened": {"Anna", "Adam"}}),
    "withdraw from the Community": (
        lambda: asked(CHRIS, case=done(submitted(), BRAM, an_advice(submitted()))),
        ANNA,
        lambda _: Withdraw(REASON),
        {"withdrawn": {"Sara", "Sem", "Bram", "Chris"}},
    ),
    "withdraw from the holders": (
        in_decision,
        ANNA,
        lambda _: Withdraw(REASON),
        {"withdrawn": {"Sara", "Sem", "Bram", "Chris", "Tess", "Dina", "Dora", "Edo"}},
    ),
    "withdraw a draft": (a_case, ANNA, lambda _: Withdraw(REASON), {}),
    "add an author": (a_case, ANNA, lambda _: AddAuthor(ED.number), {"became_author": {"Ed"}}),
    "transfer": (a_case, ANNA, lambda _: Transfer(ED.number, REASON), {"became_lead": {"Ed"}}),
    "transfer to an author": (
        a_case,
        ANNA,
        lambda _: Transfer(ADAM.number, REASON),
        {"became_lead": {"Adam"}},
    ),
    "hand over questions": (
        a_case,
        ANNA,
        lambda _: HandOver(ED.number, ("A3",)),
        {"questions_handed_over": {"Ed"}},
    ),
    "accept questions": (
        handed_over,
        ED,
        lambda _: AcceptHandOver(),
        {"questions_accepted": {"Anna"}},
    ),
    "share a draft": (
        a_case,
        ANNA,
        lambda _: ShareDraft(BRAM.number),
        {"draft_shared": {"Bram"}},
    ),
    "ask to appoint an author": (
        submitted,
        SARA,
        lambda _: RequestAppointment(ED.number, REASON),
        {"appointment_asked": {"Bea"}},
    ),
    "appoint an author": (
        appointment_asked,
        BEA,
        lambda _: AppointAuthor(REASON),
        {"became_author": {"Ed"}},
    ),
    "refuse to appoint an author": (
        appointment_asked,
        BEA,
        lambda _: DenyAppointment(REASON),
        {"appointment_denied": {"Sara"}},
    ),
    "propose a corrigendum": (
        permitted,
        SARA,
        lambda _: ProposeCorrigendum("title", "Zoeken in eigen beeld", REASON),
        {"corrigendum_to_sign": {"Dina", "Dora", "Edo"}},
    ),
    "first signature under a corrigendum": (
        corrigendum,
        DINA,
        lambda _: SignCorrigendum(1),
        {},
    ),
    "second signature under a corrigendum": (
        lambda: corrigendum(DINA),
        EDO,
        lambda _: SignCorrigendum(1),
        {"corrigendum_stands": {"Anna", "Adam", "Sara", "Sem"}},
    ),
    "refuse a corrigendum": (
        corrigendum,
        EDO,
        lambda _: DenyCorrigendum(1, REASON),
        {"corrigendum_denied": {"Sara", "Sem"}},
    ),
    "start": (
        permitted,
        ANNA,
        lambda _: Start(),
        {"started": {"Sara", "Sem", "Dina", "Dora", "Edo"}},
    ),
    "record a use": (in_execution, UMA, lambda _: a_use(), {}),
    "an incident reported by an author": (
        in_execution,
        ANNA,
        lambda _: ReportIncident(TODAY, "Een verkeerde treffer.", "Gewist."),
        {"incident": {"Adam", "Sara", "Sem", "Dina", "Dora", "Edo"}},
    ),
    "pause": (
        in_execution,
        ANNA,
        lambda _: Pause(REASON),
        {"paused": THE_CIRCLE - {"Anna"}},
    ),
    "suspend": (
        in_execution,
        DINA,
        lambda _: Suspend(REASON),
        {"suspended": THE_CIRCLE - {"Dina"}},
    ),
    "suspend what another unit joined": (
        joined,
        DINA,
        lambda _: Suspend(REASON),
        {"suspended": (THE_CIRCLE | {"Ed"}) - {"Dina"}},
    ),
    "ask to resume": (
        suspended,
        DINA,
        lambda _: RequestResume(REASON),
        {"resume_asked": {"Edo"}},
    ),
    "refuse to resume": (
        resume_requested,
        EDO,
        lambda _: DenyResume(REASON),
        {"resume_denied": {"Dina"}},
    ),
    "resume": (
        resume_requested,
        EDO,
        lambda _: Resume(REASON),
        {"resumed": THE_CIRCLE - {"Edo"}},
    ),
    "revoke": (
        in_execution,
        EDO,
        lambda _: Revoke(REASON),
        {"revoked": THE_CIRCLE - {"Edo"}},
    ),
    "report a condition": (
        evidenced,
        ANNA,
        lambda _: ReportCondition(1, None, "Gemeten.", ("bewijs-1",)),
        {"condition_reported": {"Tess"}},
    ),
    "find a condition met": (
        reported,
        TESS,
        lambda _: SettleCondition(1, None, met=True, reasons=REASON, reports=1),
        {"condition_met": {"Anna", "Adam"}},
    ),
    "find a condition not met": (
        reported,
        TESS,
        lambda _: SettleCondition(1, None, met=False, reasons=REASON, reports=1),
        {"condition_not_met": {"Anna", "Adam"}},
    ),
    "ask for completion": (
        lambda: replace(completion_requested(), facts=completion_requested().facts[:-1]),
        ANNA,
        lambda _: RequestCompletion(REASON),
        {"completion_asked": {"Sara", "Sem"}},
    ),
    "complete": (
        completion_requested,
        SARA,
        lambda _: Complete(REASON),
        {"completed": {"Anna", "Adam"}},
    ),
    "refuse completion": (
        completion_requested,
        SARA,
        lambda _: DenyCompletion(REASON),
        {"completion_denied": {"Anna", "Adam"}},
    ),
    "report a change": (
        permitted,
        ANNA,
        lambda _: ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme."),
        {"change_reported": {"Sara", "Sem"}},
    ),
    "decide about a change": (
        changed,
        SARA,
        lambda _: DecideChange(1, is_new_use=False, reasons=REASON),
        {"change_decided": {"Anna", "Adam"}},
    ),
    "ask to join": (
        permitted,
        ED,
        lambda _: RequestJoin("Onder dezelfde voorwaarden."),
        {"join_asked": {"Bram", "Bella"}},
    ),
    "joining is no new use": (
        join,
        BRAM,
        lambda _: ASSESSED[1],
        {"join_assessed": {"Dina", "Dora", "Edo"}},
    ),
    "joining is a new use": (
        join,
        BRAM,
        lambda _: AssessJoin(1, is_new_use=True, reasons=REASON),
        {"join_refused": {"Ed", "Anna", "Adam"}},
    ),
    "first consent": (lambda: join(ASSESSED), DINA, lambda _: ConsentJoin(1, REASON), {}),
    "second consent": (
        lambda: join(ASSESSED, (DINA, ConsentJoin(1, REASON))),
        EDO,
        lambda _: ConsentJoin(1, REASON),
        {"joined": {"Ed", "Anna", "Adam"}},
    ),
    "refuse a join": (
        lambda: join(ASSESSED),
        EDO,
        lambda _: RefuseJoin(1, REASON),
        {"join_refused": {"Ed", "Anna", "Adam"}},
    ),
}


@pytest.mark.parametrize("scene", SCENES)
def test_every_step_tells_exactly_those_whom_it_concerns(scene: str) -> None:
    make, person, deed_of, expected = SCENES[scene]
    case = make()

    assert told(notices(case, person, deed_of(case))) == expected


@pytest.mark.parametrize("scene", SCENES)
def test_nobody_is_told_of_their_own_act_or_of_a_case_they_may_not_see(scene: str) -> None:
    make, person, deed_of, _ = SCENES[scene]
    case = make()

    found = notices(case, person, deed_of(case))

    after = done(case, person, deed_of(case))
    people = {each.number: each for each in CAST}
    nameless = NoticeKind.INVITATION_REVOKED
    assert person.number not in {notice.person for notice in found}
    assert [
        notice
        for notice in found
        if notice.kind is not nameless and view(after, people[notice.person]).sight is Sight.NONE
    ] == []


def test_every_step_has_a_rule_or_is_silent_on_purpose() -> None:
    assert set(Step) - RULES.keys() == SILENT


def test_every_kind_is_told_by_a_step_or_by_the_calendar() -> None:
    by_step = {rule.kind for rules in RULES.values() for rule in rules}

    assert by_step | CALENDAR.keys() == set(NoticeKind)
    assert by_step & CALENDAR.keys() == set()


def test_a_permission_that_expires_is_told_to_the_whole_circle() -> None:
    case = in_execution()

    assert told(notices(case, the_system(), Expire(), end_of_day(a_permit(case).valid_until))) == {
        "expired": THE_CIRCLE
    }


def test_a_case_that_lay_still_and_was_closed_is_told_to_its_authors() -> None:
    found = notices(supplement(), SARA, CloseInactive(REASON), NOW + timedelta(days=120))

    assert told(found) == {"closed_inactive": {"Anna", "Adam"}}


def test_who_replaces_a_holder_today_is_asked_like_a_holder() -> None:
    deputy = replace(ED, on_behalf=OnBehalf(Seat.ETHIEK_PRIVACY, EDO.number, "M-2026-1"))
    case = advised()

    found = notices(case, SARA, an_establishing(case), people=(*CAST, deputy))

    assert told(found)["to_judge"] == {"Dina", "Dora", "Edo", "Ed"}


def test_who_withdrew_is_told_nothing_any_more() -> None:
    case = done(asked(BRAM, CHRIS), BRAM, Recuse(REASON))
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH))

    found = notices(case, ANNA, Withdraw(REASON))

    assert told(found) == {"withdrawn": {"Sara", "Sem", "Chris"}}


def test_a_holder_who_withdrew_hears_of_no_incident() -> None:
    case = done(in_execution(), DORA, Recuse(REASON))

    found = notices(case, FLEUR, ReportIncident(TODAY, "Een verkeerde treffer.", "Gewist."))

    assert told(found) == {"incident": {"Anna", "Adam", "Sara", "Sem", "Dina", "Edo"}}


def test_who_left_is_told_nothing() -> None:
    staying = [person for person in CAST if person not in (SEM, ADAM)]

    found = notices(
        in_execution(),
        BRAM,
        ReportIncident(TODAY, "Een verkeerde treffer.", "Gewist."),
        people=staying,
    )

    assert told(found) == {"incident": {"Anna", "Sara", "Dina", "Dora", "Edo"}}


def test_a_lapsed_advice_is_only_told_of_the_round_before() -> None:
    case = done(supplement(), ANNA, AddAuthor(ED.number))
    case = done(redrafted(case, A3=Answer(text="Anders.")), ANNA, Resubmit())
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH, Opinion.SUPPLEMENT))
    case = done(case, SARA, an_establishing(case))

    found = notices(redrafted(case, A3=Answer(text="Nog anders.")), ANNA, Resubmit())

    assert told(found) == {"resubmitted": {"Sara", "Sem"}, "advice_lapsed": {"Chris"}}
