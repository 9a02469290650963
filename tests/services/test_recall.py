import pytest
from builders import REASON, an_advice
from cast import ADAM, ANNA, BRAM, ED
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Recall, Submit
from toets.domain.workflow import Status
from toets.errors import NotFoundError


def test_an_author_recalls_a_submission_and_may_write_again(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.recording(ADAM, reference, "recall"):
        stage.act(ADAM, reference, Recall(REASON))

    assert stage.case(reference).status is Status.DRAFT
    stage.answer(reference, {"A3": Answer(text="Ook de buren.")})
    stage.act(ANNA, reference, Submit())
    assert stage.case(reference).version_number == 2


def test_once_recalled_the_community_does_not_find_the_case_any_more(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(ANNA, reference, Recall(REASON))

    with pytest.raises(NotFoundError):
        stage.toets.reading.open(stage.actor(BRAM), reference)


def test_after_the_first_advice_nothing_is_recalled(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(BRAM, reference, an_advice(stage.case(reference)))

    with stage.refusing(ANNA, reference, "recall", "recall.advised"):
        stage.act(ANNA, reference, Recall(REASON))


def test_ed_recalls_nothing(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.not_finding(ED, reference, "recall"):
        stage.act(ED, reference, Recall(REASON))


def test_the_same_author_does_not_recall_twice(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(ANNA, reference, Recall(REASON))

    with stage.refusing(ANNA, reference, "recall", "status.wrong"):
        stage.act(ANNA, reference, Recall(REASON))
