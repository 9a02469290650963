"""What somebody types as a number or a day, read the Dutch way."""

import re
from datetime import date
from decimal import Decimal

_NUMBER = re.compile(r"[+-]?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?")
_POINT = re.compile(r"[+-]?\d+\.\d{1,2}")
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEARS = range(1900, 2200)
LONGEST_NUMBER = 30


def number_of(typed: str) -> Decimal | None:
    """Return the number: "3,1", "12.400" and "0.62" are read; None when it is no number."""
    bare = typed.replace("\u00a0", "").strip()
    if len(bare) > LONGEST_NUMBER:
        return None
    if _NUMBER.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    # One or two digits behind a point cannot be thousands.
    return Decimal(bare) if _POINT.fullmatch(bare) else None


def day_of(typed: str) -> date | None:
    """Return the day of "21-11-2026", "1/2/2027" or "1.2.2027"; None when there is no such day."""
    found = _DAY.fullmatch(typed.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def typed_number(value: Decimal) -> str:
    """Return a number as somebody would type it, such as "3,1"."""
    return f"{value:f}".replace(".", ",")


def typed_day(value: date) -> str:
    """Return a day as somebody would type it, such as "21-11-2026"."""
    return f"{value.day:02d}-{value.month:02d}-{value.year:04d}"
