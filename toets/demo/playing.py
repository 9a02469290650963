"""Playing dossiers on a toets, through the same services that the screens use."""

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from toets.bootstrap import ROOT, Toets
from toets.demo.accounts import BY_NAME, DEMO_ACCOUNTS
from toets.demo.acting import deed_of
from toets.demo.clock import SetClock
from toets.demo.dossier import (
    Act,
    Dossier,
    answer_of,
    on_days,
    read_dossier,
    working_day,
)
from toets.domain.calendar import AMSTERDAM, amsterdam_day
from toets.domain.case import Case
from toets.domain.person import SYSTEM
from toets.services.context import Actor
from toets.store import cases

DOSSIERS = ROOT / "data" / "demo"

_MORNING = time(9)
_SOON = timedelta(minutes=20)

# What a dossier names by a person's first name.
_NAMES = frozenset({"auteur", "lid", "gast", "aan", "met"})

Telling = Callable[[str, Act | None, Case], None]


class Player:
    """Plays dossiers; `today` is the Amsterdam day from which their days are counted."""

    def __init__(self, toets: Toets, clock: SetClock, today: date) -> None:
        self._toets = toets
        self._clock = clock
        self._today = today

    def play(self, dossier: Dossier, tell: Telling | None = None) -> str:
        """Play a dossier from its begin to its last act, and return the case's reference."""
        reference = self.begin(dossier)
        self._tell(tell, reference, None)
        for act in dossier.acts:
            self.do(reference, act)
            self._tell(tell, reference, act)
        return reference

    def begin(self, dossier: Dossier) -> str:
        """Begin the case of a dossier and give its first answers; return the case's reference."""
        self._clock.set(working_day(self._today, dossier.begun), _MORNING)
        actor = self._actor(dossier.author)
        reference = self._toets.drafting.begin(
            actor, dossier.title, dossier.unit, urgent=dossier.urgent
        )
        self._answer(actor, reference, dossier.answers)
        return reference

    def do(self, reference: str, act: Act) -> None:
        """Do one act of a dossier, on its day, and never before what happened already."""
        self._clock.set(working_day(self._today, act.day), act.at)
        last = self.case(reference).facts[-1].at
        if self._clock() <= last:
            later = (last + _SOON).astimezone(AMSTERDAM)
            self._clock.set(later.date(), later.time())
        actor = self._actor(act.who)
        if act.do == "aanvullen":
            self._answer(actor, reference, act.said["antwoorden"])
            return
        said = {
            key: BY_NAME[found].number if key in _NAMES else found
            for key, found in on_days(act.said, self._today).items()
        }
        deed = deed_of(replace(act, said=said), self.case(reference), self._day())
        self._toets.proceedings.act(actor, reference, deed)

    def case(self, reference: str) -> Case:
        """Return the whole case as it is now, whoever may see it."""
        context = self._toets.context
        with context.database.reading() as tx:
            return cases.get(tx, reference, context.rules)

    def _tell(self, tell: Telling | None, reference: str, act: Act | None) -> None:
        if tell is not None:
            tell(reference, act, self.case(reference))

    def _day(self) -> date:
        return amsterdam_day(self._clock())

    def _actor(self, name: str) -> Actor:
        if name == "systeem":
            return Actor(SYSTEM)
        return Actor(BY_NAME[name].number, proven_at=self._clock())

    def _answer(self, actor: Actor, reference: str, answers: Any) -> None:
        rules = self.case(reference).rules
        seen = self._toets.drafting.open(actor, reference).answers
        for key, given in on_days(answers, self._today).items():
            question = rules.questionnaire.by_id[key.removesuffix(".bewijs")]
            answer = answer_of(question, key, self._attached(actor, reference, key, given))
            version = seen[key].version if key in seen else 0
            self._toets.drafting.save(actor, reference, key, answer, version)

    def _attached(self, actor: Actor, reference: str, key: str, given: Any) -> Any:
        if not isinstance(given, dict) or "bestanden" not in given:
            return given
        return [
            self._toets.drafting.attach(actor, reference, key, name, sample_pdf(name)).id
            for name in given["bestanden"]
        ]


def sample_pdf(name: str) -> bytes:
    """Return a small invented PDF that says what it stands for; same name, same bytes."""
    kept = io.BytesIO()
    canvas = Canvas(kept, invariant=1)
    canvas.setTitle(name)
    canvas.drawString(72, 770, "Voorbeeldbestand bij de demo van toets")
    canvas.drawString(72, 750, name)
    canvas.save()
    return kept.getvalue()


def add_people(toets: Toets) -> None:
    """Add the invented people."""
    toets.people.add([account.account for account in DEMO_ACCOUNTS], "DEMO")


def dossiers(folder: Path = DOSSIERS) -> Iterable[Dossier]:
    """Yield the dossiers of a folder in order of name; names that begin with "_" are only bases."""
    for path in sorted(folder.glob("*.yaml")):
        if not path.name.startswith("_"):
            yield read_dossier(path)
