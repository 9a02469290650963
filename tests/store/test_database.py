from datetime import UTC, datetime, timedelta, timezone

import pytest
from builders import NOW
from cast import ANNA
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from stage import Stage

from toets.store import cases, people
from toets.store.database import Database
from toets.store.tables import CaseRow, DraftAnswerRow, FactRow, PersonRow

only_sqlite = pytest.mark.parametrize("engine", ["sqlite"])


def value(database: Database, statement: str) -> object:
    with database.engine.connect() as connection:
        return connection.execute(text(statement)).scalar_one()


@pytest.fixture
def database(stage: Stage) -> Database:
    return stage.toets.context.database


@only_sqlite
@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("recursive_triggers", 1),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_to_sqlite_is_set_safely(
    database: Database, pragma: str, expected: object
) -> None:
    assert value(database, f"PRAGMA {pragma}") == expected


@only_sqlite
def test_a_writing_transaction_on_sqlite_holds_the_write_lock_from_its_begin(
    database: Database, database_url: str
) -> None:
    other = Database(database_url)
    with database.writing() as tx, other.engine.connect() as impatient:
        cases.exists(tx, "JET-2026-AAAA")
        impatient.exec_driver_sql("PRAGMA busy_timeout=0")
        impatient.rollback()

        with pytest.raises(OperationalError, match="locked"):
            impatient.execute(text("DELETE FROM reading"))
    other.close()


def test_a_reading_transaction_keeps_nothing(database: Database) -> None:
    with database.reading() as tx:
        people.grant(tx, ANNA.number, next(iter(ANNA.roles)), "x", "TEST", NOW)
        tx.flush()

    assert value(database, "SELECT count(*) FROM role WHERE discipline = 'x'") == 0


def test_a_writing_transaction_is_all_or_nothing(stage: Stage, database: Database) -> None:
    before = stage.rows()

    with pytest.raises(ZeroDivisionError):
        _write_half(database)

    assert stage.rows() == before


def _write_half(database: Database) -> None:
    with database.writing() as tx:
        tx.add(PersonRow(number="P900", name="Half", unit="U", function="f"))
        tx.flush()
        raise ZeroDivisionError


def test_a_time_comes_back_as_aware_utc(database: Database) -> None:
    at_noon = datetime(2026, 7, 1, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    with database.writing() as tx:
        tx.add(_case_row("JET-2026-TIJD", at_noon))

    with database.reading() as tx:
        kept = tx.get_one(CaseRow, "JET-2026-TIJD").opened_at

    assert kept == at_noon
    assert kept.utcoffset() == timedelta(0)
    assert kept == datetime(2026, 7, 1, 10, 0, 0, 123456, tzinfo=UTC)


def test_a_naive_time_is_never_stored(database: Database) -> None:
    naive = datetime(2026, 7, 1, 12, 0)  # noqa: DTZ001 -- naive on purpose

    with pytest.raises(StatementError, match="naive"), database.writing() as tx:
        tx.add(_case_row("JET-2026-TIJD", naive))


def _case_row(reference: str, at: datetime) -> CaseRow:
    return CaseRow(
        reference=reference,
        title="t",
        unit="u",
        status="draft",
        opened_at=at,
        regime="proef",
        questionnaire_version="1.0",
        procedure_version="1.0",
        guidance_version="1.0",
    )


def test_a_fact_of_a_case_that_does_not_exist_is_refused(database: Database) -> None:
    fact = FactRow(
        case="JET-2026-NIET",
        number=1,
        kind="authored",
        version=0,
        round=1,
        person=ANNA.number,
        document=b"{}",
    )

    with pytest.raises(IntegrityError), database.writing() as tx:
        tx.add(fact)


def test_an_answer_of_a_person_who_does_not_exist_is_refused(
    stage: Stage, database: Database
) -> None:
    row = DraftAnswerRow(
        case=stage.scenes["draft"],
        key="A4",
        version=1,
        document=b"",
        saved_by="P999",
        saved_at=NOW,
    )

    with pytest.raises(IntegrityError), database.writing() as tx:
        tx.add(row)


@pytest.mark.parametrize("role", ["initiator", "community_member"])
def test_a_role_is_granted_once_until_it_is_revoked(database: Database, role: str) -> None:
    insert = text(
        "INSERT INTO role (person, role, discipline, granted_by, granted_at)"
        " VALUES ('P044', :role, 'x', 'TEST', '2026-01-01 00:00:00+00:00')"
    )
    with database.engine.begin() as connection:
        connection.execute(insert, {"role": role})
        connection.execute(
            text("UPDATE role SET revoked_at = '2026-01-02 00:00:00+00:00' WHERE discipline = 'x'")
        )
        connection.execute(insert, {"role": role})

    with pytest.raises(IntegrityError), database.engine.begin() as connection:
        connection.execute(insert, {"role": role})
