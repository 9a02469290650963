import pytest
from builders import REASON, an_advice
from cast import BRAM, DINA, ED, EDO, SARA
from stage import Stage

from toets.domain.deeds import ReferBack
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import NotFoundError


@pytest.mark.parametrize("scene", ["in_decision", "half_judged", "signing"])
@pytest.mark.parametrize("holder", [DINA, EDO])
def test_either_holder_refers_the_case_back(stage: Stage, scene: str, holder: Person) -> None:
    reference = stage.scenes[scene]

    with stage.recording(holder, reference, "refer_back"):
        stage.act(holder, reference, ReferBack(1, 1, REASON))

    case = stage.case(reference)
    assert (case.status, case.version_number, case.round) == (Status.IN_ADVICE, 1, 2)
    assert (case.advices, case.established, case.verdicts) == ((), None, ())


def test_the_members_advise_again_in_the_next_round(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(EDO, reference, ReferBack(1, 1, REASON))

    with stage.recording(BRAM, reference, "advise"):
        stage.act(BRAM, reference, an_advice(stage.case(reference)))

    assert [(advice.round, advice.revision) for advice in stage.case(reference).advices] == [
        (2, 1)
    ]


def test_the_same_holder_does_not_refer_back_twice(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(DINA, reference, ReferBack(1, 1, REASON))

    with stage.refusing(DINA, reference, "refer_back", "status.wrong"):
        stage.act(DINA, reference, ReferBack(1, 1, REASON))


def test_a_holder_who_judged_sees_that_round_and_who_did_not_sees_nothing(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(EDO, reference, ReferBack(1, 1, REASON))
    stage.act(BRAM, reference, an_advice(stage.case(reference)))

    seen = stage.toets.reading.open(stage.actor(DINA), reference)

    assert {fact.round for fact in seen.case.facts} == {1}
    with pytest.raises(NotFoundError):
        stage.toets.reading.open(stage.actor(EDO), reference)


def test_the_secretary_and_ed_refer_nothing_back(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]

    with stage.refusing(SARA, reference, "refer_back", "rights.none"):
        stage.act(SARA, reference, ReferBack(1, 1, REASON))
    with stage.not_finding(ED, reference, "refer_back"):
        stage.act(ED, reference, ReferBack(1, 1, REASON))
