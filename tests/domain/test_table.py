"""Every person × every status × every step, against a table that was written down by hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

import pytest
import yaml
from builders import (
    ETHICAL_HOLD,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    a_case,
    a_lift,
    a_permit,
    a_refusal,
    a_signature,
    advised,
    an_advice,
    an_establishing,
    done,
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
    WOUT,
    a_person,
)

from toets.domain.act import Acted, act
from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import (
    ESTABLISHING,
    AddAuthor,
    ClaimScopeExit,
    ConfirmScopeExit,
    Deed,
    DenyScopeExit,
    InviteReaction,
    React,
    Recall,
    ReferBack,
    Reopen,
    RequestScopeExit,
    Resubmit,
    RetractScopeClaim,
    Submit,
    TakeBackRequest,
    Withdraw,
)
from toets.domain.facts import Opinion
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.rights import RIGHTS
from toets.domain.steps.advising import latest_revision
from toets.domain.workflow import AUTOMATIC, WORKFLOW, Status, Step

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
    """Return a draft with every author, once submitted before: Lou lifted a HOLD of that version."""
    case = a_case(LIFTABLE_HOLD)
    for person in (MIA, SIEN, HUGO):
        case = with_author(case, person)
    case = done(case, ANNA, Submit())
    lou = replace(LOU_THEN, disciplines=frozenset(Discipline))
    case = done(case, lou, a_lift(case))
    case = done(case, ANNA, Recall(REASON))
    return redrafted(case, **(HOLDS if with_holds else {"B8": Answer(text="ja")}))


def in_advice() -> Case:
    return done(draft(), ANNA, Submit())


def with_holds() -> Case:
    return done(draft(with_holds=True), ANNA, Submit())


@lru_cache
def fully_advised(opinion: Opinion = Opinion.POSITIVE) -> Case:
    """Return a case advised by every discipline, by Hedda (a member then) and by Stan."""
    case = advised(in_advice(), bram=opinion)
    for member in (HEDDA_THEN, STAN):
        case = done(case, member, an_advice(case))
    return case


def invited() -> Case:
    case = fully_advised(Opinion.NEGATIVE)
    return done(case, SARA, InviteReaction(case.version_number, case.round, REASON))


def heard() -> Case:
    case = invited()
    return done(case, ANNA, React(case.version_number, case.round, REASON))


def asked() -> Case:
    return fully_advised(Opinion.SUPPLEMENT)


def established(case: Case) -> Case:
    return done(case, HEIN_THEN, an_establishing(case))


@lru_cache
def in_decision() -> Case:
    """Return a case in its second round: Judit judged in the first, for another seat than now."""
    case = established(fully_advised())
    case = done(case, JUDIT_THEN, a_permit(case))
    case = done(case, EDO, ReferBack(case.version_number, case.round, REASON))
    case = advised(case)
    return done(case, SARA, an_establishing(case))


@lru_cache
def signing() -> Case:
    case = done(in_decision(), DINA, a_permit(in_decision()))
    return done(case, EDO, a_permit(case))


def permitted() -> Case:
    case = done(signing(), DINA, a_signature(signing()))
    return done(case, EDO, a_signature(case))


def a_refused_case() -> Case:
    case = done(in_decision(), DINA, a_permit(in_decision()))
    return done(case, EDO, a_refusal(case))


@lru_cache
def scope_claimed() -> Case:
    case = redrafted(draft(), A2=Answer(text="ja", explanation="Het is CATCH zelf."))
    return done(case, ANNA, ClaimScopeExit("catch", "Er verandert niets."))


def scope_requested(by: Person) -> Case:
    case = scope_claimed()
    return done(case, by, RequestScopeExit(case.version_number, case.round, REASON))


def requested_by_the_other(person: Person) -> Case:
    return scope_requested(BELLA if Role.SECRETARY in person.roles else SEM)


def requested_by_self(person: Person) -> Case:
    own = EXPECTED["groups"]["scope assessors"]
    return scope_requested(person if person in [PEOPLE[name] for name in own] else SARA)


def out_of_scope() -> Case:
    case = scope_requested(SARA)
    return done(case, BRAM, ConfirmScopeExit(case.version_number, case.round, REASON))


SCENES: dict[Status, Callable[[], Case]] = {
    Status.DRAFT: draft,
    Status.SCOPE_CLAIMED: scope_claimed,
    Status.OUT_OF_SCOPE: out_of_scope,
    Status.IN_ADVICE: fully_advised,
    Status.SUPPLEMENT: lambda: redrafted(established(asked()), A3=Answer(text="Ook de buren.")),
    Status.NEGATIVE_ADVICE: lambda: established(heard()),
    Status.IN_DECISION: in_decision,
    Status.SIGNING: signing,
    Status.PERMITTED: permitted,
    Status.REFUSED: a_refused_case,
    Status.WITHDRAWN: lambda: done(in_advice(), ANNA, Withdraw(REASON)),
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
}

DeedMaker = Callable[[Case, Person], Deed]


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
}


def present(status: Status) -> dict[str, Person]:
    """Return everyone whose conflict can exist in this status."""
    absent = ONLY_AFTER_ADVICE if status in NEVER_ADVISED else frozenset()
    return {name: person for name, person in PEOPLE.items() if name not in absent}


def expected(step: Step, status: Status) -> set[str]:
    group = EXPECTED["may"][step.value].get(status.value)
    return set(EXPECTED["groups"][group]) if group else set()


def attempt(step: Step, status: Status, person: Person) -> bool:
    """Tell whether the step succeeds; a refusal must give a reason and leave the case as it was."""
    scene = SCENES_OF_STEPS.get((step, status), lambda _: SCENES[status]())
    case = scene(person)
    before = replace(case)

    result = act(case, DEEDS[step](case, person), person, NOW)

    assert case == before
    assert case.status is status
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
