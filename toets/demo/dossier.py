"""Dossiers: whole cases as Dutch data that a jurist can read, turned into answers and deeds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from toets.domain.answer import Answer, AnswerKind
from toets.domain.calendar import is_working_day
from toets.domain.case import Case
from toets.domain.deeds import (
    ESTABLISHING,
    AddAuthor,
    Advise,
    ClaimScopeExit,
    ConfirmScopeExit,
    Deed,
    DenyScopeExit,
    InviteReaction,
    JudgePermit,
    JudgeRefuse,
    LiftHold,
    React,
    Recall,
    ReferBack,
    Reopen,
    RequestScopeExit,
    Resubmit,
    RetractScopeClaim,
    Sign,
    Submit,
    Withdraw,
)
from toets.domain.facts import Condition, FlagReply, Moment, Opinion, ThemeOpinion, ThemeScore
from toets.domain.outcome import outcome
from toets.domain.questionnaire import AnswerType, Discipline, Point, Question
from toets.texts import formats

_SCORES = {
    "voldoende": ThemeScore.SUFFICIENT,
    "onvoldoende": ThemeScore.INSUFFICIENT,
    "nvt": ThemeScore.NOT_APPLICABLE,
}
_OPINIONS = {
    "positief": Opinion.POSITIVE,
    "onder voorwaarden": Opinion.CONDITIONAL,
    "negatief": Opinion.NEGATIVE,
    "aanvulling": Opinion.SUPPLEMENT,
}
_MOMENTS = {
    "voor de start": Moment.BEFORE_START,
    "tijdens": Moment.DURING,
    "aan het einde": Moment.AT_END,
}


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


def deed_of(act: Act, case: Case, today: date) -> Deed:
    """Return the deed that a line of a dossier describes, about the case as it is then."""
    said = act.said
    if act.do in _WITH_REASONS:
        return _WITH_REASONS[act.do](said["reden"])
    if act.do in _ON_VERSION:
        return _ON_VERSION[act.do](case.version_number, case.round, said["reden"])
    return _OTHERS[act.do](act, case, today)


def _submit(act: Act, _case: Case, _today: date) -> Deed:
    return Submit(act.said.get("ondanks de stop", ""))


def _resubmit(act: Act, _case: Case, _today: date) -> Deed:
    return Resubmit(act.said.get("ondanks de stop", ""))


def _claim(act: Act, _case: Case, _today: date) -> Deed:
    return ClaimScopeExit(act.said["uitgang"], act.said["reden"])


def _advise(act: Act, case: Case, _today: date) -> Deed:
    said = act.said
    discipline = Discipline(said["discipline"])
    return Advise(
        version=case.version_number,
        round=case.round,
        discipline=discipline,
        opinion=_OPINIONS[said["oordeel"]],
        themes=_themes(said["themas"], discipline, case),
        flags=tuple(FlagReply(rule, text) for rule, text in said.get("let op", {}).items()),
        conditions=_conditions(said.get("voorwaarden", [])),
        questions=tuple(said.get("vragen", [])),
        summary=said["samenvatting"],
        revises=int(said.get("herziet", "0")),
    )


def _themes(
    given: Mapping[str, str], discipline: Discipline, case: Case
) -> tuple[ThemeOpinion, ...]:
    """Return the weighing of each theme; `overig` speaks for the discipline's themes not named."""
    texts = {key: text for key, text in given.items() if key != "overig"}
    for theme in case.rules.procedure.themes:
        if "overig" in given and discipline in theme.disciplines:
            texts.setdefault(theme.id, given["overig"])
    return tuple(_theme(theme, text) for theme, text in texts.items())


def _theme(theme: str, text: str) -> ThemeOpinion:
    score, _, reasons = text.partition(": ")
    return ThemeOpinion(theme, _SCORES[score.lower()], reasons)


def _conditions(given: list[dict[str, str]]) -> tuple[Condition, ...]:
    return tuple(
        Condition(
            text=line["tekst"],
            owner=line["wie"],
            moment=_MOMENTS[line["wanneer"]],
            evidence=line["bewijs"],
            judged_by=Discipline(line["beoordeeld door"]),
            interval=line.get("hoe vaak", ""),
        )
        for line in given
    )


def _lift(act: Act, case: Case, _today: date) -> Deed:
    return LiftHold(case.version_number, case.round, act.said["regel"], act.said["reden"])


def _establish(act: Act, case: Case, _today: date) -> Deed:
    opinion = outcome(case).opinion or Opinion.POSITIVE
    return ESTABLISHING[opinion](case.version_number, case.round, act.said["reden"])


def _permit(act: Act, case: Case, today: date) -> Deed:
    return JudgePermit(
        version=case.version_number,
        round=case.round,
        reasons=_points(act.said["punten"]),
        conditions=_conditions(act.said.get("voorwaarden", [])),
        valid_until=today + timedelta(days=int(act.said["geldig dagen"])),
    )


def _refuse(act: Act, case: Case, _today: date) -> Deed:
    return JudgeRefuse(case.version_number, case.round, _points(act.said["punten"]))


def _points(given: Mapping[str, str]) -> dict[Point, str]:
    return {Point(point): text for point, text in given.items()}


def _sign(_act: Act, case: Case, _today: date) -> Deed:
    text = case.merged_text
    return Sign(case.version_number, case.round, text.text_hash if text else "")


def _add_author(act: Act, _case: Case, _today: date) -> Deed:
    return AddAuthor(act.said["auteur"])


_WITH_REASONS: dict[str, Callable[[str], Deed]] = {
    "terughalen": Recall,
    "uitgang terugnemen": RetractScopeClaim,
    "heropenen": Reopen,
    "terugtrekken": Withdraw,
}
_ON_VERSION: dict[str, Callable[[int, int, str], Deed]] = {
    "uitgang beoordelen": RequestScopeExit,
    "uitgang bevestigen": ConfirmScopeExit,
    "uitgang afwijzen": DenyScopeExit,
    "reactie vragen": InviteReaction,
    "reageren": React,
    "terugverwijzen": ReferBack,
}
_OTHERS: dict[str, Callable[[Act, Case, date], Deed]] = {
    "indienen": _submit,
    "opnieuw indienen": _resubmit,
    "uitgang": _claim,
    "adviseren": _advise,
    "wacht opheffen": _lift,
    "vaststellen": _establish,
    "toestaan": _permit,
    "afwijzen": _refuse,
    "ondertekenen": _sign,
    "medeauteur": _add_author,
}
