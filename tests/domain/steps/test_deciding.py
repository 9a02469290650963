"""The steps of the portfolio holders: judge, sign, refer back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    END,
    EXPERIMENT,
    NOW,
    REASON,
    TODAY,
    a_condition,
    a_permit,
    a_refusal,
    a_signature,
    advised,
    an_establishing,
    done,
    half_judged,
    half_signed,
    in_decision,
    reasons_for,
    referred_back,
    refused,
    signing,
    submitted,
)
from cast import BRAM, CHRIS, DINA, DORA, EDO, SARA, TESS

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT
from toets.domain.calendar import end_of_day
from toets.domain.canonical import digest
from toets.domain.case import Case, MergedText
from toets.domain.deeds import Deed, ReferBack
from toets.domain.facts import Moment, Opinion, ReferredBack, Signature, Verdict
from toets.domain.person import Person, Seat
from toets.domain.questionnaire import Point
from toets.domain.workflow import Status
from toets.errors import Obstacle

TOO_LONG = "x" * (LONGEST_TEXT + 1)
OWN = a_condition("Meld elke treffer.", moment=Moment.DURING, interval="elke week")


def conditional() -> Case:
    """Return a case with an advice under one condition, with the holders."""
    case = advised(tess=Opinion.CONDITIONAL)
    return done(case, SARA, an_establishing(case))


# Judge.


def test_a_verdict_is_kept_with_the_version_and_the_advice_it_is_about() -> None:
    case = in_decision()

    after = done(case, DINA, a_permit(case, conditions=(OWN,)))

    assert case.version is not None
    assert case.established is not None
    assert after.status is Status.IN_DECISION
    assert after.facts[-1] == Verdict(
        person=DINA.number,
        at=NOW,
        version=1,
        round=1,
        seat=Seat.DIGITALISERING,
        permit=True,
        content_hash=case.version.content_hash,
        advice_hash=digest(case.established),
        reasons=reasons_for(case),
        conditions=(OWN,),
        valid_until=END,
    )


def test_a_refusal_has_no_end_date_and_no_conditions() -> None:
    case = in_decision()

    after = done(case, EDO, a_refusal(case))

    (verdict,) = after.verdicts
    assert (verdict.permit, verdict.conditions, verdict.valid_until) == (False, (), None)


@pytest.mark.parametrize("point", [Point.A, Point.B, Point.D, Point.E])
@pytest.mark.parametrize("text", ["", " \n"])
def test_every_point_of_the_memo_is_weighed_with_reasons(point: Point, text: str) -> None:
    case = in_decision()
    reasons = {**reasons_for(case), point: text}

    expected = Refused((Obstacle.of("verdict.text.missing", point=point.value),))
    assert act(case, a_permit(case, reasons=reasons), DINA, NOW) == expected
    assert act(case, a_refusal(case, reasons=reasons), DINA, NOW) == expected


def test_every_point_that_lacks_is_named_at_once() -> None:
    case = in_decision()

    assert refused(case, DINA, a_refusal(case, reasons={})) == ["verdict.text.missing"] * 4


def test_reasons_are_not_endless() -> None:
    case = in_decision()
    reasons = {**reasons_for(case), Point.A: TOO_LONG}

    assert refused(case, DINA, a_permit(case, reasons=reasons)) == ["verdict.text.too_long"]


def test_usability_afterwards_is_weighed_for_an_experiment() -> None:
    case = in_decision(submitted(EXPERIMENT))
    without = {point: text for point, text in reasons_for(case).items() if point is not Point.C}

    assert set(reasons_for(case)) == set(Point)
    assert act(case, a_permit(case, reasons=without), DINA, NOW) == Refused(
        (Obstacle.of("verdict.text.missing", point="c"),)
    )


def test_usability_afterwards_is_weighed_for_nothing_but_an_experiment() -> None:
    case = in_decision()
    reasons = {**reasons_for(case), Point.C: "Het werkt vast."}

    assert refused(case, DINA, a_permit(case, reasons=reasons)) == ["verdict.no_experiment"]


def test_a_permission_ends_on_a_day_that_is_yet_to_come() -> None:
    case = in_decision()

    for day in (TODAY, TODAY - timedelta(days=1)):
        assert act(case, a_permit(case, valid_until=day), DINA, NOW) == Refused(
            (Obstacle.of("validity.past", day=day.isoformat()),)
        )
    done(case, DINA, a_permit(case, valid_until=TODAY + timedelta(days=1)))


def test_today_is_the_day_in_amsterdam() -> None:
    case = in_decision()
    just_after_midnight = end_of_day(TODAY)
    tomorrow = TODAY + timedelta(days=1)

    deed = a_permit(case, valid_until=tomorrow)

    assert refused(case, DINA, deed, just_after_midnight) == ["validity.past"]


def test_a_condition_of_a_holder_is_complete() -> None:
    case = in_decision()
    deed = a_permit(case, conditions=(replace(OWN, interval=""),))

    assert refused(case, DINA, deed) == ["condition.text.missing"]


def test_the_same_holder_does_not_judge_twice() -> None:
    case = half_judged()

    assert refused(case, DINA, a_permit(case)) == ["verdict.given"]
    assert refused(case, DINA, a_refusal(case)) == ["verdict.given"]


def test_a_deputy_does_not_judge_for_a_seat_that_judged() -> None:
    case = half_judged()

    assert refused(case, DORA, a_refusal(case)) == ["verdict.given"]


@pytest.mark.parametrize("change", [{"version": 2}, {"round": 2}, {"version": 0}])
def test_a_verdict_is_about_the_current_version_and_round(change: dict[str, int]) -> None:
    case = in_decision()

    assert refused(case, DINA, a_permit(case, **change)) == ["stale.version"]


@pytest.mark.parametrize(
    ("dina", "edo", "expected"),
    [
        (a_permit, a_permit, Status.SIGNING),
        (a_permit, a_refusal, Status.REFUSED),
        (a_refusal, a_permit, Status.REFUSED),
        (a_refusal, a_refusal, Status.REFUSED),
    ],
)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_both_are_heard_before_the_outcome(
    dina: Callable[[Case], Deed],
    edo: Callable[[Case], Deed],
    expected: Status,
    order: tuple[int, int],
) -> None:
    case = in_decision()
    acts = [(DINA, dina), (EDO, edo)]

    first_person, first_deed = acts[order[0]]
    half = done(case, first_person, first_deed(case))
    second_person, second_deed = acts[order[1]]
    after = done(half, second_person, second_deed(half))

    assert half.status is Status.IN_DECISION
    assert after.status is expected


# The merged text.


def test_the_merged_text_has_every_condition_once_and_the_earliest_end() -> None:
    case = conditional()
    case = done(case, DINA, a_permit(case, conditions=(OWN, a_condition())))
    case = done(case, EDO, a_permit(case, conditions=(OWN,), valid_until=date(2026, 12, 31)))

    assert case.version is not None
    assert case.merged_text == MergedText(
        reference=case.reference,
        content_hash=case.version.content_hash,
        conditions=(a_condition(), OWN),
        valid_until=date(2026, 12, 31),
    )


def test_a_holder_adds_conditions_and_never_drops_one_of_the_advice() -> None:
    case = conditional()
    case = done(case, DINA, a_permit(case))
    case = done(case, EDO, a_permit(case))

    assert case.merged_text is not None
    assert case.merged_text.conditions == (a_condition(),)


def test_there_is_no_merged_text_before_both_permit() -> None:
    half = half_judged()

    assert in_decision().merged_text is None
    assert half.merged_text is None
    assert done(half, EDO, a_refusal(half)).merged_text is None


# Sign.


def test_a_signature_names_the_text_and_the_version() -> None:
    case = signing()
    assert case.merged_text is not None

    after = done(case, DINA, a_signature(case))

    assert after.facts[-1] == Signature(
        DINA.number,
        NOW,
        1,
        1,
        seat=Seat.DIGITALISERING,
        content_hash=case.merged_text.content_hash,
        text_hash=digest(case.merged_text),
    )


@pytest.mark.parametrize("text_hash", ["", "0" * 64])
def test_another_text_than_the_current_is_not_signed(text_hash: str) -> None:
    case = signing()

    assert refused(case, DINA, a_signature(case, text_hash=text_hash)) == ["stale.text"]


def test_the_same_holder_does_not_sign_twice_nor_a_deputy_after_them() -> None:
    case = half_signed()

    assert refused(case, DINA, a_signature(case)) == ["signature.given"]
    assert refused(case, DORA, a_signature(case)) == ["signature.given"]


def test_a_permission_that_would_be_past_already_is_not_signed() -> None:
    case = signing()
    last_moment = end_of_day(END) - timedelta(microseconds=1)

    done(case, DINA, a_signature(case), last_moment)
    assert refused(case, DINA, a_signature(case), end_of_day(END)) == ["validity.past"]


def test_a_signature_is_about_the_current_round() -> None:
    case = signing()

    assert refused(case, DINA, a_signature(case, round=2)) == ["stale.version"]


@pytest.mark.parametrize("order", [(DINA, EDO), (EDO, DINA)])
def test_the_second_signature_permits_in_either_order(order: tuple[Person, Person]) -> None:
    case = signing()

    for holder in order:
        case = done(case, holder, a_signature(case))

    assert case.status is Status.PERMITTED


# Refer back.


@pytest.mark.parametrize("bring", [in_decision, half_judged, signing, half_signed])
@pytest.mark.parametrize("holder", [DINA, EDO])
def test_either_holder_refers_back_and_the_next_round_begins(
    bring: Callable[[], Case], holder: Person
) -> None:
    case = bring()

    after = done(case, holder, ReferBack(1, 1, REASON))

    assert after.facts[-1] == ReferredBack(
        holder.number,
        NOW,
        1,
        1,
        seat=Seat.DIGITALISERING if holder is DINA else Seat.ETHIEK_PRIVACY,
        reasons=REASON,
    )
    assert (after.status, after.version_number, after.round) == (Status.IN_ADVICE, 1, 2)


def test_advices_verdicts_and_signatures_lapse_visibly_with_a_referral() -> None:
    case = referred_back(half_signed())

    assert (case.advices, case.established, case.verdicts, case.signatures) == ((), None, (), ())
    assert [a.person for a in case.advices_on(1, 1)] == [BRAM.number, CHRIS.number, TESS.number]
    assert len(case.on(Verdict, 1, 1)) == 2
    assert len(case.on(Signature, 1, 1)) == 1


def test_referring_back_needs_reasons_and_the_current_round() -> None:
    case = in_decision()

    assert refused(case, DINA, ReferBack(1, 1, " ")) == ["text.missing"]
    assert refused(case, DINA, ReferBack(1, 2, REASON)) == ["stale.version"]


def test_the_next_round_goes_the_whole_way_again() -> None:
    case = in_decision(referred_back())

    case = done(case, DINA, a_permit(case))
    case = done(case, EDO, a_permit(case))
    for holder in (EDO, DINA):
        case = done(case, holder, a_signature(case))

    assert (case.status, case.round) == (Status.PERMITTED, 2)


def test_an_old_permission_text_is_not_signed_in_a_later_round() -> None:
    first = signing()
    case = in_decision(referred_back(first))
    case = done(case, DINA, a_permit(case, valid_until=date(2026, 12, 31)))
    case = done(case, EDO, a_permit(case))
    old = a_signature(first)

    assert refused(case, DINA, replace(old, round=2)) == ["stale.text"]
    assert refused(case, DINA, old) == ["stale.version", "stale.text"]
