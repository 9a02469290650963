"""The cast and the screens, for every test of toets.ui."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from stage import Clock, Stage, open_stage
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Settings, Toets, wired
from toets.catalogue.loading import Catalogue, load_catalogue
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.services.context import Actor, Context
from toets.services.peopling import NewAccount
from toets.store import installation
from toets.store.database import Database
from toets.ui import session

PASSWORD = "een lang genoeg wachtwoord"  # noqa: S105 -- of an invented cast
_SETTINGS = Settings(password_memory=64, password_passes=1, demo=True)
TODAY = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def _person(number: str, name: str, *roles: Role, of: str = "Eenheid Verzonnen") -> Person:
    return Person(number, name, of, "medewerker", frozenset(roles))


def _member(number: str, name: str, *disciplines: Discipline) -> Person:
    roles = frozenset({Role.COMMUNITY_MEMBER})
    return Person(number, name, "Eenheid Verzonnen", "adviseur", roles, frozenset(disciplines))


# Everyone by first name; all sign in under that name with PASSWORD.
CAST = {
    "bram": _person("P001", "Bram Voorbeeld", Role.INITIATOR),
    "anna": _person("P002", "Anna Verzonnen", Role.INITIATOR),
    "femke": _member("P003", "Femke Fictief", Discipline.JURIDISCH),
    "tom": _member("P004", "Tom Testman", Discipline.ETHISCH),
    "noor": _member("P005", "Noor Verzonnen", Discipline.TECHNISCH),
    "sara": _person("P006", "Sara Nergens", Role.SECRETARY),
    "dirk": _person("P007", "Dirk Denkbeeldig", Role.HOLDER_DIGITALISERING),
    "iris": _person("P008", "Iris Denkbeeldig", Role.HOLDER_ETHIEK_PRIVACY),
    "fleur": _person("P009", "Fleur Gegevens", Role.FG),
    "olaf": _person("P010", "Olaf Onderzoek", Role.AUDITOR),
    "wout": _person("P011", "Wout Openbaar", Role.WOO_OFFICER),
    "karin": _person("P012", "Karin Beheer", Role.ADMIN),
}


@pytest.fixture(scope="session", autouse=True)
def installed_components() -> Iterator[None]:
    """Let Streamlit look once for components among what is installed, not anew for every page."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


@pytest.fixture
def clock() -> Clock:
    made = Clock()
    made.now = TODAY
    return made


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Give the questionnaires as shipped; reading them costs a second, so once per session."""
    return load_catalogue(Settings().questionnaires)


@pytest.fixture(scope="session")
def cast_template(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database with the cast and nothing else, to be copied."""
    path = tmp_path_factory.mktemp("cast") / "toets.db"
    database = Database(f"sqlite:///{path}")
    database.migrate()
    with database.writing() as tx:
        installation.mark(tx, demo=True, now=TODAY)
    toets = wired(_SETTINGS, Context(database, catalogue, lambda: TODAY))
    accounts = [NewAccount(person, name, PASSWORD) for name, person in CAST.items()]
    toets.people.add(accounts, added_by="TEST")
    toets.close()
    return path


@pytest.fixture
def toets(
    cast_template: Path, catalogue: Catalogue, tmp_path: Path, clock: Clock
) -> Iterator[Toets]:
    """Toets on a temporary database with the whole cast, used by every screen in this test."""
    path = shutil.copyfile(cast_template, tmp_path / "toets.db")
    settings = _SETTINGS.model_copy(update={"data_dir": tmp_path})
    opened = wired(settings, Context(Database(f"sqlite:///{path}"), catalogue, clock))
    session.use(opened)
    yield opened
    session.use(None)
    opened.close()


@pytest.fixture
def stage(sqlite_template: Any, tmp_path: Path) -> Iterator[Stage]:
    """Toets with a case per scene and the cast of the services, used by every screen in this test."""
    path = shutil.copyfile(sqlite_template.location, tmp_path / "stage.db")
    opened = open_stage(f"sqlite:///{path}")
    opened.scenes = sqlite_template.scenes
    session.use(opened.toets)
    yield opened
    session.use(None)
    opened.toets.close()


@pytest.fixture
def actor_of(toets: Toets) -> Callable[[str], Actor]:
    """Give the actor of somebody of the cast, proven just now, outside any session."""
    return lambda name: Actor(CAST[name].number, proven_at=toets.context.clock())


SignIn = Callable[[str], Actor]


def _signing_in(toets: Toets, monkeypatch: pytest.MonkeyPatch) -> SignIn:
    def signed_in(name: str) -> Actor:
        token = toets.signing_in.sign_in(name, PASSWORD)
        monkeypatch.setattr(session, "cookie_token", lambda: token)
        return toets.signing_in.who(token).actor

    return signed_in


def _frame(start: str) -> None:
    from toets.ui import frame  # noqa: PLC0415 -- AppTest runs the text of this function alone

    frame.show(start)


def _drawing(sign_in: SignIn) -> Callable[..., AppTest]:
    def drawn(page: str, name: str, **query: str) -> AppTest:
        sign_in(name)
        test = AppTest.from_function(_frame, args=(page,), default_timeout=60)
        for key, value in query.items():
            test.query_params[key] = value
        return test.run()

    return drawn


@pytest.fixture
def sign_in(toets: Toets, monkeypatch: pytest.MonkeyPatch) -> SignIn:
    """Sign somebody of the cast in, so that screens show themselves to that person."""
    return _signing_in(toets, monkeypatch)


@pytest.fixture
def screen(sign_in: SignIn) -> Callable[..., AppTest]:
    """Draw a page for somebody, as in `screen("zaken", "sara")` or with `zaak=reference`."""
    return _drawing(sign_in)


@pytest.fixture
def staged_screen(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Draw a page for somebody of the stage, such as `staged_screen("zaken", "dina")`."""
    return _drawing(_signing_in(stage.toets, monkeypatch))
