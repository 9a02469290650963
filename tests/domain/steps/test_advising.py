"""The steps of the Community: advise, lift a HOLD, hear the author, establish."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    ETHICAL_HOLD,
    FIRM_HOLD,
    FLAG,
    LEGAL_HOLD,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    STOP,
    UNAVAILABLE,
    a_condition,
    a_lift,
    a_request,
    advised,
    an_advice,
    an_establishing,
    asked,
    done,
    half_judged,
    heard,
    in_decision,
    invited,
    redrafted,
    referred_back,
    refused,
    rules_with,
    submitted,
    supplement,
)
from cast import ANNA, BELLA, BRAM, CHRIS, SARA, SEM, TESS

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT, Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    InviteReaction,
    LiftHold,
    React,
    Recuse,
    Resubmit,
    RevokeInvitation,
)
from toets.domain.facts import (
    Advice,
    AdviceUsed,
    EstablishedAdvice,
    FlagReply,
    HoldLifted,
    Moment,
    NegativeGround,
    Opinion,
    Reaction,
    ReactionInvited,
    ThemeOpinion,
    ThemeScore,
)
from toets.domain.outcome import Outcome, outcome
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.steps.advising import lapsed_advice_of, reaction_due
from toets.domain.workflow import Status
from toets.errors import Obstacle

TOO_LONG = "x" * (LONGEST_TEXT + 1)
REACTION_DUE = date(2026, 9, 15)
TWO_DISCIPLINES = replace(BRAM, disciplines=frozenset({Discipline.JURIDISCH, Discipline.ETHISCH}))


# Advise.


def test_an_advice_is_kept_as_it_was_given() -> None:
    case = submitted()
    deed = an_advice(case, opinion=Opinion.CONDITIONAL)

    after = done(case, BRAM, deed)

    assert after.status is Status.IN_ADVICE
    assert after.facts[-1] == Advice(
        person=BRAM.number,
        at=NOW,
        version=1,
        round=1,
        revision=1,
        discipline=Discipline.JURIDISCH,
        opinion=Opinion.CONDITIONAL,
        themes=deed.themes,
        flags=(),
        conditions=(a_condition(),),
        questions=(),
        summary="Mijn samenvatting.",
        after_reading=False,
    )


def test_a_member_advises_in_a_discipline_of_their_own() -> None:
    case = submitted()

    assert refused(case, BRAM, an_advice(case, Discipline.TECHNISCH)) == ["advice.discipline"]


def test_a_member_of_two_disciplines_chooses_per_advice() -> None:
    case = submitted()

    after = done(case, TWO_DISCIPLINES, an_advice(case, Discipline.ETHISCH))

    assert after.advices[0].discipline is Discipline.ETHISCH


def test_the_same_person_does_not_advise_twice_in_a_round() -> None:
    case = submitted()
    case = done(case, TWO_DISCIPLINES, an_advice(case, Discipline.ETHISCH))

    assert refused(case, TWO_DISCIPLINES, an_advice(case)) == ["stale.advice"]


def test_a_revision_is_a_new_fact_and_the_first_text_stays() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    case = done(case, BRAM, an_advice(case, opinion=Opinion.CONDITIONAL, revises=1))

    assert [(a.revision, a.opinion) for a in case.of(Advice)] == [
        (1, Opinion.POSITIVE),
        (2, Opinion.CONDITIONAL),
    ]
    assert [advice.revision for advice in case.advices] == [2]


def test_a_revision_of_another_revision_than_the_last_is_refused() -> None:
    case = submitted()

    assert refused(case, BRAM, an_advice(case, revises=1)) == ["stale.advice"]


def test_a_revision_after_seeing_the_others_is_marked() -> None:
    case = advised()

    case = done(case, BRAM, an_advice(case, revises=1))

    own = [advice.after_reading for advice in case.of(Advice) if advice.person == BRAM.number]
    assert own == [False, True]


def test_a_revision_before_anybody_else_advised_is_not_marked() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    case = done(case, BRAM, an_advice(case, revises=1))

    assert [advice.after_reading for advice in case.of(Advice)] == [False, False]


def test_a_first_advice_of_a_secretary_who_read_the_others_is_marked() -> None:
    both = replace(BELLA, roles=frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER}))
    case = advised()

    case = done(case, both, an_advice(case))

    assert case.advices[-1].after_reading


@pytest.mark.parametrize(
    ("themes", "codes"),
    [
        ((), ["advice.theme", "advice.theme"]),
        ((ThemeOpinion("doel", ThemeScore.SUFFICIENT, " "),), ["advice.theme", "advice.theme"]),
        (
            (
                ThemeOpinion("doel", ThemeScore.SUFFICIENT, REASON),
                ThemeOpinion("gegevens", ThemeScore.NOT_APPLICABLE, REASON),
                ThemeOpinion("techniek", ThemeScore.SUFFICIENT, REASON),
            ),
            ["advice.theme_foreign"],
        ),
        (
            (
                ThemeOpinion("doel", ThemeScore.INSUFFICIENT, REASON),
                ThemeOpinion("doel", ThemeScore.SUFFICIENT, REASON),
                ThemeOpinion("gegevens", ThemeScore.SUFFICIENT, REASON),
            ),
            ["advice.theme_twice", "advice.insufficient"],
        ),
        (
            (
                ThemeOpinion("doel", ThemeScore.SUFFICIENT, TOO_LONG),
                ThemeOpinion("gegevens", ThemeScore.SUFFICIENT, REASON),
            ),
            ["text.too_long"],
        ),
    ],
)
def test_every_theme_of_the_discipline_is_weighed_once_with_reasons(
    themes: tuple[ThemeOpinion, ...], codes: list[str]
) -> None:
    case = submitted()

    assert refused(case, BRAM, an_advice(case, themes=themes)) == codes


INSUFFICIENT = (
    ThemeOpinion("doel", ThemeScore.INSUFFICIENT, REASON),
    ThemeOpinion("gegevens", ThemeScore.SUFFICIENT, REASON),
)
SUFFICIENT = tuple(replace(theme, score=ThemeScore.SUFFICIENT) for theme in INSUFFICIENT)


@pytest.mark.parametrize(
    ("opinion", "changes", "codes"),
    [
        (Opinion.POSITIVE, {"themes": INSUFFICIENT}, ["advice.insufficient"]),
        (Opinion.CONDITIONAL, {"themes": INSUFFICIENT}, []),
        (Opinion.NEGATIVE, {"themes": SUFFICIENT}, ["advice.no_insufficient"]),
        (Opinion.CONDITIONAL, {"conditions": ()}, ["advice.no_condition"]),
        (Opinion.POSITIVE, {"conditions": (a_condition(),)}, ["advice.condition"]),
        (Opinion.NEGATIVE, {"conditions": (a_condition(),)}, ["advice.condition"]),
        (Opinion.SUPPLEMENT, {"questions": ()}, ["advice.no_question"]),
        (Opinion.POSITIVE, {"questions": ("A3",)}, ["advice.question"]),
        (Opinion.SUPPLEMENT, {"questions": ("A4",)}, ["advice.question_unknown"]),
        (Opinion.SUPPLEMENT, {"questions": ("Z9",)}, ["advice.question_unknown"]),
        (Opinion.SUPPLEMENT, {}, []),
        (Opinion.POSITIVE, {"summary": "\n"}, ["text.missing"]),
        (Opinion.POSITIVE, {"summary": TOO_LONG}, ["text.too_long"]),
        (Opinion.POSITIVE, {"version": 2}, ["stale.version"]),
        (Opinion.POSITIVE, {"round": 2}, ["stale.version"]),
    ],
)
def test_an_opinion_fits_what_it_says(
    opinion: Opinion, changes: dict[str, object], codes: list[str]
) -> None:
    case = submitted()
    deed = an_advice(case, opinion=opinion, **changes)

    result = act(case, deed, BRAM, NOW)

    found = [o.code for o in result.obstacles] if isinstance(result, Refused) else []
    assert found == codes


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": " "}, "text"),
        ({"owner": ""}, "owner"),
        ({"evidence": ""}, "evidence"),
        ({"moment": Moment.DURING}, "interval"),
    ],
)
def test_a_condition_is_complete(change: dict[str, object], field: str) -> None:
    case = submitted()
    conditions = (a_condition(), a_condition(**change))
    deed = an_advice(case, opinion=Opinion.CONDITIONAL, conditions=conditions)

    assert act(case, deed, BRAM, NOW) == Refused(
        (Obstacle.of("condition.text.missing", number=2, field=field),)
    )


def test_a_condition_is_not_endless() -> None:
    case = submitted()
    conditions = (a_condition(TOO_LONG),)
    deed = an_advice(case, opinion=Opinion.CONDITIONAL, conditions=conditions)

    assert refused(case, BRAM, deed) == ["condition.text.too_long"]


def test_the_discipline_of_a_flag_addresses_it() -> None:
    case = submitted(FLAG)

    silent = an_advice(case, Discipline.ETHISCH, flags=())
    blank = an_advice(case, Discipline.ETHISCH, flags=(FlagReply("A3-onbekend", " "),))

    assert refused(case, CHRIS, silent) == ["flag.unaddressed"]
    assert refused(case, CHRIS, blank) == ["flag.unaddressed"]


def test_a_flag_of_another_discipline_may_be_addressed_but_need_not_be() -> None:
    case = submitted(FLAG)

    done(case, BRAM, an_advice(case))
    after = done(case, BRAM, an_advice(case, flags=(FlagReply("A3-onbekend", "Ook gezien."),)))

    assert after.advices[0].flags == (FlagReply("A3-onbekend", "Ook gezien."),)


def test_a_flag_that_this_version_does_not_have_is_refused() -> None:
    case = submitted()

    deed = an_advice(case, flags=(FlagReply("A3-onbekend", "Gezien."),))

    assert refused(case, BRAM, deed) == ["flag.unknown"]


def test_a_reply_to_a_flag_is_not_endless() -> None:
    case = submitted(FLAG)
    deed = an_advice(case, Discipline.ETHISCH, flags=(FlagReply("A3-onbekend", TOO_LONG),))

    assert refused(case, CHRIS, deed) == ["text.too_long"]


def test_who_asks_a_supplement_need_not_address_the_flags_yet() -> None:
    case = submitted(FLAG)

    done(case, CHRIS, an_advice(case, Discipline.ETHISCH, Opinion.SUPPLEMENT, flags=()))


@pytest.mark.parametrize(
    ("opinion", "codes"),
    [
        (Opinion.POSITIVE, ["advice.stop"]),
        (Opinion.CONDITIONAL, ["advice.stop"]),
        (Opinion.NEGATIVE, []),
        (Opinion.SUPPLEMENT, []),
    ],
)
def test_on_a_stop_a_member_advises_negatively_or_asks_a_supplement(
    opinion: Opinion, codes: list[str]
) -> None:
    case = submitted(STOP, despite_stop="Toch.")

    result = act(case, an_advice(case, opinion=opinion), BRAM, NOW)

    found = [o.code for o in result.obstacles] if isinstance(result, Refused) else []
    assert found == codes


# Lift a HOLD.


def test_a_hold_is_lifted_in_writing_by_the_discipline_of_its_rule() -> None:
    case = submitted(LIFTABLE_HOLD)

    after = done(case, TESS, a_lift(case))

    assert after.open_holds == ()
    assert after.facts[-1] == HoldLifted(
        TESS.number,
        NOW,
        1,
        1,
        rule="B8-geen-toezicht",
        discipline=Discipline.TECHNISCH,
        reasons=REASON,
    )


@pytest.mark.parametrize(
    ("answers", "rule", "person"),
    [
        (LIFTABLE_HOLD, "B8-geen-toezicht", BRAM),
        (LEGAL_HOLD, "B1-niet-nodig", TESS),
        (ETHICAL_HOLD, "B6-derden", BRAM),
    ],
)
def test_another_discipline_does_not_lift_a_hold(
    answers: dict[str, Answer], rule: str, person: Person
) -> None:
    case = submitted(answers)

    assert refused(case, person, a_lift(case, rule)) == ["hold.discipline"]


def test_a_hold_that_only_a_new_version_solves_is_lifted_by_nobody() -> None:
    case = submitted(FIRM_HOLD)

    assert refused(case, BRAM, a_lift(case, "B2-geen-geb")) == ["hold.not_liftable"]
    assert refused(case, TESS, a_lift(case, "B2-geen-geb")) == [
        "hold.not_liftable",
        "hold.discipline",
    ]


@pytest.mark.parametrize("rule", ["B8-geen-toezicht", "A3-onbekend", "B6-internet", "Z9-niets"])
def test_what_is_no_open_hold_is_not_lifted(rule: str) -> None:
    case = submitted(FLAG)

    assert refused(case, BRAM, a_lift(case, rule)) == ["hold.not_open"]


def test_a_stop_is_not_lifted() -> None:
    case = submitted(STOP, despite_stop="Toch.")

    assert refused(case, BRAM, a_lift(case, "B6-internet")) == ["hold.not_open"]


def test_a_hold_is_not_lifted_twice() -> None:
    case = submitted(LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case))

    assert refused(case, TESS, a_lift(case)) == ["hold.not_open"]


def test_a_lift_needs_reasons_and_the_current_version() -> None:
    case = submitted(LIFTABLE_HOLD)

    assert refused(case, TESS, a_lift(case, reasons=" ")) == ["text.missing"]
    assert refused(case, TESS, LiftHold(0, 1, "B8-geen-toezicht", REASON)) == ["stale.version"]


def test_a_lift_stays_in_the_next_round_of_its_version() -> None:
    case = submitted(LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case))

    case = referred_back(half_judged(in_decision(case)))

    assert (case.round, case.open_holds) == (2, ())


# Hear the author.


def test_the_secretary_tells_the_author_what_a_negative_advice_would_rest_on() -> None:
    case = invited()

    assert case.facts[-1] == ReactionInvited(
        SARA.number, NOW, 1, 1, summary="De grondslag ontbreekt."
    )
    assert reaction_due(case) == REACTION_DUE


def test_without_a_negative_outcome_no_reaction_is_asked() -> None:
    assert refused(advised(), SARA, InviteReaction(1, 1, REASON)) == ["reaction.not_negative"]
    assert refused(submitted(), SARA, InviteReaction(1, 1, REASON)) == ["reaction.not_negative"]


def test_a_reaction_is_asked_once_a_round() -> None:
    assert refused(invited(), SARA, InviteReaction(1, 1, REASON)) == ["reaction.invited"]


def test_asking_a_reaction_needs_a_summary_and_the_current_version() -> None:
    case = advised(bram=Opinion.NEGATIVE)

    assert refused(case, SARA, InviteReaction(2, 1, "")) == ["stale.version", "text.missing"]


def test_the_author_reacts_once() -> None:
    case = invited()

    after = done(case, ANNA, React(1, 1, "Dat zien wij anders."))

    assert after.facts[-1] == Reaction(ANNA.number, NOW, 1, 1, text="Dat zien wij anders.")
    assert refused(after, ANNA, React(1, 1, "Nog iets.")) == ["reaction.given"]


def test_the_author_does_not_react_unasked_or_empty() -> None:
    assert refused(advised(), ANNA, React(1, 1, REASON)) == ["reaction.not_invited"]
    assert refused(invited(), ANNA, React(1, 1, " ")) == ["text.missing"]
    assert refused(invited(), ANNA, React(1, 2, REASON)) == ["stale.version"]


# Establish.


def test_establishing_keeps_which_revision_of_whose_advice_counted() -> None:
    case = advised(tess=Opinion.CONDITIONAL)
    case = done(case, BRAM, an_advice(case, revises=1))

    after = done(case, SARA, an_establishing(case))

    assert case.version is not None
    assert after.status is Status.IN_DECISION
    assert after.facts[-1] == EstablishedAdvice(
        person=SARA.number,
        at=NOW,
        version=1,
        round=1,
        outcome=Opinion.CONDITIONAL,
        ground=None,
        content_hash=case.version.content_hash,
        advices=(
            AdviceUsed(BRAM.number, 2),
            AdviceUsed(CHRIS.number, 1),
            AdviceUsed(TESS.number, 1),
        ),
        conditions=(a_condition(),),
        questions=(),
        reasons=REASON,
    )


def test_a_deputy_secretary_establishes_too() -> None:
    case = advised()

    assert done(case, SEM, an_establishing(case)).status is Status.IN_DECISION


@pytest.mark.parametrize(
    ("case", "opinion", "codes"),
    [
        (advised(), Opinion.CONDITIONAL, ["outcome.differs"]),
        (advised(), Opinion.SUPPLEMENT, ["outcome.differs"]),
        (advised(tess=Opinion.CONDITIONAL), Opinion.POSITIVE, ["outcome.differs"]),
        (heard(), Opinion.POSITIVE, ["outcome.differs"]),
        (
            submitted(),
            Opinion.POSITIVE,
            ["quorum.short", "quorum.discipline", "quorum.discipline", "quorum.discipline"],
        ),
        (
            submitted(),
            Opinion.SUPPLEMENT,
            ["quorum.short", "quorum.discipline", "quorum.discipline", "quorum.discipline"],
        ),
        (
            advised(submitted(LIFTABLE_HOLD)),
            Opinion.POSITIVE,
            ["outcome.differs", "hold.open"],
        ),
        (
            advised(submitted(STOP, despite_stop="Toch."), *[Opinion.NEGATIVE] * 3),
            Opinion.POSITIVE,
            ["outcome.differs", "stop.raised"],
        ),
        (advised(), Opinion.NEGATIVE, ["outcome.differs", "reaction.not_invited"]),
        (advised(bram=Opinion.NEGATIVE), Opinion.NEGATIVE, ["reaction.not_invited"]),
        (invited(), Opinion.NEGATIVE, ["reaction.awaited"]),
        (heard(), Opinion.NEGATIVE, []),
        (advised(submitted({"B2.bewijs": UNAVAILABLE})), Opinion.POSITIVE, []),
    ],
)
def test_the_secretary_establishes_what_the_rule_yields_and_nothing_else(
    case: Case, opinion: Opinion, codes: list[str]
) -> None:
    result = act(case, an_establishing(case, opinion), SARA, NOW)

    found = [o.code for o in result.obstacles] if isinstance(result, Refused) else []
    assert found == codes


def test_establishing_needs_reasons_and_the_current_version_and_round() -> None:
    case = advised()

    assert refused(case, SARA, an_establishing(case, reasons="", round=2)) == [
        "stale.version",
        "text.missing",
    ]


def test_a_negative_advice_waits_for_the_author_until_the_term_has_passed() -> None:
    case = invited()
    deed = an_establishing(case)
    last_moment = end_of_day(REACTION_DUE) - timedelta(microseconds=1)

    assert refused(case, SARA, deed, last_moment) == ["reaction.awaited"]
    after = done(case, SARA, deed, end_of_day(REACTION_DUE))

    assert after.status is Status.NEGATIVE_ADVICE


def test_the_ground_of_a_negative_advice_is_kept() -> None:
    case = heard()

    established = done(case, SARA, an_establishing(case)).established

    assert established is not None
    assert established.ground is NegativeGround.ADVICE


def test_after_the_last_supplement_a_negative_advice_still_needs_the_quorum() -> None:
    case = submitted(rules=rules_with(supplement_limit=0))
    case = done(case, BRAM, an_advice(case, opinion=Opinion.SUPPLEMENT))
    case = done(case, SARA, InviteReaction(1, 1, REASON))
    case = done(case, ANNA, React(1, 1, REASON))

    assert refused(case, SARA, an_establishing(case)) == [
        "quorum.short",
        "quorum.discipline",
        "quorum.discipline",
    ]


def test_a_supplement_names_its_questions_and_needs_no_quorum() -> None:
    case = supplement()

    assert case.status is Status.SUPPLEMENT
    assert case.asked_questions == ("A3",)


# An advice that lapsed.


def bram_advised() -> Case:
    return done(asked(), BRAM, an_advice(asked()))


def revoking(case: Case) -> Case:
    return done(case, SARA, RevokeInvitation(case.version_number, case.round, BRAM.number, REASON))


def test_an_advice_of_an_earlier_round_lapsed() -> None:
    case = advised(asked())
    (given,) = [advice for advice in case.advices if advice.person == BRAM.number]

    later = referred_back(half_judged(done(case, SARA, an_establishing(case))))

    assert lapsed_advice_of(later, BRAM.number) == given
    assert lapsed_advice_of(case, BRAM.number) is None
    assert lapsed_advice_of(submitted(), BRAM.number) is None


def test_an_advice_of_an_earlier_version_lapsed() -> None:
    case = redrafted(supplement(), A3=Answer(text="Meer."))
    (given,) = case.advices

    case = done(case, ANNA, Resubmit())

    assert lapsed_advice_of(case, BRAM.number) == given
    assert lapsed_advice_of(case, CHRIS.number) is None


def test_the_last_revision_of_the_last_round_is_the_one_to_start_from() -> None:
    case = done(bram_advised(), BRAM, an_advice(submitted(), summary="Herzien.", revises=1))
    for member, discipline in ((CHRIS, Discipline.ETHISCH), (TESS, Discipline.TECHNISCH)):
        case = done(case, member, an_advice(case, discipline))
    case = done(case, SARA, an_establishing(case))
    case = referred_back(half_judged(case))

    lapsed = lapsed_advice_of(case, BRAM.number)

    assert lapsed is not None
    assert (lapsed.round, lapsed.revision, lapsed.summary) == (1, 2, "Herzien.")


def test_a_revision_that_a_later_one_replaced_did_not_lapse() -> None:
    case = done(bram_advised(), BRAM, an_advice(submitted(), revises=1))

    assert lapsed_advice_of(case, BRAM.number) is None


def test_an_advice_whose_request_was_revoked_lapsed_until_a_new_one_is_given() -> None:
    case = revoking(bram_advised())
    (given,) = case.of(Advice)

    assert lapsed_advice_of(case, BRAM.number) == given
    again = done(case, SARA, a_request(case))
    assert lapsed_advice_of(again, BRAM.number) == given
    assert lapsed_advice_of(done(again, BRAM, an_advice(again, revises=1)), BRAM.number) is None


# An advice that stopped counting does not count in the outcome.


def test_with_an_advice_the_quorum_goes_too() -> None:
    case = advised(asked())
    whole = outcome(case)

    for stopped in (revoking(case), done(case, BRAM, Recuse(REASON))):
        assert outcome(stopped) == Outcome(
            None,
            None,
            (),
            (),
            (
                Obstacle.of("quorum.short", lacking=1),
                Obstacle.of("quorum.discipline", discipline="juridisch"),
            ),
        )
        assert refused(stopped, SARA, an_establishing(case)) == [
            "quorum.short",
            "quorum.discipline",
        ]
    assert whole.opinion is Opinion.POSITIVE


@pytest.mark.parametrize("opinion", [Opinion.NEGATIVE, Opinion.SUPPLEMENT, Opinion.CONDITIONAL])
def test_what_a_stopped_advice_asked_for_is_asked_no_more(opinion: Opinion) -> None:
    case = advised(asked(), bram=opinion)
    assert outcome(case).opinion is opinion

    case = revoking(case)
    case = done(case, BELLA, an_advice(case))

    assert outcome(case) == Outcome(Opinion.POSITIVE, None, (), (), ())


def test_a_flag_that_only_a_stopped_advice_addressed_is_open_again() -> None:
    case = advised(asked(submitted(FLAG), CHRIS))
    case = done(case, SARA, RevokeInvitation(1, 1, CHRIS.number, REASON))
    ethical = replace(BELLA, disciplines=frozenset({Discipline.ETHISCH}))

    answered = done(case, ethical, an_advice(case, Discipline.ETHISCH))

    assert "quorum.discipline" in {lack.code for lack in outcome(case).lacking}
    assert outcome(answered).opinion is Opinion.POSITIVE


def test_a_hold_that_was_lifted_by_who_withdrew_is_open_again() -> None:
    case = submitted(LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case))
    assert case.open_holds == ()

    case = done(case, TESS, Recuse(REASON))

    assert [hold.rule for hold in case.open_holds] == ["B8-geen-toezicht"]


def test_only_the_advices_that_count_are_named_in_what_is_established() -> None:
    case = revoking(advised(asked()))
    case = done(case, BELLA, an_advice(case))

    established = done(case, SARA, an_establishing(case)).established

    assert established is not None
    assert {used.person for used in established.advices} == {
        CHRIS.number,
        TESS.number,
        BELLA.number,
    }
