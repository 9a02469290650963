"""After the decision too, of two acts at the same moment exactly one wins."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from builders import END, REASON, a_use
from cast import ADAM, ANNA, DINA, EDO, SARA, UMA
from sqlalchemy import text
from stage import Stage

from toets.domain.calendar import end_of_day
from toets.domain.deeds import (
    Complete,
    Deed,
    DenyResume,
    ProposeCorrigendum,
    RequestResume,
    Resume,
    Revoke,
    SignCorrigendum,
    Start,
    Suspend,
)
from toets.domain.facts import Resumed, UseRecorded
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import ToetsError

Action = Callable[[], object]


def together(*actions: Action) -> list[object]:
    """Do everything at the same moment, and return each result or refusal."""
    barrier = Barrier(len(actions))

    def when_all_are_ready(action: Action) -> object:
        barrier.wait(timeout=30)
        try:
            return action()
        except ToetsError as error:
            return error

    with ThreadPoolExecutor(len(actions)) as threads:
        return list(threads.map(when_all_are_ready, actions))


def acting(stage: Stage, person: Person, reference: str, deed: Deed) -> Action:
    return lambda: stage.toets.proceedings.act(stage.actor(person), reference, deed)


def refusals(results: list[object]) -> int:
    return sum(isinstance(result, ToetsError) for result in results)


def assert_whole(stage: Stage) -> None:
    assert stage.toets.auditing.verify().breaks == ()


def documents_about(stage: Stage, reference: str, kind: str) -> int:
    return [found.kind for found in stage.case(reference).documents].count(kind)


def test_of_two_resumptions_one_counts(stage: Stage) -> None:
    reference = stage.scenes["suspended"]
    stage.act(DINA, reference, RequestResume(REASON))

    results = together(*[acting(stage, EDO, reference, Resume(REASON))] * 2)

    assert refusals(results) == 1
    assert stage.case(reference).status is Status.IN_EXECUTION
    assert len(stage.case(reference).of(Resumed)) == 1
    assert_whole(stage)


def test_a_resumption_and_its_denial_do_not_both_count(stage: Stage) -> None:
    reference = stage.scenes["suspended"]
    stage.act(DINA, reference, RequestResume(REASON))

    results = together(
        acting(stage, EDO, reference, Resume(REASON)),
        acting(stage, EDO, reference, DenyResume(REASON)),
    )

    assert refusals(results) == 1
    assert_whole(stage)


def test_two_requests_to_resume_are_one(stage: Stage) -> None:
    reference = stage.scenes["suspended"]

    results = together(
        acting(stage, DINA, reference, RequestResume(REASON)),
        acting(stage, EDO, reference, RequestResume(REASON)),
    )

    assert refusals(results) == 1
    assert_whole(stage)


def test_both_holders_who_suspend_at_once_suspend_once(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    results = together(
        acting(stage, DINA, reference, Suspend(REASON)),
        acting(stage, EDO, reference, Suspend(REASON)),
    )

    assert refusals(results) == 1
    assert documents_about(stage, reference, "suspension") == 1
    assert_whole(stage)


def test_a_start_and_a_revocation_leave_a_revoked_permission_whoever_is_first(
    stage: Stage,
) -> None:
    reference = stage.scenes["permitted"]

    together(
        acting(stage, ANNA, reference, Start()), acting(stage, DINA, reference, Revoke(REASON))
    )

    assert stage.case(reference).status is Status.REVOKED
    assert_whole(stage)


def test_uses_that_are_recorded_at_once_all_count_under_numbers_of_their_own(
    stage: Stage,
) -> None:
    reference = stage.scenes["in_execution"]

    results = together(
        *(acting(stage, person, reference, a_use()) for person in (ANNA, ADAM, UMA))
    )

    recorded = stage.case(reference).of(UseRecorded)
    assert refusals(results) == 0
    assert [use.number for use in recorded] == [1, 2, 3]
    assert documents_about(stage, reference, "use") == 3
    assert_whole(stage)


def test_both_signatures_under_a_corrigendum_at_once_give_one_document(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.act(SARA, reference, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON))

    results = together(
        acting(stage, DINA, reference, SignCorrigendum(1)),
        acting(stage, EDO, reference, SignCorrigendum(1)),
    )

    assert refusals(results) == 0
    assert documents_about(stage, reference, "corrigendum") == 1
    assert_whole(stage)


@pytest.mark.parametrize(
    ("scene", "kind"),
    [("permitted", "permission"), ("suspended", "suspension"), ("completed", "use")],
)
def test_whoever_issues_at_once_there_is_one_document_and_one_event(
    stage: Stage, scene: str, kind: str
) -> None:
    reference = stage.scenes[scene]
    events = len(stage.events(reference))
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text('DELETE FROM document WHERE "case" = :c AND kind = :k'),
            {"c": reference, "k": kind},
        )

    results = together(*[lambda: stage.toets.issuing.issue(reference)] * 4)

    assert sorted(results) == [0, 0, 0, 1]  # type: ignore[type-var] -- all are counts
    assert documents_about(stage, reference, kind) == 1
    assert [event.action for event in stage.events(reference)[events:]] == ["issue"]
    assert_whole(stage)


def test_whoever_acts_on_an_overdue_permission_at_once_it_expires_once(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    log = len(stage.events(reference))
    stage.clock.now = end_of_day(END)

    results = together(
        acting(stage, ANNA, reference, a_use(day=END)),
        acting(stage, DINA, reference, Suspend(REASON)),
        acting(stage, SARA, reference, Complete(REASON)),
        lambda: stage.toets.proceedings.expire_if_due(reference),
    )

    assert refusals(results) == 3
    assert stage.case(reference).status is Status.EXPIRED
    actions = [event.action for event in stage.events(reference)[log:]]
    assert (actions[0], actions.count("expire"), len(actions)) == ("expire", 1, 4)
    assert_whole(stage)
