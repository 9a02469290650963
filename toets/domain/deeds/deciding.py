"""What the portfolio holders hand in, and corrigenda."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from toets.domain.deeds.base import Deed, OnVersion
from toets.domain.facts import Condition
from toets.domain.questionnaire import Point
from toets.domain.workflow import Step


@dataclass(frozen=True)
class JudgePermit(OnVersion):
    """A holder's judgement that permits until `valid_until` (Amsterdam day, inclusive)."""

    step: ClassVar[Step] = Step.JUDGE_PERMIT
    proven: ClassVar[bool] = True

    reasons: Mapping[Point, str]
    conditions: tuple[Condition, ...]
    valid_until: date


@dataclass(frozen=True)
class JudgeRefuse(OnVersion):
    """A holder's judgement that refuses."""

    step: ClassVar[Step] = Step.JUDGE_REFUSE
    proven: ClassVar[bool] = True

    reasons: Mapping[Point, str]


@dataclass(frozen=True)
class Sign(OnVersion):
    """A holder's sign under the merged text that was read, named by its hash."""

    step: ClassVar[Step] = Step.SIGN
    proven: ClassVar[bool] = True

    text_hash: str


@dataclass(frozen=True)
class ReferBack(OnVersion):
    """Send the case back to the Community for a next round on the same version."""

    step: ClassVar[Step] = Step.REFER_BACK

    reasons: str


@dataclass(frozen=True)
class ProposeCorrigendum(Deed):
    """Propose to mend a slip of the pen; `place` is an answer key or "title"."""

    step: ClassVar[Step] = Step.PROPOSE_CORRIGENDUM

    place: str
    new: str
    reasons: str


@dataclass(frozen=True)
class SignCorrigendum(Deed):
    """Sign a proposed corrigendum."""

    step: ClassVar[Step] = Step.SIGN_CORRIGENDUM
    proven: ClassVar[bool] = True

    number: int


@dataclass(frozen=True)
class TakeBackCorrigendum(Deed):
    """Take the proposed corrigendum back."""

    step: ClassVar[Step] = Step.TAKE_BACK_CORRIGENDUM

    number: int
    reasons: str


@dataclass(frozen=True)
class DenyCorrigendum(Deed):
    """Refuse to sign a proposed corrigendum."""

    step: ClassVar[Step] = Step.DENY_CORRIGENDUM

    number: int
    reasons: str
