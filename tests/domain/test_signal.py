from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from builders import (
    ANSWERS,
    ETHICAL_HOLD,
    EXPERIMENT,
    FIRM_HOLD,
    FLAG,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    STOP,
    UNAVAILABLE,
    UNKNOWN,
)
from small_rulebook import QUESTIONNAIRE

from toets.domain.answer import Answer
from toets.domain.questionnaire import Discipline, Level
from toets.domain.signal import Signal, disappeared, of_level, raised


def rules(answers: Mapping[str, Answer]) -> list[str]:
    return [signal.rule for signal in raised(QUESTIONNAIRE, answers)]


def test_an_empty_proposal_raises_nothing() -> None:
    assert raised(QUESTIONNAIRE, {}) == ()


def test_a_complete_and_careful_proposal_raises_nothing() -> None:
    assert raised(QUESTIONNAIRE, ANSWERS) == ()


@pytest.mark.parametrize("key", ["A3", "B1", "B2", "B2.bewijs", "B6", "B8"])
def test_an_empty_field_never_raises_anything(key: str) -> None:
    without = {other: answer for other, answer in ANSWERS.items() if other != key}
    blank = {**ANSWERS, key: Answer()}

    assert rules(without) == []
    assert rules(blank) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (STOP, ["B6-internet"]),
        (LEGAL_HOLD, ["B1-niet-nodig"]),
        (LIFTABLE_HOLD, ["B8-geen-toezicht"]),
        (ETHICAL_HOLD, ["B6-derden"]),
        (FIRM_HOLD, ["B2-geen-geb"]),
        (FLAG, ["A3-onbekend"]),
        ({"B8": UNKNOWN}, ["B8-geen-toezicht"]),
        ({"B2.bewijs": UNAVAILABLE}, ["B2-stuk-later"]),
        ({**EXPERIMENT, "B3": Answer(number=Decimal(91))}, ["B3-lang"]),
        ({**EXPERIMENT, "B3": Answer(number=Decimal(90))}, []),
    ],
)
def test_an_explicit_answer_raises_the_signal_of_its_rule(
    answers: Mapping[str, Answer], expected: list[str]
) -> None:
    assert rules({**ANSWERS, **answers}) == expected


def test_an_answer_to_a_hidden_question_raises_nothing() -> None:
    answers = {**ANSWERS, "B3": Answer(number=Decimal(365))}

    assert rules(answers) == []


def test_signals_come_in_the_order_of_the_questionnaire() -> None:
    answers = {**ANSWERS, **LIFTABLE_HOLD, **STOP, **FIRM_HOLD, **FLAG}

    assert rules(answers) == ["A3-onbekend", "B2-geen-geb", "B6-internet", "B8-geen-toezicht"]


def test_a_signal_carries_the_answer_that_raised_it_as_it_was() -> None:
    assert raised(QUESTIONNAIRE, {**ANSWERS, **LIFTABLE_HOLD}) == (
        Signal(
            rule="B8-geen-toezicht",
            question="B8",
            level=Level.HOLD,
            discipline=Discipline.TECHNISCH,
            liftable=True,
            answer=Answer(text="nee"),
        ),
    )


def test_a_stop_is_of_no_discipline_and_nobody_lifts_it() -> None:
    (stop,) = raised(QUESTIONNAIRE, {**ANSWERS, **STOP})

    assert (stop.level, stop.discipline, stop.liftable) == (Level.STOP, None, False)


def test_signals_are_picked_by_level() -> None:
    signals = raised(QUESTIONNAIRE, {**ANSWERS, **STOP, **LIFTABLE_HOLD, **FLAG})

    assert [s.rule for s in of_level(signals, Level.STOP)] == ["B6-internet"]
    assert [s.rule for s in of_level(signals, Level.HOLD)] == ["B8-geen-toezicht"]
    assert [s.rule for s in of_level(signals, Level.FLAG)] == ["A3-onbekend"]


def test_a_signal_that_is_no_longer_raised_has_disappeared() -> None:
    before = raised(QUESTIONNAIRE, {**ANSWERS, **STOP, **FLAG})
    now = raised(QUESTIONNAIRE, {**ANSWERS, **FLAG})

    assert [signal.rule for signal in disappeared(before, now)] == ["B6-internet"]
    assert disappeared(now, before) == ()


def test_the_same_signal_through_another_answer_has_not_disappeared() -> None:
    before = raised(QUESTIONNAIRE, {**ANSWERS, "B8": Answer(text="nee")})
    now = tuple(replace(signal, answer=UNKNOWN) for signal in before)

    assert disappeared(before, now) == ()
