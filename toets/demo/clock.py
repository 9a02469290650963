"""A clock that is set by hand, so that a case of weeks is played in seconds."""

from datetime import UTC, date, datetime, time, timedelta

from toets.domain.calendar import AMSTERDAM


class SetClock:
    """A clock that stands still until it is set, and that is never set past `latest` (UTC)."""

    def __init__(self, now: datetime, latest: datetime | None = None) -> None:
        self._now = now
        self._latest = latest

    def __call__(self) -> datetime:
        """Return the time it was set to (UTC), a microsecond later at each reading."""
        self._now += timedelta(microseconds=1)
        return self._now

    def set(self, day: date, at: time) -> None:
        """Move to this Amsterdam day and time."""
        wanted = datetime.combine(day, at, AMSTERDAM).astimezone(UTC)
        self._now = min(wanted, self._latest or wanted)
