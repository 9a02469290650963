"""A claimed scope exit: two persons confirm it, either alone denies it, a holder reopens it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import (
    NOW,
    REASON,
    a_case,
    done,
    out_of_scope,
    redrafted,
    refused,
    scope_claimed,
    scope_requested,
)
from cast import ANNA, BELLA, BRAM, CHRIS, DINA, EDO, FLEUR, SARA, SEM, TESS

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import (
    ClaimScopeExit,
    ConfirmScopeExit,
    DenyScopeExit,
    OnVersion,
    Reopen,
    RequestScopeExit,
    RetractScopeClaim,
    Submit,
    TakeBackRequest,
)
from toets.domain.facts import (
    Reopened,
    ScopeConfirmed,
    ScopeDenied,
    ScopeRequested,
    ScopeRequestTakenBack,
)
from toets.domain.person import Person, Role, Seat
from toets.domain.workflow import Status

BOTH = replace(BELLA, roles=frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER}))


def test_asking_for_confirmation_moves_nothing() -> None:
    after = scope_requested()

    assert after.status is Status.SCOPE_CLAIMED
    assert after.scope_request == after.facts[-1]
    assert after.facts[-1] == ScopeRequested(
        SARA.number, NOW, 1, 1, as_secretary=True, reasons=REASON
    )


@pytest.mark.parametrize(
    ("first", "second", "as_secretary"),
    [(SARA, BRAM, False), (SEM, BELLA, False), (BRAM, SARA, True), (BELLA, SEM, True)],
)
def test_secretary_and_legal_member_confirm_together_in_either_order(
    first: Person, second: Person, as_secretary: object
) -> None:
    case = scope_requested(first)

    after = done(case, second, ConfirmScopeExit(1, 1, REASON))

    assert after.status is Status.OUT_OF_SCOPE
    assert after.facts[-1] == ScopeConfirmed(
        second.number, NOW, 1, 1, as_secretary=as_secretary, reasons=REASON
    )


def test_nobody_confirms_what_nobody_asked() -> None:
    assert refused(scope_claimed(), SARA, ConfirmScopeExit(1, 1, REASON)) == ["scope.no_request"]


def test_the_same_person_does_not_confirm_in_both_capacities() -> None:
    case = scope_requested(BOTH)

    assert refused(case, BOTH, ConfirmScopeExit(1, 1, REASON)) == ["scope.same_person"]


@pytest.mark.parametrize(("first", "second"), [(SARA, SEM), (BRAM, BELLA)])
def test_two_persons_in_the_same_capacity_do_not_confirm(first: Person, second: Person) -> None:
    case = scope_requested(first)

    assert refused(case, second, ConfirmScopeExit(1, 1, REASON)) == ["scope.other_capacity"]


@pytest.mark.parametrize("member", [CHRIS, TESS])
def test_a_member_of_another_discipline_assesses_no_exit(member: Person) -> None:
    assert refused(scope_claimed(), member, RequestScopeExit(1, 1, REASON)) == ["scope.not_legal"]
    assert refused(scope_claimed(), member, DenyScopeExit(1, 1, REASON)) == ["scope.not_legal"]
    assert refused(scope_requested(), member, ConfirmScopeExit(1, 1, REASON)) == [
        "scope.not_legal",
        "scope.other_capacity",
    ]


@pytest.mark.parametrize("person", [ANNA, FLEUR, DINA])
def test_others_assess_no_exit(person: Person) -> None:
    assert refused(scope_claimed(), person, DenyScopeExit(1, 1, REASON)) == ["rights.none"]


def test_one_request_is_open_at_a_time() -> None:
    assert refused(scope_requested(), BRAM, RequestScopeExit(1, 1, REASON)) == ["scope.requested"]


def test_the_requester_takes_a_request_back_and_may_ask_again() -> None:
    case = done(scope_requested(), SARA, TakeBackRequest(1, 1, REASON))

    assert case.scope_request is None
    assert case.facts[-1] == ScopeRequestTakenBack(SARA.number, NOW, 1, 1, reasons=REASON)
    assert done(case, SARA, RequestScopeExit(1, 1, REASON)).scope_request is not None


def test_a_request_that_was_taken_back_is_not_confirmed() -> None:
    case = done(scope_requested(), SARA, TakeBackRequest(1, 1, REASON))

    assert refused(case, BRAM, ConfirmScopeExit(1, 1, REASON)) == ["scope.no_request"]


def test_nobody_takes_back_the_request_of_another() -> None:
    assert refused(scope_requested(), SEM, TakeBackRequest(1, 1, REASON)) == [
        "scope.not_own_request"
    ]
    assert refused(scope_claimed(), SARA, TakeBackRequest(1, 1, REASON)) == [
        "scope.not_own_request"
    ]


@pytest.mark.parametrize("person", [SARA, BRAM])
@pytest.mark.parametrize("bring", [scope_claimed, scope_requested])
def test_either_of_the_two_denies_alone(bring: Callable[[], Case], person: Person) -> None:
    after = done(bring(), person, DenyScopeExit(1, 1, REASON))

    assert after.status is Status.DRAFT
    assert after.facts[-1] == ScopeDenied(person.number, NOW, 1, 1, reasons=REASON)


@pytest.mark.parametrize(
    "kind", [RequestScopeExit, TakeBackRequest, ConfirmScopeExit, DenyScopeExit]
)
def test_every_assessment_needs_reasons_and_the_current_version(kind: type[OnVersion]) -> None:
    found = refused(scope_requested(BRAM), SARA, kind(2, 1, " "))

    assert found[:2] == ["stale.version", "text.missing"]


def test_a_request_lapses_with_the_claim() -> None:
    case = done(scope_requested(), ANNA, RetractScopeClaim(REASON))
    case = done(case, ANNA, ClaimScopeExit("catch", REASON))

    assert case.version_number == 2
    assert case.scope_request is None
    assert refused(case, BRAM, ConfirmScopeExit(2, 1, REASON)) == ["scope.no_request"]


def test_after_a_denial_the_proposal_takes_the_whole_way() -> None:
    case = done(scope_claimed(), SARA, DenyScopeExit(1, 1, REASON))

    after = done(redrafted(case, A2=Answer(text="nee", explanation="Toch niet.")), ANNA, Submit())

    assert (after.status, after.version_number) == (Status.IN_ADVICE, 2)
    assert after.version is not None
    assert after.version.claim is None


@pytest.mark.parametrize(
    ("holder", "seat"), [(DINA, Seat.DIGITALISERING), (EDO, Seat.ETHIEK_PRIVACY)]
)
def test_either_holder_reopens_a_confirmed_exit(holder: Person, seat: Seat) -> None:
    after = done(out_of_scope(), holder, Reopen(REASON))

    assert after.status is Status.DRAFT
    assert after.facts[-1] == Reopened(holder.number, NOW, 1, 1, seat=seat, reasons=REASON)


def test_reopening_needs_reasons() -> None:
    assert refused(out_of_scope(), DINA, Reopen("")) == ["text.missing"]


def test_there_is_nothing_to_assess_without_a_claim() -> None:
    assert refused(a_case(), SARA, DenyScopeExit(0, 1, REASON)) == ["status.wrong"]
