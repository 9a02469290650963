"""What the Community hands in to come to its advice, and the reaction to it."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.deeds.base import OnVersion
from toets.domain.facts import Condition, FlagReply, Opinion, ThemeOpinion
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Step


@dataclass(frozen=True)
class Advise(OnVersion):
    """Give or revise one's advice; `revises` is the revision one revises, 0 for a first advice."""

    step: ClassVar[Step] = Step.ADVISE

    discipline: Discipline
    opinion: Opinion
    themes: tuple[ThemeOpinion, ...]
    flags: tuple[FlagReply, ...]
    conditions: tuple[Condition, ...]
    questions: tuple[str, ...]
    summary: str
    revises: int = 0


@dataclass(frozen=True)
class LiftHold(OnVersion):
    """Lift one HOLD, in writing."""

    step: ClassVar[Step] = Step.LIFT_HOLD

    rule: str
    reasons: str


@dataclass(frozen=True)
class InviteReaction(OnVersion):
    """Tell the author what a negative advice would rest on, and ask for a reaction."""

    step: ClassVar[Step] = Step.INVITE_REACTION

    summary: str


@dataclass(frozen=True)
class React(OnVersion):
    """The author's reaction."""

    step: ClassVar[Step] = Step.REACT

    text: str


@dataclass(frozen=True)
class EstablishPositive(OnVersion):
    """Establish a positive advice without conditions."""

    step: ClassVar[Step] = Step.ESTABLISH_POSITIVE
    opinion: ClassVar[Opinion] = Opinion.POSITIVE

    reasons: str


@dataclass(frozen=True)
class EstablishConditional(OnVersion):
    """Establish a positive advice under conditions."""

    step: ClassVar[Step] = Step.ESTABLISH_CONDITIONAL
    opinion: ClassVar[Opinion] = Opinion.CONDITIONAL

    reasons: str


@dataclass(frozen=True)
class EstablishNegative(OnVersion):
    """Establish a negative advice."""

    step: ClassVar[Step] = Step.ESTABLISH_NEGATIVE
    opinion: ClassVar[Opinion] = Opinion.NEGATIVE

    reasons: str


@dataclass(frozen=True)
class EstablishSupplement(OnVersion):
    """Establish that the initiator must supplement."""

    step: ClassVar[Step] = Step.ESTABLISH_SUPPLEMENT
    opinion: ClassVar[Opinion] = Opinion.SUPPLEMENT

    reasons: str


Establish = EstablishPositive | EstablishConditional | EstablishNegative | EstablishSupplement

ESTABLISHING: dict[Opinion, type[Establish]] = {
    Opinion.POSITIVE: EstablishPositive,
    Opinion.CONDITIONAL: EstablishConditional,
    Opinion.NEGATIVE: EstablishNegative,
    Opinion.SUPPLEMENT: EstablishSupplement,
}
