from datetime import timedelta

import pytest
from builders import END, a_signature
from cast import ANNA, DINA, DORA, ED, EDO, SARA
from stage import Stage

from toets.domain.calendar import end_of_day
from toets.domain.person import Person
from toets.domain.standing import Permission
from toets.domain.workflow import Status
from toets.errors import ReauthenticationNeededError
from toets.services.context import Actor


def test_the_first_signature_permits_nothing_yet(stage: Stage) -> None:
    reference = stage.scenes["signing"]

    with stage.recording(EDO, reference, "sign"):
        stage.act(EDO, reference, a_signature(stage.case(reference)))

    case = stage.case(reference)
    assert (case.status, len(case.signatures)) == (Status.SIGNING, 1)


@pytest.mark.parametrize("order", [(DINA, EDO), (EDO, DINA)])
def test_the_second_signature_permits(stage: Stage, order: tuple[Person, Person]) -> None:
    reference = stage.scenes["signing"]
    first, second = order
    stage.act(first, reference, a_signature(stage.case(reference)))

    with stage.recording(second, reference, "sign", "both_signed"):
        stage.act(second, reference, a_signature(stage.case(reference)))

    assert stage.case(reference).status is Status.PERMITTED
    opened = stage.toets.reading.open(stage.actor(ANNA), reference)
    assert (opened.standing.permission, opened.standing.valid_until) == (Permission.MAY, END)


def test_the_same_holder_does_not_sign_twice(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    stage.act(DINA, reference, a_signature(stage.case(reference)))

    for person in (DINA, DORA):
        with stage.refusing(person, reference, "sign", "signature.given"):
            stage.act(person, reference, a_signature(stage.case(reference)))


def test_a_deputy_signs_the_text_that_the_holder_judged(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    opened = stage.toets.reading.open(stage.actor(DORA), reference)

    with stage.recording(DORA, reference, "sign"):
        stage.act(DORA, reference, a_signature(opened.case))


def test_a_permission_that_would_be_past_is_not_signed(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    stage.clock.now = end_of_day(END)

    with stage.refusing(DINA, reference, "sign", "validity.past"):
        stage.act(DINA, reference, a_signature(stage.case(reference)))


def test_a_signature_needs_a_fresh_proof_of_identity(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    stale = Actor(DINA.number, proven_at=stage.clock() - timedelta(minutes=6))

    with stage.unchanged(reference), pytest.raises(ReauthenticationNeededError):
        stage.toets.proceedings.act(stale, reference, a_signature(stage.case(reference)))


def test_neither_the_author_nor_the_secretary_nor_ed_signs(stage: Stage) -> None:
    reference = stage.scenes["signing"]

    for person in (ANNA, SARA):
        with stage.refusing(person, reference, "sign", "rights.none"):
            stage.act(person, reference, a_signature(stage.case(reference)))
    with stage.not_finding(ED, reference, "sign"):
        stage.act(ED, reference, a_signature(stage.case(reference)))
