"""Who acts without reading the case: from the register, on request, or as administrator."""

import pytest
from builders import REASON, a_use
from cast import ADAM, ANNA, BEA, BRAM, ED, SARA, UMA, WOUT
from sqlalchemy import text
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import (
    AcceptHandOver,
    DenyAppointment,
    HandOver,
    Recuse,
    RequestAppointment,
    RequestJoin,
    Start,
    Suspend,
)
from toets.domain.person import Person
from toets.domain.sight import Sight
from toets.errors import NotFoundError


def test_an_employee_asks_to_join_a_permission_that_the_register_tells_of(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    with stage.recording(ED, reference, "request_join"):
        stage.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))


def test_who_works_in_the_unit_of_the_permission_records_a_use(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    with stage.recording(UMA, reference, "record_use"):
        stage.act(UMA, reference, a_use())


def test_who_does_not_work_there_records_none(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    with stage.refusing(ED, reference, "record_use", "rights.none"):
        stage.act(ED, reference, a_use())


@pytest.mark.parametrize("deed", [Start(), Suspend(REASON), Recuse(REASON)])
def test_the_register_gives_no_other_right(stage: Stage, deed: Start) -> None:
    reference = stage.scenes["permitted"]

    with stage.refusing(UMA, reference, deed.step, "rights.none"):
        stage.act(UMA, reference, deed)


@pytest.mark.parametrize("scene", ["draft", "submitted", "signing", "refused", "withdrawn"])
@pytest.mark.parametrize("person", [ED, UMA])
def test_a_case_that_was_never_permitted_does_not_exist_for_other_employees(
    stage: Stage, scene: str, person: Person
) -> None:
    reference = stage.scenes[scene]

    with stage.not_finding(person, reference, "request_join"):
        stage.act(person, reference, RequestJoin(REASON))


def test_who_acted_from_the_register_gets_to_see_nothing_of_the_case(stage: Stage) -> None:
    reference, join = stage.scenes["permitted"], RequestJoin(REASON)

    seen = stage.toets.proceedings.act(stage.actor(ED), reference, join)

    assert (seen.sight, seen.case.title, seen.case.facts) == (Sight.ENTRY, "", ())
    with pytest.raises(NotFoundError):
        stage.toets.reading.open(stage.actor(ED), reference)


# Questions for a colleague.


def asked(stage: Stage) -> str:
    reference = stage.scenes["draft"]
    stage.act(ANNA, reference, HandOver(ED.number, ("A3",), "Weet jij dit?"))
    return reference


def test_a_colleague_accepts_the_questions_and_is_an_author_then(stage: Stage) -> None:
    reference = asked(stage)

    with stage.recording(ED, reference, "accept_hand_over"):
        stage.act(ED, reference, AcceptHandOver())

    assert stage.case(reference).authors == (ANNA.number, ADAM.number, ED.number)
    stage.toets.drafting.save(stage.actor(ED), reference, "A3", Answer(text="Van Ed."), 1)
    saved = {saved.key: saved.by for saved in stage.case(reference).draft.saved}
    assert saved["A3"] == ED.number


def test_before_accepting_a_colleague_answers_nothing(stage: Stage) -> None:
    reference = asked(stage)

    with stage.refusing(ED, reference, "save_answer", "hand_over.not_accepted"):
        stage.toets.drafting.save(stage.actor(ED), reference, "A3", Answer(text="Van Ed."), 1)
    with pytest.raises(NotFoundError):
        stage.toets.drafting.open(stage.actor(ED), reference)


def test_a_colleague_who_was_asked_sees_title_unit_and_request_and_no_answers(
    stage: Stage,
) -> None:
    reference = asked(stage)

    opened = stage.toets.reading.open(stage.actor(ED), reference)

    case = opened.case
    assert (opened.sight, case.title, case.unit, [f.kind for f in case.facts]) == (
        Sight.ASKED,
        "Zoeken in eigen beelden",
        "Eenheid Verzonnen",
        ["handed_over"],
    )
    assert (case.draft.answers, case.draft.saved, opened.documents) == ({}, (), ())
    assert set(opened.names) == {ANNA.number, ED.number}
    assert [step.value for step in opened.offered] == ["accept_hand_over"]


def test_being_asked_is_work_and_no_case_in_the_list(stage: Stage) -> None:
    reference = asked(stage)

    work = stage.toets.reading.work(stage.actor(ED))

    assert [(line.reference, line.title) for line in work.mine] == [
        (reference, "Zoeken in eigen beelden")
    ]
    assert work.with_others == ()
    assert stage.toets.reading.overview(stage.actor(ED)) == ()


def test_nobody_else_accepts(stage: Stage) -> None:
    reference = asked(stage)

    for person in (UMA, BRAM, WOUT):
        with stage.not_finding(person, reference, "accept_hand_over"):
            stage.act(person, reference, AcceptHandOver())


# An author that secretary and administrator appoint.


def requested(stage: Stage) -> str:
    reference = stage.scenes["submitted"]
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text("UPDATE person SET active = :no WHERE number IN (:anna, :adam)"),
            {"no": False, "anna": ANNA.number, "adam": ADAM.number},
        )
    stage.act(SARA, reference, RequestAppointment(ED.number, "Beiden zijn vertrokken."))
    return reference


def test_an_administrator_sees_whom_to_appoint_and_nothing_else_of_the_case(
    stage: Stage,
) -> None:
    reference = requested(stage)

    opened = stage.toets.reading.open(stage.actor(BEA), reference)
    (line,) = stage.toets.reading.work(stage.actor(BEA)).mine

    request = opened.requests.appointment
    assert request is not None
    assert (request.author, request.reasons) == (ED.number, "Beiden zijn vertrokken.")
    assert (opened.sight, opened.case.title, opened.case.facts) == (Sight.REFERENCE, "", ())
    assert set(opened.names) == {ED.number, SARA.number}
    assert (line.reference, line.title, line.sight) == (reference, "", Sight.REFERENCE)
    assert opened.task == line.task


def test_an_administrator_denies_it(stage: Stage) -> None:
    reference = requested(stage)

    with stage.recording(BEA, reference, "deny_appointment"):
        stage.act(BEA, reference, DenyAppointment(REASON))

    assert stage.toets.reading.work(stage.actor(BEA)).mine == ()
