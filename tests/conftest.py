"""The databases of the tests: SQLite and PostgreSQL, each test on a fresh one."""

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from postgres import Server, programs, running_server
from seal_keys import KEYS
from stage import Clock, Stage, furnish, open_stage

_numbers = count(1)

# Each Settings() of a run reads the same keys from the environment.
assert KEYS.is_dir()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep `make test` within its time: there PostgreSQL sees a fixed sample, in `make proof` all.

    The sample is each test of the store, two writers at once included, with one parameter. SQLite
    sees everything in both.
    """
    seen: set[str] = set()
    for item in items:
        name, _, parameters = item.nodeid.partition("[")
        if "postgresql" not in parameters:
            continue
        if name in seen or "tests/store/" not in name:
            item.add_marker(pytest.mark.proof)
        seen.add(name)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Give one PostgreSQL server per session, and so per worker of xdist."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed: no initdb in /usr/lib/postgresql or on the path")
    with running_server() as server:
        yield server


@dataclass(frozen=True)
class Template:
    """A furnished database that tests get copies of, with the reference per scene."""

    location: str
    scenes: dict[str, str]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Furnish one SQLite database per run: whichever worker comes first does, the others wait."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    path, told = folder / "template.db", folder / "scenes.json"
    with _alone(folder / "template.lock"):
        if not told.exists():
            scenes = furnish(f"sqlite:///{path}")
            told.write_text(json.dumps(scenes), encoding="utf-8")
    return Template(str(path), json.loads(told.read_text(encoding="utf-8")))


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> Template:
    return Template("furnished", furnish(postgres_server.create("furnished")))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Name the engine that this test runs on."""
    name: str = request.param
    return name


@pytest.fixture
def postgres_database(request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """Make a PostgreSQL database from a template; it is gone after the test."""
    server: Server = request.getfixturevalue("postgres_server")
    name = f"test_{next(_numbers)}"
    yield lambda template: server.create(name, template)
    server.drop(name)


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a database without tables."""
    if engine == "sqlite":
        return f"sqlite:///{tmp_path / 'toets.db'}"
    create: Callable[[str], str] = request.getfixturevalue("postgres_database")
    return create("template0")


@pytest.fixture
def template(engine: str, request: pytest.FixtureRequest) -> Template:
    found: Template = request.getfixturevalue(
        "sqlite_template" if engine == "sqlite" else "postgres_template"
    )
    return found


@pytest.fixture
def database_url(
    engine: str, template: Template, request: pytest.FixtureRequest, tmp_path: Path
) -> str:
    """Give the address of a furnished database of this test's own."""
    if engine == "sqlite":
        path = shutil.copyfile(template.location, tmp_path / "toets.db")
        return f"sqlite:///{path}"
    create: Callable[[str], str] = request.getfixturevalue("postgres_database")
    return create(template.location)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stage(database_url: str, template: Template, clock: Clock) -> Iterator[Stage]:
    """Give toets on both engines with the cast and a case per scene."""
    opened = open_stage(database_url, clock)
    opened.scenes = template.scenes
    yield opened
    opened.toets.close()
