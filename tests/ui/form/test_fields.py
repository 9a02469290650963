"""What is typed becomes an answer and back, without any screen."""

from datetime import date
from decimal import Decimal

import pytest
from builders import ANSWERS, UNKNOWN
from small_rulebook import BEGINS, DURATION, QUESTIONNAIRE

from toets.domain.answer import Answer, AnswerKind
from toets.errors import InputRefusedError, Obstacle
from toets.ui.form.fields import Fields, answer_of, fields_of
from toets.ui.form.labels import label_of
from toets.ui.typed import day_of, number_of

TYPED = {**ANSWERS, "B3": Answer(number=Decimal("3.1")), "A4": Answer(text="Een\nlange tekst.")}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3,1", Decimal("3.1")),
        (" 12.400 ", Decimal(12400)),
        ("1.234.567,8", Decimal("1234567.8")),
        ("0.62", Decimal("0.62")),
        ("-4", Decimal(-4)),
        ("0.620", None),
        ("12.40.0", None),
        ("drie", None),
        ("1e9", None),
        ("9" * 31, None),
    ],
)
def test_a_number_is_read_the_dutch_way(typed: str, number: Decimal | None) -> None:
    assert number_of(typed) == number


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21-11-2026", date(2026, 11, 21)),
        ("1/2/2027", date(2027, 2, 1)),
        ("29.02.2028", date(2028, 2, 29)),
        ("31-02-2026", None),
        ("2026-11-21", None),
        ("21-11-26", None),
        ("21-11-0026", None),
        ("morgen", None),
    ],
)
def test_a_day_is_typed_with_the_day_first(typed: str, day: date | None) -> None:
    assert day_of(typed) == day


@pytest.mark.parametrize("key", TYPED)
def test_an_answer_survives_its_fields(key: str) -> None:
    question = QUESTIONNAIRE.by_id[key.removesuffix(".bewijs")]
    shown = fields_of(question, key, TYPED[key])

    assert fields_of(question, key, answer_of(question, key, shown)) == shown


@pytest.mark.parametrize("question", list(QUESTIONNAIRE), ids=lambda question: question.id)
def test_blank_fields_are_no_answer(question) -> None:
    assert answer_of(question, question.id, fields_of(question, question.id, None)) is None


def test_unknown_keeps_only_its_reason() -> None:
    question = QUESTIONNAIRE.by_id["A3"]
    fields = Fields(value="half getypt", unknown=True, note=UNKNOWN.reason)

    assert answer_of(question, "A3", fields) == UNKNOWN


def test_evidence_that_is_not_there_yet_says_why() -> None:
    question = QUESTIONNAIRE.by_id["B2"]
    fields = Fields(unknown=True, note="Volgt in januari.")

    assert answer_of(question, "B2.bewijs", fields) == Answer(
        kind=AnswerKind.UNAVAILABLE, reason="Volgt in januari."
    )


def test_a_fixed_row_keeps_its_place_while_the_row_before_it_is_blank() -> None:
    question = QUESTIONNAIRE.by_id["B1"]
    blank, filled = {"nodig": "", "waarom": ""}, {"nodig": "ja", "waarom": ""}

    assert answer_of(question, "B1", Fields(rows=(blank, filled))) == Answer(rows=(blank, filled))


@pytest.mark.parametrize(
    ("question", "code"), [(DURATION, "answer.number"), (BEGINS, "answer.day")]
)
def test_nonsense_is_refused_by_name(question, code: str) -> None:
    with pytest.raises(InputRefusedError) as caught:
        answer_of(question, question.id, Fields(value="zomaar wat"))

    assert caught.value.obstacles == (Obstacle.of(code, question=question.id, value="zomaar wat"),)


def test_a_label_reads_the_same_with_and_without_markdown() -> None:
    assert label_of("Gemist (*FNIR*), `a_b` :red[x]") == "Gemist ( FNIR ),  a b  : red x "
