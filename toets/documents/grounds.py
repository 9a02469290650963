"""What a document rests on: the facts that it tells of, and no more of each than its readers may know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from toets.documents.withdrawn import withdrawn_advices
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import to_plain
from toets.domain.case import Case
from toets.domain.corrigenda import corrigenda
from toets.domain.facts import (
    Advice,
    ConditionReported,
    ConditionSettled,
    CorrigendumProposed,
    CorrigendumSigned,
    EstablishedAdvice,
    Fact,
    HoldLifted,
    IncidentReported,
    InvitationRevoked,
    JoinConsented,
    JoinRequested,
    ProposalVersion,
    Revoked,
    Signature,
    Started,
    Suspended,
    UseRecorded,
    Verdict,
    ViewGiven,
)
from toets.domain.facts.internal import is_internal
from toets.domain.joining import joins
from toets.domain.owed import OUTCOMES, USE, Owed
from toets.domain.person import Seat

Fields = frozenset[str]
Grounds = Mapping[type[Fact], Fields]


@dataclass(frozen=True)
class Ground:
    """A fact in plain values, by its number among all facts of the case, from 1."""

    number: int
    kind: str
    content: Mapping[str, Any]


def _whole(kind: type[Fact]) -> Fields:
    return frozenset(field.name for field in fields(kind))


def _only(*names: str) -> Fields:
    return frozenset({"at", "version", "round", *names})


def _without(kind: type[Fact], *names: str) -> Fields:
    return _whole(kind) - set(names)


_OF_PERMISSION: Grounds = {
    **{
        kind: _whole(kind)
        for kind in (ProposalVersion, Signature, Started, CorrigendumProposed, CorrigendumSigned)
    },
    JoinRequested: _only("number", "unit"),
    JoinConsented: _only("number", "seat"),
}
_OF_STOP: Grounds = {
    **_OF_PERMISSION,
    **{kind: _whole(kind) for kind in (ConditionReported, ConditionSettled, UseRecorded)},
    IncidentReported: _only("day"),
}
# A court reads it: nobody is named in it, nor how anybody deliberated, nor another use.
_OF_USE: Grounds = {
    ProposalVersion: _only("title", "unit", "answers"),
    EstablishedAdvice: _only("outcome"),
    Signature: _without(Signature, "person", "on_behalf"),
    Started: _only(),
    JoinRequested: _only("number", "unit"),
    JoinConsented: _only("number", "seat"),
    CorrigendumProposed: _only("number", "place", "old", "new"),
    CorrigendumSigned: _only("number", "seat"),
    ConditionReported: _only("condition", "occurrence"),
    ConditionSettled: _only("condition", "occurrence", "met", "discipline"),
}
_OCCASIONS: dict[str, tuple[Grounds, Grounds]] = {
    "suspension": (_OF_STOP, {Suspended: _whole(Suspended)}),
    "revocation": (_OF_STOP, {Revoked: _whole(Revoked)}),
    "corrigendum": (_OF_PERMISSION, {CorrigendumSigned: _whole(CorrigendumSigned)}),
    USE: (_OF_USE, {UseRecorded: _without(UseRecorded, "person")}),
}


def grounds_of(case: Case, owed: Owed) -> Iterator[Ground]:
    """Yield what this document rests on, in order; `case` is the case as it was when it fell due."""
    told = _outcome(case) if owed.kind in OUTCOMES else _occasion(case, owed)
    for number, fact, names in told:
        plain = to_plain(fact)
        content = {name: value for name, value in plain.items() if name in names}
        if owed.kind == USE and isinstance(fact, ProposalVersion):
            content["answers"] = _printed(case, content["answers"])
        yield Ground(number, fact.kind, content)


Told = Iterator[tuple[int, Fact, Fields]]


def _outcome(case: Case) -> Told:
    by_revocation = [fact for _, fact in withdrawn_advices(case)]
    for number, fact in enumerate(case.facts, start=1):
        is_told = not is_internal(fact) and _is_settled(case, fact)
        # The document tells of a revoked request only where an advice stopped counting by it.
        if is_told or (isinstance(fact, InvitationRevoked) and fact in by_revocation):
            yield number, fact, _whole(type(fact))


def _is_settled(case: Case, fact: Fact) -> bool:
    """Tell whether everybody may read this: not what was said in a round without its outcome."""
    if (fact.version, fact.round) == (case.version_number, case.round):
        return True
    if isinstance(fact, Advice | HoldLifted | ViewGiven):
        return bool(case.on(EstablishedAdvice, fact.version, fact.round))
    if isinstance(fact, Verdict):
        return len(case.on(Verdict, fact.version, fact.round)) == len(Seat)
    return True


def _occasion(case: Case, owed: Owed) -> Told:
    told, occasion = _OCCASIONS[owed.kind]
    for number, fact in enumerate(case.facts[: owed.occasion], start=1):
        kinds = occasion if number == owed.occasion else told
        if type(fact) in kinds and _counts(case, owed, fact):
            yield number, fact, kinds[type(fact)]


def _counts(case: Case, owed: Owed, fact: Fact) -> bool:
    """Tell whether the fact is one of this permission that stands, and was known on the day."""
    match fact:
        case ProposalVersion():
            return fact.version == case.version_number
        case EstablishedAdvice() | Signature():
            return (fact.version, fact.round) == (case.version_number, case.round)
        case JoinRequested() | JoinConsented():
            return any(j.has_joined and j.request.number == fact.number for j in joins(case))
        case CorrigendumProposed() | CorrigendumSigned():
            return any(c.stands and c.proposed.number == fact.number for c in corrigenda(case))
        case ConditionReported() | ConditionSettled():
            return _was_known(case, owed, fact)
        case _:
            return True


def _was_known(case: Case, owed: Owed, fact: Fact) -> bool:
    occasion = case.facts[owed.occasion - 1]
    return not isinstance(occasion, UseRecorded) or amsterdam_day(fact.at) <= occasion.day


def _printed(case: Case, answers: Mapping[str, Any]) -> dict[str, Any]:
    procedure = case.rules.procedure
    shown = {item.question for item in (*procedure.scope, *procedure.use_lines)}
    return {key: answer for key, answer in answers.items() if key in shown}
