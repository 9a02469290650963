from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from builders import NOW, a_condition, a_permit, a_refusal
from cast import ANNA, BRAM, DINA, DORA, ED, EDO, SARA
from stage import PASSWORD, Stage

from toets.domain.case import Case
from toets.domain.deeds import Deed
from toets.domain.facts import Verdict
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import ReauthenticationNeededError
from toets.services.context import Actor


def test_a_holder_permits_and_the_case_waits_for_the_other(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    deed = a_permit(stage.case(reference), conditions=(a_condition(),))

    with stage.recording(DINA, reference, "judge_permit"):
        stage.act(DINA, reference, deed)

    case = stage.case(reference)
    assert case.status is Status.IN_DECISION
    assert [(v.person, v.permit, v.conditions) for v in case.verdicts] == [
        (DINA.number, True, (a_condition(),))
    ]


def test_the_second_permit_brings_the_case_to_signing(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    with stage.recording(EDO, reference, "judge_permit", "both_permit"):
        stage.act(EDO, reference, a_permit(stage.case(reference)))

    assert stage.case(reference).status is Status.SIGNING


def test_one_refusal_refuses_after_both_were_heard(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    with stage.recording(EDO, reference, "judge_refuse", "one_refuses"):
        stage.act(EDO, reference, a_refusal(stage.case(reference)))

    assert stage.case(reference).status is Status.REFUSED


def test_after_a_first_refusal_the_other_is_still_heard(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]

    with stage.recording(EDO, reference, "judge_refuse"):
        stage.act(EDO, reference, a_refusal(stage.case(reference)))

    assert stage.case(reference).status is Status.IN_DECISION


@pytest.mark.parametrize("again", [a_permit, a_refusal])
def test_the_same_holder_does_not_judge_twice(stage: Stage, again: Callable[[Case], Deed]) -> None:
    reference = stage.scenes["half_judged"]
    deed = again(stage.case(reference))

    with stage.refusing(DINA, reference, deed.step.value, "verdict.given"):
        stage.act(DINA, reference, deed)


def test_a_deputy_does_not_judge_after_the_holder(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    with stage.refusing(DORA, reference, "judge_refuse", "verdict.given"):
        stage.act(DORA, reference, a_refusal(stage.case(reference)))


def test_a_verdict_without_reasons_is_refused(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    deed = a_refusal(stage.case(reference), reasons={})

    with stage.refusing(DINA, reference, "judge_refuse", *["verdict.text.missing"] * 4):
        stage.act(DINA, reference, deed)


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA])
def test_nobody_but_a_holder_judges(stage: Stage, person: Person) -> None:
    reference = stage.scenes["in_decision"]

    with stage.refusing(person, reference, "judge_permit", "rights.none"):
        stage.act(person, reference, a_permit(stage.case(reference)))


def test_ed_finds_nothing_to_judge(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]

    with stage.not_finding(ED, reference, "judge_permit"):
        stage.act(ED, reference, a_permit(stage.case(reference)))


@pytest.mark.parametrize(
    "proven_at",
    [None, NOW - timedelta(minutes=5, microseconds=1), NOW + timedelta(seconds=1)],
)
def test_without_a_fresh_proof_of_identity_nothing_binds(
    stage: Stage, proven_at: datetime | None
) -> None:
    reference = stage.scenes["in_decision"]
    actor = Actor(DINA.number, proven_at=proven_at)

    with stage.unchanged(reference), pytest.raises(ReauthenticationNeededError):
        stage.toets.proceedings.act(actor, reference, a_permit(stage.case(reference)))


def test_a_proof_of_five_minutes_ago_still_counts(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    actor = Actor(DINA.number, proven_at=stage.clock() - timedelta(minutes=5))

    with stage.recording(DINA, reference, "judge_permit"):
        stage.toets.proceedings.act(actor, reference, a_permit(stage.case(reference)))


def test_within_a_session_only_the_proof_of_that_session_counts(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    token = stage.toets.signing_in.sign_in("dina", PASSWORD)
    signed_in = stage.toets.signing_in.who(token).actor
    stage.clock.advance(minutes=6)
    boasting = Actor(DINA.number, session=signed_in.session, proven_at=stage.clock())
    deed = a_permit(stage.case(reference))

    with pytest.raises(ReauthenticationNeededError):
        stage.toets.proceedings.act(boasting, reference, deed)

    stage.toets.signing_in.prove(signed_in, PASSWORD)
    with stage.recording(DINA, reference, "judge_permit"):
        stage.toets.proceedings.act(signed_in, reference, deed)


def test_the_proof_of_another_persons_session_does_not_count(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    token = stage.toets.signing_in.sign_in("edo", PASSWORD)
    session = stage.toets.signing_in.who(token).actor.session
    borrowed = Actor(DINA.number, session=session)

    with stage.unchanged(reference), pytest.raises(ReauthenticationNeededError):
        stage.toets.proceedings.act(borrowed, reference, a_permit(stage.case(reference)))


def test_the_other_verdict_is_seen_only_after_the_own(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    see = stage.toets.reading.open

    before = see(stage.actor(EDO), reference)
    stage.act(EDO, reference, a_permit(stage.case(reference)))
    after = see(stage.actor(EDO), reference)

    assert (before.case.of(Verdict), before.judged) == ((), None)
    assert [verdict.person for verdict in after.case.verdicts] == [DINA.number, EDO.number]


def test_the_log_does_not_tell_a_holder_that_the_other_has_judged(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    told = stage.toets.reading.timeline(stage.actor(EDO), reference)

    assert "judge_permit" not in [event.action for event in told]
    own = stage.toets.reading.timeline(stage.actor(DINA), reference)
    assert "judge_permit" in [event.action for event in own]
