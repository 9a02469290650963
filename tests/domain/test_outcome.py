"""The outcome rule, line by line in the order of design §4."""

from dataclasses import replace

import pytest
from builders import (
    FLAG,
    LIFTABLE_HOLD,
    STOP,
    a_condition,
    a_lift,
    advised,
    an_advice,
    done,
    redrafted,
    rules_with,
    submitted,
    supplement,
)
from cast import ANNA, BELLA, BRAM, CHRIS, TESS

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import Resubmit
from toets.domain.facts import Advice, NegativeGround, Opinion
from toets.domain.outcome import Outcome, outcome, quorum_lacks, unaddressed_flags
from toets.domain.questionnaire import Discipline
from toets.errors import Obstacle

POSITIVE, CONDITIONAL = Opinion.POSITIVE, Opinion.CONDITIONAL
NEGATIVE, SUPPLEMENT = Opinion.NEGATIVE, Opinion.SUPPLEMENT

MAJORITY = rules_with(negative_rule="majority")
NO_SUPPLEMENTS = rules_with(supplement_limit=0)


def negative(ground: NegativeGround) -> Outcome:
    return Outcome(NEGATIVE, ground, (), (), ())


# 1. A request for a supplement.


def test_one_request_for_a_supplement_is_enough_without_a_quorum() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case, opinion=SUPPLEMENT, questions=("A3", "B1")))

    assert outcome(case) == Outcome(SUPPLEMENT, None, (), ("A3", "B1"), ())


def test_a_request_for_a_supplement_goes_before_a_negative_advice() -> None:
    case = advised(bram=NEGATIVE, chris=SUPPLEMENT)

    assert outcome(case) == Outcome(SUPPLEMENT, None, (), ("A3",), ())


def test_the_questions_of_several_requests_are_asked_once_each() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case, opinion=SUPPLEMENT, questions=("A3", "B1")))
    deed = an_advice(case, Discipline.ETHISCH, SUPPLEMENT, questions=("B1", "B5"))
    case = done(case, CHRIS, deed)

    assert outcome(case).questions == ("A3", "B1", "B5")


def test_a_request_after_the_last_supplement_is_negative() -> None:
    case = submitted(rules=NO_SUPPLEMENTS)
    case = done(case, BRAM, an_advice(case, opinion=SUPPLEMENT))

    assert outcome(case) == negative(NegativeGround.SUPPLEMENTS_EXHAUSTED)


def test_the_limit_counts_the_supplements_that_were_established() -> None:
    case = supplement(submitted(rules=rules_with(supplement_limit=1)))
    case = done(redrafted(case, A3=Answer(text="Meer.")), ANNA, Resubmit())
    case = done(case, BRAM, an_advice(case, opinion=SUPPLEMENT))

    assert case.supplements == 1
    assert outcome(case) == negative(NegativeGround.SUPPLEMENTS_EXHAUSTED)


# 2. The quorum.


def test_without_advices_nothing_follows_and_everything_that_lacks_is_named() -> None:
    assert outcome(submitted()) == Outcome(
        None,
        None,
        (),
        (),
        (
            Obstacle.of("quorum.short", lacking=3),
            Obstacle.of("quorum.discipline", discipline="juridisch"),
            Obstacle.of("quorum.discipline", discipline="ethisch"),
            Obstacle.of("quorum.discipline", discipline="technisch"),
        ),
    )


def test_three_advices_without_one_discipline_are_no_quorum() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))
    case = done(case, BELLA, an_advice(case))
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH))

    assert quorum_lacks(case) == (Obstacle.of("quorum.discipline", discipline="technisch"),)
    assert outcome(case).opinion is None


def test_a_discipline_each_below_the_quorum_is_no_quorum() -> None:
    case = advised(submitted(rules=rules_with(quorum=4)))

    assert quorum_lacks(case) == (Obstacle.of("quorum.short", lacking=1),)


def test_a_negative_advice_before_the_quorum_decides_nothing_yet() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case, opinion=NEGATIVE))

    assert outcome(case).opinion is None


def test_a_revised_advice_counts_once() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case, opinion=SUPPLEMENT))
    case = done(case, BRAM, an_advice(case, revises=1))

    assert [advice.opinion for advice in case.advices] == [POSITIVE]
    assert quorum_lacks(case)[0] == Obstacle.of("quorum.short", lacking=2)


# 3. A negative advice.


def test_under_unanimity_one_negative_advice_is_negative() -> None:
    assert outcome(advised(tess=NEGATIVE)) == negative(NegativeGround.ADVICE)


@pytest.mark.parametrize(
    ("opinions", "expected"),
    [
        ((NEGATIVE, POSITIVE, POSITIVE), POSITIVE),
        ((NEGATIVE, CONDITIONAL, POSITIVE), CONDITIONAL),
        ((NEGATIVE, NEGATIVE, POSITIVE), NEGATIVE),
        ((NEGATIVE, NEGATIVE, NEGATIVE), NEGATIVE),
    ],
)
def test_under_majority_more_than_half_is_negative(
    opinions: tuple[Opinion, Opinion, Opinion], expected: Opinion
) -> None:
    case = advised(submitted(rules=MAJORITY), *opinions)

    assert outcome(case).opinion is expected


def test_under_majority_a_half_is_not_negative() -> None:
    case = advised(submitted(rules=MAJORITY), bram=NEGATIVE, chris=NEGATIVE)
    case = done(case, BELLA, an_advice(case))

    assert outcome(case).opinion is POSITIVE


def test_a_negative_advice_goes_before_an_open_hold() -> None:
    case = advised(submitted(LIFTABLE_HOLD), chris=NEGATIVE)

    assert outcome(case) == negative(NegativeGround.ADVICE)


# 4. A STOP.


def test_on_a_stop_the_stop_is_the_ground_although_all_advise_negatively() -> None:
    case = advised(submitted(STOP, despite_stop="Toch beoordelen."), *[NEGATIVE] * 3)

    assert outcome(case) == negative(NegativeGround.STOP)


def test_a_stop_is_negative_whatever_the_advices_say() -> None:
    case = submitted(STOP, despite_stop="Toch beoordelen.")
    all_positive = advised()
    with_stop = replace(all_positive, facts=(*case.facts, *all_positive.facts[3:]))

    assert [advice.opinion for advice in with_stop.advices] == [POSITIVE] * 3
    assert outcome(with_stop) == negative(NegativeGround.STOP)


# 5. An open HOLD.


def test_an_open_hold_asks_a_supplement_about_its_question() -> None:
    case = advised(submitted(LIFTABLE_HOLD))

    assert outcome(case) == Outcome(SUPPLEMENT, None, (), ("B8",), ())


def test_an_open_hold_after_the_last_supplement_is_negative() -> None:
    case = advised(submitted(LIFTABLE_HOLD, rules=NO_SUPPLEMENTS))

    assert outcome(case) == negative(NegativeGround.SUPPLEMENTS_EXHAUSTED)


def test_a_lifted_hold_stands_in_the_way_no_more() -> None:
    case = advised(submitted(LIFTABLE_HOLD))
    case = done(case, TESS, a_lift(case))

    assert outcome(case).opinion is POSITIVE


def test_an_open_hold_before_the_quorum_asks_nothing_yet() -> None:
    assert outcome(submitted(LIFTABLE_HOLD)).opinion is None


# 6. Every FLAG is addressed by someone.


def test_a_flag_that_its_discipline_addressed_stands_in_the_way_no_more() -> None:
    assert outcome(advised(submitted(FLAG))).opinion is POSITIVE


def test_a_flag_that_nobody_addressed_is_named() -> None:
    case = advised(submitted(FLAG))
    (chris,) = [advice for advice in case.advices if advice.person == CHRIS.number]
    silent = _without_replies(case)

    assert chris.flags
    assert unaddressed_flags(silent) == (
        Obstacle.of("flag.unaddressed", question="A3", rule="A3-onbekend"),
    )
    assert outcome(silent).opinion is None
    assert outcome(silent).lacking == unaddressed_flags(silent)


def _without_replies(case: Case) -> Case:
    """Return the case as if its advices had been accepted without their replies."""
    facts = tuple(
        replace(fact, flags=()) if isinstance(fact, Advice) else fact for fact in case.facts
    )
    return replace(case, facts=facts)


# 7. Conditions.


def test_any_condition_makes_the_advice_conditional_with_all_of_them() -> None:
    case = submitted()
    first, second = a_condition("Meet elke maand."), a_condition("Vernietig de sjablonen.")
    case = done(case, BRAM, an_advice(case, opinion=CONDITIONAL, conditions=(first,)))
    deed = an_advice(case, Discipline.ETHISCH, CONDITIONAL, conditions=(second, first))
    case = done(case, CHRIS, deed)
    case = done(case, TESS, an_advice(case, Discipline.TECHNISCH))

    assert outcome(case) == Outcome(CONDITIONAL, None, (first, second), (), ())


# 8. Else positive.


def test_positive_advices_of_every_discipline_are_positive() -> None:
    assert outcome(advised()) == Outcome(POSITIVE, None, (), (), ())


def test_urgency_does_not_lower_the_quorum() -> None:
    case = submitted(urgent=True)
    case = done(case, BRAM, an_advice(case))

    assert outcome(case).opinion is None


def test_advices_of_an_earlier_version_do_not_count() -> None:
    case = supplement()
    case = done(redrafted(case, A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert case.advices == ()
    assert outcome(case).lacking[0] == Obstacle.of("quorum.short", lacking=3)
