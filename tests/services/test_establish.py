import pytest
from builders import LIFTABLE_HOLD, an_establishing
from cast import ANNA, BRAM, DINA, ED, SARA, SEM
from stage import Stage

from toets.domain.facts import Opinion
from toets.domain.person import Person
from toets.domain.workflow import Status


@pytest.mark.parametrize(
    ("opinion", "step", "status"),
    [
        (Opinion.POSITIVE, "establish_positive", Status.IN_DECISION),
        (Opinion.CONDITIONAL, "establish_conditional", Status.IN_DECISION),
        (Opinion.SUPPLEMENT, "establish_supplement", Status.SUPPLEMENT),
    ],
)
@pytest.mark.parametrize("secretary", [SARA, SEM])
def test_the_secretary_establishes_what_the_rule_yields(
    stage: Stage, secretary: Person, opinion: Opinion, step: str, status: Status
) -> None:
    reference = stage.advise(stage.scenes["submitted"], opinion)

    with stage.recording(secretary, reference, step):
        stage.act(secretary, reference, an_establishing(stage.case(reference)))

    assert stage.case(reference).status is status


def test_an_open_hold_leads_to_a_supplement_about_its_question(stage: Stage) -> None:
    reference = stage.advise(stage.submitted(LIFTABLE_HOLD))

    stage.establish(reference)

    assert stage.case(reference).asked_questions == ("B8",)


def test_without_a_quorum_nothing_is_established(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    deed = an_establishing(stage.case(reference))

    codes = ("quorum.short", *["quorum.discipline"] * 3)
    with stage.refusing(SARA, reference, "establish_positive", *codes):
        stage.act(SARA, reference, deed)


def test_the_same_secretary_does_not_establish_twice(stage: Stage) -> None:
    reference = stage.scenes["advised"]
    deed = an_establishing(stage.case(reference))
    stage.act(SARA, reference, deed)

    with stage.refusing(SARA, reference, "establish_positive", "status.wrong"):
        stage.act(SARA, reference, deed)


@pytest.mark.parametrize("person", [ANNA, BRAM])
def test_neither_author_nor_adviser_establishes(stage: Stage, person: Person) -> None:
    reference = stage.scenes["advised"]

    with stage.refusing(person, reference, "establish_positive", "rights.none"):
        stage.act(person, reference, an_establishing(stage.case(reference)))


@pytest.mark.parametrize("person", [ED, DINA])
def test_who_does_not_see_the_case_finds_nothing_to_establish(
    stage: Stage, person: Person
) -> None:
    reference = stage.scenes["advised"]

    with stage.not_finding(person, reference, "establish_positive"):
        stage.act(person, reference, an_establishing(stage.case(reference)))


def test_only_who_may_establish_is_told_the_outcome_beforehand(stage: Stage) -> None:
    reference = stage.scenes["advised"]
    see = stage.toets.reading.open

    to_sara = see(stage.actor(SARA), reference).outcome
    assert to_sara is not None
    assert to_sara.opinion is Opinion.POSITIVE
    assert [see(stage.actor(other), reference).outcome for other in (ANNA, BRAM)] == [None, None]
