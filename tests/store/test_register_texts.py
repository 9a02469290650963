"""Texts for the Algoritmeregister: one row per field, and no write over what its writer did not see."""

from dataclasses import replace

import pytest
from builders import NOW
from cast import ANNA, SARA
from stage import Stage

from toets.store import register_texts
from toets.store.database import Database
from toets.store.register_texts import RegisterText

FIRST = RegisterText("goal", 1, "Een gezicht vinden.", ANNA.number, NOW)


@pytest.fixture
def database(stage: Stage) -> Database:
    return stage.toets.context.database


@pytest.fixture
def reference(stage: Stage) -> str:
    return stage.scenes["permitted"]


def save(database: Database, reference: str, given: RegisterText) -> bool:
    with database.writing() as tx:
        return register_texts.save(tx, reference, given)


def kept(database: Database, reference: str) -> dict[str, RegisterText]:
    with database.reading() as tx:
        return register_texts.texts_of(tx, reference)


def test_a_text_is_kept_with_its_version_and_writer(database: Database, reference: str) -> None:
    second = replace(FIRST, version=2, text="", saved_by=SARA.number)

    assert save(database, reference, FIRST)
    assert kept(database, reference) == {"goal": FIRST}
    assert save(database, reference, second)
    assert kept(database, reference) == {"goal": second}


@pytest.mark.parametrize("version", [1, 3])
def test_who_saw_another_version_writes_nothing(
    database: Database, reference: str, version: int
) -> None:
    save(database, reference, FIRST)

    assert not save(database, reference, replace(FIRST, version=version, text="Te laat."))
    assert kept(database, reference) == {"goal": FIRST}


def test_a_text_stays_with_its_case(stage: Stage, database: Database, reference: str) -> None:
    save(database, reference, FIRST)

    assert kept(database, stage.scenes["suspended"]) == {}
