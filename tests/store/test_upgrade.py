"""A database of an earlier release opens, holds everything it held, and goes on."""

import gzip
import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlmodel import select

from toets.bootstrap import Settings, Toets, open_toets
from toets.domain.canonical import canonical_bytes
from toets.domain.deeds import ConfirmScopeExit, Suspend
from toets.domain.facts import FACTS
from toets.domain.workflow import Status
from toets.services.context import Actor
from toets.store import cases, events, issued
from toets.store.cases import Pins
from toets.store.convert import dump, load
from toets.store.database import Database
from toets.store.tables import FactRow, RulebookRow

DUMP = Path(__file__).parent / "databases" / "v1.sql.gz"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CLAIMED, NEGATIVE = "JET-2026-NYTF", "JET-2026-WFV4"
PERMITTED, REFUSED = "JET-2026-D2YF", "JET-2026-MG47"
STATUSES = {
    CLAIMED: Status.SCOPE_CLAIMED,
    NEGATIVE: Status.NEGATIVE_ADVICE,
    PERMITTED: Status.PERMITTED,
    REFUSED: Status.REFUSED,
}
ANOUK, SARA, KAREL = "DEMO02", "DEMO07", "DEMO08"


@pytest.fixture
def old_url(tmp_path: Path) -> str:
    """Give the address of a database as release 1 left it."""
    path = tmp_path / "toets.db"
    connection = sqlite3.connect(path)
    connection.executescript(gzip.decompress(DUMP.read_bytes()).decode())
    connection.close()
    return f"sqlite:///{path}"


@pytest.fixture
def toets(old_url: str) -> Iterator[Toets]:
    """Give the old database, opened with the real questionnaires of today."""
    settings = Settings(demo=True, password_memory=64, password_passes=1)
    opened = open_toets(old_url, lambda: NOW, settings)
    yield opened
    opened.close()


def fact_documents(toets: Toets) -> list[tuple[str, bytes]]:
    with toets.context.database.reading() as tx:
        rows = tx.exec(select(FactRow).order_by(FactRow.case, FactRow.number))
        return [(row.kind, row.document) for row in rows]


def test_every_chain_fact_and_replayed_status_still_holds(toets: Toets) -> None:
    report = toets.auditing.verify()

    assert (report.chains, report.events, report.breaks) == (5, 48, ())


def test_what_was_stored_is_still_written_the_same(toets: Toets) -> None:
    documents = fact_documents(toets)

    assert len(documents) == 32
    assert [dump(load(FACTS[kind], document)) for kind, document in documents] == [
        document for _, document in documents
    ]


def test_the_cases_read_whole_with_their_content_hashes_and_documents(toets: Toets) -> None:
    with toets.context.database.reading() as tx:
        found = {case.reference: case for case in cases.find_many(tx, toets.context.rules)}
        kinds = {name: [(d.kind, d.occasion) for d in c.documents] for name, c in found.items()}
        log = {reference: events.of(tx, reference) for reference in found}
        documents = [each for reference in found for each in issued.of(tx, reference)]

    assert {name: case.status for name, case in found.items()} == STATUSES
    assert kinds == {
        CLAIMED: [],
        NEGATIVE: [("negative_advice", 0)],
        PERMITTED: [("permission", 0)],
        REFUSED: [("refusal", 0)],
    }
    for name, case in found.items():
        hashes = {version.content_hash for version in case.versions}
        assert {event.content_hash for event in log[name]} - {""} == hashes
    assert all(hashlib.sha256(each.content).hexdigest() == each.sha256 for each in documents)


def test_a_draft_tells_who_saved_each_answer(toets: Toets) -> None:
    with toets.context.database.reading() as tx:
        draft = cases.get(tx, CLAIMED, toets.context.rules).draft

    assert {saved.key for saved in draft.saved} == draft.answers.keys()
    assert {saved.by for saved in draft.saved} == {ANOUK}


def test_the_rules_of_the_cases_are_those_of_today_byte_for_byte(toets: Toets) -> None:
    pins = Pins("werkregels-2020", "1.0", "1.0", "1.0")
    rules = toets.context.rules(pins)
    with toets.context.database.reading() as tx:
        kept = [(row.digest, row.document) for row in tx.exec(select(RulebookRow))]

    assert kept == [(rules.digest, canonical_bytes(rules))]


def test_everybody_is_still_there_and_can_open_their_case(toets: Toets) -> None:
    everyone = toets.people.everyone()
    opened = toets.reading.open(Actor(KAREL), PERMITTED)

    assert sorted(everyone) == [f"DEMO{number:02}" for number in range(1, 14)]
    assert {person.email for person in everyone.values()} == {""}
    assert opened.case.status is Status.PERMITTED


def test_a_case_that_was_under_way_goes_on(toets: Toets) -> None:
    reasons = "De toegang tot het eigen gebouw valt buiten de werkregels."

    toets.proceedings.act(Actor(SARA, proven_at=NOW), CLAIMED, ConfirmScopeExit(1, 1, reasons))

    with toets.context.database.reading() as tx:
        case = cases.get(tx, CLAIMED, toets.context.rules)
    assert case.status is Status.OUT_OF_SCOPE
    assert [document.kind for document in case.documents] == ["scope_exit"]
    assert toets.auditing.verify().breaks == ()


def test_a_permission_of_before_can_be_suspended_now(toets: Toets) -> None:
    toets.proceedings.act(Actor(KAREL), PERMITTED, Suspend("Er is een klacht. Eerst uitzoeken."))

    with toets.context.database.reading() as tx:
        case = cases.get(tx, PERMITTED, toets.context.rules)
    assert case.status is Status.SUSPENDED
    assert toets.auditing.verify().breaks == ()


def test_an_old_database_goes_down_again_as_it_was(old_url: str) -> None:
    database = Database(old_url)
    before = _rows(old_url)

    database.migrate()
    command.downgrade(database.alembic_config(), "0001")
    database.close()

    assert _rows(old_url) == before


def _rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    rows = {
        name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)  # noqa: S608 -- names of tables
        for name in names
    }
    connection.close()
    return rows
