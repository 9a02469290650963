import pytest
from builders import REASON
from cast import ANNA, BELLA, BRAM, CHRIS, DINA, ED, EDO, FLEUR, SARA, SEM
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import (
    ClaimScopeExit,
    ConfirmScopeExit,
    DenyScopeExit,
    Reopen,
    RequestScopeExit,
    RetractScopeClaim,
    TakeBackRequest,
)
from toets.domain.person import Person
from toets.domain.sight import Sight
from toets.domain.standing import Permission
from toets.domain.workflow import Status

CATCH = {"A2": Answer(text="ja", explanation="Het is CATCH zelf.")}


def test_an_author_claims_an_exit(stage: Stage) -> None:
    reference = stage.begin(CATCH)

    with stage.recording(ANNA, reference, "claim_scope_exit"):
        stage.act(ANNA, reference, ClaimScopeExit("catch", "Er verandert niets."))

    assert stage.case(reference).status is Status.SCOPE_CLAIMED


def test_a_pilot_is_no_exit(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.refusing(ANNA, reference, "claim_scope_exit", "scope.unknown"):
        stage.act(ANNA, reference, ClaimScopeExit("pilot", "Het is maar een pilot."))


def test_two_persons_confirm_and_a_document_says_so(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.recording(BRAM, reference, "request_scope_exit"):
        stage.act(BRAM, reference, RequestScopeExit(1, 1, REASON))
    with stage.recording(SEM, reference, "confirm_scope_exit"):
        stage.act(SEM, reference, ConfirmScopeExit(1, 1, REASON))

    assert stage.case(reference).status is Status.OUT_OF_SCOPE
    opened = stage.toets.reading.open(stage.actor(FLEUR), reference)
    assert (opened.standing.permission, opened.has_document) == (Permission.OUTSIDE, True)


def test_one_person_does_not_confirm_alone(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]
    stage.act(SARA, reference, RequestScopeExit(1, 1, REASON))

    codes = ("scope.same_person", "scope.other_capacity")
    with stage.refusing(SARA, reference, "confirm_scope_exit", *codes):
        stage.act(SARA, reference, ConfirmScopeExit(1, 1, REASON))


def test_a_request_is_taken_back_by_its_requester(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]
    stage.act(SARA, reference, RequestScopeExit(1, 1, REASON))

    with stage.recording(SARA, reference, "take_back_request"):
        stage.act(SARA, reference, TakeBackRequest(1, 1, REASON))

    with stage.refusing(BRAM, reference, "confirm_scope_exit", "scope.no_request"):
        stage.act(BRAM, reference, ConfirmScopeExit(1, 1, REASON))


@pytest.mark.parametrize("person", [SARA, BELLA])
def test_either_of_the_two_denies_alone(stage: Stage, person: Person) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.recording(person, reference, "deny_scope_exit"):
        stage.act(person, reference, DenyScopeExit(1, 1, REASON))

    assert stage.case(reference).status is Status.DRAFT


def test_a_member_of_another_discipline_assesses_nothing(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.refusing(CHRIS, reference, "deny_scope_exit", "scope.not_legal"):
        stage.act(CHRIS, reference, DenyScopeExit(1, 1, REASON))


def test_an_author_retracts_the_claim_and_not_twice(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.recording(ANNA, reference, "retract_scope_claim"):
        stage.act(ANNA, reference, RetractScopeClaim(REASON))

    with stage.refusing(ANNA, reference, "retract_scope_claim", "status.wrong"):
        stage.act(ANNA, reference, RetractScopeClaim(REASON))


@pytest.mark.parametrize("holder", [DINA, EDO])
def test_either_holder_reads_a_confirmed_exit_and_reopens_it(stage: Stage, holder: Person) -> None:
    reference = stage.scenes["out_of_scope"]
    assert stage.toets.reading.open(stage.actor(holder), reference).sight is Sight.FULL

    with stage.recording(holder, reference, "reopen"):
        stage.act(holder, reference, Reopen(REASON))

    assert stage.case(reference).status is Status.DRAFT


def test_the_same_holder_does_not_reopen_twice(stage: Stage) -> None:
    reference = stage.scenes["out_of_scope"]
    stage.act(DINA, reference, Reopen(REASON))

    with stage.not_finding(DINA, reference, "reopen"):
        stage.act(DINA, reference, Reopen(REASON))


def test_ed_finds_no_claim(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.not_finding(ED, reference, "deny_scope_exit"):
        stage.act(ED, reference, DenyScopeExit(1, 1, REASON))


def test_the_author_does_not_confirm_the_own_claim(stage: Stage) -> None:
    reference = stage.scenes["scope_claimed"]

    with stage.refusing(ANNA, reference, "confirm_scope_exit", "rights.none"):
        stage.act(ANNA, reference, ConfirmScopeExit(1, 1, REASON))
