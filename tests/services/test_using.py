"""What somebody needs to record a use, and the uses they may read back."""

import pytest
from builders import a_use
from cast import ADAM, ANNA, AXEL, BEA, BRAM, DINA, ED, FLEUR, UMA
from stage import UNIT, Stage

from toets.domain.facts import UseRecorded
from toets.domain.person import Person
from toets.errors import InputRefusedError, NotFoundError
from toets.texts.document.proces_verbaal import paragraph


def used(stage: Stage) -> str:
    """Bring a permission that Anna used twice and Uma once, of which Anna corrected her first."""
    reference = stage.in_execution()
    stage.act(ANNA, reference, a_use(task="Overval"))
    stage.act(UMA, reference, a_use(task="Vermissing"))
    stage.act(ANNA, reference, a_use(task="Diefstal", corrects=1))
    return reference


def told(stage: Stage, person: Person, reference: str) -> list[tuple[int, int, bool, bool]]:
    book = stage.toets.using.book(stage.actor(person), reference)
    return [(use.record.number, use.turn, use.counts, use.may_correct) for use in book.records]


@pytest.mark.parametrize("person", [ANNA, ADAM, UMA])
def test_authors_and_colleagues_of_the_unit_read_and_may_correct_what_counts(
    stage: Stage, person: Person
) -> None:
    assert told(stage, person, used(stage)) == [
        (1, 1, False, False),
        (2, 2, True, True),
        (3, 1, True, True),
    ]


@pytest.mark.parametrize("person", [BRAM, FLEUR, DINA])
def test_who_reads_the_case_reads_every_use_and_corrects_none(
    stage: Stage, person: Person
) -> None:
    reference = used(stage)

    assert [line[3] for line in told(stage, person, reference)] == [False] * 3
    assert stage.toets.using.book(stage.actor(person), reference).units == ()


def test_another_unit_reads_no_use(stage: Stage) -> None:
    book = stage.toets.using.book(stage.actor(ED), used(stage))

    assert (book.records, book.may_record, book.units) == ((), False, ())
    assert (book.title, book.most, book.left) == ("Zoeken in eigen beelden", None, None)


def test_a_use_comes_with_its_own_extract(stage: Stage) -> None:
    reference = used(stage)
    case = stage.case(reference)

    book = stage.toets.using.book(stage.actor(UMA), reference)

    about = [
        case.facts[use.document.occasion - 1] if use.document else None for use in book.records
    ]
    assert about == list(case.of(UseRecorded))
    last = book.last_of(ANNA.number)
    assert last is not None
    assert last.record.number == 3
    assert book.units == (UNIT,)


def test_the_paragraph_is_that_of_the_use(stage: Stage) -> None:
    reference = used(stage)
    case = stage.case(reference)

    said = stage.toets.using.paragraph(stage.actor(UMA), reference, 2)

    assert said == paragraph(case, case.of(UseRecorded)[1])


@pytest.mark.parametrize(("person", "number"), [(ED, 1), (UMA, 9)])
def test_a_use_that_one_may_not_read_is_as_one_that_is_not_there(
    stage: Stage, person: Person, number: int
) -> None:
    with pytest.raises(NotFoundError) as caught:
        stage.toets.using.paragraph(stage.actor(person), used(stage), number)
    assert caught.value.kind == "use"


@pytest.mark.parametrize("person", [BEA])
def test_who_may_not_know_of_the_permission_finds_none(stage: Stage, person: Person) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.using.book(stage.actor(person), stage.scenes["in_execution"])


@pytest.mark.parametrize("scene", ["draft", "submitted", "refused"])
def test_a_case_that_was_never_permitted_has_no_uses(stage: Stage, scene: str) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.using.book(stage.actor(ANNA), stage.scenes[scene])


def test_an_auditor_gives_a_reason_first(stage: Stage) -> None:
    with pytest.raises(InputRefusedError):
        stage.toets.using.book(stage.actor(AXEL), stage.scenes["in_execution"])


def test_after_the_end_nothing_is_recorded_or_corrected(stage: Stage) -> None:
    book = stage.toets.using.book(stage.actor(ANNA), stage.scenes["completed"])

    assert not book.may_record
    assert [use.may_correct for use in book.uses] == [False]
