"""The outcome rule: what the Community's advices together say. A pure function of the advices."""

from collections.abc import Sequence
from dataclasses import dataclass

from toets.domain.case import Case, union
from toets.domain.facts import Advice, Condition, NegativeGround, Opinion
from toets.domain.questionnaire import Discipline, Level
from toets.errors import Obstacle


@dataclass(frozen=True)
class Outcome:
    """What follows from the advices given so far; `opinion` is None while nothing follows yet.

    `lacking` says why nothing follows: advices short of the quorum, disciplines without advice,
    FLAGs that nobody addressed.
    """

    opinion: Opinion | None
    ground: NegativeGround | None
    conditions: tuple[Condition, ...]
    questions: tuple[str, ...]
    lacking: tuple[Obstacle, ...]


def outcome(case: Case) -> Outcome:
    """Return what the rule of the case's procedure yields now, in the order of design §4."""
    limit_reached = case.supplements >= case.rules.procedure.supplement_limit
    advices = case.advices
    asked = tuple(dict.fromkeys(q for advice in advices for q in advice.questions))
    if any(advice.opinion is Opinion.SUPPLEMENT for advice in advices):
        return _supplement_or_negative(limit_reached, asked)
    lacking = quorum_lacks(case)
    if lacking:
        return Outcome(None, None, (), (), lacking)
    return _of_full_round(case, advices, limit_reached)


def ripe(case: Case) -> Opinion | None:
    """Return what can be established now: a negative outcome waits for the quorum, whatever its ground."""
    opinion = outcome(case).opinion
    return None if opinion is Opinion.NEGATIVE and quorum_lacks(case) else opinion


def _of_full_round(case: Case, advices: Sequence[Advice], limit_reached: bool) -> Outcome:  # noqa: FBT001 -- private
    if case.has_stop:  # also the ground when members advise negatively because of it
        return _negative(NegativeGround.STOP)
    if _is_negative(case.rules.procedure.negative_rule, advices):
        return _negative(NegativeGround.ADVICE)
    if case.open_holds:
        questions = tuple(dict.fromkeys(hold.question for hold in case.open_holds))
        return _supplement_or_negative(limit_reached, questions)
    unaddressed = unaddressed_flags(case)
    if unaddressed:
        return Outcome(None, None, (), (), unaddressed)
    conditions = union(*(advice.conditions for advice in advices))
    opinion = Opinion.CONDITIONAL if conditions else Opinion.POSITIVE
    return Outcome(opinion, None, conditions, (), ())


def _negative(ground: NegativeGround) -> Outcome:
    return Outcome(Opinion.NEGATIVE, ground, (), (), ())


def _supplement_or_negative(limit_reached: bool, questions: tuple[str, ...]) -> Outcome:  # noqa: FBT001 -- private
    if limit_reached:
        return _negative(NegativeGround.SUPPLEMENTS_EXHAUSTED)
    return Outcome(Opinion.SUPPLEMENT, None, (), questions, ())


def _is_negative(rule: str, advices: Sequence[Advice]) -> bool:
    negatives = sum(advice.opinion is Opinion.NEGATIVE for advice in advices)
    if rule == "majority":
        return 2 * negatives > len(advices)
    return negatives > 0


def quorum_lacks(case: Case) -> tuple[Obstacle, ...]:
    """Return what the round still lacks: advices up to the quorum, and disciplines."""
    procedure, advices = case.rules.procedure, case.advices
    short = procedure.quorum - len(advices)
    found = [Obstacle.of("quorum.short", lacking=short)] if short > 0 else []
    found += [
        Obstacle.of("quorum.discipline", discipline=discipline.value)
        for discipline in Discipline
        if sum(advice.discipline is discipline for advice in advices) < procedure.per_discipline
    ]
    return tuple(found)


def unaddressed_flags(case: Case) -> tuple[Obstacle, ...]:
    """Return an obstacle per FLAG of the current version that no advice of this round addresses."""
    addressed = {reply.rule for advice in case.advices for reply in advice.flags}
    return tuple(
        Obstacle.of("flag.unaddressed", question=signal.question, rule=signal.rule)
        for signal in case.signals
        if signal.level is Level.FLAG and signal.rule not in addressed
    )
