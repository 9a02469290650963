"""What somebody is still writing in a form: kept for them alone."""

import pytest
from cast import BEA, BRAM, DINA, ED, TESS
from stage import Stage

from toets.domain.person import Person
from toets.errors import InputRefusedError, NotFoundError
from toets.services.noting import LARGEST_NOTE


def test_a_half_written_form_is_kept_for_its_writer_alone(stage: Stage) -> None:
    reference, noting = stage.scenes["submitted"], stage.toets.noting

    kept_at = noting.keep(stage.actor(BRAM), reference, "advies", b"Half af")

    assert noting.find(stage.actor(BRAM), reference, "advies") == (b"Half af", kept_at)
    assert noting.find(stage.actor(BRAM), reference, "oordeel") is None
    assert noting.find(stage.actor(TESS), reference, "advies") is None


def test_the_same_person_writes_on_and_the_last_text_counts(stage: Stage) -> None:
    reference, noting = stage.scenes["submitted"], stage.toets.noting
    noting.keep(stage.actor(BRAM), reference, "advies", b"Half af")
    stage.clock.advance(minutes=1)

    noting.keep(stage.actor(BRAM), reference, "advies", b"Af")

    assert noting.find(stage.actor(BRAM), reference, "advies") == (b"Af", stage.clock.now)


def test_a_changed_field_leaves_the_others_as_they_were(stage: Stage) -> None:
    reference, noting = stage.scenes["submitted"], stage.toets.noting
    noting.change(stage.actor(BRAM), reference, "advies", {"a": "één", "b": ["x"]})

    noting.change(stage.actor(BRAM), reference, "advies", {"a": "twee"})

    kept = noting.find(stage.actor(BRAM), reference, "advies")
    assert kept is not None
    assert kept[0] == b'{"a": "twee", "b": ["x"]}'


def test_writing_is_no_act_and_leaves_no_event(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    before = stage.events(reference)

    stage.toets.noting.keep(stage.actor(BRAM), reference, "advies", b"Half af")

    assert stage.events(reference) == before


@pytest.mark.parametrize("person", [ED, DINA, BEA])
def test_nobody_keeps_a_form_in_a_case_they_do_not_see(stage: Stage, person: Person) -> None:
    reference = stage.scenes["submitted"]

    with stage.unchanged(reference):
        with pytest.raises(NotFoundError):
            stage.toets.noting.keep(stage.actor(person), reference, "advies", b"x")
        with pytest.raises(NotFoundError):
            stage.toets.noting.change(stage.actor(person), reference, "advies", {"a": "x"})


def test_from_the_register_one_keeps_the_form_of_a_use(stage: Stage) -> None:
    reference, noting = stage.scenes["in_execution"], stage.toets.noting

    kept_at = noting.keep(stage.actor(ED), reference, "gebruik/", b"Half af")

    assert noting.find(stage.actor(ED), reference, "gebruik/") == (b"Half af", kept_at)


def test_a_form_that_is_too_large_is_refused_whole(stage: Stage) -> None:
    reference, noting = stage.scenes["submitted"], stage.toets.noting

    with stage.unchanged(reference):
        with pytest.raises(InputRefusedError):
            noting.keep(stage.actor(BRAM), reference, "advies", b"x" * (LARGEST_NOTE + 1))
        with pytest.raises(InputRefusedError):
            noting.change(stage.actor(BRAM), reference, "advies", {"a": "x" * LARGEST_NOTE})
