"""The operator at the shell: reads past the roles, and each call is an event with who typed."""

import pytest
from stage import Stage

from toets.domain.audit import SYSTEM_CHAIN
from toets.errors import NotFoundError
from toets.services.operating import CaseLine

OPERATOR = "OPERATOR:root"


def test_listing_cases_is_an_event_of_the_system(stage: Stage) -> None:
    found = stage.toets.operating.list_cases(OPERATOR)

    case = stage.case(stage.scenes["permitted"])
    assert len(found) == len(stage.scenes)
    assert CaseLine(case.reference, case.status, case.title) in found
    last = stage.events(SYSTEM_CHAIN)[-1]
    assert (last.action, last.actor) == ("list_cases", OPERATOR)


def test_showing_a_case_is_an_event_of_that_case(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    found = stage.toets.operating.show_case(OPERATOR, reference)

    assert found == stage.case(reference)
    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.facts) == ("read", OPERATOR, ())


def test_handing_out_a_document_is_an_event_with_its_hash(stage: Stage) -> None:
    reference = stage.scenes["refused"]

    document = stage.toets.operating.document(OPERATOR, reference)

    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == ("read_document", OPERATOR, document.sha256)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("", ("permission", 0)),
        ("suspension", ("suspension", 13)),
        ("permission", ("permission", 0)),
    ],
)
def test_the_outcome_is_handed_out_unless_another_kind_is_asked_for(
    stage: Stage, kind: str, expected: tuple[str, int]
) -> None:
    found = stage.toets.operating.document(OPERATOR, stage.scenes["suspended"], kind)

    assert (found.kind, found.occasion) == expected


@pytest.mark.parametrize("kind", ["refusal", "use", "verzonnen"])
def test_a_kind_that_the_case_has_no_document_of_is_not_found(stage: Stage, kind: str) -> None:
    reference = stage.scenes["suspended"]

    with stage.unchanged(reference), pytest.raises(NotFoundError):
        stage.toets.operating.document(OPERATOR, reference, kind)


def test_what_does_not_exist_is_not_found_and_leaves_no_event(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference):
        with pytest.raises(NotFoundError):
            stage.toets.operating.show_case(OPERATOR, "JET-2026-NIET")
        with pytest.raises(NotFoundError):
            stage.toets.operating.document(OPERATOR, reference)
