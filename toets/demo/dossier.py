"""Dossiers: whole cases as Dutch data that a jurist can read, turned into answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from toets.domain.answer import Answer, AnswerKind
from toets.domain.calendar import is_working_day
from toets.domain.questionnaire import AnswerType, Question
from toets.texts import formats

_DAY = re.compile(r"<dag ([+-]?[0-9]+)>")


@dataclass(frozen=True)
class Act:
    """One line of a dossier: on which day (from today, negative is past) who does what."""

    day: int
    at: time
    who: str
    do: str
    said: Mapping[str, Any]


@dataclass(frozen=True)
class Dossier:
    """A whole case: how it begins, every answer, and what happens."""

    name: str
    title: str
    unit: str
    author: str
    urgent: bool
    begun: int
    answers: Mapping[str, Any]
    acts: tuple[Act, ...]
    expected: Mapping[str, Any]


def read_dossier(path: Path) -> Dossier:
    """Return the dossier in a file; `gebaseerd_op` names a file beside it that it adds to.

    Raises:
        KeyError: Something that every dossier has is missing; this is our own data.
    """
    found = _read(path)
    return Dossier(
        name=path.stem,
        title=found["titel"],
        unit=found["eenheid"],
        author=found["auteur"],
        urgent=found.get("spoed", "nee") == "ja",
        begun=int(found["begonnen"]),
        answers=found["antwoorden"],
        acts=tuple(_act(line) for line in found.get("verloop", [])),
        expected=found.get("verwacht", {}),
    )


def _read(path: Path) -> dict[str, Any]:
    # BaseLoader leaves every scalar as text: "nee" stays "nee".
    found: dict[str, Any] = yaml.load(path.read_text(), yaml.BaseLoader)  # noqa: S506 -- makes no objects
    base = found.pop("gebaseerd_op", None)
    if base is None:
        return found
    below = _base(path.parent / base)
    answers = {**below["antwoorden"], **found.get("antwoorden", {})}
    kept = {key: answer for key, answer in answers.items() if answer != ""}
    return {**below, **found, "antwoorden": kept}


@cache
def _base(path: Path) -> dict[str, Any]:
    return _read(path)


def _act(line: dict[str, Any]) -> Act:
    said = {key: value for key, value in line.items() if key not in ("dag", "tijd", "wie", "doet")}
    at = time.fromisoformat(line.get("tijd", "10:00"))
    return Act(int(line["dag"]), at, line["wie"], line["doet"], said)


def working_day(today: date, days: int) -> date:
    """Return the day so many days from today, or the last working day before it."""
    day = today + timedelta(days=days)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def on_days(given: Any, today: date) -> Any:
    """Return what a dossier says with each `<dag -30>` as a date: in words, or ISO where it stands alone."""
    if isinstance(given, Mapping):
        return {key: on_days(value, today) for key, value in given.items()}
    if isinstance(given, list):
        return [on_days(value, today) for value in given]
    alone = _DAY.fullmatch(given)
    if alone:
        return working_day(today, int(alone[1])).isoformat()
    return _DAY.sub(lambda found: formats.day(working_day(today, int(found[1]))), given)


def answer_of(question: Question, key: str, given: Any) -> Answer:
    """Return the answer that a dossier gives to a question; files are given as attachment ids."""
    if not isinstance(given, dict):
        return _value(question, key, given)
    if "onbekend" in given:
        return Answer(kind=AnswerKind.UNKNOWN, reason=given["onbekend"])
    if "nog niet beschikbaar" in given:
        return Answer(kind=AnswerKind.UNAVAILABLE, reason=given["nog niet beschikbaar"])
    plain = _value(question, key, given["antwoord"])
    return Answer(
        text=plain.text,
        choices=plain.choices,
        number=plain.number,
        day=plain.day,
        rows=plain.rows,
        explanation=given.get("toelichting", ""),
    )


def _value(question: Question, key: str, given: Any) -> Answer:
    if key != question.id or question.type in (AnswerType.FILE, AnswerType.MULTIPLE_CHOICE):
        return Answer(choices=tuple(given))
    if question.type is AnswerType.TABLE:
        return Answer(rows=tuple(dict(row) for row in given))
    if question.type is AnswerType.NUMBER:
        return Answer(number=Decimal(given))
    if question.type is AnswerType.DATE:
        return Answer(day=_day(given))
    return Answer(text=given)


def _day(given: str) -> date:
    return date.fromisoformat(given)
