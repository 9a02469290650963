from decimal import Decimal

import pytest
from builders import IMPACT_REPORT, UNAVAILABLE, UNKNOWN, an_attachment
from small_rulebook import (
    ANNEXES,
    BEGINS,
    DURATION,
    IMAGES,
    IMPACT,
    IS_CATCH,
    KIND,
    NECESSITY,
    PARTIES,
)

from toets.domain.answer import LARGEST_TABLE, LONGEST_TEXT, Answer
from toets.domain.entry import entry_obstacles
from toets.domain.questionnaire import Question
from toets.errors import Obstacle

FILES = (IMPACT_REPORT, an_attachment("bijlage-2"))
TOO_LONG = "x" * (LONGEST_TEXT + 1)


def codes(question: Question, answer: Answer | None, key: str | None = None) -> list[str]:
    found = entry_obstacles(question, key or question.id, answer, FILES)
    return [obstacle.code for obstacle in found]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (KIND, Answer(text="experiment")),
        (KIND, Answer()),
        (IS_CATCH, Answer(text="ja")),
        (IS_CATCH, UNKNOWN),
        (PARTIES, Answer(text="x" * LONGEST_TEXT)),
        (NECESSITY, Answer(rows=({"nodig": "ja"}, {"nodig": "", "waarom": "vrij"}))),
        (NECESSITY, Answer(rows=({},))),
        (DURATION, Answer(number=Decimal(-1))),
        (BEGINS, Answer()),
        (IMAGES, Answer(choices=("eigen", "internet"))),
        (ANNEXES, Answer(choices=("bijlage-2",))),
        (PARTIES, None),
    ],
)
def test_an_answer_that_fits_its_question_has_no_obstacles(
    question: Question, answer: Answer | None
) -> None:
    assert codes(question, answer) == []


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (KIND, Answer(text="pilot"), "answer.option"),
        (IS_CATCH, Answer(text="misschien"), "answer.option"),
        (IMAGES, Answer(choices=("eigen", "camera")), "answer.option"),
        (KIND, UNKNOWN, "answer.unknown_refused"),
        (PARTIES, UNAVAILABLE, "answer.unavailable_refused"),
        (NECESSITY, Answer(rows=({"nodig": "soms"},)), "answer.option"),
        (NECESSITY, Answer(rows=({"wie": "ik"},)), "answer.column"),
        (NECESSITY, Answer(rows=({}, {}, {})), "answer.too_many_rows"),
        (ANNEXES, Answer(choices=("bijlage-9",)), "answer.file_unknown"),
        (ANNEXES, Answer(choices=("bijlage-1",)), "answer.file_unknown"),
        (PARTIES, Answer(text=TOO_LONG), "answer.too_long"),
        (IS_CATCH, Answer(text="ja", explanation=TOO_LONG), "answer.too_long"),
        (DURATION, Answer(number=Decimal("NaN")), "answer.number"),
        (DURATION, Answer(number=Decimal("Infinity")), "answer.number"),
    ],
)
def test_an_answer_that_does_not_fit_names_its_obstacle(
    question: Question, answer: Answer, expected: str
) -> None:
    assert codes(question, answer) == [expected]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (IS_CATCH, Answer(text="ja", number=Decimal(1))),
        (IMAGES, Answer(choices=("eigen",), text="internet")),
        (KIND, Answer(text="inzet", choices=("experiment",))),
        (PARTIES, Answer(text="x", rows=({"nodig": "ja"},))),
        (DURATION, Answer(number=Decimal(1), text="honderd")),
        (NECESSITY, Answer(rows=({"nodig": "ja"},), choices=("nee",))),
    ],
)
def test_an_answer_in_two_forms_at_once_is_refused_because_a_rule_could_read_the_wrong_one(
    question: Question, answer: Answer
) -> None:
    assert codes(question, answer) == ["answer.form"]


def test_evidence_is_a_file_of_its_own_question_or_not_available_yet() -> None:
    key = IMPACT.evidence_key

    assert codes(IMPACT, Answer(choices=("bijlage-1",)), key) == []
    assert codes(IMPACT, UNAVAILABLE, key) == []
    assert codes(IMPACT, Answer(choices=("bijlage-2",)), key) == ["answer.file_unknown"]
    assert codes(IMPACT, UNKNOWN, key) == ["answer.unknown_refused"]
    assert codes(IMPACT, Answer(text="ja"), key) == ["answer.form"]


def test_a_table_has_at_most_so_many_rows() -> None:
    rows = tuple({"nodig": "ja"} for _ in range(LARGEST_TABLE + 1))

    assert set(codes(NECESSITY, Answer(rows=rows))) == {"answer.too_many_rows"}


def test_a_reason_is_not_endless() -> None:
    assert codes(IS_CATCH, Answer(kind=UNKNOWN.kind, reason=TOO_LONG)) == ["answer.too_long"]


def test_every_obstacle_is_named_at_once_with_its_facts() -> None:
    answer = Answer(rows=({"nodig": "soms", "wie": TOO_LONG},))

    assert entry_obstacles(NECESSITY, "B1", answer, ()) == (
        Obstacle.of("answer.too_long", question="B1", length=20_001, longest=20_000),
        Obstacle.of("answer.option", question="B1", value="soms"),
        Obstacle.of("answer.column", question="B1", value="wie"),
    )
