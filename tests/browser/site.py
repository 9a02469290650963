"""Toets behind the browser: the server, the same database through the services, and cases in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import takewhile
from pathlib import Path
from typing import TypeVar

from browser.eventually import eventually
from browser.server import Server, environment, serving

from toets.bootstrap import Settings, Toets, open_toets, utc_now, wired
from toets.demo.accounts import BY_NAME
from toets.demo.clock import SetClock
from toets.demo.dossier import Act, Dossier, read_dossier
from toets.demo.loading import give_mandate
from toets.demo.playing import DOSSIERS, Player, add_people
from toets.domain.answer import Answer
from toets.domain.audit import Event
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import Fact
from toets.domain.workflow import Status
from toets.services.context import Actor
from toets.store import events

FactT = TypeVar("FactT", bound=Fact)


class NowClock(SetClock):
    """The clock of this machine: dossiers are played now, whatever day they name."""

    def __init__(self) -> None:
        """Begin; there is nothing to set."""

    def __call__(self) -> datetime:
        """Return the time it is (UTC)."""
        return utc_now()

    def set(self, day: date, at: time) -> None:
        """Leave the time as it is."""


def dossier(name: str) -> Dossier:
    """Return a demo dossier by the begin of its file name, such as "04"."""
    (path,) = DOSSIERS.glob(f"{name}-*.yaml")
    return read_dossier(path)


@dataclass
class Site:
    """A running toets; `toets` works on the same database as the server does."""

    server: Server
    toets: Toets

    @property
    def url(self) -> str:
        """The address of the server."""
        return self.server.url

    @property
    def player(self) -> Player:
        """Play dossiers in this database, all of it today."""
        return Player(self.toets, NowClock(), amsterdam_day(utc_now()))

    def actor(self, name: str) -> Actor:
        """Return somebody of the demo as who acts outside the browser."""
        return Actor(BY_NAME[name].number, proven_at=utc_now())

    def token(self, name: str) -> str:
        """Return the token of a new session of somebody of the demo."""
        account = BY_NAME[name]
        return self.toets.signing_in.sign_in(account.username, account.password)

    def begin(self, title: str, by: str = "bram") -> str:
        """Begin an empty proposal."""
        return self.toets.drafting.begin(self.actor(by), title, "Eenheid Verzonnen")

    def play(self, found: Dossier, before: str = "") -> str:
        """Play a dossier up to its first act of this name, or whole; return the reference."""
        acts = takewhile(lambda act: act.do != before, found.acts)
        return self.player.play(replace(found, acts=tuple(acts)))

    def play_in_the_past(self, found: Dossier) -> str:
        """Play a whole dossier on the days that it names; return the reference."""
        clock = SetClock(utc_now(), latest=utc_now())
        toets = wired(self.toets.settings, replace(self.toets.context, clock=clock))
        return Player(toets, clock, amsterdam_day(utc_now())).play(found)

    def do(self, reference: str, act: Act) -> None:
        """Do one act of a dossier."""
        self.player.do(reference, act)

    def case(self, reference: str) -> Case:
        """Return the whole case as it is in the database, whoever may see it."""
        return self.player.case(reference)

    def answer(self, reference: str, key: str, by: str = "bram") -> Answer | None:
        """Return an answer of the draft as it is kept now."""
        kept = self.toets.drafting.open(self.actor(by), reference).answers.get(key)
        return kept.answer if kept else None

    def await_answer(self, reference: str, key: str, answer: Answer, by: str = "bram") -> None:
        """Wait until this answer is kept."""
        eventually(
            lambda: self.answer(reference, key, by) == answer,
            f"the answer to {key} to be {answer}",
        )

    def await_status(self, reference: str, status: Status) -> Case:
        """Wait until the case stands so, and return it."""
        eventually(lambda: self.case(reference).status is status, f"the case to be {status}")
        return self.case(reference)

    def await_fact(self, reference: str, kind: type[FactT]) -> FactT:
        """Wait until the case holds a fact of this kind, and return the last one."""
        found = eventually(lambda: self.case(reference).of(kind), f"a {kind.__name__}")
        return found[-1]

    def steps(self, reference: str) -> list[str]:
        """Return the steps that the log of a case tells of, in order, with who took each."""
        with self.toets.context.database.reading() as tx:
            log: tuple[Event, ...] = events.of(tx, reference)
        names = {account.number: name for name, account in BY_NAME.items()}
        return [
            f"{names.get(event.actor, event.actor)}: {step.value}"
            for event in log
            if not event.refused
            for step in event.steps
        ]


def only_people(settings: Settings) -> None:
    """Fill a new database with the invented people, the mandate of the deputy, and no cases."""
    toets = open_toets(settings=settings)
    add_people(toets)
    give_mandate(toets)
    toets.close()


@contextmanager
def open_site(folder: Path, fill: Callable[[Settings], object] = only_people) -> Iterator[Site]:
    """Serve a new database in `folder` until the end of the block."""
    settings = Settings(
        database_url=environment(folder)["TOETS_DATABASE_URL"],
        data_dir=folder,
        demo=True,
        password_memory=64,
        password_passes=1,
    )
    fill(settings)
    toets = open_toets(settings=settings)
    try:
        with serving(folder) as server:
            yield Site(server, toets)
    finally:
        toets.close()
