"""The stage for tests of the services: toets on a real database, the cast, and a case per scene."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import (
    ANSWERS,
    END,
    NOW,
    REASON,
    a_permit,
    a_refusal,
    a_signature,
    a_use,
    an_advice,
    an_establishing,
)
from cast import ADAM, ANNA, BRAM, CAST, CHRIS, DINA, ED, EDO, SARA, TESS
from seal_keys import KEYS
from small_rulebook import GUIDANCE, PROCEDURE, QUESTIONNAIRE, REGISTER, RULES
from sqlalchemy import select

from toets.bootstrap import Settings, Toets, wired
from toets.catalogue.file import File, Parsed
from toets.catalogue.loading import Catalogue
from toets.catalogue.problems import Problems
from toets.catalogue.regimes import About, Regime
from toets.catalogue.versions import Versions
from toets.domain.answer import Answer
from toets.domain.audit import Event, FactDigest
from toets.domain.calendar import end_of_day
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.deeds import (
    AddAuthor,
    AssessJoin,
    ClaimScopeExit,
    Complete,
    ConfirmScopeExit,
    ConsentJoin,
    Deed,
    Evaluate,
    InviteReaction,
    React,
    RequestCompletion,
    RequestJoin,
    RequestScopeExit,
    Revoke,
    Start,
    Submit,
    Suspend,
    Withdraw,
)
from toets.domain.facts import Opinion
from toets.domain.person import Person
from toets.domain.questionnaire import Procedure, Questionnaire
from toets.domain.workflow import Step
from toets.errors import NotFoundError, TransitionRefusedError
from toets.services.context import Actor, Context
from toets.services.peopling import NewAccount
from toets.store import cases, events, installation
from toets.store.database import Database
from toets.store.tables import Base

PASSWORD = "een lang genoeg wachtwoord"  # noqa: S105 -- of invented people
A_PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
UNIT = "Eenheid Verzonnen"


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        """Return the time it stands at (UTC)."""
        return self.now

    def advance(self, **by: float) -> None:
        """Move on, as in `advance(minutes=5)`."""
        self.now += timedelta(**by)


def _parsed(value: Any) -> Parsed[Any]:
    return Parsed(value, File(Path("small_rulebook.py"), Problems()), {})


def a_catalogue(
    *questionnaires: Questionnaire, procedures: Sequence[Procedure] = (PROCEDURE,)
) -> Catalogue:
    """Return the small rulebook as a catalogue, with these versions of its questionnaire and procedure."""
    return Catalogue(
        [
            Regime(
                About(RULES.regime, RULES.regime_title, RULES.regime_source, RULES.regime_note),
                Versions([_parsed(each) for each in questionnaires], complete=True),
                Versions([_parsed(each) for each in procedures], complete=True),
                Versions([_parsed(GUIDANCE)], complete=True),
                _parsed(REGISTER),
            )
        ]
    )


CATALOGUE = a_catalogue(QUESTIONNAIRE)
SETTINGS = Settings(password_memory=64, password_passes=1, keys_dir=KEYS)

# What every test may change, but never reads the same: lines of the log are compared apart.
_LOG = frozenset({"chain", "event"})


@dataclass
class Stage:
    """Toets with the cast; `scenes` has the reference of a case per scene, by name."""

    toets: Toets
    clock: Clock
    scenes: dict[str, str] = field(default_factory=dict)

    def actor(self, person: Person) -> Actor:
        """Return this person as who acts, who proved their identity just now."""
        return Actor(person.number, proven_at=self.clock())

    def signed_in(self, person: Person) -> Actor:
        """Return this person of the cast within a session, as the screens act."""
        signing_in = self.toets.signing_in
        token = signing_in.sign_in(person.name.partition(" ")[0].lower(), PASSWORD)
        return signing_in.who(token).actor

    def act(self, person: Person, reference: str, deed: Deed) -> None:
        """Take a step that must succeed."""
        self.toets.proceedings.act(self.actor(person), reference, deed)

    def case(self, reference: str) -> Case:
        """Return the whole case as it is in the database, whoever may see it."""
        context = self.toets.context
        with context.database.reading() as tx:
            return cases.get(tx, reference, context.rules)

    def events(self, chain: str) -> tuple[Event, ...]:
        """Return the log of a case."""
        with self.toets.context.database.reading() as tx:
            return events.of(tx, chain)

    def rows(self) -> dict[str, list[Any]]:
        """Return everything in the database but the log, table by table."""
        with self.toets.context.database.engine.connect() as connection:
            return {
                table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
                for table in Base.metadata.sorted_tables
                if table.name not in _LOG
            }

    @contextmanager
    def refusing(self, person: Person, reference: str, step: str, *codes: str) -> Iterator[None]:
        """Demand that the block is refused for these reasons and leaves one refusal line only."""
        with self._one_line_only(person, reference, step, *codes):
            with pytest.raises(TransitionRefusedError) as caught:
                yield
            assert [obstacle.code for obstacle in caught.value.obstacles] == list(codes)

    @contextmanager
    def not_finding(self, person: Person, reference: str, step: str) -> Iterator[None]:
        """Demand that the case does not seem to exist, and that the attempt left one line only."""
        with self._one_line_only(person, reference, step, "rights.unseen"):
            with pytest.raises(NotFoundError) as caught:
                yield
            assert caught.value.kind == "case"

    @contextmanager
    def _one_line_only(
        self, person: Person, reference: str, step: str, *codes: str
    ) -> Iterator[None]:
        before, log = self.rows(), self.events(reference)
        yield
        assert self.rows() == before
        assert self.events(reference) == (
            *log,
            self._line(reference, person.number, step, obstacles=codes),
        )

    @contextmanager
    def unchanged(self, reference: str) -> Iterator[None]:
        """Demand that the block changes nothing at all, the log included."""
        before, log = self.rows(), self.events(reference)
        yield
        assert self.rows() == before
        assert self.events(reference) == log

    @contextmanager
    def recording(self, person: Person, reference: str, *steps: str) -> Iterator[None]:
        """Demand that the block is one act of these steps: its facts and one event about them."""
        before, log = self.case(reference), self.events(reference)
        yield
        after = self.case(reference)
        facts = tuple(
            FactDigest(fact.kind, digest(fact)) for fact in after.facts[len(before.facts) :]
        )
        line = self._line(reference, person.number, steps[0], number=len(log) + 1)
        expected = replace(
            line,
            status_before=before.status,
            steps=tuple(Step(step) for step in steps),
            facts=facts,
        )
        assert facts
        assert after.revision == before.revision + 1
        assert [event for event in self.events(reference)[len(log) :] if event.steps] == [expected]

    def _line(
        self,
        reference: str,
        actor: str,
        action: str,
        number: int | None = None,
        obstacles: tuple[str, ...] = (),
    ) -> Event:
        case = self.case(reference)
        return Event(
            chain=reference,
            number=number or len(self.events(reference)),
            at=self.clock(),
            actor=actor,
            action=action,
            refused=bool(obstacles),
            status_before=case.status,
            status_after=case.status,
            steps=(),
            version=case.version_number,
            round=case.round,
            content_hash=case.version.content_hash if case.version else "",
            facts=(),
            obstacles=obstacles,
        )

    # Cases, brought about by the services alone.

    def begin(self, answers: Mapping[str, Answer] | None = None) -> str:
        """Let Anna and Adam write a complete draft."""
        drafting, anna = self.toets.drafting, self.actor(ANNA)
        reference = drafting.begin(anna, "Zoeken in eigen beelden", UNIT)
        self.act(ANNA, reference, AddAuthor(ADAM.number))
        self.answer(reference, {**ANSWERS, **(answers or {})})
        return reference

    def answer(self, reference: str, answers: Mapping[str, Answer]) -> None:
        """Let Anna give these answers; the evidence of B2 becomes a file that is attached here."""
        drafting, anna = self.toets.drafting, self.actor(ANNA)
        kept = drafting.open(anna, reference).answers
        for key, answer in answers.items():
            given = answer
            if key == "B2.bewijs" and answer.choices:
                file = drafting.attach(anna, reference, key, "effectbeoordeling.pdf", A_PDF)
                given = replace(answer, choices=(file.id,))
            drafting.save(anna, reference, key, given, kept[key].version if key in kept else 0)

    def submitted(
        self, answers: Mapping[str, Answer] | None = None, despite_stop: str = ""
    ) -> str:
        """Bring a case to the Community."""
        reference = self.begin(answers)
        self.act(ANNA, reference, Submit(despite_stop))
        return reference

    def advise(self, reference: str, *opinions: Opinion) -> str:
        """Let Bram, Chris and Tess advise; positively where no opinion is given."""
        given = (*opinions, *(Opinion.POSITIVE,) * 3)
        for member, opinion in zip((BRAM, CHRIS, TESS), given, strict=False):
            (discipline,) = member.disciplines
            self.act(member, reference, an_advice(self.case(reference), discipline, opinion))
        return reference

    def establish(self, reference: str) -> str:
        """Let Sara establish what the rule yields."""
        self.act(SARA, reference, an_establishing(self.case(reference)))
        return reference

    def in_decision(self, reference: str | None = None) -> str:
        """Bring a case to the holders."""
        return self.establish(self.advise(reference or self.submitted()))

    def half_judged(self) -> str:
        """Bring a case where Dina permits and Edo has not judged yet."""
        reference = self.in_decision()
        self.act(DINA, reference, a_permit(self.case(reference)))
        return reference

    def signing(self) -> str:
        """Bring a case that both holders permit."""
        reference = self.half_judged()
        self.act(EDO, reference, a_permit(self.case(reference)))
        return reference

    def permitted(self) -> str:
        """Bring a case that both holders signed."""
        reference = self.signing()
        for holder in (DINA, EDO):
            self.act(holder, reference, a_signature(self.case(reference)))
        return reference

    def in_execution(self) -> str:
        """Bring a permission that Anna began to use."""
        reference = self.permitted()
        self.act(ANNA, reference, Start())
        return reference

    def join(self, reference: str) -> None:
        """Let Ed's unit join a permission."""
        self.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))
        self.act(BRAM, reference, AssessJoin(1, is_new_use=False, reasons=REASON))
        for holder in (DINA, EDO):
            self.act(holder, reference, ConsentJoin(1, REASON))

    def suspended(self) -> str:
        """Bring a use that Dina stopped."""
        reference = self.in_execution()
        self.act(DINA, reference, Suspend(REASON))
        return reference

    def revoked(self) -> str:
        """Bring a permission that Dina revoked while it was used."""
        reference = self.in_execution()
        self.act(DINA, reference, Revoke(REASON))
        return reference

    def completed(self) -> str:
        """Bring a use that was recorded, evaluated and ended."""
        reference = self.in_execution()
        self.act(ANNA, reference, a_use())
        self.act(ANNA, reference, Evaluate("Het hielp."))
        self.act(ANNA, reference, RequestCompletion(REASON))
        self.act(SARA, reference, Complete(REASON))
        return reference

    def expired(self) -> str:
        """Bring a permission whose validity passed; the clock stands where it stood afterwards."""
        reference, now = self.in_execution(), self.clock.now
        self.clock.now = end_of_day(END)
        assert self.toets.proceedings.expire_if_due(reference)
        self.clock.now = now
        return reference

    def refused_case(self) -> str:
        """Bring a case that Dina permits and Edo refuses."""
        reference = self.half_judged()
        self.act(EDO, reference, a_refusal(self.case(reference)))
        return reference

    def supplement(self) -> str:
        """Bring a case that Bram wants supplemented, about A3."""
        reference = self.submitted()
        deed = an_advice(self.case(reference), opinion=Opinion.SUPPLEMENT)
        self.act(BRAM, reference, deed)
        return self.establish(reference)

    def invited(self) -> str:
        """Bring a case where Anna may react to a negative outcome at hand."""
        reference = self.advise(self.submitted(), Opinion.NEGATIVE)
        self.act(SARA, reference, InviteReaction(1, 1, "De grondslag ontbreekt."))
        return reference

    def negative(self) -> str:
        """Bring a case with an established negative advice."""
        reference = self.invited()
        self.act(ANNA, reference, React(1, 1, "Dat zien wij anders."))
        return self.establish(reference)

    def scope_claimed(self) -> str:
        """Bring a case that claims to be CATCH."""
        reference = self.begin({"A2": Answer(text="ja", explanation="Het is CATCH zelf.")})
        self.act(ANNA, reference, ClaimScopeExit("catch", "Er verandert niets aan CATCH."))
        return reference

    def out_of_scope(self) -> str:
        """Bring a case that two persons confirmed to be CATCH."""
        reference = self.scope_claimed()
        self.act(SARA, reference, RequestScopeExit(1, 1, REASON))
        self.act(BRAM, reference, ConfirmScopeExit(1, 1, REASON))
        return reference

    def withdrawn(self) -> str:
        """Bring a case that Anna gave up."""
        reference = self.submitted()
        self.act(ANNA, reference, Withdraw(REASON))
        return reference


SCENES: dict[str, Callable[[Stage], str]] = {
    "draft": Stage.begin,
    "submitted": Stage.submitted,
    "advised": lambda stage: stage.advise(stage.submitted()),
    "in_decision": Stage.in_decision,
    "half_judged": Stage.half_judged,
    "signing": Stage.signing,
    "permitted": Stage.permitted,
    "in_execution": Stage.in_execution,
    "suspended": Stage.suspended,
    "revoked": Stage.revoked,
    "expired": Stage.expired,
    "completed": Stage.completed,
    "refused": Stage.refused_case,
    "supplement": Stage.supplement,
    "invited": Stage.invited,
    "negative": Stage.negative,
    "scope_claimed": Stage.scope_claimed,
    "out_of_scope": Stage.out_of_scope,
    "withdrawn": Stage.withdrawn,
}


def open_stage(url: str, clock: Clock | None = None) -> Stage:
    """Return the stage on a database whose tables exist."""
    clock = clock or Clock()
    return Stage(wired(SETTINGS, Context(Database(url), CATALOGUE, clock)), clock)


def furnish(url: str) -> dict[str, str]:
    """Bring an empty database to the newest tables, the cast and one case per scene."""
    stage = open_stage(url)
    stage.toets.context.database.migrate()
    with stage.toets.context.database.writing() as tx:
        installation.mark(tx, demo=False, now=stage.clock())
    accounts = [NewAccount(p, p.name.partition(" ")[0].lower(), PASSWORD) for p in CAST]
    stage.toets.people.add(accounts, added_by="TEST")
    scenes = {name: bring(stage) for name, bring in SCENES.items()}
    stage.toets.close()
    return scenes
