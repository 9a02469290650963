"""Evidence for a condition: attached by authors after the decision, read once it was reported."""

import hashlib

import pytest
from builders import REASON, a_condition, a_permit, a_signature
from cast import ADAM, ANNA, BRAM, DINA, ED, EDO, SARA, TESS, UMA
from stage import A_PDF, Stage

from toets.domain.answer import Attachment
from toets.domain.deeds import ReportCondition, Revoke, SettleCondition
from toets.domain.person import Person
from toets.errors import InputRefusedError, NotFoundError, Obstacle, TransitionRefusedError
from toets.services.evidencing import MOST_FILES


def with_two_conditions(stage: Stage) -> str:
    """Bring a permission with two conditions before the start."""
    reference = stage.scenes["in_decision"]
    conditions = (a_condition(), a_condition("Leid de kijkers op."))
    case = stage.case(reference)
    stage.act(DINA, reference, a_permit(case, conditions=conditions))
    stage.act(EDO, reference, a_permit(case))
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))
    return reference


def attach(stage: Stage, reference: str, condition: int = 1, person: Person = ANNA) -> Attachment:
    evidencing = stage.toets.evidencing
    return evidencing.attach(stage.actor(person), reference, condition, "meting.pdf", A_PDF)


def test_an_author_attaches_evidence_under_the_number_of_the_condition(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    log = stage.events(reference)

    file = attach(stage, reference, 2, ADAM)

    assert file == Attachment(
        id=file.id,
        question="voorwaarde.2",
        name="meting.pdf",
        media_type="application/pdf",
        size=len(A_PDF),
        sha256=hashlib.sha256(A_PDF).hexdigest(),
        added_by=ADAM.number,
        added_at=stage.clock.now,
    )
    assert file in stage.case(reference).draft.attachments
    assert stage.events(reference) == log


def test_evidence_is_reported_and_then_read_by_who_reads_the_case(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    file = attach(stage, reference)
    read = stage.toets.reading.attachment
    for person in (TESS, DINA, SARA):
        with stage.unchanged(reference), pytest.raises(NotFoundError):
            read(stage.actor(person), reference, file.id)
    assert read(stage.actor(ADAM), reference, file.id) == (file, A_PDF)

    stage.act(ANNA, reference, ReportCondition(1, None, "Gemeten.", (file.id,)))

    for person in (TESS, DINA, SARA, ANNA):
        assert read(stage.actor(person), reference, file.id) == (file, A_PDF)
        last = stage.events(reference)[-1]
        assert (last.action, last.actor, last.note) == (
            "read_attachment",
            person.number,
            file.sha256,
        )
    for person in (ED, UMA):
        with stage.unchanged(reference), pytest.raises(NotFoundError):
            read(stage.actor(person), reference, file.id)


def test_the_reader_of_the_case_finds_report_and_judgement_at_the_condition(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    file = attach(stage, reference)
    stage.act(ANNA, reference, ReportCondition(1, None, "Gemeten.", (file.id,)))
    stage.act(TESS, reference, SettleCondition(1, None, met=True, reasons=REASON, reports=1))

    first, second = stage.toets.reading.open(stage.actor(SARA), reference).execution.conditions

    assert [report.files for report in first.reports] == [(file,)]
    assert (first.state.value, second.state.value) == ("met", "open")


def test_also_after_the_permission_ended(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    stage.act(DINA, reference, Revoke(REASON))

    file = attach(stage, reference)

    assert file in stage.case(reference).draft.attachments


@pytest.mark.parametrize("condition", [0, 3, -1])
def test_there_is_no_evidence_for_a_condition_that_does_not_exist(
    stage: Stage, condition: int
) -> None:
    reference = with_two_conditions(stage)

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        attach(stage, reference, condition)

    assert caught.value.kind == "condition"


@pytest.mark.parametrize("person", [BRAM, SARA, DINA, ED, UMA])
def test_nobody_but_an_author_attaches_evidence(stage: Stage, person: Person) -> None:
    reference = with_two_conditions(stage)

    with stage.refusing(person, reference, "attach_evidence", "rights.none"):
        attach(stage, reference, person=person)


@pytest.mark.parametrize("scene", ["draft", "submitted", "signing", "refused", "withdrawn"])
def test_without_a_permission_there_is_nothing_to_show(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.refusing(ANNA, reference, "attach_evidence", "status.wrong"):
        attach(stage, reference)


def test_a_case_that_somebody_may_not_know_of_does_not_exist(stage: Stage) -> None:
    reference = stage.scenes["signing"]

    with stage.not_finding(ED, reference, "attach_evidence"):
        attach(stage, reference, person=ED)
    with stage.not_finding(ED, reference, "detach_evidence"):
        stage.toets.evidencing.detach(stage.actor(ED), reference, "x")


def test_the_content_of_evidence_is_checked_as_that_of_any_file(stage: Stage) -> None:
    reference = with_two_conditions(stage)

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        stage.toets.evidencing.attach(stage.actor(ANNA), reference, 1, "meting.exe", b"MZ")

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["file.kind"]


def test_a_condition_has_at_most_so_many_files_and_the_next_has_room_of_its_own(
    stage: Stage,
) -> None:
    reference = with_two_conditions(stage)
    for _ in range(MOST_FILES):
        attach(stage, reference, 1)

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        attach(stage, reference, 1)

    assert caught.value.obstacles == (Obstacle.of("evidence.too_many", number=1, most=40),)
    assert attach(stage, reference, 2).question == "voorwaarde.2"


def test_evidence_that_nobody_reported_is_taken_away_again(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    file = attach(stage, reference)

    stage.toets.evidencing.detach(stage.actor(ADAM), reference, file.id)

    assert file not in stage.case(reference).draft.attachments
    with pytest.raises(NotFoundError):
        stage.toets.reading.attachment(stage.actor(ANNA), reference, file.id)


def test_what_was_reported_stays(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    file = attach(stage, reference)
    stage.act(ANNA, reference, ReportCondition(1, None, "Gemeten.", (file.id,)))

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        stage.toets.evidencing.detach(stage.actor(ANNA), reference, file.id)

    assert caught.value.obstacles == (Obstacle.of("evidence.reported"),)


def test_a_file_of_the_proposal_is_no_evidence_to_take_away(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    (file,) = stage.case(reference).draft.attachments

    with stage.unchanged(reference), pytest.raises(NotFoundError):
        stage.toets.evidencing.detach(stage.actor(ANNA), reference, file.id)


def test_evidence_of_one_condition_does_not_show_that_another_is_met(stage: Stage) -> None:
    reference = with_two_conditions(stage)
    file = attach(stage, reference, 2)

    with pytest.raises(TransitionRefusedError) as caught:
        stage.act(ANNA, reference, ReportCondition(1, None, "Gemeten.", (file.id,)))

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["duty.file"]
