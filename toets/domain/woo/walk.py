"""One walk over every text of a case: to list what can be left out, and to leave it out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any

from toets.domain.answer import Answer, Attachment
from toets.domain.case import Case
from toets.domain.facts import (
    Condition,
    EstablishedAdvice,
    Fact,
    FlagReply,
    ProposalVersion,
    ThemeOpinion,
    Verdict,
)
from toets.domain.facts.internal import is_internal
from toets.domain.signal import Signal
from toets.domain.woo.answering import walked_answer
from toets.domain.woo.fields import DOCUMENTS, OPINIONS, Holds, holding
from toets.domain.woo.spot import Spot, Visit
from toets.domain.woo.values import Label, Nature

COURSE = "course"
FILE = "file"

Rename = Callable[[str], str]


@dataclass(frozen=True, eq=False)
class _Apart(Condition):
    """A condition of which something was left out: equal to itself only.

    What two conditions differed in may be gone, and the text that was signed names each of them.
    """

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def file_item(attachment: str) -> str:
    """Return the inventory item of this attachment."""
    return f"{FILE}:{attachment}"


def item_of(number: int, fact: Fact) -> str:
    """Return the inventory item that the fact of this number belongs to."""
    return f"fact:{number}" if isinstance(fact, DOCUMENTS) else COURSE


class Walk:
    """Rebuilds the facts of a case from what `visit` returns for each text.

    `rename` gives what stands for each personnel number. Internal facts keep no text and are not
    visited. Texts that must stay equal (a condition that a holder takes over, the answer behind a
    signal) share a place.
    """

    def __init__(self, case: Case, visit: Visit, rename: Rename) -> None:
        self._case = case
        self._visit = visit
        self._rename = rename
        self._places = {id_: place for place, id_ in enumerate(case.rules.questionnaire.by_id)}
        self._conditions: dict[tuple[int, int, Condition], tuple[Spot, Condition]] = {}

    def facts(self) -> tuple[Fact, ...]:
        """Return every fact of the case, in order, as the walk leaves it."""
        return tuple(self._fact(number, fact) for number, fact in enumerate(self._case.facts, 1))

    def _fact(self, number: int, fact: Fact) -> Fact:
        if is_internal(fact):
            emptied: Fact = _Emptied(self._rename).value(fact)
            return emptied
        nature = Nature.OPINION if isinstance(fact, OPINIONS) else Nature.FACT
        spot = Spot(f"fact:{number}", item_of(number, fact), Label(fact.kind, ""), nature)
        walked: Fact = self._dataclass(fact, spot, fact)
        return walked

    def _dataclass(self, value: Any, spot: Spot, fact: Fact) -> Any:
        changed = {
            field.name: self._field(value, field.name, spot, fact)
            for field in fields(value)
            if field.init
        }
        rebuilt = replace(value, **changed)
        if isinstance(rebuilt, ProposalVersion):
            return replace(rebuilt, signals=self._signals(value, rebuilt, spot, fact))
        return rebuilt

    def _field(self, owner: Any, name: str, spot: Spot, fact: Fact) -> Any:
        value, held = getattr(owner, name), holding(type(owner), name)
        if held is not None:
            return _kept(value, held, self._rename)
        if isinstance(owner, ProposalVersion) and name == "signals":
            return value  # after the answers, which they repeat
        is_own = owner is fact
        field = name if is_own else f"{type(owner).__name__.lower()}.{name}"
        return self._value(value, spot.into(name, field=field), fact)

    def _value(self, value: Any, spot: Spot, fact: Fact) -> Any:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self._visit(spot.passage(value)) if value else value
        if isinstance(value, tuple):
            return tuple(
                self._value(each, spot.into(place, number=place), fact)
                for place, each in enumerate(value, start=1)
            )
        if isinstance(value, Mapping):
            return {
                key: self._value(value[key], spot.into(key, key=str(key)), fact)
                for key in sorted(value, key=self._place_of)
            }
        if hasattr(value, "__dataclass_fields__"):
            return self._known(value, spot, fact)
        return value

    def _place_of(self, key: Any) -> int:
        # Stored answers come back by the alphabet; they are read as the questionnaire asks them.
        return self._places.get(str(key).removesuffix(".bewijs"), len(self._places))

    def _known(self, value: Any, spot: Spot, fact: Fact) -> Any:
        if isinstance(value, Answer):
            return self._answer(value, spot.label.key, spot)
        if isinstance(value, Attachment):
            label = Label(FILE, "name", value.question)
            own = Spot(file_item(value.id), file_item(value.id), label, Nature.FACT)
            # Its size could confirm a guess, as its hash could.
            return replace(self._dataclass(value, own, fact), size=0)
        if isinstance(value, Condition):
            return self._condition(value, spot, fact)
        if isinstance(value, Signal):
            return self._signal(value, spot)
        if isinstance(value, ThemeOpinion):
            spot = replace(spot, label=replace(spot.label, key=value.theme))
        if isinstance(value, FlagReply):
            spot = replace(spot, label=replace(spot.label, key=value.rule))
        return self._dataclass(value, spot, fact)

    def _answer(self, answer: Answer, key: str, spot: Spot) -> Answer:
        question = self._case.rules.questionnaire.by_id.get(key)
        return walked_answer(question, answer, spot, self._visit)

    def _signals(
        self, before: ProposalVersion, after: ProposalVersion, spot: Spot, fact: Fact
    ) -> tuple[Signal, ...]:
        own = spot.into("signals")
        return tuple(
            replace(signal, answer=after.answers[signal.question])
            if signal.answer is not None and signal.answer == before.answers.get(signal.question)
            else self._value(signal, own.into(place, number=place), fact)
            for place, signal in enumerate(before.signals, start=1)
        )

    def _signal(self, signal: Signal, spot: Spot) -> Signal:
        if signal.answer is None:
            return signal
        own = spot.into("answer", field="signal.answer", key=signal.question)
        return replace(signal, answer=self._answer(signal.answer, signal.question, own))

    def _condition(self, condition: Condition, spot: Spot, fact: Fact) -> Condition:
        if not isinstance(fact, EstablishedAdvice | Verdict):
            return self._changed_condition(condition, spot, fact)
        own = replace(spot, nature=Nature.FACT)
        key = (fact.version, fact.round, condition)
        if key not in self._conditions:
            self._conditions[key] = (own, self._changed_condition(condition, own, fact))
        return self._conditions[key][1]

    def _changed_condition(self, condition: Condition, spot: Spot, fact: Fact) -> Condition:
        walked: Condition = self._dataclass(condition, spot, fact)
        if walked == condition:
            return condition
        return _Apart(**{field.name: getattr(walked, field.name) for field in fields(walked)})


@dataclass(frozen=True)
class _Emptied:
    """Takes every text out of a fact that is not public, and the reference to another case."""

    rename: Rename

    def value(self, value: Any) -> Any:
        """Return the value without any text of somebody."""
        if isinstance(value, str) and not isinstance(value, Enum):
            return ""
        if isinstance(value, tuple):
            return tuple(self.value(each) for each in value)
        if isinstance(value, Mapping):
            return {key: self.value(each) for key, each in value.items()}
        if hasattr(value, "__dataclass_fields__"):
            return replace(value, **dict(self._fields(value)))
        return value

    def _fields(self, owner: Any) -> Iterator[tuple[str, Any]]:
        for field in fields(owner):
            value, held = getattr(owner, field.name), holding(type(owner), field.name)
            is_person = held is Holds.PERSON
            yield field.name, _kept(value, held, self.rename) if is_person else self.value(value)


def _kept(value: Any, held: Holds | None, rename: Rename) -> Any:
    if held is Holds.PERSON:
        return rename(value) if value else value
    return "" if held is Holds.HASH else value
