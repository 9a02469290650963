"""Issuing: exactly one document per outcome, resumable, and only the stored bytes are served."""

import hashlib

import pytest
from builders import REASON, a_use
from cast import ANNA, AXEL, BEA, BRAM, DINA, ED, EDO, FLEUR, SARA, UMA
from sqlalchemy import text
from stage import Stage

from toets.domain.deeds import (
    ClaimScopeExit,
    ConfirmScopeExit,
    Pause,
    ProposeCorrigendum,
    Reopen,
    RequestResume,
    RequestScopeExit,
    Resume,
    SignCorrigendum,
    Suspend,
    Withdraw,
)
from toets.domain.owed import Owed
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import NotFoundError

OUTCOMES = {
    "permitted": "permission",
    "refused": "refusal",
    "negative": "negative_advice",
    "out_of_scope": "scope_exit",
}

# What happened to a permission asks for a document too; here always about the 13th fact.
LATER = {
    "in_execution": None,
    "suspended": "suspension",
    "revoked": "revocation",
    "expired": None,
    "completed": "use",
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


def keys(stage: Stage, reference: str) -> list[Owed]:
    return [Owed.of(document) for document in stage.case(reference).documents]


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
    for scene in set(stage.scenes) - set(OUTCOMES) - set(LATER):
        assert documents(stage, stage.scenes[scene]) == []
        assert stage.toets.issuing.issue(stage.scenes[scene]) == 0


@pytest.mark.parametrize("scene", OUTCOMES)
def test_issuing_again_makes_no_second_document(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.unchanged(reference):
        assert stage.toets.issuing.issue(reference) == 0
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


# Documents about what happened to a permission.


@pytest.mark.parametrize(("scene", "kind"), LATER.items())
def test_a_stop_and_a_use_have_a_document_beside_that_of_the_permission(
    stage: Stage, scene: str, kind: str | None
) -> None:
    reference = stage.scenes[scene]
    permission = Owed("permission", 1, 1)
    later = [] if kind is None else [Owed(kind, 1, 1, 13)]

    assert keys(stage, reference) == [permission, *later]
    issued = [event.note for event in stage.events(reference) if event.action == "issue"]
    assert issued == [
        f"{document.kind} {document.sha256}" for document in stage.case(reference).documents
    ]


def test_what_is_owed_is_made_later_once_each_in_the_order_it_fell_due(stage: Stage) -> None:
    reference = stage.scenes["completed"]
    forget(stage, reference)

    assert stage.toets.issuing.issue(reference) == 2
    with stage.unchanged(reference):
        assert stage.toets.issuing.issue(reference) == 0
        assert stage.toets.issuing.issue_due(fail) == 0
    assert keys(stage, reference) == [Owed("permission", 1, 1), Owed("use", 1, 1, 13)]


def test_due_work_finds_everything_that_is_owed(stage: Stage) -> None:
    for scene in ("permitted", "suspended", "revoked", "completed"):
        forget(stage, stage.scenes[scene])

    assert stage.toets.issuing.issue_due(fail) == 7
    assert stage.toets.issuing.issue_due(fail) == 0


def test_two_suspensions_have_a_document_each_and_a_pause_has_none(stage: Stage) -> None:
    reference = stage.scenes["suspended"]
    stage.act(DINA, reference, RequestResume(REASON))
    stage.act(EDO, reference, Resume(REASON))
    stage.act(ANNA, reference, Pause(REASON))
    stage.act(EDO, reference, RequestResume(REASON))
    stage.act(DINA, reference, Resume(REASON))
    stage.act(EDO, reference, Suspend(REASON))

    last = len(stage.case(reference).facts)
    assert keys(stage, reference) == [
        Owed("permission", 1, 1),
        Owed("suspension", 1, 1, 13),
        Owed("suspension", 1, 1, last),
    ]


def test_a_corrigendum_has_a_document_once_both_holders_signed(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.act(SARA, reference, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON))
    stage.act(DINA, reference, SignCorrigendum(1))
    assert keys(stage, reference) == [Owed("permission", 1, 1)]

    stage.act(EDO, reference, SignCorrigendum(1))

    last = len(stage.case(reference).facts)
    assert keys(stage, reference)[1:] == [Owed("corrigendum", 1, 1, last)]


def test_the_newest_outcome_is_handed_out_unless_another_is_asked_for(stage: Stage) -> None:
    reference, anna = stage.scenes["suspended"], stage.actor(ANNA)
    permission, suspension = keys(stage, reference)

    assert stage.toets.issuing.document(anna, reference).kind == "permission"
    found = stage.toets.issuing.document(anna, reference, suspension)
    assert (found.kind, found.occasion) == ("suspension", 13)
    assert stage.toets.issuing.document(anna, reference, permission).kind == "permission"


@pytest.mark.parametrize(
    "wanted",
    [
        Owed("refusal", 1, 1),
        Owed("permission", 2, 1),
        Owed("permission", 1, 2),
        Owed("suspension", 1, 1, 12),
        Owed("suspension", 1, 1),
        Owed("", 0, 0),
    ],
)
def test_a_document_that_was_not_issued_does_not_exist(stage: Stage, wanted: Owed) -> None:
    reference = stage.scenes["suspended"]

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        stage.toets.issuing.document(stage.actor(ANNA), reference, wanted)

    assert caught.value.kind == "document"


def test_the_list_tells_kind_and_date_to_who_reads_the_case(stage: Stage) -> None:
    reference = stage.scenes["revoked"]
    issued = stage.case(reference).documents

    for person in (ANNA, BRAM, DINA, FLEUR, AXEL):
        assert stage.toets.issuing.documents(stage.actor(person), reference) == issued
    assert [(d.kind, d.issued_at) for d in issued] == [
        ("permission", stage.clock.now),
        ("revocation", stage.clock.now),
    ]


@pytest.mark.parametrize("person", [BEA, ED, UMA])
def test_who_does_not_read_the_case_gets_no_list(stage: Stage, person: Person) -> None:
    assert stage.toets.issuing.documents(stage.actor(person), stage.scenes["revoked"]) == ()


def test_for_a_case_that_somebody_may_not_know_of_there_is_no_list_either(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.issuing.documents(stage.actor(ED), stage.scenes["refused"])


def test_whose_unit_made_a_use_has_its_extract_and_nothing_else(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    stage.join(reference)
    stage.act(ANNA, reference, a_use())
    stage.act(ED, reference, a_use(unit="Eenheid Elders", authority="OM-2026-0002"))
    permission, of_anna, of_ed = keys(stage, reference)
    uma = stage.actor(UMA)

    found = stage.toets.issuing.document(uma, reference, of_anna)

    assert (found.kind, found.occasion) == ("use", of_anna.occasion)
    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == ("read_document", UMA.number, found.sha256)
    (listed,) = stage.toets.issuing.documents(uma, reference)
    assert Owed.of(listed) == of_anna
    for wanted in (None, of_ed, permission):
        with stage.unchanged(reference), pytest.raises(NotFoundError):
            stage.toets.issuing.document(uma, reference, wanted)
    assert stage.toets.issuing.document(stage.actor(ED), reference, of_ed).kind == "use"


def test_a_document_that_cannot_be_made_holds_up_no_other(stage: Stage) -> None:
    whole, broken = stage.scenes["permitted"], stage.scenes["refused"]
    told: list[str] = []
    for reference in (whole, broken):
        forget(stage, reference)
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text("UPDATE fact SET document = :b WHERE \"case\" = :c AND kind = 'version'"),
            {"b": b"{}", "c": broken},
        )

    made = stage.toets.issuing.issue_due(lambda case, _error: told.append(case))

    assert (made, told) == (1, [broken])
