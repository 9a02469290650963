"""Issuing: exactly one document per outcome, resumable, and only the stored bytes are served."""

import hashlib

import pytest
from builders import REASON
from cast import ANNA, BEA, BRAM, DINA, ED, FLEUR, SARA
from sqlalchemy import text
from stage import Stage

from toets.domain.deeds import (
    ClaimScopeExit,
    ConfirmScopeExit,
    Reopen,
    RequestScopeExit,
    Withdraw,
)
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import NotFoundError

OUTCOMES = {
    "permitted": "permission",
    "refused": "refusal",
    "negative": "negative_advice",
    "out_of_scope": "scope_exit",
}


def fail(reference: str, error: Exception) -> None:
    """Raise what kept a document from being made."""
    raise AssertionError(reference) from error


def documents(stage: Stage, reference: str) -> list[tuple[object, ...]]:
    return [row for row in stage.rows()["document"] if row[0] == reference]


def forget(stage: Stage, reference: str) -> None:
    """Bring the case back to the moment between its outcome and its document."""
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text('DELETE FROM document WHERE "case" = :c'), {"c": reference})


@pytest.mark.parametrize(("scene", "kind"), OUTCOMES.items())
def test_every_outcome_has_one_document_and_one_event_that_names_its_hash(
    stage: Stage, scene: str, kind: str
) -> None:
    reference = stage.scenes[scene]

    document = stage.toets.issuing.document(stage.actor(ANNA), reference)

    issued = [event for event in stage.events(reference) if event.action == "issue"]
    assert (document.case, document.kind, document.version, document.round) == (
        reference,
        kind,
        1,
        1,
    )
    assert document.content.startswith(b"%PDF-")
    assert document.sha256 == hashlib.sha256(document.content).hexdigest()
    assert [(event.actor, event.note) for event in issued] == [
        ("SYSTEM", f"{kind} {document.sha256}")
    ]
    assert len(documents(stage, reference)) == 1


def test_a_case_without_an_outcome_has_no_document(stage: Stage) -> None:
    for scene in set(stage.scenes) - set(OUTCOMES):
        assert documents(stage, stage.scenes[scene]) == []
        assert stage.toets.issuing.issue(stage.scenes[scene]) is False


@pytest.mark.parametrize("scene", OUTCOMES)
def test_issuing_again_makes_no_second_document(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.unchanged(reference):
        assert stage.toets.issuing.issue(reference) is False
        assert stage.toets.issuing.issue_due(fail) == 0


def test_a_document_that_is_still_owed_is_made_later_once(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    forget(stage, reference)

    assert stage.toets.issuing.issue_due(fail) == 1
    assert stage.toets.issuing.issue_due(fail) == 0
    assert len(documents(stage, reference)) == 1


def test_only_the_stored_bytes_are_served(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text('UPDATE document SET content = :b WHERE "case" = :c'),
            {"b": b"%PDF-stored", "c": reference},
        )

    document = stage.toets.issuing.document(stage.actor(ANNA), reference)

    assert document.content == b"%PDF-stored"


def test_reading_a_document_is_logged_with_its_hash(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    document = stage.toets.issuing.document(stage.actor(BRAM), reference)

    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == (
        "read_document",
        BRAM.number,
        document.sha256,
    )


@pytest.mark.parametrize("person", [BRAM, DINA, FLEUR])
def test_who_reads_the_case_reads_its_document(stage: Stage, person: Person) -> None:
    reference = stage.scenes["permitted"]

    assert stage.toets.issuing.document(stage.actor(person), reference).kind == "permission"


@pytest.mark.parametrize(
    ("scene", "person"),
    [("permitted", ED), ("permitted", BEA), ("negative", DINA), ("in_decision", ANNA)],
)
def test_no_document_and_no_right_to_it_are_one_answer(
    stage: Stage, scene: str, person: Person
) -> None:
    reference = stage.scenes[scene]

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        stage.toets.issuing.document(stage.actor(person), reference)

    assert caught.value.kind == "document"


def test_a_withdrawn_permission_keeps_its_document(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    stage.act(ANNA, reference, Withdraw(REASON))

    assert stage.case(reference).status is Status.WITHDRAWN
    assert len(documents(stage, reference)) == 1


def test_an_exit_that_was_reopened_and_confirmed_again_has_a_document_of_each(
    stage: Stage,
) -> None:
    reference = stage.scenes["out_of_scope"]
    stage.act(DINA, reference, Reopen(REASON))
    stage.act(ANNA, reference, ClaimScopeExit("catch", REASON))
    stage.act(SARA, reference, RequestScopeExit(2, 1, REASON))
    stage.act(BRAM, reference, ConfirmScopeExit(2, 1, REASON))

    assert [row[1:4] for row in documents(stage, reference)] == [
        (1, 1, "scope_exit"),
        (2, 1, "scope_exit"),
    ]
    assert stage.toets.issuing.document(stage.actor(ANNA), reference).version == 2


def test_the_outcome_stands_when_its_document_cannot_be_made_yet(stage: Stage) -> None:
    told: list[str] = []
    reference = stage.scenes["permitted"]
    forget(stage, reference)
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text("UPDATE fact SET document = :b WHERE \"case\" = :c AND kind = 'version'"),
            {"b": b"{}", "c": reference},
        )

    made = stage.toets.issuing.issue_due(lambda case, _error: told.append(case))

    assert (made, told) == (0, [reference])
