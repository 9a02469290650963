"""The Algoritmeregister: what a permission says in it, the texts written for it, and the file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from toets.domain.algorithm_register import (
    WRITTEN,
    RegisterRules,
    Registration,
    problems,
    proposal,
    with_texts,
)
from toets.domain.answer import LONGEST_TEXT, Answer
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.corrigenda import answers_now, title_now
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Question
from toets.domain.rights import Capacity, capacities
from toets.domain.sight import Sight, view
from toets.domain.workflow import WAS_PERMITTED
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, Line, record, the_person
from toets.services.reading import Reading
from toets.store import cases, people, register_texts
from toets.store.database import Tx
from toets.store.register_texts import RegisterText

ACTION = "export_registration"

_MAY_WRITE = frozenset({Capacity.AUTHOR, Capacity.SECRETARY})
_WRITTEN = frozenset(field.name for field in WRITTEN)


@dataclass(frozen=True)
class Said:
    """What the proposal answers to a question, for who writes about it for the public."""

    question: Question
    answer: Answer


@dataclass(frozen=True)
class OpenedRegistration:
    """The registration of one permission, with what its screen needs.

    `proposed` is what follows from the case alone, `texts` what was written instead, by field.
    `material` has per field the answers that say something about it. `names` gives the names of
    who wrote.
    """

    reference: str
    title: str
    registration: Registration
    proposed: Registration
    texts: Mapping[str, RegisterText]
    problems: tuple[Obstacle, ...]
    material: Mapping[str, tuple[Said, ...]]
    may_write: bool
    names: Mapping[str, str]


class AlgorithmRegister:
    """Keeps the texts of registrations and hands out the file.

    Authors of a case and the secretary write; Woo officers read, with a reason. Writing is no
    step and leaves no event, handing out the file does.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reading = Reading(context)

    def opened(self, actor: Actor, reference: str, reason: str = "") -> OpenedRegistration:
        """Return the registration of a permission; reading it is logged as reading the case.

        Raises:
            NotFoundError: No such permission, or the actor has nothing to do with its registration.
            InputRefusedError: The actor's role asks for a reason, and none was given.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            self._registered(tx, actor, reference, now)
        self._reading.open(actor, reference, reason)
        with context.database.reading() as tx:
            case, person = self._registered(tx, actor, reference, now)
            return self._opened(tx, case, person, now)

    def save(self, actor: Actor, reference: str, field: str, text: str, seen: int) -> RegisterText:
        """Keep the text of one field; `seen` is the version its writer saw, 0 for none.

        An empty text takes away what the answers propose. A text that is too long or of the wrong
        form is kept too: it only keeps the file from being handed out.

        Raises:
            NotFoundError: No such permission or field, or the actor may not write.
            InputRefusedError: Somebody else wrote this field meanwhile; or it is beyond any length.
        """
        now = self._context.clock()
        with self._context.database.writing() as tx:
            case, person = self._registered(tx, actor, reference, now)
            if field not in _WRITTEN or not _may_write(case, person):
                raise NotFoundError("registration")
            if len(text) > LONGEST_TEXT:
                facts = {"field": field, "length": len(text), "longest": LONGEST_TEXT}
                raise InputRefusedError([Obstacle.of("registration.too_long", **facts)])
            given = RegisterText(field, seen + 1, text.strip(), person.number, now)
            if not register_texts.save(tx, reference, given):
                raise InputRefusedError([Obstacle.of("registration.stale", field=field)])
        return given

    def export(self, actor: Actor, reference: str) -> bytes:
        """Return the registration as JSON, and record in the chain of the case that it was handed out.

        Raises:
            NotFoundError: No such permission, or the actor may not hand it out.
            InputRefusedError: It does not meet the standard; names everything that is lacking.
        """
        now = self._context.clock()
        with self._context.database.writing() as tx:
            case, person = self._registered(tx, actor, reference, now)
            if not _may_write(case, person):
                raise NotFoundError("registration")
            opened = self._opened(tx, case, person, now)
            if opened.problems:
                raise InputRefusedError(opened.problems)
            content = as_json(opened.registration)
            line = Line(ACTION, note=sha256(content).hexdigest())
            record(tx, actor.number, now, case, case, line)
        return content

    def _registered(
        self, tx: Tx, actor: Actor, reference: str, now: datetime
    ) -> tuple[Case, Person]:
        person = the_person(tx, actor.number, now)
        try:
            case = cases.get(tx, reference, self._context.rules)
        except NotFoundError as error:
            # One answer for what does not exist and for what somebody may not know of.
            raise NotFoundError("registration") from error
        seen = view(case, person)
        may_read = _may_write(case, person) or Role.WOO_OFFICER in person.roles
        if seen.sight is not Sight.FULL or not may_read or case.status not in WAS_PERMITTED:
            raise NotFoundError("registration")
        return seen.case, person

    def _opened(self, tx: Tx, case: Case, person: Person, now: datetime) -> OpenedRegistration:
        rules = self._context.catalogue.register_rules(case.rules.regime)
        texts = register_texts.texts_of(tx, case.reference)
        proposed = proposal(case, rules, amsterdam_day(now))
        found = with_texts(proposed, {name: kept.text for name, kept in texts.items()})
        writers = people.named(tx, {kept.saved_by for kept in texts.values()})
        return OpenedRegistration(
            reference=case.reference,
            title=title_now(case),
            registration=found,
            proposed=proposed,
            texts=texts,
            problems=(*problems(found), *_addresses(tx, found)),
            material=_material(case, rules),
            may_write=_may_write(case, person),
            names={number: writer.name for number, writer in writers.items()},
        )


def as_json(registration: Registration) -> bytes:
    """Return the file: UTF-8, in the order of the standard, ending in a new line."""
    text = json.dumps(registration.document, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _may_write(case: Case, person: Person) -> bool:
    return bool(_MAY_WRITE & capacities(case, person))


def _material(case: Case, rules: RegisterRules) -> dict[str, tuple[Said, ...]]:
    questions, answers = case.rules.questionnaire.by_id, answers_now(case)
    return {
        about.field: tuple(
            Said(questions[id_], answers[id_])
            for id_ in about.questions
            if id_ in questions and id_ in answers
        )
        for about in rules.material
    }


def _addresses(tx: Tx, registration: Registration) -> tuple[Obstacle, ...]:
    """Return that the contact is the address of somebody whom toets knows, whatever it looks like."""
    contact = registration.text("contact_email")
    if not people.has_address(tx, contact):
        return ()
    return (Obstacle.of("registration.personal", field="contact_email", value=contact),)
