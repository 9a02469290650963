import pytest
from builders import REASON, a_permit
from cast import ANNA, ED, EDO
from stage import Stage

from toets.domain.deeds import Withdraw
from toets.domain.workflow import Status

WITHDRAWABLE = ["draft", "submitted", "supplement", "in_decision", "permitted"]


@pytest.mark.parametrize("scene", WITHDRAWABLE)
def test_an_author_withdraws_the_proposal(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.recording(ANNA, reference, "withdraw"):
        stage.act(ANNA, reference, Withdraw(REASON))

    assert stage.case(reference).status is Status.WITHDRAWN


def test_withdrawing_needs_reasons(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(ANNA, reference, "withdraw", "text.missing"):
        stage.act(ANNA, reference, Withdraw(" "))


def test_after_the_first_verdict_the_outcome_cannot_be_taken_away(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    with stage.refusing(ANNA, reference, "withdraw", "withdraw.judged"):
        stage.act(ANNA, reference, Withdraw(REASON))


def test_ed_finds_no_case_to_withdraw(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.not_finding(ED, reference, "withdraw"):
        stage.act(ED, reference, Withdraw(REASON))


def test_a_holder_may_read_a_case_but_not_withdraw_it(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]

    with stage.refusing(EDO, reference, "withdraw", "rights.none"):
        stage.act(EDO, reference, Withdraw(REASON))


def test_the_same_author_does_not_withdraw_twice(stage: Stage) -> None:
    reference = stage.scenes["withdrawn"]

    with stage.refusing(ANNA, reference, "withdraw", "status.wrong"):
        stage.act(ANNA, reference, Withdraw(REASON))


def test_a_withdrawn_case_takes_no_verdict(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    verdict = a_permit(stage.case(reference))
    stage.act(ANNA, reference, Withdraw(REASON))

    with stage.refusing(EDO, reference, "judge_permit", "status.wrong"):
        stage.act(EDO, reference, verdict)
