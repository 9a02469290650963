"""Values for tests, valid by default and overridden by keyword; cases are made by `act` itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from cast import ADAM, ANNA, BRAM, CAST, CHRIS, DINA, ED, EDO, SARA, TESS, UMA
from small_rulebook import RULES

from toets.domain.act import Acted, Refused, act
from toets.domain.answer import Answer, AnswerKind, Attachment
from toets.domain.calendar import end_of_day
from toets.domain.case import Case, Draft, IssuedDocument
from toets.domain.deeds import (
    ESTABLISHING,
    AddAuthor,
    Advise,
    AssessJoin,
    ClaimScopeExit,
    Complete,
    ConfirmScopeExit,
    ConsentJoin,
    DecideChange,
    Deed,
    DenyCompletion,
    DenyResume,
    Establish,
    Evaluate,
    Expire,
    Invite,
    InviteReaction,
    JudgePermit,
    JudgeRefuse,
    LiftHold,
    Pause,
    React,
    RecordUse,
    ReferBack,
    ReportChange,
    ReportCondition,
    ReportIncident,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    RequestScopeExit,
    Resume,
    Revoke,
    SettleCondition,
    Sign,
    Start,
    Submit,
    Suspend,
    TakeBackCompletion,
    TakeBackResume,
    Withdraw,
)
from toets.domain.facts import (
    Aspect,
    Authored,
    Condition,
    FlagReply,
    Moment,
    Opinion,
    Period,
    ThemeOpinion,
    ThemeScore,
)
from toets.domain.outcome import outcome
from toets.domain.person import Person, the_system
from toets.domain.questionnaire import Discipline, Level, Point, Rulebook
from toets.domain.steps.deciding import points_to_weigh
from toets.domain.workflow import Status

NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
TODAY = date(2026, 9, 1)
END = date(2027, 3, 1)
REASON = "Omdat het zo is."

UNKNOWN = Answer(kind=AnswerKind.UNKNOWN, reason="Wordt nog uitgezocht.")
UNAVAILABLE = Answer(kind=AnswerKind.UNAVAILABLE, reason="Het stuk is in de maak.")

IMPACT_REPORT = Attachment(
    id="bijlage-1",
    question="B2.bewijs",
    name="effectbeoordeling.pdf",
    media_type="application/pdf",
    size=1200,
    sha256="0" * 64,
    added_by=ANNA.number,
    added_at=NOW,
)

# Complete, an operational use, and without any signal.
ANSWERS: Mapping[str, Answer] = {
    "A1": Answer(text="inzet"),
    "A2": Answer(text="nee", explanation="Dit is iets anders."),
    "A3": Answer(text="Alleen onze eenheid."),
    "B1": Answer(rows=({"nodig": "ja", "waarom": "Anders lukt het niet."}, {"nodig": "ja"})),
    "B2": Answer(text="ja"),
    "B2.bewijs": Answer(choices=("bijlage-1",)),
    "B5": Answer(day=date(2026, 12, 1)),
    "B6": Answer(choices=("eigen",)),
    "B8": Answer(text="ja"),
}
EXPERIMENT = {"A1": Answer(text="experiment"), "A4": Answer(text="Of het werkt.")}
STOP = {"B6": Answer(choices=("eigen", "internet"))}
LIFTABLE_HOLD = {"B8": Answer(text="nee")}
LEGAL_HOLD = {"B1": Answer(rows=({"nodig": "ja"}, {"nodig": "nee"}))}
ETHICAL_HOLD = {"B6": Answer(choices=("derden",))}
FIRM_HOLD = {"B2": Answer(text="nee")}
FLAG = {"A3": UNKNOWN}


def an_attachment(id_: str, question: str = "B7", **changes: Any) -> Attachment:
    return replace(IMPACT_REPORT, id=id_, question=question, **changes)


def a_condition(text: str = "Meet de fouten per groep.", **changes: Any) -> Condition:
    condition = Condition(
        text=text,
        owner="proceseigenaar",
        moment=Moment.BEFORE_START,
        evidence="meetrapport",
        judged_by=Discipline.TECHNISCH,
    )
    return replace(condition, **changes)


def rules_with(**changes: Any) -> Rulebook:
    """Return the small rulebook with another parameter in its procedure."""
    return replace(RULES, procedure=replace(RULES.procedure, **changes))


def a_case(answers: Mapping[str, Answer | None] | None = None, **changes: Any) -> Case:
    """Return a complete draft of Anna and Adam; an answer of None leaves that question open."""
    given = {**ANSWERS, **(answers or {})}
    kept = {key: answer for key, answer in given.items() if answer is not None}
    case = Case(
        reference="JET-2026-7K3Q",
        title="Zoeken in eigen beelden",
        unit="Eenheid Verzonnen",
        urgent=False,
        status=Status.DRAFT,
        revision=0,
        opened_at=NOW,
        rules=RULES,
        draft=Draft(kept, (IMPACT_REPORT,)),
        facts=(
            Authored(ANNA.number, NOW, 0, 1, invited_by=None),
            Authored(ADAM.number, NOW, 0, 1, invited_by=ANNA.number),
        ),
    )
    return replace(case, **changes)


def redrafted(case: Case, **answers: Answer) -> Case:
    """Return the case with other answers in its draft."""
    return replace(case, draft=replace(case.draft, answers={**case.draft.answers, **answers}))


def done(case: Case, person: Person, deed: Deed, now: datetime = NOW) -> Case:
    """Return the case after a deed that must succeed."""
    result = act(case, deed, person, now)
    assert isinstance(result, Acted), result
    return result.case


def refused(case: Case, person: Person, deed: Deed, now: datetime = NOW) -> list[str]:
    """Return the codes by which a deed is refused; it must be."""
    result = act(case, deed, person, now)
    assert isinstance(result, Refused), result
    return [obstacle.code for obstacle in result.obstacles]


def who_may(case: Case, deed: Deed, now: datetime = NOW) -> set[str]:
    """Return the first names of the cast who can do this deed in this case."""
    return {
        person.name.partition(" ")[0]
        for person in CAST
        if isinstance(act(case, deed, person, now), Acted)
    }


# Deeds, each valid on the case as it is then.


def an_advice(
    case: Case,
    discipline: Discipline = Discipline.JURIDISCH,
    opinion: Opinion = Opinion.POSITIVE,
    **changes: Any,
) -> Advise:
    score = ThemeScore.INSUFFICIENT if opinion is Opinion.NEGATIVE else ThemeScore.SUFFICIENT
    themes = tuple(
        ThemeOpinion(theme.id, score, REASON)
        for theme in case.rules.procedure.themes
        if discipline in theme.disciplines
    )
    flags = tuple(
        FlagReply(signal.rule, "Gezien en gewogen.")
        for signal in case.signals
        if signal.level is Level.FLAG and signal.discipline is discipline
    )
    deed = Advise(
        version=case.version_number,
        round=case.round,
        discipline=discipline,
        opinion=opinion,
        themes=themes,
        flags=flags,
        conditions=(a_condition(),) if opinion is Opinion.CONDITIONAL else (),
        questions=("A3",) if opinion is Opinion.SUPPLEMENT else (),
        summary="Mijn samenvatting.",
    )
    return replace(deed, **changes)


def an_establishing(case: Case, opinion: Opinion | None = None, **changes: Any) -> Establish:
    """Return the deed that establishes what the rule yields, or another opinion when named."""
    kind = ESTABLISHING[opinion or outcome(case).opinion or Opinion.POSITIVE]
    return replace(kind(case.version_number, case.round, REASON), **changes)


def reasons_for(case: Case) -> dict[Point, str]:
    return {point: f"Overweging {point.value}." for point in points_to_weigh(case)}


def a_permit(case: Case, **changes: Any) -> JudgePermit:
    deed = JudgePermit(
        version=case.version_number,
        round=case.round,
        reasons=reasons_for(case),
        conditions=(),
        valid_until=END,
    )
    return replace(deed, **changes)


def a_refusal(case: Case, **changes: Any) -> JudgeRefuse:
    return replace(JudgeRefuse(case.version_number, case.round, reasons_for(case)), **changes)


def a_signature(case: Case, **changes: Any) -> Sign:
    text = case.merged_text
    deed = Sign(case.version_number, case.round, text.text_hash if text else "")
    return replace(deed, **changes)


def a_lift(case: Case, rule: str = "B8-geen-toezicht", **changes: Any) -> LiftHold:
    return replace(LiftHold(case.version_number, case.round, rule, REASON), **changes)


def a_request(case: Case, member: Person = BRAM, **changes: Any) -> Invite:
    """Return the deed by which this member is asked to advise in their first discipline."""
    deed = Invite(case.version_number, case.round, member.number, min(member.disciplines))
    return replace(deed, **changes)


# Cases in a status, brought there by the domain's own `act`.


def submitted(
    answers: Mapping[str, Answer | None] | None = None, *, despite_stop: str = "", **changes: Any
) -> Case:
    return done(a_case(answers, **changes), ANNA, Submit(despite_stop))


def asked(case: Case | None = None, *members: Person) -> Case:
    """Return the case after a request to these members, or to Bram."""
    case = case or submitted()
    for member in members or (BRAM,):
        case = done(case, SARA, a_request(case, member))
    return case


def advised(
    case: Case | None = None,
    bram: Opinion = Opinion.POSITIVE,
    chris: Opinion = Opinion.POSITIVE,
    tess: Opinion = Opinion.POSITIVE,
) -> Case:
    """Return the case with an advice per discipline."""
    case = case or submitted()
    for member, discipline, opinion in (
        (BRAM, Discipline.JURIDISCH, bram),
        (CHRIS, Discipline.ETHISCH, chris),
        (TESS, Discipline.TECHNISCH, tess),
    ):
        case = done(case, member, an_advice(case, discipline, opinion))
    return case


def in_decision(case: Case | None = None) -> Case:
    case = advised(case)
    return done(case, SARA, an_establishing(case))


def half_judged(case: Case | None = None) -> Case:
    """Return a case in which Dina permits and Edo has not judged yet."""
    case = case or in_decision()
    return done(case, DINA, a_permit(case))


def signing(case: Case | None = None) -> Case:
    case = half_judged(case)
    return done(case, EDO, a_permit(case))


def half_signed() -> Case:
    case = signing()
    return done(case, DINA, a_signature(case))


def issued(case: Case, kind: str = "permission", occasion: int = 0) -> Case:
    """Return the case with this document about its current version and round issued."""
    document = IssuedDocument(
        kind, case.version_number, case.round, occasion, sha256="0" * 64, issued_at=NOW
    )
    return replace(case, documents=(*case.documents, document))


def permitted(*conditions: Condition, case: Case | None = None, until: date = END) -> Case:
    """Return a permitted case with its document; `conditions` are Dina's own."""
    case = case or in_decision()
    for holder, own in ((DINA, conditions), (EDO, ())):
        case = done(case, holder, a_permit(case, conditions=own, valid_until=until))
    for holder in (DINA, EDO):
        case = done(case, holder, a_signature(case))
    return issued(case)


def in_execution(case: Case | None = None) -> Case:
    return done(case or permitted(), ANNA, Start())


def a_use(**changes: Any) -> RecordUse:
    deed = RecordUse(
        day=TODAY,
        unit="Eenheid Verzonnen",
        task="Overval",
        searched=5000,
        candidates=10,
        confirmed=2,
        rejected=7,
        authority="OM-2026-0001",
    )
    return replace(deed, **changes)


def suspended(case: Case | None = None) -> Case:
    return done(case or in_execution(), DINA, Suspend(REASON))


def resume_requested(case: Case | None = None) -> Case:
    return done(case or suspended(), DINA, RequestResume(REASON))


def revoked(case: Case | None = None) -> Case:
    return done(case or in_execution(), DINA, Revoke(REASON))


def expired(case: Case | None = None) -> Case:
    return done(case or in_execution(), the_system(), Expire(), end_of_day(END))


def evaluated(case: Case | None = None) -> Case:
    case = case or in_execution()
    point_c = "Het werkt ook in het echt." if case.is_experiment else ""
    return done(case, ANNA, Evaluate("Het hielp.", point_c))


def completion_requested(case: Case | None = None) -> Case:
    return done(evaluated(case), ANNA, RequestCompletion(REASON))


def completed(case: Case | None = None) -> Case:
    return done(completion_requested(case), SARA, Complete(REASON))


def eventful() -> Case:
    """Return a case in execution in which everything happened that does not end a permission."""
    before, monthly = (
        a_condition(),
        a_condition("Tel.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH),
    )
    case = permitted(before, monthly)
    case = with_files(case, an_attachment("bewijs-1", "voorwaarde.1"))
    case = done(case, ANNA, ReportCondition(1, None, "Gemeten.", ("bewijs-1",)))
    case = done(case, TESS, SettleCondition(1, None, met=True, reasons=REASON, reports=1))
    case = in_execution(case)
    for person, deed in (
        (UMA, a_use()),
        (ANNA, a_use(corrects=1, candidates=9)),
        (BRAM, ReportIncident(TODAY, "Een verkeerde treffer.", "Gewist.")),
        (ANNA, ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme.")),
        (SARA, DecideChange(1, is_new_use=False, reasons=REASON)),
        (ED, RequestJoin("Onder dezelfde voorwaarden.")),
        (BRAM, AssessJoin(1, is_new_use=False, reasons=REASON)),
        (DINA, ConsentJoin(1, REASON)),
        (EDO, ConsentJoin(1, REASON)),
        (ED, a_use(unit="Eenheid Elders")),
        (ANNA, Pause(REASON)),
        (DINA, RequestResume(REASON)),
        (EDO, DenyResume(REASON)),
        (DINA, RequestResume(REASON)),
        (DINA, TakeBackResume(REASON)),
        (EDO, RequestResume(REASON)),
        (DINA, Resume(REASON)),
        (ANNA, Evaluate("Het hielp.")),
        (ANNA, RequestCompletion(REASON)),
        (SARA, DenyCompletion(REASON)),
        (ANNA, RequestCompletion(REASON)),
        (ADAM, TakeBackCompletion(REASON)),
    ):
        case = done(case, person, deed)
    return case


def with_files(case: Case, *files: Attachment) -> Case:
    """Return the case with these files attached too."""
    attachments = (*case.draft.attachments, *files)
    return replace(case, draft=replace(case.draft, attachments=attachments))


def a_refused_case() -> Case:
    case = half_judged()
    return done(case, EDO, a_refusal(case))


def supplement(case: Case | None = None) -> Case:
    """Return a case that the Community sent back, asking about A3."""
    case = case or submitted()
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT))
    return done(case, SARA, an_establishing(case))


def invited() -> Case:
    """Return a case with a negative outcome at hand, to which the author may react."""
    case = advised(bram=Opinion.NEGATIVE)
    return done(case, SARA, InviteReaction(1, 1, "De grondslag ontbreekt."))


def heard() -> Case:
    case = invited()
    return done(case, ANNA, React(1, 1, "Dat zien wij anders."))


def negative() -> Case:
    case = heard()
    return done(case, SARA, an_establishing(case))


def scope_claimed() -> Case:
    case = a_case({"A2": Answer(text="ja", explanation="Het is CATCH zelf.")})
    return done(case, ANNA, ClaimScopeExit("catch", "Er verandert niets aan CATCH."))


def scope_requested(requester: Person = SARA) -> Case:
    case = scope_claimed()
    return done(case, requester, RequestScopeExit(1, 1, REASON))


def out_of_scope() -> Case:
    case = scope_requested()
    return done(case, BRAM, ConfirmScopeExit(1, 1, REASON))


def referred_back(case: Case | None = None) -> Case:
    case = case or half_judged()
    return done(case, EDO, ReferBack(case.version_number, case.round, REASON))


def withdrawn(case: Case | None = None) -> Case:
    return done(case or submitted(), ANNA, Withdraw(REASON))


def with_author(case: Case, person: Person) -> Case:
    return done(case, ANNA, AddAuthor(person.number))


IN_STATUS = {
    Status.DRAFT: a_case,
    Status.SCOPE_CLAIMED: scope_claimed,
    Status.OUT_OF_SCOPE: out_of_scope,
    Status.IN_ADVICE: submitted,
    Status.SUPPLEMENT: supplement,
    Status.NEGATIVE_ADVICE: negative,
    Status.IN_DECISION: in_decision,
    Status.SIGNING: signing,
    Status.PERMITTED: permitted,
    Status.IN_EXECUTION: in_execution,
    Status.SUSPENDED: suspended,
    Status.REVOKED: revoked,
    Status.EXPIRED: expired,
    Status.COMPLETED: completed,
    Status.REFUSED: a_refused_case,
    Status.WITHDRAWN: withdrawn,
}
