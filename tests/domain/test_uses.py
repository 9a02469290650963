"""The uses of a permission: which records count, what they add up to, how many are left."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from builders import (
    EXPERIMENT,
    NOW,
    TODAY,
    UNKNOWN,
    a_case,
    a_use,
    done,
    in_decision,
    in_execution,
    permitted,
    rules_with,
    submitted,
)
from cast import ANNA, BRAM

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import RecordUse, ReportIncident
from toets.domain.facts import FiguresOfUse
from toets.domain.uses import figures_of_use, maximum_of_uses, uses, uses_left

TOMORROW = TODAY + timedelta(days=1)


def used(*given: RecordUse, case: Case | None = None) -> Case:
    case = case or in_execution()
    for use in given:
        case = done(case, ANNA, use, NOW + timedelta(days=2))
    return case


def at_most(answer: Answer | None) -> Case:
    answers = EXPERIMENT | {"B3": answer}
    case = submitted(answers, rules=rules_with(maximum="B3"))
    return in_execution(permitted(case=in_decision(case)))


def test_uses_are_in_the_order_of_their_days() -> None:
    case = used(a_use(day=TOMORROW), a_use(), a_use(day=TOMORROW), a_use())

    assert [(use.number, use.day) for use in uses(case)] == [
        (2, TODAY),
        (4, TODAY),
        (1, TOMORROW),
        (3, TOMORROW),
    ]


def test_a_record_that_was_corrected_does_not_count_nor_a_correction_that_was() -> None:
    case = used(a_use(), a_use(), a_use(corrects=1), a_use(corrects=3, day=date(2026, 9, 2)))

    assert [use.number for use in uses(case)] == [2, 4]


def test_figures_add_up_what_counts() -> None:
    case = used(
        a_use(candidates=10, confirmed=2, rejected=7, errors_found=1),
        a_use(candidates=99),
        a_use(candidates=3, confirmed=0, rejected=3, corrects=2),
    )
    case = done(case, BRAM, ReportIncident(TODAY, "Een verkeerde treffer.", "Gewist."))

    assert figures_of_use(case) == FiguresOfUse(
        uses=2, candidates=13, confirmed=2, rejected=10, errors_found=1, incidents=1
    )


def test_figures_of_a_permission_without_uses_are_nought() -> None:
    assert figures_of_use(permitted()) == FiguresOfUse(0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("answer", "maximum"),
    [
        (Answer(number=Decimal(2)), 2),
        (Answer(number=Decimal("2.9")), 2),
        (Answer(number=Decimal(0)), 0),
        (UNKNOWN, None),
        (None, None),
    ],
)
def test_the_maximum_is_what_the_frozen_proposal_names(
    answer: Answer | None, maximum: int | None
) -> None:
    assert maximum_of_uses(at_most(answer)) == maximum
    assert uses_left(at_most(answer)) == maximum


def test_without_a_question_about_it_there_is_no_maximum() -> None:
    assert (maximum_of_uses(in_execution()), uses_left(in_execution())) == (None, None)
    assert maximum_of_uses(a_case()) is None


def test_what_is_left_goes_down_with_each_use_and_not_with_a_correction() -> None:
    case = at_most(Answer(number=Decimal(2)))

    left = [uses_left(case)]
    for use in (a_use(), a_use(corrects=1), a_use()):
        case = used(use, case=case)
        left.append(uses_left(case))

    assert left == [2, 1, 1, 0]
