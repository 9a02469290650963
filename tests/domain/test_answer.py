from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from builders import ANSWERS, EXPERIMENT, UNAVAILABLE, UNKNOWN
from small_rulebook import QUESTIONNAIRE, a_question

from toets.domain.answer import (
    Answer,
    AnswerKind,
    Lack,
    Missing,
    Progress,
    counting,
    holds,
    is_empty,
    missing,
    progress,
    questions_in,
    visible,
    would_hide,
)
from toets.domain.questionnaire import (
    AllOf,
    AnswerType,
    AnyOf,
    Column,
    ExplanationNeed,
    NotOf,
    Rule,
    Test,
)

YES = Test("A", values=frozenset({"ja"}))
NO = Test("A", values=frozenset({"nee"}))
IN_TABLE = Test("A", column="nodig", values=frozenset({"nee"}))
MORE = Test("A", above=Decimal(90))
LESS = Test("A", below=Decimal(1))


def shown(answers: Mapping[str, Answer]) -> list[str]:
    return [question.id for question in visible(QUESTIONNAIRE, answers)]


@pytest.mark.parametrize(
    ("rule", "answer", "expected"),
    [
        (YES, Answer(text="ja"), True),
        (YES, Answer(text="nee"), False),
        (YES, Answer(text=""), False),
        (YES, UNKNOWN, False),
        (YES, Answer(kind=AnswerKind.UNKNOWN, text="ja"), False),
        (YES, Answer(choices=("nee", "ja")), True),
        (Test("A", unknown=True), UNKNOWN, True),
        (Test("A", unknown=True), UNAVAILABLE, False),
        (Test("A", unknown=True), Answer(text="onbekend"), False),
        (Test("A", unavailable=True), UNAVAILABLE, True),
        (Test("A", unavailable=True), UNKNOWN, False),
        (IN_TABLE, Answer(rows=({"nodig": "ja"}, {"nodig": "nee"})), True),
        (IN_TABLE, Answer(rows=({"nodig": "ja"}, {})), False),
        (IN_TABLE, Answer(), False),
        (MORE, Answer(number=Decimal("90.01")), True),
        (MORE, Answer(number=Decimal(90)), False),
        (LESS, Answer(number=Decimal(0)), True),
        (LESS, Answer(number=Decimal(1)), False),
        (MORE, Answer(), False),
    ],
)
def test_a_test_compares_with_the_explicit_answer(
    rule: Test, answer: Answer, expected: object
) -> None:
    assert holds(rule, {"A": answer}) is expected


@pytest.mark.parametrize("rule", [YES, NO, Test("A", unknown=True), IN_TABLE, MORE, LESS])
def test_a_question_without_an_answer_satisfies_no_test(rule: Test) -> None:
    assert not holds(rule, {})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (AllOf((YES, Test("B", values=frozenset({"nee"})))), True),
        (AllOf((YES, NO)), False),
        (AllOf(()), True),
        (AnyOf((NO, YES)), True),
        (AnyOf((NO,)), False),
        (AnyOf(()), False),
        (NotOf(NO), True),
        (NotOf(YES), False),
        (AllOf((AnyOf((NO, YES)), NotOf(AllOf((NO, YES))))), True),
    ],
)
def test_rules_combine(rule: Rule, expected: object) -> None:
    answers = {"A": Answer(text="ja"), "B": Answer(text="nee")}

    assert holds(rule, answers) is expected


def test_a_rule_names_every_question_it_looks_at() -> None:
    rule = AllOf((YES, NotOf(AnyOf((Test("B"), Test("C.bewijs"))))))

    assert questions_in(rule) == {"A", "B", "C.bewijs"}


def test_a_question_with_a_display_rule_shows_only_when_it_holds() -> None:
    assert "A4" not in shown(ANSWERS)
    assert "A4" in shown({**ANSWERS, **EXPERIMENT})
    assert "A4" not in shown({})


def test_a_hidden_question_hides_what_depends_on_it() -> None:
    long_experiment = {**ANSWERS, **EXPERIMENT, "B3": Answer(number=Decimal(120))}
    no_experiment_any_more = {**long_experiment, "A1": Answer(text="inzet")}

    assert "B4" in shown(long_experiment)
    assert not {"B3", "B4"} & set(shown(no_experiment_any_more))


def test_questions_show_in_the_order_of_the_questionnaire() -> None:
    assert shown({}) == ["A1", "A2", "A3", "B1", "B2", "B5", "B6", "B7", "B8"]


def test_an_answer_to_a_hidden_question_is_kept_but_does_not_count() -> None:
    answers = {**ANSWERS, "A4": Answer(text="Van vroeger."), "B4": Answer(text="Ook.")}

    assert counting(QUESTIONNAIRE, answers) == dict(ANSWERS)


def test_evidence_counts_with_its_question() -> None:
    counted = counting(QUESTIONNAIRE, ANSWERS)

    assert list(counted) == ["A1", "A2", "A3", "B1", "B2", "B2.bewijs", "B5", "B6", "B8"]


def test_a_new_answer_says_which_answered_questions_it_would_hide() -> None:
    answers = {**ANSWERS, **EXPERIMENT, "B3": Answer(number=Decimal(120)), "B4": Answer(text="x")}

    assert would_hide(QUESTIONNAIRE, answers, "A1", Answer(text="inzet")) == ("A4", "B3", "B4")
    assert would_hide(QUESTIONNAIRE, answers, "B3", Answer(number=Decimal(9))) == ("B4",)
    assert would_hide(QUESTIONNAIRE, answers, "A1", None) == ("A4", "B3", "B4")
    assert would_hide(QUESTIONNAIRE, answers, "A3", Answer(text="y")) == ()


def test_an_unanswered_question_that_hides_is_not_named() -> None:
    answers = {**ANSWERS, "A1": Answer(text="experiment")}

    assert would_hide(QUESTIONNAIRE, answers, "A1", Answer(text="inzet")) == ()


def test_a_complete_proposal_misses_nothing() -> None:
    assert missing(QUESTIONNAIRE, ANSWERS) == ()
    assert missing(QUESTIONNAIRE, {**ANSWERS, **EXPERIMENT}) == ()


def test_an_empty_proposal_misses_every_required_question_and_evidence_at_once() -> None:
    assert missing(QUESTIONNAIRE, {}) == (
        Missing("A1", "A", Lack.ANSWER),
        Missing("A2", "A", Lack.ANSWER),
        Missing("A3", "A", Lack.ANSWER),
        Missing("B1", "B", Lack.ANSWER),
        Missing("B2", "B", Lack.ANSWER),
        Missing("B2", "B", Lack.EVIDENCE),
        Missing("B5", "B", Lack.ANSWER),
        Missing("B6", "B", Lack.ANSWER),
    )


@pytest.mark.parametrize(
    ("key", "answer", "lack"),
    [
        ("A3", Answer(text=" \n\t"), Lack.ANSWER),
        ("A3", Answer(kind=AnswerKind.UNKNOWN), Lack.REASON),
        ("A3", Answer(kind=AnswerKind.UNKNOWN, reason="  "), Lack.REASON),
        ("A2", Answer(text="nee"), Lack.EXPLANATION),
        ("A2", Answer(text="nee", explanation=" "), Lack.EXPLANATION),
        ("B1", Answer(rows=({"nodig": "ja"}, {"nodig": " "})), Lack.ROWS),
        ("B1", Answer(rows=({"nodig": "ja"},)), Lack.ROWS),
        ("B1", Answer(rows=({}, {"nodig": " "})), Lack.ANSWER),
        ("B2.bewijs", Answer(), Lack.EVIDENCE),
        ("B2.bewijs", Answer(kind=AnswerKind.UNAVAILABLE), Lack.EVIDENCE),
        ("B5", Answer(), Lack.ANSWER),
        ("B6", Answer(), Lack.ANSWER),
    ],
)
def test_what_is_missing_at_a_question_is_named(key: str, answer: Answer, lack: Lack) -> None:
    found = missing(QUESTIONNAIRE, {**ANSWERS, key: answer})

    assert [(gap.question, gap.lack) for gap in found] == [(key.removesuffix(".bewijs"), lack)]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("A3", UNKNOWN),
        ("A2", UNKNOWN),
        ("B2.bewijs", UNAVAILABLE),
        ("B1", Answer(rows=({"nodig": "ja"}, {"nodig": "nee", "waarom": ""}))),
        ("B1", UNKNOWN),
    ],
)
def test_unknown_and_unavailable_with_a_reason_are_answers(key: str, answer: Answer) -> None:
    assert missing(QUESTIONNAIRE, {**ANSWERS, key: answer}) == ()


def test_an_optional_question_may_stay_open() -> None:
    without = {key: answer for key, answer in ANSWERS.items() if key != "B8"}

    assert missing(QUESTIONNAIRE, without) == ()


def test_an_optional_question_that_is_answered_half_is_named() -> None:
    found = missing(QUESTIONNAIRE, {**ANSWERS, "B8": Answer(kind=AnswerKind.UNKNOWN)})

    assert found == (Missing("B8", "B", Lack.REASON),)


@pytest.mark.parametrize(
    ("type_", "empty", "given"),
    [
        (AnswerType.TEXT, Answer(text=" "), Answer(text="x")),
        (AnswerType.LONG_TEXT, Answer(text="\n"), Answer(text="x")),
        (AnswerType.YES_NO, Answer(), Answer(text="ja")),
        (AnswerType.CHOICE, Answer(), Answer(text="a")),
        (AnswerType.MULTIPLE_CHOICE, Answer(text="a"), Answer(choices=("a",))),
        (AnswerType.FILE, Answer(), Answer(choices=("id",))),
        (AnswerType.NUMBER, Answer(text="1"), Answer(number=Decimal(0))),
        (AnswerType.DATE, Answer(), Answer(day=date(2026, 1, 1))),
        (AnswerType.TABLE, Answer(rows=({"a": " "},)), Answer(rows=({"a": "x"},))),
    ],
)
def test_an_answer_that_says_nothing_is_empty(
    type_: AnswerType, empty: Answer, given: Answer
) -> None:
    question = a_question(type_=type_)

    assert is_empty(question, empty)
    assert not is_empty(question, given)
    assert not is_empty(question, UNKNOWN)


def test_a_free_table_is_complete_when_every_row_is() -> None:
    question = a_question(
        "A1",
        AnswerType.TABLE,
        columns=(Column("wie", "Wie"), Column("rol", "Rol", required=False)),
    )
    sections = (QUESTIONNAIRE.sections[0].__class__("A", "A", "", (question,)),)
    questionnaire = QUESTIONNAIRE.__class__("1", date(2026, 1, 1), "t", "h", sections)

    assert missing(questionnaire, {"A1": Answer(rows=({"wie": "x"},))}) == ()
    assert missing(questionnaire, {"A1": Answer(rows=({"wie": "x"}, {"rol": "y"}))}) == (
        Missing("A1", "A", Lack.ROWS),
    )


def test_an_explanation_that_is_optional_may_be_left_out() -> None:
    question = a_question("A1", AnswerType.YES_NO, explanation=ExplanationNeed.OPTIONAL)
    sections = (QUESTIONNAIRE.sections[0].__class__("A", "A", "", (question,)),)
    questionnaire = QUESTIONNAIRE.__class__("1", date(2026, 1, 1), "t", "h", sections)

    assert missing(questionnaire, {"A1": Answer(text="ja")}) == ()


def test_progress_counts_required_shown_questions_and_evidence_per_section() -> None:
    assert progress(QUESTIONNAIRE, {}) == (
        Progress("A", 0, 3, 0, 0),
        Progress("B", 0, 4, 0, 1),
    )
    assert progress(QUESTIONNAIRE, ANSWERS) == (
        Progress("A", 3, 3, 0, 0),
        Progress("B", 4, 4, 1, 1),
    )


def test_unknown_counts_as_answered_and_half_an_answer_does_not() -> None:
    answers = {**ANSWERS, "A3": UNKNOWN, "A2": Answer(text="nee"), "B2.bewijs": UNAVAILABLE}

    assert progress(QUESTIONNAIRE, answers) == (
        Progress("A", 2, 3, 0, 0),
        Progress("B", 4, 4, 1, 1),
    )


def test_an_answer_whose_evidence_is_open_counts_as_answered() -> None:
    without = {key: answer for key, answer in ANSWERS.items() if key != "B2.bewijs"}

    assert progress(QUESTIONNAIRE, without)[1] == Progress("B", 4, 4, 0, 1)
