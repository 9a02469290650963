"""The data of a public edition, enclosed in it: redacted, without a person's number and without a hash.

Where something was left out a text reads "[5.1.2.e]".
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from toets.documents.archive import Enclosure
from toets.documents.public.counting import how_often
from toets.documents.public.later import who_acted
from toets.documents.public.matter import PublicCase
from toets.domain.answer import Answer, Attachment
from toets.domain.canonical import canonical_bytes, to_plain
from toets.domain.facts import (
    Advice,
    ConditionReported,
    EstablishedAdvice,
    Fact,
    HoldLifted,
    ProposalVersion,
    Reaction,
    ReactionInvited,
    Verdict,
    ViewGiven,
)
from toets.domain.facts.internal import is_internal
from toets.domain.owed import OUTCOMES
from toets.domain.person import Seat
from toets.domain.questionnaire import Question
from toets.domain.woo import ListedItem, labelled
from toets.texts import woo
from toets.texts.answers import evidence_text, value_text
from toets.texts.document import public as texts

FORMAT = "toets-openbaar-1"
PUBLIC_RECORD_NAME = "zaak-openbaar.json"

# Numbers of persons, hashes, ids of files, and what tells which answer was given.
_LEFT_OUT = frozenset(
    {
        "added_at",
        "added_by",
        "advice_hash",
        "advices",
        "answers",
        "at",
        "attachments",
        "author",
        "contact",
        "content_hash",
        "files",
        "guest",
        "holder",
        "id",
        "invited_by",
        "invitee",
        "person",
        "round",
        "rule",
        "rules_digest",
        "saved",
        "sha256",
        "signals",
        "text_hash",
        "to",
        "vanished",
        "version",
    }
)
_OUTCOMES = {status: kind for kind, status in OUTCOMES.items()}


@dataclass(frozen=True)
class PublicAnswer:
    """An answer in the words of the questionnaire; what was not said is empty."""

    question: str
    asked: str
    answer: str
    reason: str
    explanation: str
    evidence: str


@dataclass(frozen=True)
class PublicFact:
    """An act in plain values: `who` is a function, or the name and seat of a holder.

    `answers` and `files` (names) are there for a version of the proposal; files for a report too.
    """

    kind: str
    at: str
    version: int
    round: int
    who: str
    content: Mapping[str, Any]
    answers: tuple[PublicAnswer, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class PublicLine:
    """A line of the inventory; `name` and `sha256` only of an attachment that is published with it."""

    number: int
    kind: str
    title: str
    date: str
    judgement: str
    grounds: tuple[str, ...]
    name: str
    sha256: str


@dataclass(frozen=True)
class PublicRecord:
    """What a public edition says, for a program; `grounds` tells how often each was used.

    `outcome` is a kind of document (see `domain.owed`), or empty for a withdrawn proposal; `status`
    is where the case stood at `established_at` (UTC).
    """

    reference: str
    number: int
    established_at: str
    status: str
    outcome: str
    regime: str
    questionnaire: str
    procedure: str
    guidance: str
    title: str
    unit: str
    facts: tuple[PublicFact, ...]
    inventory: tuple[PublicLine, ...]
    grounds: Mapping[str, int]
    format: str = FORMAT


def public_enclosure(public: PublicCase) -> Enclosure:
    """Return the data of a public edition as the file that goes with it."""
    octets = canonical_bytes(public_record(public))
    return Enclosure(PUBLIC_RECORD_NAME, texts.RECORD, octets)


def public_record(public: PublicCase) -> PublicRecord:
    """Return the data of a public edition."""
    source, version = public.source, public.matter.version
    case = source.case
    return PublicRecord(
        reference=case.reference,
        number=source.number,
        established_at=to_plain(source.established_at),
        status=case.status.value,
        outcome=_OUTCOMES[public.matter.status] if public.has_outcome else "",
        regime=case.rules.regime,
        questionnaire=case.rules.questionnaire.version,
        procedure=case.rules.procedure.version,
        guidance=case.rules.guidance.version,
        title=labelled(version.title),
        unit=labelled(version.unit),
        facts=tuple(_facts(public)),
        inventory=tuple(_line(listed) for listed in source.inventory),
        grounds={ground.value: amount for ground, amount in how_often(source).items()},
    )


def _facts(public: PublicCase) -> Iterator[PublicFact]:
    for fact in public.source.case.facts:
        if not is_internal(fact):
            yield _fact(fact, public)


def _fact(fact: Fact, public: PublicCase) -> PublicFact:
    return PublicFact(
        kind=fact.kind,
        at=to_plain(fact.at),
        version=fact.version,
        round=fact.round,
        who=labelled(who_acted(fact, public.matter)),
        content=_bare(to_plain(fact)) if _came_to_an_outcome(fact, public) else {},
        answers=_answers_in(fact, public) if isinstance(fact, ProposalVersion) else (),
        files=tuple(labelled(file.name) for file in _files(fact)),
    )


def _came_to_an_outcome(fact: Fact, public: PublicCase) -> bool:
    """Tell whether a text of the deliberation stands under an outcome, as the pages tell it."""
    case = public.source.case
    if isinstance(fact, Verdict):
        return len(case.on(Verdict, fact.version, fact.round)) == len(Seat)
    if isinstance(fact, Advice | HoldLifted | ViewGiven | ReactionInvited | Reaction):
        return any(each.version == fact.version for each in case.of(EstablishedAdvice))
    return True


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key not in _LEFT_OUT}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return labelled(value) if isinstance(value, str) else value


def _answers_in(version: ProposalVersion, public: PublicCase) -> tuple[PublicAnswer, ...]:
    return tuple(_answers(version, public.source.case.rules.questionnaire))


def _answers(version: ProposalVersion, asked: Iterable[Question]) -> Iterator[PublicAnswer]:
    for question in asked:
        keys = (question.id, question.evidence_key)
        answer, evidence = (version.answers.get(key, Answer()) for key in keys)
        if not any(key in version.answers for key in keys):
            continue
        given = (
            value_text(question, answer, version.attachments) if answer != Answer() else "",
            answer.reason,
            answer.explanation,
            evidence_text(evidence, version.attachments) if evidence != Answer() else "",
        )
        yield PublicAnswer(question.id, question.text, *map(labelled, given))


def _files(fact: Fact) -> tuple[Attachment, ...]:
    if isinstance(fact, ProposalVersion):
        return fact.attachments
    return fact.files if isinstance(fact, ConditionReported) else ()


def _line(listed: ListedItem) -> PublicLine:
    item = listed.item
    return PublicLine(
        number=item.number,
        kind=item.kind,
        title=labelled(woo.item_title(item)),
        date=item.day.isoformat(),
        judgement=listed.judgement.value,
        grounds=tuple(ground.value for ground in listed.grounds),
        name=labelled(listed.name),
        sha256=listed.sha256,
    )
