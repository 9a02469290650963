"""Recording the uses of a permission."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from builders import (
    ANSWERS,
    EXPERIMENT,
    NOW,
    REASON,
    TODAY,
    a_use,
    done,
    in_decision,
    in_execution,
    permitted,
    refused,
    rules_with,
    submitted,
    suspended,
    who_may,
)
from cast import ADAM, ANNA, DINA, ED, EDO, UMA

from toets.domain.act import Refused, act
from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import RequestResume, Resume, Start, Suspend
from toets.domain.facts import UseRecorded
from toets.domain.questionnaire import TableColumn
from toets.domain.steps.handler import LONGEST_LINE
from toets.domain.steps.using import LARGEST_COUNT
from toets.domain.workflow import Status
from toets.errors import Obstacle

STARTED_AT = datetime(2026, 9, 3, 22, 30, tzinfo=UTC)  # 4 September, 00.30 in Amsterdam
LATER = datetime(2026, 9, 20, 9, 0, tzinfo=UTC)

USERS = rules_with(units=TableColumn("B1", "waarom"))


def used(case: Case) -> Case:
    return done(case, ANNA, a_use())


def at_most(number: int) -> Case:
    """Return an experiment in execution that may be used so many times."""
    answers = {**ANSWERS, **EXPERIMENT, "B3": Answer(number=Decimal(number))}
    case = submitted(answers, rules=rules_with(maximum="B3"))
    return in_execution(permitted(case=in_decision(case)))


def for_users(*units: str) -> Case:
    """Return a case in execution whose proposal names these units as its users."""
    rows = tuple({"nodig": "ja", "waarom": unit} for unit in units)
    case = submitted({"B1": Answer(rows=rows)}, rules=USERS)
    return in_execution(permitted(case=in_decision(case)))


def test_a_use_is_recorded_and_numbered() -> None:
    case = used(in_execution())

    after = done(case, UMA, a_use(unit="  eenheid  VERZONNEN ", errors_found=1))

    assert after.facts[-1] == UseRecorded(
        UMA.number,
        NOW,
        1,
        1,
        number=2,
        corrects=0,
        day=TODAY,
        unit="Eenheid Verzonnen",
        task="Overval",
        searched=5000,
        candidates=10,
        confirmed=2,
        rejected=7,
        errors_found=1,
        authority="OM-2026-0001",
    )
    assert after.status is Status.IN_EXECUTION


def test_authors_and_people_of_a_named_unit_record_uses() -> None:
    assert who_may(in_execution(), a_use()) == {"Anna", "Adam", "Uma"}


def test_where_the_proposal_names_users_its_own_unit_is_not_one_by_itself() -> None:
    case = for_users(" Eenheid Elders ", "")

    assert who_may(case, a_use(unit="Eenheid Elders")) == {"Anna", "Adam", "Ed"}
    assert refused(case, ANNA, a_use()) == ["use.unit"]


def test_a_use_has_a_unit_a_task_and_the_reference_of_an_authority_on_one_line() -> None:
    result = act(in_execution(), a_use(unit=" ", task="", authority="x" * 201), ANNA, NOW)

    assert result == Refused(
        (
            Obstacle.of("text.missing", field="unit"),
            Obstacle.of("text.missing", field="task"),
            Obstacle.of(
                "text.too_long", field="authority", length=LONGEST_LINE + 1, longest=LONGEST_LINE
            ),
        )
    )


# The day.


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2026, 9, 3), ["use.before_start"]),
        (date(2026, 9, 4), []),
        (date(2026, 9, 20), []),
        (date(2026, 9, 21), ["use.future"]),
    ],
)
def test_a_use_is_on_a_day_from_the_start_until_today_in_amsterdam(
    day: date, codes: list[str]
) -> None:
    case = done(permitted(), ANNA, Start(), STARTED_AT)

    if codes:
        assert refused(case, ANNA, a_use(day=day), LATER) == codes
    else:
        assert done(case, ANNA, a_use(day=day), LATER).of(UseRecorded)[-1].day == day


def test_nothing_is_recorded_once_the_validity_has_passed() -> None:
    case = in_execution(permitted(until=date(2026, 9, 10)))

    assert refused(case, ANNA, a_use(), LATER) == ["permission.expired"]


@pytest.mark.parametrize(
    ("day", "is_suspended"),
    [
        (date(2026, 9, 5), False),
        (date(2026, 9, 6), True),
        (date(2026, 9, 7), True),
        (date(2026, 9, 8), False),
    ],
)
def test_a_day_on_which_the_use_lay_still_from_begin_to_end_has_no_uses(
    day: date, is_suspended: object
) -> None:
    case = done(in_execution(), DINA, Suspend(REASON), datetime(2026, 9, 5, 21, 59, tzinfo=UTC))
    case = done(case, DINA, RequestResume(REASON), datetime(2026, 9, 7, 9, 0, tzinfo=UTC))
    case = done(case, EDO, Resume(REASON), datetime(2026, 9, 7, 22, 0, tzinfo=UTC))

    if is_suspended:
        assert refused(case, ANNA, a_use(day=day), LATER) == ["use.suspended"]
    else:
        assert done(case, ANNA, a_use(day=day), LATER).of(UseRecorded)[-1].day == day


def test_nothing_is_recorded_while_the_use_lies_still() -> None:
    assert refused(suspended(), ANNA, a_use()) == ["status.wrong"]


# The figures.


@pytest.mark.parametrize(
    "field", ["searched", "candidates", "confirmed", "rejected", "errors_found"]
)
@pytest.mark.parametrize("count", [-1, LARGEST_COUNT + 1])
def test_every_count_is_a_number_that_can_be(field: str, count: int) -> None:
    result = act(in_execution(), a_use(**{field: count}), ANNA, NOW)

    assert isinstance(result, Refused)
    assert Obstacle.of("use.count", field=field, most=LARGEST_COUNT) in result.obstacles


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ({"searched": 9}, ["use.candidates"]),
        ({"confirmed": 4}, ["use.results"]),
        ({"rejected": 9}, ["use.results"]),
        ({"errors_found": 3}, ["use.errors"]),
    ],
)
def test_figures_that_do_not_add_up_are_refused(figures: dict[str, int], codes: list[str]) -> None:
    assert refused(in_execution(), ANNA, a_use(**figures)) == codes


def test_a_search_without_any_result_is_a_use() -> None:
    nothing = a_use(searched=0, candidates=0, confirmed=0, rejected=0)

    assert done(in_execution(), ANNA, nothing).of(UseRecorded)[0].candidates == 0


# The unit.


def test_a_unit_that_the_permission_does_not_name_does_not_use_it() -> None:
    result = act(in_execution(), a_use(unit="Eenheid Elders"), ANNA, NOW)

    assert result == Refused((Obstacle.of("use.unit", unit="Eenheid Elders"),))


def test_who_is_no_author_records_uses_of_their_own_unit_only() -> None:
    case = for_users("Eenheid Elders", "Eenheid Verzonnen")

    assert act(case, a_use(), ED, NOW) == Refused(
        (Obstacle.of("use.other_unit", unit="Eenheid Elders"),)
    )
    assert done(case, ADAM, a_use(unit="Eenheid Elders"))


# The number.


def test_no_more_uses_than_the_permission_allows() -> None:
    case = used(at_most(2))

    assert act(used(case), a_use(), ANNA, NOW) == Refused((Obstacle.of("use.maximum", most=2),))


def test_a_correction_replaces_a_use_and_does_not_count() -> None:
    case = used(at_most(1))

    after = done(case, ANNA, a_use(corrects=1, confirmed=1))

    assert [(use.number, use.corrects) for use in after.of(UseRecorded)] == [(1, 0), (2, 1)]
    assert refused(after, ANNA, a_use()) == ["use.maximum"]


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_only_a_recorded_use_is_corrected(number: int) -> None:
    assert refused(used(in_execution()), ANNA, a_use(corrects=number)) == ["use.corrects_unknown"]


def test_a_use_is_corrected_once_and_its_correction_again() -> None:
    case = done(used(in_execution()), ANNA, a_use(corrects=1))

    assert refused(case, ANNA, a_use(corrects=1)) == ["use.corrected"]
    assert done(case, ANNA, a_use(corrects=2)).of(UseRecorded)[-1].number == 3


def test_who_is_no_author_corrects_only_what_their_own_unit_recorded() -> None:
    case = done(for_users("Eenheid Elders", "Eenheid Verzonnen"), UMA, a_use())
    elsewhere = a_use(unit="Eenheid Elders", corrects=1)

    assert refused(case, ED, elsewhere) == ["use.corrects_other_unit"]
    assert done(case, ANNA, elsewhere)
    assert done(case, UMA, a_use(corrects=1), NOW + timedelta(days=1))
