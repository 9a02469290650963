"""The evaluation, and two persons who complete a use."""

from dataclasses import replace

import pytest
from builders import (
    EXPERIMENT,
    IN_STATUS,
    NOW,
    REASON,
    completed,
    completion_requested,
    done,
    evaluated,
    in_decision,
    in_execution,
    permitted,
    refused,
    submitted,
    suspended,
    who_may,
)
from cast import ADAM, ANNA, DINA, EDO, SARA

from toets.domain.answer import LONGEST_TEXT
from toets.domain.case import Case
from toets.domain.deeds import (
    Complete,
    Deed,
    DenyCompletion,
    Evaluate,
    RequestCompletion,
    RequestResume,
    Resume,
    TakeBackCompletion,
)
from toets.domain.facts import (
    Completed,
    CompletionRequested,
    CompletionRequestEnded,
    Evaluated,
)
from toets.domain.person import Role
from toets.domain.stopping import completion_request
from toets.domain.workflow import Status


def experiment() -> Case:
    return in_execution(permitted(case=in_decision(submitted(EXPERIMENT))))


# Evaluating.


@pytest.mark.parametrize(
    "status",
    [Status.IN_EXECUTION, Status.SUSPENDED, Status.REVOKED, Status.EXPIRED, Status.COMPLETED],
)
def test_an_author_evaluates_also_after_the_end(status: Status) -> None:
    case = IN_STATUS[status]()

    after = done(case, ADAM, Evaluate("Het hielp."))

    fact = Evaluated(ADAM.number, NOW, 1, 1, text="Het hielp.", point_c="")
    assert (after.status, after.facts) == (status, (*case.facts, fact))
    assert who_may(case, Evaluate("Het hielp.")) == {"Anna", "Adam"}


def test_nothing_is_evaluated_before_the_start() -> None:
    assert refused(permitted(), ANNA, Evaluate("Het hielp.")) == ["status.wrong"]


def test_an_experiment_answers_point_c_and_nothing_else_does() -> None:
    assert refused(experiment(), ANNA, Evaluate("Het hielp.", " ")) == ["text.missing"]
    assert refused(in_execution(), ANNA, Evaluate("Het hielp.", "Ja.")) == [
        "evaluation.no_experiment"
    ]
    assert done(experiment(), ANNA, Evaluate("Het hielp.", "Ja.")).facts[-1] == Evaluated(
        ANNA.number, NOW, 1, 1, text="Het hielp.", point_c="Ja."
    )


def test_an_evaluation_has_a_text_that_fits() -> None:
    assert refused(in_execution(), ANNA, Evaluate("  ")) == ["text.missing"]
    assert refused(in_execution(), ANNA, Evaluate("x" * (LONGEST_TEXT + 1))) == ["text.too_long"]


# Completing.


def test_an_author_asks_and_the_use_goes_on() -> None:
    case = evaluated()

    after = done(case, ADAM, RequestCompletion(REASON))

    fact = CompletionRequested(ADAM.number, NOW, 1, 1, reasons=REASON)
    assert (after.status, after.facts) == (Status.IN_EXECUTION, (*case.facts, fact))
    assert completion_request(after) == fact


def test_the_secretary_accepts_and_the_use_is_completed() -> None:
    case = completion_requested()

    after = done(case, SARA, Complete(REASON))

    fact = Completed(SARA.number, NOW, 1, 1, reasons=REASON)
    assert (after.status, after.facts) == (Status.COMPLETED, (*case.facts, fact))
    assert completion_request(after) is None


def test_authors_ask_and_take_back_and_secretaries_answer() -> None:
    case = completion_requested()

    assert who_may(evaluated(), RequestCompletion(REASON)) == {"Anna", "Adam"}
    assert who_may(case, TakeBackCompletion(REASON)) == {"Anna", "Adam"}
    assert who_may(case, DenyCompletion(REASON)) == {"Sara", "Sem"}
    assert who_may(case, Complete(REASON)) == {"Sara", "Sem"}


def test_a_secretary_who_is_an_author_does_not_accept_their_own_end() -> None:
    both = replace(ANNA, roles=ANNA.roles | {Role.SECRETARY})

    assert refused(completion_requested(), both, Complete(REASON)) == ["conflict.author"]


def test_nothing_is_completed_without_an_evaluation() -> None:
    assert refused(in_execution(), ANNA, RequestCompletion(" ")) == [
        "text.missing",
        "completion.no_evaluation",
    ]


def test_an_evaluated_experiment_can_be_completed() -> None:
    assert completed(experiment()).status is Status.COMPLETED


def test_one_request_is_open_at_a_time() -> None:
    assert refused(completion_requested(), ADAM, RequestCompletion(REASON)) == [
        "completion.requested"
    ]


@pytest.mark.parametrize(
    ("person", "deed"),
    [
        (ANNA, TakeBackCompletion(" ")),
        (SARA, DenyCompletion(" ")),
        (SARA, Complete(" ")),
    ],
)
def test_nobody_answers_a_request_that_is_not_there(person: object, deed: Deed) -> None:
    assert refused(evaluated(), person, deed) == ["text.missing", "completion.no_request"]


@pytest.mark.parametrize(
    ("person", "deed", "denied"),
    [(ADAM, TakeBackCompletion(REASON), False), (SARA, DenyCompletion(REASON), True)],
)
def test_a_request_that_ended_leaves_the_use_running_and_room_for_another(
    person: object, deed: Deed, denied: object
) -> None:
    case = completion_requested()

    after = done(case, person, deed)

    fact = CompletionRequestEnded(person.number, NOW, 1, 1, denied=bool(denied), reasons=REASON)
    assert (after.status, after.facts) == (Status.IN_EXECUTION, (*case.facts, fact))
    assert completion_request(after) is None
    assert done(after, ANNA, RequestCompletion(REASON))


def test_a_request_survives_a_suspension_and_waits() -> None:
    case = suspended(completion_requested())

    assert refused(case, SARA, Complete(REASON)) == ["status.wrong"]
    case = done(done(case, DINA, RequestResume(REASON)), EDO, Resume(REASON))
    assert done(case, SARA, Complete(REASON)).status is Status.COMPLETED
