import pytest
from builders import FLAG, a_condition, an_advice
from cast import ANNA, BELLA, BRAM, CHRIS, DINA, ED, FLEUR, SARA, TESS
from stage import Stage

from toets.domain.facts import Advice, Opinion
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status


@pytest.mark.parametrize(
    "opinion",
    [Opinion.POSITIVE, Opinion.CONDITIONAL, Opinion.NEGATIVE, Opinion.SUPPLEMENT],
)
def test_a_member_advises_and_the_case_stays_with_the_community(
    stage: Stage, opinion: Opinion
) -> None:
    reference = stage.scenes["submitted"]

    with stage.recording(BRAM, reference, "advise"):
        stage.act(BRAM, reference, an_advice(stage.case(reference), opinion=opinion))

    case = stage.case(reference)
    assert case.status is Status.IN_ADVICE
    assert [(advice.person, advice.opinion) for advice in case.advices] == [(BRAM.number, opinion)]


def test_conditions_come_back_as_they_were_written(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    conditions = (a_condition("Één “aanhaling” & <b>vet</b>, = 1 + 1."), a_condition())
    deed = an_advice(stage.case(reference), opinion=Opinion.CONDITIONAL, conditions=conditions)

    stage.act(BRAM, reference, deed)

    assert stage.case(reference).advices[0].conditions == conditions


def test_the_same_member_does_not_advise_twice(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    deed = an_advice(stage.case(reference))
    stage.act(BRAM, reference, deed)

    with stage.refusing(BRAM, reference, "advise", "stale.advice"):
        stage.act(BRAM, reference, deed)


def test_the_same_member_revises_and_the_first_text_stays(stage: Stage) -> None:
    reference = stage.scenes["advised"]
    deed = an_advice(stage.case(reference), opinion=Opinion.CONDITIONAL, revises=1)

    with stage.recording(BRAM, reference, "advise"):
        stage.act(BRAM, reference, deed)

    own = [a for a in stage.case(reference).of(Advice) if a.person == BRAM.number]
    assert [(a.revision, a.opinion, a.after_reading) for a in own] == [
        (1, Opinion.POSITIVE, False),
        (2, Opinion.CONDITIONAL, True),
    ]


def test_an_advice_without_a_reply_to_a_flag_is_refused(stage: Stage) -> None:
    reference = stage.submitted(FLAG)
    deed = an_advice(stage.case(reference), Discipline.ETHISCH, flags=())

    with stage.refusing(CHRIS, reference, "advise", "flag.unaddressed"):
        stage.act(CHRIS, reference, deed)


def test_ed_finds_nothing_to_advise_on(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.not_finding(ED, reference, "advise"):
        stage.act(ED, reference, an_advice(stage.case(reference)))


@pytest.mark.parametrize("person", [ANNA, SARA, FLEUR])
def test_who_reads_the_case_without_being_a_member_does_not_advise(
    stage: Stage, person: Person
) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(person, reference, "advise", "rights.none"):
        stage.act(person, reference, an_advice(stage.case(reference)))


def test_a_holder_does_not_find_a_case_that_is_with_the_community(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.not_finding(DINA, reference, "advise"):
        stage.act(DINA, reference, an_advice(stage.case(reference)))


def test_after_establishing_nobody_advises(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]

    with stage.refusing(BELLA, reference, "advise", "status.wrong"):
        stage.act(BELLA, reference, an_advice(stage.case(reference)))


def test_the_others_advices_are_seen_only_after_the_own(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(CHRIS, reference, an_advice(stage.case(reference), Discipline.ETHISCH))
    see = stage.toets.reading.open

    before = see(stage.actor(TESS), reference)
    stage.act(TESS, reference, an_advice(stage.case(reference), Discipline.TECHNISCH))
    after = see(stage.actor(TESS), reference)

    assert (before.case.advices, before.advices_given) == ((), 1)
    assert [advice.person for advice in after.case.advices] == [CHRIS.number, TESS.number]
