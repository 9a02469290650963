import pytest
from cast import ADAM, ANNA, BRAM, DINA, ED, FLEUR, SARA
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import AddAuthor
from toets.domain.person import Person
from toets.errors import NotFoundError


@pytest.mark.parametrize("scene", ["draft", "supplement"])
def test_a_colleague_becomes_author_and_writes_along(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.recording(ADAM, reference, "add_author"):
        stage.act(ADAM, reference, AddAuthor(ED.number))

    assert stage.case(reference).authors == (ANNA.number, ADAM.number, ED.number)
    stage.toets.drafting.save(stage.actor(ED), reference, "A3", Answer(text="Van Ed."), 1)


def test_before_that_ed_had_no_business_here(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with pytest.raises(NotFoundError):
        stage.toets.drafting.open(stage.actor(ED), reference)
    with stage.not_finding(ED, reference, "add_author"):
        stage.act(ED, reference, AddAuthor(ED.number))


def test_the_same_person_does_not_become_author_twice(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.refusing(ANNA, reference, "add_author", "author.already"):
        stage.act(ANNA, reference, AddAuthor(ADAM.number))


@pytest.mark.parametrize("number", [BRAM.number, SARA.number, DINA.number, FLEUR.number, "P999"])
def test_only_an_initiator_becomes_author_and_an_unknown_number_is_told_alike(
    stage: Stage, number: str
) -> None:
    reference = stage.scenes["draft"]

    with stage.refusing(ANNA, reference, "add_author", "author.unknown"):
        stage.act(ANNA, reference, AddAuthor(number))


def test_nobody_but_an_author_adds_one(stage: Stage) -> None:
    reference = stage.scenes["supplement"]

    with stage.refusing(BRAM, reference, "add_author", "rights.none"):
        stage.act(BRAM, reference, AddAuthor(ED.number))


@pytest.mark.parametrize("person", [ANNA, ADAM])
def test_after_submission_no_author_joins(stage: Stage, person: Person) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(person, reference, "add_author", "status.wrong"):
        stage.act(person, reference, AddAuthor(ED.number))
