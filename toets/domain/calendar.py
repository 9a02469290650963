"""Terms: Amsterdam calendar days and Dutch working days (Algemene termijnenwet, art. 3)."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.easter import easter

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_SATURDAY = 5
_SUNDAY = 6


def amsterdam_day(moment: datetime) -> date:
    """Return the calendar day in Amsterdam at this moment (aware, any zone)."""
    return moment.astimezone(AMSTERDAM).date()


def end_of_day(day: date) -> datetime:
    """Return the first moment (UTC) after this Amsterdam day: "t/m" a date ends here."""
    midnight = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)
    return midnight.astimezone(UTC)


def is_working_day(day: date) -> bool:
    """Tell whether this is a working day: no weekend and no holiday of the Algemene termijnenwet."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def add_working_days(start: date, days: int) -> date:
    """Return the last day of a term of so many working days; the day of receipt is day 0."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day


def working_days_left(today: date, last: date) -> int:
    """Return how many working days remain after today up to and with `last`; negative when past."""
    if last < today:
        return -_working_days_between(last, today)
    return _working_days_between(today, last)


def _working_days_between(start: date, end: date) -> int:
    days = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, days + 1))


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    sunday = easter(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == _SUNDAY:
        kings_day = date(year, 4, 26)
    return frozenset(
        {
            date(year, 1, 1),
            sunday - timedelta(days=2),  # Good Friday: equated by the Algemene termijnenwet
            sunday + timedelta(days=1),
            kings_day,
            date(year, 5, 5),  # every year, also where employers give it once in five
            sunday + timedelta(days=39),
            sunday + timedelta(days=50),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )
