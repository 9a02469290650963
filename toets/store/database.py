"""The connection: safe settings per engine, and the two kinds of transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Select, create_engine, event, inspect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlmodel import Session

from toets.errors import SettingsError
from toets.store.tables import Base, InstallationRow

Tx = Session
SelectT = TypeVar("SelectT", bound=Select[Any])

_WRITING = "toets_writing"
_UNREACHABLE = (
    "De database is niet te openen. Controleer TOETS_DATABASE_URL en of de server draait."
)
_SQLITE_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    # A rollback journal with EXTRA survives a power cut; WAL had a corruption bug until 3.51.3.
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    # Without it INSERT OR REPLACE slips past triggers.
    "PRAGMA recursive_triggers=ON",
    "PRAGMA busy_timeout=5000",
)


class Database:
    """One database, on SQLite or PostgreSQL, with the same tables and migrations."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._writing = self.engine.execution_options(**{_WRITING: True})

    @contextmanager
    def reading(self) -> Iterator[Tx]:
        """Give a transaction that only reads; nothing is kept of what it might write."""
        with Session(self.engine, expire_on_commit=False) as tx:
            yield tx
            tx.rollback()

    @contextmanager
    def writing(self) -> Iterator[Tx]:
        """Give a transaction that commits when the block ends without an error, all or nothing.

        On SQLite it takes the write lock at once (BEGIN IMMEDIATE), so that what it read stays
        true until it commits; on PostgreSQL the loading functions lock their rows.
        """
        with Session(self._writing, expire_on_commit=False) as tx:
            yield tx
            tx.commit()

    def is_made(self) -> bool:
        """Say whether there is a database with our tables; creates nothing.

        Raises:
            SettingsError: The database cannot be reached.
        """
        place = self.engine.url.database
        if self.engine.dialect.name == "sqlite" and not (place and Path(place).is_file()):
            return False
        try:
            return inspect(self.engine).has_table(InstallationRow.__tablename__)
        except OperationalError as error:
            raise SettingsError(_UNREACHABLE) from error

    def migrate(self) -> None:
        """Bring the tables to the newest version; idempotent.

        Raises:
            SettingsError: The database cannot be reached or opened.
        """
        try:
            command.upgrade(self.alembic_config(), "head")
        except OperationalError as error:
            raise SettingsError(_UNREACHABLE) from error

    def alembic_config(self) -> Config:
        """Return the configuration by which alembic works on this database."""
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["engine"] = self.engine
        config.attributes["metadata"] = Base.metadata
        return config

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def locked(tx: Tx, query: SelectT) -> SelectT:
    """Return the query so that a writing transaction locks its rows; a reading one never does."""
    return query.with_for_update() if _writes(tx) else query


def shared(tx: Tx, query: SelectT) -> SelectT:
    """Return the query so that its rows stay as they are until a writing transaction has ended.

    Others may do the same at the same time; a reading transaction holds nobody up.
    """
    return query.with_for_update(read=True) if _writes(tx) else query


def _writes(tx: Tx) -> bool:
    return bool(tx.connection().get_execution_options().get(_WRITING, False))


def _engine(url: str) -> Engine:
    try:
        return _made_engine(url)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise SettingsError(
            "TOETS_DATABASE_URL klopt niet. Gebruik bijvoorbeeld sqlite:////map/toets.db of "
            "postgresql+psycopg://naam@server/toets."
        ) from error


def _made_engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: Any) -> None:
    # The driver would begin transactions itself, deferred: two writers would lose an update.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in _SQLITE_SETTINGS:
        cursor.execute(setting)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
