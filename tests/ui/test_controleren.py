"""Controleren: a verdict with its reasons, for whoever has a file."""

from collections.abc import Callable

import pytest
from cast import ANNA
from sqlalchemy import text
from stage import Stage
from streamlit.testing.v1 import AppTest

Screen = Callable[..., AppTest]


def checked(screen: Screen, name: str, content: bytes) -> str:
    """Return all that the screen says after somebody chose this file."""
    test = screen("controleren", name)
    test.file_uploader[0].upload("stuk.pdf", content, "application/pdf").run()
    assert not test.exception
    said = [element.value for element in (*test.markdown, *test.caption)]
    return " ".join((*said, *(element.proto.body for element in test.get("html"))))


def document(stage: Stage, scene: str) -> bytes:
    return stage.toets.issuing.document(stage.actor(ANNA), stage.scenes[scene]).content


@pytest.mark.parametrize("name", ["anna", "ed", "bea"])
def test_a_genuine_document_is_confirmed_with_who_signed(
    stage: Stage, staged_screen: Screen, name: str
) -> None:
    said = checked(staged_screen, name, document(stage, "permitted"))

    assert "Echt: dit bestand is precies het document dat toets heeft uitgegeven." in said
    assert "Portefeuillehouder Digitalisering: Dina Digitaal (TEST)" in said
    assert "Let op, dit is een TEST" in said
    assert stage.scenes["permitted"] in said


def test_a_changed_document_is_rejected_with_the_reason(
    stage: Stage, staged_screen: Screen
) -> None:
    said = checked(staged_screen, "anna", document(stage, "permitted") + b"%")

    assert "Niet echt: dit bestand is niet het document" in said
    assert "Achter het einde van het document staat nog iets." in said


def test_of_a_case_that_somebody_may_not_know_only_the_file_speaks(
    stage: Stage, staged_screen: Screen
) -> None:
    said = checked(staged_screen, "ed", document(stage, "refused"))

    assert "Niet helemaal te bevestigen" in said
    assert "u mag deze zaak in toets niet zien, of zij bestaat niet." in said


def test_a_file_that_is_no_document_is_told_so(staged_screen: Screen) -> None:
    said = checked(staged_screen, "anna", b"geen pdf")

    assert "Niet echt: dit bestand is geen document van toets." in said
    assert "SHA-256 van het bestand" in said


def test_the_case_says_which_document_is_still_to_be_issued(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text('DELETE FROM document WHERE "case" = :c'), {"c": reference})

    test = staged_screen("zaak", "anna", zaak=reference)

    said = " ".join(element.value for element in test.markdown)
    assert "Het document ‘Bindend oordeel: toegestaan’ wordt nog gemaakt en ondertekend." in said


def test_a_case_with_all_its_documents_says_nothing_of_it(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("zaak", "anna", zaak=stage.scenes["permitted"])

    assert "wordt nog gemaakt en ondertekend" not in " ".join(e.value for e in test.markdown)
