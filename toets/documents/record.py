"""The record that goes with a document: the case as data, so that a program can check the words."""

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from toets.documents.archive import Enclosure
from toets.documents.grounds import grounds_of
from toets.documents.source import Matter
from toets.domain.canonical import canonical_bytes, to_plain
from toets.domain.owed import Owed
from toets.domain.questionnaire import Rulebook
from toets.texts.document import frame

FORMAT = "toets-zaak-1"
RECORD_NAME = "zaak.json"

# What an author typed: it is printed as it was typed, and recorded so.
_TYPED = frozenset({"answers", "answer"})


@dataclass(frozen=True)
class RecordedRules:
    """By which rules the case was judged: the regime, its three versions, and their SHA-256."""

    regime: str
    questionnaire: str
    procedure: str
    guidance: str
    digest: str


@dataclass(frozen=True)
class RecordedFact:
    """A fact in plain values (texts, whole numbers, lists, mappings), with its kind.

    `number` is its place among all facts of the case, from 1; what the document does not tell is
    left out, and so is a number.
    """

    number: int
    kind: str
    content: Mapping[str, Any]


@dataclass(frozen=True)
class CaseRecord:
    """What a document rests on. `content_hash` is that of the version; facts stand in order.

    `occasion` is the number of the fact that the document is about, 0 for an outcome. `signed_text`
    is what both holders signed (its digest is the hash under the signatures), or None when they did
    not. A person is "persoon-1" and so on, in order of appearance: the same in every fact, and no
    more.
    """

    reference: str
    kind: str
    version: int
    round: int
    occasion: int
    content_hash: str
    signed_text: Mapping[str, Any] | None
    rules: RecordedRules
    facts: tuple[RecordedFact, ...]
    format: str = FORMAT


def case_record(owed: Owed, matter: Matter) -> CaseRecord:
    """Return the record of a document, of the case as it was when the document fell due."""
    case, version = matter.case, matter.version
    merged = case.merged_text
    # Whoever acted is left unnamed, also when the source knows nothing of them.
    unnamed = _Unnamed({*matter.source.people, *(fact.person for fact in case.facts)})
    return CaseRecord(
        reference=case.reference,
        kind=owed.kind,
        version=version.version,
        round=case.round,
        occasion=owed.occasion,
        content_hash=version.content_hash,
        signed_text=to_plain(merged) if merged else None,
        rules=recorded_rules(case.rules),
        facts=tuple(
            RecordedFact(ground.number, ground.kind, unnamed.plain(ground.content))
            for ground in grounds_of(case, owed)
        ),
    )


def recorded_rules(rules: Rulebook) -> RecordedRules:
    """Return which rules these are."""
    return RecordedRules(
        regime=rules.regime,
        questionnaire=rules.questionnaire.version,
        procedure=rules.procedure.version,
        guidance=rules.guidance.version,
        digest=rules.digest,
    )


def enclosure(owed: Owed, matter: Matter) -> Enclosure:
    """Return the record of a document as the file that goes with it."""
    return Enclosure(RECORD_NAME, frame.RECORD, record_bytes(case_record(owed, matter)))


class _Unnamed:
    """Gives each personnel number a name, because the document names members by function only."""

    def __init__(self, numbers: Container[str]) -> None:
        self._numbers = numbers
        self._names: dict[str, str] = {}

    def plain(self, value: Any) -> Any:
        """Return plain values with names for numbers, in whatever field a fact keeps them."""
        if isinstance(value, dict):
            return {k: item if k in _TYPED else self.plain(item) for k, item in value.items()}
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        if isinstance(value, str) and value in self._numbers:
            return self._names.setdefault(value, f"persoon-{len(self._names) + 1}")
        return value


def record_bytes(record: CaseRecord) -> bytes:
    """Return the record as canonical JSON."""
    return canonical_bytes(record)


def record_from(octets: bytes) -> CaseRecord:
    """Return the record that these bytes are.

    Raises:
        ValueError: They are not the canonical JSON of a record of this format.
    """
    try:
        plain = json.loads(octets)
        facts = tuple(RecordedFact(**fact) for fact in plain["facts"])
        rules = RecordedRules(**plain["rules"])
        record = CaseRecord(**{**plain, "rules": rules, "facts": facts})
        is_same = record.format == FORMAT and record_bytes(record) == octets
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("not a record") from error
    if not is_same:
        raise ValueError("not the canonical form of a record")
    return record
