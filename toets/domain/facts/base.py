"""What every fact is, and the values that several kinds of fact hold."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from toets.domain.canonical import later
from toets.domain.questionnaire import Discipline
from toets.domain.signal import Signal


class Opinion(StrEnum):
    """What one member advises, and what the Community establishes."""

    POSITIVE = "positive"
    CONDITIONAL = "conditional"
    NEGATIVE = "negative"
    SUPPLEMENT = "supplement"


class ThemeScore(StrEnum):
    """How one theme is weighed."""

    SUFFICIENT = "sufficient"
    INSUFFICIENT = "insufficient"
    NOT_APPLICABLE = "not_applicable"


class Moment(StrEnum):
    """When a condition must be met."""

    BEFORE_START = "before_start"
    DURING = "during"
    AT_END = "at_end"


class Period(StrEnum):
    """How often a condition "during" must be shown to be met, counted from the start."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class NegativeGround(StrEnum):
    """Why a negative advice followed; the only reason that holders ever see of it."""

    ADVICE = "advice"
    STOP = "stop"
    SUPPLEMENTS_EXHAUSTED = "supplements_exhausted"


@dataclass(frozen=True)
class Condition:
    """A duty: who does what, when, and how it is shown.

    `interval` (in words) and `period` only for "during"; a condition without a period has no dates
    of its own. `due` is the last Amsterdam day for a duty before the start or at the end, or None.
    """

    text: str
    owner: str
    moment: Moment
    evidence: str
    judged_by: Discipline
    interval: str = ""
    period: Period | None = later(None)
    due: date | None = later(None)


@dataclass(frozen=True)
class VanishedSignal:
    """A signal that an earlier answer raised and a later one did not; members keep seeing it."""

    signal: Signal
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True)
class Fact:
    """Something that happened at `at` (UTC) through `person`, on a version and a round of it."""

    kind: ClassVar[str]

    person: str
    at: datetime
    version: int
    round: int
