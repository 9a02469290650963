from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from builders import IN_STATUS, NOW, UNKNOWN, a_condition, an_attachment, eventful
from hypothesis import given
from hypothesis import strategies as st

from toets.domain.answer import Answer, AnswerKind, Attachment
from toets.domain.case import Case
from toets.domain.facts import FACTS, Condition, VanishedSignal
from toets.domain.questionnaire import Level
from toets.domain.signal import Signal
from toets.store.convert import dump, load

# What the canonical form keeps: text without lone surrogates, in NFC.
TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z"])).map(
    lambda text: text.encode("utf-8").decode("utf-8")
)


MAKERS = (*IN_STATUS.values(), eventful)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_every_fact_comes_back_as_the_value_it_was(make: Callable[[], Case]) -> None:
    case = make()

    for fact in case.facts:
        assert load(FACTS[fact.kind], dump(fact)) == fact


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_fact_that_came_back_has_the_same_bytes(make: Callable[[], Case]) -> None:
    case = make()

    for fact in case.facts:
        assert dump(load(FACTS[fact.kind], dump(fact))) == dump(fact)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(),
        UNKNOWN,
        Answer(kind=AnswerKind.UNAVAILABLE, reason="Later."),
        Answer(text="ja", explanation="Zo is het."),
        Answer(choices=("eigen", "derden")),
        Answer(number=Decimal("12.50")),
        Answer(day=date(2028, 2, 29)),
        Answer(rows=({"nodig": "ja", "waarom": ""}, {})),
    ],
    ids=repr,
)
def test_an_answer_of_every_form_comes_back(answer: Answer) -> None:
    assert load(Answer, dump(answer)) == answer


@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_comes_back_exactly(number: Decimal) -> None:
    found = load(Answer, dump(Answer(number=number)))

    assert str(found.number) == str(number)


@pytest.mark.parametrize(
    "value",
    [
        (Condition, a_condition()),
        (Attachment, an_attachment("a")),
        (
            VanishedSignal,
            VanishedSignal(
                Signal("B6-internet", "B6", Level.STOP, None, liftable=False, answer=UNKNOWN),
                "P001",
                NOW,
            ),
        ),
    ],
    ids=lambda pair: pair[0].__name__,
)
def test_values_inside_facts_come_back(value: tuple[type, object]) -> None:
    kind, given_value = value

    assert load(kind, dump(given_value)) == given_value
