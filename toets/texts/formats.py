"""How dates, times, numbers and sizes are written in Dutch. Times are shown in Amsterdam."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from toets.domain.calendar import AMSTERDAM

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NO_BREAK = "\u00a0"
_KIB = 1024


def day(value: date) -> str:
    """Return "21 november 2026", with spaces that do not break."""
    return _NO_BREAK.join((str(value.day), _MONTHS[value.month - 1], str(value.year)))


def clock(moment: datetime) -> str:
    """Return "14.32 uur" in Amsterdam."""
    local = moment.astimezone(AMSTERDAM)
    return f"{local.hour:02d}.{local.minute:02d}{_NO_BREAK}uur"


def moment(value: datetime) -> str:
    """Return "21 november 2026 om 14.32 uur" in Amsterdam."""
    return f"{day(value.astimezone(AMSTERDAM).date())} om {clock(value)}"


def number(value: Decimal | int) -> str:
    """Return a number with Dutch separators, such as "12.400" or "3,1"."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def size(octets: int) -> str:
    """Return a file size such as "1,2 MB" or "640 kB"."""
    if octets < _KIB * _KIB:
        return f"{max(1, round(octets / _KIB))}{_NO_BREAK}kB"
    return f"{octets / _KIB / _KIB:.1f}".replace(".", ",") + f"{_NO_BREAK}MB"


def listed(words: Sequence[str]) -> str:
    """Return "a", "a en b" or "a, b en c"."""
    if len(words) < 2:  # noqa: PLR2004 -- a list of one needs no "en"
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def counted(amount: int, one: str, many: str) -> str:
    """Return "1 vraag" or "3 vragen"."""
    return f"{number(amount)} {one if amount == 1 else many}"


def short_hash(sha256: str) -> str:
    """Return the begin of a hash in groups of four, such as "8c1f 40ab 77e2"."""
    return " ".join(sha256[start : start + 4] for start in range(0, 12, 4))
