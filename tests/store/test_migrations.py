from collections.abc import Iterator
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Row, inspect, text
from sqlmodel import select

from toets.domain.person import SYSTEM, the_system
from toets.store import people
from toets.store.database import Database
from toets.store.tables import Base, DocumentRow

TABLES = {table.name for table in Base.metadata.sorted_tables}


@pytest.fixture
def database(empty_url: str) -> Iterator[Database]:
    opened = Database(empty_url)
    yield opened
    opened.close()


def tables(database: Database) -> set[str]:
    return set(inspect(database.engine).get_table_names())


def test_migrating_an_empty_database_makes_every_table(database: Database) -> None:
    database.migrate()

    assert tables(database) == TABLES | {"alembic_version"}


def test_migrating_twice_changes_nothing(database: Database) -> None:
    database.migrate()
    before = tables(database)

    database.migrate()

    assert tables(database) == before


def test_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    database.migrate()

    command.check(database.alembic_config())


def test_migrations_go_down_and_up_again(database: Database) -> None:
    database.migrate()

    command.downgrade(database.alembic_config(), "base")
    left = tables(database)
    command.upgrade(database.alembic_config(), "head")

    assert left == {"alembic_version"}
    assert tables(database) == TABLES | {"alembic_version"}
    command.check(database.alembic_config())


def test_every_unique_index_of_the_code_is_in_the_database(database: Database) -> None:
    database.migrate()

    found = inspect(database.engine).get_indexes("fact")

    assert {index["name"] for index in found if index["unique"]} == {
        "uq_fact_version",
        "uq_fact_advice",
        "uq_fact_established",
        "uq_fact_verdict_seat",
        "uq_fact_verdict_person",
        "uq_fact_signature_seat",
        "uq_fact_signature_person",
        "uq_fact_recused",
        "uq_fact_started",
        "uq_fact_revoked",
        "uq_fact_expired",
        "uq_fact_completed",
        "uq_fact_corrigendum_seat",
        "uq_fact_corrigendum_person",
        "uq_fact_join_seat",
        "uq_fact_join_person",
        "uq_fact_commented",
        "uq_fact_use_recorded",
        "uq_fact_change_reported",
        "uq_fact_change_decided",
        "uq_fact_join_requested",
        "uq_fact_join_assessed",
        "uq_fact_corrigendum_proposed",
    }


def test_the_system_is_a_person_without_a_place_of_work(database: Database) -> None:
    database.migrate()

    with database.reading() as tx:
        named = people.named(tx)

    assert named == {SYSTEM: the_system()}


def test_what_lay_in_the_tables_before_is_kept_up_and_down(database: Database) -> None:
    config = database.alembic_config()
    command.upgrade(config, "0001")
    with database.engine.begin() as connection:
        for statement in OLD_ROWS:
            connection.execute(text(statement))
    before = rows_of(database)

    database.migrate()
    with database.reading() as tx:
        occasions = list(tx.exec(select(DocumentRow.occasion)))
    command.downgrade(config, "0001")

    assert occasions == [0]
    assert rows_of(database) == before


OLD_ROWS = (
    """INSERT INTO person (number, name, unit, function, active)
    VALUES ('P1', 'Anna', 'Eenheid', 'medewerker', true)""",
    """INSERT INTO "case" (reference, title, unit, urgent, status, revision, opened_at, regime,
    questionnaire_version, procedure_version, guidance_version) VALUES ('JET-1', 'Titel', 'Eenheid',
    false, 'refused', 1, '2026-09-01 09:00:00', 'proef', '1.0', '1.0', '1.0')""",
    """INSERT INTO fact ("case", number, kind, version, round, person, document)
    VALUES ('JET-1', 1, 'authored', 0, 1, 'P1', '{}')""",
    """INSERT INTO document ("case", version, round, kind, sha256, content, issued_at)
    VALUES ('JET-1', 1, 1, 'refusal', 'abc', 'inhoud', '2026-09-01 09:00:00')""",
)


def rows_of(database: Database) -> dict[str, list[Row[Any]]]:
    """Return what is in the tables that the old rows went to."""
    names = ("person", "case", "fact", "document")
    with database.engine.connect() as connection:
        return {
            name: list(connection.execute(text(f'SELECT * FROM "{name}"')))  # noqa: S608 -- names of tables
            for name in names
        }
