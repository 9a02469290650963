from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toets.domain.calendar import (
    add_working_days,
    amsterdam_day,
    end_of_day,
    is_working_day,
    working_days_left,
)

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),  # New Year
        date(2026, 4, 3),  # Good Friday
        date(2027, 3, 26),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 4, 27),  # King's Day
        date(2026, 5, 5),  # Liberation Day, a lustrum or not
        date(2027, 5, 5),
        date(2028, 5, 5),
        date(2026, 5, 14),  # Ascension Day
        date(2026, 5, 25),  # Whit Monday
        date(2026, 12, 25),
        date(2028, 12, 26),
        date(2026, 9, 5),  # a Saturday
        date(2026, 9, 6),  # a Sunday
    ],
)
def test_no_term_runs_on_a_weekend_or_holiday(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 2),  # Maundy Thursday
        date(2026, 5, 15),  # the Friday after Ascension Day
        date(2026, 12, 24),
        date(2026, 12, 31),
        date(2028, 2, 29),
        date(2026, 5, 4),  # Remembrance Day
        date(2031, 4, 28),  # the day after a King's Day on Sunday the 27th
    ],
)
def test_other_weekdays_count(day: date) -> None:
    assert is_working_day(day)


@pytest.mark.parametrize("year", [2025, 2031, 2036])
def test_a_kings_day_on_a_sunday_is_kept_on_the_saturday(year: int) -> None:
    assert date(year, 4, 27).weekday() == 6
    assert not is_working_day(date(year, 4, 26))
    assert is_working_day(date(year, 4, 28)) is (date(year, 4, 28) != _easter_monday(year))


def _easter_monday(year: int) -> date:
    return {2025: date(2025, 4, 21), 2031: date(2031, 4, 14), 2036: date(2036, 4, 14)}[year]


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2026, 9, 1), 0, date(2026, 9, 1)),
        (date(2026, 9, 1), 1, date(2026, 9, 2)),
        (date(2026, 9, 4), 1, date(2026, 9, 7)),  # over a weekend
        (date(2026, 9, 5), 1, date(2026, 9, 7)),  # received on a Saturday
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter with Good Friday
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # over King's Day
        (date(2026, 5, 4), 1, date(2026, 5, 6)),  # over 5 May
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # over Christmas
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # over the year's end
        (date(2028, 2, 28), 1, date(2028, 2, 29)),  # a leap day counts
        (date(2028, 2, 28), 2, date(2028, 3, 1)),
        (date(2026, 9, 1), 30, date(2026, 10, 13)),
    ],
)
def test_a_term_of_working_days_ends_on_the_expected_day(
    start: date, days: int, last: date
) -> None:
    assert add_working_days(start, days) == last


@given(start=DAYS, days=st.integers(1, 40))
def test_a_term_ends_on_a_working_day_with_exactly_its_days_left(start: date, days: int) -> None:
    last = add_working_days(start, days)

    assert is_working_day(last)
    assert working_days_left(start, last) == days


@pytest.mark.parametrize(
    ("today", "last", "left"),
    [
        (date(2026, 9, 1), date(2026, 9, 1), 0),
        (date(2026, 9, 1), date(2026, 9, 8), 5),
        (date(2026, 9, 8), date(2026, 9, 1), -5),
        (date(2026, 9, 7), date(2026, 9, 4), -1),
    ],
)
def test_what_is_left_of_a_term_is_counted_in_working_days(
    today: date, last: date, left: int
) -> None:
    assert working_days_left(today, last) == left


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), date(2026, 1, 2)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 23, 30, tzinfo=UTC), date(2028, 2, 29)),
        # The night in which summer time begins, and the night in which it ends.
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_a_day_is_a_calendar_day_in_amsterdam(moment: datetime, day: date) -> None:
    assert amsterdam_day(moment) == day


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 1, 15), datetime(2026, 1, 15, 23, tzinfo=UTC)),
        (date(2026, 7, 15), datetime(2026, 7, 15, 22, tzinfo=UTC)),
        (date(2026, 3, 28), datetime(2026, 3, 28, 23, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 22, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (date(2026, 12, 31), datetime(2026, 12, 31, 23, tzinfo=UTC)),
        (date(2028, 2, 29), datetime(2028, 2, 29, 23, tzinfo=UTC)),
    ],
)
def test_up_to_and_with_a_day_ends_at_midnight_in_amsterdam(day: date, end: datetime) -> None:
    assert end_of_day(day) == end


@given(day=DAYS)
def test_the_end_of_a_day_is_the_first_moment_of_the_next(day: date) -> None:
    assert (amsterdam_day(end_of_day(day)) - day).days == 1
