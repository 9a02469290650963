"""A permission whose validity passed expires before anything else is done with it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import END, REASON, a_use
from cast import ANNA, DINA, ED, SARA
from stage import Stage

from toets.domain.audit import FactDigest
from toets.domain.calendar import end_of_day
from toets.domain.canonical import digest
from toets.domain.deeds import Expire, Revoke, Start, Suspend
from toets.domain.facts import Expired
from toets.domain.person import SYSTEM, Person
from toets.domain.workflow import Status, Step
from toets.errors import NotFoundError, TransitionRefusedError
from toets.services.context import Actor

HOLDING = ["permitted", "in_execution", "suspended"]


def past_the_end(stage: Stage) -> None:
    stage.clock.now = end_of_day(END)


@pytest.mark.parametrize("scene", HOLDING)
def test_it_expires_as_an_act_of_the_system_with_an_event_of_its_own(
    stage: Stage, scene: str
) -> None:
    reference = stage.scenes[scene]
    before, log = stage.case(reference), stage.events(reference)
    past_the_end(stage)

    assert stage.toets.proceedings.expire_if_due(reference) is True

    case, expired = stage.case(reference), Expired(SYSTEM, stage.clock.now, 1, 1)
    assert case == replace(
        before,
        status=Status.EXPIRED,
        revision=before.revision + 1,
        facts=(*before.facts, expired),
    )
    (event,) = stage.events(reference)[len(log) :]
    assert (event.actor, event.action, event.status_before, event.status_after) == (
        SYSTEM,
        "expire",
        before.status,
        Status.EXPIRED,
    )
    assert (event.steps, event.facts) == (
        (Step.EXPIRE,),
        (FactDigest("expired", digest(expired)),),
    )


def test_it_expires_once(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    past_the_end(stage)
    stage.toets.proceedings.expire_if_due(reference)

    with stage.unchanged(reference):
        assert stage.toets.proceedings.expire_if_due(reference) is False


@pytest.mark.parametrize("scene", [*HOLDING, "draft", "in_decision", "revoked", "completed"])
def test_on_its_last_day_and_in_another_status_nothing_expires(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]
    stage.clock.now = end_of_day(END) - timedelta(seconds=1)

    with stage.unchanged(reference):
        assert stage.toets.proceedings.expire_if_due(reference) is False


def test_an_act_on_an_overdue_permission_meets_an_expired_one(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    log = stage.events(reference)
    past_the_end(stage)

    with pytest.raises(TransitionRefusedError) as caught:
        stage.act(ANNA, reference, a_use(day=END))

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["status.wrong"]
    assert caught.value.status is Status.EXPIRED
    assert [
        (event.actor, event.action, event.refused) for event in stage.events(reference)[len(log) :]
    ] == [(SYSTEM, "expire", False), (ANNA.number, "record_use", True)]


@pytest.mark.parametrize("deed", [Suspend(REASON), Revoke(REASON)])
def test_what_has_expired_is_neither_suspended_nor_revoked(
    stage: Stage, deed: Suspend | Revoke
) -> None:
    reference = stage.scenes["in_execution"]
    past_the_end(stage)

    with pytest.raises(TransitionRefusedError):
        stage.act(DINA, reference, deed)

    assert stage.case(reference).status is Status.EXPIRED
    assert stage.toets.auditing.verify().breaks == ()


def test_an_expired_permission_is_not_started(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    past_the_end(stage)

    with pytest.raises(TransitionRefusedError):
        stage.act(ANNA, reference, Start())

    assert stage.case(reference).status is Status.EXPIRED


def test_the_system_can_be_told_to_expire_it_and_is_refused_before_that(stage: Stage) -> None:
    reference, system = stage.scenes["permitted"], Actor(SYSTEM)

    with pytest.raises(TransitionRefusedError) as caught:
        stage.toets.proceedings.act(system, reference, Expire())
    assert [obstacle.code for obstacle in caught.value.obstacles] == ["permission.valid"]
    past_the_end(stage)
    stage.toets.proceedings.act(system, reference, Expire())

    assert stage.case(reference).status is Status.EXPIRED


@pytest.mark.parametrize("person", [ANNA, SARA, DINA])
def test_nobody_of_flesh_and_blood_lets_it_expire(stage: Stage, person: Person) -> None:
    reference = stage.scenes["permitted"]
    past_the_end(stage)

    with stage.refusing(person, reference, "expire", "rights.none"):
        stage.act(person, reference, Expire())


@pytest.mark.parametrize("deed", [Start(), Suspend(REASON), a_use()])
def test_the_system_does_nothing_else(stage: Stage, deed: Start) -> None:
    reference = stage.scenes["permitted"]

    with pytest.raises(TransitionRefusedError) as caught:
        stage.toets.proceedings.act(Actor(SYSTEM), reference, deed)

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["rights.none"]


def test_a_case_that_does_not_exist_does_not_expire(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.proceedings.expire_if_due("JET-2026-NIET")


def test_who_may_not_see_the_case_still_does_not_after_it_expired(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    past_the_end(stage)

    with pytest.raises(TransitionRefusedError) as caught:
        stage.act(ED, reference, Start())

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["rights.none"]
    assert stage.case(reference).status is Status.EXPIRED
