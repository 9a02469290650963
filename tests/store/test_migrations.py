from collections.abc import Iterator

import pytest
from alembic import command
from sqlalchemy import inspect

from toets.store.database import Database
from toets.store.tables import Base

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
    }
