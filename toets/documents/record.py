"""The record that goes with a document: the case as data, so that a program can check the words."""

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from toets.documents.source import DocumentSource, Matter, matter_of
from toets.domain.canonical import canonical_bytes, to_plain
from toets.domain.workflow import Status

FORMAT = "toets-zaak-1"

_KINDS = {
    Status.PERMITTED: "permission",
    Status.REFUSED: "refusal",
    Status.NEGATIVE_ADVICE: "negative_advice",
    Status.OUT_OF_SCOPE: "scope_exit",
}
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
    """A fact in plain values (texts, whole numbers, lists, mappings), with its kind."""

    kind: str
    content: Mapping[str, Any]


@dataclass(frozen=True)
class CaseRecord:
    """What a document rests on. `content_hash` is that of the version; facts stand in order.

    A person is "persoon-1" and so on, in order of appearance: the same in every fact, and no more.
    """

    reference: str
    kind: str
    version: int
    round: int
    content_hash: str
    rules: RecordedRules
    facts: tuple[RecordedFact, ...]
    format: str = FORMAT


def record_of(source: DocumentSource) -> CaseRecord:
    """Return the record of a case with an outcome.

    Raises:
        ValueError: The case has no outcome that a document can state.
    """
    return matter_record(matter_of(source))


def matter_record(matter: Matter) -> CaseRecord:
    """Return the record of what a document is about."""
    case, rules, version = matter.case, matter.case.rules, matter.version
    unnamed = _Unnamed(matter.source.people)
    return CaseRecord(
        reference=case.reference,
        kind=_KINDS[matter.status],
        version=version.version,
        round=case.round,
        content_hash=version.content_hash,
        rules=RecordedRules(
            regime=rules.regime,
            questionnaire=rules.questionnaire.version,
            procedure=rules.procedure.version,
            guidance=rules.guidance.version,
            digest=rules.digest,
        ),
        facts=tuple(RecordedFact(fact.kind, unnamed.plain(to_plain(fact))) for fact in case.facts),
    )


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
        record = CaseRecord(
            **{
                **plain,
                "rules": RecordedRules(**plain["rules"]),
                "facts": tuple(RecordedFact(**fact) for fact in plain["facts"]),
            }
        )
        is_same = record.format == FORMAT and record_bytes(record) == octets
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("not a record") from error
    if not is_same:
        raise ValueError("not the canonical form of a record")
    return record
