"""Signals: what explicit answers raise, and how they change between versions."""

from collections.abc import Iterable
from dataclasses import dataclass

from toets.domain.answer import Answer, Answers, counting, holds
from toets.domain.questionnaire import Discipline, Level, Questionnaire, SignalRule


@dataclass(frozen=True)
class Signal:
    """A raised rule, with the answer that raised it as it was that day."""

    rule: str
    question: str
    level: Level
    discipline: Discipline | None
    liftable: bool
    answer: Answer | None


def raised(questionnaire: Questionnaire, answers: Answers) -> tuple[Signal, ...]:
    """Return the signals that these answers raise, in the questionnaire's order.

    Only explicit answers to shown questions count; an empty field never raises anything.
    """
    counted = counting(questionnaire, answers)
    return tuple(
        _signal(rule, counted)
        for question in questionnaire
        if question.id in counted or question.evidence_key in counted
        for rule in question.signals
        if holds(rule.when, counted)
    )


def _signal(rule: SignalRule, answers: Answers) -> Signal:
    return Signal(
        rule=rule.id,
        question=rule.question,
        level=rule.level,
        discipline=rule.discipline,
        liftable=rule.liftable,
        answer=answers.get(rule.question),
    )


def of_level(signals: Iterable[Signal], level: Level) -> tuple[Signal, ...]:
    """Return the signals of one level, in order."""
    return tuple(signal for signal in signals if signal.level is level)


def disappeared(before: Iterable[Signal], now: Iterable[Signal]) -> tuple[Signal, ...]:
    """Return earlier signals that are no longer raised, with the answer that raised them then."""
    still = {signal.rule for signal in now}
    return tuple(signal for signal in before if signal.rule not in still)
